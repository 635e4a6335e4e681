"""Sheets that lie on their side or upside down are read upright. The engine here sees blocks of ink and knows the way up."""

import cv2
import numpy as np
import pytest

from extract.seeing import orientation
from extract.seeing.orientation import read_upright, stands_on_end, turned
from extract.seeing.raster import Pixels
from schemas.seen import Quad, SeenLine
from tests.extract.seeing.drawn import a_line

LINES = 6


def page() -> Pixels:
    """Lines of "text" whose left end is marked darker: only upright is the mark at the left, its tail below."""
    sheet = np.full((600, 400), 255, dtype=np.uint8)
    for line in range(LINES):
        top = 60 + 80 * line
        sheet[top : top + 20, 40:300] = 120
        sheet[top : top + 20, 40:60] = 0
        sheet[top + 20 : top + 28, 40:60] = 0
    return sheet


def quads_of(pixels: Pixels) -> list[Quad]:
    count, _, stats, _ = cv2.connectedComponentsWithStats((pixels < 200).astype(np.uint8))
    quads: list[Quad] = []
    for number in range(1, count):
        left, top, wide, high = (float(value) for value in stats[number][:4])
        quads.append(((left, top), (left + wide, top), (left + wide, top + high), (left, top + high)))
    return quads


def is_upright(pixels: Pixels) -> bool:
    """Whether the first line of `pixels` has its mark at the left and the tail of the mark below."""
    rows, columns = np.nonzero(pixels < 60)
    if not len(rows):
        return False
    middle = np.nonzero((pixels > 60) & (pixels < 200))
    return bool(columns.mean() < middle[1].mean() and rows.max() > middle[0].max())


def sure(pixels: Pixels) -> float:
    return 0.98 if is_upright(pixels) else 0.5


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    asked: list[str] = []

    def read_lines(pixels: Pixels) -> list[SeenLine]:
        asked.append("lines")
        return [a_line("Realisasi anggaran", *quad[0], *quad[2], sure(pixels)) for quad in quads_of(pixels)]

    def read_line(pixels: Pixels) -> tuple[str, float]:
        asked.append("line")
        return "Realisasi", sure(pixels)

    monkeypatch.setattr(orientation, "read_lines", read_lines)
    monkeypatch.setattr(orientation, "read_line", read_line)
    monkeypatch.setattr(orientation, "text_quads", quads_of)
    return asked


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_any_way_round(turn: int) -> None:
    lying = turned(page(), (360 - turn) % 360)
    found, lines = read_upright(lying)
    assert found == turn
    assert len(lines) == LINES
    assert all(line.confidence > 0.9 for line in lines)


def test_an_upright_page_is_read_once(engine: list[str]) -> None:
    read_upright(page())
    assert engine == ["lines"]


def test_a_page_on_its_side_is_read_once_and_asked_with_a_few_lines(engine: list[str]) -> None:
    read_upright(turned(page(), 90))
    assert engine.count("lines") == 1
    assert engine.count("line") == 2 * LINES


def test_nothing_on_the_page(engine: list[str]) -> None:
    assert read_upright(np.full((300, 200), 255, dtype=np.uint8)) == (0, [])
    assert engine == []


def test_turning_goes_clockwise() -> None:
    sheet = np.array([[1, 2], [3, 4]], dtype=np.uint8)
    assert turned(sheet, 90).tolist() == [[3, 1], [4, 2]]
    assert turned(sheet, 0).tolist() == sheet.tolist()


def test_headings_set_upwards_do_not_turn_a_page() -> None:
    across: Quad = ((0, 0), (300, 0), (300, 20), (0, 20))
    upwards: Quad = ((0, 0), (20, 0), (20, 100), (0, 100))
    assert not stands_on_end([across, across, upwards, upwards])
    assert stands_on_end([upwards, upwards, upwards, upwards, across])
    assert not stands_on_end([((0, 0), (12, 0), (12, 15), (0, 15))] * 30)
