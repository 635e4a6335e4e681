"""An audited report with the auditor's word on it: what was decided of each finding, and what counts after that."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from schemas.figures import Figure
from schemas.findings import Finding
from schemas.report import AuditedReport, Coverage, FindingCounts, Summary
from schemas.review import Decision, Review, latest, latest_own

__all__ = ["decided", "right_values"]

Counts = TypeVar("Counts", bound=Coverage)

ACCUSING = ("high", "medium")
"""Severities of the findings by which a figure is contradicted."""


def right_values(review: Review) -> dict[str, str]:
    """What is really printed, by the key of the figure, of all that stands as misread."""
    return {
        key: text
        for decision in latest(review).values()
        if decision.verdict == "misread"
        for key, text in decision.right_values.items()
    }


def decided(report: AuditedReport, review: Review) -> AuditedReport:
    """`report`, in whose recomputations the right values of `review` have gone in already, with everything else that was said.

    Nothing is taken away: what was rejected stays, and does not count. A decision on other evidence than a finding has now is
    shown with it and decides nothing (`look_again`).
    """
    standing = latest(review)
    findings = tuple(judged(one, standing.get(one.key)) for one in report.findings)
    figures = without_accusation(report.figures, report.findings, findings)
    return report.model_copy(
        update={
            "findings": findings,
            "figures": figures,
            "own_findings": tuple(latest_own(review).values()),
            "lost_decisions": tuple(lost(report, standing)),
            "summary": counted(report.summary, report.figures, figures, findings),
        }
    )


def judged(finding: Finding, decision: Decision | None) -> Finding:
    """`finding` with what was said of it. One that was misread speaks against the reading, not against the document; if it is
    still there with the right values in place, it is another one."""
    if decision is None:
        return finding
    misread = decision.verdict == "misread"
    other_ground = decision.evidence is not None and decision.evidence != finding.evidence
    look_again = decision.verdict is not None and (other_ground or (misread and bool(decision.right_values)))
    update: dict[str, object] = {"decision": decision, "look_again": look_again}
    if misread and not look_again:
        update["attribution"] = "reading"
    return finding.model_copy(update=update)


def lost(report: AuditedReport, standing: Mapping[str, Decision]) -> Iterable[Decision]:
    """Decisions whose finding is not there any more, unless that is what they brought about themselves."""
    keys = {finding.key for finding in report.findings}
    corrected = {one.key for one in report.corrections}
    for key, decision in standing.items():
        used = decision.verdict == "misread" and decision.right_values and corrected.issuperset(decision.right_values)
        if key not in keys and not used:
            yield decision


def without_accusation(
    figures: Sequence[Figure], before: Sequence[Finding], after: Sequence[Finding]
) -> tuple[Figure, ...]:
    """`figures`; those that only findings accused which count no more are merely part of a contradiction then."""
    freed = accused(before, figures) - accused(after, figures)
    return tuple(
        one.model_copy(update={"status": "disputed"}) if one.id in freed and one.status == "contradicted" else one
        for one in figures
    )


def accused(findings: Iterable[Finding], figures: Sequence[Figure]) -> set[str]:
    """The figures that stand where a finding that counts says that something is wrong."""
    places = {
        (place.page, place.bbox, name)
        for one in findings
        if one.counts and one.decided and one.severity in ACCUSING
        for place in one.places
        for name in one.figures
    }
    return {one.id for one in figures if (one.page, one.bbox, one.id) in places}


def counted(
    summary: Summary, before: Sequence[Figure], after: Sequence[Figure], findings: Sequence[Finding]
) -> Summary:
    """`summary` of what counts now."""
    severities = Counter(one.severity for one in findings if one.counts)
    freed = [new for old, new in zip(before, after, strict=True) if old.status != new.status]
    by_class = Counter[str](figure.class_ for figure in freed)
    return freed_in(summary, len(freed)).model_copy(
        update={
            "by_class": {name: freed_in(one, by_class[name]) for name, one in summary.by_class.items()},
            "findings": FindingCounts(
                high=severities["high"], medium=severities["medium"], low=severities["low"], info=severities["info"]
            ),
            "readings": sum(one.attribution == "reading" and not one.is_rejected for one in findings),
            "rejected": sum(one.is_rejected for one in findings),
        }
    )


def freed_in(counts: Counts, many: int) -> Counts:
    """`counts` with `many` figures disputed that were contradicted."""
    return counts.model_copy(update={"contradicted": counts.contradicted - many, "disputed": counts.disputed + many})
