"""What `lkjip diff` does: both versions audited, or their audits taken as they are, and held side by side."""

from dataclasses import replace
from pathlib import Path
from typing import Literal

from lkjip.cli.language import Language
from lkjip.cli.progress import ReadingProgress
from lkjip.errors import UsageError
from lkjip.kept import kept_audits
from lkjip.limits import Limits
from lkjip.refusal import named, refused
from lkjip.reviews import audit_at
from lkjip.status import exit_status
from publish.comparison import comparison_json, comparison_markdown, comparison_text
from review.compared import compared
from schemas.base import Bilingual
from schemas.report import AuditedReport

__all__ = ["carry_out"]

NO_AUDIT = Bilingual(
    id="bukan hasil lkjip audit (.audit.json) yang dapat dibaca oleh versi ini.",
    en="this is no result of lkjip audit (.audit.json) that this version can read.",
)


def carry_out(
    old: Path,
    new: Path,
    lang: Language,
    form: Literal["text", "json", "markdown"],
    limits: Limits,
    password: str | None,
    jobs: int,
) -> tuple[str, int]:
    """The comparison as text, and the exit status of the new version. Raises LkjipError."""
    progress = ReadingProgress(lang)
    with progress.shown():
        before, after = (audit_of(path, replace(limits, processes=jobs), password, progress) for path in (old, new))
    comparison = compared(before, after)
    if form == "json":
        return comparison_json(comparison), exit_status(after)
    write = comparison_markdown if form == "markdown" else comparison_text
    return write(comparison, lang), exit_status(after)


def audit_of(path: Path, limits: Limits, password: str | None, progress: ReadingProgress) -> AuditedReport:
    if not path.is_file():
        raise refused("missing", path)
    if path.suffix.casefold() == ".json":
        report = audit_at(path)
        if report is None:
            raise UsageError(named(path, NO_AUDIT), "no-audit")
        return report
    kept = kept_audits() if password is None else None
    earlier = kept.report(path, limits) if kept is not None else None
    if earlier is not None:
        return earlier
    from lkjip import pipeline  # brings every stage along, which a kept audit does not need

    with progress.report(path.name) as on_page:
        return pipeline.audit_file(path, limits=limits, password=password, on_page=on_page, kept=kept)
