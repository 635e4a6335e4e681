"""A line over the years beside another one, as the coordinates of a drawing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from publish.numbers import number
from schemas.rounding import rounded

__all__ = ["Chart", "Dot", "Span", "Tick", "chart", "span_of"]

WIDTH, HEIGHT = 400, 200
LEFT, RIGHT, TOP, BOTTOM = 46, 18, 26, 26
"""Room around the lines for the labels of both axes and of the dots."""
DECIMALS_OF, LABELS = 8, 12
"""So many years have room for labels with a decimal, and for labels of all years."""
ABOVE, BELOW = -8, 16
LEAST_TOP, MOST_TOP, MOST_BASE = 100, 200, 75
"""Percent: where the axis ends and begins at most. What lies beyond is drawn at the edge with an arrow: one indicator met tenfold
would flatten the rest."""
STEP = 25


@dataclass(frozen=True, slots=True)
class Span:
    """The percentages at the lower and the upper edge of a chart."""

    base: int
    top: int

    @property
    def marks(self) -> range:
        """Where the axis has lines."""
        return range(self.base, self.top + 1, STEP)


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Dot:
    """`label` is the base line of its text, `off` "▲" or "▼" where the value lies beyond the edge that the dot is drawn at."""

    year: int
    x: float
    y: float
    label: float
    text: str
    off: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Coordinates in a box of `width` by `height`; `grid`, lines and marks are paths, so that hundreds of charts stay small.
    A line has a part for each run of years: a year without a value is a gap. Marks are points with round or square ends."""

    width: int
    height: int
    left: int
    grid: str
    values: tuple[Tick, ...]
    years: tuple[Tick, ...]
    line: str
    marks: str
    dots: tuple[Dot, ...]
    peer_line: str
    peer_marks: str


def span_of(values: Sequence[Decimal]) -> Span:
    """The span of charts that show all of `values` and can be compared."""
    highest, lowest = max(values, default=Decimal(0)), min(values, default=Decimal(0))
    top = min(max(steps(highest, ROUND_CEILING), LEAST_TOP), MOST_TOP)
    base = min(max(steps(lowest, ROUND_FLOOR), 0), MOST_BASE)
    return Span(base, top)


def steps(value: Decimal, rounding: str) -> int:
    return int((value / STEP).to_integral_value(rounding)) * STEP


def chart(
    years: Sequence[int], span: Span, own: Mapping[int, Decimal], peers: Mapping[int, Decimal], lang: str
) -> Chart:
    """`own` and `peers` are percentages by year, `years` all that the axis shows, in order and at least one."""
    scale = Scale(years, span)
    every = 1 if len(years) <= LABELS else 2
    heights = [scale.y(Decimal(mark)) for mark in span.marks]
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        grid="".join(f"M{LEFT} {height:g}H{WIDTH - RIGHT}" for height in heights),
        values=tuple(Tick(at, str(mark)) for at, mark in zip(heights, span.marks, strict=True)),
        years=tuple(Tick(scale.x(year), str(year)) for year in reversed(years[::-1][::every])),
        line=scale.line(own),
        marks=scale.marks(own),
        dots=scale.dots(own, peers, lang),
        peer_line=scale.line(peers),
        peer_marks=scale.marks(peers),
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """From years and percentages to coordinates."""

    years: Sequence[int]
    span: Span

    def x(self, year: int) -> float:
        first, last = self.years[0], self.years[-1]
        part = (year - first) / (last - first) if last > first else 0.5
        return round(LEFT + 14 + part * (WIDTH - LEFT - RIGHT - 28), 1)

    def y(self, value: Decimal) -> float:
        part = min(max(float(value - self.span.base) / (self.span.top - self.span.base), 0.0), 1.0)
        return round(HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM), 1)

    def dots(self, values: Mapping[int, Decimal], peers: Mapping[int, Decimal], lang: str) -> tuple[Dot, ...]:
        return tuple(self.dot(year, value, peers.get(year, value), lang) for year, value in sorted(values.items()))

    def dot(self, year: int, value: Decimal, peer: Decimal, lang: str) -> Dot:
        """Its text is on the side where that of the peers is not, unless the axis is there."""
        decimals = 1 if len(self.years) <= DECIMALS_OF else 0
        y = self.y(value)
        below = y > self.y(peer) and y + BELOW < HEIGHT - BOTTOM
        text = number(rounded(value, decimals), lang)
        return Dot(year, self.x(year), y, round(y + (BELOW if below else ABOVE), 1), text, self.beyond(value))

    def beyond(self, value: Decimal) -> str:
        return "▲" if value > self.span.top else "▼" if value < self.span.base else ""

    def marks(self, values: Mapping[int, Decimal]) -> str:
        """A point of no length for each value: the ends of its stroke draw it."""
        return "".join(f"M{self.point(year, value)}h0" for year, value in sorted(values.items()))

    def line(self, values: Mapping[int, Decimal]) -> str:
        """From each year to the next; nothing over a year that has no value."""
        parts = []
        for year, value in sorted(values.items()):
            step = "L" if year - 1 in values else "M"
            parts.append(f"{step}{self.point(year, value)}")
        return "".join(parts)

    def point(self, year: int, value: Decimal) -> str:
        return f"{self.x(year):g} {self.y(value):g}"
