"""How far a sheet lies askew is told by its long lines, and straightening puts places and pixels where they belong."""

import math
from pathlib import Path

import numpy as np
import pytest

from extract.seeing.tilt import Straightening, tilt_of
from schemas.seen import Point, Quad, SeenLine
from tests.extract.drawing import Sheet
from tests.extract.seeing.drawn import raster, rotated, table

PAPER = np.full((400, 600), 255, dtype=np.uint8)


def askew(degrees: float, length: float = 400, height: float = 20) -> SeenLine:
    """A line that runs down to the right by so many degrees."""
    along = (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))

    def corner(right: float, down: float) -> Point:
        return (100 + right * along[0] - down * along[1], 100 + right * along[1] + down * along[0])

    quad: Quad = (corner(0, 0), corner(length, 0), corner(length, height), corner(0, height))
    return SeenLine("anggaran", quad, 0.99, ())


@pytest.mark.parametrize("degrees", [-4.0, -0.5, 0.3, 1.5, 12.0])
def test_the_lines_tell_the_angle(degrees: float) -> None:
    assert tilt_of([askew(degrees)] * 4, PAPER) == pytest.approx(degrees)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [askew(2)] * 2,
        [askew(2, length=60)] * 9,
        [askew(0.05)] * 5,
        [askew(30)] * 5,
    ],
    ids=["nothing", "too few", "too short", "straight enough", "no sheet lies so far askew"],
)
def test_no_angle_without_evidence(lines: list[SeenLine]) -> None:
    assert tilt_of(lines, PAPER) == 0.0


def test_a_slanted_stamp_does_not_tilt_the_sheet() -> None:
    assert tilt_of([*[askew(1)] * 5, askew(14), askew(-14)], PAPER) == pytest.approx(1)


@pytest.mark.parametrize("degrees", [-6.0, -1.5, -0.6, 0.6, 2.0, 9.0])
@pytest.mark.parametrize("lines", [[], [askew(0)] * 2], ids=["no line", "too few"])
def test_rules_tell_the_angle_where_no_long_line_does(tmp_path: Path, degrees: float, lines: list[SeenLine]) -> None:
    sheet = rotated(raster(tmp_path, table).pixels, -degrees)
    assert tilt_of(lines, sheet) == pytest.approx(degrees, abs=0.25)


def test_a_straight_table_is_straight(tmp_path: Path) -> None:
    assert tilt_of([], raster(tmp_path, table).pixels) == 0.0


def lines_of_a_chart(sheet: Sheet) -> None:
    for at, (x0, y0, x1, y1) in enumerate([(20, 150, 110, 120), (110, 120, 200, 128), (200, 128, 280, 60)]):
        sheet.rule(x0, y0, x1, y1)
        sheet.rule(x0, y0 - 20 * at, x1, y1 + 9 * at)


def test_strokes_that_run_all_ways_tell_nothing(tmp_path: Path) -> None:
    assert tilt_of([], raster(tmp_path, lines_of_a_chart).pixels) == 0.0
    noise = np.random.default_rng(4).integers(0, 255, (400, 600), dtype=np.uint8)
    assert tilt_of([], noise) == 0.0


def test_straightening_undoes_the_tilt() -> None:
    sheet = np.full((400, 600), 255, dtype=np.uint8)
    sheet[200:204, 100:500] = 0
    tilted = rotated(sheet, -3.0)
    assert tilted[:, 120:480].min(axis=1).tolist().count(0) > 10
    straight = Straightening(tilted, 3.0).pixels(tilted)
    rows = np.flatnonzero((straight[:, 150:450] < 128).mean(axis=1) > 0.9)
    assert abs(rows.mean() - 201.5) < 1.5
    assert len(rows) <= 6


def test_places_go_with_the_pixels() -> None:
    sheet = np.full((400, 600), 255, dtype=np.uint8)
    sheet[96:105, 96:105] = 0
    straightening = Straightening(sheet, 7.0)
    x, y = straightening.point((100, 100))
    ys, xs = np.nonzero(straightening.pixels(sheet) < 128)
    assert (xs.mean(), ys.mean()) == (pytest.approx(x, abs=1), pytest.approx(y, abs=1))


def test_nothing_moves_on_a_straight_sheet() -> None:
    sheet = np.zeros((20, 30), dtype=np.uint8)
    straightening = Straightening(sheet, 0.0)
    assert straightening.pixels(sheet) is sheet
    quad = ((1.0, 2.0), (5.0, 2.0), (5.0, 4.0), (1.0, 4.0))
    assert straightening.quad(quad) == quad
