"""Who is most likely wrong when figures contradict each other.

A wrong cell usually breaks several recomputations at once (its row, the sums above it). The suspect is the figure whose
correction mends most of them and breaks none that hold; where two stand even, nobody is accused.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from audit.compare import exponent_of, interval_of, round_to
from audit.draft import Draft
from audit.interval import Interval, half_unit
from schemas.figures import Figure

__all__ = ["Blame", "Suspicion", "blame"]

MOST_CANDIDATES = 5
MOST_TERMS = 200
FEWEST_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Suspicion:
    """If `figure` were `would_be`, the drafts at `mended` would agree; `score` counts them less those it would break."""

    figure: Figure
    would_be: Decimal
    mended: tuple[int, ...]
    score: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Blame:
    """One contradiction: the drafts that show it (indices), the suspicions best first, and whether the first stands
    alone."""

    drafts: tuple[int, ...]
    suspicions: tuple[Suspicion, ...]
    decided: bool


def blame(drafts: Sequence[Draft], figures: Mapping[str, Figure]) -> list[Blame]:
    """Partition the disagreeing drafts into contradictions, the most evident suspect first."""
    open_ones = {index for index, draft in enumerate(drafts) if draft.outcome == "disagrees"}
    by_figure = drafts_by_figure(drafts)
    upheld = upheld_amounts(drafts, figures)
    found: list[Blame] = []
    accused: set[str] = set()
    while open_ones:
        names = {name for index in open_ones for name in members(drafts[index])} - accused
        names = names or {name for index in open_ones for name in members(drafts[index])}
        ranked = sorted(
            (
                suspicion
                for name in names
                if (suspicion := suspect(figures[name], by_figure[name], drafts, open_ones, figures, upheld))
            ),
            key=lambda one: (
                -one.score,
                -len(one.mended),
                not one.exact,
                rank_in_draft(one, drafts),
                figure_number(one.figure),
            ),
        )
        if not ranked:
            found.extend(Blame((index,), (), decided=False) for index in sorted(open_ones))
            break
        first = ranked[0]
        rivals = [one for one in ranked[1:] if one.score == first.score and set(one.mended) & set(first.mended)]
        covered = tuple(sorted(first.mended))
        found.append(Blame(covered, (first, *rivals[: MOST_CANDIDATES - 1]), decided=not rivals))
        open_ones -= set(covered)
        if not rivals:
            accused.add(first.figure.id)
    return found


def drafts_by_figure(drafts: Sequence[Draft]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, draft in enumerate(drafts):
        if draft.outcome != "not_computable" and len(draft.formula.inputs) <= MOST_TERMS:
            for name in members(draft):
                found.setdefault(name, []).append(index)
    for index, draft in enumerate(drafts):
        if draft.outcome == "disagrees":
            for name in members(draft):
                found.setdefault(name, [index])
    return found


def members(draft: Draft) -> tuple[str, ...]:
    return (draft.stated.id, *draft.inputs)


def figure_number(figure: Figure) -> int:
    return int(figure.id.lstrip("F") or 0)


def rank_in_draft(one: Suspicion, drafts: Sequence[Draft]) -> int:
    """Among equals the derived figure is named first: a finding stands at the result, not at an operand."""
    return 0 if any(drafts[index].stated.id == one.figure.id for index in one.mended) else 1


def suspect(
    figure: Figure,
    around: Sequence[int],
    drafts: Sequence[Draft],
    open_ones: set[int],
    figures: Mapping[str, Figure],
    upheld: frozenset[Decimal],
) -> Suspicion | None:
    """What correcting `figure` alone would do; None when no value of it mends anything."""
    needs = {index: need for index in around if (need := needed(figure, drafts[index], figures)) is not None}
    broken_now = [index for index in needs if index in open_ones]
    if not broken_now:
        return None
    best: tuple[int, ...] = ()
    best_value = Interval.point(Decimal(0))
    for start in sorted(broken_now, key=lambda index: needs[index].high - needs[index].low):
        value, mended = narrow(needs, start, broken_now)
        if len(mended) > len(best):
            best, best_value = mended, value
    would_be = printable(best_value, figure)
    derived = any(drafts[index].stated.id == figure.id for index in best)
    if would_be == figure.value or (would_be < 0 <= (figure.value or Decimal(0)) and not derived):
        return None
    holding = [index for index in needs if drafts[index].outcome in ("agrees", "agrees_truncated")]
    breaks = sum(1 for index in holding if not needs[index].contains(would_be))
    if figure.source == "prose" and figure.unit == "IDR" and figure.value in upheld:
        breaks += 1
    return Suspicion(figure, would_be, tuple(sorted(best)), len(best) - breaks, best_value.low == best_value.high)


def upheld_amounts(drafts: Sequence[Draft], figures: Mapping[str, Figure]) -> frozenset[Decimal]:
    """Rupiah amounts of tables that hold in a recomputation. An amount quoted in a sentence to all its digits was copied
    from there: that speaks for it, though two equal numbers alone prove nothing."""
    held = {name for draft in drafts if draft.outcome == "agrees" for name in members(draft)}
    amounts = (figures[name].value for name in held if figures[name].unit == "IDR" and figures[name].source == "table")
    return frozenset(value for value in amounts if value is not None and len(str(value).strip("0")) >= FEWEST_DIGITS)


def narrow(needs: Mapping[int, Interval], start: int, indices: Sequence[int]) -> tuple[Interval, tuple[int, ...]]:
    """The values that satisfy `start` and as many others as go with it."""
    value, mended = needs[start], [start]
    for index in sorted((one for one in indices if one != start), key=lambda one: needs[one].high - needs[one].low):
        if value.overlaps(needs[index]):
            value = Interval(max(value.low, needs[index].low), min(value.high, needs[index].high))
            mended.append(index)
    return value, tuple(mended)


def needed(figure: Figure, draft: Draft, figures: Mapping[str, Figure]) -> Interval | None:
    """The values of `figure` with which `draft` agrees; None when that cannot be said."""
    values = {name: interval_of(figures[name]) for name in draft.inputs}
    known = {name: value for name, value in values.items() if value is not None}
    stated = draft.stated.value
    if len(known) < len(values) or stated is None:
        return None
    half = half_unit(-exponent_of(stated))
    if figure.id == draft.stated.id:
        bounds = draft.comparison.bounds
        return None if bounds is None else Interval(bounds.low - half, bounds.high + half)
    return draft.formula.solve(figure.id, Interval(stated - half, stated + half), known)


def printable(value: Interval, figure: Figure) -> Decimal:
    """A value of the interval with the decimals of the figure, where the interval holds one; else its middle."""
    decimals = max(-exponent_of(figure.value), 0) if figure.value is not None else 0
    return round_to(value.middle, decimals)
