"""A figure that its own word shows to be misprinted, because a table states the same thing otherwise and fits the word.

A word that contradicts its figure may be right: "tercapai 1,157 (Level 3)" where the table of that indicator has 3,157.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from audit.grading import fold
from audit.slips import one_slip_apart
from audit.view import View
from schemas.figures import Figure
from schemas.scales import Range
from schemas.tables import ColumnRole

__all__ = ["misprint_of"]

LEAST_LETTERS = 10
LEAST_WORDS = 2
FEWEST_DIGITS = 3
RESULTS: frozenset[ColumnRole | None] = frozenset({"realisasi", "nilai", "capaian", "serapan"})


def misprint_of(view: View, figure: Figure, said: str, deserves: Sequence[Range]) -> Figure | None:
    """The figure that `figure` was meant to be; None where no table shows it.

    The sentence `said` names a row with results in the steps `deserves`, which give the word, and either one of them is
    `figure` but for one slip of the hand, or `figure` was copied from a row of another name and stands in none of that one.
    """
    named = list(results_named(view, said))
    fitting = [one for one in named if one.value is not None and any(step.holds(one.value) for step in deserves)]
    if not fitting or figure.value is None or any(one.value == figure.value for one in named):
        return None
    slips = [one for one in fitting if is_one_slip(figure, one)]
    if slips:
        return slips[0] if len({one.value for one in slips}) == 1 else None
    return most_stated(fitting) if is_anothers(view, figure, named) else None


def results_named(view: View, said: str) -> Iterator[Figure]:
    """The results in rows whose whole name the sentence says."""
    text = f" {fold(said)} "
    for table in view.report.tables:
        columns = [column for column in table.columns if column.role in RESULTS]
        for row in view.rows(table):
            name = fold(view.name(table, row))
            if len(name) < LEAST_LETTERS or len(name.split()) < LEAST_WORDS or f" {name} " not in text:
                continue
            for column in columns:
                cell = row.cell(column.index)
                found = None if cell is None or cell.repeat else view.figure(row, column)
                if found is not None:
                    yield found


def is_one_slip(figure: Figure, other: Figure) -> bool:
    printed, meant = (re.sub(r"\D", "", one.text) for one in (figure, other))
    return figure.decimals == other.decimals and len(meant) >= FEWEST_DIGITS and one_slip_apart(printed, meant)


def is_anothers(view: View, figure: Figure, named: list[Figure]) -> bool:
    """Whether a table states the very number as the result of something else; a round one may be anybody's."""
    own = {one.id for one in named}
    return figure.decimals > 0 and any(
        one.table is not None and one.value == figure.value and one.decimals == figure.decimals and one.id not in own
        for one in view.report.figures
    )


def most_stated(figures: list[Figure]) -> Figure:
    counted = Counter(one.value for one in figures)
    return max(figures, key=lambda one: (counted[one.value], one.page))
