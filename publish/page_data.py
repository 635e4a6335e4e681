"""What the script of an audit's page knows of the report: figures, recomputations, boxes. Drawn when it is asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from publish.finding_view import FindingView
from publish.findings import FindingViews
from publish.i18n import translator
from publish.ledger import entries
from publish.marks import Mark, Rectangle, has_area, marks, rectangle
from publish.seen import is_unsure
from publish.unread_parts import UnreadPart
from publish.words import RELATIONS, word
from schemas.findings import Check
from schemas.geometry import BBox
from schemas.report import AuditedReport
from schemas.tables import Table

__all__ = ["page_data"]


@dataclass(frozen=True, slots=True)
class FigureData:
    """A figure and its box; `of` is its class, `told` whether the doubt of the OCR engine is shown on the page."""

    id: str
    key: str
    page: int
    box: Rectangle
    text: str
    value: str
    where: str
    of: str
    status: str
    remark: str
    seen: str
    told: bool
    table: str


@dataclass(frozen=True, slots=True)
class CheckData:
    """A recomputation of the figure `stated` from the figures `inputs`; `bounds` are what rounding leaves open."""

    id: str
    stated: str
    inputs: tuple[str, ...]
    relation: str
    formula: str
    result: str
    bounds: tuple[str, ...]
    difference: str
    outcome: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class FindingData:
    id: str
    key: str
    marks: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class PageData:
    """`unread` are the boxes of what was not read, `loose` those of numbers that nobody understood."""

    page: int
    unread: tuple[Rectangle, ...]
    loose: tuple[tuple[str, Rectangle], ...]


@dataclass(frozen=True, slots=True)
class TableData:
    """Where a table stands: a box on each of its pages."""

    id: str
    areas: tuple[tuple[int, Rectangle], ...]


def page_data(
    report: AuditedReport, maker: FindingViews, views: Sequence[FindingView], unread: Sequence[UnreadPart]
) -> dict[str, Any]:
    """`views` are what `maker` made of the findings."""
    findings = {finding.id: finding for finding in report.findings}
    found = [
        FindingData(view.id, view.key, tuple(map(flat, marks(findings[view.id], view, maker.figures))))
        for view in views
    ]
    return {
        "figures": packed(FigureData, figures(report, maker.lang)),
        "checks": packed(CheckData, (check_data(check, maker) for check in report.checks)),
        "findings": packed(FindingData, found),
        "pages": packed(PageData, pages(report, unread)),
        "tables": packed(TableData, map(table_data, report.tables)),
    }


def packed(kind: type, records: Iterable[Any]) -> dict[str, Any]:
    """Records of one kind with the names of their fields told once."""
    names = [field.name for field in fields(kind)]
    return {"fields": names, "rows": [[getattr(record, name) for name in names] for record in records]}


def flat(mark: Mark) -> tuple[Any, ...]:
    return (mark.page, mark.kind, mark.figure, mark.tag, mark.box)


def figures(report: AuditedReport, lang: str) -> Iterable[FigureData]:
    for figure, known in zip(report.figures, entries(report, lang), strict=True):
        yield FigureData(
            id=figure.id,
            key=figure.key,
            page=figure.page,
            box=rectangle(figure.bbox),
            text=figure.text,
            value=known.value,
            where=known.where,
            of=figure.class_,
            status=figure.status,
            remark=known.remark,
            seen=known.seen,
            told=is_unsure(figure),
            table=figure.table or "",
        )


def check_data(check: Check, maker: FindingViews) -> CheckData:
    view = maker.check(check)
    result = view.expected or ""
    if view.exact:
        result = f"{view.exact} ≈ {result}"
    return CheckData(
        id=check.id,
        stated=check.stated,
        inputs=tuple(dict.fromkeys(check.inputs)),
        relation=word(RELATIONS, check.relation, translator(maker.lang)),
        formula=view.formula,
        result=result,
        bounds=view.between or (),
        difference=view.difference or "",
        outcome=view.reason or view.outcome,
        agrees=check.outcome in ("agrees", "agrees_truncated"),
    )


def pages(report: AuditedReport, unread: Sequence[UnreadPart]) -> Iterable[PageData]:
    boxes = {part.page: part.boxes for part in unread}
    for page in report.pages:
        loose = tuple((token.text, rectangle(token.bbox)) for token in page.tokens.loose_at)
        crossed = tuple(rectangle(bbox) for bbox in boxes.get(page.page, ()))
        if loose or crossed:
            yield PageData(page.page, crossed, loose)


def table_data(table: Table) -> TableData:
    boxes: dict[int, list[BBox]] = {}
    for row in table.rows:
        for cell in row.cells:
            if has_area(cell.bbox):
                boxes.setdefault(cell.page, []).append(cell.bbox)
    return TableData(table.id, tuple((page, rectangle(around(every))) for page, every in sorted(boxes.items())))


def around(boxes: Sequence[BBox]) -> BBox:
    """The smallest box that holds all of `boxes`."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))
