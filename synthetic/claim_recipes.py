"""Kinds of errors in prose: where each goes, how the figure changes, what an audit should say of it."""

from collections.abc import Callable, Mapping

from synthetic.distortions import Change, miscount, other_band, wrong_digit
from synthetic.facts import Fact
from synthetic.field import Field
from synthetic.fitting import Fits
from synthetic.kinds import ErrorKind
from synthetic.recipes import Recipe

__all__ = ["CLAIM_RECIPES"]


def is_said(kind: str) -> Fits:
    """A fact that a sentence claims in this way."""

    def fits(field: Field, fact: Fact) -> bool:
        return any(one.stated is fact and one.kind == kind for one in field.book.said)

    return fits


def rival(field: Field, fact: Fact) -> Change | None:
    """Another name, the opposite direction, a number that no table has: one that the writer knew to be wrong."""
    rivals = [name for one in field.book.said if one.stated is fact for name in one.rivals]
    return (field.rng.choice(rivals), None) if rivals else None


def _wrong(
    kind: str, relation: str, severity: str, cause: str, change: Callable[[Field, Fact], Change | None]
) -> Recipe:
    return Recipe(relation, severity, cause, is_said(kind), change)


def _digit(kind: str, relation: str) -> Recipe:
    return _wrong(kind, relation, "high", "wrong digit", wrong_digit)


CLAIM_RECIPES: Mapping[ErrorKind, Recipe] = {
    ErrorKind.SAID_ABSORPTION: _digit("absorption", "ratio"),
    ErrorKind.SAID_ACHIEVEMENT: _digit("achievement", "ratio"),
    ErrorKind.SAID_TARGET: _digit("target", "equality"),
    ErrorKind.SAID_REALISATION: _digit("realisation", "equality"),
    ErrorKind.SAID_TREND: _wrong("trend", "trend", "medium", "opposite direction", rival),
    ErrorKind.SAID_DIFFERENCE: _digit("difference", "difference"),
    ErrorKind.SAID_GROWTH: _digit("growth", "ratio"),
    ErrorKind.SAID_COMPARISON: _wrong("comparison", "trend", "medium", "opposite side", rival),
    ErrorKind.SAID_COUNT: _wrong("count", "count", "medium", "miscounted", miscount),
    ErrorKind.SAID_SPELLED: _wrong("spelled", "equality", "medium", "number unlike its word", miscount),
    ErrorKind.SAID_SHARE: _digit("share", "ratio"),
    ErrorKind.SAID_SUM: _digit("sum", "sum"),
    ErrorKind.SAID_MEAN: _digit("mean", "mean"),
    ErrorKind.SAID_SUPERLATIVE: _wrong("superlative", "trend", "medium", "another name", rival),
    ErrorKind.SAID_RANKING: _wrong("ranking", "trend", "medium", "another name", rival),
    ErrorKind.SAID_REMAINDER: _digit("remainder", "difference"),
    ErrorKind.SAID_PREDICATE: _wrong("predicate", "scale", "medium", "predicate of another band", other_band),
    ErrorKind.SAID_REFERENCE: _wrong("reference", "presence", "info", "no such table", rival),
    ErrorKind.SAID_TOTAL: _digit("total", "equality"),
    ErrorKind.SAID_APPROXIMATE: _digit("approximate", "equality"),
}
