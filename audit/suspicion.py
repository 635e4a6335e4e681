"""What would have to be true of a figure for the recomputations around it to agree.

A wrong cell usually breaks several recomputations at once (its row, the sums above it); a right one is borne out by others.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from audit.compare import exponent_of
from audit.draft import Draft
from audit.formulas import Capped, Formula, LowerIsBetter, Ratio
from audit.interval import Interval, half_unit
from audit.needs import members, narrow, needed, printable
from schemas.figures import Figure

__all__ = ["Evidence", "Rank", "Suspicion", "Told", "needed", "nothing_told"]

Told = Callable[[Figure], Collection[Decimal]]
"""Values that the report states elsewhere for what a figure may have been meant to be."""

Rank = tuple[int, int, int, bool, bool, int]

MOST_TERMS = 200
FEWEST_DIGITS = 5


def nothing_told(_figure: Figure) -> Collection[Decimal]:
    return ()


@dataclass(frozen=True, slots=True)
class Suspicion:
    """If `figure` were `would_be`, the drafts at `mended` would agree.

    `score` counts these less those that would then fail or still fail; `healed` counts others that now agree only as cut off
    or by the last digit and would then agree wholly, and another version of the plan that states just this. `exact` when
    one value only would do (from a sum or another place), not a range (from a percentage); `known` when no other value with
    the decimals of the figure would do.
    """

    figure: Figure
    would_be: Decimal
    mended: tuple[int, ...]
    score: int
    healed: int
    exact: bool
    known: bool = False

    @property
    def weight(self) -> tuple[int, int]:
        return self.score, self.healed


class Evidence:
    """All recomputations, asked what correcting one figure would do to them."""

    def __init__(self, drafts: Sequence[Draft], figures: Mapping[str, Figure], told: Told) -> None:
        self._drafts = drafts
        self._figures = figures
        self._told = told
        self._around = drafts_by_figure(drafts)
        self._upheld = upheld_amounts(drafts, figures)
        self._settled: set[int] = set()
        self._needs: dict[str, dict[int, Interval]] = {}

    def settle(self, indices: Iterable[int]) -> None:
        """Hold these recomputations to be explained: their other figures were taken to be right."""
        self._settled.update(indices)

    def ranked(self, name: str, open_ones: set[int]) -> tuple[Rank, Suspicion] | None:
        """What correcting the figure would do, with its rank: the most evident first, derived figures before their operands; None
        when that mends nothing."""
        suspicion = self.suspicion(self._figures[name], open_ones)
        return None if suspicion is None else (self._rank(suspicion), suspicion)

    def _rank(self, one: Suspicion) -> Rank:
        derived = any(self._drafts[index].stated.id == one.figure.id for index in one.mended)
        return (
            -one.score,
            -one.healed,
            -len(one.mended),
            not one.exact,
            not derived,
            int(one.figure.id.lstrip("F") or 0),
        )

    def suspicion(self, figure: Figure, open_ones: set[int]) -> Suspicion | None:
        """What correcting `figure` alone would do; None when no printable value of it mends anything."""
        around, needs = self._around[figure.id], self.needs_of(figure)
        failing = [index for index in needs if index in open_ones]
        best: tuple[int, ...] = ()
        value = Interval.point(Decimal(0))
        for start in sorted(failing, key=lambda index: needs[index].high - needs[index].low):
            narrowed, mended = narrow(needs, start, failing)
            if len(mended) > len(best):
                best, value = mended, narrowed
        would_be = printable(value, figure) if best else None
        if would_be is None or would_be == figure.value:
            return None
        derived = any(self._drafts[index].stated.id == figure.id for index in best)
        if would_be < 0 <= (figure.value or Decimal(0)) and not derived:
            return None
        fails = [index for index in needs if index not in best and not needs[index].contains(would_be)]
        if all(self._drafts[index].relation == "equality" for index in best):
            # a result that was computed from a copied target agrees with it: that speaks for the arithmetic only
            fails = [index for index in fails if yardstick_of(self._drafts[index].formula) != figure.id]
        against = self.witnesses(
            index
            for index in fails
            if (index in open_ones and not self.is_averaged(figure, index)) or self.speaks_for(figure, index)
        )
        against += self.witnesses(
            index for index in self._settled.intersection(around) if not self.is_averaged(figure, index)
        )
        if figure.source == "prose" and figure.unit == "IDR" and figure.value in self._upheld:
            against += 0 if self.is_doubled(figure, best) else 1
        score = self.witnesses(best) - against
        healed = self.witnesses(index for index in needs if self.heals(figure, would_be, index, needs[index]))
        healed += figure.value not in self._told(figure) and would_be in self._told(figure)
        known = value.high - value.low <= 2 * half_unit(-exponent_of(would_be))
        return Suspicion(figure, would_be, tuple(sorted(best)), score, healed, value.low == value.high, known)

    def is_doubled(self, figure: Figure, indices: Iterable[int]) -> bool:
        """Whether another figure of these recomputations has the same value: a table may bear out that one alone."""
        others = {name for index in indices for name in members(self._drafts[index])} - {figure.id}
        return any(
            self._figures[name].value == figure.value and self._figures[name].source == "prose" for name in others
        )

    def is_contested(self, one: Suspicion, open_ones: set[int]) -> bool:
        """Whether all that speaks against a figure is a recomputation whose every operand fails in another one too: two wrong
        totals make a right percentage of them look wrong."""
        if len(one.mended) > 1:
            return False
        draft = self._drafts[one.mended[0]]
        others = [name for name in members(draft) if name != one.figure.id]
        return all((open_ones - set(one.mended)).intersection(self._around.get(name, ())) for name in others)

    def needs_of(self, figure: Figure) -> dict[int, Interval]:
        """What each recomputation around `figure` would have it be."""
        if figure.id not in self._needs:
            asked = ((index, needed(figure, self._drafts[index], self._figures)) for index in self._around[figure.id])
            self._needs[figure.id] = {index: need for index, need in asked if need is not None}
        return self._needs[figure.id]

    def heals(self, figure: Figure, would_be: Decimal, index: int, need: Interval) -> bool:
        """Whether a recomputation that agrees almost would agree wholly with `would_be`: it speaks for that, faintly."""
        almost = self._drafts[index].outcome == "agrees_truncated"
        return almost and need.contains(would_be) and not need.contains(figure.value or Decimal(0))

    def speaks_for(self, figure: Figure, index: int) -> bool:
        """Whether an agreement is evidence for `figure`.

        A mean of printed values agrees with them, right or wrong; so does a parent with its only child, its copy. What was
        inferred from the numbers holds because they agree.
        """
        draft = self._drafts[index]
        if (
            draft.inferred
            or draft.outcome not in ("agrees", "agrees_truncated")
            or (draft.relation == "sum" and len(draft.inputs) == 1)
        ):
            return False
        return not self.is_averaged(figure, index)

    def is_averaged(self, figure: Figure, index: int) -> bool:
        """Whether the recomputation is a mean that `figure` goes into: right or wrong, it says nothing of its terms."""
        draft = self._drafts[index]
        return draft.relation == "mean" and draft.stated.id != figure.id

    def witnesses(self, indices: Iterable[int]) -> int:
        """How many of the recomputations are independent: a programme and its only activity are one and the same."""
        drafts = [self._drafts[index] for index in indices]
        return len(
            {(one.rule, one.stated.value, *(self._figures[name].value for name in one.inputs)) for one in drafts}
        )


def yardstick_of(formula: Formula) -> str | None:
    """What a result is measured against: the target or budget that it is divided by."""
    match formula:
        case Ratio(whole=whole):
            return whole
        case LowerIsBetter(target=target):
            return target
        case Capped(inner=inner):
            return yardstick_of(inner)
    return None


def drafts_by_figure(drafts: Sequence[Draft]) -> dict[str, list[int]]:
    """Indices of the computable drafts around each figure; very long sums only where they fail."""
    found: dict[str, list[int]] = {}
    for index, draft in enumerate(drafts):
        long = len(draft.formula.inputs) > MOST_TERMS
        if draft.outcome == "disagrees" or (draft.outcome != "not_computable" and not long):
            for name in members(draft):
                found.setdefault(name, []).append(index)
    return found


def upheld_amounts(drafts: Sequence[Draft], figures: Mapping[str, Figure]) -> frozenset[Decimal]:
    """Rupiah amounts of tables that hold in a recomputation. An amount quoted in a sentence to all its digits was copied
    from there: that speaks for it, though two equal numbers alone prove nothing."""
    held = {name for draft in drafts if draft.outcome == "agrees" for name in members(draft)}
    amounts = (figures[name].value for name in held if figures[name].unit == "IDR" and figures[name].source == "table")
    return frozenset(value for value in amounts if value is not None and len(str(value).strip("0")) >= FEWEST_DIGITS)
