"""What the figures of a page prove of how it was read: a wrong sentence about a table says nothing of the table."""

import pytest

from audit import judge
from lkjip.interpretation import Interpretation
from lkjip.standing import standings
from normalise import normalise
from tests.normalise.build import document, sentence, table

COVER = ["Laporan Kinerja Instansi Pemerintah Tahun 2023", "Dinas Contoh Kabupaten Contoh"]
ROWS = [
    ["Cakupan imunisasi dasar", "80", "84", "105,00"],
    ["Nilai evaluasi AKIP", "80", "76", "95,00"],
    ["Rasio tenaga terlatih", "90", "81", "90,00"],
]


@pytest.mark.parametrize(
    ("said", "last", "wrong"),
    [
        ("Rata-rata capaian kinerja Dinas Contoh tahun 2023 sebesar 88,80%.", "90,00", 0),
        ("Rata-rata capaian kinerja Dinas Contoh tahun 2023 sebesar 96,67%.", "90,00", 0),
        ("Rata-rata capaian kinerja Dinas Contoh tahun 2023 sebesar 96,67%.", "98,00", 3),
    ],
)
def test_only_what_fails_within_tables_counts_against_their_reading(said: str, last: str, wrong: int) -> None:
    rows = [*ROWS[:2], [*ROWS[2][:3], last]]
    headings = ["Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]
    results = table(headings, rows, caption="Capaian Kinerja Tahun 2023")
    printed = document(tables=[results], sentences=[sentence(said, order=9)], lines=COVER)
    meaning = normalise(printed)
    judgement = judge(meaning)
    assert any(check.rule == "keseluruhan" for check in judgement.checks)
    assert standings(Interpretation(printed, meaning, judgement))[1].wrong == wrong
