"""What is found in a report whose file is damaged: what is missing in it may be why its sums fail, so it accuses nobody."""

from collections.abc import Sequence
from dataclasses import replace

from audit.ledger import enter
from lkjip.doubtful_digits import SERIOUS
from lkjip.interpretation import Interpretation
from schemas.findings import Finding

__all__ = ["MENDED", "accusing_nobody"]

MENDED = "mended"
"""The note of a report that was read from a mended copy."""


def accusing_nobody(known: Interpretation, notes: Sequence[str]) -> Interpretation:
    """`known` with every serious finding attributed to the reading where the `notes` of the file say that it was mended: the
    auditor is shown them apart, and none counts."""
    if MENDED not in notes or not known.judgement.findings:
        return known
    judged = known.judgement
    findings = tuple(doubted(finding) for finding in judged.findings)
    tables = {table.id: table for table in known.meaning.tables}
    figures = enter(judged.figures, judged.checks, findings, tables)
    return replace(known, judgement=replace(judged, findings=findings, figures=figures))


def doubted(finding: Finding) -> Finding:
    attribution = "reading" if finding.severity in SERIOUS else finding.attribution
    return finding.model_copy(update={"certainty": "probable", "attribution": attribution})
