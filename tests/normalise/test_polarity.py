"""Whether more of a thing is better."""

import pytest

from normalise import normalise
from schemas.printed import Document
from tests.normalise.build import sentence, table


@pytest.mark.parametrize(
    ("rows", "text", "decided"),
    [
        # nothing in its name tells; the achievement is the result over the target
        (["Kerapatan irigasi", "80", "90", "112,50"], "Kerapatan irigasi 90 melampaui target 80.", True),
        # the target over the result, or twice the target less the result: less is better
        (["Kerapatan irigasi", "80", "64", "125,00"], "Kerapatan irigasi 64 di bawah target 80.", False),
        (["Kerapatan irigasi", "80", "60", "125,00"], "Kerapatan irigasi 60 di bawah target 80.", False),
        # the target is just reached: both formulas come to 100
        (["Kerapatan irigasi", "80", "80", "100,00"], "Kerapatan irigasi 80 sudah mencapai target 80.", False),
        # the name says the one, the arithmetic the other
        (["Angka kematian ibu", "80", "90", "112,50"], "Angka kematian ibu 90 melampaui target 80.", False),
        (["Indeks layanan", "80", "90", "112,50"], "Indeks layanan 90 melampaui target 80.", True),
    ],
)  # fmt: skip
def test_the_achievements_of_tables_show_what_is_better(rows: list[str], text: str, *, decided: bool) -> None:
    results = table(
        ["Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
        [rows, ["Jumlah lembaga yang dibina", "10", "9", "90,00"]],
        caption="Capaian Kinerja Tahun 2023",
        order=1,
    )
    report = normalise(
        Document((), (results,), (sentence(text, order=2),), ()), file_title="Laporan Kinerja Tahun 2023"
    )
    [claim] = [one for one in report.claims if one.kind.startswith("compare-")]
    assert claim.approximate is not decided
