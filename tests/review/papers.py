"""Working papers as auditors send them back, written with openpyxl, which stands for the office that saved them."""

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from openpyxl import Workbook

from schemas.report import AuditedReport
from schemas.working_paper import (
    BASIS_COLUMN,
    COLUMNS,
    KEY_COLUMN,
    SHEET,
    VERDICT_WORDS,
    basis_of,
    decision_cells,
    own_cells,
)

__all__ = ["NOW", "a_paper", "rows_of", "workbook"]

NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
HEADS = {**COLUMNS, BASIS_COLUMN: (BASIS_COLUMN, BASIS_COLUMN)}

Line = Mapping[str, Any]


def rows_of(report: AuditedReport, filled: Mapping[str, Line] | None = None, lang: int = 0) -> list[dict[str, Any]]:
    """The rows that the working paper of `report` has, with what is `filled` in by key."""
    figures = {figure.id: figure for figure in report.figures}
    lines = []
    for number, finding in enumerate(report.findings, 1):
        cells = decision_cells(finding.decision, [figures[name].key for name in finding.figures])
        line: dict[str, Any] = {"no": number, "page": finding.page, "kondisi": finding.message.id, **cells}
        if "verdict" in cells:
            line["verdict"] = VERDICT_WORDS[cells["verdict"]][lang]
        lines.append({**line, KEY_COLUMN: finding.key, BASIS_COLUMN: basis_of(finding.evidence, cells)})
    for own in report.own_findings:
        cells = own_cells(own)
        lines.append({**cells, KEY_COLUMN: own.key, BASIS_COLUMN: basis_of(None, cells)})
    return [{**line, **(filled or {}).get(str(line[KEY_COLUMN]), {})} for line in lines]


def workbook(
    lines: Sequence[Line],
    columns: Sequence[str] = (*COLUMNS, BASIS_COLUMN),
    lang: int = 0,
    sheet: str = SHEET,
    formats: Mapping[str, str] | None = None,
) -> bytes:
    """`lines` under a title and the headings of `columns`, as a file."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    page.append(["Kertas Kerja Reviu"])
    page.append([])
    page.append([HEADS[name][lang] if name in HEADS else name for name in columns])
    for line in lines:
        page.append([line.get(name) for name in columns])
    for row in page.iter_rows(min_row=4):
        for cell, name in zip(row, columns, strict=True):
            cell.number_format = (formats or {}).get(name, cell.number_format)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def a_paper(report: AuditedReport, filled: Mapping[str, Line] | None = None, extra: Sequence[Line] = ()) -> bytes:
    return workbook([*rows_of(report, filled), *extra])
