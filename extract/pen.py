"""PDFium asked how and where something is drawn; its answers go to the same few places each time."""

import ctypes
from collections.abc import Callable, Iterable

from extract.bindings import draw_mode, fill_colour, object_bounds, piece_point, stroke_colour
from extract.objects import PlacedObject

__all__ = ["FAINT", "OPAQUE", "THIN", "WHITE", "Pen"]

WHITE = 250
"""What has no darker channel (of 255) is not seen on paper."""
FAINT = 64
"""What is more transparent than this (of 255) is as good as not there."""
OPAQUE = 255
THIN = 3.0
"""What is drawn no thicker than this (points) is a rule."""
STROKED, OUTLINED = (1, 5), (1, 2, 5, 6)
"""Render modes that draw nothing but the outlines of letters, and all that draw them."""


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
        darkest, alpha = self.colour(path, colour_of)
        return alpha > 0 and darkest < WHITE

    def filling(self, path: int) -> tuple[int, int]:
        """The darkest channel and the opacity of what the path fills; opacity 0 where it fills nothing."""
        return self.colour(path) if draw_mode(path, *self.modes) and self.fill.value else (0, 0)

    def lettering(self, text: int, mode: int) -> tuple[int, int]:
        """The darkest channel and the opacity of what shows most of a text in a render mode: its filling or its outlines."""
        inks = [self.colour(text)] if mode not in STROKED else []
        if mode in OUTLINED:
            inks.append(self.colour(text, stroke_colour))
        return min(inks, key=lambda ink: (ink[1] < FAINT, ink[0]))

    def colour(self, handle: int, colour_of: Callable[..., int] = fill_colour) -> tuple[int, int]:
        if not colour_of(handle, *self.channel_places):
            return 0, OPAQUE
        red, green, blue, alpha = (channel.value for channel in self.channels)
        return min(red, green, blue), alpha

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
