"""Sasaran and indicators -> the names that the report's own plan gives them: its Perjanjian Kinerja and its IKU.

No national list names them. What the plan calls an indicator is its name; other tables print it with a year, with the one who
measured it, cut short, or misspelt.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal

from rapidfuzz import fuzz, process

from normalise.folding import fold, squeeze
from normalise.knowledge import knowledge, pattern
from normalise.nomenclature.likeness import evenly_alike
from normalise.nomenclature.weights import Weights
from normalise.nomenclature.writing import Written, written
from normalise.official import Naming
from normalise.searches import Searches
from normalise.steps import Steps
from schemas.tables import Canonical, CanonicalMethod, Table, TableKind

__all__ = ["find_own"]

Level = Literal["sasaran", "indikator"]
Place = tuple[str, int, int]
"""Table, row and column."""
PLANS: tuple[tuple[TableKind, ...], ...] = (
    ("perjanjian_kinerja",),
    ("iku",),
    ("tujuan_sasaran",),
    ("capaian_kinerja",),
)
"""Kinds of tables that name, the most binding first: each adds what those before it do not name."""
CUT_OFF = 86.0
MARGIN = 0.3
LETTERS_PER_SLIP = 5
LEAST_START = 4
CUT_SHORT = 94.0
CLOSEST, LEAST_LETTERS = 8, 60.0
CLOSING = " :"
MOST_TRIES = 2_000_000
"""Pairs of names that are held to each other letter by letter, some seconds. Where that is not enough all names are known by
their words only, and that is told."""
SHORTEST = 6
"""Letters of a name that can be held to another one."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A cell that names a sasaran or an indicator."""

    table: str
    row: int
    column: int
    level: Level
    name: str
    written: Written


@lru_cache(maxsize=4096)
def essential(name: str) -> tuple[str, ...]:
    """The words of a name without those that say when, where or by whom it was measured."""
    bare = re.sub(r"\(\s*([^()]*?)\s*\)", lambda found: "" if is_aside(found[1]) else found[0], squeeze(name))
    return written(circumstances().sub(" ", fold(bare))).words


def is_aside(text: str) -> bool:
    """Whether what stands in brackets is a short form or a unit; "(laki-laki)" and "(provinsi)" name something else."""
    return re.fullmatch(knowledge("names")["aside"], text) is not None


@dataclass(slots=True)
class Plan:
    """The names of one level as the plan states them; `steps` are the tries of likeness, each of one name with one of them."""

    steps: Steps
    names: list[Stated] = field(default_factory=list)
    _by_words: dict[str, Stated] = field(default_factory=dict)
    _by_essence: dict[tuple[str, ...], list[Stated]] = field(default_factory=dict)

    def add(self, names: Iterable[Stated]) -> None:
        for name in names:
            self.names.append(name)
            self._by_words.setdefault(name.written.folded, name)
            self._by_essence.setdefault(essential(name.name), []).append(name)

    def in_words_of(self, one: Stated) -> Stated | None:
        """The first name in just the words of `one`."""
        return self._by_words.get(one.written.folded)

    def essentially(self, one: Stated) -> Sequence[Stated]:
        """The names that say nothing else than `one` but when, where or by whom it was measured."""
        bare = essential(one.name)
        return self._by_essence.get(bare, ()) if bare else ()

    def weights(self) -> Weights:
        return Weights(one.written.words for one in self.names)


def find_own(tables: Sequence[Table], searches: Searches) -> Naming:
    """The names of the plan, at the cells that state them in so many words or nearly so."""
    found: dict[Place, Canonical] = {}
    for level in ("sasaran", "indikator"):
        stated = {table.id: list(names_in(table, level)) for table in tables}
        known = named(tables, stated, Steps(MOST_TRIES))
        if known is None:
            known = named(tables, stated, Steps(0)) or {}
            searches.end("names", *told_beside(in_one_table(stated), tables))
        found |= known
    return found


def named(
    tables: Sequence[Table], stated: Mapping[str, Sequence[Stated]], steps: Steps
) -> dict[Place, Canonical] | None:
    """The names of the plan at the cells that are `stated`, by their words and by likeness as far as `steps` go; None where more of
    these had been needed than there were."""
    found: dict[Place, Canonical] = {}
    likens = steps.left > 0
    plan = planned(tables, stated, steps)
    weights = plan.weights()
    for group in stated.values():
        found |= matched(group, plan, weights)
    return None if likens and steps.spent else found


def in_one_table(stated: Mapping[str, Sequence[Stated]]) -> list[Stated]:
    """The names that no other table states in the same words."""
    tables = Counter(words for group in stated.values() for words in {one.written.folded for one in group})
    return [one for group in stated.values() for one in group if tables[one.written.folded] == 1]


def told_beside(names: Iterable[Stated], tables: Sequence[Table]) -> tuple[set[int], list[str]]:
    """The pages on which `names` stand, and the figures of their rows."""
    by_id = {table.id: table for table in tables}
    rows = [row for one in names if (row := by_id[one.table].row(one.row)) is not None]
    cells = [cell for row in rows for cell in row.cells]
    return {cell.page for cell in cells}, [figure for cell in cells for figure in cell.figures]


@cache
def circumstances() -> re.Pattern[str]:
    return re.compile(knowledge("names")["circumstances"])


def names_in(table: Table, level: Level) -> Iterator[Stated]:
    introduced = pattern("topics", "introduced")
    for column in table.columns:
        if column.role != level:
            continue
        for row in table.rows:
            cell = row.cell(column.index)
            if row.kind == "body" and cell is not None and not cell.repeat:
                name = written(introduced.sub("", squeeze(cell.text)).rstrip(CLOSING))
                if sum(map(len, name.words)) >= SHORTEST:
                    yield Stated(table.id, row.index, column.index, level, name.bare, name)


def planned(tables: Sequence[Table], stated: Mapping[str, Sequence[Stated]], steps: Steps) -> Plan:
    """The plan's names, each once, as the most binding table that has it prints it."""
    plan = Plan(steps)
    for kinds in PLANS:
        for table in tables:
            if table.kind in kinds:
                known = matched(stated[table.id], plan, plan.weights())
                new = {one.written.folded: one for one in stated[table.id] if place(one) not in known}
                plan.add(new.values())
    return plan


def named_alike(groups: Sequence[Sequence[Stated]]) -> dict[Place, str] | None:
    """One name for all cells and lines that are the same one, as the first of `groups` that has it prints it; None where there are
    too many to tell: names that are not known to be the same would seem to differ."""
    plan, found = Plan(Steps(MOST_TRIES)), dict[Place, str]()
    for group in groups:
        known = matched(group, plan, plan.weights())
        new = {one.written.folded: one for one in group if place(one) not in known}
        plan.add(new.values())
        found |= {
            place(one): known[place(one)].name if place(one) in known else new[one.written.folded].name for one in group
        }
    return None if plan.steps.spent else found


def place(one: Stated) -> Place:
    return one.table, one.row, one.column


def matched(group: Sequence[Stated], plan: Plan, weights: Weights) -> dict[Place, Canonical]:
    """The names of one table; what is stated in the plan's own words is given first, and nothing is given twice by likeness."""
    found: dict[Place, Canonical] = {}
    for one in group:
        if (same := in_the_same_words(one, plan)) is not None:
            found[place(one)] = same
    taken = {name.name for name in found.values()}
    alike = [(name, one) for one in group if place(one) not in found and (name := nearest(one, plan, weights, taken))]
    same_words: dict[str, list[Stated]] = {}
    for one in group:
        same_words.setdefault(one.written.folded, []).append(one)
    for name, one in sorted(alike, key=lambda pair: -pair[0].score):
        twins = (other for other in same_words[one.written.folded] if place(other) in found)
        if name.name not in taken or any(found[place(other)].name == name.name for other in twins):
            found[place(one)] = name
            taken.add(name.name)
    return found


def in_the_same_words(one: Stated, plan: Plan) -> Canonical | None:
    name = plan.in_words_of(one)
    if name is None:
        return None
    return canonical(name, 100.0, "exact" if name.written.plain == one.written.plain else "folded", None)


def nearest(one: Stated, plan: Plan, weights: Weights, taken: set[str]) -> Canonical | None:
    """The name that `one` is but for circumstances, an end cut off or slips, and no other could be."""
    same = [name for name in plan.essentially(one) if name.name not in taken]
    if len(same) == 1:
        return canonical(same[0], CUT_SHORT, "fuzzy", None)
    if not plan.steps.take(len(plan.names)):
        return None
    free = [name for name in plan.names if name.name not in taken]
    scored = sorted(((score(one, name, weights), name) for name in close(one, free)), key=lambda pair: -pair[0])
    if not scored or scored[0][0] < CUT_OFF:
        return None
    best, name = scored[0]
    others = [(its, other) for its, other in scored[1:]]
    if others:
        apart = 100 - evenly_alike(others[0][1].written.words, name.written.words, weights, LETTERS_PER_SLIP)
        if best - others[0][0] < max(1.0, MARGIN * apart):
            return None
    return canonical(name, round(best, 1), "fuzzy", others[0][1].name if others else None)


def close(one: Stated, free: Sequence[Stated]) -> list[Stated]:
    """The names that could be `one` by their letters, or that begin as it does: a first sieve of a plan of hundreds."""
    folded = one.written.folded
    found = process.extract(
        folded, [name.written.folded for name in free], scorer=fuzz.ratio, score_cutoff=LEAST_LETTERS, limit=CLOSEST
    )
    places = {place for _, _, place in found}
    return [name for at, name in enumerate(free) if at in places or name.written.folded.startswith(folded)]


def score(one: Stated, name: Stated, weights: Weights) -> float:
    words, whole = one.written.words, name.written.words
    if len(words) >= LEAST_START and whole[: len(words)] == words:
        return CUT_SHORT
    return evenly_alike(words, whole, weights, LETTERS_PER_SLIP)


def canonical(name: Stated, score: float, method: CanonicalMethod, runner_up: str | None) -> Canonical:
    return Canonical(level=name.level, code=None, name=name.name, score=score, method=method, runner_up=runner_up)
