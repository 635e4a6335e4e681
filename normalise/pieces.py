"""A text too long to be looked at as one, in pieces that part it between sentences or words."""

import re
from collections.abc import Iterator

__all__ = ["pieces"]

_PARTS = tuple(re.compile(pattern, re.DOTALL) for pattern in (r".*[.;:]\s", r".*[^\W\d_]\s", r".*\s"))
"""Where it is best parted, the best first: behind a sentence or an item, behind a word, at any blank."""
_LEAST = 0.5
"""No piece is shorter than this share of the longest, save the last."""


def pieces(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """Places `start:end` of pieces of `text`, in order and without gaps, none longer than `longest`."""
    start = 0
    while len(text) - start > longest:
        least, most = start + int(longest * _LEAST), start + longest
        found = (pattern.match(text, least, most) for pattern in _PARTS)
        cut = next((match.end() for match in found if match), most)
        yield start, cut
        start = cut
    yield start, len(text)
