"""A font whose characters have no Unicode: its text is a region that nothing has read, never a wrong text."""

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.extract.drawing import Sheet, lines, pages, save


def private(text: str) -> str:
    """What a text layer holds when a font maps its glyphs to nothing that anybody else knows."""
    return "".join(chr(0xE100 + ord(character)) for character in text)


def test_text_without_unicode_is_a_damaged_region(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(sheet: Sheet) -> None:
        sheet.paragraph(60, 100, ["Kalimat ini terbaca."])
        sheet.text(60, 140, private("Realisasi 97,5 persen"), 10, "Vera")

    [page] = pages(save(tmp_path / "a.pdf", [draw]))
    assert lines(page) == ["Kalimat ini terbaca."]
    assert [(region.what, region.reason) for region in page.unread] == [("damaged", "no-unicode")]


def test_a_letter_without_unicode_in_a_cell_of_its_own_is_told_as_a_speck(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(sheet: Sheet) -> None:
        sheet.table(100, (60, 160, 260, 360), [("A", "B", "C"), ("a", "", "c"), ("d", "e", "f")])
        sheet.text(165, 133, private("7"), 10, "Vera")

    [page] = pages(save(tmp_path / "a.pdf", [draw]))
    assert page.unread == ()
    assert page.specks == tuple(cell.bbox for cell in page.grids[0].cells if (cell.row, cell.column) == (1, 1))
