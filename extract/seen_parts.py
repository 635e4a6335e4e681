"""What was read of the pictures of a page."""

from dataclasses import dataclass, field

from extract.segments import Segments
from extract.words import PlacedWord
from schemas.geometry import BBox
from schemas.printed import PictureSeen, SeenBox, UnreadRegion
from schemas.seen import Sight

__all__ = ["ENGINE", "SeenParts"]

ENGINE = "rapidocr"


@dataclass(slots=True)
class SeenParts:
    """Words and rules in points of the page; `charts` are the boxes of pictures whose words are labels of a drawing.

    `unread` are the pictures that may hold figures and could not be read, `pictures` all that were looked at, `sights` what
    the engine saw on those that were read.
    """

    words: list[PlacedWord] = field(default_factory=list)
    rules: Segments = field(default_factory=Segments)
    seen: list[SeenBox] = field(default_factory=list)
    charts: list[BBox] = field(default_factory=list)
    unread: list[UnreadRegion] = field(default_factory=list)
    pictures: list[PictureSeen] = field(default_factory=list)
    sights: list[Sight] = field(default_factory=list)
