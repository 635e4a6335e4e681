"""Lines of running text gathered into paragraphs, over page breaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.abbreviations import ends_in_abbreviation
from extract.layout import Layout
from schemas.printed import TextLine

__all__ = ["Paragraph", "bullet_of", "counted_lines", "gathered", "mark_of"]

BULLET = re.compile(
    r"^(?P<mark>(?:-\s*)?\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)](?=\s|[A-Za-z(])"
    r"|\(?\d{1,3}\)(?=\s|[A-Z])|(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){1,4}\.?(?=\s+[A-Z(])"
    r"|[-–•▪➢✓◆❖●■*](?=\s)|o(?=\s))\s*(?=\S)"
)
BARE = re.compile(r"^(?P<mark>\d{1,3})\s+(?=[A-Z])")
AMOUNT = re.compile(r"^(?:rp\.?\s?\d[\d.,]*(?:-|,-)?|\d[\d.,]*\s?(?:%|persen))\W*$", re.IGNORECASE)
"""A line that holds nothing but an amount or a percentage goes on with what introduces it: "sebesar :" and "Rp. 3.102.512.000,-"."""
DASHES = ("-", "–")
TERMINAL = (".", ":", ";", "!", "?")
WIDE = 1.7
"""Lines further apart than this multiple of the usual distance are never one paragraph."""
APART = 0.3
"""After a full stop, this share of the font size more than the usual distance begins a new paragraph."""
LEAST_WORDS = 8
FEW_WORDS = 3
"""Over a page break an unfinished sentence goes on when it has words enough not to be a label, and the new line too."""
MOST_WORDS = 4000
"""A paragraph of more words is no paragraph; it is told as several, so that no text grows without end."""
INDENT = 10.0
SAME_EDGE = 4.0
"""Lines that begin nearer than about this (points) begin at one edge."""


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


def bullet_of(text: str) -> str | None:
    """The list mark that `text` begins with; None for running text."""
    match = BULLET.match(text)
    return match.group("mark").strip() if match else None


def mark_of(line: TextLine, layout: Layout) -> str | None:
    """The list mark of `line`: one of the usual form, or a bare number where the lines of the list count on."""
    if id(line) in layout.counted:
        match = BARE.match(line.text)
        return match.group("mark") if match else None
    return bullet_of(line.text)


def counted_lines(lines: Sequence[TextLine]) -> frozenset[int]:
    """The identities (`id`) of the lines that begin with bare numbers which count on, each below the one before.

    "2 Masih rendahnya mutu benih" is an item where a line that begins with 1 or 3 stands at the same left edge.
    """
    numbered = [(int(match.group("mark")), line) for line in lines if (match := BARE.match(line.text))]
    found: set[int] = set()
    last: dict[int, tuple[int, TextLine]] = {}
    for number, line in numbered:
        edge = round(line.bbox[0] / SAME_EDGE)
        near = [last[at] for at in (edge - 1, edge, edge + 1) if at in last]
        for before, above in near:
            if number == before + 1 and line.page - above.page <= 1:
                found |= {id(above), id(line)}
        last[edge] = number, line
    return frozenset(found)


def ended(text: str) -> bool:
    """Whether a line ends a sentence or introduces a list; "sebesar Rp." does not."""
    return text.rstrip().endswith(TERMINAL) and not ends_in_abbreviation(text)


def gathered(lines: Sequence[TextLine], layout: Layout) -> list[Paragraph]:
    """Paragraphs and list items of following lines."""
    paragraphs: list[Paragraph] = []
    words = 0
    for line in lines:
        mark = mark_of(line, layout)
        if paragraphs and words < MOST_WORDS and belongs(paragraphs[-1], line, mark, layout):
            paragraphs[-1].lines.append(line)
            words += len(line.words)
            continue
        paragraphs.append(Paragraph([line], mark))
        words = len(line.words)
    return paragraphs


def belongs(paragraph: Paragraph, line: TextLine, mark: str | None, layout: Layout) -> bool:
    """Whether `line`, which begins with this list mark or none, is a further line of `paragraph`."""
    if mark is None:
        return goes_on(paragraph, line, layout)
    return inside_sentence(paragraph, line, mark, layout)


def goes_on(paragraph: Paragraph, line: TextLine, layout: Layout) -> bool:
    last = paragraph.lines[-1]
    text, before = line.text, last.text
    introduced = before.rstrip().endswith(":") and AMOUNT.match(text) is not None
    complete = ended(before) and not introduced
    starts_small = text[:1].islower()
    if line.page != last.page:
        sentence = len(line.words) >= FEW_WORDS or text.rstrip().endswith(".")
        return starts_small or (not complete and paragraph.words >= LEAST_WORDS and sentence)
    if abs(line.words[0].size - last.words[0].size) > 0.2 * last.words[0].size:
        return False
    box, above = line.bbox, last.bbox
    step = (box[1] + box[3] - above[1] - above[3]) / 2
    usual = layout.pitch * line.words[0].size
    if step > WIDE * usual:
        return False
    if complete and (
        step > usual + APART * line.words[0].size or not layout.reaches(last) or indented(paragraph, line)
    ):
        return False
    return (
        introduced
        or starts_small
        or layout.reaches(last)
        or layout.is_full(last, line)
        or aligned_item(paragraph, line)
    )


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
    complete = ended(last.text) or last.text.rstrip().endswith(",")
    inner = mark[:1].isdigit() or (mark in DASHES and line.page == last.page)
    return inner and not complete and layout.reaches(last) and paragraph.bullet is None
