"""The words of a page without those that nobody sees, and where numbers stood among these."""

from collections.abc import Iterator, Sequence

from extract.words import PlacedWord, rounded
from schemas.geometry import BBox, centre, union
from schemas.printed import UnreadRegion

__all__ = ["part_hidden"]

LEAST_SIZE = 1.0
"""A size (points) below which nobody reads."""
EDGE = 6.0
"""So much of the page (points) is pointed at where something lies beside it."""


def part_hidden(
    words: Sequence[PlacedWord], width: float, height: float
) -> tuple[list[PlacedWord], list[UnreadRegion]]:
    """The words that can be seen, and where others stood that hold numbers: a region for each line of them."""
    seen = [word for word in words if is_readable(word, width, height)]
    if len(seen) == len(words):
        return seen, []
    twice = {place(word) for word in seen}
    lost = [word for word in words if not is_readable(word, width, height) and place(word) not in twice]
    return seen, [UnreadRegion(box, "damaged", "not-visible") for box in told(lost, width, height)]


def place(word: PlacedWord) -> tuple[str, int, int]:
    """What a word says and where: what was painted over and printed again is not lost."""
    return word.word.text, round(word.word.bbox[0]), round(word.word.bbox[1])


def is_readable(word: PlacedWord, width: float, height: float) -> bool:
    x, y = centre(word.word.bbox)
    return not word.hidden and size(word) >= LEAST_SIZE and 0 <= x <= width and 0 <= y <= height


def size(word: PlacedWord) -> float:
    """Of the letters, in points. Some fonts have a size of 1 and enlarge their letters themselves, and some of those do not
    say how high these are: what is drawn is no smaller than either says."""
    x0, top, x1, bottom = word.word.bbox
    letters = len(word.word.text)
    across, down = (x1 - x0, bottom - top) if word.turn in {None, 0, 180} else (bottom - top, x1 - x0)
    return max(word.word.size, down, across / letters)


def told(lost: Sequence[PlacedWord], width: float, height: float) -> Iterator[BBox]:
    """The boxes of the lines of `lost` words that hold a number, on the page: a place beside it cannot be shown."""
    lines: list[list[PlacedWord]] = []
    for word in lost:
        if lines and abs(word.baseline - lines[-1][-1].baseline) < LEAST_SIZE:
            lines[-1].append(word)
        else:
            lines.append([word])
    for line in lines:
        if any(character.isdecimal() for word in line for character in word.word.text):
            x0, top, x1, bottom = union(word.word.bbox for word in line)
            (x0, x1), (top, bottom) = on_page(x0, x1, width), on_page(top, bottom, height)
            yield rounded((x0, top, x1, bottom))


def on_page(start: float, end: float, most: float) -> tuple[float, float]:
    """What can be shown of a stretch: of one beside the page, the edge next to it."""
    return min(max(start, 0.0), max(most - EDGE, 0.0)), max(min(end, most), min(EDGE, most))
