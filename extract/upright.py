"""Pages whose text runs sideways (a landscape table on a portrait sheet), turned upright for reading and back again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from extract.frame import turn_box
from schemas.geometry import BBox
from schemas.printed import Document, Grid, PageRead, PrintedTable, Sentence, TextLine, Token

__all__ = ["Turn", "as_displayed", "turn_of"]

SIDEWAYS = 0.6
"""A page is sideways when this share of its longer words stands on end."""
LEAST_LETTERS = 3


class Back(Protocol):
    """Leads from the sheet as it was read back to the page as displayed."""

    def back(self, box: BBox) -> BBox: ...

    def line_back(self, line: TextLine) -> TextLine: ...


class Turn:
    """How one page is turned: its text runs `degrees` clockwise of left-to-right as displayed."""

    def __init__(self, page: PageRead, degrees: int) -> None:
        self.degrees = degrees
        self.width, self.height = page.width, page.height

    def upright(self, page: PageRead) -> PageRead:
        """`page` with all boxes as they stand when the sheet is turned until its text is upright."""
        sideways = self.degrees % 180 != 0
        width, height = (page.height, page.width) if sideways else (page.width, page.height)
        return replace(
            page,
            width=width,
            height=height,
            lines=tuple(sorted((self.line(line) for line in page.lines), key=lambda line: line.bbox[1])),
            grids=tuple(self.grid(grid) for grid in page.grids),
            unread=tuple(replace(region, bbox=self.forth(region.bbox)) for region in page.unread),
            drawings=tuple(self.forth(box) for box in page.drawings),
            seen=tuple(replace(word, bbox=self.forth(word.bbox)) for word in page.seen),
            pictures=tuple(replace(picture, bbox=self.forth(picture.bbox)) for picture in page.pictures),
            specks=tuple(self.forth(box) for box in page.specks),
        )

    def forth(self, box: BBox) -> BBox:
        return turn_box(box, self.width, self.height, (360 - self.degrees) % 360)

    def back(self, box: BBox) -> BBox:
        sideways = self.degrees % 180 != 0
        width, height = (self.height, self.width) if sideways else (self.width, self.height)
        return turn_box(box, width, height, self.degrees)

    def line(self, line: TextLine) -> TextLine:
        return replace(line, words=tuple(replace(word, bbox=self.forth(word.bbox)) for word in line.words))

    def line_back(self, line: TextLine) -> TextLine:
        return replace(line, words=tuple(replace(word, bbox=self.back(word.bbox)) for word in line.words))

    def grid(self, grid: Grid) -> Grid:
        cells = (
            replace(cell, bbox=self.forth(cell.bbox), lines=tuple(self.line(line) for line in cell.lines))
            for cell in grid.cells
        )
        return replace(grid, bbox=self.forth(grid.bbox), cells=tuple(cells))


def turn_of(page: PageRead) -> int:
    """How far, in degrees clockwise, most of the text of `page` is turned: 0 nearly always, 90 or 270 sideways."""
    lines = [*page.lines, *(line for grid in page.grids for cell in grid.cells for line in cell.lines)]
    long = [word for line in lines for word in line.words if len(word.text) >= LEAST_LETTERS]
    standing = sum(1 for word in long if word.bbox[3] - word.bbox[1] > word.bbox[2] - word.bbox[0])
    if standing <= SIDEWAYS * len(long):
        return 0
    downwards = sum(direction(line) for line in lines)
    return 90 if downwards > 0 else 270


def direction(line: TextLine) -> int:
    """1 for a line whose words follow one another downwards, -1 upwards, 0 for a single word."""
    if len(line.words) < 2:
        return 0
    return 1 if line.words[-1].bbox[1] > line.words[0].bbox[1] else -1


def as_displayed(document: Document, turns: Mapping[int, Back], pages: Iterable[PageRead]) -> Document:
    """`document` with `pages` as they were and the boxes of its tables, sentences, headings turned back."""
    return replace(
        document,
        pages=tuple(pages),
        tables=tuple(table_back(table, turns) for table in document.tables),
        sentences=tuple(sentence_back(sentence, turns) for sentence in document.sentences),
        headings=tuple(
            replace(heading, bbox=turns[heading.page].back(heading.bbox)) if heading.page in turns else heading
            for heading in document.headings
        ),
    )


def table_back(table: PrintedTable, turns: Mapping[int, Back]) -> PrintedTable:
    if not turns.keys() & set(table.pages):
        return table
    rows = []
    for row in table.rows:
        cells = []
        for cell in row.cells:
            turn = turns.get(cell.page)
            if turn is not None:
                lines = tuple(turn.line_back(line) for line in cell.lines)
                cells.append(replace(cell, bbox=turn.back(cell.bbox), lines=lines))
            else:
                cells.append(cell)
        rows.append(replace(row, cells=tuple(cells)))
    return replace(table, rows=tuple(rows))


def sentence_back(sentence: Sentence, turns: Mapping[int, Back]) -> Sentence:
    if not any(token.page in turns for token in sentence.tokens):
        return sentence

    def back(token: Token) -> Token:
        turn = turns.get(token.page)
        return token if turn is None else replace(token, bbox=turn.back(token.bbox))

    return replace(sentence, tokens=tuple(back(token) for token in sentence.tokens))
