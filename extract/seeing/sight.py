"""What the engine sees on a picture, or has seen on the same one before."""

import hashlib
from collections.abc import Callable

from extract.seeing.engine import engine_version, read_lines
from extract.seeing.orientation import read_upright
from extract.seeing.raster import Pixels
from schemas.seen import Sight

__all__ = ["Known", "sight_of"]

Known = Callable[[str], Sight | None]
"""Looks up an earlier sight by its key."""


def sight_of(pixels: Pixels, known: Known, *, may_lie: bool) -> Sight:
    """All text on `pixels`; `may_lie` tells that the picture may lie on its side or upside down."""
    digest = hashlib.sha256(f"{engine_version()} {pixels.shape} {may_lie}".encode())
    digest.update(pixels.tobytes())
    key = digest.hexdigest()
    earlier = known(key)
    if earlier is not None:
        return earlier
    turn, lines = read_upright(pixels) if may_lie else (0, read_lines(pixels))
    return Sight(key, turn, tuple(lines))
