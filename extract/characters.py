"""The characters of a page, all of them at once: what they print as, and the boxes they take up."""

import ctypes
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, repeat
from typing import Any

import pypdfium2.raw as pdfium

from extract.bindings import address, loose_box, origin
from extract.glyphs import printed_character

__all__ = ["Characters", "origins", "read_characters"]

SILENT = "\0"
"""Stands for a character that prints nothing: no printed character is it (see `printed_character`)."""
LINE_HYPHEN = 0xFFFE
"""In the text of a whole page PDFium writes this for the hyphen that it reports as 0x02 when asked for its character."""
BOX_BYTES = ctypes.sizeof(pdfium.FS_RECTF)
DOUBLE_BYTES = ctypes.sizeof(ctypes.c_double)


@dataclass(frozen=True, slots=True)
class Characters:
    """What is printed but blanks. `numbers` are the page's own numbers of the characters in `text`, the other lists
    their loose boxes in user space; `ends` says after how many of them a blank stands (repeated for several)."""

    text: str
    ends: list[int]
    numbers: list[int]
    lefts: list[float]
    bottoms: list[float]
    rights: list[float]
    tops: list[float]


class Glyphs(dict[int, str]):
    """What every code prints as, looked up once."""

    def __missing__(self, code: int) -> str:
        self[code] = character = printed_character(code) or SILENT
        return character


GLYPHS = Glyphs({LINE_HYPHEN: "-"})


def read_characters(text: Any) -> Characters:
    """The characters of PDFium's text page `text` in the order of its content stream."""
    printed = whole_text(text).translate(GLYPHS)
    numbers = [number for number, character in enumerate(printed) if character > " "]
    pieces = printed.replace(SILENT, "").split(" ")
    lefts, tops, rights, bottoms = boxes(text, numbers)
    return Characters("".join(pieces), list(accumulate(map(len, pieces))), numbers, lefts, bottoms, rights, tops)


def whole_text(text: Any) -> str:
    """One character for each that PDFium counts, nothing translated yet."""
    count = pdfium.FPDFText_CountChars(text)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, buffer) - 1
    # One call for the page instead of one a character (3 ns against 600). It leaves out characters without Unicode and
    # writes two units for one beyond 0xFFFF; where that happened the units are no longer those of the characters.
    whole = bytes(buffer)[: 2 * max(written, 0)].decode("utf-16-le", errors="replace")
    if written == len(whole) == count and "\ufffd" not in whole:
        return whole
    return "".join(character_of(pdfium.FPDFText_GetUnicode(text, number)) for number in range(count))


def character_of(code: int) -> str:
    return chr(code) if code <= 0x10FFFF else "\ufffd"


def boxes(text: Any, numbers: list[int]) -> tuple[list[float], ...]:
    """The left, upper, right and lower edges of the characters `numbers`."""
    buffer = (ctypes.c_float * (4 * len(numbers)))()
    start = address(buffer)
    targets = range(start, start + BOX_BYTES * len(numbers), BOX_BYTES)
    # Half of the time of reading a page lies here; a loop outside the interpreter saves a fifth of it.
    deque(map(loose_box, repeat(address(text)), numbers, targets), maxlen=0)
    flat = buffer[:]
    return flat[0::4], flat[1::4], flat[2::4], flat[3::4]


def origins(text: Any, numbers: Sequence[int]) -> Iterator[tuple[float, float]]:
    """Where the characters `numbers` stand on their baselines, in user space."""
    xs, ys = ((ctypes.c_double * len(numbers))() for _ in "xy")
    x_targets, y_targets = (
        range(start, start + DOUBLE_BYTES * len(numbers), DOUBLE_BYTES) for start in (address(xs), address(ys))
    )
    deque(map(origin, repeat(address(text)), numbers, x_targets, y_targets), maxlen=0)
    return zip(xs[:], ys[:], strict=True)
