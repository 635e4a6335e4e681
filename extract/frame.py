"""From PDF user space to the page as displayed: cut to its crop box, turned by /Rotate, y downwards."""

from dataclasses import dataclass

from schemas.geometry import BBox

__all__ = ["Frame", "turn_box"]


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible rectangle of a page in user space, and how it is turned for display (degrees clockwise)."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        """Width as displayed, in points."""
        return self.top - self.bottom if self.rotation % 180 else self.right - self.left

    @property
    def height(self) -> float:
        """Height as displayed, in points."""
        return self.right - self.left if self.rotation % 180 else self.top - self.bottom

    def box(self, left: float, bottom: float, right: float, top: float) -> BBox:
        """The displayed box of a box in user space."""
        if self.rotation == 0:
            return (left - self.left, self.top - top, right - self.left, self.top - bottom)
        if self.rotation == 90:
            return (bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        if self.rotation == 180:
            return (self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        return (self.top - top, self.right - right, self.top - bottom, self.right - left)

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.rotation == 0:  # asked for every corner of every rule
            return (x - self.left, self.top - y)
        x0, y0, _, _ = self.box(x, y, x, y)
        return (x0, y0)

    def user_point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page as displayed lies in user space: what `point` turns back."""
        if self.rotation == 0:
            return (self.left + x, self.top - y)
        if self.rotation == 90:
            return (self.left + y, self.bottom + x)
        if self.rotation == 180:
            return (self.right - x, self.bottom + y)
        return (self.right - y, self.top - x)


def turn_box(box: BBox, width: float, height: float, turn: int) -> BBox:
    """`box` after a sheet of `width` x `height` is turned clockwise by `turn` (0, 90, 180 or 270 degrees)."""
    x0, top, x1, bottom = box
    if turn == 90:
        return (height - bottom, x0, height - top, x1)
    if turn == 180:
        return (width - x1, height - bottom, width - x0, height - top)
    if turn == 270:
        return (top, width - x1, bottom, width - x0)
    return box
