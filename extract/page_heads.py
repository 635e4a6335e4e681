"""The heading of a table without rules, set again at the top of the next page, where it was read as lines of text."""

from collections.abc import Sequence

from extract.flow import Item
from extract.sheet import Sheet

__all__ = ["PageHead"]

LEAST_WORDS = 3
MOST = 0.6
"""Share of the words of the heading that its repetition has at least."""


class PageHead:
    """The lines that may repeat the heading of one table after another."""

    def __init__(self) -> None:
        self._words: set[str] = set()

    def takes(self, item: Item, sheet: Sheet, above: Item | None) -> bool:
        """Whether a line says nothing but words of the heading of `sheet`, or of the line right `above` it; then it is kept."""
        words = words_of([text_of(item)])
        if not words or not words <= heading_words(sheet, above) | row_words(sheet, sheet.number_rows):
            return False
        self._words |= words
        return True

    @property
    def is_empty(self) -> bool:
        return not self._words

    def repeats(self, sheet: Sheet, above: Item | None) -> bool:
        """Whether the lines that were kept are the heading of `sheet`, or the line `above` it, and not some words of it."""
        known = heading_words(sheet, above)
        said = self._words & known
        return len(said) >= LEAST_WORDS and len(said) >= MOST * len(known)


def heading_words(sheet: Sheet, above: Item | None) -> set[str]:
    """Those of the heading rows; of the line above where the table was read without any."""
    if sheet.header_rows or above is None:
        return row_words(sheet, sheet.header_rows)
    return words_of([text_of(above)])


def row_words(sheet: Sheet, rows: set[int]) -> set[str]:
    return words_of([cell.text for cell in sheet.cells if cell.row in rows])


def text_of(item: Item) -> str:
    return item.line.text if item.line is not None else ""


def words_of(texts: Sequence[str]) -> set[str]:
    return {word for text in texts for word in text.casefold().split()}
