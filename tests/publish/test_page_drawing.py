"""The drawing of a page: what is drawn where, and that nothing odd on a page stops it."""

import base64
import io

import pytest
from PIL import Image

from publish.page_drawing import draw_page, spots
from schemas.geometry import BBox
from schemas.printed import Sentence, Token
from schemas.protocol import PagePicture
from tests.factory import a_table, cell_box
from tests.publish.tabular import a_read_report

DPI = 144
SCALE = DPI / 72


def picture(number: int = 1, width: int = 1190, height: int = 1684) -> PagePicture:
    stream = io.BytesIO()
    Image.new("L", (width, height), "white").save(stream, "PNG")
    return PagePicture(number, base64.b64encode(stream.getvalue()).decode("ascii"), width, height)


def sentence(order: int, *boxes: BBox, page: int = 1, kind: str = "text") -> Sentence:
    tokens = tuple(Token(at, at + 1, page, box) for at, box in enumerate(boxes))
    return Sentence(order, order, kind, "x" * len(boxes), tokens)  # type: ignore[arg-type]


def drawn(content: bytes) -> Image.Image:
    with Image.open(io.BytesIO(content)) as image:
        return image.convert("RGB")


ABOVE = sentence(0, (50, 60, 80, 70), (85, 60, 120, 70), (50, 75, 90, 85))
BELOW = sentence(2, (50, 400, 80, 410), kind="item")


def test_sentences_and_tables_are_numbered_in_reading_order() -> None:
    found = list(spots(1, [a_table()], [1], [BELOW, ABOVE, sentence(3, (1, 1, 2, 2), page=2)]))
    assert [(spot.number, spot.kind, spot.table) for spot in found] == [
        (1, "text", ""),
        (2, "text", "T1 realisasi_anggaran"),
        (3, "item", ""),
    ]
    assert found[0].boxes == ((50, 60, 120, 70), (50, 75, 90, 85))


def test_cells_and_sentences_are_outlined() -> None:
    table = a_table()
    report = a_read_report((table, []))
    image = drawn(draw_page(picture(), report, [1], [ABOVE, BELOW]))
    margin = image.width - 1190
    assert margin > 0
    for box in (cell_box(1, 1), cell_box(3, 2), (50, 400, 80, 410)):
        right, middle = box[2] * SCALE + margin, (box[1] + box[3]) / 2 * SCALE
        assert image.getpixel((int(right), int(middle))) != (255, 255, 255)
    assert image.getpixel((margin + 900, 1200)) == (255, 255, 255)


@pytest.mark.parametrize("width", [0.0, 595.0])
def test_a_page_that_was_not_read_is_drawn_bare(width: float) -> None:
    report = a_read_report()
    pages = (report.pages[0].model_copy(update={"width": width, "height": width}),)
    image = drawn(draw_page(picture(width=60, height=80), report.model_copy(update={"pages": pages}), [], []))
    assert image.width >= 60


def test_boxes_off_the_page_or_turned_round_do_not_stop_it() -> None:
    odd = sentence(0, (-50, -10, 2000, 5), (100, 90, 50, 60))
    assert drawn(draw_page(picture(), a_read_report((a_table(), [])), [1], [odd])).height > 1684
