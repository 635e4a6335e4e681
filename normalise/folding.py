"""Texts made comparable: one case, one blank, no accents, no punctuation that carries no meaning."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from normalise.knowledge import knowledge

__all__ = ["fold", "fold_heading", "squeeze"]

_NOISE = re.compile(r"[^\w%<>=+*/&-]+")
_BLANKS = re.compile(r"\s+")


def squeeze(text: str) -> str:
    """`text` on one line with single blanks and without soft hyphens."""
    return _BLANKS.sub(" ", text.replace("\u00ad", "")).strip()


def fold(text: str) -> str:
    """Lower case letters, digits and the signs that matter, single blanks: "Realisasi (Rp.)" becomes "realisasi rp"."""
    plain = unicodedata.normalize("NFKD", text.replace("\u00ad", "")).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _BLANKS.sub(" ", _NOISE.sub(" ", plain).replace("_", " ")).strip()


@cache
def _spellings() -> Mapping[str, str]:
    return {word: right for right, words in knowledge("spellings")["words"].items() for word in words}


def fold_heading(text: str) -> str:
    """`fold` with blanks around "/" and "%" and with the known misspellings and short forms written out."""
    spaced = re.sub(r"([/%*=])", r" \1 ", fold(text))
    return " ".join(_spellings().get(word, word) for word in spaced.split())
