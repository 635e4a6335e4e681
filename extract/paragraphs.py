"""Lines of running text gathered into paragraphs, over page breaks."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from extract.figures import awaits_amount
from schemas.printed import TextLine

__all__ = ["Layout", "Paragraph", "bullet_of", "gathered", "layout_of"]

BULLET = re.compile(
    r"^(?P<mark>(?:-\s*)?\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)](?=\s|[A-Za-z(])|[-–•▪➢✓◆❖●■*](?=\s)|o(?=\s))\s*(?=\S)"
)
LEAST_PITCH, MOST_PITCH = 0.9, 2.6
TERMINAL = (".", ":", ";", "!", "?")
WIDE = 1.7
"""Lines further apart than this multiple of the usual distance are never one paragraph."""
APART = 0.3
"""After a full stop, this share of the font size more than the usual distance begins a new paragraph."""
LEAST_WORDS = 8
FEW_WORDS = 3
"""Over a page break an unfinished sentence goes on when it has words enough not to be a label, and the new line too."""
INDENT = 10.0
BLANK = 0.2
"""No blank is narrower than this share of the font size."""
SHORT = 0.12
"""A line that ends this share of the text width before the right margin is the last of its paragraph."""


@dataclass(slots=True)
class Paragraph:
    """`bullet` is the list mark of an item; `lines` hold the mark too."""

    lines: list[TextLine] = field(default_factory=list)
    bullet: str | None = None

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def words(self) -> int:
        return sum(len(line.words) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Layout:
    """How the running text is set: `size` in points, `pitch` from line to line in font sizes, right margins by page."""

    size: float
    pitch: float
    right: dict[int, float]

    def reaches(self, line: TextLine) -> bool:
        """Whether a line is full: the next word would hardly have fitted."""
        edge = self.right.get(line.page, line.bbox[2])
        return line.bbox[2] >= edge - SHORT * edge

    def is_full(self, line: TextLine, following: TextLine) -> bool:
        """Whether the first word of `following` (a long one, an amount) would not have fitted at the end of `line`.

        Only said of lines of some width: those of a signature stand near the right margin too.
        """
        left, _, end, _ = line.bbox
        edge, word = self.right.get(line.page, end), following.words[0]
        return end - left > edge / 2 and end + BLANK * word.size + word.bbox[2] - word.bbox[0] > edge


def layout_of(lines: Sequence[TextLine]) -> Layout:
    """Measure the running text (no furniture, no tables) of a document."""
    sizes: Counter[float] = Counter()
    right: dict[int, float] = {}
    for line in lines:
        right[line.page] = max(right.get(line.page, 0.0), line.bbox[2])
        for word in line.words:
            sizes[round(word.size, 1)] += len(word.text)
    steps = [
        (below.bbox[1] + below.bbox[3] - line.bbox[1] - line.bbox[3]) / 2 / max(line.words[0].size, 1.0)
        for line, below in zip(lines, lines[1:], strict=False)
        if line.page == below.page
    ]
    usual = [step for step in steps if LEAST_PITCH <= step <= MOST_PITCH]
    size = max(sizes, key=lambda size: sizes[size]) if sizes else 0.0
    return Layout(size, median(usual) if usual else LEAST_PITCH, right)


def bullet_of(text: str) -> str | None:
    """The list mark that `text` begins with; None for running text."""
    match = BULLET.match(text)
    return match.group("mark").strip() if match else None


def gathered(lines: Sequence[TextLine], layout: Layout) -> list[Paragraph]:
    """Paragraphs and list items of following lines."""
    paragraphs: list[Paragraph] = []
    for line in lines:
        mark = bullet_of(line.text)
        if paragraphs and mark is None and goes_on(paragraphs[-1], line, layout):
            paragraphs[-1].lines.append(line)
            continue
        if paragraphs and mark is not None and inside_sentence(paragraphs[-1], line, mark, layout):
            paragraphs[-1].lines.append(line)
            continue
        paragraphs.append(Paragraph([line], mark))
    return paragraphs


def goes_on(paragraph: Paragraph, line: TextLine, layout: Layout) -> bool:
    last = paragraph.lines[-1]
    ended = last.text.rstrip().endswith(TERMINAL) and not awaits_amount(last.text)
    starts_small = line.text[:1].islower()
    if line.page != last.page:
        return starts_small or (not ended and paragraph.words >= LEAST_WORDS and len(line.words) >= FEW_WORDS)
    if abs(line.words[0].size - last.words[0].size) > 0.2 * last.words[0].size:
        return False
    step = (line.bbox[1] + line.bbox[3] - last.bbox[1] - last.bbox[3]) / 2
    usual = layout.pitch * line.words[0].size
    if step > WIDE * usual:
        return False
    if ended and (step > usual + APART * line.words[0].size or not layout.reaches(last) or indented(paragraph, line)):
        return False
    return starts_small or layout.reaches(last) or layout.is_full(last, line) or aligned_item(paragraph, line)


def indented(paragraph: Paragraph, line: TextLine) -> bool:
    left = min(each.bbox[0] for each in paragraph.lines[-2:])
    return line.bbox[0] > left + INDENT


def aligned_item(paragraph: Paragraph, line: TextLine) -> bool:
    """A further line of a list item stands under its text, right of its mark."""
    return paragraph.bullet is not None and line.bbox[0] > paragraph.lines[0].bbox[0] + INDENT / 2


def inside_sentence(paragraph: Paragraph, line: TextLine, mark: str, layout: Layout) -> bool:
    """Whether what looks like a list mark is a number that happened to start a line ("... tahun / 20. ...")."""
    last = paragraph.lines[-1]
    if line.page == last.page and line.bbox[0] > paragraph.lines[0].bbox[0] + INDENT:
        return False
    ended = last.text.rstrip().endswith((*TERMINAL, ","))
    return mark[:1].isdigit() and not ended and layout.reaches(last) and paragraph.bullet is None
