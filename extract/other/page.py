"""A page read by pdfminer instead of PDFium, into the same record: words, rules, tables, in points of the page as displayed."""

import zlib
from collections.abc import Iterator
from dataclasses import replace

from pdfminer.pdfinterp import LITERAL_FORM, PDFPageInterpreter, PDFStackT
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFStream, resolve1
from pdfminer.psparser import literal_name

from extract.errors import PageTooFullError, PageUnreadableError
from extract.frame import Frame
from extract.other.canvas import Canvas, DrawnPath
from extract.other.fonts import Fonts
from extract.other.letters import Letterings, characters_of
from extract.other.report import BROKEN, OtherReport, frame_of
from extract.page import main_turn
from extract.page_parts import page_parts
from extract.page_tables import own_tables
from extract.pictures import fills_page, parted_pictures
from extract.rules import MOST_SEGMENTS, Ink, Outline
from extract.upright import Turn
from extract.words import PlacedWord, joined_words, rounded
from schemas.printed import PageRead, Reader, UnreadRegion

__all__ = ["read_otherwise"]

READER: Reader = "pdfplumber"
"""Of whose two halves pdfminer is the one that reads."""
MOST_CONTENT = 32_000_000
"""Bytes of one content stream unpacked: a page of text and tables has a hundred thousand, a map some million."""


def read_otherwise(report: OtherReport, number: int) -> PageRead:
    """Read page `number` (from 1); raises PageUnreadableError when pdfminer cannot, finds nothing there, or more than is read
    of a page.

    PDFium failed on the page: pictures stay unread, that nothing is found does not make it blank, and a part of it is not
    taken for the whole, whose sums it might deny.
    """
    page = report.page(number)
    canvas = Canvas(Fonts(), number)
    try:
        frame = frame_of(page, number)
        Interpreter(canvas.fonts, canvas).draw(page)
    except BROKEN as error:
        raise PageUnreadableError(number, repr(error)) from error
    if canvas.broken:
        raise PageUnreadableError(number, "a part of its content cannot be unpacked")
    if not canvas.glyphs and not canvas.pictures:
        raise PageUnreadableError(number, "pdfminer finds neither text nor pictures")
    rotation, words = frame.rotation, words_on(canvas, frame)
    turn = main_turn(words)
    if turn:
        frame = replace(frame, rotation=(frame.rotation - turn) % 360)
        words = words_on(canvas, frame)
    found = read_upright(number, canvas, frame, words)
    return replace(Turn(found, 360 - turn).upright(found), rotation=rotation) if turn else found


class Interpreter(PDFPageInterpreter):
    """pdfminer's, but for what it passes over in silence."""

    device: Canvas

    def draw(self, page: PDFPage) -> None:
        """Draw `page` in user space."""
        for content in page.contents:
            self.look_into(content)
        self.render_contents(page.resources, page.contents)

    def look_into(self, content: object) -> None:
        """Note when a content is missing or cannot be unpacked. Raises PageTooFullError for one that is a bomb."""
        stream = resolve1(content)
        if not isinstance(stream, PDFStream):
            self.device.broken = True
        elif stream.rawdata:
            check_size(stream, self.device.number)
            self.device.broken |= not stream.get_data()

    def do_Do(self, xobjid_arg: PDFStackT) -> None:
        shown = resolve1(self.xobjmap.get(literal_name(xobjid_arg)))
        if isinstance(shown, PDFStream) and shown.get("Subtype") is LITERAL_FORM:
            self.device.count_form()
            self.look_into(shown)
        super().do_Do(xobjid_arg)

    def do_F(self) -> None:
        self.do_f()  # the same by another name; pdfminer would let the path go on into the next one


def check_size(stream: PDFStream, number: int) -> None:
    """Raises PageTooFullError when the deflated layers of `stream` hold more than a page does."""
    data = stream.rawdata or b""
    for name, _ in [] if stream.decipher else stream.get_filters():
        if name not in LITERALS_FLATE_DECODE:
            return
        try:
            data = zlib.decompressobj().decompress(data, MOST_CONTENT + 1)
        except zlib.error:
            return
        if len(data) > MOST_CONTENT:
            raise PageTooFullError(number, f"a content of more than {MOST_CONTENT} bytes")


def words_on(canvas: Canvas, frame: Frame) -> list[PlacedWord]:
    glyphs = canvas.glyphs
    styles = Letterings(glyphs, frame.rotation, covered_texts(canvas, frame))
    return joined_words(
        characters_of(glyphs), styles, lambda numbers: [glyphs[number].origin for number in numbers], frame
    )


def covered_texts(canvas: Canvas, frame: Frame) -> int:
    """How many of the first texts lie under a picture of the whole page."""
    whole = [shown.below for shown in canvas.pictures if shown.solid and fills_page(frame.box(*shown.box), frame)]
    return max(whole, default=0)


def read_upright(number: int, canvas: Canvas, frame: Frame, words: list[PlacedWord]) -> PageRead:
    pictures = parted_pictures([frame.box(*shown.box) for shown in canvas.pictures], frame)
    ink = Ink()
    for path in canvas.paths:
        if len(path.pieces) <= MOST_SEGMENTS:
            ink.add_path(outlines(path, frame), path.stroked)
    for box in pictures.rules:
        ink.add_box(box)
    parts, readable = page_parts(number, frame, words, pictures, ink, len(canvas.paths))
    parts.seen.unread += [UnreadRegion(rounded(box), "picture", "no-picture") for box in pictures.large]
    grids, rest = own_tables(number, ink, readable)
    return replace(parts.record(grids, rest), reader=READER, words_by=READER)


def outlines(path: DrawnPath, frame: Frame) -> Iterator[Outline]:
    """The subpaths of `path`."""
    points: list[tuple[float, float]] = []
    straight = True
    for letter, corners in path.pieces:
        if letter == "h":
            if points and points[-1] != points[0]:
                points.append(points[0])
            continue
        for corner in corners:
            point = frame.point(*corner)
            if letter == "l":
                points.append(point)
                continue
            if points:
                yield points, straight
            points, straight = [point], letter == "m"
    if points:
        yield points, straight
