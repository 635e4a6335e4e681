"""How fine a scan is, is told by its pixels and its place; of a coarse one nothing is sure."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from extract.page_parts import LAYER_SURE
from extract.seeing.fineness import DOUBTFUL, cautious, fineness
from schemas.printed import SeenBox
from schemas.seen import SURE
from tests.extract.drawing import Sheet, save
from tests.extract.seeing.drawn import opened, scanned


@pytest.mark.parametrize("dpi", [72, 100, 150, 200, 300])
def test_a_scan_tells_its_fineness(tmp_path: Path, dpi: int) -> None:
    sheet = np.full((dpi * 2, dpi * 3), 255, dtype=np.uint8)
    with opened(scanned(tmp_path, sheet, dpi=dpi)) as report, report.page(1) as page:
        assert fineness(page) == pytest.approx(dpi, rel=0.01)


def test_a_picture_that_lies_sideways(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    Image.new("L", (400, 800), 200).save(file)

    def draw(sheet: Sheet) -> None:
        sheet.canvas.rotate(90)
        sheet.canvas.drawImage(ImageReader(str(file)), 0, -288, 144, 288)

    with opened(save(tmp_path / "a.pdf", [draw], (288, 144))) as report, report.page(1) as page:
        assert fineness(page) == pytest.approx(200, rel=0.01)


def in_strips(folder: Path, *strips: tuple[int, float]) -> float | None:
    """The fineness of a page of 288 x 144 points that is cut into strips: pixels across, and share of its height."""
    file = folder / "a.png"

    def draw(sheet: Sheet) -> None:
        top = 144.0
        for wide, share in strips:
            high = share * 144
            Image.new("L", (wide, round(wide * high / 288)), 200).save(file)
            sheet.canvas.drawInlineImage(Image.open(file), 0, top - high, 288, high)
            top -= high

    with opened(save(folder / "a.pdf", [draw], (288, 144))) as report, report.page(1) as page:
        return fineness(page)


@pytest.mark.parametrize("many", [2, 5, 12])
def test_a_page_cut_into_strips(tmp_path: Path, many: int) -> None:
    assert in_strips(tmp_path, *[(400, 1 / many)] * many) == pytest.approx(100, rel=0.03)


def test_strips_of_several_finenesses_are_as_fine_as_most_of_the_page(tmp_path: Path) -> None:
    assert in_strips(tmp_path, (800, 0.2), (400, 0.4), (400, 0.4)) == pytest.approx(100, rel=0.03)
    assert in_strips(tmp_path, (400, 0.2), (800, 0.4), (800, 0.4)) == pytest.approx(200, rel=0.03)
    assert in_strips(tmp_path, (800, 0.2), (400, 0.2)) is None


def test_a_page_of_text_and_a_small_logo_have_none(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    Image.new("L", (100, 100), 200).save(file)

    def draw(sheet: Sheet) -> None:
        sheet.text(20, 20, "LAPORAN")
        sheet.canvas.drawImage(ImageReader(str(file)), 20, 20, 36, 36)

    with opened(save(tmp_path / "a.pdf", [draw], (288, 144))) as report, report.page(1) as page:
        assert fineness(page) is None
        assert fineness(page, (20, 88, 56, 124)) == pytest.approx(200, rel=0.01)


def test_neither_a_coarse_scan_nor_another_engines_text_can_accuse() -> None:
    assert DOUBTFUL < SURE
    assert LAYER_SURE < SURE


@pytest.mark.parametrize(
    ("dots", "confidence"), [(None, 0.99), (200, 0.99), (150, 0.99), (100, DOUBTFUL), (72, DOUBTFUL)]
)
def test_a_coarse_scan_is_not_trusted(dots: float | None, confidence: float) -> None:
    seen = [SeenBox((0, 0, 9, 9), 0.99), SeenBox((9, 0, 18, 9), 0.3)]
    assert [one.confidence for one in cautious(seen, dots)] == [confidence, 0.3]
