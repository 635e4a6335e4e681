"""Predicates ("Baik", "BB", "Level 3") against the scale that the report itself prints, else that of a regulation."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from audit.draft import WordDraft
from audit.grading import Held, hold_to_national, hold_to_own, knows, reaches
from audit.predicate_verdicts import LIMITS, TEXT, held_to_national, own, verdict
from audit.rule import Rule
from audit.true_values import true_value
from audit.view import View
from schemas.figures import Figure
from schemas.scales import Scale
from schemas.tables import Cell, Column, ColumnRole, Table

__all__ = ["PREDIKAT"]

PREDIKAT_ID = "predikat-tabel"
GRADED: tuple[ColumnRole, ...] = ("capaian", "nilai", "serapan", "realisasi")
PLANNED: frozenset[ColumnRole | None] = frozenset({"target", "target_akhir", "standar_nasional"})
ACHIEVED: frozenset[ColumnRole | None] = frozenset({"capaian", "serapan"})
OF_ACHIEVEMENT = frozenset({"capaian", "serapan", "efisiensi", None})
MOST = Decimal("0.6")
MOST_OF_MARKS, FEWEST_OF_MARKS = Decimal("0.75"), 4
"""So many elements of a survey show that its marks go from 1 to 4."""
BOUND = re.compile(r"[<>≤≥]")
"""A cell with one of these states where something begins or ends, not a value."""


def check_tables(view: View) -> Iterator[WordDraft]:
    for table in view.report.tables:
        if any(scale.table == table.id for scale in view.report.scales):
            continue
        for column in table.columns_of("predikat"):
            yield from followed(list(column_verdicts(view, table, column)))
        for column in table.columns:
            yield from followed(list(own_verdicts(view, table, column)))


def column_verdicts(view: View, table: Table, words: Column) -> Iterator[WordDraft]:
    """The words of a column against the figures of the nearest graded column before it."""
    source = next(
        (left[-1] for role in GRADED if (left := [one for one in table.columns_of(role) if one.index < words.index])),
        None,
    )
    if source is None:
        return
    for row in view.rows(table):
        cell, figure = row.cell(words.index), view.figure(row, source)
        if cell is None or figure is None or not cell.text.strip() or cell.repeat or cell.figures:
            continue
        word = " ".join(cell.text.split())
        scales = [one for one in own(view) if may_grade(one, table, source, figure)]
        held = hold_to_own(figure, word, scales, truly=true_value(view, table, row, source, figure))
        by_marks = False
        if held is None and words.index - source.index == 1 and not any(knows(one, word) for one in own(view)):
            held = by_regulation(view, cell, figure)
            if held is None and table.kind == "skm":
                held = by_marks_of_elements(view, cell, figure)
                by_marks = held is not None
        if held is not None:
            yield replace(verdict(view, figure, word, held, PREDIKAT_ID), inferred=by_marks)


def may_grade(scale: Scale, table: Table, source: Column, figure: Figure) -> bool:
    """Whether the word beside a figure of column `source` may be of `scale`: beside a target and a result without their
    achievement it grades what the reader has to compute, not the result."""
    if source.role in ACHIEVED:
        return scale.instrument in OF_ACHIEVEMENT
    if scale.instrument not in OF_ACHIEVEMENT:
        return True
    return not table.columns_of("target") and (not scale.percent or figure.unit == "percent")


def own_verdicts(view: View, table: Table, column: Column) -> Iterator[WordDraft]:
    """Cells that state a figure with its word: "B (62,08)", "63,36 % (Sedang)"."""
    for row in view.rows(table):
        cell = row.cell(column.index)
        figure = None if cell is None or cell.repeat or not cell.predicate else view.stated_in(cell)
        if cell is None or cell.predicate is None or figure is None or BOUND.search(cell.text):
            continue
        scale = view.scales[cell.predicate.scale]
        if scale.source == "national":
            held = by_regulation(view, cell, figure)
        else:
            scales = [one for one in own(view) if one.instrument == scale.instrument]
            held = hold_to_own(figure, cell.predicate.word, scales, at_bounds=column.role in PLANNED)
        if held is not None:
            yield verdict(view, figure, cell.predicate.word, held, PREDIKAT_ID)


def by_regulation(view: View, cell: Cell, figure: Figure) -> Held | None:
    """The word of a cell against the national scale that it stands on."""
    scale = view.scales.get(cell.predicate.scale) if cell.predicate else None
    if cell.predicate is None or scale is None or scale.source != "national":
        return None
    return held_to_national(view, figure, cell.predicate.word, [scale])


def by_marks_of_elements(view: View, cell: Cell, figure: Figure) -> Held | None:
    """The word beside the mark of an element of a survey (1 to 4) against the regulation's scale of such marks. A survey may have
    marks from 1 to 5: that these are from 1 to 4 only the other rows show."""
    scale = view.scales.get(cell.predicate.scale) if cell.predicate else None
    if cell.predicate is None or scale is None or scale.source != "national" or figure.value is None:
        return None
    marks = [
        one
        for one in view.report.scales
        if one.source == "national" and one.reference == scale.reference and reaches(one, figure.value)
    ]
    return hold_to_national(figure, cell.predicate.word, marks, marks) if marks else None


def followed(verdicts: list[WordDraft]) -> Iterator[WordDraft]:
    """A column most of whose words contradict the scale grades something else: nothing is said of it."""
    fitting = sum(one.outcome == "agrees" for one in verdicts)
    inferred = any(one.inferred for one in verdicts)
    known = fitting >= MOST * len(verdicts) or len(verdicts) == 1
    if inferred:
        known = fitting >= FEWEST_OF_MARKS and fitting >= MOST_OF_MARKS * len(verdicts)
    for one in verdicts:
        yield one if known or one.outcome == "agrees" else replace(one, outcome="not_computable")


PREDIKAT = Rule(id=PREDIKAT_ID, relation="scale", text=TEXT, limits=LIMITS, check=check_tables)
