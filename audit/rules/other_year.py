"""A column of results that states another year's values than it says; targets of another year are the rule on superseded plans'."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audit.agreement import alike
from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.words import place
from schemas.base import Bilingual
from schemas.figures import Figure, Quantity
from schemas.tables import Column, ColumnRole, Table

__all__ = ["TAHUN_LAIN", "of_another_year"]

RULE = "nilai-tahun-lain"
RESULTS: frozenset[ColumnRole | None] = frozenset({"realisasi", "capaian", "realisasi_anggaran", "serapan"})
FEWEST = 3
FEWEST_OF_ALL = 2
"""So many are enough where no row of the column is its own year's."""
MOST = 0.8


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure that is not what other tables state for its year (`right`) but what they state for `year`."""

    figure: Figure
    right: Figure
    year: int


Slipped = tuple[Table, Column, int, list[Slip]]
"""A column, the year that its values are of, and those that are."""


def check(view: View) -> Iterator[WordDraft]:
    for table, column, year, same in found(view):
        yield remark(view, table, column, year, same)


def of_another_year(view: View) -> frozenset[str]:
    """The figures (ids) of columns that state another year's values: to compare them with their own year's says no more."""
    return frozenset(slip.figure.id for _, _, _, same in found(view) for slip in same)


def found(view: View) -> list[Slipped]:
    return view.once(RULE, lambda: list(columns_of_another_year(view)))


def columns_of_another_year(view: View) -> Iterator[Slipped]:
    for table in view.report.tables:
        for column in (one for one in table.columns if one.role in RESULTS):
            stated = [one for row in view.rows(table) if (one := view.figure(row, column))]
            slips, kept = slips_in(view, stated)
            year = most_common_year(slips)
            same = [slip for slip in slips if slip.year == year]
            fewest = FEWEST_OF_ALL if not kept and len(same) == len(slips) else FEWEST
            enough = len(same) >= fewest and len({slip.figure.value for slip in same}) >= fewest
            if year is not None and enough and len(same) >= MOST * (len(slips) + kept):
                yield table, column, year, same


def slips_in(view: View, stated: Sequence[Figure]) -> tuple[list[Slip], int]:
    """The figures that are another year's (one entry for each year that fits), and how many are their own year's or no year's.

    A value that both years share tells nothing and counts for neither.
    """
    slips: list[Slip] = []
    kept = 0
    for figure in stated:
        own = view.quantity(figure)
        right = elsewhere(view, own, figure) if own is not None else []
        if own is None or not right:
            continue
        years = [one for one in view.in_all_years(own) if one.tahun not in (None, own.tahun)]
        fitting = [one for one in years if any(alike(figure, other) for other in elsewhere(view, one, figure))]
        if any(alike(figure, one) for one in right):
            kept += not fitting
        elif fitting:
            slips += [Slip(figure, right[0], one.tahun) for one in fitting if one.tahun is not None]
        else:
            kept += 1
    return slips, kept


def elsewhere(view: View, quantity: Quantity, figure: Figure) -> list[Figure]:
    """What other tables state of `quantity`."""
    stated = [view.figures[name] for name in quantity.figures]
    return [one for one in stated if one.value and one.table is not None and one.table != figure.table]


def most_common_year(slips: Sequence[Slip]) -> int | None:
    years = Counter(slip.year for slip in slips).most_common(1)
    return years[0][0] if years else None


def remark(view: View, table: Table, column: Column, year: int, slips: Sequence[Slip]) -> WordDraft:
    """Where the heading names the year it may be the heading that is wrong: then no figure is accused."""
    first = slips[0]
    named = [one for one in years_named(column.heading) if one != year]
    own = str(named[-1]) if named else None
    return WordDraft(
        rule=RULE,
        relation="equality" if own is None else "sequence",
        stated=first.figure if own is None else None,
        word=own or first.figure.text,
        value=first.figure.value if own is None else None,
        expected=first.right.value if own is None else str(year),
        severity="medium",
        message=Bilingual(
            id=told(view, table, column, year, own, slips, "id"), en=told(view, table, column, year, own, slips, "en")
        ),
        expression=f"{first.figure.id} = {first.right.id}",
        formula=f"{first.figure.value} = {first.right.value}",
        inputs=tuple(one.id for slip in slips for one in (slip.figure, slip.right)),
        accuses=own is None,
        about=f"{table.key}\x1f{column.index}",
        places=tuple((slip.figure.page, slip.figure.bbox) for slip in slips[0 if own else 1 :]),
    )


def years_named(heading: str) -> list[int]:
    return [int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", heading)]


def told(view: View, table: Table, column: Column, year: int, own: str | None, slips: Sequence[Slip], lang: str) -> str:
    """What the column holds, and its first row as an example."""
    first, heading = slips[0], " ".join(column.heading.split())
    at, right = place(view, first.figure, lang), place(view, first.right, lang)
    if lang == "id":
        says = f"menyebut tahun {own}, tetapi {len(slips)} barisnya" if own else f": {len(slips)} baris"
        return (
            f'{view.label(table, lang)}, kolom "{heading}" {says} memuat angka tahun {year}. Misalnya {at}: tertulis '
            f"{first.figure.text}, sedangkan {right} (hlm. {first.right.page}) menyatakan {first.right.text}."
        ).replace('" :', '":')
    says = f"names the year {own}, but {len(slips)} of its rows" if own else f": {len(slips)} rows"
    return (
        f'{view.label(table, lang)}, column "{heading}" {says} hold the figures of {year}. For instance {at}: '
        f"{first.figure.text} is written, but {right} (p. {first.right.page}) says {first.right.text}."
    ).replace('" :', '":')


TAHUN_LAIN = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Kolom yang memuat angka tahun lain", "Column with the figures of another year"),
        kriteria=(
            "Realisasi dan capaian suatu tahun sama dengan yang dinyatakan tabel lain untuk tahun itu.",
            "Results and achievements of a year are those that other tables state for that year.",
        ),
        akibat=(
            "Kinerja tahun ini diukur dengan angka tahun lain.",
            "The year's performance is measured by the figures of another year.",
        ),
        rekomendasi=("Ganti isi kolom dengan angka tahunnya.", "Replace the column's figures by those of its year."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keselarasan dengan perjanjian kinerja)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila sedikitnya tiga baris, dan hampir semua baris yang berbeda, sama dengan angka satu tahun lain pada "
        "tabel lain; dua baris cukup bila tidak ada baris yang sama dengan angka tahunnya sendiri saja.",
        en="Judged only where at least three rows, and nearly all that differ, equal one other year's figures in other tables; "
        "two rows are enough where none is its own year's alone.",
    ),
    check=check,
)
