"""What must hold of the ledger of any report."""

from collections.abc import Sequence

from audit import Judgement, summarise
from schemas.figures import Figure
from schemas.reasons import REASONS
from schemas.report import Coverage

__all__ = ["adds_up", "is_whole"]

STATUSES = ("verified", "truncated", "contradicted", "disputed", "input", "unverifiable")


def adds_up(figures: Sequence[Figure], summary: Coverage) -> None:
    """`summary` counts each of `figures` once by status and each unverifiable one once by reason."""
    assert summary.figures == len(figures) == sum(getattr(summary, name) for name in STATUSES)
    assert sum(summary.reasons.values()) == summary.unverifiable
    assert summary.reasons.keys() <= REASONS.keys()
    for name in STATUSES:
        assert getattr(summary, name) == sum(figure.status == name for figure in figures)


def is_whole(judgement: Judgement) -> None:
    """Totals over classes, links between figures, checks and findings: nothing is lost, nothing points nowhere."""
    summary = summarise(judgement.figures, judgement.checks, judgement.findings, ())
    adds_up(judgement.figures, summary)
    for name, coverage in summary.by_class.items():
        adds_up([figure for figure in judgement.figures if figure.class_ == name], coverage)
    for field in ("figures", *STATUSES):
        assert getattr(summary, field) == sum(getattr(one, field) for one in summary.by_class.values())
    for reason in REASONS:
        assert summary.reasons.get(reason, 0) == sum(one.reasons.get(reason, 0) for one in summary.by_class.values())
    counts = summary.findings
    assert counts.high + counts.medium + counts.low + counts.info + summary.readings == len(judgement.findings)
    assert summary.checks == len(judgement.checks)
    is_linked(judgement)


def is_linked(judgement: Judgement) -> None:
    figures = {figure.id: figure for figure in judgement.figures}
    checks = {check.id: check for check in judgement.checks}
    assert len(figures) == len(judgement.figures)
    assert len(checks) == len(judgement.checks)
    for figure in judgement.figures:
        assert (figure.reason is not None) == (figure.status == "unverifiable")
        assert all(figure.id in (checks[name].stated, *checks[name].inputs) for name in figure.checks)
    for check in judgement.checks:
        assert all(check.id in figures[name].checks for name in (check.stated, *check.inputs))
        assert check.suspect is None or check.suspect in (check.stated, *check.inputs)
    for finding in judgement.findings:
        assert set(finding.figures) <= figures.keys()
        assert set(finding.checks) <= checks.keys()
        assert {one.figure for one in finding.candidates} <= set(finding.figures)
        assert all(set(one.supports) <= set(finding.checks) for one in finding.candidates)
        assert finding.rule in judgement.rules
