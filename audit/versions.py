"""What the plans of a report state of the same quantities: before and after a revision, or for one year and another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from audit.view import View
from schemas.figures import Figure, Quantity
from schemas.tables import Column, Table

__all__ = ["Rivals", "of_another_year", "of_the_earlier_plan", "stated_by", "tells_of"]

Thing = tuple[str, str | None, str | None]
PLANS = frozenset({"perjanjian_kinerja", "anggaran_program"})
PLANNED = frozenset({"target", "anggaran"})
RESULTS = frozenset({"realisasi", "capaian", "realisasi_anggaran"})
FEWEST_UNNAMED = 2
FEWEST_OF_YEAR = 3
MOST = 0.75


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two plans for the same things: the one that should be measured against (`valid`) and another (`other`).

    `fewest` is how many rows must show the other: one difference from a plan of no name may be a slip of the pen.
    """

    valid: Mapping[Thing, tuple[Figure, ...]]
    other: Mapping[Thing, tuple[Figure, ...]]
    fewest: int

    def around(self, thing: Thing, table: Table) -> tuple[Figure, Figure] | None:
        """What the two plans state of `thing` in other tables, where each says one thing and they differ."""
        found = [[one for one in plan.get(thing, ()) if one.table != table.id] for plan in (self.other, self.valid)]
        values = [{one.value for one in figures} for figures in found]
        if any(len(one) != 1 for one in values) or values[0] == values[1]:
            return None
        return found[0][0], found[1][0]


def stated_by(view: View, table: Table, column: Column, plans: Rivals) -> list[tuple[Figure, Figure]]:
    """The figures of `column` that are those of the other plan, each with what the valid one states; nothing unless most
    of the rows in which the two differ are."""
    old: list[tuple[Figure, Figure]] = []
    new = 0
    known = things(view)
    for figure in (one for row in view.rows(table) if (one := view.figure(row, column)) is not None):
        thing = known.get(figure.id)
        pair = plans.around(thing, table) if thing is not None else None
        if pair is not None and figure.value == pair[0].value:
            old.append((figure, pair[1]))
        new += pair is not None and figure.value == pair[1].value
    return old if len(old) >= max(plans.fewest, MOST * (len(old) + new)) else []


def of_the_earlier_plan(view: View) -> Rivals:
    """The plan before its revision. Where one is called revised and none original, a plan of no name is taken for that."""
    planned = plans_of(view)
    revised, original = ([one for one in planned if one.version == name] for name in ("perubahan", "murni"))
    unnamed = [one for one in planned if one.version is None]
    other = by_thing(view, original) if original else only_in_plans(view, by_thing(view, unnamed))
    return Rivals(by_thing(view, revised), other, 1 if original else FEWEST_UNNAMED)


def of_another_year(view: View, column: Column) -> Iterator[tuple[int, Rivals]]:
    """What the report plans for the year of `column`, against what it plans for each other year."""
    yield from view.once(("of_another_year", column.tahun), lambda: list(between_years(view, column.tahun)))


def between_years(view: View, year_of_column: int | None) -> Iterator[tuple[int, Rivals]]:
    planned = [one for one in plans_of(view) if one.version is None]
    valid = by_thing(view, [one for one in planned if one.tahun == year_of_column])
    for year in sorted({one.tahun for one in planned if one.tahun is not None} - {year_of_column}):
        yield year, Rivals(valid, by_thing(view, [one for one in planned if one.tahun == year]), FEWEST_OF_YEAR)


def tells_of(view: View, table: Table, year: int) -> bool:
    """Whether the results of `table` are those that other tables state for `year` rather than for its own year: then the
    table is about that year, whatever its headings leave unsaid."""
    theirs, own = 0, 0
    for one in (quantity for quantity in view.report.quantities if quantity.what in RESULTS):
        inside = {view.figures[name].value for name in one.figures if view.figures[name].table == table.id}
        same = (
            [other for other in view.report.quantities if (other.what, other.of) == (one.what, one.of)]
            if inside
            else []
        )
        for other in same:
            outside = {view.figures[name].value for name in other.figures if view.figures[name].table != table.id}
            theirs += other.tahun == year and bool(inside & outside)
            own += other.tahun == one.tahun and bool(inside & outside)
    return theirs > own


def plans_of(view: View) -> list[Quantity]:
    return view.once("plans", lambda: [one for one in view.report.quantities if one.what in PLANNED])


def things(view: View) -> dict[str, Thing]:
    """What each planned figure (by id) is of, whatever its year and version."""
    return view.once("things", lambda: {name: thing_of(one) for one in plans_of(view) for name in one.figures})


def thing_of(quantity: Quantity) -> Thing:
    return quantity.what, quantity.of, quantity.period


def by_thing(view: View, quantities: Sequence[Quantity]) -> dict[Thing, tuple[Figure, ...]]:
    found: dict[Thing, tuple[Figure, ...]] = {}
    for one in quantities:
        in_tables = [view.figures[name] for name in one.figures if view.figures[name].table is not None]
        found[thing_of(one)] = (*found.get(thing_of(one), ()), *in_tables)
    return found


def only_in_plans(view: View, stated: Mapping[Thing, tuple[Figure, ...]]) -> dict[Thing, tuple[Figure, ...]]:
    return {
        thing: tuple(one for one in figures if view.tables[one.table or ""].kind in PLANS)
        for thing, figures in stated.items()
    }
