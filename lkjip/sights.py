"""What the OCR engine saw on a picture is kept by the picture: reading it again takes seconds, and corrected reports keep
their scanned annexes."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from lkjip.shelf import Shelf
from schemas.seen import Sight

__all__ = ["keep_sights", "known_sights", "sight_shelf"]

log = logging.getLogger(__name__)

FOLDER = "sights"
LIMIT = 500_000_000
"""Bytes of some fifty thousand pages."""
_SIGHT: TypeAdapter[Sight] = TypeAdapter(Sight)


def sight_shelf(cache: Path) -> Shelf:
    """The shelf of sights in the user's folder for what can be made again."""
    return Shelf(cache / FOLDER, LIMIT)


def known_sights(folder: Path | None) -> Callable[[str], Sight | None]:
    """Looks up what was seen before in `folder`, the folder of a shelf; nothing is known without one."""
    shelf = Shelf(folder, LIMIT) if folder else None

    def known(key: str) -> Sight | None:
        kept = shelf.get(key) if shelf else None
        if kept is None:
            return None
        try:
            return _SIGHT.validate_json(kept)
        except ValidationError as error:
            log.debug("not a sight", exc_info=error)
            return None

    return known


def keep_sights(shelf: Shelf, sights: Iterable[Sight]) -> None:
    for sight in sights:
        shelf.put(sight.key, _SIGHT.dump_json(sight))
