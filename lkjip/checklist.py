"""An audited report with its review checklist answered, anew whenever something in the report has changed."""

from audit.checklist import filled_checklist
from publish.gaps import fully_read
from schemas.report import AuditedReport

__all__ = ["with_checklist"]


def with_checklist(report: AuditedReport) -> AuditedReport:
    return report.model_copy(update={"checklist": filled_checklist(report, fully_read=fully_read(report))})
