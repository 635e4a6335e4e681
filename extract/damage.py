"""Text whose characters nobody but its font knows: no Unicode behind the glyphs."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from extract.glyphs import is_any_unknown, is_unknown
from extract.lines import lines_of
from extract.words import PlacedWord, rounded
from schemas.geometry import BBox, centre, inside, union
from schemas.printed import TextLine, UnreadRegion, Word

__all__ = ["part_damaged"]

LEAST_CHARACTERS = 4
"""A few unknown characters are ornaments, not text."""
LEAST_TAB = 0.75
"""A list mark stands further from its text, in heights of the higher of the two, than a word from the next in a justified line."""
MOST_SPACE = 1.5
"""Words no further apart, in their heights, are one text."""
MOST_RUNS = 400
"""Of more texts on a page the one box around them all is told."""


class Damage(NamedTuple):
    """The words that can be read, the regions of those that are mostly without Unicode, and the places of list marks and of too few
    characters to be text."""

    readable: list[PlacedWord]
    unread: list[UnreadRegion]
    ornaments: list[BBox]


def part_damaged(words: Sequence[PlacedWord]) -> Damage:
    # One look at nearly every page: it has no such character.
    if not is_any_unknown("".join([word.word.text for word in words])):
        return Damage(list(words), [], [])
    readable = [word for word in words if not mostly_unknown(word.word.text)]
    if len(readable) == len(words):
        return Damage(readable, [], [])
    lines = lines_of(0, words)
    marks = [line.words[0].bbox for line in lines if begins_with_mark(line)]
    runs = [run for line in lines for run in runs_of(line.words[begins_with_mark(line) :])]
    if sum(len(word.text) for run in runs for word in run) < LEAST_CHARACTERS:
        return Damage(readable, [], [*marks, *(word.bbox for run in runs for word in run)])
    boxes = blocks([union(word.bbox for word in run) for run in runs], [word.word.bbox for word in readable])
    return Damage(readable, [UnreadRegion(rounded(box), "damaged", "no-unicode") for box in boxes], marks)


def mostly_unknown(text: str) -> bool:
    return 2 * sum(is_unknown(character) for character in text) > len(text)


def begins_with_mark(line: TextLine) -> bool:
    """Whether the first of `line` is a single unknown character before text: the list mark of a symbol font."""
    mark, *text = line.words
    if len(mark.text) > 1 or not is_unknown(mark.text) or not text or not text[0].text[0].isalpha():
        return False
    return text[0].bbox[0] - mark.bbox[2] >= LEAST_TAB * max(one.bbox[3] - one.bbox[1] for one in (mark, text[0]))


def runs_of(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The damaged ones of the `words` of a line, those side by side together: what is read between two of them is whole."""
    for is_damaged, run in groupby(words, key=lambda word: mostly_unknown(word.text)):
        together: list[Word] = []
        for word in run if is_damaged else ():
            if together and not are_near(together[-1].bbox, word.bbox):
                yield together
                together = []
            together.append(word)
        if together:
            yield together


def blocks(boxes: Sequence[BBox], readable: Sequence[BBox]) -> list[BBox]:
    """`boxes` of lines, those below one another as one where nothing `readable` stands in it: a paragraph is one thing to tell."""
    if len(boxes) > MOST_RUNS:
        return [union(boxes)]
    middles = sorted((centre(box) for box in readable), key=itemgetter(1))
    found: list[BBox] = []
    for box in boxes:
        for number, block in enumerate(found):
            if are_near(block, box) and not is_any_inside(middles, union((block, box))):
                found[number] = union((block, box))
                break
        else:
            found.append(box)
    return found


def is_any_inside(points: Sequence[tuple[float, float]], box: BBox) -> bool:
    """Whether one of `points`, from the top, is in `box`."""
    first, last = (bisect(points, level, key=itemgetter(1)) for level in (box[1], box[3]))
    return any(inside(point, box) for point in points[first:last])


def are_near(box: BBox, other: BBox) -> bool:
    """Whether the space between the two is no more than that between the words of a line, or the lines of a paragraph."""
    space = max(box[0] - other[2], other[0] - box[2], box[1] - other[3], other[1] - box[3])
    return space <= MOST_SPACE * min(min(one[2] - one[0], one[3] - one[1]) for one in (box, other))
