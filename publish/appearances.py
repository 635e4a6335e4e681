"""How annotations look, as PDF drawing operators. Own appearances, so that every viewer shows the same.

Places are those of the page as displayed: x to the right, y downwards. What is drawn is laid over the print by
multiplication: nothing printed is hidden, except below a note.
"""

from dataclasses import dataclass

from schemas.annotations import Mark, Tag, Tone
from schemas.geometry import BBox, union

__all__ = ["COLOURS", "NOTICE_LETTERS", "Drawing", "drawing_of", "notice_drawing"]

Colour = tuple[float, float, float]
MARGIN = 1.5
"""Between a figure and the line around it, in points: it does not cross the digits."""
FINEST, BROADEST = 0.5, 1.2
LINE_SHARE = 1 / 14
"""Breadth of a line by the height of what it runs around."""
BASELINE = 0.24
LETTERS_SHARE = 0.8
LONG_NOTE = 0.62
NOTICE_LETTERS = 7.0
CAPITAL, SMALL = 0.7, 0.52
"""Widths of the letters of a notice by their height, taken rather large."""
CORNER = 34.0
"""Of a page, where the notes stand: a notice leaves it free."""
LEADING = 1.3


@dataclass(frozen=True, slots=True)
class Pair:
    """`wash` is laid over the print, lines and letters are `ink`."""

    wash: Colour
    ink: Colour


COLOURS: dict[Tone, Pair] = {
    "high": Pair((1.0, 0.74, 0.71), (0.66, 0.11, 0.07)),
    "medium": Pair((1.0, 0.85, 0.50), (0.54, 0.31, 0.0)),
    "low": Pair((0.74, 0.87, 1.0), (0.14, 0.35, 0.55)),
    "info": Pair((0.86, 0.89, 0.92), (0.29, 0.33, 0.39)),
    "reading": Pair((0.90, 0.85, 0.98), (0.42, 0.25, 0.69)),
    "unread": Pair((0.90, 0.85, 0.98), (0.42, 0.25, 0.69)),
    "own": Pair((0.78, 0.94, 0.80), (0.11, 0.42, 0.24)),
    "summary": Pair((1.0, 0.97, 0.75), (0.25, 0.25, 0.25)),
}
WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Operators that fill `rect`, from its lower left corner, y upwards. They name the fonts /F (plain) and /B (bold), and
    the state /M, which multiplies."""

    rect: BBox
    operators: bytes


class Pen:
    """Writes operators for places on the page into a drawing of `rect`."""

    def __init__(self, rect: BBox) -> None:
        self.rect = rect
        self.lines: list[str] = []

    def box(self, box: BBox) -> str:
        x0, top, x1, bottom = box
        return f"{spot(x0 - self.rect[0], self.rect[3] - bottom)} {spot(x1 - x0, bottom - top)} re"

    def fill(self, box: BBox, colour: Colour) -> None:
        self.lines.append(f"{shade(colour)} rg {self.box(box)} f")

    def frame(self, box: BBox, colour: Colour, breadth: float, dashes: str = "") -> None:
        self.lines.append(f"[{dashes}] 0 d {breadth:.2f} w {shade(colour)} RG {self.box(box)} S")

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: Colour, breadth: float) -> None:
        x0, y0, x1, y1 = (
            start[0] - self.rect[0],
            self.rect[3] - start[1],
            end[0] - self.rect[0],
            self.rect[3] - end[1],
        )
        self.lines.append(f"[] 0 d {breadth:.2f} w {shade(colour)} RG {spot(x0, y0)} m {spot(x1, y1)} l S")

    def text(self, x: float, baseline: float, text: str, size: float, colour: Colour, font: str = "B") -> None:
        at = spot(x - self.rect[0], self.rect[3] - baseline)
        self.lines.append(f"BT /{font} {size:.2f} Tf {shade(colour)} rg {at} Td <{coded(text).hex()}> Tj ET")

    def tag(self, tag: Tag, colours: Pair) -> None:
        x0, top, x1, bottom = tag.bbox
        size = LETTERS_SHARE * (bottom - top)
        self.fill(tag.bbox, colours.wash)
        self.text(x0 + 0.2 * size, bottom - BASELINE * (bottom - top), tag.text, size, colours.ink)

    def drawing(self, *, multiplied: bool = True) -> Drawing:
        return Drawing(self.rect, "\n".join((["/M gs"] if multiplied else []) + self.lines).encode("ascii"))


def drawing_of(mark: Mark) -> Drawing:
    return note_drawing(mark) if mark.style == "note" else print_drawing(mark)


def print_drawing(mark: Mark) -> Drawing:
    """The boxes of a mark over the print, and its letters."""
    colours = COLOURS[mark.tone]
    shown = [widened(box, MARGIN) for box in mark.boxes]
    breadths = [min(max(LINE_SHARE * (bottom - top), FINEST), BROADEST) for _, top, _, bottom in mark.boxes]
    pen = Pen(widened(union([*shown, *([mark.tag.bbox] if mark.tag else [])]), max(breadths)))
    for box, breadth in zip(shown, breadths, strict=True):
        draw_box(pen, mark, box, breadth)
    if mark.tag is not None:
        pen.tag(mark.tag, colours)
    return pen.drawing()


def draw_box(pen: Pen, mark: Mark, box: BBox, breadth: float) -> None:
    wash, ink = COLOURS[mark.tone].wash, COLOURS[mark.tone].ink
    x0, top, x1, bottom = box
    match mark.style:
        case "operand":
            pen.line((x0, bottom), (x1, bottom), ink, 1.4 * breadth)
        case "unread":
            pen.frame(box, ink, min(breadth, 1.0), "4 3")
            pen.line((x0, top), (x1, bottom), ink, FINEST)
            pen.line((x0, bottom), (x1, top), ink, FINEST)
        case "doubtful":
            pen.fill(box, paler(wash))
            pen.frame(box, ink, breadth, "3 2")
        case _:
            pen.fill(box, wash)
            pen.frame(box, ink, breadth)


def note_drawing(mark: Mark) -> Drawing:
    """A small sheet with its letters on it."""
    colours, (box, *_) = COLOURS[mark.tone], mark.boxes
    pen = Pen(box)
    x0, top, x1, bottom = box
    side = x1 - x0
    pen.fill(box, colours.wash)
    pen.frame(widened(box, -0.04 * side), colours.ink, 0.06 * side)
    letters = mark.tag.text if mark.tag is not None else ""
    size = side * min(0.7, 1.3 / max(len(letters), 1))
    pen.text(
        x0 + (side - LONG_NOTE * size * len(letters)) / 2, (top + bottom) / 2 + 0.36 * size, letters, size, colours.ink
    )
    return pen.drawing(multiplied=False)


def notice_drawing(text: str, width: float, scale: float, top: float) -> Drawing:
    """`text` in a frame over the `width` of a page, from `top` downwards: small, since it hides what is printed there."""
    size, ink = NOTICE_LETTERS * scale, COLOURS["high"].ink
    left, right, air = size, width - CORNER * scale, 0.6 * size
    lines = broken(text, (right - left - 2 * air) / size)
    box = (left, top, right, top + 2 * air + LEADING * size * len(lines))
    pen = Pen(box)
    pen.fill(box, WHITE)
    pen.frame(widened(box, -0.1 * size), ink, 0.15 * size)
    for number, line in enumerate(lines):
        pen.text(left + air, top + air + size * (0.95 + LEADING * number), line, size, ink, "F")
    return pen.drawing(multiplied=False)


def broken(text: str, width: float) -> list[str]:
    """`text` in lines of at most `width`, in heights of its letters."""
    lines, taken = [""], 0.0
    for word in text.split():
        wide = sum(CAPITAL if letter.isupper() else SMALL for letter in f"{word} ")
        if lines[-1] and taken + wide > width:
            lines.append("")
            taken = 0.0
        lines[-1] += f"{' ' if lines[-1] else ''}{word}"
        taken += wide
    return lines


def widened(box: BBox, by: float) -> BBox:
    return (box[0] - by, box[1] - by, box[2] + by, box[3] + by)


def paler(colour: Colour) -> Colour:
    red, green, blue = ((1 + part) / 2 for part in colour)
    return (red, green, blue)


def spot(x: float, y: float) -> str:
    return f"{x:.2f} {y:.2f}"


def shade(colour: Colour) -> str:
    return " ".join(f"{part:.3g}" for part in colour)


def coded(text: str) -> bytes:
    """`text` for a font with /WinAnsiEncoding."""
    return text.encode("cp1252", errors="replace")
