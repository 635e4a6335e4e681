"""The item on comparisons: with other years, with the nation, with anything of use."""

from audit.checklist.answer import Answer, judge, no, open_item, yes
from audit.checklist.seen import Filled, Seen
from schemas.tables import ColumnRole, Row, Table

__all__ = ["comparison"]

GOALS: tuple[ColumnRole, ...] = ("indikator", "sasaran")
OUTCOMES: tuple[ColumnRole, ...] = ("realisasi", "capaian")
FEWEST_COMPARED = 2
"""Rows that make a comparison even in a table that holds much besides."""
ELSEWHERE = "nasional"
"""A comparison with others than oneself names them so, whatever else it says."""


def comparison(seen: Seen) -> Answer:
    """S7. Yes where a table sets a result beside that of another year or a national standard."""
    years = [
        one for table in seen.tables("perbandingan_tahun", "analisis_sasaran") if (one := over_years(table)).filled
    ]
    beside = [
        one
        for role in OUTCOMES
        for one in seen.filled(seen.tables("standar_nasional"), GOALS, ("standar_nasional", role))
        if one.filled
    ]
    nation = list({one.table.id: one for one in beside}.values())
    places = seen.at_tables(years, "nilai dua tahun", "values of two years")
    places += seen.at_tables(nation, "standar nasional", "a national standard")
    if any(one.mostly or one.filled >= FEWEST_COMPARED for one in (*years, *nation)):
        return yes(
            places,
            "Kinerja disandingkan dengan tahun lain atau standar nasional; bermanfaat atau tidaknya dinilai auditor.",
            "Performance is set beside other years or a national standard; how useful that is the auditor judges.",
        )
    if {"III.A.2", "III.A.3"} <= seen.absent.keys() and not is_compared_elsewhere(seen):
        return no(
            seen.absences("III.A.2", "III.A.3"),
            "Seluruh laporan terbaca; perbandingan dengan tahun lalu, jangka menengah, atau nasional tidak ditemukan.",
            "The whole report was read; no comparison with last year, the medium term or the nation was found.",
        )
    places += seen.headings("III.A.2", "III.A.3", "III.A.4")
    if places:
        return judge(
            places,
            "Bagiannya ada, tetapi tabel pembandingnya tidak terbaca lengkap.",
            "There is a section for it, but its table was not read in full.",
        )
    return open_item(
        "Tabel atau judul perbandingan tidak ditemukan oleh pembacaan mesin.",
        "No table or heading of a comparison was found by the machine.",
    )


def over_years(table: Table) -> Filled:
    """How many rows of `table` state results of more than one year."""
    rows = [row for row in table.rows if row.kind == "body" and any(cell.figures for cell in row.cells)]
    return Filled(table, sum(states_years(table, row) for row in rows), len(rows))


def states_years(table: Table, row: Row) -> bool:
    for role in OUTCOMES:
        stated = [column for column in table.columns_of(role) if (cell := row.cell(column.index)) and cell.figures]
        if len({column.tahun for column in stated if column.tahun is not None}) > 1:
            return True
    return False


def is_compared_elsewhere(seen: Seen) -> bool:
    """Whether anything may be a comparison with others than oneself."""
    texts = [figure.sentence or "" for figure in seen.report.figures]
    texts += [section.title for section in seen.report.sections]
    for table in seen.report.tables:
        texts += [table.caption or "", *(cell.text for row in table.rows for cell in row.cells)]
    kinds = seen.tables("standar_nasional") or seen.sections("III.A.4")
    return bool(kinds) or any(ELSEWHERE in text.casefold() for text in texts)
