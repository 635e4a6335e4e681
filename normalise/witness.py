"""A row as its place in the hierarchy is judged by, and a witness of the levels of rows."""

from dataclasses import dataclass

from normalise.outline import Code, extends
from normalise.sums import Amounts

__all__ = ["SAME_PRINT", "UNRELATED", "Keys", "NamedRow", "Witness"]

Keys = tuple[int | None, ...]
"""Levels by position, small ones above, None where nothing is said."""

# What a witness of weight 1 says. That a row stands on the level of its parent or above counts more than that it stands
# below: a witness is rather silent than wrong.
SAME, HIGHER = -1.0, -1.5
SAME_PRINT = -0.5
UNRELATED = -1.5
SIBLINGS, NO_SIBLINGS = 0.25, -0.75


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row as far as its place in the hierarchy goes.

    `code` and `number` as printed in columns of their own, `columns` those that hold names of it, `indent` the
    distance of the name from the left edge of that column in points, `size` its font size. A `band` states no amounts;
    `level` may be given by whoever knows the name (4 program, 5 kegiatan, 6 sub kegiatan); `after_total` tells that a
    total or a balance stands between this row and the one before.
    """

    index: int
    name: str
    code: str | None = None
    amounts: Amounts = ()
    bold: bool = False
    number: str | None = None
    columns: tuple[int, ...] = ()
    indent: float | None = None
    size: float = 0.0
    band: bool = False
    level: int | None = None
    after_total: bool = False

    @property
    def capitals(self) -> bool:
        letters = [char for char in self.name if char.isalpha()]
        return len(letters) > 3 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)


@dataclass(frozen=True, slots=True)
class Witness:
    """`keys` are levels by position, small ones above, None where the witness is silent; `weight` what a word of it counts.

    `codes` are given by the one witness that also knows which row belongs below which. `same` is what it means that parent
    and child have one key: many tables print all their levels alike; `unrelated` that neither code extends the other.
    """

    name: str
    weight: float
    keys: Keys
    codes: tuple[Code | None, ...] | None = None
    same: float = SAME
    unrelated: float = UNRELATED

    def below(self, parent: int, child: int) -> float:
        """How far the witness agrees that row `child` is a part of row `parent`; negative when it contradicts.

        Of a parent two levels further up it says nothing: the row between them may only lack its code or word.
        """
        above, own = self.keys[parent], self.keys[child]
        if above is None or own is None:
            return 0.0
        if self.codes is not None:
            return self.weight * self._coded_below(parent, child)
        if own <= above:
            return self.weight * (self.same if own == above else HIGHER)
        return self.weight if own == above + 1 else 0.0

    def _coded_below(self, parent: int, child: int) -> float:
        assert self.codes is not None
        above, own = self.codes[parent], self.codes[child]
        assert above is not None and own is not None
        if extends(own, above):
            return 1.0 if self.keys[child] == (self.keys[parent] or 0) + 1 else 0.0
        return HIGHER if extends(above, own) else self.unrelated

    def beside(self, first: int, second: int) -> float:
        """How far it agrees that two rows have the same parent."""
        one, two = self.keys[first], self.keys[second]
        if one is None or two is None:
            return 0.0
        if self.codes is not None:
            left, right = self.codes[first], self.codes[second]
            assert left is not None and right is not None
            return self.weight * (SIBLINGS if left[:-1] == right[:-1] else NO_SIBLINGS)
        return self.weight * (SIBLINGS if one == two else NO_SIBLINGS)

    def reaches(self) -> list[int | None]:
        """For each row the position before which all below it ends; None where the witness is silent."""
        ends: list[int | None] = [None] * len(self.keys)
        open_rows: list[tuple[int, int]] = []
        for position, key in enumerate(self.keys):
            if key is None:
                continue
            while open_rows and open_rows[-1][1] >= key:
                ends[open_rows.pop()[0]] = position
            open_rows.append((position, key))
        for position, _ in open_rows:
            ends[position] = len(self.keys)
        return ends
