"""A decree cited with two years is a finding; two decrees of one title are none."""

from dataclasses import replace

import pytest

from audit import judge
from schemas.statements import Decree, NationalDecree, Statements
from tests.audit.build import BOX, Build

SAKIP = "sistem akuntabilitas kinerja instansi pemerintah"
KNOWN = NationalDecree("Peraturan Presiden Nomor 29 Tahun 2014", "perpres", "29", 2014, SAKIP)
STRUCTURE = "kedudukan susunan organisasi tugas dan fungsi dinas"


def decree(
    kind: str, number: str, year: int | None, title: str, dated: int | None = None, recurring: bool = False
) -> Decree:
    return Decree(kind, "", number, year, dated, title, f"{kind} Nomor {number} Tahun {year}", recurring, 1, BOX)


def told(*decrees: Decree) -> list[tuple[str, str]]:
    report = replace(Build().report(), stated=Statements(decrees=decrees, national=(KNOWN,)))
    found = [one for one in judge(report).findings if one.rule == "produk-hukum"]
    return [(one.severity, str(one.stated_text)) for one in found]


def test_one_number_and_title_with_two_years() -> None:
    both = decree("perbup", "5", 2021, STRUCTURE), decree("perbup", "5", 2022, STRUCTURE)
    assert told(*both) == [("medium", "perbup Nomor 5 Tahun 2022")]


def test_one_year_and_title_with_two_numbers() -> None:
    assert [
        one for one, _ in told(decree("perbup", "5", 2021, STRUCTURE), decree("perbup", "15", 2021, STRUCTURE))
    ] == ["info"]


def test_a_date_of_another_year() -> None:
    assert told(decree("perbup", "59", 2023, "", dated=2022)) == [("medium", "perbup Nomor 59 Tahun 2023")]


@pytest.mark.parametrize(
    ("kind", "number", "year", "severity"),
    [
        ("perpres", "29", 2015, "medium"),
        ("perpres", "92", 2014, "medium"),
        ("perpres", "7", 1999, "info"),
        ("pp", "29", 2014, "info"),
    ],
)
def test_a_national_decree_cited_otherwise_than_it_is(kind: str, number: str, year: int, severity: str) -> None:
    assert [one for one, _ in told(decree(kind, number, year, SAKIP))] == [severity]


@pytest.mark.parametrize(
    "decrees",
    [
        (decree("perpres", "29", 2014, SAKIP), decree("perbup", "12", 2016, SAKIP)),
        (decree("perbup", "5", 2016, STRUCTURE), decree("perbup", "12", 2021, STRUCTURE)),
        (decree("perda", "5", 2021, STRUCTURE), decree("perbup", "5", 2022, STRUCTURE)),
        (decree("uu", "32", 2004, "pemerintahan daerah"), decree("uu", "32", 2014, "pemerintahan daerah")),
        (decree("perda", "1", 2022, "apbd", recurring=True), decree("perda", "1", 2023, "apbd", recurring=True)),
        (decree("keputusan", "5", 2022, STRUCTURE), decree("keputusan", "9", 2022, STRUCTURE)),
        (decree("perbup", "5", 2021, STRUCTURE), decree("perbup", "5", None, STRUCTURE)),
        (decree("perbup", "5", 2021, STRUCTURE, dated=2021),),
    ],
)
def test_other_decrees(decrees: tuple[Decree, ...]) -> None:
    assert told(*decrees) == []


def test_decrees_on_two_offices_differ_in_the_end_of_their_titles() -> None:
    offices = [
        decree("perbup", number, 2020, f"{STRUCTURE} {office}")
        for number, office in (("63", "inspektorat"), ("64", "kesehatan"))
    ]
    assert told(*offices) == []
