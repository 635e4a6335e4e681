"""Rows that state of one indicator exactly what another one has: a line copied from the line above and not overwritten."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from audit.agreement import PLAIN, alike
from audit.view import View
from schemas.figures import Figure, Quantity
from schemas.tables import ColumnRole, Row, Table

__all__ = ["CopiedRow", "copied_cells", "copied_rows"]

STATED = ("target", "realisasi", "capaian")
MEASURED: tuple[ColumnRole, ...] = ("target", "realisasi")
"""What is not computed from the others: a percentage follows from the copy."""
DIGITS = 5
"""Significant digits of the measured figures together from which on two rows do not agree by chance."""
FEWEST = 2
Block = dict[str, Figure]
"""The figures of one row for one year, by what they state."""


@dataclass(frozen=True, slots=True)
class CopiedRow:
    """The figures of a row (`own`), those of the other thing that they repeat (`model`), and of `own` the ones of which other
    places state something else, each with what they state most."""

    table: Table
    row: Row
    own: tuple[Figure, ...]
    model: tuple[Figure, ...]
    refuted: tuple[tuple[Figure, Figure], ...]
    certain: bool


def copied_rows(view: View) -> list[CopiedRow]:
    return view.once("copied-rows", lambda: list(found_in(view)))


def copied_cells(view: View) -> frozenset[str]:
    """The figures (ids) of copied rows: what other places state is another thing's."""
    return frozenset(figure.id for one in copied_rows(view) for figure in one.own)


def found_in(view: View) -> Iterator[CopiedRow]:
    blocks = [(table, row, block) for table in view.report.tables for row, block in blocks_of(view, table)]
    alike_by: dict[object, list[Block]] = {}
    for _, _, block in blocks:
        alike_by.setdefault(values_of(view, block), []).append(block)
    for table, row, block in blocks:
        models = [
            other
            for other in alike_by[values_of(view, block)]
            if thing(view, other) != thing(view, block) and not any(against(view, one) for one in other.values())
        ]
        refuted = [(one, most_stated(rivals)) for one in block.values() if (rivals := against(view, one))]
        if refuted and len({thing(view, other) for other in models}) == 1:
            tables = {one.table for figure, _ in refuted for one in against(view, figure) if one.table is not None}
            certain = len(refuted) >= FEWEST and len(tables) >= FEWEST
            model = min(models, key=lambda other: abs(page_of(other) - page_of(block)))
            yield CopiedRow(table, row, tuple(block.values()), tuple(model.values()), tuple(refuted), certain=certain)


def blocks_of(view: View, table: Table) -> Iterator[tuple[Row, Block]]:
    """The years of each row that states enough to be told from any other."""
    for row in table.rows if any(table.columns_of(role) for role in MEASURED) else ():
        years: dict[object, Block] = {}
        for column in table.columns if row.kind == "body" else ():
            figure = view.figure(row, column)
            quantity = view.quantity(figure) if figure is not None else None
            if figure is not None and quantity is not None and is_told(quantity, figure):
                years.setdefault((quantity.of, quantity.tahun, quantity.period), {})[quantity.what] = figure
        yield from ((row, block) for block in years.values() if is_telling(block))


def is_told(quantity: Quantity, figure: Figure) -> bool:
    return quantity.what in STATED and quantity.tahun is not None and figure.value is not None


def is_telling(block: Mapping[str, Figure]) -> bool:
    measured = [one.value for what, one in block.items() if what in MEASURED and one.value not in PLAIN]
    digits = sum(len(str(abs(value)).replace(".", "").strip("0")) for value in measured if value is not None)
    return len(measured) == len(MEASURED) and digits >= DIGITS


def values_of(view: View, block: Block) -> object:
    first = view.quantity(next(iter(block.values())))
    when = (first.tahun, first.period) if first is not None else None
    return (when, *((what, figure.value) for what, figure in sorted(block.items())))


def page_of(block: Block) -> int:
    return next(iter(block.values())).page


def thing(view: View, block: Block) -> str | None:
    return view.thing_of(next(iter(block.values())))


def against(view: View, figure: Figure) -> list[Figure]:
    """The other statements of the same quantity, where most of them state something else than `figure`."""
    others = [one for one in view.stating(figure) if one.value and (one.table != figure.table or one.table is None)]
    rivals = [one for one in others if one.id != figure.id and not alike(one, figure)]
    return rivals if 2 * len(rivals) > len(others) else []


def most_stated(figures: Sequence[Figure]) -> Figure:
    times = Counter(one.value for one in figures)
    return max(figures, key=lambda one: times[one.value])
