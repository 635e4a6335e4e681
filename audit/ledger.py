"""The ledger: what became of every figure, and the summary that leads every output."""

from collections.abc import Mapping, Sequence

from schemas.figures import Figure, FigureStatus
from schemas.findings import Check, Finding
from schemas.report import Coverage, FindingCounts, PageInfo, Summary

__all__ = ["REASONS", "accused_in", "enter", "summarise"]

REASONS = {
    "no-value": "printed, but no number that can be computed with",
    "not-computable": "a formula applies, but an operand is missing, zero or unclear",
    "no-relation": "nothing in the report derives it and it derives nothing",
    "prose-unlinked": "stated in a sentence that could not be linked to another figure",
}


def enter(figures: Sequence[Figure], checks: Sequence[Check], findings: Sequence[Finding]) -> tuple[Figure, ...]:
    """`figures` with status, reason and the checks that they take part in."""
    by_figure: dict[str, list[Check]] = {}
    for check in checks:
        for name in dict.fromkeys((check.stated, *check.inputs)):
            by_figure.setdefault(name, []).append(check)
    accused = accused_in(figures, findings)
    return tuple(entered(figure, by_figure.get(figure.id, []), accused) for figure in figures)


def accused_in(figures: Sequence[Figure], findings: Sequence[Finding]) -> set[str]:
    """Ids of the figures that decided findings hold to be wrong, at every place where they show it."""
    serious = [one for one in findings if one.decided and one.severity in ("high", "medium")]
    by_id = {figure.id: figure for figure in figures}
    return {name for one in serious for name in one.figures if name in by_id and shows(one, by_id[name])}


def shows(finding: Finding, figure: Figure) -> bool:
    return any((place.page, place.bbox) == (figure.page, figure.bbox) for place in finding.places)


def entered(figure: Figure, checks: Sequence[Check], accused: set[str]) -> Figure:
    status = status_of(figure, checks, accused)
    reason = reason_of(figure, checks) if status == "unverifiable" else None
    return figure.model_copy(update={"status": status, "reason": reason, "checks": tuple(check.id for check in checks)})


def status_of(figure: Figure, checks: Sequence[Check], accused: set[str]) -> FigureStatus:
    own = {check.outcome for check in checks if check.stated == figure.id and check.relation != "scale"}
    if figure.id in accused:
        return "contradicted"
    if any(check.outcome == "disagrees" for check in checks):
        return "disputed"
    if "agrees_truncated" in own:
        return "truncated"
    if "agrees" in own:
        return "verified"
    if any(check.outcome != "not_computable" for check in checks):
        return "input"
    return "unverifiable"


def reason_of(figure: Figure, checks: Sequence[Check]) -> str:
    if figure.value is None:
        return "no-value"
    if checks:
        return "not-computable"
    return "prose-unlinked" if figure.source == "prose" else "no-relation"


def summarise(
    figures: Sequence[Figure], checks: Sequence[Check], findings: Sequence[Finding], pages: Sequence[PageInfo]
) -> Summary:
    classes: dict[str, list[Figure]] = {}
    for figure in figures:
        classes.setdefault(figure.class_, []).append(figure)
    document = [finding for finding in findings if finding.attribution == "document"]
    severities = {name: sum(one.severity == name for one in document) for name in ("high", "medium", "low", "info")}
    return Summary(
        **counts(figures),
        by_class={name: Coverage(**counts(members)) for name, members in sorted(classes.items())},
        checks=len(checks),
        findings=FindingCounts(**severities),
        readings=len(findings) - len(document),
        unread_regions=sum(len(page.unread) for page in pages),
    )


def counts(figures: Sequence[Figure]) -> Mapping[str, int]:
    statuses = ("verified", "truncated", "contradicted", "disputed", "input", "unverifiable")
    return {"figures": len(figures), **{name: sum(one.status == name for one in figures) for name in statuses}}
