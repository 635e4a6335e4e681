"""Two lists of goals laid side by side: what they have in common, what stands in the place of what."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from schemas.statements import ListedGoal

__all__ = ["Alignment", "GoalList", "alignment", "is_out_of_series", "is_series"]

FEWEST_SAME = 3
LEAST_SHARE = 0.6
"""Lists that share less, of the shorter one, are lists of other things."""
FEWEST_AT_END = 2
"""So many same names must stand before a name at the end of both lists (behind one at their start)."""


@dataclass(frozen=True, slots=True)
class GoalList:
    """The lines of one list in their order, each name once."""

    lines: list[ListedGoal]

    @property
    def run(self) -> str:
        return self.lines[0].run


Pair = tuple[ListedGoal, ListedGoal]


@dataclass(frozen=True, slots=True)
class Alignment:
    """`same` are the lines of two lists that name one thing, in order; `replaced` those of which one stands alone between the
    same neighbours as the other; `inserted` are those of one list that the other has none for, before its last same one."""

    same: list[Pair]
    replaced: list[Pair]
    inserted: list[ListedGoal]


def alignment(one: GoalList, other: GoalList) -> Alignment | None:
    """How two lists go together; None where they have too little in common."""
    mine, its = ([line.same for line in each.lines] for each in (one, other))
    steps: list[Step] = list(SequenceMatcher(None, mine, its, autojunk=False).get_opcodes())
    same = [
        pair
        for tag, start, end, begin, stop in steps
        if tag == "equal"
        for pair in zip(one.lines[start:end], other.lines[begin:stop], strict=True)
    ]
    if len(same) < FEWEST_SAME or len(same) < LEAST_SHARE * min(len(mine), len(its)):
        return None
    replaced = [
        (one.lines[step[1]], other.lines[step[3]])
        for at, step in enumerate(steps)
        # A name that stands elsewhere in the other list was moved, not worded otherwise.
        if is_held(steps, at) and mine[step[1]] not in its and its[step[3]] not in mine
    ]
    return Alignment(same, replaced, [line for step in steps[1:-1] for line in lines_of_one(step, one, other)])


Step = tuple[str, int, int, int, int]


def lines_of_one(step: Step, one: GoalList, other: GoalList) -> list[ListedGoal]:
    tag, start, end, begin, stop = step
    if tag == "delete":
        return one.lines[start:end]
    return other.lines[begin:stop] if tag == "insert" else []


def is_held(steps: list[Step], at: int) -> bool:
    """Whether a step puts one line in the place of one other between lines that are the same on both sides, or on the one side
    that there is."""
    tag, start, end, begin, stop = steps[at]
    around = steps[max(at - 1, 0) : at] + steps[at + 1 : at + 2]
    same = [step[2] - step[1] for step in around if step[0] == "equal"]
    alone = len(same) == 1 == len(around) and same[0] >= FEWEST_AT_END
    return tag == "replace" and end - start == 1 == stop - begin and (len(same) == 2 or alone)


def is_series(one: GoalList) -> bool:
    """Whether the list counts from 1 through to its end."""
    return [line.number for line in one.lines] == list(range(1, len(one.lines) + 1))


def is_out_of_series(one: GoalList, line: ListedGoal) -> bool:
    """Whether the number of `line` neither follows the one before it nor begins anew."""
    before = next((first for first, second in pairwise(one.lines) if second is line), None)
    follows = before is not None and before.number is not None and line.number == before.number + 1
    return not (line.number == 1 or follows)
