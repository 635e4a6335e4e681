"""A finding as it is shown: every part of it a text in one language."""

from dataclasses import dataclass

from publish.decision_view import DecisionView

__all__ = ["CandidateView", "CheckView", "CropView", "FindingView", "OperandView", "RuleView"]


@dataclass(frozen=True, slots=True)
class CheckView:
    """One recomputation. `exact` is the result before it was rounded to the decimals of the stated figure, `between`
    the bounds that the rounding of the operands leaves open; one of them is None, or both.
    """

    id: str
    where: str
    stated: str
    formula: str
    expected: str | None
    exact: str | None
    between: tuple[str, str] | None
    difference: str | None
    outcome: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class OperandView:
    """A figure of a finding: `tag` numbers its box on the page image, `noted` if the finding is about it alone, `key` names
    it over versions of the report.

    `seen` is the sign of one that was read from a picture, `rivals` tells what else it may be.
    """

    tag: str
    id: str
    key: str
    role: str
    noted: bool
    text: str
    page: int
    where: str
    status: str
    sign: str
    status_word: str
    seen: str
    rivals: str


@dataclass(frozen=True, slots=True)
class CropView:
    """The picture of a figure (base64 of a PNG) and what was read there: `text` on the page, `again` on this picture alone
    (None where that is not told), `others` by other engines; `tag` as of the operand."""

    png: str
    tag: str
    text: str
    seen: str
    again: str | None
    seen_again: str
    others: tuple[str, ...]
    page: int
    where: str


@dataclass(frozen=True, slots=True)
class CandidateView:
    id: str
    key: str
    text: str
    page: int
    where: str
    would_be: str | None


@dataclass(frozen=True, slots=True)
class RuleView:
    title: str
    kriteria: str
    akibat: str
    rekomendasi: str
    reference: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding in one language; `key` names it over versions of the report, `id` in this one. `check` is the recomputation
    that tells it, `others` those that also show it; `unsure` says why it has to be made certain, and is empty where it is."""

    id: str
    key: str
    rule: str
    severity: str
    severity_word: str
    page: int
    pages: tuple[int, ...]
    message: str
    explanation: str | None
    stated: str | None
    expected: str | None
    difference: str | None
    check: CheckView | None
    others: tuple[CheckView, ...]
    operands: tuple[OperandView, ...]
    crops: tuple[CropView, ...]
    candidates: tuple[CandidateView, ...]
    decided: bool
    probable: bool
    unsure: str
    reading: bool
    text: RuleView | None
    decision: DecisionView | None
