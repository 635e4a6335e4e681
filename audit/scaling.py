"""Columns that state the same things in other powers of ten though their headings name one unit: kilograms under "(Ton)",
full rupiah under "(dalam juta)"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from audit.compare import exponent_of, round_to
from audit.grading import fold
from audit.view import NAMES, View
from schemas.figures import Figure
from schemas.tables import Column, ColumnRole, Table

__all__ = ["POWERS", "Scaled", "Side", "is_scaled", "printed_number", "scaled_columns", "sides_of"]

POWERS = (Decimal("1E+3"), Decimal("1E+6"), Decimal("1E+9"))
FEWEST_FITS = 3
TIMES_AS_OFTEN = 3
FEWEST_DIGITS = 3
MEASURES: frozenset[ColumnRole | None] = frozenset(
    {"target", "realisasi", "anggaran", "realisasi_anggaran", "nilai", "target_akhir"}
)
UNSCALED = frozenset({None, "percent", "permil"})


@dataclass(frozen=True, slots=True)
class Side:
    """One column with its figures by the folded name of their row."""

    table: Table
    column: Column
    unit: str
    figures: Mapping[str, Sequence[Figure]]


@dataclass(frozen=True, slots=True)
class Scaled:
    """`large` states `power` times what `small` does: `fits` are the pairs that show it, `misses` those that then differ."""

    large: Side
    small: Side
    power: Decimal
    fits: tuple[tuple[Figure, Figure], ...]
    misses: tuple[tuple[Figure, Figure], ...]


def sides_of(view: View) -> list[Side]:
    """The columns of measures whose figures have one unit that may be scaled."""
    return view.once("sides", lambda: found_sides(view))


def found_sides(view: View) -> list[Side]:
    found = []
    for table in view.report.tables:
        for column in table.columns:
            figures = named_figures(view, table, column) if column.role in MEASURES else {}
            units = {fold(one.unit) if one.unit is not None else None for many in figures.values() for one in many}
            unit = next(iter(units)) if len(units) == 1 else None
            if unit is not None and unit not in UNSCALED and len(figures) >= FEWEST_FITS:
                found.append(Side(table, column, unit, figures))
    return found


def named_figures(view: View, table: Table, column: Column) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for row in view.rows(table):
        named = [one for one in table.columns[: column.index] if one.role in NAMES]
        cell = table.printed(row, named[-1].index) if named else None
        figure = view.figure(row, column)
        if cell is not None and fold(cell.text) and figure is not None and figure.value:
            found.setdefault(fold(cell.text), []).append(figure)
    return found


def scaled_columns(sides: Sequence[Side]) -> Iterator[Scaled]:
    for large in sides:
        for small in sides:
            same = (large.column.role, large.column.tahun, large.unit) == (
                small.column.role,
                small.column.tahun,
                small.unit,
            )
            if same and large.table.id != small.table.id and large.figures.keys() & small.figures.keys():
                for power in POWERS:
                    found = scaled(large, small, power)
                    if found is not None:
                        yield found


def scaled(large: Side, small: Side, power: Decimal) -> Scaled | None:
    """Whether the two fit at `power`: at three names at least, and three times as often as they do not."""
    fits: list[tuple[Figure, Figure]] = []
    misses: list[tuple[Figure, Figure]] = []
    equal = 0
    for name in large.figures.keys() & small.figures.keys():
        pairs = [(one, other) for one in large.figures[name] for other in small.figures[name]]
        fitting = [pair for pair in pairs if is_scaled(*pair, power)]
        if fitting:
            fits.append(fitting[0])
        elif any(one.value == other.value for one, other in pairs):
            equal += 1
        elif len(pairs) == 1 or near(pairs, power):
            misses.append(near(pairs, power) or pairs[0])
    telling = {pair[1].value for pair in fits if digits(pair[1]) >= FEWEST_DIGITS}
    enough = len(telling) >= FEWEST_FITS and len(fits) >= TIMES_AS_OFTEN * (len(misses) + equal)
    in_order = sorted(fits, key=lambda pair: int(pair[0].id.lstrip("F") or 0))
    return Scaled(large, small, power, tuple(in_order), tuple(misses)) if enough else None


def is_scaled(one: Figure, other: Figure, power: Decimal) -> bool:
    """Whether `one` is `other` times `power`, at the decimals that `other` is printed with."""
    if one.value is None or other.value is None:
        return False
    return round_to(one.value / power, max(-exponent_of(other.value), 0)) == other.value


def near(pairs: Sequence[tuple[Figure, Figure]], power: Decimal) -> tuple[Figure, Figure] | None:
    """The pair that is nearly scaled: of one thing, though one of the two is wrong."""
    for one, other in pairs:
        if one.value and other.value and abs(one.value / power / other.value - 1) < Decimal("0.2"):
            return one, other
    return None


def digits(figure: Figure) -> int:
    return len(re.sub(r"\D", "", figure.text).strip("0"))


def printed_number(figure: Figure) -> Decimal | None:
    """The number that stands on the page, without the factor of its heading; None where that cannot be told."""
    if figure.value is None:
        return None
    shown = re.sub(r"\D", "", figure.text)
    for power in (Decimal(1), *POWERS):
        value = figure.value / power
        if shown and re.sub(r"\D", "", format(abs(value), "f")).strip("0") == shown.strip("0"):
            whole = Decimal(shown).scaleb(-decimals_printed(figure.text))
            if abs(value) == whole:
                return value
    return None


def decimals_printed(text: str) -> int:
    match = re.search(r"[.,](\d+)\D*$", text)
    return len(match[1]) if match and len(match[1]) != 3 else 0
