"""Ruling segments: horizontal and vertical, merged where drawn in pieces."""

from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["Segment", "Segments", "merged"]

SAME_LINE = 1.5
"""Segments whose positions differ by less (points) are one rule drawn twice or in pieces."""
BRIDGED = 3.0
"""Gaps up to this (points) inside one rule are bridged: corners left open, dots, dashes."""
SHORTEST = 4.0


@dataclass(frozen=True, slots=True)
class Segment:
    """A rule at `at` (y of a horizontal one, x of a vertical one) from `start` to `end`, in displayed points."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Segments:
    """The rules of a page by direction."""

    across: list[Segment] = field(default_factory=list)
    down: list[Segment] = field(default_factory=list)

    def merged(self) -> "Segments":
        return Segments(merged(self.across), merged(self.down))


def merged(segments: Iterable[Segment]) -> list[Segment]:
    """Join segments that lie on one line and touch, nearly touch or overlap; drop what stays too short for a rule."""
    ordered = sorted(segments, key=lambda segment: segment.at)
    joined: list[Segment] = []
    level: list[Segment] = []
    for segment in ordered:
        if level and segment.at - level[-1].at > SAME_LINE:
            joined += chained(level)
            level = []
        level.append(segment)
    joined += chained(level)
    return [segment for segment in joined if segment.end - segment.start >= SHORTEST]


def chained(level: list[Segment]) -> Iterable[Segment]:
    level.sort(key=lambda segment: segment.start)
    at, start, end = 0.0, 0.0, float("-inf")
    for segment in level:
        if segment.start - end <= BRIDGED:
            end = max(end, segment.end)
            continue
        if end > start:
            yield Segment(at, start, end)
        at, start, end = segment.at, segment.start, segment.end
    if end > start:
        yield Segment(at, start, end)
