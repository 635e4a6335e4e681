"""The picture of a figure shows the figure: rules and slivers of other lines at its edges go, no stroke of its own does."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extract.seeing.raster import Pixels
from extract.seeing.trimming import trimmed

AROUND = 8
TEXT = "1.250,(3)"
FONT = ImageFont.load_default(size=40)


def crop(draw: str = "", *, paper: int = 255, ink: int = 0, text: str = TEXT) -> Pixels:
    """A figure in its box, with what stands around it in a page: words of `draw` name it."""
    left, top, right, bottom = FONT.getbbox(text)
    picture = Image.new("L", (round(right - left) + 2 * AROUND, 61), paper)
    pen = ImageDraw.Draw(picture)
    width, height = picture.size
    if "above" in draw:
        pen.rectangle((20, 0, 24, 3), fill=ink)
        pen.rectangle((60, 0, 70, 1), fill=ink)
    if "below" in draw:
        pen.rectangle((30, height - 4, 40, height), fill=ink)
    if "rule" in draw:
        pen.line((0, height - 4, width, height - 4), fill=ink, width=3)
    if "side" in draw:
        pen.line((2, 0, 2, height), fill=ink, width=3)
    if "strike" in draw:
        pen.line((0, height / 2, width, height / 2), fill=ink, width=3)
    pen.text((AROUND - left, 44), text, fill=ink, font=FONT, anchor="ls")
    return np.asarray(picture, dtype=np.uint8)


@pytest.mark.parametrize("around", ["above", "below", "rule", "side", "above rule side"])
@pytest.mark.parametrize(("paper", "ink"), [(255, 0), (40, 250), (200, 90)], ids=["black", "light on dark", "grey"])
def test_what_stands_around_a_figure_goes(around: str, paper: int, ink: int) -> None:
    alone = trimmed(crop(paper=paper, ink=ink), AROUND)
    assert np.array_equal(trimmed(crop(around, paper=paper, ink=ink), AROUND), alone)
    assert np.all(alone[:AROUND] == paper)
    assert np.all(alone[:, :AROUND] == paper)


def test_no_stroke_of_the_figure_itself_goes() -> None:
    whole = crop()
    assert (trimmed(whole, AROUND) < 128).sum() == (whole < 128).sum()


@pytest.mark.parametrize("text", ["-", ".", "1", "7"])
def test_small_signs_stay(text: str) -> None:
    whole = crop(text=text)
    assert (trimmed(whole, AROUND) < 128).sum() == (whole < 128).sum()


def test_a_figure_that_is_struck_through_is_left_as_it_is() -> None:
    struck = crop("strike")
    assert trimmed(struck, AROUND) is struck


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_a_picture_of_nothing_is_left_as_it_is(grey: int) -> None:
    nothing = np.full((40, 60), grey, dtype=np.uint8)
    assert trimmed(nothing, AROUND) is nothing


def test_a_picture_smaller_than_its_edges_is_left_in_peace() -> None:
    tiny = np.array([[0, 255, 0], [255, 255, 255]], dtype=np.uint8)
    assert trimmed(tiny, AROUND).size
