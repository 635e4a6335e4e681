"""From lines that the engine saw to words as the rest of the reader knows them: tight boxes, baselines, sizes of type."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray

from extract.seeing.separators import with_consistent_marks
from extract.seeing.tilt import Straightening
from extract.words import PlacedWord, rounded
from schemas.geometry import BBox
from schemas.printed import UNREADABLE, SeenBox, UnreadRegion, Word
from schemas.seen import Quad, SeenLine, SeenWord

__all__ = ["Sheet", "garbled", "words_seen"]

TALL_LETTERS = frozenset("bdfhkltijABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()[]{}%/&!?|\"'#@$")
DEEP_LETTERS = frozenset("gjpqyQ,;()[]{}/|@$")
TALL, LOW, DEEP = 0.71, 0.5, 0.21
"""How high letters with and without an ascender stand above the baseline, and how deep a descender reaches below it, as
shares of the size of type (Arial, Times and Carlito differ by less than a tenth)."""
ASCENT, DESCENT = 0.905, 0.212
"""The box of a word in a text layer reaches so far above and below its baseline: what is seen gets boxes of the same kind."""
LEAST_INK = 2
"""Pixels of ink in a row of a line's box: a single descender has as many, a speck has not."""
GAP = 2
"""Ink so many pixels apart is one piece."""
ALIKE = 1.13
"""Sizes of type that differ by less are one: letters of one font are measured a little higher or lower by their company."""
FLAT = str.maketrans(
    {"ı": "i", "İ": "I", "一": "-", "—": "-", "–": "-", "：": ":", "，": ",", "。": ".", "（": "(", "）": ")"}
)

BRACKETS = str.maketrans("[]{}", "()()")
"""Reports put negative amounts in round brackets; small ones look like any other to the engine."""
GARBLED = re.compile(r"\d(?![xX])[^\W\d_]{1,2}\d{2}|\d\(\d|\d[.,]?\(\)|\d[.,]\(|\d[.,]{2,}\d|\d[*^~;!?'`]\d")
"""Letters, brackets or marks between digits, where print has none: some of them are digits that were not recognised."""

HEAD = re.compile(r"\(?[-+]?(?:Rp\.?)?\d{1,3}(?:[.,]\d{3})*", re.IGNORECASE)
REST = re.compile(r"\d{3}(?:[.,]\d{3})*(?:[.,]\d{1,2})?\)?")
BLANK = 0.7
"""Groups of three digits no further apart than this share of the size of type are of one amount: a point takes a quarter."""
PlacedPiece = tuple[SeenWord, float, float]
"""A word with its left and right edge, in pixels."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a picture lies: `scale` pixels a point; its left and upper edge stand at `left` and `top` (points) of what its
    words are placed on."""

    straightening: Straightening
    scale: float
    left: float = 0.0
    top: float = 0.0

    def x(self, pixel: float) -> float:
        return self.left + pixel / self.scale

    def y(self, pixel: float) -> float:
        return self.top + pixel / self.scale


@dataclass(frozen=True, slots=True)
class Measured:
    """A line with its letters' upper and lower edge, and the size of its type, in pixels."""

    line: SeenLine
    words: tuple[tuple[SeenWord, float, float], ...]
    baseline: float
    size: float


def words_seen(
    lines: Sequence[SeenLine], letters: NDArray[np.uint8], sheet: Sheet
) -> tuple[list[PlacedWord], list[SeenBox]]:
    """The words of `lines` in points, and how surely each was read. `letters` is the straight picture's ink without rules."""
    measured = [one for line in lines if (one := measure(line, letters, sheet))]
    sizes = common_sizes([one.size for one in measured])
    words, seen = [], []
    for one, size in zip(measured, sizes, strict=True):
        for word, left, right in one.words:
            placed = place(word, (left, right), one.baseline, size, sheet)
            words.append(placed)
            seen.append(SeenBox(placed.word.bbox, round(word.confidence, 3)))
    return words, seen


def measure(line: SeenLine, letters: NDArray[np.uint8], sheet: Sheet) -> Measured | None:
    words = [SeenWord(text, word.quad, word.confidence) for word in line.words if (text := plain(word.text))]
    if not words:
        return None
    x0, top, x1, bottom = box_of(sheet.straightening.quad(line.quad))
    window = letters[pixel(top) : pixel(bottom) + 1, pixel(x0) : pixel(x1) + 1]
    text = "".join(word.text for word in words)
    upper, lower = band(window)
    deep = DEEP if any(letter in DEEP_LETTERS for letter in text) else 0.0
    tall = TALL if any(letter in TALL_LETTERS for letter in text) else LOW
    size = max((lower - upper) / (tall + deep), 1.0)
    baseline = pixel(top) + lower - deep * size
    pieces = inked(window[int(upper) : int(lower) + 1])
    spans = spread([box_of(sheet.straightening.quad(word.quad)) for word in words], pieces, pixel(x0))
    placed = [(word, *span) for word, span in zip(words, spans, strict=True)]
    return Measured(line, tuple(with_lost_points(placed, size)), baseline, size)


def garbled(words: Iterable[PlacedWord]) -> list[UnreadRegion]:
    """The places of figures that were seen and could not be read: in a sentence nothing else would tell of them."""
    return [UnreadRegion(one.word.bbox, "picture", "cell-unread") for one in words if one.word.text == UNREADABLE]


def with_lost_points(words: Sequence[PlacedPiece], size: float) -> Iterator[PlacedPiece]:
    """`words` of a line with the pieces of an amount joined whose points a bad copy lost: "4 268.682 000"."""
    held: PlacedPiece | None = None
    for word, left, right in words:
        if held is not None and goes_on(held, (word, left, right), size):
            first, start, _ = held
            sure = min(first.confidence, word.confidence)
            held = (SeenWord(with_consistent_marks(f"{first.text}.{word.text}"), first.quad, sure), start, right)
            continue
        if held is not None:
            yield held
        held = (word, left, right)
    if held is not None:
        yield held


def goes_on(one: PlacedPiece, other: PlacedPiece, size: float) -> bool:
    near = other[1] - one[2] <= BLANK * size
    groups = HEAD.fullmatch(one[0].text) and REST.fullmatch(other[0].text)
    return near and bool(groups) and any(mark in one[0].text + other[0].text for mark in ".,")


def plain(text: str) -> str:
    """The letters that Indonesian is written in: the engine knows many scripts, and a speck over an `a` is an accent to it."""
    flat = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).translate(FLAT))
    letters = "".join(letter for letter in flat if not unicodedata.combining(letter) and letter > " ")
    if not any(map(str.isdigit, letters)):
        return letters
    figure = letters.translate(BRACKETS)
    return UNREADABLE if GARBLED.search(figure) else with_consistent_marks(figure)


def band(window: NDArray[np.uint8]) -> tuple[float, float]:
    """The rows (from, to) of a line's box that its letters take up; neighbours' letters at its edges do not count."""
    rows = window.sum(axis=1, dtype=np.int64) / 255 if window.size else np.zeros(0)
    if not rows.size or rows.max() == 0:
        return 0.0, float(max(window.shape[0], 1))
    full = rows >= LEAST_INK
    middle = int(np.argmax(np.where(full, rows, 0)))
    upper = lower = middle
    while upper > 0 and full[upper - 1]:
        upper -= 1
    while lower < len(full) - 1 and full[lower + 1]:
        lower += 1
    return float(upper), float(lower + 1)


def inked(window: NDArray[np.uint8]) -> list[tuple[int, int]]:
    """The columns (from, to) of a line that hold ink, what is nearly together taken together."""
    columns = np.flatnonzero(window.any(axis=0)) if window.size else np.zeros(0, dtype=np.int64)
    pieces: list[tuple[int, int]] = []
    for column in columns.tolist():
        if pieces and column - pieces[-1][1] <= GAP:
            pieces[-1] = (pieces[-1][0], column + 1)
        else:
            pieces.append((column, column + 1))
    return pieces


def spread(boxes: Sequence[BBox], pieces: Sequence[tuple[int, int]], left: int) -> list[tuple[float, float]]:
    """Left and right edge of each word: those of the ink that lies under its box more than under any other's."""
    taken: list[list[tuple[int, int]]] = [[] for _ in boxes]
    for start, end in pieces:
        shared = [min(box[2], left + end) - max(box[0], left + start) for box in boxes]
        best = max(range(len(boxes)), key=lambda index: shared[index])
        # A piece that reaches over several words is no letter's edge: a rest of a rule, a stamp.
        if shared[best] > 0 and sum(share > 0.3 * (end - start) for share in shared) == 1:
            taken[best].append((left + start, left + end))
    return [
        (float(min(own)[0]), float(max(end for _, end in own))) if own else (box[0], box[2])
        for box, own in zip(boxes, taken, strict=True)
    ]


def common_sizes(sizes: Sequence[float]) -> list[float]:
    """`sizes` with those that are nearly alike made equal."""
    groups: list[list[float]] = []
    for size in sorted(sizes):
        if groups and size <= ALIKE * groups[-1][0]:
            groups[-1].append(size)
        else:
            groups.append([size])
    common = {size: median(group) for group in groups for size in group}
    return [common[size] for size in sizes]


def place(word: SeenWord, span: tuple[float, float], baseline: float, size: float, sheet: Sheet) -> PlacedWord:
    points, at = size / sheet.scale, sheet.y(baseline)
    box = (sheet.x(span[0]), at - ASCENT * points, sheet.x(span[1]), at + DESCENT * points)
    return PlacedWord(Word(word.text, rounded(box), round(points, 1)), at, 0, visible=True)


def box_of(quad: Quad) -> BBox:
    xs, ys = [point[0] for point in quad], [point[1] for point in quad]
    return (min(xs), min(ys), max(xs), max(ys))


def pixel(place: float) -> int:
    return max(int(round(place)), 0)
