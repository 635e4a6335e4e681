"""PDFs of a wanted number of pages, bound from generated reports or from copies of one."""

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

import pypdfium2

import synthetic
from synthetic.style import Rules

__all__ = ["bind_generated", "copies"]


def bind_generated(target: Path, rules: Rules, pages: int, first_seed: int = 7001) -> Path:
    """Write the first `pages` pages of generated reports, one after another, whose tables have the lines `rules`."""
    reports = (synthetic.make_report(seed, rules=rules).pdf for seed in count(first_seed))
    return bind(target, (pypdfium2.PdfDocument(pdf) for pdf in reports), pages)


def copies(target: Path, pdf: Path, times: int) -> Path:
    """Write `pdf` repeated `times` times."""
    with pypdfium2.PdfDocument(pdf) as single:
        pages = len(single) * times
    return bind(target, _again_and_again(pdf), pages)


def bind(target: Path, documents: Iterable[pypdfium2.PdfDocument], pages: int) -> Path:
    bound = pypdfium2.PdfDocument.new()
    for document in documents:
        wanted = min(len(document), pages - len(bound))
        bound.import_pages(document, list(range(wanted)))
        if len(bound) == pages:
            break
    bound.save(target)
    return target


def _again_and_again(pdf: Path) -> Iterator[pypdfium2.PdfDocument]:
    while True:
        yield pypdfium2.PdfDocument(pdf)
