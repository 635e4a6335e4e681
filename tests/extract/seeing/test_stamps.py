"""Coloured round stamps are taken off black print; coloured print, fills, frames and charts stay as they are."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extract.seeing.raster import Pixels
from extract.seeing.stamps import without_stamps

SCALE = 200 / 72
WIDE, HIGH = 1100, 700
BLACK, BLUE, RED, PALE = (20, 20, 20), (30, 60, 170), (200, 30, 40), (190, 215, 235)
STAMP = (70, 60, 160)
FIGURES = [[f"{1000 * row + 137 * column}" for column in range(5)] for row in range(1, 9)]
Ink = tuple[int, int, int]
Draw = Callable[[ImageDraw.ImageDraw], None]


def printed(figures: Ink = BLACK, head: Ink | None = None) -> Image.Image:
    """A ruled table in black with figures in an ink of their own."""
    sheet = Image.new("RGB", (WIDE, HIGH), "white")
    pen = ImageDraw.Draw(sheet)
    if head:
        pen.rectangle((50, 50, 1050, 110), fill=head)
    for x in range(50, 1051, 200):
        pen.line((x, 50, x, 650), fill=BLACK, width=3)
    for y in (50, 110, *range(180, 651, 67)):
        pen.line((50, y, 1050, y), fill=BLACK, width=3)
    font = ImageFont.load_default(size=26)
    for row, texts in enumerate(FIGURES[:7]):
        for column, text in enumerate(texts):
            pen.text((80 + 200 * column, 130 + 67 * row), text, fill=figures, font=font)
    return sheet


def stamped(
    sheet: Image.Image, ink: Ink = STAMP, opacity: float = 0.55, box: tuple[int, ...] = (330, 200, 760, 460)
) -> Image.Image:
    mark = Image.new("L", sheet.size, 0)
    pen = ImageDraw.Draw(mark)
    left, top, right, bottom = box
    for inset in (0, 20):
        pen.ellipse((left + inset, top + inset, right - inset, bottom - inset), outline=round(255 * opacity), width=6)
    pen.text(
        ((left + right) / 2, (top + bottom) / 2),
        "SALINAN",
        round(255 * opacity),
        ImageFont.load_default(size=36),
        anchor="mm",
    )
    result = sheet.copy()
    result.paste(Image.new("RGB", sheet.size, ink), (0, 0), mark)
    return result


def cleaned(sheet: Image.Image) -> tuple[Pixels, Pixels]:
    """The grey picture of a sheet as it is and without stamps."""
    colours = np.ascontiguousarray(np.asarray(sheet)[..., ::-1])
    grey = np.asarray(cv2.cvtColor(colours, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    return grey, without_stamps(grey, colours, SCALE)


@pytest.mark.parametrize("ink", [STAMP, BLUE, RED, (120, 40, 140)], ids=["violet", "blue", "red", "purple"])
def test_the_ink_of_a_stamp_goes_and_the_print_below_stays(ink: Ink) -> None:
    sheet = printed()
    before, after = cleaned(stamped(sheet, ink))
    plain, _ = cleaned(sheet)
    assert (before < 200).sum() > (plain < 200).sum() + 10_000
    wrong = (after < 128) != (plain < 128)
    assert wrong.mean() < 0.001


def test_a_heading_below_a_stamp_stays_as_it_is() -> None:
    sheet = printed(head=PALE)
    before, after = cleaned(stamped(sheet, box=(330, 60, 760, 320)))
    assert np.array_equal(after[53:107, 53:247], before[53:107, 53:247])
    assert (after[200:300] < 128).sum() < (before[200:300] < 170).sum()


@pytest.mark.parametrize("ink", [BLUE, RED, (150, 160, 220)], ids=["blue", "red", "pale blue"])
def test_figures_in_colour_stay_whatever_is_stamped_on_them(ink: Ink) -> None:
    before, after = cleaned(stamped(printed(ink), ink))
    assert np.array_equal(after, before)


@pytest.mark.parametrize("ink", [BLUE, RED], ids=["blue", "red"])
def test_a_figure_in_the_colour_of_the_stamp_alone_below_it_stays(ink: Ink) -> None:
    sheet = printed()
    ImageDraw.Draw(sheet).text((470, 330), "98.765", fill=ink, font=ImageFont.load_default(size=26))
    plain, _ = cleaned(sheet)
    _, after = cleaned(stamped(sheet, tuple(round(255 - (255 - part) * 0.5) for part in ink)))  # type: ignore[arg-type]
    figure = np.s_[325:365, 465:570]
    lost = (plain[figure] < 128) & (after[figure] >= 170)
    assert lost.sum() < 0.05 * (plain[figure] < 128).sum()


def circles(pen: ImageDraw.ImageDraw) -> None:
    pen.ellipse((1060 - 400, 150, 1060 - 150, 400), outline=BLUE, width=8)
    pen.text((1060 - 275, 275), "92%", fill=BLUE, font=ImageFont.load_default(size=60), anchor="mm")


def line_chart(pen: ImageDraw.ImageDraw) -> None:
    for y in range(150, 451, 50):
        pen.line((300, y, 800, y), fill=BLACK, width=2)
    pen.line([(300, 430), (420, 300), (540, 380), (660, 200), (800, 170)], fill=BLUE, width=6)
    pen.text((540, 340), "72,5", fill=BLUE, font=ImageFont.load_default(size=26))


def frame(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle((300, 200, 760, 420), outline=BLUE, width=6)
    for y in range(220, 420, 30):
        pen.line((250, y, 800, y), fill=BLACK, width=2)


def long_oval(pen: ImageDraw.ImageDraw) -> None:
    """A mark around a row, in the pen of a reader or a designer."""
    pen.ellipse((100, 250, 700, 390), outline=BLUE, width=6)
    for x in range(150, 700, 60):
        pen.line((x, 220, x, 420), fill=BLACK, width=3)


@pytest.mark.parametrize("draw", [circles, line_chart, frame, long_oval])
def test_what_is_no_stamp_stays(draw: Draw) -> None:
    sheet = Image.new("RGB", (WIDE, HIGH), "white")
    draw(ImageDraw.Draw(sheet))
    before, after = cleaned(sheet)
    assert np.array_equal(after, before)


def test_a_table_with_coloured_heads_and_a_grey_sheet_stay() -> None:
    for sheet in (printed(head=PALE), printed(), stamped(printed()).convert("L").convert("RGB")):
        before, after = cleaned(sheet)
        assert np.array_equal(after, before)
