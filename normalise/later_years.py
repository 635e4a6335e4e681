"""Results that a sentence gives for a year after the report's: the year is a slip, or the sentence is no result."""

import re
from collections.abc import Iterator, Sequence

from normalise.grammar import words_of
from normalise.passages import Passage
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["later_years"]

YEAR = re.compile(r"\b[Tt]ahun(?:\s+[Aa]nggaran)?\s+(20\d\d)\b(?!\s*[-–/])")
FEWEST_DECIMALS = 2


def later_years(passages: Sequence[Passage], tahun: int | None) -> Iterator[Claim]:
    """Percentages with two decimals, told as the result of the next year; `word` is how the year is written."""
    for passage in passages if tahun is not None else ():
        text = passage.sentence.text
        if words_of("predicates", "later_year", "other").search(text):
            continue
        for mention in passage.mentions:
            lead = passage.before(mention)
            years = list(YEAR.finditer(lead))
            if (
                mention.figure.unit == PERCENT
                and mention.figure.decimals >= FEWEST_DECIMALS
                and len(years) == 1
                and int(years[0][1]) == (tahun or 0) + 1
                and words_of("predicates", "later_year", "result").search(lead[: years[0].start()])
            ):
                start = mention.start - len(lead) + years[0].start()
                yield Claim(
                    "later-year",
                    (mention.figure.id,),
                    text,
                    word=years[0][0],
                    places=tuple(passage.sentence.places(start, start + len(years[0][0]))),
                )
