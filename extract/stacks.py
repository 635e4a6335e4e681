"""Several logical rows stacked in one ruled row, taken apart where baselines and the number of values agree."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.bands import Band, agreed_bands, laid_on
from extract.blocks import Row, blocks_for
from extract.sheet import Sheet, SheetCell
from extract.stack_heads import without_heads
from extract.stacked_values import SAME, Parts, Values, height, values_of, with_words
from extract.wrapped import is_wrapped_text
from schemas.geometry import BBox, union
from schemas.printed import TextLine

__all__ = ["with_stacks_parted"]

LEAST_COLUMNS = 2
"""So many columns must hold several lines."""


@dataclass(frozen=True, slots=True)
class Split:
    """For each cell of the row (by its column) the lines of every new row; no entry for one that spans them all."""

    parts: dict[int, Parts]
    rows: int


def with_stacks_parted(sheet: Sheet) -> Sheet:
    """`sheet` with every body row that stacks several rows taken apart; unclear ones stay as they are ruled."""
    row, rows = 0, sheet.rows()
    while row < sheet.n_rows:
        split = split_of(rows[row]) if row not in sheet.header_rows | sheet.number_rows else None
        if split is not None:
            sheet = parted(sheet, row, split)
            rows = sheet.rows()
            row += split.rows - 1
        row += 1
    return sheet


def reaches_down(cells: Sequence[SheetCell]) -> bool:
    """Whether cells of a row reach into rows below: its height is not its own."""
    return any(cell.row_span > 1 and cell.lines for cell in cells)


def split_of(cells: Sequence[SheetCell]) -> Split | None:
    if sum(1 for cell in cells if len(cell.lines) > 1) < LEAST_COLUMNS or reaches_down(cells):
        return None
    values = with_words({cell.column: values_of(cell.lines) for cell in cells}, cells)
    # Numbers in the first column are codes of the rows: they stand where their names do, not where the figures do.
    first = min(values)
    stacks = [
        [height(value[0]) for value in found]
        for column, found in values.items()
        if found is not None and len(found) > 1 and column != first
    ]
    bands = agreed_bands(stacks)
    if bands is None:
        return None
    laid: dict[int, list[int | None]] = {}
    for column, found in values.items():
        if found is not None and column != first:
            rows_of = laid_on(bands, [height(value[0]) for value in found])
            if rows_of is None:
                return None
            laid[column] = rows_of
    texts = laid_texts(cells, values, bands, laid.keys())
    if texts is None:
        return None
    texts, heads = without_heads(texts, bands)
    parts = {column: placed(values[column] or [], rows, len(bands)) for column, rows in laid.items()}
    return with_further({**parts, **texts}, bands, [*further_rows(values, laid), *heads])


def laid_texts(
    cells: Sequence[SheetCell], values: Values, bands: Sequence[Band], numeric: Container[int]
) -> dict[int, Parts] | None:
    """The lines of the columns of text (and of codes in the first column) for each row; None when one fits nowhere."""
    rows = [Row(band.height) for band in bands]
    texts: dict[int, Parts] = {}
    wrapped: list[int] = []
    for cell in sorted(cells, key=lambda cell: cell.column):
        if cell.column in numeric:
            continue
        placed = blocks_for(cell.lines, rows)
        if is_wrapped_text(cell.lines, cell.bbox):
            if placed is None or misses(placed, rows):
                continue
            wrapped.append(cell.column)
        if placed is None:
            return None
        if not texts and values[cell.column] is not None:
            rows = [Row(row.height, height(code[0]) if code else None) for row, code in zip(rows, placed, strict=True)]
        texts[cell.column] = placed
    spanning = {column for column in wrapped if overlaps(column, texts)}
    return {column: blocks for column, blocks in texts.items() if column not in spanning}


def overlaps(column: int, texts: Mapping[int, Parts]) -> bool:
    """Whether the text of a row begins in `column` before the one of the row above has ended in another column."""
    others = [blocks for other, blocks in texts.items() if other != column]
    return any(
        below and other[row] and height(below[0]) < height(other[row][-1])
        for row, below in enumerate(texts[column][1:])
        for other in others
    )


def misses(blocks: Parts, rows: Sequence[Row]) -> bool:
    """Whether a row gets no line of a text, or only lines that stand above its values or below them."""
    return any(not block or not spans(block, row.height) for block, row in zip(blocks, rows, strict=True))


def spans(block: Sequence[TextLine], at: float) -> bool:
    size = block[0].words[0].size
    return height(block[0]) - size <= at <= height(block[-1]) + size


def placed(values: Parts, rows: Sequence[int | None], count: int) -> Parts:
    """The values of a column as `count` rows."""
    by_row = {row: value for row, value in zip(rows, values, strict=True) if row is not None}
    return [by_row.get(row, []) for row in range(count)]


def further_rows(
    values: Values, laid: Mapping[int, Sequence[int | None]]
) -> list[tuple[float, dict[int, list[TextLine]]]]:
    """The rows of values that are more than the other columns count: their height, and the lines of each column."""
    found: list[tuple[float, dict[int, list[TextLine]]]] = []
    for column, rows in laid.items():
        for value, row in zip(values[column] or [], rows, strict=True):
            if row is not None:
                continue
            at = height(value[0])
            home = next((texts for near, texts in found if abs(near - at) < SAME and column not in texts), None)
            if home is None:
                found.append((at, {column: value}))
            else:
                home[column] = value
    return found


def with_further(
    parts: dict[int, Parts], bands: Sequence[Band], further: Sequence[tuple[float, dict[int, list[TextLine]]]]
) -> Split:
    """The rows of `parts` with the `further` ones between them, where they stand."""
    order = sorted(
        [
            *((band.height, 0, row) for row, band in enumerate(bands)),
            *((at, 1, row) for row, (at, _) in enumerate(further)),
        ]
    )
    return Split(
        {
            column: [further[row][1].get(column, []) if more else blocks[row] for _, more, row in order]
            for column, blocks in parts.items()
        },
        len(order),
    )


def parted(sheet: Sheet, row: int, split: Split) -> Sheet:
    more = split.rows - 1
    cells: list[SheetCell] = []
    for cell in sheet.cells:
        if cell.row > row:
            cells.append(replace(cell, row=cell.row + more))
        elif cell.row < row:
            reaches = cell.row + cell.row_span > row
            cells.append(replace(cell, row_span=cell.row_span + more) if reaches else cell)
        elif cell.column not in split.parts:
            cells.append(replace(cell, row_span=split.rows))
        else:
            cells += [
                replace(cell, row=row + step, lines=tuple(lines), bbox=band(cell, lines))
                for step, lines in enumerate(split.parts[cell.column])
            ]
    return replace(
        sheet,
        n_rows=sheet.n_rows + more,
        cells=cells,
        header_rows={at + more * (at > row) for at in sheet.header_rows},
        number_rows={at + more * (at > row) for at in sheet.number_rows},
    )


def band(cell: SheetCell, lines: Sequence[TextLine]) -> BBox:
    """The part of the ruled cell in which `lines` stand; all of it when there are none."""
    if not lines:
        return cell.bbox
    text = union(line.bbox for line in lines)
    return (cell.bbox[0], text[1], cell.bbox[2], text[3])
