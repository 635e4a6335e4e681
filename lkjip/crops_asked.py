"""Which figures that were seen on pictures must be looked at again: those on which a contradiction rests."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.poses import displayed
from lkjip.interpretation import Interpretation
from schemas.figures import Figure
from schemas.geometry import BBox, overlap_share, union
from schemas.printed import PageRead, Word

__all__ = ["Place", "SeenFigure", "SeenFigures", "digits", "words_in"]

COVERED = 0.3
"""A word belongs to a figure when one covers this share of the other."""
MOST_FIGURES = 600
"""A second look takes a thirtieth of a second for each; the sum of a survey rests on two hundred."""
ORDER = ("high", "medium", "low", "info")

Place = tuple[int, int, int]
"""Page, left and top in points: where the first word of a figure stands, whatever is read there."""


@dataclass(frozen=True, slots=True)
class SeenFigure:
    """A figure seen on a picture, by the words that it is made of: their text, and the box (points, as displayed) around
    them."""

    page: int
    bbox: BBox
    text: str

    @property
    def place(self) -> Place:
        return (self.page, round(self.bbox[0]), round(self.bbox[1]))


class SeenFigures:
    """Finds the words of figures on `pages`."""

    def __init__(self, pages: Sequence[PageRead]) -> None:
        self.shown = {page.number: displayed(page) for page in pages if page.seen}

    def of(self, figure: Figure) -> SeenFigure | None:
        """None for a figure of a text layer."""
        page = self.shown.get(figure.page)
        if figure.read_by == "text" or page is None:
            return None
        words = its_words(figure, words_in(page, figure.bbox))
        if not words:
            return None
        return SeenFigure(figure.page, union(word.bbox for word in words), " ".join(word.text for word in words))

    def stands_at(self, page: int, bbox: BBox) -> bool:
        """Whether any word at `bbox` was seen, not read from a text."""
        shown = self.shown.get(page)
        return shown is not None and any(overlap_share(word.bbox, bbox) > COVERED for word in shown.seen)

    def doubtful(self, known: Interpretation) -> list[SeenFigure]:
        """Those in the contradictions of `known`, of the gravest first, no more than can be looked at."""
        figures = {figure.id: figure for figure in known.judgement.figures}
        found: dict[Place, SeenFigure] = {}
        for finding in sorted(known.judgement.findings, key=lambda one: ORDER.index(one.severity)):
            for name in finding.figures:
                seen = self.of(figures[name])
                if seen is not None and len(found) < MOST_FIGURES:
                    found.setdefault(seen.place, seen)
        return list(found.values())


def its_words(figure: Figure, words: Sequence[Word]) -> Sequence[Word]:
    """Those of `words` that are the figure's own: in a sentence the box of one that is broken over two lines holds others."""
    numbers = [word for word in words if digits(word.text)]
    wanted = digits(figure.text)
    for start in range(len(numbers)):
        for end in range(start + 1, len(numbers) + 1):
            if "".join(digits(word.text) for word in numbers[start:end]) == wanted:
                return numbers[start:end]
    return words


def words_in(page: PageRead, bbox: BBox) -> list[Word]:
    """The words of `page` that stand at `bbox`, in reading order."""
    lines = (*page.lines, *(line for grid in page.grids for cell in grid.cells for line in cell.lines))
    return [
        word
        for line in lines
        for word in line.words
        if overlap_share(word.bbox, bbox) > COVERED or overlap_share(bbox, word.bbox) > COVERED
    ]


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)
