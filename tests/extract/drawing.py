"""Small PDFs for the tests, drawn with reportlab in the page's own terms: points from the top-left corner."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from extract import assemble
from extract.page import read_page
from extract.pdfium import open_report
from schemas.printed import Document, PageRead, PrintedTable

__all__ = ["Sheet", "document", "lines", "pages", "read", "rows", "save", "texts"]

LEADING = 14


class Sheet:
    """One page to draw on; y is measured downwards from the top."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self.canvas = canvas
        self.height = height

    def text(self, x: float, y: float, text: str, size: float = 10, font: str = "Helvetica") -> None:
        """`text` with its baseline at `y`."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, text)

    def paragraph(self, x: float, y: float, texts: Sequence[str]) -> None:
        for step, text in enumerate(texts):
            self.text(x, y + step * LEADING, text)

    def row(
        self, y: float, xs: Sequence[float], texts: Sequence[str], size: float = 9, font: str = "Helvetica"
    ) -> None:
        """Each of `texts` from its own x on, all on the baseline `y`; empty ones are left out."""
        for x, text in zip(xs, texts, strict=True):
            if text:
                self.text(x, y, text, size, font)

    def centred(self, x: float, y: float, text: str, size: float = 9) -> None:
        self.canvas.setFont("Helvetica", size)
        self.canvas.drawCentredString(x, self.height - y, text)

    def ending(self, x: float, y: float, text: str, size: float = 9) -> None:
        """`text` set right, up to `x`."""
        self.canvas.setFont("Helvetica", size)
        self.canvas.drawRightString(x, self.height - y, text)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def bar(self, x0: float, y0: float, x1: float, y1: float, grey: float = 0.0) -> None:
        """A filled rectangle without an outline."""
        self.canvas.setFillGray(grey)
        self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=0, fill=1)
        self.canvas.setFillGray(0.0)

    def box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A stroked rectangle."""
        self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=1, fill=0)

    def table(
        self, top: float, xs: Sequence[float], rows: Sequence[Sequence[str]], height: float = 20, size: float = 9
    ) -> float:
        """A full grid with stroked cells; a text may have several lines ("\\n"). Returns the bottom."""
        y = top
        for row in rows:
            tall = max(height, *(8 + 11 * (cell.count("\n") + 1) for cell in row))
            for x0, x1, cell in zip(xs, xs[1:], row, strict=False):
                self.box(x0, y, x1, y + tall)
                for step, line in enumerate(cell.split("\n")):
                    self.text(x0 + 3, y + 13 + 11 * step, line, size)
            y += tall
        return y


def save(
    path: Path,
    draw: Sequence[Callable[[Sheet], None]],
    size: tuple[float, float] = A4,
    rotate: int = 0,
    **options: object,
) -> Path:
    """A PDF with one page for each function of `draw`; `options` go to reportlab's Canvas."""
    canvas = Canvas(str(path), pagesize=size, **options)
    for each in draw:
        if rotate:
            canvas.setPageRotation(rotate)
        each(Sheet(canvas, size[1]))
        canvas.showPage()
    canvas.save()
    return path


def read(folder: Path, draw: Callable[[Sheet], None]) -> Document:
    """What is read of one page."""
    return document(save(folder / "a.pdf", [draw]))


def pages(path: Path, password: str | None = None) -> list[PageRead]:
    report = open_report(path, password)
    try:
        return [read_page(report, number) for number in range(1, report.pages + 1)]
    finally:
        report.close()


def document(path: Path) -> Document:
    return assemble(pages(path))


def rows(table: PrintedTable, kind: str = "body", repeats: bool = True) -> list[list[str]]:
    """The texts of the rows of one kind; without `repeats` the copies of merged cells are left out."""
    return [[cell.text for cell in row.cells if repeats or not cell.repeat] for row in table.rows if row.kind == kind]


def texts(found: Document, kind: str) -> list[str]:
    return [sentence.text for sentence in found.sentences if sentence.kind == kind]


def lines(page: PageRead) -> list[str]:
    return [line.text for line in page.lines]


LANDSCAPE = landscape(A4)
