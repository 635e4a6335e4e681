"""Numbers of more digits than decimal arithmetic keeps: a PDF may print any, and none may stop the audit."""

from decimal import Decimal

import pytest

from audit import judge
from normalise import normalise
from publish.numbers import bounds
from schemas.rounding import rounded
from tests.normalise.build import document, sentence, table

LONG = "9" * 45
GROUPED = ".".join(["999"] * 14)


@pytest.mark.parametrize(
    "said",
    [
        f"Realisasi Indeks Kepuasan Masyarakat tahun 2023 sebesar {LONG} dari target {GROUPED} sehingga capaiannya {LONG},12%.",
        f"Rata-rata capaian kinerja tahun 2023 sebesar {LONG},12%.",
        f"Anggaran sebesar Rp {GROUPED} terealisasi Rp {LONG} atau 80,00%.",
        f"Nilai naik {LONG} poin dari {GROUPED} menjadi 80,12.",
        f"Dari {LONG} kasus sebanyak {GROUPED} kasus atau 80,12% selesai.",
    ],
)
def test_no_length_of_a_number_stops_the_audit(said: str) -> None:
    results = table(
        ["Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
        [
            ["Indeks Kepuasan Masyarakat", LONG, f"{LONG},12", GROUPED],
            ["Cakupan imunisasi dasar", "80", "84", "105,00"],
            ["Persentase aset tercatat", "50", "41", "82,00"],
            ["Persentase jalan mantap", "60", "57", "95,00"],
            ["Persentase surat terjawab", "40", "38", "95,00"],
            ["Nilai Evaluasi AKIP", "80", "76", "59,00"],
        ],
        caption="Capaian Kinerja Tahun 2023",
    )
    judged = judge(normalise(document(tables=[results], sentences=[sentence(said, order=2)])))
    assert "59,00" in [one.stated_text for one in judged.findings]


def test_rounding_keeps_all_digits() -> None:
    assert rounded(Decimal(LONG + ".125"), 2) == Decimal(LONG + ".13")
    assert rounded(Decimal("2.5"), 0) == 3
    assert bounds(Decimal(LONG), Decimal(LONG), 2, "en")[0].endswith(".00")
