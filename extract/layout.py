"""How the running text of a document is set: size, weight, distance of lines, margins."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from schemas.printed import TextLine

__all__ = ["Layout", "layout_of"]

LEAST_PITCH, MOST_PITCH = 0.9, 2.6
SHORT = 0.12
"""A line that ends this share of the text width before the right margin is the last of its paragraph."""
RAGGED = 0.25
"""The same in a narrow column of text, where a long word leaves more room at the end of a line."""
BLANK = 0.2
"""No blank is narrower than this share of the font size."""
LARGE = 1.15
RARE = 0.15
"""A size in which more than this share of the characters is set marks no heading: a body of several sizes."""
MOSTLY_BOLD = 0.4
"""Nor does bold type when this share of the long lines is bold: a body font whose file gives it a wrong weight."""
LONG = 8
"""Lines of so many words are running text."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the running text is set: `size` in points, `pitch` from line to line in font sizes, right margins by page.

    `large_from` is the size from which a line is larger than running text; `bold_marks` whether bold type marks headings;
    `counted` are the lines (by `id`) whose bare numbers are list marks.
    """

    size: float
    pitch: float
    right: dict[int, float]
    large_from: float
    bold_marks: bool
    counted: frozenset[int] = frozenset()

    def reaches(self, line: TextLine) -> bool:
        """Whether a line is full: the next word would hardly have fitted."""
        if line.column is not None:
            left, right = line.column
            return line.bbox[2] >= right - RAGGED * (right - left)
        edge = self.right.get(line.page, line.bbox[2])
        return line.bbox[2] >= edge - SHORT * edge

    def is_full(self, line: TextLine, following: TextLine) -> bool:
        """Whether the first word of `following` (a long one, an amount) would not have fitted at the end of `line`.

        Only said of lines of some width: those of a signature stand near the right margin too.
        """
        left, _, end, _ = line.bbox
        edge = self.right.get(line.page, end) if line.column is None else line.column[1]
        start = 0.0 if line.column is None else line.column[0]
        word = following.words[0]
        wide = end - left > (edge - start) / 2
        return wide and end + BLANK * word.size + word.bbox[2] - word.bbox[0] > edge

    def is_large(self, line: TextLine) -> bool:
        return line.words[0].size > self.large_from

    def is_bold(self, line: TextLine) -> bool:
        """Whether a line is bold where that means something."""
        return self.bold_marks and line.bold


def layout_of(lines: Sequence[TextLine]) -> Layout:
    """Measure the running text (no furniture, no tables) of a document."""
    sizes: Counter[float] = Counter()
    plain, bold = 0, 0
    right: dict[int, float] = {}
    boxes = [line.bbox for line in lines]
    for line, box in zip(lines, boxes, strict=True):
        right[line.page] = max(right.get(line.page, 0.0), box[2])
        for word in line.words:
            sizes[round(word.size, 1)] += len(word.text)
        if len(line.words) >= LONG:
            plain, bold = plain + (not line.bold), bold + line.bold
    steps = [
        (under[1] + under[3] - box[1] - box[3]) / 2 / max(line.words[0].size, 1.0)
        for line, box, below, under in zip(lines, boxes, lines[1:], boxes[1:], strict=False)
        if line.page == below.page
    ]
    usual = [step for step in steps if LEAST_PITCH <= step <= MOST_PITCH]
    size = max(sizes, key=lambda size: sizes[size]) if sizes else 0.0
    pitch = median(usual) if usual else LEAST_PITCH
    return Layout(size, pitch, right, LARGE * largest_usual(sizes, size), bold <= MOSTLY_BOLD * (bold + plain))


def largest_usual(sizes: Counter[float], size: float) -> float:
    """The largest size in which much of the text is set: `size`, or a larger one of a body of several sizes."""
    return max((one for one, letters in sizes.items() if letters > RARE * sizes.total()), default=size)
