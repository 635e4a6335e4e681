"""Scans made of generated reports are pictures only, look as asked for, and are the same every time."""

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from numpy.typing import NDArray

from synthetic.scanner import Scanner, paste_as_pictures, ruled_areas
from tests.synthetic.reports import clean

COARSE = 50
WORST = Scanner(
    COARSE, quality=40, skew=2, noise=5, shade=50, stamped=True, turns=(0, 90, 180, 270), backs=True, colour=True
)


def pixels(pdf: bytes, page: int = 0) -> NDArray[np.uint8]:
    with pypdfium2.PdfDocument(pdf) as document:
        return np.asarray(document[page].render(scale=COARSE / 72).to_pil().convert("RGB"))


def text(pdf: bytes, page: int) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        found: str = document[page].get_textpage().get_text_range()
        return found


@pytest.mark.parametrize("scanner", [Scanner(COARSE), WORST, Scanner(COARSE, quality=None)])
def test_pages_are_one_picture_and_nothing_else(scanner: Scanner) -> None:
    report = clean(0).pdf
    scan = scanner.scan(report, [1, 2])
    assert scan == scanner.scan(report, [1, 2])
    with pypdfium2.PdfDocument(scan) as document:
        assert len(document) == (4 if scanner.backs else 2)
        for page in document:
            assert [one.type for one in page.get_objects()] == [pdfium.FPDF_PAGEOBJ_IMAGE]


def test_a_plain_scan_shows_what_was_printed() -> None:
    printed, scan = pixels(clean(0).pdf, 3), pixels(Scanner(COARSE, quality=95).scan(clean(0).pdf, [4]))
    height, width = (min(one, other) for one, other in zip(printed.shape[:2], scan.shape[:2], strict=True))
    assert np.abs(printed[:height, :width].mean(2) - scan[:height, :width].mean(2)).mean() < 12


def test_sheets_lie_as_told() -> None:
    report = clean(0).pdf
    straight = pixels(Scanner(COARSE).scan(report, [1]))
    for turn in (90, 180, 270):
        lying = pixels(Scanner(COARSE, turns=(turn,)).scan(report, [1]))
        back = np.rot90(lying, turn // 90)
        assert back.shape == straight.shape
        assert np.abs(back.astype(int) - straight).mean() < 3


def test_black_and_white_has_no_greys_and_colour_has_colours() -> None:
    report = clean(0).pdf
    with pypdfium2.PdfDocument(Scanner(COARSE, quality=None).scan(report, [1])) as document:
        [picture] = document[0].get_objects()
        assert set(np.unique(np.asarray(picture.get_bitmap().to_pil().convert("L")))) == {0, 255}
    coloured = pixels(Scanner(COARSE, stamped=True, colour=True).scan(report, [1])).astype(int)
    assert np.ptp(coloured, axis=2).max() > 30


def test_shade_noise_and_skew_change_the_paper() -> None:
    report = clean(0).pdf
    plain = pixels(Scanner(COARSE).scan(report, [1]))
    shaded = pixels(Scanner(COARSE, shade=60).scan(report, [1]))
    assert shaded[10:-10, 2].mean() < plain[10:-10, 2].mean() - 30
    assert pixels(Scanner(COARSE, noise=8).scan(report, [1]))[5:15, 5:15].std() > 1.5
    assert np.abs(pixels(Scanner(COARSE, skew=3).scan(report, [1])).astype(int) - plain).mean() > 1


def test_a_pasted_table_keeps_its_looks_and_loses_its_text() -> None:
    report = clean(0)
    areas = ruled_areas(report.pdf)
    table = next(one for one in report.truth.tables if len(one["pages"]) == 1 and one["pages"][0] in areas)
    page = table["pages"][0]
    pasted = paste_as_pictures(report.pdf, {page: areas[page]})
    assert pasted == paste_as_pictures(report.pdf, {page: areas[page]})
    cell = next(one["text"] for row in table["rows"] for one in row["cells"] if one and len(one["text"]) > 4)
    first = cell.split()[0]
    assert first in text(report.pdf, page - 1)
    assert len(text(pasted, page - 1)) < len(text(report.pdf, page - 1))
    assert text(pasted, page - 2) == text(report.pdf, page - 2)
    assert np.abs(pixels(pasted, page - 1).astype(int) - pixels(report.pdf, page - 1)).mean() < 6


def test_tables_are_found_where_they_stand() -> None:
    report = clean(0)
    known = {page for table in report.truth.tables for page in table["pages"]}
    assert set(ruled_areas(report.pdf)) <= known
