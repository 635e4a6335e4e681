"""What is to be written onto a copy of a report: made by the parent, drawn by the child that opens the PDF."""

from typing import Literal

from schemas.base import Record
from schemas.findings import Severity
from schemas.geometry import BBox

__all__ = ["Annotations", "Bookmark", "Mark", "MarkStyle", "Notice", "Tag", "Tone"]

Tone = Severity | Literal["reading", "unread", "own", "summary"]
"""What a mark is about; its colour follows. Never told by colour alone: styles and tags differ too."""
MarkStyle = Literal["noted", "doubtful", "operand", "unread", "note"]
"""A figure that a finding is about; one that may be it; one that it was computed from; what was not read; a note on the page."""


class Tag(Record):
    """A few letters (ASCII) printed beside a mark, in `bbox`."""

    text: str
    bbox: BBox


class Mark(Record):
    """One annotation: around `boxes` of page `page`, or a note that stands in the only one. `name` is its own on its page;
    `part_of` is the name of another mark of the page with which it is one comment."""

    name: str
    page: int
    style: MarkStyle
    tone: Tone
    boxes: tuple[BBox, ...]
    tag: Tag | None = None
    author: str
    subject: str
    text: str
    part_of: str | None = None


class Bookmark(Record):
    """An entry of the outline; it leads to `top` (points) of page `page`. One of `tone` has its colour."""

    title: str
    page: int
    left: float = 0.0
    top: float = 0.0
    tone: Tone | None = None
    children: tuple["Bookmark", ...] = ()


class Notice(Record):
    """What is said only of some PDFs, which whoever opens them knows: a bookmark and a note on the first page."""

    title: str
    text: str


class Annotations(Record):
    """Everything for the copy of the report of content `sha256`, which had `pages` pages when it was read."""

    sha256: str
    pages: int
    author: str
    marks: tuple[Mark, ...]
    outline: Bookmark
    if_signed: Notice
    if_locked: Notice
