"""Small PDFs for the tests, written as content streams: what reportlab would not draw."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

from schemas.printed import PageRead
from tests.extract.drawing import pages

__all__ = ["BLACK", "SEEN", "TITLE", "WHITE", "Adding", "bar", "form", "page_of", "picture", "text"]

BLACK, WHITE = "0 g 0 G", "1 g 1 G"
SEEN = "Realisasi 82,17 persen"
TITLE = "Laporan Kinerja"
BACKGROUND = f"BT /F1 12 Tf 0 g 60 800 Td ({TITLE}) Tj ET\n"


def text(colour: str, x: float = 60, y: float = 612, more: str = "", words: str = SEEN) -> str:
    return f"BT {colour} {more} /F1 12 Tf {x} {y} Td ({words}) Tj ET\n"


def bar(colour: str) -> str:
    return f"q {colour} 50 600 300 40 re f Q\n"


Adding = Callable[[pikepdf.Pdf, Dictionary], None]


def page_of(tmp_path: Path, content: str, add: Adding | None = None) -> PageRead:
    """A page with `content`; `add` may put more into the file and the page's resources."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    pdf.pages[0].Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    pdf.pages[0].Contents = pdf.make_stream((BACKGROUND + content).encode())
    if add is not None:
        add(pdf, pdf.pages[0].Resources)
    pdf.save(tmp_path / "a.pdf")
    [page] = pages(tmp_path / "a.pdf")
    return page


def form(pdf: pikepdf.Pdf, content: str, **more: object) -> pikepdf.Object:
    """A form object with `content`, in which F1 is a font."""
    fonts = pdf.pages[0].Resources.Font
    said = {"Resources": Dictionary(Font=fonts), "BBox": Array([0, 0, 595, 842]), **more}
    return pdf.make_stream(content.encode(), Type=Name.XObject, Subtype=Name.Form, **said)


def picture(pdf: pikepdf.Pdf, grey: int, **more: object) -> pikepdf.Object:
    """A picture of one dot."""
    return pdf.make_stream(
        bytes([grey]),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=1,
        Height=1,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
        **more,
    )
