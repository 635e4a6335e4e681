"""An audited report as rows of the dataset: for each table a list of what to write, without the version's number."""

from collections.abc import Iterator
from typing import Any

from corpus.edges import edges
from corpus.lines import budget_lines, indicators
from corpus.printed_formulas import printed_formulas
from corpus.reading_doubts import ReadingDoubts
from corpus.stated import Stated, stated_quantities
from schemas.figures import Figure
from schemas.findings import Check, Finding
from schemas.personal import masked_text
from schemas.report import AuditedReport
from schemas.tables import Table
from schemas.visible import visible

__all__ = ["Rows", "masked", "numbered", "rows_of"]

Rows = list[dict[str, Any]]


def rows_of(report: AuditedReport) -> dict[str, Rows]:
    """The rows of every table that belongs to one version. Sentences are left out, for they may name persons."""
    doubts = ReadingDoubts.of(report)
    quantities = stated_quantities(report, doubts)
    return {
        "tables": [table_row(table) for table in report.tables],
        "quantities": [quantity_row(one) for one in quantities],
        "budget_lines": list(numbered(budget_lines(quantities))),
        "indicators": list(numbered(indicators(quantities))),
        "formulas": list(numbered(printed_formulas(report, quantities, doubts))),
        "figures": [{**figure_row(figure), "doubt": doubts.about(figure)} for figure in report.figures],
        "checks": [check_row(check) for check in report.checks],
        "findings": [finding_row(finding) for finding in report.findings],
    }


def numbered(lines: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, start=1):
        kept = {name: masked(value) if isinstance(value, str) else value for name, value in line.items()}
        yield {"id": number, **kept}


def table_row(table: Table) -> dict[str, Any]:
    return {
        "id": table.id,
        "key": table.key,
        "number": masked(table.number),
        "caption": masked(table.caption),
        "kind": table.kind,
        "plan_version": table.version,
        "first_page": min(table.pages, default=0),
        "last_page": max(table.pages, default=0),
        "rows": sum(row.kind != "header" for row in table.rows),
    }


def quantity_row(one: Stated) -> dict[str, Any]:
    quantity = one.quantity
    return {
        "id": quantity.id,
        "what": quantity.what,
        "level": one.level,
        "code": one.code,
        "name": masked(quantity.name),
        "of_key": masked(quantity.of or quantity.name),
        "tahun": quantity.tahun,
        "period": quantity.period,
        "plan_version": quantity.version,
        "value": one.value,
        "unit": masked(one.figure.unit),
        "printed": masked(one.figure.text),
        "figure_id": one.figure.id,
        "stated": len(quantity.figures),
        "differing": one.differing,
    }


def figure_row(figure: Figure) -> dict[str, Any]:
    return {
        "id": figure.id,
        "key": figure.key,
        "printed": masked(figure.text),
        "value": figure.value if masked_text(figure.text) == figure.text else None,
        "unit": masked(figure.unit),
        "decimals": figure.decimals,
        "exactness": figure.exactness,
        "read_by": figure.read_by,
        "confidence": figure.confidence,
        "page": figure.page,
        **edges(figure.bbox),
        "source": figure.source,
        "table_id": figure.table,
        "table_row": figure.row,
        "table_column": figure.column,
        "quantity_id": figure.quantity,
        "class": figure.class_,
        "status": figure.status,
        "reason": figure.reason,
    }


def check_row(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "rule": check.rule,
        "variant": check.variant,
        "relation": check.relation,
        "stated_id": check.stated,
        "inputs": " ".join(check.inputs),
        "expression": check.expression,
        "formula": masked(check.formula),
        "expected": None if check.expected is None else written(check.expected),
        "difference": check.difference,
        "outcome": check.outcome,
    }


def finding_row(finding: Finding) -> dict[str, Any]:
    explanation, doubt = finding.explanation, finding.doubt
    return {
        "id": finding.id,
        "key": finding.key,
        "rule": finding.rule,
        "relation": finding.relation,
        "severity": finding.severity,
        "certainty": finding.certainty,
        "attribution": finding.attribution,
        "decided": finding.decided,
        "page": finding.page,
        **edges(finding.bbox),
        "stated": None if finding.stated is None else written(finding.stated),
        "printed": masked(finding.stated_text),
        "expected": None if finding.expected is None else written(finding.expected),
        "figure_id": next(iter(finding.figures), None),
        "message_id": masked(finding.message.id),
        "message_en": masked(finding.message.en),
        "explanation_id": masked(explanation.id) if explanation else None,
        "explanation_en": masked(explanation.en) if explanation else None,
        "doubt_id": masked(doubt.id) if doubt else None,
        "doubt_en": masked(doubt.en) if doubt else None,
    }


def written(value: object) -> str:
    """A decimal without exponent, a word as it is."""
    return format(value, "f") if not isinstance(value, str) else masked(value) or ""


def masked(text: str | None) -> str | None:
    """`text` as it may be kept: without what belongs to a person, and without the signs that no database takes."""
    if text is None:
        return None
    return masked_text(visible(text))
