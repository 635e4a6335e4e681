"""One index of what a report states: which thing, of whom, in which year and plan version -> all its figures.

It is the only ground on which two figures are held equal; numbers that look alike prove nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from normalise.stated import OF_LINES, Key, as_percentage, end_of_plan, statements, totals_of
from schemas.figures import Figure, Quantity
from schemas.meaning import Link, LinkReason
from schemas.rounding import rounded
from schemas.tables import Table

__all__ = ["InTables", "QuantityIndex", "Told", "is_telling", "with_quantities"]


TELLING = 3
"""Digits that hardly agree by chance."""
MOST_ALIKE = 200
"""Statements of one thing that tell what another one means; a report states a thing ten times. Where there are more, it stays
open what is meant, and that is told."""
OfYear = tuple[str, str, int | None]
"""Kind, thing and year, whatever the plan version."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence states. `instead` are other kinds that its words may mean: the one whose value the tables give is taken;
    where they give none of them, a figure that is not `firm` is left alone."""

    key: Key
    name: str
    figure: Figure
    reason: LinkReason
    instead: tuple[str, ...] = ()
    firm: bool = True


@dataclass(frozen=True, slots=True)
class InTables:
    """What the tables name: what a quantity is of -> its name; which of them are lines of a budget; table and column -> the key
    of its total; table -> the things whose figures it states."""

    names: Mapping[str, str]
    lines: frozenset[str]
    totals: Mapping[tuple[str, int], Key]
    by_table: Mapping[str, frozenset[str]]


class QuantityIndex:
    """Keys and the figures that state them: first those of the tables, then those that sentences join to them.

    `tahun` is the year of the report. A key that one table gives several values (a name that stands in several rows) is left
    out for that table.
    """

    def __init__(self, tables: Sequence[Table], figures: Mapping[str, Figure], tahun: int | None) -> None:
        self.figures = figures
        self.undecided: list[Figure] = []
        """Figures of sentences of which it would have taken too long to tell what they are."""
        self._found: dict[Key, list[str]] = {}
        self._names: dict[Key, str] = {}
        totals: dict[tuple[str, int], Key] = {}
        by_table: dict[str, frozenset[str]] = {}
        end = end_of_plan(tables, tahun)
        for table in tables:
            own: dict[Key, list[str]] = {}
            for key, name, figure in statements(table, figures, tahun, end):
                self._names.setdefault(key, name)
                own.setdefault(key, []).append(figure)
            by_table[table.id] = frozenset(key.of for key in own)
            own = {key: as_percentage(table, figures, ids) for key, ids in own.items()}
            for column, key, name, figure in totals_of(table, figures, tahun):
                self._names.setdefault(key, name)
                own.setdefault(key, []).append(figure)
                totals[table.id, column.index] = key
            for key, ids in own.items():
                if len({figures[one].value for one in ids}) == 1:
                    self._found.setdefault(key, []).extend(ids)
        self.in_tables = InTables(
            {key.of: name for key, name in self._names.items()},
            frozenset(key.of for key in self._names if key.what in OF_LINES),
            totals,
            by_table,
        )
        self._of_year: dict[OfYear, list[Key]] = {}
        self._statements: Counter[OfYear] = Counter()
        for key, ids in self._found.items():
            if key.period is None:
                self._of_year.setdefault(of_year(key), []).append(key)
                self._statements[of_year(key)] += len(ids)

    def join(self, told: Iterable[Told]) -> tuple[Link, ...]:
        """Joins what sentences state to what the tables state of it; returns what each figure was taken for."""
        every = list(told)
        for kind in (kind for one in every for kind in kinds_of(one)):
            self._statements[of_year(kind)] += 1
        return tuple(link for one in every if (link := self._joined(one)) is not None)

    def quantities(self) -> tuple[Quantity, ...]:
        """All of them, in reading order of the tables."""
        return tuple(
            Quantity(
                id=f"Q{number}",
                what=key.what,
                of=key.of,
                name=self._names[key],
                tahun=key.tahun,
                period=key.period,
                version=key.version,
                figures=tuple(dict.fromkeys(ids)),
            )
            for number, (key, ids) in enumerate(self._found.items(), 1)
        )

    def _joined(self, told: Told) -> Link | None:
        """None where it is open which kind of figure it is."""
        key = self._meant(told)
        if key is None:
            return None
        known = self._known(key)
        place = known[0] if len(known) == 1 else key
        self._names.setdefault(place, told.name)
        self._found.setdefault(place, []).append(told.figure.id)
        return Link(told.figure.id, place.what, place.of, told.name, place.tahun, told.reason)

    def _known(self, key: Key) -> list[Key]:
        """The keys of tables that differ from `key` in the plan version alone."""
        return self._of_year.get(of_year(key), []) if key.period is None else []

    def _meant(self, told: Told) -> Key | None:
        """Of the kinds that the words may mean the one whose value the tables give; else the one that lies nearest."""
        kinds = kinds_of(told)
        if told.firm and not told.instead:
            return told.key
        if any(self._statements[of_year(kind)] > MOST_ALIKE for kind in kinds):
            self.undecided.append(told.figure)
            return None
        values = {
            kind: [self.figures[name].value for one in self._known(kind) for name in self._found[one]] for kind in kinds
        }
        for kind in kinds if told.firm or is_telling(told.figure) else ():
            if any(same(value, told.figure) for value in values[kind]):
                return kind
        if not told.firm:
            return None
        apart = {
            kind: min(abs(value - told.figure.value) for value in stated if value is not None)
            for kind, stated in values.items()
            if any(value is not None for value in stated) and told.figure.value is not None
        }
        return min(apart, key=lambda kind: apart[kind]) if apart else told.key


def kinds_of(told: Told) -> list[Key]:
    """What the figure of a sentence may be, the likeliest first."""
    return [told.key, *(replace(told.key, what=what) for what in told.instead)]


def of_year(key: Key) -> OfYear:
    return key.what, key.of, key.tahun


def is_telling(figure: Figure) -> bool:
    """Whether a figure has so many digits that it hardly equals another one by chance."""
    return figure.value is not None and len(str(abs(figure.value)).replace(".", "").strip("0")) >= TELLING


def same(value: Decimal | None, figure: Figure) -> bool:
    """Whether `value` is that of `figure`, as far as both are printed."""
    if value is None or figure.value is None:
        return False
    unit = max(Decimal(1).scaleb(int(value.as_tuple().exponent)), Decimal(1).scaleb(-figure.decimals))
    return abs(value - figure.value) <= unit / 2


def with_quantities(figures: Sequence[Figure], quantities: Sequence[Quantity]) -> tuple[Figure, ...]:
    """`figures` with the id of the quantity that they state. A target that another place prints with more decimals is no
    exact one: 0,32 is then 0,315 rounded."""
    of = {figure: quantity.id for quantity in quantities for figure in quantity.figures}
    by_id = {figure.id: figure for figure in figures}
    inexact = {name for quantity in quantities for name in rounded_ones([by_id[name] for name in quantity.figures])}
    return tuple(
        figure.model_copy(
            update={"quantity": of[figure.id], "exactness": "rounded" if figure.id in inexact else figure.exactness}
        )
        if figure.id in of
        else figure
        for figure in figures
    )


def rounded_ones(figures: Sequence[Figure]) -> Iterator[str]:
    """Which of `figures`, the statements of one quantity, are exact ones that another place prints with more decimals."""
    decimals = {one.decimals for one in figures if one.exactness == "exact"} if len(figures) > 1 else set()
    cut = {fewer: {whole for one in figures if (whole := cut_to(one, fewer)) is not None} for fewer in decimals}
    for one in figures:
        if one.exactness == "exact" and one.value in cut.get(one.decimals, ()):
            yield one.id


def cut_to(figure: Figure, decimals: int) -> Decimal | None:
    """The value rounded to `decimals`, where it is printed with more of them and they say something."""
    if figure.value is None or figure.decimals <= decimals:
        return None
    whole = rounded(figure.value, decimals)
    return whole if whole != figure.value else None
