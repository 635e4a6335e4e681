"""A printed name made comparable: without number, code and level word, short forms written out, one spelling a word."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from rapidfuzz.distance import OSA

from normalise.folding import fold, squeeze
from normalise.knowledge import knowledge
from normalise.nomenclature.misreadings import skeleton
from schemas.nomenclature import NameLevel, as_code

__all__ = ["Written", "words_of", "written"]

_OUTLINE = re.compile(
    r"^[\s•●▪\-–—*]*(?:(?:\(?(?:\d{1,2}|[A-Za-z]|[IVXivx]{1,5})[.)]+\s*)+(?=[^\W\d]|[(\d])|\d{1,2}\s+(?=[A-Z])|(?=[^\W\d]))"
)
_CODE = re.compile(r"^[\s\[(]*((?:\d{1,4}|[Xx]{1,2})(?:\s?\.\s?(?:\d{1,4}|[Xx]{1,2})){1,5})(?!\s?\.?\s?\d)\.?[\s\])]*")
_LONG_MARK, _ENDING, _SLIPS = 6, 3, 2
_PARTED = re.compile(r"[/\-+=<>*]+")


@dataclass(frozen=True, slots=True)
class Written:
    """`words` are what is compared, `bare` is the name without number and code; `code` and `level` as the text says."""

    words: tuple[str, ...]
    bare: str
    code: str | None
    level: NameLevel | None

    @property
    def plain(self) -> str:
        """The name in small letters, with its punctuation."""
        return self.bare.casefold()

    @property
    def folded(self) -> str:
        return " ".join(self.words)


@lru_cache(maxsize=32768)
def written(text: str) -> Written:
    """What `text` names; no words for a text without letters."""
    bare = squeeze(text)
    code = _CODE.match(bare)
    name = bare[code.end() :] if code else bare
    name = name[outline.end() :] if (outline := _OUTLINE.match(name)) else name
    level, words = _without_level(_PARTED.sub(" ", fold(name)).split())
    return Written(tuple(_spelled(words)), name, as_code(code[1]) if code else None, level)


def words_of(text: str) -> tuple[str, ...]:
    """All words of running text, spelled as those of names are."""
    return tuple(_spelled(_PARTED.sub(" ", fold(text)).split()))


def _without_level(words: list[str]) -> tuple[NameLevel | None, list[str]]:
    for level, marks in _levels():
        if tuple(words[: len(marks)]) == marks and len(words) > len(marks):
            return level, words[len(marks) :]
    return None, _without_misspelt(words)


def _without_misspelt(words: list[str]) -> list[str]:
    """`words` without a level word that a slip or a lost blank hides: "progrm", "programpengelolaan"; it tells no level."""
    for _, (mark, *more) in _levels():
        if more or len(mark) < _LONG_MARK or not words:
            continue
        if rest := _behind(words[0], mark):
            return [rest, *words[1:]]
        if len(words) > 1 and OSA.distance(skeleton(words[0]), skeleton(mark), score_cutoff=_SLIPS) <= _SLIPS:
            return words[1:]
    return words


def _behind(word: str, mark: str) -> str | None:
    """What follows `mark` in a word that begins with it, misread letters or not."""
    for end in range(len(mark), min(len(word) - _ENDING, len(mark) + _SLIPS + 1)):
        if skeleton(word[:end]) == skeleton(mark):
            return word[end:]
    return None


@cache
def _levels() -> tuple[tuple[NameLevel, tuple[str, ...]], ...]:
    known: dict[str, list[str]] = knowledge("names")["level_words"]
    return tuple((cast(NameLevel, level), tuple(mark.split())) for level, marks in known.items() for mark in marks)


@cache
def _replacements() -> Mapping[str, str]:
    known = knowledge("names")
    return {word: right for part in ("spellings", "short") for right, words in known[part].items() for word in words}


def _spelled(words: list[str]) -> list[str]:
    replaced = _replacements()
    return " ".join(replaced.get(word, word) for word in words).split()
