"""A recomputation before it has a number and before anyone is blamed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import product

from audit.compare import Comparison, compare, exponent_of, round_to
from audit.formulas import Formula
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.findings import Outcome, Relation, Severity
from schemas.scales import Range

__all__ = ["Draft", "WordDraft", "as_stated", "recompute", "unclear"]

MOST_UNCLEAR = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """`group` names what shares one habit (a rule in a table): its truncations are one finding.

    `severity` is that of a disagreement. `inferred` says that the relation was taken from the numbers themselves, not
    from headings or words: the finding is then only probable. `accuses` is False where it never tells which figure is wrong.
    """

    rule: str
    relation: Relation
    stated: Figure
    formula: Formula
    comparison: Comparison
    group: str
    variant: str | None = None
    severity: Severity = "high"
    inferred: bool = False
    accuses: bool = True
    note: Bilingual | None = None
    chosen: tuple[tuple[str, Decimal], ...] = ()

    @property
    def outcome(self) -> Outcome:
        return self.comparison.outcome

    @property
    def inputs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.formula.inputs))

    @property
    def expected(self) -> Decimal | None:
        """The result with the decimals of the stated figure; that of an equality as the other place prints it."""
        if self.comparison.point is None or self.stated.value is None or self.relation == "equality":
            return self.comparison.point
        return round_to(self.comparison.point, max(-exponent_of(self.stated.value), 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class WordDraft:
    """A word held against a figure (a predicate against a scale), or a remark that needs no computation.

    `stated` is the graded figure or None; `word` what the report says (empty where it says nothing), `expected` what it
    should say (None: nothing fits). `value` is that of the word where it is a number. `places` are the
    `(page, bbox)` where it shows besides at the figure.
    `about` names for the fingerprint what no figure is behind, without pages or running numbers;
    empty: the first of `inputs` does. `reason` says why it cannot be judged.
    `inputs` are the other figures that it is about; `accuses` is False where it leaves open which of
    them is wrong, `inferred` True where the numbers alone tell how they belong together.
    """

    rule: str
    relation: Relation
    word: str
    severity: Severity
    message: Bilingual
    expression: str
    formula: str
    stated: Figure | None = None
    expected: Decimal | str | None = None
    outcome: Outcome = "disagrees"
    places: tuple[tuple[int, tuple[float, float, float, float]], ...] = ()
    inputs: tuple[str, ...] = field(default=())
    value: Decimal | None = None
    accuses: bool = True
    inferred: bool = False
    about: str = ""
    deserves: tuple[Range, ...] = ()
    reason: str | None = None


def as_stated(word: Decimal | str | None) -> Decimal | str | None:
    """`word` as the contract writes it: a year or a row number is a number, nothing said is None."""
    if isinstance(word, str) and re.fullmatch(r"-?\d+(?:\.\d+)?", word):
        return Decimal(word)
    return word or None if isinstance(word, str) else word


def recompute(
    rule: str,
    relation: Relation,
    stated: Figure,
    formula: Formula,
    figures: Mapping[str, Figure],
    group: str,
    *,
    variant: str | None = None,
    severity: Severity = "high",
    last_digit: bool = True,
    slack: Decimal = Decimal(0),
    inferred: bool = False,
) -> Draft:
    """Compute `formula` and hold `stated` against it; arithmetic settles unclear separators where it can."""
    comparison = compare(stated, formula, figures, last_digit=last_digit, slack=slack)
    chosen: tuple[tuple[str, Decimal], ...] = ()
    if comparison.outcome in ("disagrees", "not_computable"):
        settled = by_arithmetic(stated, formula, figures)
        if settled is not None:
            comparison, chosen = settled
    return Draft(rule, relation, stated, formula, comparison, group, variant, severity, inferred, chosen=chosen)


def ways_to_read(readings: Sequence[tuple[Decimal, ...]]) -> Iterable[tuple[Decimal, ...]]:
    """All combinations of a few; of many only those in which all are read the same way (with decimals, without)."""
    if len(readings) <= MOST_UNCLEAR:
        return product(*readings)
    return (tuple(min(values) for values in readings), tuple(max(values) for values in readings))


def by_arithmetic(
    stated: Figure, formula: Formula, figures: Mapping[str, Figure]
) -> tuple[Comparison, tuple[tuple[str, Decimal], ...]] | None:
    """The readings of unclear separators ("352,390") with which `stated` agrees; None when none does.

    Where several do (both operands a thousand times larger), it agrees whichever holds and nothing is chosen.
    """
    unclear = [name for name in dict.fromkeys((stated.id, *formula.inputs)) if len(figures[name].readings) > 1]
    if not unclear:
        return None
    found = []
    for values in ways_to_read([figures[name].readings for name in unclear]):
        read = {
            name: figures[name].model_copy(update={"value": value}) for name, value in zip(unclear, values, strict=True)
        }
        operands = {name: read.get(name, figures[name]) for name in formula.inputs}
        comparison = compare(read.get(stated.id, stated), formula, operands, last_digit=False)
        if comparison.outcome == "agrees":
            found.append((comparison, tuple(zip(unclear, values, strict=True))))
    return (found[0][0], found[0][1] if len(found) == 1 else ()) if found else None


def unclear(draft: Draft, reason: str = "practice-unclear") -> Draft:
    """`draft` as something that cannot be judged, for `reason`."""
    return replace(draft, comparison=replace(draft.comparison, outcome="not_computable", reason=reason))
