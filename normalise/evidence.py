"""What the other numbers of a column, a table, a sentence or the document tell of how this one is written."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from normalise.numbers import NumberReading
from normalise.separators import Convention, decide
from normalise.units import IDR

__all__ = ["Evidence"]

_LEAST_VOTES = 3
_LEAST_OWN_VOTES = 1
_LEAST_CLEAR = 2
_MOST = 0.9


@dataclass(frozen=True, slots=True)
class Evidence:
    """The way of writing that each scope proves, narrowest first; None where it proves none.

    `threes` tells for a mark what three digits behind it are in this document, where it writes amounts in one way and
    percentages in another: 2.183 is a count where points stand between thousands and never before three decimals.
    `own_threes` tells the same from the column alone; `span` are the least and greatest clear fractions of the column.
    `cents` is the narrowest scope whose amounts end in the thousands mark and two digits as a habit: 5.538.364.00.
    `rare_mark` is the mark that fewer of the unclear numbers of a column have, where both marks occur in them.
    """

    column: Convention | None = None
    table: Convention | None = None
    document: Convention | None = None
    threes: Mapping[str, Convention] = field(default_factory=dict)
    own_threes: Mapping[str, Convention] = field(default_factory=dict)
    span: tuple[Decimal, Decimal] | None = None
    rare_mark: str | None = None
    cents: Literal["column", "table", "document"] | None = None

    @staticmethod
    def of(readings: Iterable[NumberReading]) -> Convention | None:
        """What `readings` prove together."""
        return decide(reading.proves for reading in readings)

    @staticmethod
    def of_document(own: Sequence[NumberReading], everything: Sequence[NumberReading]) -> "Evidence":
        """What a whole document proves for its tables or its prose: their `own` numbers first, then `everything`."""
        return Evidence(
            document=Evidence.of(own) or Evidence.of(everything),
            threes=_all_threes(everything, _LEAST_VOTES),
            cents="document" if _ends_in_cents(everything) else None,
        )

    def in_table(self, table: Sequence[NumberReading]) -> "Evidence":
        """This evidence of the document, narrowed by a table."""
        return replace(self, table=Evidence.of(table), cents="table" if _ends_in_cents(table) else self.cents)

    def within(self, column: Sequence[NumberReading]) -> "Evidence":
        """This evidence of the document, narrowed by one column of a table, as `in_table` has narrowed it before."""
        clear = [reading.candidates[0].value for reading in column if reading.proves and reading.decimals]
        return replace(
            self,
            column=Evidence.of(column),
            own_threes=_all_threes(column, _LEAST_OWN_VOTES),
            span=(min(clear), max(clear)) if len(clear) >= _LEAST_CLEAR else None,
            rare_mark=_rare_mark(column),
            cents="column" if _ends_in_cents(column) else self.cents,
        )

    def beside(self, sentence: Sequence[NumberReading], unit: str | None) -> "Evidence":
        """This evidence, narrowed for a figure of `unit` by the other numbers of its sentence.

        Their size tells something only where they do not show themselves how decimals are written.
        """
        alike = [one.candidates[0].value for one in sentence if one.unit == unit and len(one.candidates) == 1]
        return replace(
            self,
            threes={**self.threes, **_all_threes([one for one in sentence if one.unit != IDR], _LEAST_OWN_VOTES)},
            span=(min(alike), max(alike)) if alike and unit not in (None, IDR) and not Evidence.of(sentence) else None,
        )


def _ends_in_cents(readings: Sequence[NumberReading]) -> bool:
    """Whether (nearly) all numbers with several equal marks end in two digits: a digit is lost once, not everywhere."""
    printed = [one.digits for one in readings]
    repeated = [digits for digits in printed if (digits.count(".") > 1) != (digits.count(",") > 1)]
    alike = [digits for digits in repeated if len(set(re.findall("[.,]", digits))) == 1]
    cents = [digits for digits in alike if re.search(r"[.,]\d\d$", digits)]
    return len(cents) >= _LEAST_VOTES and len(cents) >= _MOST * len(alike)


def _rare_mark(readings: Sequence[NumberReading]) -> str | None:
    """The rarer of the marks before three digits that may be thousands or decimals, of two as frequent the comma; None
    where only one mark occurs."""
    marks = Counter(mark for one in readings if len(one.candidates) == 2 for mark in one.digits if mark in ".,")
    return min(marks, key=lambda mark: (marks[mark], mark == ".")) if len(marks) == 2 else None


def _all_threes(readings: Sequence[NumberReading], least: int) -> dict[str, Convention]:
    marks = {mark: _threes(readings, mark, least) for mark in ".,"}
    return {mark: convention for mark, convention in marks.items() if convention}


def _threes(readings: Iterable[NumberReading], mark: str, least: int) -> Convention | None:
    """Whether `mark` before three digits parts thousands or decimals, by the clear numbers that do either."""
    thousands: Convention = "id" if mark == "." else "en"
    votes: list[Convention | None] = []
    for reading in readings:
        if reading.proves == thousands and reading.digits.count(mark) > 0:
            votes.append(thousands)
        elif reading.proves and reading.proves != thousands and reading.decimals > 2:
            votes.append(reading.proves)
    return decide(votes) if len(votes) >= least else None
