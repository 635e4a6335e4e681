"""Numbers of tables: one given twice, left out, or pointed to in vain."""

from dataclasses import replace
from typing import Literal

import pytest

from audit import judge
from schemas.meaning import TableMention
from schemas.report import Section
from schemas.statements import Reference, Statements
from tests.audit.build import BOX, Build

Kind = Literal["caption", "reference", "other"]


def mention(number: str, title: str = "", page: int = 1, kind: Kind = "caption", goes_on: bool = False) -> TableMention:
    return TableMention(kind, number, number, title, page, BOX, goes_on)


SERIES = [
    mention("3.1", "Pengukuran Kinerja", 10),
    mention("3.2", "Perbandingan Capaian", 12),
    mention("3.3", "Efisiensi Sumber Daya", 14),
    mention("3.4", "Realisasi Anggaran", 16),
]


def told(
    mentions: list[TableMention], sections: tuple[Section, ...] = (), unread: frozenset[int] = frozenset()
) -> list[str]:
    report = replace(Build().report(), mentions=tuple(mentions), sections=sections, unread=unread)
    return [one.message.en for one in judge(report).findings if one.rule == "nomor-tabel"]


def test_tables_in_order_and_sentences_that_point_to_them_are_left_alone() -> None:
    assert told([*SERIES, mention("3.2", kind="reference")]) == []


def test_two_tables_of_one_number_are_one_remark() -> None:
    twice = [*SERIES, mention("3.4", "Daftar Pegawai", 20)]
    assert told(twice) == [
        'The number Table 3.4 is given to 2 tables: "Realisasi Anggaran" (p. 16); "Daftar Pegawai" (p. 20).'
    ]


@pytest.mark.parametrize(
    "again",
    [
        mention("3.4", "Lanjutan Realisasi", 17, goes_on=True),
        mention("3.4", "Realisasi Anggaran", 17),
        mention("3.4", "Realisasi Anggaran Tahun 2023", 17),
        mention("3.4", "", 17),
    ],
)
def test_a_table_that_goes_on_has_its_number_again(again: TableMention) -> None:
    assert told([*SERIES, again]) == []


def test_numbers_that_begin_again_in_each_chapter_are_normal() -> None:
    chapters = [mention(str(number), f"Judul {number}{chapter}") for chapter in "ab" for number in (1, 2, 3)]
    assert told(chapters) == []


def test_attached_documents_number_their_own_tables() -> None:
    sections = (Section(title="", kind="III", page=5), Section(title="", kind="Lampiran", page=30))
    attached = [mention("3.1", "Unsur Pelayanan", 31), mention("3.9", kind="reference", page=32)]
    assert told([*SERIES, *attached], sections) == []
    assert len(told([*SERIES, *attached])) == 2


def test_a_number_that_is_left_out() -> None:
    (text,) = told([SERIES[0], SERIES[1], SERIES[3], mention("3.5", "Pegawai", 18)])
    assert text == "Table 3.2 (p. 12) is followed by Table 3.4 (p. 16); there is no Table 3.3."


@pytest.mark.parametrize("kind", ["other", "reference"])
def test_a_number_that_is_named_anywhere_is_not_called_left_out(kind: Kind) -> None:
    mentions = [SERIES[0], SERIES[1], mention("3.3", "Efisiensi", 3, kind), SERIES[3], mention("3.5", "Pegawai", 18)]
    assert not any("followed by" in text for text in told(mentions))


def test_an_unread_page_may_hold_the_number() -> None:
    mentions = [SERIES[0], SERIES[1], SERIES[3], mention("3.5", "Pegawai", 18)]
    assert told(mentions, unread=frozenset({13})) == []
    assert len(told(mentions, unread=frozenset({40}))) == 1


def test_a_table_without_a_number_may_have_the_one_left_out() -> None:
    build = Build()
    build.table(["nama", "nilai"], [["Satu", "1"]])
    mentions = [mention("3.1", "A", 1), mention("3.2", "B", 1), mention("3.4", "C", 1), mention("3.5", "D", 1)]
    assert judge(replace(build.report(), mentions=tuple(mentions))).findings == ()


def test_a_sentence_that_points_to_no_table() -> None:
    (text,) = told([*SERIES, mention("3.15", kind="reference", page=11)])
    assert text == "A sentence points to Table 3.15, but no table has that number."


def test_the_table_that_stands_where_the_sentence_says_is_named() -> None:
    pointing = Reference("3.15", "Tabel 3.15 berikut", "", "below", None, None, None, "3.2", False, 11, BOX)
    mentions = (*SERIES, mention("3.15", kind="reference", page=11))
    report = replace(Build().report(), mentions=mentions, stated=Statements(references=(pointing,)))
    (found,) = judge(report).findings
    assert found.message.en.endswith("no table has that number. Where the sentence says it is, stands Table 3.2.")


@pytest.mark.parametrize("number", ["1.2", "3.2.1", "3"])
def test_a_series_that_the_report_does_not_number_is_not_judged(number: str) -> None:
    assert told([*SERIES, mention(number, kind="reference")]) == []


def test_tables_numbered_by_subchapter_are_one_series_for_a_sentence_that_points() -> None:
    series = [mention("3.1.1", "Pengukuran"), mention("3.2.1", "Perbandingan"), mention("3.4.1", "Efisiensi")]
    (text,) = told([*series, mention("3.2.41", kind="reference")])
    assert text == "A sentence points to Table 3.2.41, but no table has that number."
    assert told([*series, mention("2.2.41", kind="reference")]) == []
