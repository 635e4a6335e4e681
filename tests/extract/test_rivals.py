"""Other libraries as second readers: their tables stand where ours do, on pages turned and cropped in any way."""

from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4

from extract.copying import upright_copy
from extract.page import read_page
from extract.pdfium import open_report
from extract.rivals import RIVALS
from schemas.printed import PageRead
from tests.extract.drawing import LANDSCAPE, Sheet, save

ROWS = [["No", "Uraian", "Target", "Realisasi"], ["1", "Pelayanan", "10", "20"], ["2", "Sarana", "30", "40"]]
XS = (80, 120, 300, 400, 500)
NEAR = 2.0


def draw(sheet: Sheet) -> None:
    sheet.table(150, XS, ROWS)
    sheet.paragraph(80, 300, ["Pelayanan yang diberikan kepada masyarakat terus ditingkatkan sepanjang tahun ini."])


def draw_sideways(sheet: Sheet) -> None:
    sheet.canvas.translate(A4[0], 0)
    sheet.canvas.rotate(90)
    sheet.height = A4[0]
    draw(sheet)


def cropped(path: Path) -> Path:
    document = pypdfium2.PdfDocument(path)
    width, height = document[0].get_mediabox()[2:]
    document[0].set_cropbox(20, 30, width - 10, height - 15)
    target = path.with_name("cropped.pdf")
    document.save(target)
    document.close()
    return target


def read_by(path: Path, reader: str) -> PageRead:
    report = open_report(path)
    try:
        return read_page(report, 1, RIVALS[reader])  # type: ignore[index]
    finally:
        report.close()


def texts(page: PageRead) -> list[list[str]]:
    [grid] = page.grids
    rows: list[list[str]] = [[] for _ in range(grid.n_rows)]
    for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column)):
        rows[cell.row].append(" ".join(line.text for line in cell.lines))
    return rows


@pytest.mark.parametrize("reader", ["pdfplumber", "camelot"])
@pytest.mark.parametrize("crop", [False, True])
@pytest.mark.parametrize(
    ("size", "rotate", "sideways"), [(A4, 0, False), (LANDSCAPE, 90, False), (A4, 180, False), (A4, 0, True)]
)
def test_a_rival_sees_the_table_where_we_do(
    tmp_path: Path, reader: str, crop: bool, size: tuple[float, float], rotate: int, sideways: bool
) -> None:
    path = save(tmp_path / "a.pdf", [draw_sideways if sideways else draw], size, rotate)
    path = cropped(path) if crop else path
    report = open_report(path)
    own = read_page(report, 1)
    report.close()
    rival = read_by(path, reader)
    assert rival.reader == reader
    assert own.reader == "pdfium"
    assert (rival.width, rival.height, rival.rotation) == (own.width, own.height, own.rotation)
    assert texts(rival) == texts(own) == ROWS
    assert all(abs(a - b) <= NEAR for a, b in zip(rival.grids[0].bbox, own.grids[0].bbox, strict=True))
    assert rival.lines == own.lines


def test_a_copy_has_the_size_of_the_page_as_displayed(tmp_path: Path) -> None:
    report = open_report(save(tmp_path / "a.pdf", [draw], LANDSCAPE, 90))
    with report.page(1) as page:
        copy = pypdfium2.PdfDocument(upright_copy(report, page))
        assert copy[0].get_size() == pytest.approx((page.frame.width, page.frame.height), abs=0.1)
    copy.close()
    report.close()


def test_without_rules_a_rival_goes_by_alignment(tmp_path: Path) -> None:
    def unruled(sheet: Sheet) -> None:
        for at, row in enumerate(ROWS * 3):
            for x, text in zip(XS, row, strict=False):
                sheet.text(x, 150 + 20 * at, text)

    path = save(tmp_path / "a.pdf", [unruled])
    found = {reader: read_by(path, reader) for reader in RIVALS}
    assert {grid.found_by for page in found.values() for grid in page.grids} == {"alignment"}
