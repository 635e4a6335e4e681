"""Cells that hold ink and no word are read alone; what cannot be read is said, and dirt is no figure."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from extract.fields import BareCell
from extract.grids import BareGrid, find_grids
from extract.seeing import missed_cells
from extract.seeing.missed_cells import MOST_CELLS, MissedCells
from extract.seeing.raster import Pixels
from extract.seeing.strokes import strokes_of
from schemas.geometry import BBox
from schemas.printed import UNREADABLE, Grid, GridCell, TextLine, Word
from tests.extract.drawing import Sheet
from tests.extract.seeing.drawn import raster

NAME = "Program"
XS, YS = (20, 100, 190, 280), (30, 60, 90, 120)


def lines(sheet: Sheet) -> None:
    for x in XS:
        sheet.rule(x, YS[0], x, YS[-1])
    for y in YS:
        sheet.rule(XS[0], y, XS[-1], y)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float]]:
    """What the engine says of each crop in turn; the last of them again and again."""
    said = [("7", 0.99)]

    def read_line(pixels: Pixels) -> tuple[str, float]:
        assert min(pixels.shape) > 5
        return said.pop(0) if len(said) > 1 else said[0]

    monkeypatch.setattr(missed_cells, "read_line", read_line)
    return said


def filled(folder: Path, draw: Callable[[Sheet], None], *, named_edges: bool = True) -> tuple[MissedCells, Grid]:
    """The drawn table, in which only the names in its first row and column were seen, with its missed cells read."""

    def both(sheet: Sheet) -> None:
        lines(sheet)
        draw(sheet)

    drawn = raster(folder, both)
    strokes = strokes_of(drawn)
    [found] = find_grids(strokes.rules.merged())
    cells = tuple(
        GridCell(one.row, one.column, one.row_span, one.col_span, box_of(found, one), named(one) if named_edges else ())
        for one in found.cells
    )
    grid = Grid((XS[0], YS[0], XS[-1], YS[-1]), 3, 3, cells)
    missed = MissedCells(1, drawn, strokes.letters)
    [result] = missed.filled([grid])
    return missed, result


def named(cell: BareCell) -> tuple[TextLine, ...]:
    """A name in the first row and column, nothing elsewhere."""
    place = (0.0, 0.0, 9.0, 9.0)
    return () if cell.row and cell.column else (TextLine(1, (Word(NAME, place),)),)


def box_of(grid: BareGrid, cell: BareCell) -> BBox:
    return (
        grid.xs[cell.column],
        grid.ys[cell.row],
        grid.xs[cell.column + cell.col_span],
        grid.ys[cell.row + cell.row_span],
    )


def texts(grid: Grid) -> dict[tuple[int, int], str]:
    return {
        (cell.row, cell.column): cell.lines[0].text for cell in grid.cells if cell.lines and cell.lines[0].text != NAME
    }


def test_a_single_digit_between_rules_is_read(tmp_path: Path, answers: list[tuple[str, float]]) -> None:
    missed, grid = filled(tmp_path, lambda sheet: sheet.text(150, 80, "7", 9))
    assert texts(grid) == {(1, 1): "7"}
    assert missed.unread == []
    [seen] = missed.seen
    assert seen.confidence == 0.99
    [cell] = [cell for cell in grid.cells if cell.row == cell.column == 1]
    word = cell.lines[0].words[0]
    assert word.size == pytest.approx(9, rel=0.15)
    assert word.bbox[0] == pytest.approx(150.3, abs=1.2)


@pytest.mark.parametrize("answer", [("", 0.9), ("7", 0.4)])
def test_ink_that_cannot_be_read_is_said(
    tmp_path: Path, answers: list[tuple[str, float]], answer: tuple[str, float]
) -> None:
    answers[:] = [answer]
    missed, grid = filled(tmp_path, lambda sheet: sheet.text(150, 80, "7", 9))
    assert texts(grid) == {(1, 1): UNREADABLE}
    assert [region.reason for region in missed.unread] == ["cell-unread"]
    assert missed.seen[0].confidence == 0.0


@pytest.mark.parametrize(
    "draw",
    [
        lambda sheet: None,
        lambda sheet: sheet.text(150, 80, ".", 9),
        lambda sheet: sheet.rule(140, 75, 160, 75),
        lambda sheet: sheet.bar(150, 75, 150.6, 75.6),
    ],
    ids=["blank", "a dot", "a dash", "a speck"],
)
def test_empty_cells_stay_empty(
    tmp_path: Path, answers: list[tuple[str, float]], draw: Callable[[Sheet], None]
) -> None:
    missed, grid = filled(tmp_path, draw)
    assert texts(grid) == {}
    assert missed.unread == missed.seen == []


def test_a_picture_that_does_not_begin_at_the_corner_of_the_page(
    tmp_path: Path, answers: list[tuple[str, float]]
) -> None:
    def draw(sheet: Sheet) -> None:
        lines(sheet)
        sheet.text(150, 80, "7", 9)

    whole = raster(tmp_path, draw)
    part = whole.part((10, 20, 290, 130))
    missed = MissedCells(1, part, strokes_of(part).letters)
    cells = [
        GridCell(row, column, 1, 1, (XS[column], YS[row], XS[column + 1], YS[row + 1]), ())
        for row in range(3)
        for column in range(3)
    ]
    named_cells = tuple(
        cell if cell.row and cell.column else replace(cell, lines=(TextLine(1, (Word(NAME, cell.bbox),)),))
        for cell in cells
    )
    [found] = missed.filled([Grid((XS[0], YS[0], XS[-1], YS[-1]), 3, 3, named_cells)])
    assert texts(found) == {(1, 1): "7"}
    [seen] = missed.seen
    assert seen.bbox[0] == pytest.approx(150.3, abs=1.2)


def test_cells_with_words_are_not_asked_again(
    tmp_path: Path, answers: list[tuple[str, float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(pixels: Pixels) -> tuple[str, float]:
        raise AssertionError("read twice")

    missed, grid = filled(tmp_path, lambda sheet: sheet.text(150, 80, "7", 9))
    monkeypatch.setattr(missed_cells, "read_line", refuse)
    [again] = missed.filled([grid])
    assert again == grid


def test_a_page_full_of_marks_is_given_up_and_that_is_said(tmp_path: Path, answers: list[tuple[str, float]]) -> None:
    missed, grid = filled(tmp_path, lambda sheet: None)
    assert missed.left == MOST_CELLS
    missed.left = 0
    drawn = raster(tmp_path, lambda sheet: sheet.text(150, 80, "7", 9))
    spent = MissedCells(1, drawn, strokes_of(drawn).letters)
    spent.left = 0
    [result] = spent.filled([grid])
    assert texts(result) == {(1, 1): UNREADABLE}
    assert [region.reason for region in spent.unread] == ["cell-unread"]


def test_a_grid_without_words_is_an_ornament(tmp_path: Path, answers: list[tuple[str, float]]) -> None:
    missed, grid = filled(tmp_path, lambda sheet: sheet.text(150, 80, "7", 9), named_edges=False)
    assert texts(grid) == {}
    assert missed.seen == []
