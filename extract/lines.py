"""Words on one baseline become a line; lines are put in reading order."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from statistics import median

from extract.words import PlacedWord
from schemas.printed import TextLine, Word

__all__ = ["lines_of"]

SAME_BASELINE = 0.5
"""Baselines nearer than this share of the larger font size are one line (exponents, list marks of another font)."""
HUGE = 3.0
"""Words larger than so many times the usual size (a watermark) make lines of their own, whatever stands beside them."""


def lines_of(page: int, words: Sequence[PlacedWord]) -> tuple[TextLine, ...]:
    """The lines of `words`: upright ones from the top, then sideways ones, then oblique ones as they were drawn."""
    if len(words) == 1:  # half of all cells
        return (TextLine(page, (words[0].word,)),)
    lines = [*upright(page, words)]
    if all(word.turn == 0 for word in words):
        return tuple(lines)
    for turn in (90, 180, 270):
        lines += sideways(page, [word for word in words if word.turn == turn], turn)
    oblique = groupby(words, key=lambda word: word.turn is None)
    lines += [TextLine(page, tuple(word.word for word in run)) for is_oblique, run in oblique if is_oblique]
    return tuple(lines)


def upright(page: int, words: Sequence[PlacedWord]) -> Iterable[TextLine]:
    level = [(word.baseline, word.word) for word in words if word.turn == 0]
    usual = median(word.size for _, word in level) if level else 0.0
    huge = [pair for pair in level if pair[1].size > HUGE * usual]
    lines = [*baselines([pair for pair in level if pair[1].size <= HUGE * usual]), *baselines(huge)]
    if huge:
        at = {id(word): baseline for baseline, word in level}
        lines.sort(key=lambda line: at[id(line[0])])
    for line in lines:
        yield TextLine(page, tuple(sorted(line, key=lambda word: word.bbox[0])))


def sideways(page: int, words: Sequence[PlacedWord], turn: int) -> Iterable[TextLine]:
    """Lines of turned text: baselines stand side by side, words run along y (or backwards along x)."""
    sign = 1 if turn == 270 else -1
    level = [(sign * word.baseline, word.word) for word in words]
    along = {90: lambda word: word.bbox[1], 180: lambda word: -word.bbox[0], 270: lambda word: -word.bbox[3]}[turn]
    for line in baselines(level):
        yield TextLine(page, tuple(sorted(line, key=along)))


def baselines(level: list[tuple[float, Word]]) -> Iterable[list[Word]]:
    """Group words by baseline. The largest word of a group carries its baseline, so an exponent cannot drag it."""
    level.sort(key=lambda pair: pair[0])
    group: list[Word] = []
    anchor, size = 0.0, 0.0
    for baseline, word in level:
        if group and baseline - anchor > SAME_BASELINE * max(size, word.size):
            yield group
            group, size = [], 0.0
        group.append(word)
        if word.size > size:
            anchor, size = baseline, word.size
    if group:
        yield group
