"""Two versions of a report side by side: what became of each finding, and which figures are printed otherwise."""

from schemas.base import Bilingual, PlainDecimal, Record
from schemas.findings import Severity
from schemas.report import ReportInfo

__all__ = ["ComparedFinding", "Comparison", "FigureChange", "FindingThen", "Printed"]


class Printed(Record):
    """A figure as one version prints it."""

    figure: str
    key: str
    page: int
    text: str
    value: PlainDecimal | None


class FigureChange(Record):
    """A figure that both versions print at the same place, with another text or value. `where` names that place."""

    where: str
    old: Printed
    new: Printed


class FindingThen(Record):
    """A finding as the audit of one version has it."""

    id: str
    key: str
    rule: str
    severity: Severity
    page: int
    stated_text: str | None
    message: Bilingual


class ComparedFinding(Record):
    """A finding in both versions; `changed` tells that it is about other values now, and so has another key or other evidence."""

    old: FindingThen
    new: FindingThen
    changed: bool = False


class Comparison(Record):
    """`fixed`: the same recomputation agrees now. `gone`: what they were about was not found in the new version, or not all of
    that was read; somebody must look. `remaining` are in both, `appeared` in the new one only.

    Only findings that count are compared: no doubts of the reading, nothing that the auditor has rejected. `figures` are those
    that are printed otherwise; `only_old` and `only_new` count those without a counterpart.
    """

    old: ReportInfo
    new: ReportInfo
    fixed: tuple[FindingThen, ...] = ()
    remaining: tuple[ComparedFinding, ...] = ()
    appeared: tuple[FindingThen, ...] = ()
    gone: tuple[FindingThen, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    only_old: int = 0
    only_new: int = 0
