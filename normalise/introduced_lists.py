"""Lists that a sentence leads to: "Sasaran yang hendak dicapai adalah: 1. ...; 2. ..."."""

import re
from collections.abc import Iterator, Sequence

from normalise.folding import squeeze
from normalise.knowledge import pattern
from schemas.printed import Sentence

__all__ = ["introduced_lists"]

_FARTHEST = 40
"""A list goes on within so many sentences."""
_SIGNS = " .,;:“”\"'"

Items = list[tuple[int, Sentence, str]]
"""The place of each item among the sentences of the document, the item, the name in it."""


def introduced_lists(sentences: Sequence[Sentence], level: str) -> Iterator[Items]:
    """The items right below each sentence that says that it lists things of `level`."""
    for at, sentence in enumerate(sentences):
        lead = pattern("goals", "leads").search(squeeze(sentence.text))
        if lead is not None and lead["level"].casefold() == level and sentence.kind in ("text", "item", "heading"):
            yield _items_below(sentences, at)


def _items_below(sentences: Sequence[Sentence], at: int) -> Items:
    """Those of the style of the first one, until other text begins."""
    found: Items = []
    style = None
    for place in range(at + 1, min(at + 1 + _FARTHEST, len(sentences))):
        one = sentences[place]
        if one.kind == "furniture":
            continue
        if one.bullet is None or one.kind not in ("item", "label") or not one.tokens:
            break
        style = style or _style_of(one)
        name = squeeze(pattern("goals", "item_ends").split(one.text, maxsplit=1)[0]).strip(_SIGNS)
        if _style_of(one) == style and name[:1].isupper():
            found.append((place, one, name))
    return found


def _style_of(one: Sentence) -> str:
    return re.sub(r"\d+", "1", re.sub(r"[a-z]", "a", one.bullet or "", flags=re.IGNORECASE))
