"""What can be said to an item of the checklist."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.base import Bilingual
from schemas.checklist import ChecklistAnswer, ChecklistEvidence

__all__ = ["Answer", "judge", "no", "open_item", "yes"]


@dataclass(frozen=True, slots=True)
class Answer:
    answer: ChecklistAnswer
    why: Bilingual
    evidence: tuple[ChecklistEvidence, ...] = ()


def yes(evidence: Sequence[ChecklistEvidence], indonesian: str, english: str) -> Answer:
    """Only with the places that show it."""
    return Answer("yes", Bilingual(id=indonesian, en=english), tuple(evidence))


def no(evidence: Sequence[ChecklistEvidence], indonesian: str, english: str) -> Answer:
    """Only where nothing that was not read may show otherwise."""
    return Answer("no", Bilingual(id=indonesian, en=english), tuple(evidence))


def judge(evidence: Sequence[ChecklistEvidence], indonesian: str, english: str) -> Answer:
    """For the auditor to weigh."""
    return Answer("judge", Bilingual(id=indonesian, en=english), tuple(evidence))


def open_item(indonesian: str, english: str) -> Answer:
    """Left to the auditor: the report does not show it."""
    return Answer("open", Bilingual(id=indonesian, en=english))
