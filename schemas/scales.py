"""Scales of predicates: ordered steps, as the report prints them or as a regulation lays them down."""

from decimal import Decimal
from typing import Literal

from schemas.base import PlainDecimal, Record
from schemas.geometry import BBox

__all__ = ["Band", "CellPredicate", "Instrument", "Predicate", "Range", "Scale"]

Instrument = Literal[
    "capaian",
    "serapan",
    "efisiensi",
    "sakip",
    "skm",
    "opini",
    "spip",
    "apip",
    "spbe",
    "reformasi_birokrasi",
    "zona_integritas",
    "kepatuhan_pelayanan",
]
"""What a scale grades: the achievement of targets, the absorption of a budget, or the result of a named evaluation."""


class Range(Record):
    """A stretch of numbers; an open end is None and never inclusive."""

    low: PlainDecimal | None
    low_inclusive: bool = False
    high: PlainDecimal | None
    high_inclusive: bool = False

    def holds(self, value: Decimal) -> bool:
        above = self.low is None or value > self.low or (self.low_inclusive and value == self.low)
        below = self.high is None or value < self.high or (self.high_inclusive and value == self.high)
        return above and below

    def touches(self, least: Decimal, most: Decimal, *, closed: bool = False) -> bool:
        """Whether a value between `least` and `most` (both included) lies in it; `closed` adds its own two ends."""
        if closed:
            return (self.low is None or most >= self.low) and (self.high is None or least <= self.high)
        above = self.low is None or most > self.low or (self.low_inclusive and most == self.low)
        below = self.high is None or least < self.high or (self.high_inclusive and least == self.high)
        return above and below


class Predicate(Record):
    """A word that a step gives. `form` tells where it stands ("2:brackets"), so that steps can be compared."""

    form: str
    name: str


class Band(Range):
    """One step of a scale. `rank` counts from 1, the lowest step; `predicates` are the words that it gives, as printed.

    `row` is that of the table which prints it, or the place of its line in a list. A step of a scale without numbers (the
    opinions of BPK) has two open ends.
    """

    predicates: tuple[Predicate, ...]
    rank: int
    row: int | None = None


class Scale(Record):
    """A list of steps in the order printed, and what is known of it. Extends the contract.

    `source` is `report` (table `table`, or a list of sentences that starts with `sentence`; `page` and `bbox` are the place)
    or `national` (`reference` is the regulation, `since` and `until` the report years that it is for; None: open).
    `instrument` is what it grades, None where nothing says so; `subject` the text that does (caption, headings); `percent`
    whether it grades percentages. `holes` and `overlaps` are those of the steps read as numbers on a line: between 76-90 and
    91-100 lies a hole. `step` is one unit in the last place that the bounds are printed in: a hole no wider than that is a
    habit of writing whole numbers, not a mistake. `repeated` are words that several steps give.
    """

    id: str
    source: Literal["report", "national"]
    instrument: Instrument | None = None
    subject: str = ""
    percent: bool = False
    bands: tuple[Band, ...]
    holes: tuple[Range, ...] = ()
    overlaps: tuple[Range, ...] = ()
    repeated: tuple[str, ...] = ()
    step: PlainDecimal | None = None
    table: str | None = None
    sentence: str | None = None
    page: int | None = None
    bbox: BBox | None = None
    reference: str | None = None
    since: int | None = None
    until: int | None = None

    @property
    def numbered(self) -> bool:
        return any(band.low is not None or band.high is not None for band in self.bands)


class CellPredicate(Record):
    """What the word in a cell is on a scale: `rank` of the steps of scale `scale` (1 is the lowest). Extends the contract."""

    scale: str
    word: str
    rank: int
