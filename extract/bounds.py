"""How much a page may hold. More is on no page of a report, and an attack would take the time and memory of everybody behind."""

from collections.abc import Iterable

import pypdfium2.raw as pdfium

from extract.bindings import path_count
from extract.errors import PageTooFullError
from extract.objects import PlacedObject
from extract.pdfium import OpenPage

__all__ = ["check_characters", "check_points"]

MOST_CHARACTERS = 60_000
"""The fullest page of thirty published reports has 4,200; a sheet of A3 in small print may have 20,000."""
MOST_POINTS = 2_000_000
"""Points of all paths of a page; the finest map seen in a report has some hundred thousand."""


def check_characters(page: OpenPage) -> None:
    """Raises PageTooFullError for a page with more characters than are read; called before any of them is."""
    count = pdfium.FPDFText_CountChars(page.text)
    if count > MOST_CHARACTERS:
        raise PageTooFullError(page.number, f"{count} characters")


def check_points(number: int, paths: Iterable[PlacedObject]) -> None:
    """Raises PageTooFullError for page `number` when its paths together have more points than are looked at."""
    count = sum(max(path_count(path.handle), 0) for path in paths)
    if count > MOST_POINTS:
        raise PageTooFullError(number, f"{count} points of paths")
