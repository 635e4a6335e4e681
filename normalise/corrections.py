"""Figures that the auditor has read anew: what is really printed there, understood as the report writes its numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from normalise.evidence import Evidence
from normalise.figures import Chosen, choose
from normalise.numbers import NumberReading, scan
from schemas.figures import Figure
from schemas.meaning import NormalisedReport
from schemas.review import Correction

__all__ = ["Corrected", "corrected"]

FACTORS = tuple(Decimal(10) ** power for power in (0, 3, 6, 9, 12))
"""What a heading may say that its amounts are to be multiplied by."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A report with right values in place, and what became of each of them."""

    meaning: NormalisedReport
    corrections: tuple[Correction, ...]


def corrected(report: NormalisedReport, right: Mapping[str, str]) -> Corrected:
    """`report` with the value that is printed according to `right`, by the key of the figure; its `text` stays what was read.

    A text that is no number, or one of which it stays unclear what it says, changes nothing and comes back without a value.
    """
    figures: list[Figure] = []
    said: list[Correction] = []
    for figure in report.figures:
        text = right.get(figure.key)
        if text is None:
            figures.append(figure)
            continue
        chosen = read_as(text, figure, report.figures)
        value = None if chosen is None else chosen.value
        said.append(
            Correction(
                figure=figure.id, key=figure.key, text=figure.text, read=figure.value, right_text=text, value=value
            )
        )
        figures.append(figure if chosen is None or value is None else with_value(figure, value, chosen.decimals))
    return Corrected(replace(report, figures=tuple(figures)) if said else report, tuple(said))


def with_value(figure: Figure, value: Decimal, decimals: int) -> Figure:
    return figure.model_copy(update={"value": value, "decimals": decimals, "readings": (), "chosen_by": "auditor"})


def read_as(text: str, figure: Figure, figures: Sequence[Figure]) -> Chosen | None:
    """What `text` says at the place of `figure`; None when it is not one number."""
    found = scan(text, cell=True).readings
    if len(found) != 1:
        return None
    own = single(figure)
    reading = found[0]
    if own is not None and reading.factor == 1:
        reading = replace(reading, factor=own.factor)  # "1,6" where "1,5 juta" was read
    if own is not None and figure.value is not None and figure.value < 0 and not own.negative:
        reading = replace(reading, negative=True)  # its brackets stand in the cell, not in its own text
    beside = [one for one in figures if one.id != figure.id and one.source == figure.source]
    in_table = [one for one in beside if figure.table is not None and one.table == figure.table]
    in_column = [one for one in in_table if one.column == figure.column]
    evidence = Evidence.of_document(readings(beside), readings(figures))
    if in_table:
        evidence = evidence.in_table(readings(in_table)).within(readings([*in_column, figure]))
    else:
        same = [one for one in beside if one.sentence is not None and one.sentence == figure.sentence]
        evidence = evidence.beside(readings([*same, figure]), figure.unit)
    factor = Decimal(1) if reading.factor != 1 else factor_of(figure, in_column)
    return choose(reading, evidence, figure.unit, factor)


def readings(figures: Iterable[Figure]) -> list[NumberReading]:
    return [one for figure in figures if (one := single(figure)) is not None]


def single(figure: Figure) -> NumberReading | None:
    found = scan(figure.text, cell=figure.source == "table").readings
    return found[0] if len(found) == 1 else None


def factor_of(figure: Figure, column: Sequence[Figure]) -> Decimal:
    """What the heading of `figure` multiplies its printed number by: what its own value shows, and the others of its column."""
    own = factors(figure)
    votes = Counter(factor for one in column for factor in factors(one))
    possible = own or set(votes) or {Decimal(1)}
    return min(possible, key=lambda factor: (-votes[factor], factor))


def factors(figure: Figure) -> set[Decimal]:
    reading = single(figure)
    if reading is None or not figure.value:
        return set()
    printed = (abs(reading.value_of(one)) for one in reading.candidates)
    return {factor for value in printed for factor in FACTORS if value * factor == abs(figure.value)}
