"""Sentences of a paragraph, each character with its place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from extract.abbreviations import ends_in_abbreviation
from extract.hyphens import ends_with_hyphen, is_hyphenation
from extract.paragraphs import Paragraph
from schemas.printed import TextLine, Token, Word

__all__ = ["PlacedText", "placed_text", "split"]

SPLIT = re.compile(r"(?<=[.!?])(?P<close>[\"”’)]*)\s+(?=[\"“‘(]?[^\W\d_]|\d)")
SHORT_WORD = 3
"""A full stop after so few letters, before a number, abbreviates them: "TA. 2022", "Ps. 4"."""
REACH = 200
"""Characters before a full stop among which its word, and the word before it, are looked for."""
LONGEST = 6000
"""Characters of a sentence; more of them (a list of numbers without a full stop) are told as several, none in the middle of a word."""


class PlacedText:
    """A text being built with the place of each of its words."""

    def __init__(self) -> None:
        self.text = ""
        self.tokens: list[Token] = []

    def add(self, page: int, word: Word, glue: bool) -> None:
        """Put `word` after the text, without a blank when `glue`."""
        if self.text and not glue:
            self.text += " "
        start = len(self.text)
        self.text += word.text
        self.tokens.append(Token(start, len(self.text), page, word.bbox))

    def drop_hyphen(self) -> None:
        last = self.tokens[-1]
        self.text = self.text[:-1]
        self.tokens[-1] = Token(last.start, last.end - 1, last.page, last.bbox)

    def part(self, start: int, end: int) -> tuple[str, tuple[Token, ...]]:
        """The characters `start:end` as a text of their own, blanks at its ends left out."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        end = start + len(text)
        first = bisect_right(self.tokens, start, key=attrgetter("end"))
        last = bisect_left(self.tokens, end, key=attrgetter("start"))
        tokens = (
            Token(max(token.start, start) - start, min(token.end, end) - start, token.page, token.bbox)
            for token in self.tokens[first:last]
        )
        return text, tuple(tokens)


def placed_text(lines: list[TextLine]) -> PlacedText:
    """The lines as one text; a word hyphenated at the end of a line is whole again."""
    placed = PlacedText()
    for line in lines:
        for position, word in enumerate(line.words):
            glue = False
            if position == 0 and placed.tokens and ends_with_hyphen(placed.text):
                glue = True
                if is_hyphenation(placed.text, word.text):
                    placed.drop_hyphen()
            placed.add(line.page, word, glue)
    return placed


def split(paragraph: Paragraph) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """The sentences of a paragraph, in order; the list mark is left out."""
    placed = placed_text(paragraph.lines)
    start = len(paragraph.bullet or "")
    if paragraph.bullet and not placed.text.startswith(paragraph.bullet):
        start = placed.text.find(paragraph.bullet) + len(paragraph.bullet)
    for match in SPLIT.finditer(placed.text):
        before = placed.text[max(start, match.start() - REACH) : match.start()]
        if before and ends_sentence(before, placed.text[match.end() : match.end() + 1]):
            end = match.start() + len(match.group("close"))
            yield from pieces(placed, start, end)
            start = end
    if placed.text[start:].strip():
        yield from pieces(placed, start, len(placed.text))


def pieces(placed: PlacedText, start: int, end: int) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """The characters `start:end` as one sentence, or as several when they are too many for one."""
    while end - start > LONGEST:
        cut = placed.text.rfind(" ", start + 1, start + LONGEST)
        cut = placed.text.find(" ", start + LONGEST, end) if cut < 0 else cut
        if cut < 0:
            break
        yield placed.part(start, cut)
        start = cut
    yield placed.part(start, end)


def ends_sentence(before: str, after: str) -> bool:
    """Whether a full stop before a blank ends the sentence: no abbreviation, no initial, no small letter after it."""
    if after[:1].islower():
        return False
    if not before.endswith("."):
        return True
    if ends_in_abbreviation(before):
        return False
    word = before.split()[-1].strip('("“‘.').lower()
    return not (after[:1].isdigit() and (word.isdigit() or len(word) <= SHORT_WORD))
