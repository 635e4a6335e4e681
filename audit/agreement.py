"""How far two columns that seem to state one thing really do: by all the values that both of them state.

Names and headings alone do not prove it: a heading "Capaian" may stand over results, a plan may be revised. Columns that agree
often enough are known to state the same; only then is a difference an error.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations, islice

from audit.compare import exponent_of, round_to
from audit.view import View
from schemas.figures import Figure, Quantity
from schemas.tables import Table

__all__ = ["PLAIN", "Agreement", "Pair", "alike", "precision"]

PLAIN = (Decimal(0), Decimal(1), Decimal(100))
"""What everything and nothing come to: two columns agree on these by chance."""
NEAR = Decimal("0.1")
MOST = Decimal("0.5")
CLEARLY = 2
OFTEN = 4
TELLING = 2
SAME_THING = Decimal("0.6")
MOST_STATED = 60
"""So many statements of one thing tell how far their columns agree: a report states it ten times."""
FEW_ROWS = 3
"""A table of so few rows is one of a series: many reports print a table of the same columns for each indicator."""

Pair = frozenset[tuple[str | None, int | None]]
"""Two columns, as table (or series of small tables) and column; all sentences are one column."""


class Agreement:
    """The values that each two columns (and each two tables) of the report state of the same things, counted."""

    def __init__(self, view: View) -> None:
        self._series = series(view)
        self.fits: Counter[object] = Counter()
        self.misses: Counter[object] = Counter()
        self._telling: Counter[Pair] = Counter()
        self._near: Counter[Pair] = Counter()
        self._far: Counter[Pair] = Counter()
        for one, other in compared(view):
            self._count(one, other)

    def pair(self, one: Figure, other: Figure) -> Pair:
        """The two columns that the figures stand in."""
        return frozenset({(self._home(one), one.column), (self._home(other), other.column)})

    def _tables(self, one: Figure, other: Figure) -> frozenset[str | None]:
        return frozenset({self._home(one), self._home(other)})

    def _home(self, figure: Figure) -> str | None:
        return self._series.get(figure.table, figure.table) if figure.table is not None else None

    def _count(self, one: Figure, other: Figure) -> None:
        pair, tables = self.pair(one, other), self._tables(one, other)
        same = alike(one, other)
        (self.fits if same else self.misses).update((pair, tables))
        if same and one.value not in PLAIN:
            self._telling[pair] += 1
        elif not same:
            (self._near if is_near(one, other) else self._far)[pair] += 1

    def shows(self, one: Figure, other: Figure) -> bool:
        """Whether the columns of the two figures state the same thing, as their other values show."""
        pair, tables = self.pair(one, other), self._tables(one, other)
        fits, misses = self.fits[pair], self.misses[pair]
        in_tables = self.fits[tables] >= 1 and self.fits[tables] >= MOST * (self.fits[tables] + self.misses[tables])
        if in_tables and (misses == 1 or fits >= misses):
            return True
        return (fits >= OFTEN and fits >= CLEARLY * misses) or self._lie_together(pair)

    def _lie_together(self, pair: Pair) -> bool:
        """Two states of one statistic: several values are equal, most of the others nearly so."""
        telling, near, far = self._telling[pair], self._near[pair], self._far[pair]
        return telling >= TELLING and telling + near >= SAME_THING * (telling + near + far)

    def often(self, one: Figure, other: Figure) -> bool:
        """Whether the columns are equal in at least four values."""
        return self.fits[self.pair(one, other)] >= OFTEN

    def mostly(self, one: Figure, other: Figure, times: int) -> bool:
        """Whether the columns agree at least `times` as often as not."""
        pair = self.pair(one, other)
        return self.fits[pair] >= times * self.misses[pair]


def series(view: View) -> dict[str, str]:
    """The tables (ids) of a series -> the first of them: small tables of the same columns, one for each indicator. A second table
    of an indicator begins another series."""
    known: dict[object, list[tuple[str, set[str]]]] = {}
    found: dict[str, str] = {}
    for table in view.report.tables:
        rows = list(view.rows(table))
        if len(rows) > FEW_ROWS:
            continue
        columns = tuple((one.role, one.tahun, one.period, one.unit) for one in table.columns)
        things = {view.name(table, row).casefold() for row in rows} | quantities_in(view, table)
        alike_ones = known.setdefault((table.kind, columns), [])
        first, told = next((one for one in alike_ones if not one[1] & things), (table.id, set()))
        if first == table.id:
            alike_ones.append((first, told))
        told |= things
        found[table.id] = first
    return found


def quantities_in(view: View, table: Table) -> set[str]:
    figures = [view.figures[name] for row in table.rows for cell in row.cells for name in cell.figures]
    return {figure.quantity for figure in figures if figure.quantity is not None}


def compared(view: View) -> Iterator[tuple[Figure, Figure]]:
    """Every two figures of one quantity that stand in different places and are both stated; of more than so many the first."""
    for quantity in view.report.quantities:
        for one, other in combinations(islice(stated(view, quantity), MOST_STATED), 2):
            if one.table != other.table or one.table is None:
                yield one, other


def stated(view: View, quantity: Quantity) -> Iterable[Figure]:
    """Those that say something: a nought is printed for "none", "not yet" and "not applicable" too."""
    return [figure for name in quantity.figures if (figure := view.figures[name]).value]


def alike(one: Figure, other: Figure) -> bool:
    """Equal at the fewer of their decimals: 86 and 86,29 are two ways to print one value."""
    if one.value is None or other.value is None:
        return False
    if one.value == other.value:
        return True
    decimals = min(precision(one), precision(other))
    return round_to(one.value, decimals) == round_to(other.value, decimals)


def is_near(one: Figure, other: Figure) -> bool:
    if one.value is None or other.value is None:
        return False
    return abs(one.value - other.value) <= NEAR * max(abs(one.value), abs(other.value))


def precision(figure: Figure) -> int:
    return -exponent_of(figure.value) if figure.value is not None else 0
