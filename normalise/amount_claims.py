"""Amounts that sentences call a budget or what was spent of it."""

import re
from collections.abc import Callable, Iterator

from normalise.knowledge import knowledge
from normalise.passages import Mention, Passage
from normalise.units import IDR
from schemas.meaning import Claim

__all__ = ["amounts_told"]

CALLED = {"whole": "anggaran", "part": "realisasi_anggaran"}
FEWEST_DIGITS = 6


def amounts_told(passage: Passage, role: Callable[[Passage, Mention], str | None]) -> Iterator[Claim]:
    """Exact amounts with what the words before them call them; `role` tells a part from its whole. With a verb between that
    may mean anything ("dana yang terserap habis Rp ...") nothing is claimed."""
    for mention in passage.mentions:
        figure = mention.figure
        if figure.unit != IDR or figure.exactness != "exact" or mention.approximate or figure.value is None:
            continue
        called = CALLED.get(role(passage, mention) or "")
        if called == "anggaran" and re.search(knowledge("claims")["ratio"]["unknown_verb"], passage.before(mention)):
            continue
        if called is not None and len(str(abs(int(figure.value))).rstrip("0")) >= FEWEST_DIGITS:
            yield Claim("amount", (figure.id,), passage.sentence.text, word=called)
