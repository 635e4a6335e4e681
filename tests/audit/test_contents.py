"""Contents that name wrong pages, another year or what is not there; and contents that are right."""

from dataclasses import replace
from typing import Literal

from audit import judge
from schemas.meaning import TableMention
from schemas.report import Section
from schemas.statements import Listed, Statements
from tests.audit.build import BOX, Build

TITLES = ["latar belakang", "perjanjian kinerja tahun 2023", "capaian kinerja organisasi", "realisasi anggaran"]


def line(
    number: str, title: str, label: int | None, *, found: bool = True, of: Literal["heading", "table"] = "heading"
) -> Listed:
    return Listed(of, number, title, label, f"{number} {title} {label}", found, 2, BOX)


LINES = [line(f"{number}.1", title, 3 * number) for number, title in enumerate(TITLES, 1)]
SECTIONS = tuple(
    Section(title=f"{at}.1 {title.title()}", page=3 * at + 4, bbox=BOX) for at, title in enumerate(TITLES, 1)
)


def told(lines: list[Listed], mentions: tuple[TableMention, ...] = (), offset: int | None = 4) -> list[str]:
    stated = Statements(contents=tuple(lines), offset=offset)
    report = replace(Build().report(), stated=stated, sections=SECTIONS, mentions=mentions)
    return [one.message.en for one in judge(report).findings if one.rule == "daftar-isi"]


def test_contents_that_are_right() -> None:
    assert told(LINES) == []


def test_a_title_on_another_page() -> None:
    moved = [*LINES[:3], line("4.1", TITLES[3], 11)]
    assert told(moved) == [
        '1 of 4 titles are not on the page given in the contents: "4.1 realisasi anggaran 11" stands on page 12.'
    ]
    assert told(moved, offset=None) == []


def test_a_title_of_last_year() -> None:
    stale = [LINES[0], line("2.1", "perjanjian kinerja tahun 2022", 6), *LINES[2:]]
    assert told(stale) == [
        'The contents say "2.1 perjanjian kinerja tahun 2022 6", the heading on page 10 reads "2.1 Perjanjian Kinerja Tahun 2023".'
    ]


def test_a_title_that_the_report_does_not_have() -> None:
    more = [*LINES, line("5.1", "analisis standar nasional", 13, found=False)]
    assert told(more) == ['Titles of the contents that the report does not have: "5.1 analisis standar nasional 13".']


def test_a_title_written_otherwise_or_twice_is_not_judged() -> None:
    assert told([*LINES, line("6.1", "uraian lain", 2)]) == []
    assert told([line("1.1", "latar belakang", 3)] * 2) == []


def caption(number: str, title: str, page: int) -> TableMention:
    return TableMention("caption", number, number, title, page, BOX)


def test_the_list_of_tables_is_held_to_captions_of_its_numbers() -> None:
    listed = [
        line(f"3.{number}", f"judul tabel {word}", 10 + number, of="table") for number, word in enumerate("abcd", 1)
    ]
    captions = [caption(f"3.{number}", f"Judul Tabel {word}", 14 + number) for number, word in enumerate("abcd", 1)]
    assert told(listed, tuple(captions)) == []
    assert len(told(listed, (*captions[:3], caption("3.4", "Judul Tabel d", 20)))) == 1
    assert told(listed, (*captions[:3], caption("3.4", "Sama sekali lain", 20))) == []
