"""Text that nobody sees: laid invisibly over a scan, or under it, by somebody's OCR; and text that is no text but drawn."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
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


SECRET = "Realisasi 99,99 persen"
SEEN = "Realisasi 82,17 persen"


def over_it(sheet: Sheet, grey: float = 1.0) -> None:
    sheet.text(60, 100, SECRET)
    sheet.bar(50, 80, 300, 110, grey=grey)


def white(sheet: Sheet) -> None:
    sheet.canvas.setFillGray(1.0)
    sheet.text(60, 100, SECRET)
    sheet.canvas.setFillGray(0.0)


def almost_white(sheet: Sheet) -> None:
    sheet.canvas.setFillGray(0.97)
    sheet.text(60, 100, SECRET)
    sheet.canvas.setFillGray(0.0)


def invisible(sheet: Sheet) -> None:
    sheet.canvas.saveState()
    layer(sheet, 3)
    sheet.canvas.restoreState()


def same_as_its_bar(sheet: Sheet) -> None:
    sheet.bar(50, 80, 300, 110, grey=0.85)
    sheet.canvas.setFillGray(0.85)
    sheet.text(60, 100, SECRET)
    sheet.canvas.setFillGray(0.0)


def under_a_picture(sheet: Sheet) -> None:
    sheet.text(60, 100, SECRET)
    sheet.canvas.drawImage(SHADE, 50, sheet.height - 120, 300, 50)


def transparent(sheet: Sheet) -> None:
    sheet.canvas.setFillAlpha(0.0)
    sheet.text(60, 100, SECRET)
    sheet.canvas.setFillAlpha(1.0)


def tiny(sheet: Sheet) -> None:
    sheet.text(60, 100, SECRET, size=0.5)


def off_page(sheet: Sheet) -> None:
    sheet.text(700, 100, SECRET)


@pytest.mark.parametrize(
    "hide",
    [over_it, white, almost_white, invisible, same_as_its_bar, under_a_picture, transparent, tiny, off_page],
)
def test_numbers_that_nobody_sees_are_left_out_and_told(tmp_path: Path, hide: Callable[[Sheet], None]) -> None:
    def draw(sheet: Sheet) -> None:
        hide(sheet)
        sheet.text(60, 200, SEEN)

    page = read(tmp_path, draw)
    assert lines(page) == [SEEN]
    assert page.seen == ()
    told = [region for region in page.unread if region.reason == "not-visible"]
    assert len(told) == 1
    assert told[0].bbox[0] <= page.width


def white_on_a_dark_bar(sheet: Sheet) -> None:
    sheet.bar(50, 180, 300, 210, grey=0.2)
    sheet.canvas.setFillGray(1.0)
    sheet.text(60, 200, SEEN)
    sheet.canvas.setFillGray(0.0)


def beside_a_later_bar(sheet: Sheet) -> None:
    sheet.text(60, 200, SEEN)
    sheet.bar(50, 196, 59, 210, grey=0.9)


def under_a_glass_pane(sheet: Sheet) -> None:
    sheet.text(60, 200, SEEN)
    sheet.canvas.setFillAlpha(0.3)
    sheet.bar(50, 180, 300, 210, grey=0.5)
    sheet.canvas.setFillAlpha(1.0)


@pytest.mark.parametrize("draw", [white_on_a_dark_bar, beside_a_later_bar, under_a_glass_pane])
def test_what_can_be_seen_is_read(tmp_path: Path, draw: Callable[[Sheet], None]) -> None:
    page = read(tmp_path, draw)
    assert lines(page) == [SEEN]
    assert page.unread == ()


def test_a_hidden_digit_does_not_join_a_number_that_is_seen(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 200, "Realisasi 1")
        sheet.canvas.setFillGray(1.0)
        sheet.text(60 + sheet.canvas.stringWidth("Realisasi 1", "Helvetica", 10), 200, "000")
        sheet.canvas.setFillGray(0.0)

    page = read(tmp_path, draw)
    assert lines(page) == ["Realisasi 1"]
    assert [region.reason for region in page.unread] == ["not-visible"]


@pytest.mark.parametrize(("state", "expected"), [("OFF", [SEEN]), ("ON", [SECRET, SEEN])])
def test_a_layer_that_is_off_is_no_text_of_the_report(tmp_path: Path, state: str, expected: list[str]) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas._code.append("/OC /Layer BDC")
        sheet.text(60, 100, SECRET)
        sheet.canvas._code.append("EMC")
        sheet.text(60, 200, SEEN)

    path = save(tmp_path / "a.pdf", [draw])
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        group = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Lapis"))
        pdf.pages[0].Resources.Properties = pikepdf.Dictionary(Layer=group)
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=[group], D=pikepdf.Dictionary({f"/{state}": pikepdf.Array([group])})
        )
        pdf.save(path)
    [page] = pages(path)
    assert lines(page) == expected


def test_words_beside_a_hidden_number_are_hidden_too(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setFillGray(1.0)
        sheet.text(60, 100, "tanda tangan")
        sheet.text(60, 150, SECRET)
        sheet.canvas.setFillGray(0.0)
        sheet.text(60, 200, SEEN)

    assert lines(read(tmp_path, draw)) == [SEEN]


def cut_to(sheet: Sheet, width: float, height: float) -> None:
    """The secret behind a clipping path of this size around where it begins."""
    sheet.canvas.saveState()
    path = sheet.canvas.beginPath()
    path.rect(60, sheet.height - 104, width, height)
    sheet.canvas.clipPath(path, stroke=0, fill=0)
    sheet.text(60, 100, SECRET)
    sheet.canvas.restoreState()


def test_a_number_that_is_cut_off_is_left_out(tmp_path: Path) -> None:
    page = read(tmp_path, lambda sheet: cut_to(sheet, 48, 20))
    assert lines(page) == ["Realisasi"]
    assert [region.reason for region in page.unread] == ["not-visible"]


def test_a_number_in_its_clipping_path_is_read(tmp_path: Path) -> None:
    page = read(tmp_path, lambda sheet: cut_to(sheet, 200, 20))
    assert (lines(page), page.unread) == ([SECRET], ())


def test_a_number_half_covered_is_not_the_number_that_is_printed(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 100, "Pagu 1.250.000 rupiah")
        start = 60 + sheet.canvas.stringWidth("Pagu 1.250", "Helvetica", 10)
        sheet.bar(start, 85, start + 21, 104, grey=1.0)

    page = read(tmp_path, draw)
    assert lines(page) == ["Pagu rupiah"]
    assert [region.reason for region in page.unread] == ["not-visible"]


def test_a_rule_through_the_feet_of_a_number_hides_nothing(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 200, SEEN)
        sheet.bar(50, 200, 300, 204, grey=1.0)

    page = read(tmp_path, draw)
    assert (lines(page), page.unread) == ([SEEN], ())


def test_white_letters_with_a_dark_outline_are_read(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setFillGray(1.0)
        layer(sheet, 2)

    page = read(tmp_path, draw)
    assert (lines(page), page.unread) == ([WORDS], ())


def test_what_runs_off_the_page_is_told_at_its_edge(tmp_path: Path) -> None:
    page = read(tmp_path, off_page)
    [region] = page.unread
    assert region.bbox[0] < region.bbox[2] <= page.width


def test_dark_text_on_the_same_dark_is_left_out(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.bar(50, 80, 300, 110, grey=0.0)
        sheet.text(60, 100, SECRET)
        sheet.text(60, 200, SEEN)

    assert lines(read(tmp_path, draw)) == [SEEN]
