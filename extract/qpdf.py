"""Opening a PDF with qpdf, for what PDFium does not tell."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Pdf

__all__ = ["opened_by_qpdf"]


@contextmanager
def opened_by_qpdf(path: Path, password: str | None) -> Iterator["Pdf"]:
    """The PDF at `path`, open for the block; raises what pikepdf raises. It is given the open file: of a path it takes only what
    UTF-8 can write."""
    import pikepdf  # few pages need it

    with path.open("rb") as stream, pikepdf.open(stream, password=password or "") as document:
        yield document
