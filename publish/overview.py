"""Several reports reviewed in one call, a line each: what each came to, as much of it as the overview of all shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from publish.findings import FindingViews
from publish.gaps import gaps
from publish.i18n import translator
from publish.verdict import Verdict, verdict
from publish.visible import one_line
from publish.words import SEVERITIES
from publish.year_text import year_text
from schemas.report import AuditedReport
from schemas.working_paper import VERDICT_WORDS

__all__ = ["MissedLine", "NoteLine", "Overview", "ReportLine", "report_line"]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note of one report; `severity` is its code, or None for one of the auditor's own."""

    key: str
    page: int | None
    place: str
    severity: str | None
    severity_word: str
    message: str
    stated: Decimal | str | None
    expected: Decimal | str | None
    decision: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    """`files` are the addresses of what was written of it, by their endings, relative to the overview; `recomputed` figures
    were held against others, whatever came of it."""

    name: str
    government: str
    year: int | None
    file: str
    pages: int
    counts: Mapping[str, int]
    readings: int
    rejected: int
    figures: int
    recomputed: int
    unverifiable: int
    verdict: Verdict
    gaps: tuple[str, ...]
    notes: tuple[NoteLine, ...]
    files: Mapping[str, str]

    @property
    def share(self) -> int:
        """Hundredths of the figures that were recomputed, never rounded up."""
        return 100 * self.recomputed // self.figures if self.figures else 0


@dataclass(frozen=True, slots=True)
class MissedLine:
    """A report that could not be reviewed, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Overview:
    reports: tuple[ReportLine, ...]
    missed: tuple[MissedLine, ...]


def report_line(report: AuditedReport, files: Mapping[str, str], lang: str) -> ReportLine:
    info, summary, _ = report.report, report.summary, translator(lang)
    return ReportLine(
        name=one_line(info.instansi or info.title or _("Instansi tidak dikenali")),
        government=one_line(info.pemda or ""),
        year=info.tahun,
        file=one_line(info.file),
        pages=info.pages,
        counts={code: getattr(summary.findings, code) for code in SEVERITIES},
        readings=summary.readings,
        rejected=summary.rejected,
        figures=summary.figures,
        recomputed=summary.verified + summary.truncated + summary.contradicted + summary.disputed,
        unverifiable=summary.unverifiable,
        verdict=verdict(report, lang),
        gaps=tuple(f"{gap.heading}: {gap.what}" if gap.heading else gap.what for gap in gaps(report, lang)),
        notes=tuple(notes_of(report, lang)),
        files=dict(files),
    )


def notes_of(report: AuditedReport, lang: str) -> Iterator[NoteLine]:
    """In the order of the working paper: on the document, on the reading, the auditor's own."""
    views, _ = FindingViews(report, lang), translator(lang)
    findings = {finding.id: finding for finding in report.findings}
    for view in sorted(views.all(), key=lambda one: one.reading):
        finding = findings[view.id]
        figure = views.figures.get(finding.figures[0]) if finding.figures else None
        decision = finding.decision.verdict if finding.decision is not None else None
        said = VERDICT_WORDS[decision][lang == "en"] if decision else ""
        is_year = year_text(finding.stated_text, finding.expected) is not None
        yield NoteLine(
            key=view.key,
            page=view.page,
            place="" if figure is None else views.places.of(figure),
            severity=None if view.reading else view.severity,
            severity_word=_("dugaan salah baca") if view.reading else view.severity_word,
            message=view.message,
            stated=finding.stated if isinstance(finding.stated, Decimal) else view.stated,
            expected=finding.expected if isinstance(finding.expected, Decimal) and not is_year else view.expected,
            decision=" ".join([said, _("(perlu dilihat lagi)")]) if finding.look_again else said,
        )
    for own in report.own_findings:
        yield NoteLine(own.key, own.page, own.where or "", None, _("catatan auditor"), own.kondisi, None, None, "")
