"""Tables whose headings name last year and whose figures are those that the report gives for its own year."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.rules.years import AKIBAT, REFERENCE, one_year, places_of
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Quantity
from schemas.tables import Column, ColumnRole, Table

__all__ = ["TAHUN_ANGKA"]

RULE = "tahun-angka"
ROLES: frozenset[ColumnRole | None] = frozenset({"target", "realisasi", "capaian"})
FEWEST_COLUMNS = 2
FEWEST_SAME = 3
FEWEST_APART = 2


@dataclass(frozen=True, slots=True)
class Told:
    """How the figures of a table compare with what other tables say: `same` equal those of the report's year, `other` do not;
    `apart` differ from those of the year in the heading."""

    same: int
    other: int
    apart: int


def check(view: View) -> Iterator[WordDraft]:
    report = view.report.identity.tahun
    for table in view.report.tables if report is not None else ():
        columns = [one for one in table.columns if one.role in ROLES]
        years = {one_year(one.heading) for one in columns}
        year = years.pop() if len(years) == 1 else None
        if report is None or year is None or year >= report or len(columns) < FEWEST_COLUMNS:
            continue
        told = compared(view, table, report)
        if told.same >= FEWEST_SAME and not told.other and told.apart >= FEWEST_APART:
            yield remark(view, table, columns, year, report)


def compared(view: View, table: Table, report: int) -> Told:
    same = other = apart = 0
    for figure in view.report.figures:
        quantity = view.quantity(figure) if figure.table == table.id else None
        if quantity is None:
            continue
        this = values(view, table, quantity, report)
        own = values(view, table, quantity, quantity.tahun)
        same += figure.value in this
        other += bool(this) and figure.value not in this
        apart += bool(own) and figure.value not in own
    return Told(same, other, apart)


def values(view: View, table: Table, quantity: Quantity, year: int | None) -> set[object]:
    """What other tables give for the thing that `quantity` is of, in `year`."""
    alike = [one for one in view.in_all_years(quantity) if one.tahun == year]
    figures = [view.figures[name] for one in alike for name in one.figures]
    return {figure.value for figure in figures if figure.table not in (None, table.id)}


def remark(view: View, table: Table, columns: list[Column], year: int, report: int) -> WordDraft:
    return WordDraft(
        rule=RULE,
        relation="sequence",
        word=str(year),
        expected=str(report),
        severity="medium",
        message=Bilingual(
            id=f"{view.label(table, 'id')}: judul kolom menyebut tahun {year}, tetapi angkanya sama dengan angka tahun {report} "
            "di tabel lain dan berbeda dari angka tahun itu.",
            en=f"{view.label(table, 'en')}: the headings name the year {year}, but the figures are those of {report} in other "
            "tables and differ from those of that year.",
        ),
        expression=f"year({table.id})",
        formula=f"{year} = {report}",
        about=table.key,
        places=places_of(table, columns),
    )


TAHUN_ANGKA = Rule(
    id=RULE,
    relation="sequence",
    text=rule_text(
        title=("Tahun pada judul kolom dan angkanya", "The year in the headings and the figures below"),
        kriteria=(
            "Tahun pada judul kolom adalah tahun dari angka di bawahnya.",
            "The year in a heading is that of the figures below it.",
        ),
        akibat=AKIBAT,
        rekomendasi=("Perbaiki tahun pada judul kolom.", "Correct the year in the headings."),
        reference=REFERENCE,
    ),
    limits=Bilingual(
        id="Hanya dinilai bila semua kolom target, realisasi, dan capaian tabel itu menyebut satu tahun sebelum tahun laporan, "
        "paling sedikit tiga angkanya sama dengan angka tahun laporan di tabel lain, tidak satu pun berbeda, dan paling sedikit "
        "dua berbeda dari angka tahun yang disebut.",
        en="Judged only where all columns of target, realisation and achievement name one year before that of the report, three "
        "figures or more equal those of the report's year in other tables, none differs, and two or more differ from those of "
        "the year named.",
    ),
    check=check,
)
