"""What each tool does when its speed is measured: everything that it can say about a PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

__all__ = ["BASELINE", "COMPARED", "ONE_CHILD", "TOOLS", "TWO_CHILDREN"]

BASELINE = "pdfplumber"
ONE_CHILD, TWO_CHILDREN = "lkjip --jobs 1", "lkjip --jobs 2"


def read_with_lkjip(pdf: Path) -> None:
    """What the reading child and its parent do, without the pipe between them: words, tables, sentences."""
    from extract import assemble
    from extract.page import read_page
    from extract.pdfium import open_report

    report = open_report(pdf, None)
    assemble([read_page(report, number) for number in range(1, report.pages + 1)])


def read_with_pdfplumber(pdf: Path) -> None:
    """The tables of all pages."""
    import pdfplumber

    with pdfplumber.open(pdf) as document:
        for page in document.pages:
            page.extract_tables()
            page.close()


def read_with_camelot(pdf: Path) -> None:
    """The tables of all pages, from ruled lines only."""
    from bench.readers import RIVALS

    RIVALS["camelot"](pdf, None)


def read_with_pdfium(pdf: Path) -> None:
    """The text of all pages, nothing else."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        for number in range(len(document)):
            document[number].get_textpage().get_text_range()


def read_in_children(processes: int, pdf: Path) -> None:
    """What `lkjip.read` does, the start of the children and the pipe to them included."""
    from extract import assemble
    from lkjip.limits import Limits
    from lkjip.supervise import read_report

    assemble(read_report(pdf, Limits(processes=processes)).pages)


COMPARED: dict[str, Callable[[Path], None]] = {
    BASELINE: read_with_pdfplumber,
    "lkjip": read_with_lkjip,
    "camelot (vector)": read_with_camelot,
    "PDFium, text only": read_with_pdfium,
}
"""The tools that are compared, each on one core."""
TOOLS: dict[str, Callable[[Path], None]] = {
    **COMPARED,
    ONE_CHILD: partial(read_in_children, 1),
    TWO_CHILDREN: partial(read_in_children, 2),
}
"""All that can be measured."""
