"""What holds something that nobody has read: a number that nobody sees, a picture without OCR, letters without a meaning."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas.geometry import BBox

__all__ = ["UnreadInTable", "UnreadParts"]


@dataclass(frozen=True, slots=True)
class UnreadInTable:
    """Of one table the `rows` and the `columns` in which something is unread; `headings` are the columns over which it is: what
    these state is not known."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class UnreadParts:
    """`tables` by id; `figures` are the ids of those in whose sentence something is unread, `places` the page and box of each
    cell and line that it stands in."""

    tables: Mapping[str, UnreadInTable] = field(default_factory=dict)
    figures: frozenset[str] = frozenset()
    places: tuple[tuple[int, BBox], ...] = ()
