"""Rules on pictures: as they were drawn, broken, dotted, white on dark, askew by a pixel; letters are none."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from extract.grids import find_grids
from extract.seeing.raster import Raster
from extract.seeing.strokes import Strokes, strokes_of
from extract.segments import Segments
from tests.extract.drawing import Sheet
from tests.extract.seeing.drawn import DPI, raster

XS, YS = (20, 100, 190, 280), (30, 60, 90, 120)


def grid(sheet: Sheet) -> None:
    for x in XS:
        sheet.rule(x, YS[0], x, YS[-1])
    for y in YS:
        sheet.rule(XS[0], y, XS[-1], y)


def shape(rules: Segments) -> tuple[int, int, int]:
    """Rows, columns and cells of the only grid of `rules`."""
    [found] = find_grids(rules.merged())
    return len(found.ys) - 1, len(found.xs) - 1, len(found.cells)


def seen(folder: Path, draw: Callable[[Sheet], None]) -> Strokes:
    return strokes_of(raster(folder, draw))


def test_a_grid_is_seen_where_it_is_drawn(tmp_path: Path) -> None:
    rules = seen(tmp_path, grid).rules.merged()
    assert [round(one.at) for one in rules.across] == list(YS)
    assert [round(one.at) for one in rules.down] == list(XS)
    assert all(abs(one.start - XS[0]) < 1.5 and abs(one.end - XS[-1]) < 1.5 for one in rules.across)
    assert shape(rules) == (3, 3, 9)


def test_merged_cells_stay_merged(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for x in (XS[0], XS[-1]):
            sheet.rule(x, YS[0], x, YS[-1])
        sheet.rule(XS[1], YS[0], XS[1], YS[-1])
        sheet.rule(XS[2], YS[1], XS[2], YS[-1])
        for y in (YS[0], YS[1], YS[3]):
            sheet.rule(XS[0], y, XS[-1], y)
        sheet.rule(XS[1], YS[2], XS[-1], YS[2])
        sheet.text(110, 48, "Anggaran 2024")
        sheet.text(30, 92, "Program")

    assert shape(seen(tmp_path, draw).rules) == (3, 3, 7)


@pytest.mark.parametrize("dashes", [(6, 3), (3, 3), (1, 1.5)], ids=["dashes", "short dashes", "dots"])
def test_broken_rules_are_followed(tmp_path: Path, dashes: tuple[float, float]) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setDash()
        for x in XS:
            sheet.rule(x, YS[0], x, YS[-1])
        for y in (YS[0], YS[-1]):
            sheet.rule(XS[0], y, XS[-1], y)
        for y in YS[1:-1]:
            sheet.rule(XS[0], y, XS[0] + 30, y)
            sheet.canvas.setDash(*dashes)
            sheet.rule(XS[0] + 30, y, XS[-1], y)
            sheet.canvas.setDash()

    assert shape(seen(tmp_path, draw).rules) == (3, 3, 9)


def test_white_rules_on_a_dark_ground(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.bar(XS[0], YS[0], XS[-1], YS[-1], 0.2)
        sheet.canvas.setStrokeGray(1)
        for x in XS[1:-1]:
            sheet.rule(x, YS[0], x, YS[-1])
        for y in YS[1:-1]:
            sheet.rule(XS[0], y, XS[-1], y)

    rules = seen(tmp_path, draw).rules.merged()
    assert {round(one.at) for one in rules.across} >= set(YS[1:-1])
    assert {round(one.at) for one in rules.down} >= set(XS[1:-1])


def test_a_filled_head_is_no_rule(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.bar(XS[0], YS[0], XS[-1], YS[1], 0.75)
        grid(sheet)

    assert shape(seen(tmp_path, draw).rules) == (3, 3, 9)


def test_letters_are_no_rules_and_rules_no_letters(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(20, 30, ["LAPORAN KINERJA INSTANSI PEMERINTAH", "Realisasi 1.110.111.171 dari target 117"])
        sheet.rule(20, 120, 280, 120)

    strokes = seen(tmp_path, draw)
    assert [round(one.at) for one in strokes.rules.across] == [120]
    assert strokes.rules.down == []
    scale = DPI / 72
    assert strokes.letters[: int(60 * scale)].any()
    assert not strokes.letters[int(100 * scale) :].any()


@pytest.mark.parametrize("thick", [0.5, 1.0, 1.4])
def test_a_low_table_keeps_its_rules(tmp_path: Path, thick: float) -> None:
    """Rows as high as the letters of a title."""

    def draw(sheet: Sheet) -> None:
        sheet.canvas.setLineWidth(thick)
        for x in XS:
            sheet.rule(x, 30, x, 62)
        for y in (30, 46, 62):
            sheet.rule(XS[0], y, XS[-1], y)

    assert shape(seen(tmp_path, draw).rules) == (2, 3, 6)


def test_the_letters_of_a_title_are_no_rules(tmp_path: Path) -> None:
    strokes = seen(tmp_path, lambda sheet: sheet.text(20, 80, "LEHITFM 1147", 28))
    assert strokes.rules.down == strokes.rules.across == []


def test_rules_askew_by_a_pixel_are_whole(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for x in XS:
            sheet.rule(x, YS[0], x + 0.4, YS[-1])
        for y in YS:
            sheet.rule(XS[0], y, XS[-1], y + 0.8)

    assert shape(seen(tmp_path, draw).rules) == (3, 3, 9)


def test_uneven_light_hides_no_rule(tmp_path: Path) -> None:
    drawn = raster(tmp_path, grid)
    light = np.linspace(1.0, 0.55, drawn.pixels.shape[1])
    assert shape(strokes_of(Raster((drawn.pixels * light).astype(np.uint8), drawn.scale)).rules) == (3, 3, 9)


def test_white_letters_in_a_dark_head_are_no_rules(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.bar(XS[0], YS[0], XS[-1], YS[0] + 13, 0.27)
        sheet.canvas.setFillGray(1)
        for x, text in zip(XS, ("Tujuan", "Sasaran", "Strategi"), strict=False):
            sheet.text(x + 20, YS[0] + 9, text, 8, "Times-Bold")
        sheet.canvas.setFillGray(0)
        for x in XS:
            sheet.rule(x, YS[0], x, YS[-1])
        for y in (YS[0], YS[0] + 13, *YS[2:]):
            sheet.rule(XS[0], y, XS[-1], y)

    assert shape(seen(tmp_path, draw).rules) == (3, 3, 9)


def test_a_heading_between_two_tables_does_not_join_their_rules(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for top in (20, 120):
            for x in XS:
                sheet.rule(x, top, x, top + 40)
            for y in (top, top + 20, top + 40):
                sheet.rule(XS[0], y, XS[-1], y)
        sheet.text(XS[1] - 1.2, 92, "Indikator Kinerja", 12)

    rules = seen(tmp_path, draw).rules.merged()
    assert all(one.end - one.start < 45 for one in rules.down)
