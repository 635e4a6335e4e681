"""Text that nobody sees: laid invisibly over a scan, or under it, by somebody's OCR; and text that is no text but drawn."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from schemas.printed import PageRead
from tests.extract.drawing import Sheet, lines, pages, save

WORDS = "Realisasi anggaran tahun ini mencapai 97,5 persen dari pagu yang telah ditetapkan"
SHADE = ImageReader(Image.new("L", (60, 80), 230))


def picture(sheet: Sheet) -> None:
    sheet.canvas.drawImage(SHADE, 0, 0, 595, 842)


def layer(sheet: Sheet, mode: int) -> None:
    text = sheet.canvas.beginText(60, sheet.height - 100)
    text.setFont("Helvetica", 10)
    text.setTextRenderMode(mode)
    text.textOut(WORDS)
    sheet.canvas.drawText(text)


def over(sheet: Sheet) -> None:
    picture(sheet)
    layer(sheet, 3)


def under(sheet: Sheet) -> None:
    layer(sheet, 0)
    picture(sheet)


def before(sheet: Sheet) -> None:
    picture(sheet)
    layer(sheet, 0)


def read(tmp_path: Path, draw: Callable[[Sheet], None]) -> PageRead:
    [page] = pages(save(tmp_path / "a.pdf", [draw]))
    return page


@pytest.mark.parametrize("draw", [over, under])
def test_a_foreign_ocr_layer_is_no_text_of_the_report(tmp_path: Path, draw: Callable[[Sheet], None]) -> None:
    page = read(tmp_path, draw)
    assert (page.kind, page.ocr) == ("scan", "text_over_image")
    assert lines(page) == [WORDS]
    assert {word.by for word in page.seen} == {"text_over_image"}
    assert len(page.seen) == len(WORDS.split())
    assert max(word.confidence for word in page.seen) < 0.8


def test_text_printed_on_a_background_is_text(tmp_path: Path) -> None:
    page = read(tmp_path, before)
    assert (page.kind, page.ocr, page.seen) == ("mixed", None, ())


def test_letters_drawn_as_outlines_make_a_page_that_is_a_picture(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for step in range(60):
            x = 60 + 7 * step
            path = sheet.canvas.beginPath()
            path.moveTo(x, 700)
            path.curveTo(x + 2, 704, x + 4, 704, x + 5, 700)
            path.close()
            sheet.canvas.drawPath(path, fill=1)

    assert read(tmp_path, draw).kind == "scan"
