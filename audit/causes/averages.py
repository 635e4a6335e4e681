"""Means in the place of ratios and of other means; the ratio of the whole in the place of one line's."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.causes.case import Case
from audit.causes.cause import Cause, Say
from audit.causes.lookup import place_of
from audit.causes.saying import at, in_two
from audit.formulas import Mean
from audit.partners import partners
from audit.summands import top_rows
from audit.view import View
from audit.wording import number
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["of_other_rows", "of_the_whole"]

ABSORPTION = "serapan"
SHARES = frozenset({ABSORPTION, "capaian"})
FEWEST = 2


def of_the_whole(case: Case) -> Iterator[Cause]:
    """The whole table's absorption, and the mean of its percentages, in the place of one line's; for a sentence those of
    every table that states such percentages."""
    if not case.is_result or case.draft.relation not in ("ratio", "inverse_ratio"):
        return
    for table, column in of_same_kind(case):
        lines = [row for row in top_rows(table.rows) if row.index != case.figure.row or case.figure.table != table.id]
        if len(lines) >= FEWEST:
            yield from of_totals(case, table, column, lines)
            yield from of_percentages(case, table, column, lines)


def of_same_kind(case: Case) -> Iterator[tuple[Table, Column]]:
    found = place_of(case.view, case.figure)
    if found is not None:
        table, row, column = found
        if column.role in SHARES and (row.kind == "total" or row.parent is None):
            yield table, column
        return
    kind = case.view.quantity_of(case.figure) or (ABSORPTION if case.draft.rule == "serapan-prosa" else None)
    for table in case.view.report.tables if kind in SHARES else ():
        yield from ((table, column) for column in table.columns if column.role == kind)


def of_totals(case: Case, table: Table, column: Column, lines: Sequence[Row]) -> Iterator[Cause]:
    view = case.view
    found = partners(table, column, "realisasi_anggaran", "anggaran") if column.role == ABSORPTION else None
    if found is None or case.figure.table == table.id:
        return
    part, whole = (total(view, lines, one) for one in found)
    if part is not None and whole:
        owner = line_of(case, table, found)
        yield Cause("whole", part / whole * 100, totals_text(view, table, part, whole, len(lines), owner))


def of_percentages(case: Case, table: Table, column: Column, lines: Sequence[Row]) -> Iterator[Cause]:
    shares = [value for row in lines if (value := value_in(case.view, row, column)) is not None]
    if len(shares) < FEWEST:
        return
    mean = sum(shares, Decimal(0)) / len(shares)
    labels = case.view.label(table, "id"), case.view.label(table, "en")
    yield Cause(
        ("mean", table.id),
        mean,
        in_two(
            f"Angka yang tertulis adalah rata-rata sederhana dari {len(shares)} persentase pada {labels[0]}.",
            f"The printed number is the simple mean of {len(shares)} percentages in {labels[1]}.",
        ),
    )


def total(view: View, rows: Sequence[Row], column: Column) -> Decimal | None:
    values = [figure.value for row in rows if (figure := view.figure(row, column)) is not None]
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(rows) else None


def line_of(case: Case, table: Table, columns: tuple[Column, ...]) -> str | None:
    """The row whose amounts the operands are, when exactly one row has them."""
    wanted = [case.view.figures[name].value for name in case.draft.inputs]
    names = [
        case.view.name(table, row)
        for row in top_rows(table.rows)
        if [value_in(case.view, row, column) for column in columns] == wanted
    ]
    return names[0] if len(names) == 1 else None


def value_in(view: View, row: Row, column: Column) -> Decimal | None:
    figure = view.figure(row, column)
    return None if figure is None else figure.value


def totals_text(view: View, table: Table, part: Decimal, whole: Decimal, lines: int, owner: str | None) -> Say:
    def say(lang: str) -> str:
        label, amounts = view.label(table, lang), (number(part, lang), number(whole, lang))
        if lang == "en":
            text = f"The printed number is the ratio of the totals of {lines} main lines in {label}: "
            text += f"Rp {amounts[0]} of Rp {amounts[1]}."
            return f'{text} The two amounts quoted belong to one line only: "{owner}".' if owner else text
        text = f"Angka yang tertulis adalah rasio jumlah {lines} baris utama pada {label}: "
        text += f"Rp {amounts[0]} dari Rp {amounts[1]}."
        return f'{text} Kedua angka rupiah yang disebut adalah milik satu baris saja: "{owner}".' if owner else text

    return say


def of_other_rows(case: Case) -> Iterator[Cause]:
    """The mean without one of its rows, or divided by one row more or less."""
    found = averaged(case)
    values = [value for figure in found if (value := figure.value) is not None]
    if len(values) != len(found) or len(values) <= FEWEST:
        return
    whole = sum(values, Decimal(0))
    for figure, value in zip(found, values, strict=True):
        yield Cause(("without", figure.id), (whole - value) / (len(values) - 1), without(case, figure))
    for count in (len(values) - 1, len(values) + 1):
        yield Cause(
            ("divided by", count),
            whole / count,
            in_two(
                f"Angka yang tertulis adalah jumlah {len(values)} nilai dibagi {count}.",
                f"The printed number is the sum of {len(values)} values divided by {count}.",
            ),
        )


def averaged(case: Case) -> list[Figure]:
    """The terms of a stated mean; of a percentage of a whole, those of its parts."""
    if case.is_result and isinstance(case.draft.formula, Mean):
        return [case.view.figures[name] for name in case.draft.inputs]
    found = place_of(case.view, case.figure)
    if found is None or not case.is_result or found[2].role not in SHARES:
        return []
    table, row, column = found
    parts = top_rows(table.rows) if row.kind == "total" else [one for one in table.rows if one.parent == row.index]
    return [figure for one in parts if (figure := case.view.figure(one, column)) is not None]


def without(case: Case, figure: Figure) -> Say:
    def say(lang: str) -> str:
        where = at(case.view, figure, lang)
        if lang == "en":
            return f"The printed number is the mean without one row: {figure.text} in {where}."
        return f"Angka yang tertulis adalah rata-rata tanpa satu baris: {figure.text} pada {where}."

    return say
