"""When a reading child dies on a page, another one goes on behind that page: one page is lost, not all that follow."""

from collections.abc import Callable
from dataclasses import replace

from lkjip.reading import Ending, Part

__all__ = ["FATAL", "MOST_RESTARTS", "go_on"]

MOST_RESTARTS = 6
"""More pages of one share that kill their reader are no accident."""
FATAL: tuple[Ending, ...] = ("crash", "stall", "memory-limit")
"""Endings that one page can cause; the time limit of the whole report is none."""

ReadOn = Callable[[int], Part | None]
"""Reads the share of a part from behind the given page; None when no time is left."""


def go_on(part: Part, read_on: ReadOn) -> Part:
    """`part` with what further children read behind each page on which one died."""
    for _ in range(MOST_RESTARTS):
        left = part.unsettled
        if part.ending not in FATAL or len(left) < 2:
            break
        more = read_on(left[0])
        if more is None:
            break
        part = joined(part, left[0], more)
    return part


def joined(part: Part, culprit: int, more: Part) -> Part:
    """Both parts; the page `culprit` is lost to what ended the first."""
    first, second = part.transcript, more.transcript
    whole = replace(
        first,
        pages=second.pages | first.pages,
        failed=second.failed | first.failed,
        readers=first.readers or second.readers,
    )
    return Part(whole, more.ending, part.lost | {culprit: part.ending})
