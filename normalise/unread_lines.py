"""The lines of sentences on which something is unread, or may be: such a sentence seems whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from normalise.passages import Passage
from schemas.geometry import BBox, union
from schemas.printed import Sentence, UnreadRegion

__all__ = ["MOST_REGIONS", "Line", "touched_lines"]

MOST_REGIONS = 400
"""A page with more of them (a hidden text of thousands of lines) is unread wherever one of them stands, or may."""
_LINES = 2.0
"""A picture higher than so many lines is no part of a sentence but behind or beside it, or below."""


@dataclass(frozen=True, slots=True)
class Line:
    """What stands of a sentence on one line of a page."""

    passage: Passage
    page: int
    box: BBox

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]

    def holds(self, region: UnreadRegion) -> bool:
        """Whether `region` stands on this line: among its words, or next to the first or last of them. Lost text may be on every
        line that it reaches over; nothing of a sentence is missing for a high picture."""
        if not self._may_lack(region) or not self._is_across(region.bbox):
            return False
        return _is_between(_middle(region.bbox), self.box) or (
            region.what == "damaged" and _is_between(_middle(self.box), region.bbox)
        )

    def borders(self, region: UnreadRegion) -> bool:
        """Whether `region` stands on lines of its own next to this one."""
        away = max(self.box[1] - region.bbox[3], region.bbox[1] - self.box[3])
        return away <= self.height and self._may_lack(region) and self._is_across(region.bbox)

    def parts_at(self, gap: BBox) -> bool:
        """Whether words of this line stand on both sides of `gap`."""
        return self.box[0] < gap[0] and gap[2] < self.box[2] and _is_between(_middle(gap), self.box)

    def _may_lack(self, region: UnreadRegion) -> bool:
        return region.what == "damaged" or region.bbox[3] - region.bbox[1] <= _LINES * self.height

    def _is_across(self, box: BBox) -> bool:
        return box[0] <= self.box[2] + self.height and box[2] >= self.box[0] - self.height


def _middle(box: BBox) -> float:
    return (box[1] + box[3]) / 2


def _is_between(height: float, box: BBox) -> bool:
    return box[1] <= height <= box[3]


def touched_lines(
    passages: Iterable[Passage], regions: Mapping[int, Sequence[UnreadRegion]], gaps: Mapping[int, Sequence[BBox]]
) -> Iterator[Line]:
    """The lines that a region stands on, else those that it stands between, and those with a gap of `gaps`: any, of too many."""
    by_page: dict[int, list[Line]] = {}
    for passage in passages:
        for page, box in _lines_of(passage.sentence):
            if page in regions:
                by_page.setdefault(page, []).append(Line(passage, page, box))
    for page, lines in by_page.items():
        for region in regions[page]:
            yield from [one for one in lines if one.holds(region)] or [one for one in lines if one.borders(region)]
        here = gaps.get(page, ())
        yield from [one for one in lines if len(here) > MOST_REGIONS or any(one.parts_at(gap) for gap in here)]


def _lines_of(sentence: Sentence) -> Iterator[tuple[int, BBox]]:
    """The page and the box of each line of `sentence`."""
    if not sentence.tokens:
        return
    line = [sentence.tokens[0]]
    for before, token in pairwise(sentence.tokens):
        if token.page != before.page or not _is_between(_middle(token.bbox), before.bbox):
            yield line[0].page, union(one.bbox for one in line)
            line = []
        line.append(token)
    yield line[0].page, union(one.bbox for one in line)
