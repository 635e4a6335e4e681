"""PDFium asked how and where something is drawn; its answers go to the same few places each time."""

import ctypes
from collections.abc import Callable, Iterable
from typing import NamedTuple

from extract.bindings import draw_mode, fill_colour, object_bounds, piece_point, stroke_colour
from extract.objects import PlacedObject

__all__ = ["CONTRAST", "FAINT", "OPAQUE", "THIN", "WHITE", "Colour", "Pen"]

WHITE = 250
"""What has no darker channel (of 255) is not seen on paper."""
FAINT = 64
"""What is more transparent than this (of 255) is as good as not there."""
OPAQUE = 255
CONTRAST = 24
"""Colours none of whose channels differs by more (of 255) are one to the eye."""
THIN = 3.0
"""What is drawn no thicker than this (points) is a rule."""
STROKED, OUTLINED = (1, 5), (1, 2, 5, 6)
"""Render modes that draw nothing but the outlines of letters, and all that draw them."""


class Colour(NamedTuple):
    """Each of 0 to 255."""

    red: int
    green: int
    blue: int
    alpha: int = OPAQUE

    @property
    def darkest(self) -> int:
        return min(self.red, self.green, self.blue)

    def is_like(self, other: "Colour") -> bool:
        return all(abs(own - its) < CONTRAST for own, its in zip(self[:3], other[:3], strict=True))


BLACK, NOTHING = Colour(0, 0, 0), Colour(0, 0, 0, alpha=0)


class Pen:
    """One for a page: making the places of the answers anew takes longer than asking."""

    def __init__(self) -> None:
        self.fill, self.stroke = ctypes.c_int(), ctypes.c_int()
        self.channels = [ctypes.c_uint() for _ in range(4)]
        self.edges = [ctypes.c_float() for _ in range(4)]
        self.x, self.y = self.edges[:2]
        self.modes = (ctypes.addressof(self.fill), ctypes.addressof(self.stroke))
        self.channel_places = tuple(map(ctypes.addressof, self.channels))
        self.edge_places = tuple(map(ctypes.addressof, self.edges))
        self.corner = self.edge_places[:2]

    def draws(self, path: int) -> tuple[bool, bool]:
        """Whether the path fills and whether it strokes, with ink that is seen on white paper."""
        draw_mode(path, *self.modes)
        fill, stroke = self.fill.value, self.stroke.value
        return (fill != 0 and self.is_seen(path, fill_colour), stroke != 0 and self.is_seen(path, stroke_colour))

    def is_seen(self, path: int, colour_of: Callable[..., int]) -> bool:
        colour = self.colour(path, colour_of)
        return colour.alpha > 0 and colour.darkest < WHITE

    def filling(self, path: int) -> Colour:
        """What the path fills its area with; wholly transparent where it fills nothing."""
        return self.colour(path) if draw_mode(path, *self.modes) and self.fill.value else NOTHING

    def lettering(self, text: int, mode: int) -> Colour:
        """What shows most of a text in a render mode: its filling or its outlines."""
        inks = [self.colour(text)] if mode not in STROKED else []
        if mode in OUTLINED:
            inks.append(self.colour(text, stroke_colour))
        return min(inks, key=lambda ink: (ink.alpha < FAINT, ink.darkest))

    def colour(self, handle: int, colour_of: Callable[..., int] = fill_colour) -> Colour:
        if not colour_of(handle, *self.channel_places):
            return BLACK
        return Colour(*(channel.value for channel in self.channels))

    def is_thin(self, placed: PlacedObject) -> bool:
        """Whether an object is a rule, however it is turned: most paths of a page are."""
        if not object_bounds(placed.handle, *self.edge_places):
            return True
        left, bottom, right, top = (edge.value for edge in self.edges)
        a, b, c, d, _, _ = placed.matrix
        across, along = right - left, top - bottom
        return abs(a) * across + abs(c) * along <= THIN or abs(b) * across + abs(d) * along <= THIN

    def around(self, pieces: Iterable[int]) -> tuple[float, float, float, float]:
        """Left, lower, right and upper edge of the points of a path's `pieces`."""
        points = []
        for piece in pieces:
            piece_point(piece, *self.corner)
            points.append((self.x.value, self.y.value))
        xs, ys = zip(*points, strict=True)
        return (min(xs), min(ys), max(xs), max(ys))
