"""Whether two results differ only because they are measured against different operands, which is no error of theirs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from audit.agreement import alike
from audit.compare import exponent_of, point_of, round_to
from audit.draft import Draft
from audit.view import View
from schemas.figures import Figure
from schemas.tables import ColumnRole

__all__ = ["Yardsticks"]

MEASURE: frozenset[ColumnRole | None] = frozenset({"target", "target_akhir", "standar_nasional", "anggaran"})
FITS = ("agrees", "agrees_truncated")
MOST_WAYS = 50
"""Where so many values are stated, one that explains the result is not looked for, and nobody is accused."""


@dataclass(frozen=True)
class Yardsticks:
    """`results` are the recomputations of achievements and absorptions, by the figure that they recompute."""

    view: View
    results: Mapping[str, Draft]

    def differ(self, one: Figure, other: Figure) -> bool:
        """Whether the operands of the two are not the same, or are stated otherwise elsewhere: there the question lies."""
        mine, its = self.results.get(one.id), self.results.get(other.id)
        if mine is not None and its is not None:
            both_hold = mine.outcome in FITS and its.outcome in FITS
            return both_hold or self._values(mine) != self._values(its)
        known = mine or its
        return known is not None and self._may_explain(known, other if known is mine else one)

    def _values(self, draft: Draft) -> frozenset[object]:
        return frozenset(self.view.figures[name].value for name in draft.inputs)

    def _may_explain(self, known: Draft, result: Figure) -> bool:
        """Whether `result`, whose operands are not known, may follow from values that others state for those of `known`.

        A row that states its own yardstick shows what it is measured against: there only a value that follows is explained.
        """
        rivals = [self._rivals(self.view.figures[name]) for name in known.inputs]
        if all(len(found) == 1 for found in rivals):
            return False
        many = prod(map(len, rivals)) > MOST_WAYS
        return (
            many
            or not self._states_yardstick(result)
            or any(alike(one, result) for one in computed(known, rivals, result))
        )

    def _rivals(self, operand: Figure) -> list[Figure]:
        """`operand`, and one figure for each other value that is stated for it."""
        found = [operand]
        for one in self.view.stating(operand):
            if one.value and not any(alike(one, known) for known in found):
                found.append(one)
        return found

    def _states_yardstick(self, result: Figure) -> bool:
        if result.table is None:
            return False
        table = self.view.tables[result.table]
        row = table.row(result.row)
        return any(self.view.figure(row, one) is not None for one in table.columns if one.role in MEASURE)


def computed(known: Draft, rivals: list[list[Figure]], result: Figure) -> Iterator[Figure]:
    """`result` as the formula of `known` would give it from the rival operands, each in turn."""
    decimals = max(-exponent_of(result.value), 0) if result.value is not None else 0
    for chosen in product(*rivals):
        points = {name: point_of(one) for name, one in zip(known.inputs, chosen, strict=True)}
        if any(point is None for point in points.values()):
            continue
        found = known.formula.evaluate({name: point for name, point in points.items() if point is not None})
        if found is not None:
            yield result.model_copy(update={"value": round_to(found.middle, decimals)})
