"""The auditor's word on an audited report: decisions about findings, and findings of the auditor's own."""

from datetime import datetime
from typing import Literal

from schemas.base import PlainDecimal, Record

__all__ = ["Correction", "Decision", "OwnFinding", "Review", "Verdict", "latest", "latest_own"]

Verdict = Literal["accepted", "rejected", "misread"]


class Decision(Record):
    """What was said of the finding `key` at one time, all of it: what is None was not said then, and holds no more.

    `sebab` is the cause as the auditor sees it. `right_values` (for `misread`) holds, by the key of the figure, what is really
    printed there, in the notation of the report ("82,17"). `evidence` is a fingerprint of what the finding said when it was
    decided: it tells a decision whose ground has changed since.
    """

    key: str
    verdict: Verdict | None = None
    reason: str | None = None
    sebab: str | None = None
    right_values: dict[str, str] = {}
    comment: str | None = None
    tanggapan: str | None = None
    follow_up: str | None = None
    by: str | None = None
    at: datetime
    evidence: str | None = None


class OwnFinding(Record):
    """A finding that the auditor adds; `where` says the place in the auditor's words (table, row, column)."""

    key: str
    page: int | None = None
    where: str | None = None
    kondisi: str
    kriteria: str | None = None
    sebab: str | None = None
    akibat: str | None = None
    rekomendasi: str | None = None
    comment: str | None = None
    tanggapan: str | None = None
    follow_up: str | None = None
    by: str | None = None
    at: datetime


class Correction(Record):
    """A figure that the auditor has read anew: `text` and `read` are what was read, `right_text` what is printed, `value` what
    that comes to. Without a value `right_text` is no number of this place, and what was read still holds."""

    figure: str
    key: str
    text: str
    read: PlainDecimal | None
    right_text: str
    value: PlainDecimal | None


class Review(Record):
    """Everything that was said, the latest last; nothing is taken away. A later entry of a key stands over the earlier ones.

    `sha256` is the content that was reviewed first, `instansi` and `tahun` whose report it is: they tell a corrected report
    from another one of the same name.
    """

    sha256: str | None = None
    instansi: str | None = None
    tahun: int | None = None
    decisions: tuple[Decision, ...] = ()
    own: tuple[OwnFinding, ...] = ()


def latest(review: Review) -> dict[str, Decision]:
    """The decision that stands, by the key of its finding."""
    return {decision.key: decision for decision in review.decisions}


def latest_own(review: Review) -> dict[str, OwnFinding]:
    """The auditor's own findings as they stand, by key."""
    return {finding.key: finding for finding in review.own}
