"""Texts made comparable: one case, one blank, no accents, no punctuation that carries no meaning."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from normalise.knowledge import knowledge

__all__ = ["fold", "fold_heading", "squeeze"]

_NOISE = re.compile(r"[^\w%<>=+*/&-]+")
_BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=16384)
def squeeze(text: str) -> str:
    """`text` on one line with single blanks and without soft hyphens."""
    return " ".join(text.replace("\u00ad", "").split())


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case letters, digits and the signs that matter, single blanks: "Realisasi (Rp.)" becomes "realisasi rp"."""
    plain = unicodedata.normalize("NFKD", text.replace("\u00ad", "")).casefold()
    if not plain.isascii():
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _BLANKS.sub(" ", _NOISE.sub(" ", plain).replace("_", " ")).strip()


@cache
def _spellings() -> Mapping[str, str]:
    return {word: right for right, words in knowledge("spellings")["words"].items() for word in words}


@cache
def _whole_words() -> frozenset[str]:
    return frozenset(knowledge("spellings")["whole"])


def fold_heading(text: str) -> str:
    """`fold` with blanks around "/" and "%", broken words joined, known misspellings and short forms written out."""
    words = _joined(re.sub(r"([/%*=])", r" \1 ", fold(text)).split())
    return " ".join(_spellings().get(word, word) for word in words)


def _joined(words: Sequence[str]) -> list[str]:
    """`words` with those put together that a narrow column has broken: "reali-", "sasi"."""
    found: list[str] = []
    for word in (word.replace("-", "") if word.replace("-", "") in _whole_words() else word for word in words):
        both = found[-1].rstrip("-") + word if found else ""
        if found and both in _whole_words() and not {found[-1], word} <= _whole_words():
            found[-1] = both
        else:
            found.append(word)
    return found
