"""What is highest by one measure is not held to the column of another."""

import pytest

from normalise import normalise
from tests.normalise.build import document, sentence, table

BUDGET = table(
    ["Program", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan (%)"],
    [
        ["Program Kesehatan Masyarakat", "3.000.000.000", "2.400.000.000", "80,00"],
        ["Program Penunjang Urusan", "1.000.000.000", "900.000.000", "90,00"],
        ["Program Gizi", "500.000.000", "480.000.000", "96,00"],
    ],
    caption="Realisasi Anggaran Tahun 2023",
)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Dilihat dari serapan, Program Gizi tertinggi dengan anggaran Rp500.000.000.", []),
        (
            "Dari sisi persentase penyerapannya, Program Gizi merupakan yang tertinggi dengan realisasi Rp480.000.000.",
            [],
        ),
        ("Serapan anggaran tertinggi ada pada Program Gizi sebesar 96,00%.", ["serapan"]),
        ("Anggaran terbesar dikelola Program Gizi sebesar Rp500.000.000.", ["anggaran"]),
        ("Realisasi anggaran tertinggi terdapat pada Program Gizi sebesar Rp480.000.000.", ["realisasi_anggaran"]),
        ("Program Gizi menjadi yang terbesar dengan nilai Rp500.000.000.", ["anggaran"]),
    ],
)
def test_the_column_is_that_of_the_measure(text: str, roles: list[str]) -> None:
    report = normalise(document(tables=[BUDGET], sentences=[sentence(text, order=2)]))
    columns = {column.index: column.role for column in report.tables[0].columns}
    claims = [one for one in report.claims if one.kind == "highest" and one.column is not None]
    assert [columns[one.column or 0] for one in claims] == roles
