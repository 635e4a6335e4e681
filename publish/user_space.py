"""From the page as displayed, where boxes are told, to the space of the page itself, where annotations lie."""

from typing import Protocol

from schemas.geometry import BBox

__all__ = ["Sheet", "around", "decimals", "on_sheet", "quad"]


class Sheet(Protocol):
    """How a page is displayed, and where a point of it as displayed lies in the page's own space."""

    @property
    def width(self) -> float: ...

    @property
    def height(self) -> float: ...

    def user_point(self, x: float, y: float) -> tuple[float, float]: ...


def on_sheet(box: BBox, sheet: Sheet) -> BBox:
    """`box` moved as far as it must to lie on the page."""
    right = max(box[2] - sheet.width, 0.0) or min(box[0], 0.0)
    down = max(box[3] - sheet.height, 0.0) or min(box[1], 0.0)
    return (box[0] - right, box[1] - down, box[2] - right, box[3] - down)


def around(box: BBox, sheet: Sheet) -> list[float]:
    """`box` in the page's own space, its lower left corner first."""
    (x0, y0), (x1, y1) = sheet.user_point(box[0], box[1]), sheet.user_point(box[2], box[3])
    return decimals(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def quad(box: BBox, sheet: Sheet) -> list[float]:
    """The corners of `box` in the order that viewers expect: as displayed, the upper two, then the lower two."""
    x0, top, x1, bottom = box
    corners = [(x0, top), (x1, top), (x0, bottom), (x1, bottom)]
    return decimals(*(value for corner in corners for value in sheet.user_point(*corner)))


def decimals(*values: float) -> list[float]:
    return [round(value, 2) for value in values]
