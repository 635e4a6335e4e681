"""Counts of numeric tokens by page: how many became figures, how many are named exclusions, how many nobody looked at."""

import re
from collections import Counter
from collections.abc import Iterable

from normalise.numbers import NumberReading
from schemas.printed import PageRead, TextLine
from schemas.report import TokenCounts

__all__ = ["TokenTally", "numeric_tokens"]

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*")


def numeric_tokens(text: str) -> int:
    """Numeric tokens of `text`: runs of digits with the separators inside them."""
    return len(_TOKEN.findall(text))


class TokenTally:
    """Collects what became of the tokens; what the pages hold beyond that is loose."""

    def __init__(self) -> None:
        self._figures: Counter[int] = Counter()
        self._excluded: Counter[int] = Counter()

    def add(self, page: int, text: str, readings: Iterable[NumberReading] = ()) -> None:
        """A text of `page` whose `readings` became figures; its other numbers are exclusions."""
        self.count(page, text, " ".join(reading.text for reading in readings))

    def count(self, page: int, text: str, figures: str) -> None:
        """A text of `page`, of which the part `figures` became figures."""
        kept = numeric_tokens(figures)
        self._figures[page] += kept
        self._excluded[page] += numeric_tokens(text) - kept

    def counts(self, pages: Iterable[PageRead]) -> dict[int, TokenCounts]:
        """Counts of every page, by number."""
        return {page.number: self._of(page) for page in pages}

    def _of(self, page: PageRead) -> TokenCounts:
        figures, excluded = self._figures[page.number], self._excluded[page.number]
        printed = sum(numeric_tokens(word.text) for line in _lines(page) for word in line.words)
        return TokenCounts(figures=figures, excluded=excluded, loose=max(printed - figures - excluded, 0))


def _lines(page: PageRead) -> Iterable[TextLine]:
    yield from page.lines
    for grid in page.grids:
        for cell in grid.cells:
            yield from cell.lines
