"""Figures of sentences that are those of the row that the sentence names: traced, never accused."""

import pytest

from audit import judge
from normalise import normalise
from tests.normalise.build import document, sentence, table

COVER = ["Laporan Kinerja Instansi Pemerintah Tahun 2023", "Dinas Contoh Kabupaten Contoh"]
ROWS = [
    ["Cakupan imunisasi dasar lengkap", "80", "84", "105,25"],
    ["Rasio tenaga medis terlatih", "75", "76", "101,33"],
]


def traced(*said: str) -> list[tuple[str, str]]:
    comparison = table(
        ["Indikator Kinerja", "Realisasi 2022", "Realisasi 2023", "Realisasi 2023 Terhadap 2022 (%)"],
        ROWS,
        caption="Perbandingan Realisasi Tahun 2022 dan 2023",
    )
    sentences = [sentence(text, order=order) for order, text in enumerate(said, 1)]
    report = normalise(document(tables=[comparison], sentences=sentences, lines=COVER))
    judged = judge(report)
    figures = {figure.id: figure for figure in judged.figures}
    checks = [check for check in judged.checks if check.rule == "kutipan-angka"]
    assert {check.outcome for check in checks} <= {"agrees"}
    assert not [one for one in judged.findings if one.rule == "kutipan-angka"]
    return [(figures[check.stated or ""].text, figures[check.inputs[0]].text) for check in checks]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Perbandingan Cakupan Imunisasi Dasar Lengkap dengan tahun lalu adalah 105,25%.", [("105,25%", "105,25")]),
        ("Untuk Rasio tenaga medis terlatih angkanya berada pada 101,33 persen.", [("101,33 persen", "101,33")]),
        # few digits beside one that tells
        (
            "Rasio tenaga medis terlatih adalah 76 persen, perbandingannya 101,33 persen.",
            [("76 persen", "76"), ("101,33 persen", "101,33")],
        ),
        # another row, another value, and a value of too few digits
        ("Perbandingan Cakupan Imunisasi Dasar Lengkap dengan tahun lalu adalah 101,33%.", []),
        ("Perbandingan Cakupan Imunisasi Dasar Lengkap dengan tahun lalu adalah 105,52%.", []),
        ("Untuk Rasio tenaga medis terlatih angkanya berada pada 76 persen.", []),
        # nothing is named, and the figure is rounded for people
        ("Perbandingan dengan tahun lalu adalah 105,25%.", []),
        ("Perbandingan Cakupan Imunisasi Dasar Lengkap dengan tahun lalu sekitar 105,25%.", []),
    ],
)
def test_what_is_traced(said: str, expected: list[tuple[str, str]]) -> None:
    assert traced(said) == expected
