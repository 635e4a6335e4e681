"""Sets a made-up report as PDF and learns on which page every fact was really drawn."""

import io
import re
from collections.abc import Callable

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from synthetic.blocks import Table
from synthetic.book import Book
from synthetic.painter import Marks, Painter

__all__ = ["paint"]


def _canvas_class(note: Callable[[str, int], None]) -> type[Canvas]:
    class MarkingCanvas(Canvas):  # type: ignore[misc]
        """Reports every drawing mark with the page it falls on."""

        def __init__(self, *args: object, **kwargs: object) -> None:
            super().__init__(*args, **kwargs)
            self.setNamedCB("mark", lambda canvas, _kind, label: note(label, canvas.getPageNumber()))

    return MarkingCanvas


def _build(painter: Painter) -> tuple[bytes, Marks]:
    look, marks, out = painter.look, Marks(), io.BytesIO()
    width, height = look.paper

    def note(label: str, page: int) -> None:
        pages = marks.setdefault(label, [])
        if page not in pages:
            pages.append(page)

    document = BaseDocTemplate(
        out, pagesize=look.paper, invariant=1, pageCompression=0, title=painter.title(), author="lkjip synthetic"
    )
    for name, size in (("port", (width, height)), ("land", (height, width))):
        frame = Frame(look.margin, look.margin, size[0] - 2 * look.margin, size[1] - 2 * look.margin, 0, 0, 0, 0)
        document.addPageTemplates(PageTemplate(name, [frame], onPage=painter.furniture.draw, pagesize=size))
    document.build(painter.flowables(), canvasmaker=_canvas_class(note))
    return out.getvalue(), marks


def paint(book: Book) -> tuple[bytes, int]:
    """The PDF of `book` and its number of pages; sets `pages` of every fact and table.

    Raises ValueError when page numbers in the contents do not settle.
    """
    if book.style.layout.font == "Vera":
        pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
        pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))
    known: Marks = {}
    for _ in range(4):
        data, marks = _build(Painter(book, known))
        if marks == known:
            _settle(book, marks)
            return data, len(re.findall(rb"/Type /Page\b", data))
        known = marks
    raise ValueError("the page numbers of the table of contents do not settle")


def _settle(book: Book, marks: Marks) -> None:
    for fact in book.facts.values():
        fact.pages[:] = marks.get(fact.id, [])
    for table in (block for block in book.blocks if isinstance(block, Table)):
        rows = {page for label, pages in marks.items() if label.startswith(f"{table.id}.") for page in pages}
        table.pages[:] = sorted(rows)
        for year in (column.dated for column in table.columns if column.dated):
            year.pages[:] = table.pages[:1]
