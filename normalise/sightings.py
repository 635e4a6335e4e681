"""Which figures were not read from a text but seen on a picture, and how surely."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from schemas.geometry import BBox, overlap_share
from schemas.printed import PageRead, SeenBox, Sighted
from schemas.tables import Table

__all__ = ["Sighting", "Sightings", "pasted_tables"]

COVERED = 0.3
"""A word belongs to a figure when one covers this share of the other: a figure may be part of a word, or two words."""


@dataclass(frozen=True, slots=True)
class Sighting:
    read_by: Sighted
    confidence: float


class Sightings:
    """Looks up the words that were seen on the pages of a report by their places."""

    def __init__(self, pages: Iterable[PageRead]) -> None:
        self._seen: dict[int, list[SeenBox]] = defaultdict(list)
        for page in pages:
            self._seen[page.number] += page.seen

    def at(self, page: int, bbox: BBox) -> Sighting | None:
        """How what stands at `bbox` (points) was seen; the least sure of its words counts. None for text."""
        found = [
            word
            for word in self._seen.get(page, ())
            if overlap_share(word.bbox, bbox) > COVERED or overlap_share(bbox, word.bbox) > COVERED
        ]
        if not found:
            return None
        least = min(found, key=lambda word: word.confidence)
        return Sighting(least.by, least.confidence)


def pasted_tables(tables: Iterable[Table], pages: Iterable[PageRead]) -> frozenset[str]:
    """The ids of tables that are pictures on pages of text.

    They were taken from elsewhere: their own arithmetic can be recomputed, but their scale may grade other things, and what
    they list may be more than a sentence counts.
    """
    mixed = [page for page in pages if page.seen and page.kind != "scan"]
    seen, numbers = Sightings(mixed), {page.number for page in mixed}
    return frozenset(
        table.id
        for table in tables
        if numbers & set(table.pages)
        and any(
            seen.at(cell.page, cell.bbox) for row in table.rows for cell in row.cells if cell.text and not cell.repeat
        )
    )
