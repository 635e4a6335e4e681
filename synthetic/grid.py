"""Sets a table of a made-up report: column widths that fit, merged headings, colours, continuation over pages."""

import re
from collections.abc import Callable, Iterator

from reportlab.lib.colors import HexColor, black
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, LongTable, Paragraph

from synthetic.blocks import Cell, Column, Part, Table
from synthetic.style import LayoutStyle

__all__ = ["header_texts", "set_table"]

Marker = Callable[[tuple[Part, ...], str | None], str]
Command = tuple[object, ...]
PADDING = 3.5
SMALLEST = 5.0
ALIGNMENTS: dict[str, int] = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT}


def header_texts(table: Table) -> tuple[list[list[str]], list[tuple[int, int, int, int]]]:
    """The heading rows as printed ("" where covered) and the merged areas as (column, row, last column, last row)."""
    columns = table.columns
    rows, spans = _two_rows(table)
    if not any(column.group for column in columns):
        rows, spans = [[column.title for column in columns]], []
    if table.column_numbers:
        rows.append([table.column_numbers.format(_numbered(column, n)) for n, column in enumerate(columns, start=1)])
    return rows, spans


def _numbered(column: Column, number: int) -> str:
    """The number of a column, for a derived one with its formula over the numbers of others: "5=3-4"."""
    if not column.formula:
        return str(number)
    return f"{number}=" + re.sub(r"\[(\d)\]", lambda back: str(number - int(back[1])), column.formula)


def _two_rows(table: Table) -> tuple[list[list[str]], list[tuple[int, int, int, int]]]:
    columns = table.columns
    top: list[str] = []
    bottom: list[str] = []
    spans: list[tuple[int, int, int, int]] = []
    for index, column in enumerate(columns):
        if column.group is None:
            top.append(column.title)
            bottom.append("")
            spans.append((index, 0, index, 1))
            continue
        bottom.append(column.title)
        opens = index == 0 or columns[index - 1].group != column.group
        top.append(column.group if opens else "")
        if opens:
            last = index
            while last + 1 < len(columns) and columns[last + 1].group == column.group:
                last += 1
            spans.append((index, 0, last, 0))
    return [top, bottom], spans


def _least(text: str, font: str, size: float, *, whole: bool) -> float:
    """Width that `text` needs: of its longest word, or of all of it when it must stay on one line."""
    words = [text] if whole else text.split() or [""]
    return max(float(stringWidth(word, font, size)) for word in words)


def _least_widths(table: Table, font: str, bold: str, size: float) -> list[float]:
    heads, spans = header_texts(table)
    wide = {(column, row) for column, row, last, _ in spans if last > column}
    least = [0.0] * len(table.columns)
    for r, head in enumerate(heads):
        for c, text in enumerate(head):
            if (c, r) not in wide:
                least[c] = max(least[c], _least(text, bold, size, whole=False))
    for row in table.rows:
        for c, cell in enumerate(row.cells):
            if cell is not None and cell.columns == 1:
                needs = _least(
                    cell.text, bold if row.bold else font, size, whole=bool(cell.facts) or table.columns[c].weight == 0
                )
                least[c] = max(least[c], needs)
    return [width + 2 * PADDING + 0.5 for width in least]


def _fit(table: Table, look: LayoutStyle, bold: str, width: float) -> tuple[float, list[float]]:
    """A font size, not above the style's, at which all columns fit `width`, and the column widths.

    Raises ValueError when even the smallest size does not fit.
    """
    size = look.table_size
    while size >= SMALLEST:
        least = _least_widths(table, look.font, bold, size)
        spare = width - sum(least)
        if spare >= 0:
            weights = [column.weight for column in table.columns]
            whole = sum(weights) or 1.0
            return size, [need + spare * weight / whole for need, weight in zip(least, weights, strict=True)]
        size -= 0.25
    raise ValueError(f"table {table.caption!r} does not fit the page")


def _cells(table: Table, look: LayoutStyle, bold: str, size: float, marked: Marker) -> Iterator[list[Flowable]]:
    head = ParagraphStyle(
        "head",
        fontName=bold,
        fontSize=size,
        leading=size * 1.2,
        alignment=TA_CENTER,
        textColor=HexColor(look.head_text),
    )
    for texts in header_texts(table)[0]:
        yield [Paragraph(marked((text,), None), head) if text else "" for text in texts]
    for number, row in enumerate(table.rows):
        cells: list[Flowable] = []
        for c, cell in enumerate(row.cells):
            style = ParagraphStyle(
                "cell",
                fontName=bold if row.bold else look.font,
                fontSize=size,
                leading=size * 1.2,
                alignment=_alignment(table, c, cell),
            )
            label = f"{table.id}.{number}" if c == 0 else None
            cells.append(Paragraph(marked(cell.parts, label), style) if cell else "")
        yield cells


def _alignment(table: Table, column: int, cell: Cell | None) -> int:
    if cell is not None and cell.columns > 1:
        return ALIGNMENTS["center"]
    return ALIGNMENTS[table.columns[column].align]


def _body_commands(table: Table, look: LayoutStyle, heads: int) -> Iterator[Command]:
    for r, row in enumerate(table.rows, start=heads):
        if look.zebra and (r - heads) % 2:
            yield ("BACKGROUND", (0, r), (-1, r), HexColor(look.zebra))
        for c, cell in enumerate(row.cells):
            if cell is not None and (cell.rows > 1 or cell.columns > 1):
                yield ("SPAN", (c, r), (c + cell.columns - 1, r + cell.rows - 1))


def _rules(look: LayoutStyle, heads: int) -> list[Command]:
    if look.rules == "grid":
        return [("GRID", (0, 0), (-1, -1), look.line, black)]
    if look.rules == "none":
        return []
    lines: list[Command] = [("LINEBELOW", (0, heads - 1), (-1, -1), look.line, black)]
    return [*lines, ("LINEABOVE", (0, 0), (-1, 0), look.line * 2, black)]


def set_table(table: Table, look: LayoutStyle, bold: str, width: float, marked: Marker) -> Flowable:
    """`table` as a flowable no wider than `width` points that may run over pages."""
    size, widths = _fit(table, look, bold, width)
    _, spans = header_texts(table)
    heads = table.header_rows
    commands: list[Command] = [
        *_rules(look, heads),
        ("VALIGN", (0, 0), (-1, heads - 1), "MIDDLE"),
        ("VALIGN", (0, heads), (-1, -1), "TOP"),
        *((name, (0, 0), (-1, -1), PADDING) for name in ("LEFTPADDING", "RIGHTPADDING")),
        *((name, (0, 0), (-1, -1), 2.2) for name in ("TOPPADDING", "BOTTOMPADDING")),
        *(("SPAN", (left, top), (right, bottom)) for left, top, right, bottom in spans),
        *_body_commands(table, look, heads),
    ]
    if look.head_fill:
        commands.append(("BACKGROUND", (0, 0), (-1, heads - 1), HexColor(look.head_fill)))
    cells = list(_cells(table, look, bold, size, marked))
    return LongTable(cells, colWidths=widths, style=commands, repeatRows=heads if look.repeat_header else 0)
