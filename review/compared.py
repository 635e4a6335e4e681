"""What became of a report that its agency has corrected: findings that are fixed, that remain, that are new."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from review.counterparts import Reading, counterparts
from schemas.comparison import ComparedFinding, Comparison, FigureChange, FindingThen, Printed
from schemas.figures import Figure
from schemas.findings import Finding
from schemas.report import AuditedReport

__all__ = ["compared"]

AGREES = frozenset({"agrees", "agrees_truncated"})


def compared(old: AuditedReport, new: AuditedReport) -> Comparison:
    """`old` and `new`, the audits of two versions of one report."""
    before, after = Reading(old), Reading(new)
    versions = Versions(before, after, counterparts(before, after))
    same, fixed, gone = [], [], []
    seen: set[str] = set()
    for finding in old.findings:
        if not finding.counts:
            continue
        other = versions.again(finding)
        if other is not None and other.counts:
            seen.add(other.id)
            changed = (other.key, other.evidence) != (finding.key, finding.evidence)
            same.append(ComparedFinding(old=then(finding), new=then(other), changed=changed))
        elif other is not None or not versions.is_settled(finding):
            gone.append(then(finding))
        else:
            fixed.append(then(finding))
    return Comparison(
        old=old.report,
        new=new.report,
        fixed=tuple(fixed),
        remaining=tuple(same),
        appeared=tuple(then(one) for one in new.findings if one.counts and one.id not in seen),
        gone=tuple(gone),
        figures=tuple(changes(before, after, versions.pairs)),
        only_old=len(old.figures) - len(versions.pairs),
        only_new=len(new.figures) - len(versions.pairs),
    )


@dataclass(frozen=True)
class Versions:
    """Two versions and which figure is which."""

    old: Reading
    new: Reading
    pairs: Mapping[str, str]

    def again(self, finding: Finding) -> Finding | None:
        """The same finding of the new version: that of its key, else that of its rule at the counterpart of its figure."""
        findings = self.new.report.findings
        by_key = next((one for one in findings if one.key == finding.key), None)
        if by_key is not None or not finding.figures:
            return by_key
        anchor = self.pairs.get(finding.figures[0])
        known = {one.key for one in self.old.report.findings}
        return next(
            (
                one
                for one in findings
                if one.rule == finding.rule and one.figures[:1] == (anchor,) and one.key not in known
            ),
            None,
        )

    def is_settled(self, finding: Finding) -> bool:
        """Whether a recomputation that failed agrees now; of a finding without one, whether the new version was read whole."""
        own = [check for check in self.old.report.checks if check.id in finding.checks]
        failed = [check for check in own if check.outcome not in AGREES] or own
        if not failed:
            return not self.new.report.problems and not any(page.unread for page in self.new.report.pages)
        stated = {(check.rule, self.pairs.get(check.stated)) for check in failed}
        checks = self.new.report.checks
        held = {(check.rule, check.stated) for check in checks if check.outcome == "agrees"}
        return bool(stated & held)


def then(finding: Finding) -> FindingThen:
    return FindingThen(
        id=finding.id,
        key=finding.key,
        rule=finding.rule,
        severity=finding.severity,
        page=finding.page,
        stated_text=finding.stated_text,
        message=finding.message,
    )


def changes(old: Reading, new: Reading, pairs: Mapping[str, str]) -> Iterator[FigureChange]:
    """The figures that are printed otherwise, in the order of the new version."""
    backwards = {other: one for one, other in pairs.items()}
    for figure in new.report.figures:
        before = old.figures.get(backwards.get(figure.id, ""))
        if before is not None and (said(before), before.value) != (said(figure), figure.value):
            yield FigureChange(where=new.where(figure), old=printed(before), new=printed(figure))


def said(figure: Figure) -> str:
    return "".join(figure.text.split())


def printed(figure: Figure) -> Printed:
    return Printed(figure=figure.id, key=figure.key, page=figure.page, text=figure.text, value=figure.value)
