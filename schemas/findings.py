"""Recomputations and what an auditor must look at."""

from typing import Literal

from schemas.base import Bilingual, PlainDecimal, Record
from schemas.geometry import BBox
from schemas.review import Decision

__all__ = ["Candidate", "Check", "Crop", "Finding", "Outcome", "Place", "Relation", "RuleText", "Severity"]

Relation = Literal[
    "ratio",
    "inverse_ratio",
    "difference",
    "sum",
    "mean",
    "weighted_mean",
    "product",
    "equality",
    "trend",
    "scale",
    "count",
    "sequence",
    "presence",
]
Outcome = Literal["agrees", "agrees_truncated", "disagrees", "not_computable"]
Severity = Literal["high", "medium", "low", "info"]


class Check(Record):
    """One recomputation. `expression` is over figure ids ("F213 / F212 * 100"), `formula` over their values.

    `expected` has the decimals of the stated figure; `expected_low` and `expected_high` bound the true result when
    rounded inputs are taken as intervals. `expected` may be a word (a predicate).
    """

    id: str
    relation: Relation
    rule: str
    variant: str | None = None
    stated: str
    inputs: tuple[str, ...]
    expression: str
    formula: str
    expected: PlainDecimal | str | None
    expected_low: PlainDecimal | None = None
    expected_high: PlainDecimal | None = None
    difference: PlainDecimal | None = None
    outcome: Outcome
    reason: str | None = None
    suspect: str | None = None


class Place(Record):
    page: int
    bbox: BBox


class Candidate(Record):
    """A figure that may be the wrong one, the value that would make `supports` agree."""

    figure: str
    would_be: PlainDecimal | str | None
    supports: tuple[str, ...]


class Crop(Record):
    """The picture of a figure that was seen, not read from a text (base64 of a PNG), and both of its readings.

    `text` is what was read on the page and `second_text` what was read on this picture alone (empty where nothing was), each
    with its confidence (0 to 1), None where it is not told; `others` is what other engines read there, None for one that
    could not.
    """

    figure: str
    png: str
    text: str | None = None
    confidence: float | None = None
    second_text: str | None = None
    second_confidence: float | None = None
    others: tuple[str | None, ...] = ()


class Finding(Record):
    """`crops` (extends the contract) show those of its figures that were seen on pictures, as they were looked at again.

    So do `evidence`, a fingerprint of what the finding says, and `decision`, the auditor's word that stands on it;
    `look_again`: that word was given on other evidence. `doubt` (extends it too) says why the reading of its page, or of the whole
    file, may be the cause.
    """

    id: str
    key: str
    doc: str = "D1"
    rule: str
    relation: Relation
    severity: Severity
    page: int
    bbox: BBox
    stated: PlainDecimal | str | None
    stated_text: str | None
    expected: PlainDecimal | str | None
    figures: tuple[str, ...]
    checks: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()
    decided: bool = True
    message: Bilingual
    explanation: Bilingual | None = None
    certainty: Literal["certain", "probable"] = "certain"
    attribution: Literal["document", "reading"] = "document"
    doubt: Bilingual | None = None
    places: tuple[Place, ...] = ()
    crops: tuple[Crop, ...] = ()
    evidence: str | None = None
    decision: Decision | None = None
    look_again: bool = False

    @property
    def is_rejected(self) -> bool:
        """Whether the auditor has rejected it as it is now."""
        return self.decision is not None and self.decision.verdict == "rejected" and not self.look_again

    @property
    def counts(self) -> bool:
        """Whether it speaks against the document: it is no doubt of the reading, and not rejected."""
        return self.attribution == "document" and not self.is_rejected


class RuleText(Record):
    """What a rule says of itself, for laymen and for the working paper."""

    title: Bilingual
    kriteria: Bilingual
    akibat: Bilingual
    rekomendasi: Bilingual
    reference: str
