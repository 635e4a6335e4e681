"""The account of a report's numeric tokens by page: figures, exclusions by name, and each one that is left over."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from normalise.exclusions import Exclusion, Reason
from normalise.numbers import NumberReading
from schemas.geometry import BBox
from schemas.printed import PageRead, PrintedCell, Sentence, TextLine, Word
from schemas.report import LooseToken, TokenCounts

__all__ = ["TokenTally", "numeric_tokens"]

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*")

Place = tuple[int, BBox]
_Span = TypeVar("_Span", NumberReading, Exclusion)
Spot = tuple[int, tuple[int, ...]]


def numeric_tokens(text: str) -> list[str]:
    """Numeric tokens of `text`: runs of digits with the separators inside them."""
    return _TOKEN.findall(text)


class _Spans(Generic[_Span]):
    """Parts of a text that do not overlap, looked up by place: a text may hold thousands."""

    def __init__(self, spans: Iterable[_Span]) -> None:
        self._spans: list[_Span] = sorted(spans, key=lambda span: span.start)
        self._ends: list[int] = [span.end for span in self._spans]

    def meeting(self, start: int, end: int) -> _Span | None:
        """The first part that some of the characters `start:end` belong to."""
        at = bisect_right(self._ends, start)
        return self._spans[at] if at < len(self._spans) and self._spans[at].start < end else None


class TokenTally:
    """Collects what became of the tokens of cells and sentences; words that stand in none of them are left over."""

    def __init__(self) -> None:
        self._figures: Counter[int] = Counter()
        self._excluded: dict[int, Counter[str]] = {}
        self._loose: dict[int, list[LooseToken]] = {}
        self._seen: set[Spot] = set()
        self._marks: Counter[tuple[int, str]] = Counter()
        self._marked: set[int] = set()

    def cell(
        self,
        cell: PrintedCell,
        readings: Sequence[NumberReading],
        excluded: Sequence[Exclusion],
        otherwise: Reason | None,
    ) -> None:
        """Account for an own cell of a table; `otherwise` names what its unnamed numbers are."""
        self._account(cell.text, readings, excluded, otherwise, lambda _start, _end: (cell.page, cell.bbox))
        for line in cell.lines:
            self._seen.update(_spot(line.page, word.bbox) for word in line.words if _TOKEN.search(word.text))

    def sentence(
        self,
        sentence: Sentence,
        readings: Sequence[NumberReading],
        excluded: Sequence[Exclusion],
        otherwise: Reason | None,
    ) -> None:
        """Account for a sentence and, with the first one of its paragraph, for the list mark before it."""
        if not sentence.tokens:
            return

        def place(start: int, end: int) -> Place:
            return next(iter(sentence.places(start, end)), (sentence.tokens[0].page, sentence.tokens[0].bbox))

        self._account(sentence.text, readings, excluded, otherwise, place)
        for token in sentence.tokens:
            if _TOKEN.search(sentence.text, token.start, token.end):
                self._seen.add(_spot(token.page, token.bbox))
        if sentence.bullet and sentence.paragraph not in self._marked:
            self._marked.add(sentence.paragraph)
            for number in numeric_tokens(sentence.bullet):
                self._exclude(sentence.tokens[0].page, "list_number")
                self._marks[sentence.tokens[0].page, number] += 1

    def _account(
        self,
        text: str,
        readings: Sequence[NumberReading],
        excluded: Sequence[Exclusion],
        otherwise: Reason | None,
        place: Callable[[int, int], Place],
    ) -> None:
        figures, others = _Spans(readings), _Spans(excluded)
        for token in _TOKEN.finditer(text):
            start, end = token.span()
            page, bbox = place(start, end)
            if figures.meeting(start, end) is not None:
                self._figures[page] += 1
                continue
            named = others.meeting(start, end)
            reason = otherwise if named is None else named.reason
            if reason is None:
                self._loose.setdefault(page, []).append(LooseToken(text=token[0], bbox=bbox))
            else:
                self._exclude(page, reason)

    def _exclude(self, page: int, reason: Reason) -> None:
        self._excluded.setdefault(page, Counter())[reason] += 1

    def counts(self, pages: Iterable[PageRead]) -> dict[int, TokenCounts]:
        """The account of every page, by number."""
        return {page.number: self._of(page) for page in pages}

    def _of(self, page: PageRead) -> TokenCounts:
        loose = [*self._loose.get(page.number, ()), *self._unseen(page)]
        reasons = self._excluded.get(page.number, Counter())
        return TokenCounts(
            figures=self._figures[page.number],
            excluded=reasons.total(),
            loose=len(loose),
            by_reason=dict(sorted(reasons.items())),
            loose_at=tuple(loose),
        )

    def _unseen(self, page: PageRead) -> Iterable[LooseToken]:
        """The numbers in words that neither a cell nor a sentence nor its list mark holds."""
        for word in _words(page):
            numbers = numeric_tokens(word.text)
            if not numbers or _spot(page.number, word.bbox) in self._seen:
                continue
            for number in numbers:
                if self._marks[page.number, number] > 0:
                    self._marks[page.number, number] -= 1
                else:
                    yield LooseToken(text=number, bbox=word.bbox)


def _spot(page: int, bbox: BBox) -> Spot:
    """Where a word stands, in tenths of a point: boxes of turned pages come back with the error of two turns."""
    return page, tuple(round(10 * value) for value in bbox)


def _words(page: PageRead) -> Iterable[Word]:
    for line in _lines(page):
        yield from line.words


def _lines(page: PageRead) -> Iterable[TextLine]:
    yield from page.lines
    for grid in page.grids:
        for cell in grid.cells:
            yield from cell.lines
