"""Sheets that lay on their side or askew: what is read of them stands where it is printed on the page as displayed."""

import math

import pytest

from extract import assemble
from extract.poses import Laid, displayed
from schemas.geometry import BBox
from schemas.printed import Grid, GridCell, PageRead, Pose, SeenBox, TextLine, Word

WIDTH, HEIGHT = 600.0, 800.0
BOX: BBox = (100.0, 50.0, 160.0, 62.0)


def sheet(pose: Pose | None) -> PageRead:
    line = TextLine(1, (Word("1.250", BOX, 10.0),))
    cell = GridCell(0, 0, 1, 1, BOX, (line,))
    return PageRead(
        number=1, width=WIDTH, height=HEIGHT, rotation=0, kind="scan", lines=(line,),
        grids=(Grid(BOX, 1, 1, (cell,)),), seen=(SeenBox(BOX, 0.9),), ocr="rapidocr", pose=pose,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("turn", "box"),
    [
        (0, (100.0, 50.0, 160.0, 62.0)),
        (90, (50.0, 440.0, 62.0, 500.0)),
        (180, (440.0, 738.0, 500.0, 750.0)),
        (270, (738.0, 100.0, 750.0, 160.0)),
    ],
)
def test_a_turned_sheet_goes_back_to_how_it_is_displayed(turn: int, box: BBox) -> None:
    page = displayed(sheet(Pose(turn)))
    assert page.pose is None
    assert (page.width, page.height) == ((WIDTH, HEIGHT) if turn % 180 == 0 else (HEIGHT, WIDTH))
    places = [page.lines[0].words[0].bbox, page.grids[0].cells[0].bbox, page.grids[0].bbox, page.seen[0].bbox]
    assert places == [box] * 4


def test_a_tilted_sheet_moves_boxes_and_keeps_their_size() -> None:
    tilt = 1.0
    x0, top, x1, bottom = Laid(sheet(Pose(0, tilt)), Pose(0, tilt)).back(BOX)
    assert (round(x1 - x0, 2), round(bottom - top, 2)) == (60.0, 12.0)
    across, down = 130.0 - WIDTH / 2, 56.0 - HEIGHT / 2
    turned = math.radians(tilt)
    assert x0 == pytest.approx(WIDTH / 2 + across * math.cos(turned) - down * math.sin(turned) - 30.0, abs=0.01)
    assert top == pytest.approx(HEIGHT / 2 + across * math.sin(turned) + down * math.cos(turned) - 6.0, abs=0.01)


def test_a_page_that_was_not_laid_anew_is_left_alone() -> None:
    page = sheet(None)
    assert displayed(page) is page


def test_a_document_has_the_places_of_the_pages_as_displayed() -> None:
    document = assemble([sheet(Pose(90))])
    assert document.pages[0].lines[0].words[0].bbox == (50.0, 440.0, 62.0, 500.0)
    places = [token.bbox for sentence in document.sentences for token in sentence.tokens]
    places += [cell.bbox for table in document.tables for row in table.rows for cell in row.cells]
    assert places and set(places) == {(50.0, 440.0, 62.0, 500.0)}
