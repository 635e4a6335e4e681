"""The review checklist of PermenPANRB 53/2014, filled in as far as the report itself gives evidence; the rest is left open."""

from audit.checklist.items import ITEMS
from audit.checklist.seen import Seen
from schemas.checklist import ChecklistItem
from schemas.report import AuditedReport

__all__ = ["ITEMS", "filled_checklist"]


def filled_checklist(report: AuditedReport, *, fully_read: bool) -> tuple[ChecklistItem, ...]:
    """All items in their order. `fully_read`: everything that may hold figures was read, so that what was not found is not
    there."""
    seen = Seen(report, fully_read)
    found = []
    for item in ITEMS:
        said = item.answer(seen)
        found.append(
            ChecklistItem(
                item=item.id,
                group=item.group,
                question=item.question,
                answer=said.answer,
                why=said.why,
                evidence=said.evidence,
            )
        )
    return tuple(found)
