"""Contents that name wrong pages, another year or what is not there; and contents that are right."""

from dataclasses import replace
from typing import Literal

from audit import judge
from schemas.meaning import TableMention
from schemas.report import Section
from schemas.statements import Listed, Picture, Statements
from tests.audit.build import BOX, Build

TITLES = ["latar belakang", "perjanjian kinerja tahun 2023", "capaian kinerja organisasi", "realisasi anggaran"]


def line(
    number: str,
    title: str,
    label: int | None,
    *,
    found: bool = True,
    of: Literal["heading", "table", "picture"] = "heading",
) -> Listed:
    word = {"heading": "", "table": "tabel", "picture": "gambar"}[of]
    return Listed(of, number, title, label, f"{number} {title} {label}", found, 2, BOX, word)


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


def test_titles_under_each_others_numbers() -> None:
    lines = [*LINES[:2], line("3.1", TITLES[3], 12), line("4.1", TITLES[2], 9)]
    first, second = told(lines)
    assert first == (
        'In the contents stands "3.1 realisasi anggaran 12", on page 13 "3.1 Capaian Kinerja Organisasi". That title is the one of '
        '"4.1 Realisasi Anggaran" (p. 16).'
    )
    assert "4.1 capaian kinerja organisasi 9" in second
    # A title that no heading has may be one that was not recognised.
    assert told([*LINES[:3], line("4.1", "uraian belanja daerah", 12)]) == []


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
    assert told(listed, (*captions[:3], caption("3.4", "Judul lain", 20))) == []


THINGS = ["capaian indikator kinerja", "realisasi belanja program", "jumlah pegawai golongan", "sarana dan prasarana"]
TABLES = [line(f"3.{number}", title, 10 + number, of="table") for number, title in enumerate(THINGS, 1)]
CAPTIONS = tuple(caption(f"3.{number}", title.title(), 14 + number) for number, title in enumerate(THINGS, 1))


def test_a_listed_number_that_stands_above_something_else() -> None:
    swapped = (*CAPTIONS[:2], caption("3.3", THINGS[3].title(), 17), caption("3.4", THINGS[2].title(), 18))
    first, second = told(TABLES, swapped)
    assert first == (
        'In the list of tables stands "3.3 jumlah pegawai golongan 13", on page 17 "Tabel 3.3 Sarana Dan Prasarana". That title is '
        'the one of "Tabel 3.4 Jumlah Pegawai Golongan" (p. 18).'
    )
    assert '"3.4 sarana dan prasarana 14"' in second


def test_a_table_listed_under_another_number() -> None:
    wrong = [*TABLES[:3], line("3.9", THINGS[3], 14, of="table")]
    assert told(wrong, CAPTIONS) == [
        'In the list of tables stands "3.9 sarana dan prasarana 14"; that title is the one of "Tabel 3.4 Sarana Dan Prasarana" (p. 18).'
    ]


def test_titles_that_share_words_or_are_too_short_are_not_told_apart() -> None:
    assert told(TABLES, (*CAPTIONS[:3], caption("3.4", "Daftar Sarana Kantor", 18))) == []
    assert told(TABLES, (*CAPTIONS[:3], caption("3.4", "Lainnya", 18))) == []


def test_a_listed_table_that_is_not_there() -> None:
    more = [*TABLES, line("3.5", "perbandingan standar nasional", 15, of="table", found=False)]
    assert told(more, CAPTIONS) == [
        'Tables of the list of tables that the report does not have: "3.5 perbandingan standar nasional 15".'
    ]
    pointed = TableMention("reference", "3.5", "3.5", "", 19, BOX)
    assert told(more, (*CAPTIONS, pointed)) == []


def test_a_table_that_is_not_listed() -> None:
    lacking = [*TABLES[:1], *TABLES[2:], line("3.5", "perbandingan standar nasional", 15, of="table")]
    captions = (*CAPTIONS, caption("3.5", "Perbandingan Standar Nasional", 19))
    assert told(lacking, captions) == [
        'Tables that the list of tables does not have: "Tabel 3.2 Realisasi Belanja Program".'
    ]
    # The list may go on where it was not read; a line may have swallowed another one.
    assert told(TABLES, captions) == []
    assert told(lacking, (*captions, TableMention("other", "3.2", "3.2", "", 2, BOX))) == []


def test_pictures_are_held_to_their_own_list() -> None:
    listed = [line(f"1.{number}", title, 10 + number, of="picture") for number, title in enumerate(THINGS, 1)]
    pictures = tuple(
        Picture("gambar", f"1.{number}", f"1.{number}", title, 14 + number, BOX)
        for number, title in enumerate(THINGS, 1)
    )
    stated = Statements(contents=tuple(listed), offset=4, pictures=pictures)
    moved = replace(stated, pictures=(*pictures[:3], replace(pictures[3], page=22)))

    def of(one: Statements) -> list[str]:
        found = judge(replace(Build().report(), stated=one)).findings
        return [each.message.en for each in found if each.rule == "daftar-isi"]

    assert of(stated) == []
    assert of(moved) == [
        '1 of 4 pictures are not on the page given in the list of pictures: "1.4 sarana dan prasarana 14" stands on page 18.'
    ]
