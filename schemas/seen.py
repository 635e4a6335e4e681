"""What an OCR engine saw on a picture, in pixels of that picture: kept between runs, so it is a border of its own."""

from dataclasses import dataclass

__all__ = ["SURE", "CropSeen", "Point", "Quad", "SeenLine", "SeenWord", "Sight"]

SURE = 0.8
"""No finding accuses the report by a figure that was seen less surely than this (0 to 1), and every view says how surely."""

Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]
"""Corners of a text from its own upper left one on, clockwise."""


@dataclass(frozen=True, slots=True)
class SeenWord:
    """`confidence` is 0 to 1."""

    text: str
    quad: Quad
    confidence: float


@dataclass(frozen=True, slots=True)
class SeenLine:
    text: str
    quad: Quad
    confidence: float
    words: tuple[SeenWord, ...]


@dataclass(frozen=True, slots=True)
class Sight:
    """All text of a picture. `turn` says how far (degrees clockwise: 0, 90, 180, 270) the picture was turned before it
    was read; places are those of the turned picture. `key` is the fingerprint of the picture and of the engine."""

    key: str
    turn: int
    lines: tuple[SeenLine, ...]


@dataclass(frozen=True, slots=True)
class CropSeen:
    """A second reading of one figure from a picture of its own: `text` (empty where nothing was seen), how surely, and the
    picture as base64 of a PNG. `others` is what other engines read there, None for one that could not."""

    text: str
    confidence: float
    png: str
    others: tuple[str | None, ...] = ()
