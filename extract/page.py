"""Everything that is read of one page: words, grids, the lines outside them, and what stays unread."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from extract.annotations import filled_boxes, typed_numbers
from extract.bounds import check_characters, check_points
from extract.characters import read_characters
from extract.copying import upright_copy
from extract.empty_pages import is_unexplained
from extract.hidden import hidden_characters
from extract.objects import Objects, page_objects
from extract.page_parts import page_parts
from extract.page_tables import FoundTables, filled, own_tables
from extract.pdfium import OpenPage, OpenReport
from extract.pictures import covered_texts, read_pictures
from extract.rivals import Rival
from extract.rules import Ink, read_ink
from extract.seen_parts import SeenParts
from extract.unnoticed import traceless
from extract.upright import Turn
from extract.words import PlacedWord, rounded, words_of
from schemas.printed import Grid, PageRead, UnreadRegion

__all__ = ["main_turn", "read_page"]

TableFinder = Callable[[OpenPage, Ink, list[PlacedWord]], FoundTables]
"""Finds the tables of a page by what is drawn on it and by its words."""


class Look(Protocol):
    """Reads what the first reading of a page left unread."""

    def __call__(self, page: OpenPage, words: Sequence[PlacedWord], unread: Sequence[UnreadRegion]) -> SeenParts:
        """What stands in the `unread` regions; `words` are those of the text layer."""

    def checked(self, page: int, grids: Sequence[Grid], parts: SeenParts) -> list[Grid]:
        """The `grids` that were found with these `parts` on page number `page`, looked over once more; adds to `parts`."""


def read_page(report: OpenReport, number: int, rival: Rival | None = None, look: Look | None = None) -> PageRead:
    """Read page `number` (from 1); raises PageUnreadableError when PDFium cannot load it, or when it
    holds more than is read of a page.

    A page most of whose text runs sideways is read as if its sheet were turned; the boxes are those of the display.
    With a `rival` its tables are those that this other library finds; the words remain PDFium's. With a `look` its
    pictures are read too; without one they stay unread.
    """
    with report.page(number) as page:
        check_characters(page)
        characters, rotation = read_characters(page.text), page.frame.rotation
        objects = page_objects(page)
        check_points(number, objects.paths)
        covered = covered_texts(objects, page.frame)
        if covered:
            covered = traceless(page, characters, covered)
        words = words_of(page, characters, covered)
        hidden = hidden_characters(page, characters, words, objects, covered)
        if hidden:
            words = words_of(page, characters, covered, hidden)
        turn = main_turn(words)
        if turn:
            frame = replace(page.frame, rotation=(page.frame.rotation - turn) % 360)
            page = replace(page, frame=frame)
            words = words_of(page, characters, covered, hidden)
        found = read_upright(
            report, page, words, objects, its_own if rival is None else rival_tables(report, rival), look
        )
    found = replace(found, reader=found.reader if rival is None else rival.reader)
    return replace(Turn(found, 360 - turn).upright(found), rotation=rotation) if turn else found


def main_turn(words: Sequence[PlacedWord]) -> int:
    """The direction in which most characters of the page run, in degrees clockwise of left-to-right as displayed."""
    counts: Counter[int] = Counter()
    for word in words:
        if word.turn is not None:
            counts[word.turn] += len(word.word.text)
    return max(counts, key=lambda turn: counts[turn]) if counts else 0


def its_own(page: OpenPage, ink: Ink, words: list[PlacedWord]) -> FoundTables:
    return own_tables(page.number, ink, words)


def read_upright(
    report: OpenReport,
    page: OpenPage,
    found: list[PlacedWord],
    objects: Objects,
    tables_of: TableFinder,
    look: Look | None,
) -> PageRead:
    number, frame = page.number, page.frame
    pictures = read_pictures(objects.images, frame)
    ink = read_ink(objects.paths, frame)
    for box in pictures.rules:
        ink.add_box(box)
    parts, words = page_parts(number, frame, found, pictures, ink, len(objects.paths))
    unread = parts.seen.unread
    if parts.kind == "blank" and is_unexplained(report, page, objects):
        unread.append(UnreadRegion((0.0, 0.0, round(frame.width, 2), round(frame.height, 2)), "damaged", "no-content"))
    unread += [UnreadRegion(rounded(box), "picture", "no-ocr") for box in pictures.large]
    if parts.kind != "scan":  # on a scan they are read with it
        unread += typed_numbers(page)
        parts.specks += filled_boxes(page)
    if look is not None:
        parts.seen = look(page, words, unread)
        words += parts.seen.words
        ink.rules.across += parts.seen.rules.across
        ink.rules.down += parts.seen.rules.down
    grids, rest = tables_of(page, ink, words)
    if look is not None:
        grids = look.checked(number, grids, parts.seen)
    return parts.record(grids, rest)


def rival_tables(report: OpenReport, rival: Rival) -> TableFinder:
    """A finder of the tables that `rival` sees on a copy of the page."""

    def tables_of(page: OpenPage, _: Ink, words: list[PlacedWord]) -> FoundTables:
        grids: list[Grid] = []
        rest = words
        for found_by, bare in rival.find(upright_copy(report, page)):
            rest = filled(page.number, [bare], rest, grids, found_by)
        return grids, rest

    return tables_of
