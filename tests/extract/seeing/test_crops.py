"""A second look at a figure: its own picture, upright, large enough, with paper around it."""

import base64
import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from extract.seeing import crops
from extract.seeing.crops import AROUND, DPI, LEAST_HEIGHT, read_crops
from extract.seeing.raster import Pixels
from schemas.seen import CropSeen
from tests.extract.drawing import Sheet, save
from tests.extract.seeing.drawn import SMALL, opened


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Pixels]:
    """The pictures that the engine is shown."""
    asked: list[Pixels] = []

    def read_line(pixels: Pixels) -> tuple[str, float]:
        asked.append(pixels)
        return " 1.250 ", 0.98765

    monkeypatch.setattr(crops, "read_line", read_line)
    return asked


def look(folder: Path, box: tuple[float, float, float, float], turn: int = 0) -> CropSeen:
    path = save(folder / "a.pdf", [lambda sheet: sheet.bar(*box)], SMALL)
    with opened(path) as report:
        [crop] = read_crops(report, 1, [box], turn)
    return crop


def test_the_figure_and_some_paper(tmp_path: Path, shown: list[Pixels]) -> None:
    crop = look(tmp_path, (100, 80, 160, 100))
    assert (crop.text, crop.confidence) == ("1.250", 0.988)
    [pixels] = shown
    scale = DPI / 72
    assert pixels.shape == pytest.approx(((20 + 2 * AROUND) * scale, (60 + 2 * AROUND) * scale), abs=2)
    assert pixels[:4].min() > 200
    assert pixels[20:-20, 20:-20].max() < 50
    picture = Image.open(io.BytesIO(base64.b64decode(crop.png)))
    assert picture.size == (pixels.shape[1], pixels.shape[0])


def test_small_print_is_enlarged(tmp_path: Path, shown: list[Pixels]) -> None:
    look(tmp_path, (100, 80, 120, 84))
    assert min(shown[0].shape) >= LEAST_HEIGHT - 1


@pytest.mark.parametrize(("turn", "tall"), [(90, False), (270, False), (180, True)])
def test_a_figure_on_its_side_is_turned(tmp_path: Path, shown: list[Pixels], turn: int, tall: bool) -> None:
    look(tmp_path, (100, 40, 120, 120), turn)
    height, width = shown[0].shape
    assert (height > width) == tall


def test_a_box_at_the_edge_of_the_page(tmp_path: Path, shown: list[Pixels]) -> None:
    look(tmp_path, (290, 190, 310, 215))
    assert min(shown[0].shape) > 0


def test_boxes_are_answered_in_their_order(tmp_path: Path, shown: list[Pixels]) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.bar(20, 20, 40, 40)

    boxes = [(200.0, 150.0, 240.0, 170.0), (20.0, 20.0, 40.0, 40.0)]
    with opened(save(tmp_path / "a.pdf", [draw], SMALL)) as report:
        assert len(read_crops(report, 1, boxes, 0)) == 2
    assert np.mean(shown[0]) > 250 > np.mean(shown[1])
