"""Amounts that sentences call a budget or what was spent of it."""

import re
from collections.abc import Callable, Iterator

from normalise.grammar import words
from normalise.knowledge import knowledge
from normalise.passages import Mention, Passage
from normalise.units import IDR
from schemas.meaning import Claim

__all__ = ["amounts_told"]

CALLED = {"whole": "anggaran", "part": "realisasi_anggaran"}
EITHER = "anggaran_atau_realisasi"
"""Where the words leave open which of the two an amount is."""
FEWEST_DIGITS = 6


def amounts_told(passage: Passage, role: Callable[[Passage, Mention], str | None]) -> Iterator[Claim]:
    """Exact amounts with what the words before them call them; `role` tells a part from its whole. Where a word may mean
    spending ("dana yang keluar Rp ...", "penggunaan anggaran Rp ...") the amount may be either."""
    for mention in passage.mentions:
        figure = mention.figure
        if figure.unit != IDR or figure.exactness != "exact" or mention.approximate or figure.value is None:
            continue
        called = CALLED.get(role(passage, mention) or "")
        if called == "anggaran" and (_is_spent(passage, mention) or not _is_plain(passage.before(mention))):
            called = EITHER
        if called is not None and len(str(abs(int(figure.value))).rstrip("0")) >= FEWEST_DIGITS:
            yield Claim("amount", (figure.id,), passage.sentence.text, word=called)


def _is_spent(passage: Passage, mention: Mention) -> bool:
    """Whether the sentence ends in saying that the amount was spent: "Dana sebesar Rp ... telah dibayarkan".

    With another amount behind, the verb is of that one: "Anggaran Rp ... terealisasi Rp ..."
    """
    last = not any(one.start > mention.start for one in passage.mentions)
    return last and words("ratio", "part").search(passage.after(mention)) is not None


def _is_plain(lead: str) -> bool:
    """Whether `lead`, the words from a word for the budget to its amount, leave no doubt that it is what could be spent."""
    ratio = knowledge("claims")["ratio"]
    told = re.findall(r"[A-Za-z]+", re.split(r"[,;:(]", lead)[-1])
    starts = [at for at, word in enumerate(told) if word.lower() in ratio["budget_noun"]]
    if not starts:
        return False
    before, between = told[: starts[0]], told[starts[0] + 1 :]
    tails = {" ".join(before[-size:]).lower() for size in (1, 2)}
    return (not before or not tails.isdisjoint(ratio["plain_before"])) and all(
        one[0].isupper() or one in ratio["plain_between"] for one in between
    )
