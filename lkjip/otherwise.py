"""Pages on which PDFium failed are tried by another library: each in a child of its own, and not many of them."""

from collections.abc import Callable, Iterable, Sequence

from lkjip.reading import Part, Transcript
from lkjip.restarts import FATAL
from schemas.printed import PageRead

__all__ = ["SLOWEST", "pages_to_avoid", "read_lost"]

MOST_PAGES = 12
"""A report on more of whose pages PDFium fails is no accident: the first ones are tried."""
MOST_IN_VAIN = 3
"""After so many pages that the other library cannot read either no further one is tried."""
SLOWEST = 30.0
"""Seconds for one page: a crowded one takes two here."""

ReadOne = Callable[[int], Transcript | None]
"""What a child says that is to read one page with the other library; None when no time is left."""


def read_lost(parts: Sequence[Part], read_one: ReadOne) -> dict[int, PageRead]:
    """The pages that PDFium could not read and the other library could, by number.

    One that finds another number of pages in the file might take one page for another: it is not believed.
    """
    opened = next((part.transcript.opened for part in parts if part.transcript.opened), None)
    found: dict[int, PageRead] = {}
    if opened is None:
        return found
    in_vain = 0
    for number in sorted(lost(parts))[:MOST_PAGES]:
        said = read_one(number) if in_vain < MOST_IN_VAIN else None
        if said is None or said.opened is None or said.opened.pages != opened.pages:
            break
        if number in said.pages:
            found[number] = said.pages[number]
        else:
            in_vain += 1
    return found


def lost(parts: Iterable[Part]) -> set[int]:
    """The pages that took their reader's life, or that it gave up as damaged; not those that hold too much for anybody."""
    found: set[int] = set()
    for part in parts:
        found.update(part.lost)
        found.update(part.unsettled if part.ending in FATAL else ())
        found.update(number for number, why in part.transcript.failed.items() if why.reason == "damaged")
    return found


def pages_to_avoid(pages: Iterable[PageRead], failed: Iterable[int]) -> frozenset[int]:
    """The pages that PDFium must not be asked for again: those on which it failed, whoever read them then."""
    return frozenset(failed) | {page.number for page in pages if page.words_by != "pdfium"}
