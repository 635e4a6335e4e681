"""The ledger: what became of every figure, and the summary that leads every output."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from audit.reasons import reason_of
from schemas.figures import Figure, FigureStatus
from schemas.findings import Check, Finding
from schemas.reasons import REASONS
from schemas.report import Coverage, FindingCounts, PageInfo, Summary
from schemas.tables import Table

__all__ = ["REASONS", "accused_in", "enter", "summarise"]


def enter(
    figures: Sequence[Figure], checks: Sequence[Check], findings: Sequence[Finding], tables: Mapping[str, Table]
) -> tuple[Figure, ...]:
    """`figures` with status, reason (a key of `REASONS`, for the unverifiable ones) and the checks that they take part in;
    `tables` by id."""
    by_figure: dict[str, list[Check]] = {}
    for check in checks:
        for name in dict.fromkeys((check.stated, *check.inputs)):
            by_figure.setdefault(name, []).append(check)
    accused = accused_in(figures, findings)
    return tuple(entered(figure, by_figure.get(figure.id, []), accused, tables) for figure in figures)


def accused_in(figures: Sequence[Figure], findings: Sequence[Finding]) -> set[str]:
    """Ids of the figures that decided findings hold to be wrong, at every place where they show it."""
    document = [one for one in findings if one.attribution == "document"]
    serious = [one for one in document if one.decided and one.severity in ("high", "medium")]
    by_id = {figure.id: figure for figure in figures}
    return {name for one in serious for name in shown_by(one, by_id)}


def shown_by(finding: Finding, figures: Mapping[str, Figure]) -> Iterator[str]:
    """The figures of `finding` that stand at one of its places."""
    places = {(place.page, place.bbox) for place in finding.places}
    for name in finding.figures:
        figure = figures.get(name)
        if figure is not None and (figure.page, figure.bbox) in places:
            yield name


def entered(figure: Figure, checks: Sequence[Check], accused: set[str], tables: Mapping[str, Table]) -> Figure:
    status = status_of(figure, checks, accused)
    reason = reason_of(figure, checks, tables) if status == "unverifiable" else None
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


def counts(figures: Sequence[Figure]) -> dict[str, Any]:
    """The fields of `Coverage`: every figure in one status, every unverifiable one under one reason."""
    statuses: Counter[str] = Counter(figure.status for figure in figures)
    reasons = Counter(figure.reason for figure in figures if figure.status == "unverifiable")
    return {
        "figures": len(figures),
        **statuses,
        "reasons": {name: reasons[name] for name in REASONS if reasons[name]},
    }
