"""Titles that stand above a table without the word "Tabel": set off from the running text and directly above the grid."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.captions import Caption, is_caption_start
from extract.flow import Item
from schemas.geometry import BBox
from schemas.printed import TextLine

__all__ = ["is_mostly_bold", "title_above"]

MOST_LINES = 4
LONGEST = 240
PITCH = 2.0
"""Lines of one title stand no more than so many font sizes below each other; what stands nearer above belongs to them."""
TO_GRID = 2.5
"""A title stands no more than so many font sizes above its table."""
CENTRED = 0.05
"""The middle of a centred line is off the middle of the grid by less than this share of its width."""
LEAST_LETTERS = 4
"""So many letters at least make a line in capitals."""
ALIGNED = 2.0
"""Lines whose left edges are nearer than this (points) are aligned."""
LETTERS = re.compile(r"[^\W\d_]")
LISTED = re.compile(r"^(?:[-•▪➢✓◆❖●■*o–]\s|\(?(?:\d{1,2}|[a-z])\)|[a-z][.)]\s)")
NUMBERED = re.compile(r"^(?:[A-Z]|[IVXLC]+|\d{1,2})\.(?:\d{1,2}\.?)*\s")
"""The number of a section, with which a title begins."""
SOURCE = re.compile(r"^(?:sumber|catatan|keterangan|source|note)\b", re.IGNORECASE)


def title_above(items: Sequence[Item], grid: int, bold_counts: bool) -> Caption | None:
    """The title of the grid at index `grid` of `items`: bold (where that says something), in capitals, or centred.

    None when what stands above is the end of a paragraph, an item of a list or the caption of a figure.
    """
    found = items[grid].grid
    if found is None:
        return None
    box = found.bbox
    block = lines_right_above(items, grid, box)
    if not block or any(is_caption_start(line.text) for line in captions_near(items, grid)):
        return None
    text = " ".join(line.text for line in block)
    if len(text) > LONGEST or text[-1] in ".:;," or not LETTERS.search(text) or SOURCE.match(text):
        return None
    if LISTED.match(text) or LETTERS.findall(text)[0].islower():
        return None
    bold = bold_counts and all(line.bold for line in block)
    set_off = bold or all(is_capitals(line.text) for line in block) or are_centred(block, box)
    return Caption(None, text) if set_off else None


def is_mostly_bold(items: Sequence[Item]) -> bool:
    """Whether a document is set in bold throughout, so that bold sets nothing off."""
    lines = [item.line for item in items if item.line is not None]
    return 2 * sum(1 for line in lines if line.bold) > len(lines)


def lines_right_above(items: Sequence[Item], grid: int, box: BBox) -> list[TextLine]:
    """The lines that stand close together right above the grid, from the top; none when they are too many or far off."""
    block: list[TextLine] = []
    for item in reversed(items[max(0, grid - 1 - MOST_LINES) : grid]):
        line = item.line
        if line is None or item.page is not items[grid].page:
            break
        size = line.words[0].size
        far = block[0].bbox[3] - line.bbox[3] > PITCH * size if block else box[1] - line.bbox[3] > TO_GRID * size
        if far:
            break
        block.insert(0, line)
        if NUMBERED.match(line.text):
            break
    return block if len(block) <= MOST_LINES else []


def captions_near(items: Sequence[Item], grid: int) -> list[TextLine]:
    """The lines above the grid, up to the next grid."""
    lines: list[TextLine] = []
    for item in reversed(items[max(0, grid - 2 - MOST_LINES) : grid]):
        if item.line is None:
            break
        lines.append(item.line)
    return lines


def is_capitals(text: str) -> bool:
    letters = LETTERS.findall(text)
    return len(letters) >= LEAST_LETTERS and all(letter.isupper() for letter in letters)


def are_centred(lines: Sequence[TextLine], box: BBox) -> bool:
    """Whether lines stand in the middle above the grid, and not below one another as those of a paragraph do."""
    reach = CENTRED * (box[2] - box[0])
    middle = all(abs(line.bbox[0] + line.bbox[2] - box[0] - box[2]) <= 2 * reach for line in lines)
    return middle and all(abs(a.bbox[0] - b.bbox[0]) > ALIGNED for a, b in pairwise(lines))
