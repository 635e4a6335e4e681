"""Citations of laws and decrees, taken apart."""

import pytest

from normalise.decrees import find_decrees
from schemas.statements import Decree
from tests.normalise.build import document, sentence, table


def cited(text: str) -> list[Decree]:
    return list(find_decrees(document(sentences=[sentence(text)])))


@pytest.mark.parametrize(
    ("text", "kind", "number", "year"),
    [
        ("Undang-Undang Republik Indonesia Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "uu", "23", 2014),
        ("UU No. 23 Tahun 2014", "uu", "23", 2014),
        ("Peraturan Pemerintah Nomor : 8 Tahun 2006", "pp", "8", 2006),
        ("Peraturan Presiden No 29 Tahun 2014", "perpres", "29", 2014),
        ("Permendagri Nomor 86 Tahun 2017", "permen", "86", 2017),
        ("PermenPAN RB Nomor 53 Tahun 2014", "permen", "53", 2014),
        ("Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019", "permen", "90", 2019),
        ("Peraturan Bupati (PERBUP) Nomor 7 tahun 2022", "perbup", "7", 2022),
        ("Peraturan Wali Kota Melati Nomor 07 Tahun 2022", "perwal", "7", 2022),
        ("Keputusan Kepala Badan Nomor 17/II/4/2/2009", "keputusan", "17/ii/4/2/2009", None),
    ],
)
def test_kind_number_and_year(text: str, kind: str, number: str, year: int | None) -> None:
    assert [(one.kind, one.number, one.year) for one in cited(text)] == [(kind, number, year)]


def test_title_date_and_issuer() -> None:
    text = "Peraturan Bupati Melati Nomor 9 Tahun 2022 tanggal 3 Maret 2022 tentang Rencana Strategis Perangkat Daerah;"
    (one,) = cited(text)
    assert (one.issuer, one.dated, one.title) == ("melati", 2022, "rencana strategis perangkat daerah")
    assert one.printed == "Peraturan Bupati Melati Nomor 9 Tahun 2022 tanggal 3 Maret 2022"


def test_a_decree_on_another_one_is_two_citations() -> None:
    text = "Perda Nomor 3 Tahun 2021 tentang Perubahan Atas Perda Nomor 8 Tahun 2016 tentang Susunan Perangkat Daerah"
    assert [(one.number, one.year, one.title) for one in cited(text)] == [
        ("3", 2021, "perubahan atas"),
        ("8", 2016, "susunan perangkat daerah"),
    ]


@pytest.mark.parametrize(
    "text", ["Peraturan Pemerintah tentang hal itu", "Undang-Undang; Nomor 3 dari daftar", "nomor 5 tahun 2020"]
)
def test_no_citation(text: str) -> None:
    assert cited(text) == []


def test_cells_of_tables_cite_too() -> None:
    laws = table(["No", "Dasar Hukum"], [["1", "Peraturan Presiden Nomor 29 Tahun 2014"]])
    assert [one.kind for one in find_decrees(document(tables=[laws]))] == ["perpres"]


def test_a_title_is_read_to_its_end() -> None:
    (one,) = cited(
        "Perbup Nomor 63 Tahun 2020 tentang Kedudukan, Tugas serta Tata Kerja Inspektorat, sebagaimana telah diubah"
    )
    assert one.title == "kedudukan tugas serta tata kerja inspektorat"
