"""Which agency of the dataset a report is of: the same name, or the same but for a slip of the pen; else it is a new one."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from schemas.agency import AgencyName

__all__ = ["KnownAgency", "Match", "find_agency"]

ALIKE = 88.0
"""Names of one region that are at least so much alike (0 to 100) may be one: somebody should look."""
LONG_WORD = 7
"""Words at least so long may differ by one letter and be the same: shorter ones with another letter are other words."""
MANY_WORDS = 3


@dataclass(frozen=True, slots=True)
class KnownAgency:
    id: int
    name: str
    region: str


@dataclass(frozen=True, slots=True)
class Match:
    """`agency` is the number of the same agency, None for a new one; `similar` that of one that may be the same, `score` how
    alike the names are."""

    agency: int | None
    similar: int | None = None
    score: float = 0.0


def find_agency(name: AgencyName, known: Iterable[KnownAgency], by_place: bool) -> Match:
    """`by_place` says that agencies of this kind are told apart by the name of a place alone, of which one letter may be all.

    Nothing is guessed: where names are merely alike, the agency is a new one and the other is named beside it.
    """
    region = name.region or ""
    candidates = list(known)
    same = next((one for one in candidates if (one.name, one.region) == (name.name, region)), None)
    if same:
        return Match(same.id, score=100.0)
    scored = [(alike(name.name, one.name), one) for one in candidates if one.region == region]
    slips = [one for _, one in scored if not by_place and is_slip(name.name, one.name)]
    if len(slips) == 1:
        return Match(slips[0].id, score=alike(name.name, slips[0].name))
    # A report that does not say its region may be of any agency of that name.
    scored += [(100.0, one) for one in candidates if one.name == name.name and "" in (region, one.region)]
    score, nearest = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return Match(None, nearest.id, score) if nearest and score >= ALIKE else Match(None)


def alike(one: str, other: str) -> float:
    return float(fuzz.ratio(one, other))


def is_slip(one: str, other: str) -> bool:
    """Whether two names are the same but for one letter of one long word."""
    first, second = one.split(), other.split()
    if len(first) != len(second) or len(first) < MANY_WORDS:
        return False
    odd = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(odd) == 1 and min(map(len, odd[0])) >= LONG_WORD and OSA.distance(*odd[0]) == 1
