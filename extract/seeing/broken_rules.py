"""Rules that a fax or a bad copy broke into dashes and dots: followed along their line as far as its traces go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.segments import Segment, merged

__all__ = ["followed"]

WINDOW = 16.0
"""Points along a rule over which its traces are counted."""
TRACES = 0.35
"""Where so large a share of the window is inked, the rule goes on."""
DOTS = 0.04
"""Between two pieces of one rule a few dots tell that it went on; where cells are joined there are none."""
EVERY = 24.0
"""And there is one at least in so many points: the stem of a letter between two tables is one alone."""
LETTERS = 0.02
"""And no letters stand on its line, beyond a speck or two."""
HALF, BESIDE = 0.8, 2.2
"""The trace of a rule lies within so many points of its line, and beside it, so many points off, the paper is white."""


def followed(segments: Sequence[Segment], ink: NDArray[np.uint8], scale: float, *, along_rows: bool) -> list[Segment]:
    """`segments` (points) and what goes on with them, thinner, in the same line of `ink`."""
    field = ink if along_rows else np.ascontiguousarray(ink.T)
    found: list[Segment] = []
    for level in levels(merged(segments)):
        at = sum(one.at * (one.end - one.start) for one in level) / sum(one.end - one.start for one in level)
        trace = trace_at(field, at, scale)
        if trace is None:
            found += level
            continue
        near = [run for run in traced(trace, at, scale) if any(touches(run, one) for one in level)]
        pieces = merged([*level, *near])
        found += [*pieces, *bridges(pieces, trace, scale)]
    return found


@dataclass(frozen=True, slots=True)
class Trace:
    """Along one line, pixel by pixel: whether there is ink on it, and whether ink lies beside it."""

    on: NDArray[np.bool_]
    beside: NDArray[np.bool_]


def touches(run: Segment, piece: Segment) -> bool:
    return piece.start < run.end + WINDOW and run.start < piece.end + WINDOW


def levels(segments: Sequence[Segment]) -> list[list[Segment]]:
    """The pieces that lie on one line."""
    result: list[list[Segment]] = []
    for one in sorted(segments, key=lambda segment: segment.at):
        if result and one.at - result[-1][-1].at <= HALF:
            result[-1].append(one)
        else:
            result.append([one])
    return result


def trace_at(field: NDArray[np.uint8], at: float, scale: float) -> Trace | None:
    middle, half, beside = round(at * scale), max(round(HALF * scale), 1), max(round(BESIDE * scale), 2)
    if middle - beside < 0 or middle + beside >= field.shape[0]:
        return None
    on = np.asarray(field[middle - half : middle + half + 1].any(axis=0), dtype=np.bool_)
    return Trace(on, field[middle - beside].astype(np.bool_) | field[middle + beside].astype(np.bool_))


def traced(trace: Trace, at: float, scale: float) -> list[Segment]:
    """Where along the line at `at` thin traces of ink lie close enough together."""
    window = max(int(WINDOW * scale), 1)
    share = np.convolve(trace.on & ~trace.beside, np.ones(window) / window, mode="same")
    steps = np.flatnonzero(np.diff(np.concatenate(([False], share >= TRACES, [False])).astype(np.int8)))
    runs = []
    for start, end in zip(steps[::2].tolist(), steps[1::2].tolist(), strict=True):
        inked = np.flatnonzero(trace.on[start:end])
        if inked.size:
            runs.append(Segment(at, (start + int(inked[0])) / scale, (start + int(inked[-1]) + 1) / scale))
    return runs


def bridges(pieces: Sequence[Segment], trace: Trace, scale: float) -> Iterator[Segment]:
    """The gaps between `pieces` of one line in which dots tell that the rule went on."""
    ordered = sorted(pieces, key=lambda piece: piece.start)
    for piece, other in zip(ordered, ordered[1:], strict=False):
        gap = slice(int(piece.end * scale), int(other.start * scale))
        on, beside = trace.on[gap], trace.beside[gap]
        thin = on & ~beside
        if on.size and thin.mean() >= DOTS and (on & beside).mean() <= LETTERS and goes_through(thin, EVERY * scale):
            yield Segment(piece.at, piece.end, other.start)


def goes_through(thin: NDArray[np.bool_], step: float) -> bool:
    """Whether there is a trace in every part of a gap, parts being no longer than `step` (pixels)."""
    parts = max(int(np.ceil(thin.size / step)), 1)
    return all(bool(part.any()) for part in np.array_split(thin, parts))
