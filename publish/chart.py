"""A line over the years beside another one, as the coordinates of a drawing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from publish.numbers import number
from schemas.rounding import rounded

__all__ = ["Chart", "Dot", "Tick", "chart", "top_of"]

WIDTH, HEIGHT = 400, 200
LEFT, RIGHT, TOP, BOTTOM = 44, 18, 26, 26
"""Room around the lines for the labels of both axes and of the dots."""
LABELS = 8
"""So many years have room for their labels; of more, every second one has."""
LEAST_TOP, STEP, MOST_TOP = 100, 50, 200
"""Percent. What lies above the most is drawn at the edge with an arrow: one indicator met tenfold would flatten the rest."""
TICKS = 4


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Dot:
    """`off` is "▲" or "▼" where the value lies beyond the edge that the dot is drawn at."""

    year: int
    x: float
    y: float
    text: str
    off: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Coordinates in a box of `width` by `height`. A line has a part for each run of years: a year without a value is a gap."""

    width: int
    height: int
    left: int
    right: int
    base: int
    values: tuple[Tick, ...]
    years: tuple[Tick, ...]
    own: tuple[str, ...]
    dots: tuple[Dot, ...]
    peers: tuple[str, ...]
    peer_dots: tuple[Dot, ...]


def top_of(values: Sequence[Decimal]) -> int:
    """The percentage at the upper edge of charts that show all of `values`."""
    highest = max(values, default=Decimal(0))
    steps = int((highest / STEP).to_integral_value(ROUND_CEILING)) if highest > LEAST_TOP else 0
    return min(max(steps * STEP, LEAST_TOP), MOST_TOP)


def chart(years: Sequence[int], top: int, own: Mapping[int, Decimal], peers: Mapping[int, Decimal], lang: str) -> Chart:
    """`own` and `peers` are percentages by year, `years` all that the axis shows, in order and at least one."""
    scale = Scale(years, top)
    every = 1 if len(years) <= LABELS else 2
    marks = [Decimal(top) * part / TICKS for part in range(TICKS + 1)]
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        base=HEIGHT - BOTTOM,
        values=tuple(Tick(scale.y(mark), number(mark.normalize() + 0, lang)) for mark in marks),
        years=tuple(Tick(scale.x(year), str(year)) for year in reversed(years[::-1][::every])),
        own=scale.lines(own),
        dots=scale.dots(own, lang),
        peers=scale.lines(peers),
        peer_dots=scale.dots(peers, lang),
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """From years and percentages to coordinates."""

    years_shown: Sequence[int]
    top: int

    def x(self, year: int) -> float:
        first, last = self.years_shown[0], self.years_shown[-1]
        part = (year - first) / (last - first) if last > first else 0.5
        return round(LEFT + 14 + part * (WIDTH - LEFT - RIGHT - 28), 1)

    def y(self, value: Decimal) -> float:
        part = min(max(float(value) / self.top, 0.0), 1.0)
        return round(HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM), 1)

    def dots(self, values: Mapping[int, Decimal], lang: str) -> tuple[Dot, ...]:
        return tuple(
            Dot(year, self.x(year), self.y(value), number(rounded(value, 1), lang), self.beyond(value))
            for year, value in sorted(values.items())
        )

    def beyond(self, value: Decimal) -> str:
        return "▲" if value > self.top else "▼" if value < 0 else ""

    def lines(self, values: Mapping[int, Decimal]) -> tuple[str, ...]:
        """The points of each run of consecutive years that is longer than one."""
        runs: list[list[int]] = []
        for year in sorted(values):
            if runs and runs[-1][-1] == year - 1:
                runs[-1].append(year)
            else:
                runs.append([year])
        return tuple(" ".join(f"{self.x(year)},{self.y(values[year])}" for year in run) for run in runs if len(run) > 1)
