"""A font whose characters have no Unicode: its text is a region that nothing has read, never a wrong text."""

from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from extract import damage
from tests.extract.drawing import Sheet, lines, pages, save

pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))


def private(text: str) -> str:
    """What a text layer holds when a font maps its glyphs to nothing that anybody else knows."""
    return "".join(chr(0xE100 + ord(character)) for character in text)


def test_text_without_unicode_is_a_damaged_region(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(60, 100, ["Kalimat ini terbaca."])
        sheet.text(60, 140, private("Realisasi 97,5 persen"), 10, "Vera")

    [page] = pages(save(tmp_path / "a.pdf", [draw]))
    assert lines(page) == ["Kalimat ini terbaca."]
    assert [(region.what, region.reason) for region in page.unread] == [("damaged", "no-unicode")]


def test_a_letter_without_unicode_in_a_cell_of_its_own_is_told_as_a_speck(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table(100, (60, 160, 260, 360), [("A", "B", "C"), ("a", "", "c"), ("d", "e", "f")])
        sheet.text(165, 133, private("7"), 10, "Vera")

    [page] = pages(save(tmp_path / "a.pdf", [draw]))
    assert page.unread == ()
    assert page.specks == tuple(cell.bbox for cell in page.grids[0].cells if (cell.row, cell.column) == (1, 1))


def test_each_text_without_unicode_is_a_region_of_its_own(tmp_path: Path) -> None:
    """What is read between two of them, or above and below, is whole."""

    def draw(sheet: Sheet) -> None:
        sheet.text(60, 100, "Realisasi")
        sheet.text(110, 100, private("anggaran"), 10, "Vera")
        sheet.text(180, 100, "sebesar")
        sheet.text(230, 100, private("tujuh"), 10, "Vera")
        sheet.paragraph(60, 300, ["Kalimat ini terbaca."])
        for number in range(3):
            sheet.text(60, 400 + 14 * number, private("Paragraf yang rusak"), 10, "Vera")

    [page] = pages(save(tmp_path / "a.pdf", [draw]))
    first, second, paragraph = sorted(region.bbox for region in page.unread[:2]) + [page.unread[2].bbox]
    assert first[2] < 180 < 200 < second[0]
    assert first[3] < 110 and 380 < paragraph[1] < paragraph[3] < 440


def test_of_too_many_texts_one_region_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(damage, "MOST_RUNS", 2)

    def draw(sheet: Sheet) -> None:
        for top in (100, 300, 500):
            sheet.text(60, top, private("rusak"), 10, "Vera")

    [page] = pages(save(tmp_path / "a.pdf", [draw]))
    [region] = page.unread
    assert region.bbox[1] < 100 and region.bbox[3] > 495


@pytest.mark.parametrize(("x", "told"), [(74, 0), (69, 6)], ids=["marks of a list", "numbers of a justified sentence"])
def test_list_marks_without_unicode_are_ornaments(tmp_path: Path, x: float, told: int) -> None:
    """They stand further from the text than a word does from the next: a number at the start of a line may be one of a sentence."""

    def draw(sheet: Sheet) -> None:
        for number in range(6):
            sheet.text(56, 100 + 40 * number, private("7"), 10, "Vera")
            sheet.text(x, 100 + 40 * number, "kegiatan yang dilaksanakan")

    [page] = pages(save(tmp_path / "a.pdf", [draw]))
    assert len(page.unread) == told


def test_list_marks_hide_no_text_without_unicode(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 100, private("o"), 10, "Vera")
        sheet.text(80, 100, "capaian sebesar")
        sheet.text(160, 100, private("97,5"), 10, "Vera")

    [page] = pages(save(tmp_path / "a.pdf", [draw]))
    [region] = page.unread
    assert region.bbox[0] > 150
