"""From the characters of a page to words with their places."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from extract.characters import Characters, origins
from extract.fonts import Style, Styles
from extract.frame import Frame
from extract.pdfium import OpenPage
from schemas.geometry import BBox
from schemas.printed import Word

__all__ = ["PlacedWord", "joined_words", "rounded", "words_of"]

GAP = 0.3
"""A gap wider than this share of the font size ends a word, though no blank was printed."""
BACKSTEP = 1.0
"""A step back by more than this share of the font size ends a word: the next character starts elsewhere."""
SHIFT = 0.5
"""So does a step up or down by this share; a raised exponent stays with its word."""


class PlacedWord(NamedTuple):
    """A word with its baseline as displayed (y for upright text, x for text turned by 90 or 270 degrees).

    `visible` is false for the layer of somebody's OCR, `hidden` true for what nobody sees besides. `span` are its characters
    among those of the page, from the first up to before the second."""

    word: Word
    baseline: float
    turn: int | None
    visible: bool
    hidden: bool = False
    span: tuple[int, int] = (0, 0)


Point = tuple[float, float]


class Setting(Protocol):
    """How the characters of a page are set, by their numbers; `rotation` is that of the page as displayed."""

    rotation: int

    def of(self, number: int) -> Style: ...


Run = tuple[int, int, Style]
"""The characters of one word: from the first up to before the second of those of the page, and how they are set."""

Way = tuple[list[float], list[float], list[float]]
"""Of every character, along text of one direction: where it begins, where it ends, how far aside it stands."""


class Ways(dict[int, Way]):
    """The ways of `characters` by the direction of their text, in user space and degrees clockwise."""

    def __init__(self, characters: Characters) -> None:
        self.characters = characters

    def __missing__(self, turn: int) -> Way:
        boxes = self.characters
        if turn == 0:
            way = (boxes.lefts, boxes.rights, boxes.bottoms)
        elif turn == 90:
            way = ([-top for top in boxes.tops], [-bottom for bottom in boxes.bottoms], boxes.lefts)
        elif turn == 180:
            way = ([-right for right in boxes.rights], [-left for left in boxes.lefts], boxes.bottoms)
        else:
            way = (boxes.bottoms, boxes.tops, boxes.lefts)
        self[turn] = way
        return way


def words_of(
    page: OpenPage, characters: Characters, covered: frozenset[int] = frozenset(), hidden: frozenset[int] = frozenset()
) -> list[PlacedWord]:
    """All words of `page` in the order of its content stream; blanks, and gaps where none was printed, part them.

    `covered` are text objects under a scan, `hidden` characters that nobody sees besides: no word has both those and others.
    """
    styles = Styles(page.text, page.frame.rotation, covered)
    return joined_words(characters, styles, lambda numbers: origins(page.text, numbers), page.frame, hidden)


def joined_words(
    characters: Characters,
    styles: Setting,
    origins_of: Callable[[Sequence[int]], Iterable[Point]],
    frame: Frame,
    hidden: frozenset[int] = frozenset(),
) -> list[PlacedWord]:
    """The words that `characters` make up when set in `styles`; `origins_of` tells where those of some numbers stand on
    their baselines, in user space."""
    found = list(runs(characters, styles, hidden))
    starts = origins_of([characters.numbers[run[0]] for run in found])
    return [placed(run, *start, characters, frame, hidden) for run, start in zip(found, starts, strict=True)]


def runs(characters: Characters, styles: Setting, hidden: frozenset[int]) -> Iterator[Run]:
    ways = Ways(characters)
    start = 0
    for blank in characters.ends:
        while start < blank:
            style = styles.of(characters.numbers[start])
            end = blank
            if style.turn is not None:
                end = end_of_run(ways[(style.turn - styles.rotation) % 360], style.size, start, blank)
            if hidden:
                is_hidden = start in hidden
                end = next((at for at in range(start + 1, end) if (at in hidden) != is_hidden), end)
            yield start, end, style
            start = end


def end_of_run(way: Way, size: float, start: int, blank: int) -> int:
    """Where the word that begins at `start` ends: before a gap, a step back or aside, at the latest before the blank."""
    begins, ends, levels = way
    least, most, aside = -BACKSTEP * size, GAP * size, SHIFT * size
    for at in range(start + 1, blank):
        if not (least <= begins[at] - ends[at - 1] <= most and abs(levels[at] - levels[at - 1]) <= aside):
            return at
    return blank


def placed(run: Run, x: float, y: float, characters: Characters, frame: Frame, hidden: frozenset[int]) -> PlacedWord:
    """The word of `run`, whose first character stands at `x`, `y` in user space."""
    start, end, style = run
    across, down = frame.point(x, y)
    box = frame.box(
        min(characters.lefts[start:end]),
        min(characters.bottoms[start:end]),
        max(characters.rights[start:end]),
        max(characters.tops[start:end]),
    )
    word = Word(characters.text[start:end], rounded(box), style.shown_size, style.bold)
    sideways = style.turn in {90, 270}
    return PlacedWord(word, across if sideways else down, style.turn, style.visible, start in hidden, (start, end))


def rounded(box: BBox) -> BBox:
    """Hundredths of a point are finer than any rule, and keep the child's messages short."""
    return (round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2))
