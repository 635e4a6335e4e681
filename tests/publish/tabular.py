"""Tables of texts for the tests of spreadsheets: each cell that is only a number gets its figure."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from schemas.figures import Figure
from schemas.report import PageInfo, ReadReport
from schemas.tables import Cell, Column, Row, Table
from tests.factory import a_cell, a_clean_report, a_figure

__all__ = ["a_read_report", "tabled"]

NUMBER = re.compile(r"\D*?(-?(?:\d{1,3}(?:\.\d{3})+|\d+))(?:,(\d+))?\D*")


def figure_of(text: str, name: str, column: int) -> Figure | None:
    """The figure in an Indonesian number; texts with several numbers or none have none."""
    match = NUMBER.fullmatch(text)
    if match is None:
        return None
    decimals = match[2] or ""
    value = Decimal(f"{match[1].replace('.', '')}.{decimals or 0}").quantize(Decimal(1).scaleb(-len(decimals)))
    return a_figure(name, str(value), text=text, source="table", column=column)


def tabled(
    heads: Sequence[str], rows: Sequence[Sequence[str]], kinds: Sequence[str] = (), **fields: Any
) -> tuple[Table, list[Figure]]:
    """A table with one row of headings. "" is an empty cell, "<" one merged with its left, "^" with its upper neighbour."""
    figures: list[Figure] = []
    lines: list[list[Cell]] = [[a_cell(column, head) for column, head in enumerate(heads)]]
    for at, texts in enumerate(rows, 1):
        line: list[Cell] = []
        for column, text in enumerate(texts):
            if text in ("<", "^"):
                grow(lines, line, column, across=text == "<", at=at)
                continue
            figure = figure_of(text, f"F{len(figures) + 1}", column)
            figures += [figure] if figure else []
            line.append(a_cell(column, text, figures=(figure.id,) if figure else ()))
        lines.append(line)
    defaults: dict[str, Any] = {
        "id": "T1",
        "key": "key",
        "pages": (1,),
        "columns": tuple(Column(index=column, heading=head) for column, head in enumerate(heads)),
        "rows": tuple(
            Row(index=at, kind=kind, cells=tuple(line))
            for at, (kind, line) in enumerate(zip(["header", *(kinds or ["body"] * len(rows))], lines, strict=True))
        ),
    }
    return Table(**{**defaults, **fields}), figures


def grow(lines: list[list[Cell]], line: list[Cell], column: int, *, across: bool, at: int) -> None:
    """Let the merged cell beside the place cover it, and put a copy there."""
    if across:
        home = max(index for index, cell in enumerate(line) if not cell.repeat)
        owner = line[home]
        line[home] = owner.model_copy(update={"col_span": column - owner.column + 1})
    else:
        above = max(row for row in range(at) if not lines[row][column].repeat)
        owner = lines[above][column]
        lines[above][column] = owner.model_copy(update={"row_span": at - above + 1})
    line.append(a_cell(column, "", figures=owner.figures, repeat=True))


def a_read_report(*made: tuple[Table, list[Figure]], **fields: Any) -> ReadReport:
    """A report of these tables, the figures numbered through."""
    clean = a_clean_report()
    defaults: dict[str, Any] = {
        "tool": clean.tool,
        "report": clean.report,
        "pages": tuple(PageInfo(page=page.page, kind="text", width=595, height=842) for page in clean.pages),
        "tables": tuple(table for table, _ in made),
        "figures": tuple(figure for _, figures in made for figure in figures),
    }
    return ReadReport(**{**defaults, **fields})
