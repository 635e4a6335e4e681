"""The review checklist of PermenPANRB 53/2014, answered as far as a report itself shows the answer."""

from typing import Literal

from schemas.base import Bilingual, Record

__all__ = ["ChecklistAnswer", "ChecklistEvidence", "ChecklistGroup", "ChecklistItem"]

ChecklistGroup = Literal["format", "mekanisme", "substansi"]
ChecklistAnswer = Literal["yes", "no", "judge", "open"]
"""`judge`: the report has something on it that an auditor must weigh; `open`: the report does not show it."""


class ChecklistEvidence(Record):
    """Where the answer comes from: `table` and `finding` are ids, `text` says what is seen there."""

    page: int
    table: str | None = None
    finding: str | None = None
    text: Bilingual


class ChecklistItem(Record):
    """`item` names it as auditors do ("F1" of the format, "M1" of how the report was made, "S1" of its substance); `why`
    says what the answer rests on, or where it must be looked for."""

    item: str
    group: ChecklistGroup
    question: Bilingual
    answer: ChecklistAnswer
    why: Bilingual
    evidence: tuple[ChecklistEvidence, ...] = ()
