"""Characters that look like others: digits of other scripts and styles are digits, letters of other alphabets are none.

A number is never silently another one because of how it was typed: `８２，１７` and `٨٢٫١٧` are 82,17, and `1О0` with a Cyrillic
letter has a place and no value, as `1O0` has.
"""

import re
import unicodedata

__all__ = ["plain_numbers"]

_MARKS = str.maketrans("，．％（）－：／٫٬٪⁄", ",.%()-:/,.%/")
_LETTERS = str.maketrans("ОоΟοՕօІӀΙｌІіıＯｏＩ", "OoOoOoIIIlIiIOoI")
"""Cyrillic, Greek, Armenian and full-width letters to the Latin ones that a number with a misread digit may hold."""
_WORD = re.compile(r"[^\W_]+(?:[.,][^\W_]+)*")
"""A word with the groups that marks join to it."""
_INSIDE = re.compile(r"(?<=\d)([.,]?)[^\W\d_\x00-\u024f](?=[.,]?\d)")
"""A letter of another alphabet between two digits."""


def plain_numbers(text: str) -> str:
    """`text`, as many characters, with ASCII digits, marks and, inside of numbers, Latin letters for those that look alike."""
    if text.isascii() or not any(map(str.isdecimal, text)):
        return text
    plain = "".join(map(_digit, text))
    if not plain.isascii():
        plain = plain.translate(_MARKS)
        plain = _WORD.sub(lambda word: _latin(word[0]), plain)
    return plain


def _digit(character: str) -> str:
    """An ASCII digit for any other digit."""
    return character if character.isascii() or not character.isdecimal() else str(unicodedata.decimal(character))


def _latin(word: str) -> str:
    """`word` with Latin letters where it is a number but for letters that look like digits."""
    if word.isascii() or not any(map(str.isdecimal, word)):
        return word
    return _INSIDE.sub(r"\1O", word.translate(_LETTERS))
