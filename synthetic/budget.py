"""Budget lines of a made-up agency: program, kegiatan, sub kegiatan with amounts that add up."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from synthetic.agency import Agency

__all__ = ["BudgetLine", "grow_budget"]


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """Amounts in rupiah; `before` is the budget of the first plan, `budget` that of the last one."""

    level: int
    code: str
    name: str
    before: int
    budget: int
    spent: int
    children: tuple["BudgetLine", ...] = ()

    def walk(self) -> Iterator["BudgetLine"]:
        """This line, then all lines below it, in printing order."""
        yield self
        for child in self.children:
            yield from child.walk()


def _leaf(level: int, code: str, name: str, rng: Random, *, revised: bool) -> BudgetLine:
    salaries = "Gaji" in name or "Belanja Pegawai" in name
    unit = rng.choice([1, 100, 1000])
    budget = rng.randrange(2_100_000, 9_900_000) if salaries else rng.randrange(8_000, 640_000)
    budget = budget * 1000 + rng.randrange(1000)
    budget -= budget % unit
    rate = rng.choice(
        [1.0, rng.uniform(0.55, 0.95), rng.uniform(0.85, 0.999), rng.uniform(0.9, 0.999), rng.uniform(0.9, 0.999)]
    )
    if salaries:
        rate = rng.uniform(0.9, 0.995)
    elif rng.random() < 0.03:
        rate = 0.0
    before = int(budget * rng.uniform(0.8, 1.2)) // 1000 * 1000 if revised and rng.random() < 0.6 else budget
    return BudgetLine(level, code, name, before, budget, budget if rate == 1.0 else int(budget * rate))


def _node(level: int, code: str, name: str, children: list[BudgetLine]) -> BudgetLine:
    return BudgetLine(
        level,
        code,
        name,
        sum(child.before for child in children),
        sum(child.budget for child in children),
        sum(child.spent for child in children),
        tuple(children),
    )


def _program(
    code: str, name: str, activities: list[dict[str, list[str]]], levels: int, rng: Random, *, revised: bool
) -> BudgetLine:
    children = []
    for a, activity in enumerate(activities, start=1):
        below = f"{code}.2.{a:02d}"
        title = str(activity["name"])
        if levels == 2:
            children.append(_leaf(2, below, title, rng, revised=revised))
            continue
        leaves = [
            _leaf(3, f"{below}.{s:04d}", sub, rng, revised=revised) for s, sub in enumerate(activity["sub"], start=1)
        ]
        children.append(_node(2, below, title, leaves))
    return _node(1, code, name, children)


def grow_budget(agency: Agency, levels: int, *, revised: bool, rng: Random) -> tuple[BudgetLine, ...]:
    """All programs: the supporting one of every agency first, then those of its kind."""
    code = agency.catalogue["code"]
    support = agency.common["support"]["kegiatan"]
    plans = [(agency.catalogue["support_program"], support[: rng.randrange(4, len(support) + 1)])]
    plans += [(program["name"], program["kegiatan"]) for program in agency.catalogue["program"]]
    return tuple(
        _program(f"{code}.{p:02d}", name, activities, levels, rng, revised=revised)
        for p, (name, activities) in enumerate(plans, start=1)
    )
