"""Numbers in sentences that count things: "4 (empat) sasaran strategis", "6 dari 9 indikator mencapai target"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Literal

from normalise.count_kinds import BRACKETS, CountKind, listed, says, thing_at
from normalise.passages import Mention, Passage
from normalise.units import IDR, PERCENT

__all__ = ["Bounds", "Stated", "counts_of"]

MOST = 300
"""More things than this no sentence counts one by one."""
NUMBER = r"(\d{1,3}(?:[.,]\d+)?)"
BETWEEN = re.compile(rf"{NUMBER}\s*%?\s*(?:-|–|s/d|sampai(?: dengan)?)\s*[<≤]?\s*{NUMBER}\s*%?")
ABOVE = re.compile(rf"(?:di ?atas|lebih dari|[>≥])\s*{NUMBER}\s*%?")
BELOW = re.compile(rf"(?:di ?bawah|kurang dari|[<≤])\s*{NUMBER}\s*%?")
OF_THE_WHOLE = re.compile(
    rf"{BRACKETS}\s*(?:\w+\s+)?dari\s+(?:total\s+|seluruh\s+|keseluruhan\s+|sejumlah\s+)?", re.IGNORECASE
)
DARI = re.compile(rf"{BRACKETS}\s*dari(?=\s)", re.IGNORECASE)
"""A second "dari" behind the whole: "1 dari 3 (tiga) dari indikator"."""
WORD = re.compile(r"\s*([^\W\d_]+)")
CLAUSE = re.compile(r"[;:]|\.\s|,\s|\b(?:yaitu|yakni|sehingga|sedangkan|sementara|antara lain)\b", re.IGNORECASE)
JUDGED = re.compile(
    r"\b(?:capaian|predikat|kategori|tercapai|realisasi|nilai|kriteria|berpredikat|berkategori)", re.IGNORECASE
)

Condition = Literal["reached", "exceeded", "missed"]
CONDITIONS: tuple[Condition, ...] = ("missed", "exceeded", "reached")
"""In the order in which they are looked for: "tidak mencapai target" holds "mencapai target"."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which achievements something counts; whether the ends count too is often not said."""

    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Stated:
    """`mention` counts things of `kind`; `tail` is what the sentence says of them. `condition` or `bounds` narrow them down,
    `graded` says that a word of `tail` may. `of` is the number that they are a part of. `qualified` counts are of a narrower kind that only
    a list of them can tell ("program penunjang"). `strictly`: those that reached their target exactly are counted apart.
    `measured`: only those of which a result is known."""

    mention: Mention
    kind: CountKind
    tail: str
    condition: Condition | None = None
    bounds: Bounds | None = None
    graded: bool = False
    of: Mention | None = None
    qualified: bool = False
    strictly: bool = False
    measured: bool = False

    @property
    def number(self) -> int:
        return int(self.mention.figure.value or 0)

    @property
    def plain(self) -> bool:
        """Whether it counts all that is listed."""
        return self.whole and not self.measured

    @property
    def whole(self) -> bool:
        """Whether nothing but a known result is asked of what it counts."""
        return not (self.condition or self.bounds or self.graded or self.qualified)


def counts_of(passage: Passage) -> list[Stated]:
    """Every number of the sentence that counts something known, left to right."""
    text = passage.sentence.text
    mentions = [mention for mention in passage.mentions if counts(passage, mention)]
    things = {mention.start: thing_at(text, mention.end) for mention in mentions}
    found: list[Stated] = []
    for place, mention in enumerate(mentions):
        later = [one.start for one in mentions[place + 1 :] if things[one.start] is not None]
        direct = things[mention.start]
        stated: Stated | None = None
        if direct is not None:
            stated = narrowed(mention, direct[0], text[direct[1] : [*later, len(text)][0]])
        elif later and OF_THE_WHOLE.fullmatch(text, mention.end, mentions[place + 1].start):
            stated = part_of(text, mentions[place + 1], mention, [*later[1:], len(text)][0])
        if stated is not None:
            found.append(stated)
    return whole_ones(found)


def counts(passage: Passage, mention: Mention) -> bool:
    """Whether a mention is a whole number that may count things at all."""
    figure = mention.figure
    if figure.value is None or figure.decimals or mention.approximate or figure.unit in (PERCENT, IDR):
        return False
    lead = passage.sentence.text[: mention.start].casefold().replace("-", " ").split()
    ends = {" ".join(lead[-size:]).strip("(:") for size in (1, 2) if lead}
    return (
        0 < figure.value <= MOST
        and not ends & listed("not_before")
        and not passage.sentence.text[: mention.start].endswith("/")
    )


def part_of(text: str, whole: Mention, part: Mention, after: int) -> Stated | None:
    """ "6 (enam) dari 9 indikator telah mencapai target": what is said of the whole is said of the part."""
    again = DARI.match(text, whole.end)
    direct = thing_at(text, again.end() if again else whole.end)
    if direct is None:
        return None
    stated = narrowed(part, direct[0], text[direct[1] : after])
    return None if stated.whole or stated.qualified else replace(stated, of=whole)


def narrowed(mention: Mention, kind: CountKind, tail: str) -> Stated:
    """The count with what its clause says of the things."""
    known = measured().match(tail)
    if known is not None:
        return replace(narrowed(mention, kind, tail[known.end() :]), measured=True)
    word = WORD.match(tail)
    if word is not None and word[1].casefold() not in listed("closing"):
        return Stated(mention, kind, tail, qualified=True)
    clause = CLAUSE.split(" " + tail)[0]
    bounds = bounds_in(clause)
    condition = condition_in(clause)
    if bounds is not None and (condition is None or "target" not in clause.casefold()):
        return Stated(mention, kind, tail, bounds=bounds)
    if condition is not None:
        graded = condition == "reached" and is_graded(clause)
        return Stated(mention, kind, tail, None if graded else condition, graded=graded)
    if JUDGED.search(clause):
        return Stated(mention, kind, tail, graded=True)
    if not says("all").match(tail):
        return Stated(mention, kind, tail, qualified=True)
    relative = re.search(r"\byang\s+(.*)", clause, re.IGNORECASE)
    if relative and not any(relative[1].casefold().startswith(one) for one in listed("all_of")):
        return Stated(mention, kind, tail, qualified=True)
    return Stated(mention, kind, tail)


@cache
def measured() -> re.Pattern[str]:
    words = sorted(listed("measured"), key=len, reverse=True)
    return re.compile(r"\s*(?:" + "|".join(re.escape(word) for word in words) + r")(?!\w)", re.IGNORECASE)


def is_graded(clause: str) -> bool:
    """ "tercapai sangat baik": a word behind the verb grades."""
    match = re.search(r"tercapai\s+(?:dengan\s+)?([^\W\d_]+)", clause, re.IGNORECASE)
    return match is not None and match[1].casefold() not in {*listed("closing"), "target"}


def condition_in(clause: str) -> Condition | None:
    return next((name for name in CONDITIONS if says(name).search(clause)), None)


def bounds_in(clause: str) -> Bounds | None:
    """ "(di atas 100%)", "pencapaiannya lebih dari 90 %", "(80 - 100%)"."""
    for pattern, ends in ((BETWEEN, "both"), (ABOVE, "low"), (BELOW, "high")):
        match = pattern.search(clause)
        bracketed = match is not None and "(" in clause[: match.start()]
        if match and (bracketed or ("%" in match[0] and re.search(r"capaian", clause[: match.start()], re.IGNORECASE))):
            values = [Decimal(one.replace(",", ".")) for one in match.groups()]
            return Bounds(values[0] if ends != "high" else None, values[-1] if ends != "low" else None)
    return None


def whole_ones(found: Sequence[Stated]) -> list[Stated]:
    """The whole of "6 dari 9 indikator mencapai target" counts all, not those that reached it."""
    wholes = {one.of.start for one in found if one.of is not None}
    return [
        Stated(one.mention, one.kind, "", measured=one.measured) if one.mention.start in wholes else one
        for one in found
    ]
