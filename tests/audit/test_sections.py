"""Sections that the format asks for: named where a whole report lacks them, never where it may be cut or unread."""

from dataclasses import replace

import pytest

from audit import judge
from schemas.meaning import NormalisedReport
from schemas.report import Section
from schemas.tables import TableKind
from tests.audit.build import Build

ALL = ("I", "II", "III", "III.A.1", "III.A.2", "III.A.3", "III.A.5", "III.A.6", "III.A.7", "III.B", "IV", "Lampiran")
PK = frozenset({"PK"})


def report(*kinds: str, tables: tuple[TableKind, ...] = (), traces: frozenset[str] = PK) -> NormalisedReport:
    build = Build()
    for kind in tables:
        build.table(["indikator", "target"], [["Indeks pelayanan", "80"]], kind=kind)
    sections = tuple(Section(title=kind, kind=kind, page=page) for page, kind in enumerate(kinds, 1))
    return replace(build.report(), sections=sections, traces=traces)


def absent(stated: NormalisedReport) -> list[str]:
    return [one.message.en for one in judge(stated).findings if one.rule == "bagian-laporan"]


def test_a_report_with_all_sections_is_left_alone() -> None:
    assert absent(report(*ALL)) == []


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind.startswith("III.")])
def test_each_section_that_is_not_there_is_one_remark_at_its_chapter(kind: str) -> None:
    kinds = [one for one in ALL if one != kind]
    (finding,) = judge(report(*kinds)).findings
    assert (finding.severity, finding.relation, finding.page) == ("info", "presence", 3)
    assert finding.checks == finding.figures == ()
    assert (finding.stated, finding.stated_text) == (None, None)


def test_the_national_standard_is_not_asked_for() -> None:
    assert "III.A.4" not in ALL
    assert absent(report(*ALL)) == []


@pytest.mark.parametrize(
    ("kind", "table"),
    [
        ("III.A.6", "efisiensi"),
        ("III.A.3", "target_renstra"),
        ("III.A.2", "perbandingan_tahun"),
        ("III.A.7", "capaian_program"),
    ],
)
def test_a_table_of_the_kind_is_enough(kind: str, table: TableKind) -> None:
    kinds = [one for one in ALL if one != kind]
    assert len(absent(report(*kinds))) == 1
    assert absent(report(*kinds, tables=(table,))) == []


def test_a_passage_that_deals_with_it_is_enough() -> None:
    kinds = [one for one in ALL if one != "III.A.5"]
    assert absent(report(*kinds, traces=PK | {"III.A.5"})) == []


def test_the_agreement_may_be_in_another_file() -> None:
    (message,) = absent(report(*ALL, traces=frozenset()))
    assert message == "The performance agreement was not found attached in this file; it may be in another one."


@pytest.mark.parametrize(
    "kinds",
    [
        ("III", "III.A.1", "III.B", "IV"),  # begins in the middle
        ("I", "II", "III", "III.A.1", "III.B"),  # ends before its end
        ("I", "II", "III", "IV", "II", "III", "III.A.1"),  # names its chapters in the introduction, then is cut
        (),
    ],
)
def test_a_part_of_a_report_is_not_judged(kinds: tuple[str, ...]) -> None:
    assert absent(report(*kinds)) == []


def test_a_closing_chapter_is_missed_where_an_attachment_shows_the_end() -> None:
    kinds = [one for one in ALL if one != "IV"]
    (message,) = absent(report(*kinds))
    assert "closing chapter" in message


def test_an_unread_page_may_hold_any_section() -> None:
    unread = replace(report("I", "III", "III.A.1", "III.B", "IV"), unread=frozenset({7}))
    assert absent(unread) == []
    assert absent(replace(unread, unread=frozenset())) != []
