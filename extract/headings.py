"""Headings of the body: how they look and which level they have."""

import re
from dataclasses import dataclass

from extract.layout import Layout
from schemas.printed import TextLine

__all__ = ["HeadingLook", "heading_look", "is_chapter", "is_numbered"]

CHAPTER = re.compile(r"^BAB\s+(?:[IVXLC]+|\d+)\b\.?", re.IGNORECASE)
NUMBERED = (
    (re.compile(r"^(?P<mark>[IVXLC]+|\d+|[A-Z])(?P<rest>\.\d+)+\.?\s+\S"), 0),
    (re.compile(r"^(?:[A-Z]|[IVXLC]+)[.)]\s+\S"), 2),
    (re.compile(r"^\d{1,2}[.)]\s*\S"), 3),
    (re.compile(r"^[a-z][.)]\s*\S"), 4),
)
LISTED = re.compile(r"^(?:[-•▪➢✓◆❖●■*o–]|\(?(?:\d{1,2}|[a-z])\))\s")
AMOUNT = re.compile(r"\d\s?%|\brp\.?\s?\d|\d[.,]\d+(?![.,\d]|\.?\s+[A-Z])", re.IGNORECASE)
"""A title states no percentage, no amount and no decimal fraction; "2.1 Rencana" is its number."""
MOST_WORDS = 16
LONGEST = 140
LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class HeadingLook:
    """What a line looks like as a heading; `level` 1 is a chapter."""

    level: int


def heading_look(line: TextLine, layout: Layout) -> HeadingLook | None:
    """The heading that `line` looks like beside running text of `layout`; None for running text."""
    text = line.text.strip()
    if len(text) > LONGEST or not LETTERS.search(text):
        return None
    if CHAPTER.match(text) and len(line.words) <= MOST_WORDS:
        return HeadingLook(1)
    if AMOUNT.search(text):
        return None
    capitals = is_capitals(text)
    large = layout.is_large(line)
    strong = layout.is_bold(line) or capitals or large
    if not strong or len(line.words) > MOST_WORDS or text[-1] in ".;,:" or LISTED.match(text):
        return None
    for pattern, level in NUMBERED:
        match = pattern.match(text)
        if match:
            return HeadingLook(level or min(1 + depth(text), 5))
    if capitals and (layout.is_bold(line) or large):
        return HeadingLook(1)
    return HeadingLook(2 if large or capitals else 4)


def is_numbered(text: str) -> bool:
    """Whether a line begins with the number of a section ("3.1.", "A.", "2)"): another heading than the one above."""
    return any(pattern.match(text) for pattern, _ in NUMBERED)


def is_chapter(text: str) -> bool:
    """Whether a line begins with the number of a chapter ("BAB III")."""
    return bool(CHAPTER.match(text))


def depth(text: str) -> int:
    """Number of parts after the first in a decimal number: 1 for "3.1.", 2 for "3.1.2"."""
    return text.split(maxsplit=1)[0].strip(".").count(".")


def is_capitals(text: str) -> bool:
    letters = LETTERS.findall(text)
    return len(letters) >= 4 and sum(1 for letter in letters if letter.isupper()) >= 0.9 * len(letters)
