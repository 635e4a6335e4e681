"""Single figures of sentences: "Realisasi Indeks Kepuasan Masyarakat tahun 2023 sebesar 86,29".

A sentence is heard where it names one thing, and where the words right before the figure say whether it is the target, the
result or the achievement.
"""

import re
from collections.abc import Iterator, Sequence

from normalise.grammar import words
from normalise.headings import years_outside_spans
from normalise.knowledge import knowledge
from normalise.passages import Mention, Passage
from normalise.units import PERCENT

__all__ = ["told_singly"]

ROLES = ("target", "realisasi", "capaian")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
BOUND = re.compile(r"[<>≤≥]\s*$")
Told = tuple[str, int, Mention]
"""The role of a figure, the year it speaks of, and its place in the sentence."""


def told_singly(passage: Passage, tahun: int | None, named: Sequence[int]) -> Iterator[Told]:
    """The figures of `passage` behind the name of its one thing, as what they are told to be; `named` is where the name ends.

    Where it stands several times it may be that of several regions: then none may be named behind it.
    """
    told = knowledge("claims")["told"]
    for mention in passage.mentions:
        lead = passage.before(mention)
        ends = [end for end in named if end <= mention.start]
        between = passage.sentence.text[max(ends, default=0) : mention.start]
        region = len(named) > 1 and re.search(told["region"], between)
        if not ends or region or not re.match(told["follows"], between, re.IGNORECASE):
            continue
        if mention.approximate or BOUND.search(lead) or is_of_something_else(lead):
            continue
        role, year = role_of(lead), year_of(passage, mention, tahun)
        if role is not None and year is not None and (role != "capaian" or mention.figure.unit == PERCENT):
            yield role, year, mention


def is_of_something_else(lead: str) -> bool:
    """Whether the figure is of another year, a difference, or a comparison with others."""
    told = knowledge("claims")["told"]
    return bool(
        words("achievement", "other").search(lead)
        or words("predicate", "change").search(lead)
        or re.search(told["compared"], lead, re.IGNORECASE)
        or re.search(told["yardstick"], lead, re.IGNORECASE)
    )


def role_of(lead: str) -> str | None:
    """What the last words of a role say; of several in a row ("target capaian") the first is what is meant."""
    told = knowledge("claims")["told"]
    plain = re.sub(told["to_be_reached"], " target ", lead, flags=re.IGNORECASE)
    found = sorted(
        (match.start(), match.end(), name) for name in ROLES for match in words("achievement", name).finditer(plain)
    )
    if not found:
        return None
    first = len(found) - 1
    while first and not plain[found[first - 1][1] : found[first][0]].strip():
        first -= 1
    head, rest = found[first][2], {name for _, _, name in found[first + 1 :]}
    return None if head == "capaian" and rest else head


def year_of(passage: Passage, mention: Mention, tahun: int | None) -> int | None:
    """The year named last before the figure, else the only one of the sentence, else the report's."""
    before = YEAR.findall(passage.sentence.text[: mention.start])
    if before:
        return int(before[-1])
    years = set(years_outside_spans(passage.sentence.text))
    if not years:
        return tahun
    return years.pop() if len(years) == 1 else None
