"""A page with other words at some places: what a second reading of a figure says, in place of the first."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from extract.poses import displayed
from lkjip.crops_asked import words_in
from schemas.geometry import BBox
from schemas.printed import PageRead, TextLine, Word

__all__ = ["with_words"]


def with_words(page: PageRead, texts: Mapping[BBox, str]) -> PageRead:
    """`page` whose words at each box (points, as displayed) are one word of the given text."""
    shown = displayed(page)
    numbers = {id(word): number for number, word in enumerate(all_words(shown))}
    others: dict[int, str] = {}
    for box, text in texts.items():
        own = [numbers[id(word)] for word in words_in(shown, box)]
        others |= {number: text if number == own[0] else "" for number in own}
    running = iter(range(len(numbers)))

    def line_with(line: TextLine) -> TextLine:
        words = [replace(word, text=others.get(next(running), word.text)) for word in line.words]
        return replace(line, words=tuple(word for word in words if word.text))

    def lines_with(lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
        return tuple(line for line in map(line_with, lines) if line.words)

    lines = lines_with(page.lines)
    grids = tuple(
        replace(grid, cells=tuple(replace(cell, lines=lines_with(cell.lines)) for cell in grid.cells))
        for grid in page.grids
    )
    return replace(page, lines=lines, grids=grids)


def all_words(page: PageRead) -> Iterator[Word]:
    for line in page.lines:
        yield from line.words
    for grid in page.grids:
        for cell in grid.cells:
            for line in cell.lines:
                yield from line.words
