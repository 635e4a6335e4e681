"""Which budget lines stand behind the absorption of each sasaran, where the figures alone leave one answer."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

__all__ = ["MOST_LINES", "single_partition"]

MOST_LINES = 10
MOST_SOLUTIONS = 2

Group = tuple[int, ...]


def single_partition(lines: int, goals: int, fits: Callable[[int, Group], bool]) -> list[Group] | None:
    """The lines (by number) of each goal, every line in one group and every group fitting its goal.

    None where no way fits, several do (two lines with one percentage), or there are too many lines to try.
    """
    if not 0 < goals <= lines <= MOST_LINES:
        return None
    sizes = range(1, lines - goals + 2)
    options = [
        [group for size in sizes for group in combinations(range(lines), size) if fits(goal, group)]
        for goal in range(goals)
    ]
    found: list[list[Group]] = []
    for solution in partitions(options, frozenset(range(lines))):
        found.append(solution)
        if len(found) == MOST_SOLUTIONS:
            return None
    return found[0] if found else None


def partitions(options: Sequence[Sequence[Group]], left: frozenset[int]) -> Iterator[list[Group]]:
    if not options:
        if not left:
            yield []
        return
    for group in options[0]:
        if left.issuperset(group):
            for rest in partitions(options[1:], left - set(group)):
                yield [group, *rest]
