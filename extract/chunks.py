"""Lines of words cut into chunks: pieces of text with more than a blank between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.figures import is_figure
from extract.words import PlacedWord

__all__ = ["Chunk", "ChunkLine", "chunk_lines"]

APART = 0.8
"""Words nearer than this share of the font size belong to one text."""
APART_FIGURES = 0.4
"""Two figures are two texts even when hardly more than a blank is between them."""
LABEL_DIGITS, GROUP_DIGITS = 2, 3
"""A figure no longer than the first before one no longer than the second may be the thousands of one ("12 500")."""
SAME_LINE = 0.5
LEAST_JUSTIFIED = 5
WIDEST_BLANK = 2.0
ALIKE = 1.3
"""The blanks of a justified line are no wider than so many font sizes, and than so many times the narrowest."""
EMPTY_VALUE = re.compile(r"^(?:[-–]|n/?a|nihil)$", re.IGNORECASE)
MEASURE = re.compile(
    r"^[$€£]\s?\d[\d.,]*$|^(?:[<>≥≤=±]\s?)?\d[\d.,]*\s[a-z/]{2,14}$|^[A-Z]{1,2}\s?\(\d[\d.,]*\)$|^\d[\d.,]*\s?[-–/]\s?\d[\d.,]*$",
    re.IGNORECASE,
)
"""A figure with its unit ("40.770 orang"), a grade with its points ("BB (70,5)"), a span or share ("80 - 90", "13/19"), foreign money."""
LABEL = re.compile(r"^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]?$", re.IGNORECASE)
LEADER = re.compile(r"\.{4,}|…{2,}")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words without a gap, from `left` to `right` (points), on their own `baseline` (a line gathers near ones).

    `words` are the left and right ends of each, `size` is that of its font.
    """

    left: float
    right: float
    text: str
    baseline: float = 0.0
    words: tuple[tuple[float, float], ...] = ()
    size: float = 0.0
    bold: bool = False

    def word_at(self, places: Sequence[float], x: float, space: float, off: float) -> int | None:
        """The word that begins at one of `places`, give or take `off`, at least `space` off the one before it.

        `x` lies within the word before it or in the space.
        """
        for at, ((begin, end), (start, _)) in enumerate(zip(self.words, self.words[1:], strict=False), start=1):
            if begin <= x <= start and start - end >= space and any(abs(place - start) <= off for place in places):
                return at
        return None

    def cut(self, at: int) -> tuple["Chunk", "Chunk"]:
        """The words before the one numbered `at`, and the others."""
        words, texts = self.words, self.text.split(" ")
        return (
            Chunk(self.left, words[at - 1][1], " ".join(texts[:at]), self.baseline, words[:at], self.size, self.bold),
            Chunk(words[at][0], self.right, " ".join(texts[at:]), self.baseline, words[at:], self.size, self.bold),
        )

    @property
    def is_value(self) -> bool:
        if LEADER.search(self.text):
            return False
        return is_figure(self.text) or bool(EMPTY_VALUE.match(self.text) or MEASURE.match(self.text))

    @property
    def is_label(self) -> bool:
        return bool(LABEL.match(self.text))


@dataclass(frozen=True, slots=True)
class ChunkLine:
    """The chunks on one baseline, left to right; `top` and `bottom` of its letters, `size` of its font, in points."""

    baseline: float
    size: float
    top: float
    bottom: float
    chunks: tuple[Chunk, ...]

    @property
    def text(self) -> str:
        return " ".join(chunk.text for chunk in self.chunks)

    @property
    def values(self) -> int:
        return sum(1 for chunk in self.chunks if chunk.is_value)

    @property
    def led_values(self) -> int | None:
        """How many figures a leader of dots runs to: one in a line of contents; None where there is no leader."""
        leader = next((at for at, chunk in enumerate(self.chunks) if LEADER.search(chunk.text)), None)
        return None if leader is None else sum(1 for chunk in self.chunks[leader + 1 :] if chunk.is_value)


def chunk_lines(words: Sequence[PlacedWord]) -> list[ChunkLine]:
    """The lines of upright `words` from the top down."""
    lines: list[list[PlacedWord]] = []
    for word in sorted((word for word in words if word.turn == 0), key=lambda word: word.baseline):
        if lines and word.baseline - lines[-1][0].baseline <= SAME_LINE * word.word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [chunked(sorted(line, key=lambda word: word.word.bbox[0])) for line in lines]


def chunked(line: Sequence[PlacedWord]) -> ChunkLine:
    groups: list[list[PlacedWord]] = []
    justified = is_justified(line)
    for word in line:
        if groups and (justified or not parts(groups[-1][-1], word)):
            groups[-1].append(word)
        else:
            groups.append([word])
    chunks = tuple(
        Chunk(
            group[0].word.bbox[0],
            max(word.word.bbox[2] for word in group),
            " ".join(word.word.text for word in group),
            group[0].baseline,
            tuple((word.word.bbox[0], word.word.bbox[2]) for word in group),
            group[0].word.size,
            group[0].word.bold,
        )
        for group in groups
    )
    size = max(word.word.size for word in line)
    top, bottom = min(word.word.bbox[1] for word in line), max(word.word.bbox[3] for word in line)
    return ChunkLine(line[0].baseline, size, top, bottom, chunks)


def is_justified(line: Sequence[PlacedWord]) -> bool:
    """Whether a line is running text set to both margins: blanks that are wide, but all alike."""
    if len(line) < LEAST_JUSTIFIED or 2 * sum(1 for word in line if word.word.text[0].isalpha()) < len(line):
        return False
    gaps = [right.word.bbox[0] - left.word.bbox[2] for left, right in zip(line, line[1:], strict=False)]
    return APART * line[0].word.size <= max(gaps) <= min(WIDEST_BLANK * line[0].word.size, ALIKE * min(gaps))


def parts(left: PlacedWord, right: PlacedWord) -> bool:
    gap = right.word.bbox[0] - left.word.bbox[2]
    size = max(left.word.size, right.word.size)
    if gap >= APART * size or LEADER.fullmatch(left.word.text):
        return True
    figures = is_figure(left.word.text) and (is_figure(right.word.text) or is_rupiah(right))
    long = len(left.word.text) > LABEL_DIGITS or len(right.word.text) > GROUP_DIGITS
    return figures and long and gap >= APART_FIGURES * size


def is_rupiah(word: PlacedWord) -> bool:
    return word.word.text.lower().startswith("rp")
