"""What a report means: the normalised view that checks are run on."""

from dataclasses import dataclass
from decimal import Decimal

from schemas.figures import Figure, Quantity
from schemas.report import Section, TokenCounts
from schemas.tables import Table

__all__ = ["Band", "Claim", "Identity", "NormalisedReport", "Predicate", "Scale"]


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose report this is, as recognised from its own pages; None where the pages do not say."""

    title: str | None
    instansi: str | None
    pemda: str | None
    tahun: int | None


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that a step gives. `form` tells where it stands ("2:brackets"), so that steps can be compared."""

    form: str
    name: str


@dataclass(frozen=True, slots=True)
class Band:
    """One step of a scale; an open end is None. `predicates` are the words that it gives, as printed."""

    low: Decimal | None
    low_inclusive: bool
    high: Decimal | None
    high_inclusive: bool
    predicates: tuple[Predicate, ...]
    row: int


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of predicates that the report itself prints, in table `table`.

    `subject` is the text that says what it grades (caption and headings); `percent` whether it grades percentages.
    """

    table: str
    subject: str
    percent: bool
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence states about its figures.

    `kind`: `ratio` (figures: stated percentage, part, whole), `achievement` (stated percentage, realisasi, target),
    `predicate` (the graded figure; `word` is the predicate), `total` (the figure is the total of column `column` of
    table `table`; `approximate` when the text says so), `spelled` (the figure and `word`, the number in words, which is
    `value`), `trend-up` and `trend-down` (figures: earlier, later; `word` is the direction).
    `context` are the other amounts stated around it, which a careful reader might pair differently.
    """

    kind: str
    figures: tuple[str, ...]
    sentence: str
    word: str | None = None
    table: str | None = None
    column: int | None = None
    approximate: bool = False
    context: tuple[str, ...] = ()
    value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class NormalisedReport:
    """`tokens` counts the numeric tokens of every page, by page number."""

    identity: Identity
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    figures: tuple[Figure, ...]
    quantities: tuple[Quantity, ...]
    claims: tuple[Claim, ...]
    scales: tuple[Scale, ...]
    tokens: dict[int, TokenCounts]
