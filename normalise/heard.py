"""What the words right before a figure of a sentence call it: the target, the result or the achievement, and of which year."""

import re
from dataclasses import dataclass
from functools import cache

from normalise.grammar import words
from normalise.headings import years_outside_spans
from normalise.knowledge import knowledge, pattern
from normalise.named_things import tokens_of
from normalise.passages import Mention, Passage
from normalise.units import PERCENT

__all__ = ["YEAR", "Heard", "heard_in", "is_plain", "role_of", "stated_plainly", "year_of"]

ROLES = ("target", "realisasi", "capaian")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
YEAR_BEHIND = re.compile(
    r"^\s*%?\s*(?:[^\W\d]+\s+)?(?:(?:pada|di|untuk)\s+)?tahun\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
BOUND = re.compile(r"[<>≤≥]\s*$|\d\s*[-–]\s*$")
RANGE = re.compile(r"\s*[-–]\s*\d")


@dataclass(frozen=True, slots=True)
class Heard:
    """A figure, what its words call it, what else they may mean, and the year it speaks of."""

    what: str
    year: int
    mention: Mention
    instead: tuple[str, ...] = ()
    firm: bool = True


def stated_plainly(passage: Passage, mention: Mention, tahun: int | None, behind: str) -> Heard | None:
    """ "Indeks Kepuasan Masyarakat tahun 2023 mencapai 86,29": no word for its kind, so it is the result; a percentage may be
    the achievement as well, and is taken for what the tables have."""
    year = year_of(passage, mention, tahun)
    says = pattern("topics", "says").search(behind)
    if says is None or year is None or mention.approximate or is_bound(passage, mention):
        return None
    if not is_plain(behind, frozenset()):
        return None
    is_percent = mention.figure.unit == PERCENT
    dated = YEAR.search(behind) is not None
    return Heard(
        "realisasi", year, mention, ("capaian", "target") if is_percent else ("target",), firm=dated and not is_percent
    )


def is_plain(text: str, name: frozenset[str]) -> bool:
    """Whether `text` holds no word that may name anything but the thing of this `name`."""
    known = plain_words()
    return all(word in known or word in name or word.isdigit() or word == "%" for word, _, _ in tokens_of(text))


@cache
def plain_words() -> frozenset[str]:
    return frozenset(word for text in knowledge("topics")["plain"] for word, _, _ in tokens_of(text))


def heard_in(passage: Passage, mention: Mention, tahun: int | None, lead: str) -> Heard | None:
    """What the words before a figure call it; None where they do not say, or speak of something else."""
    if mention.approximate or is_bound(passage, mention) or is_of_something_else(lead):
        return None
    role, year = role_of(lead), year_of(passage, mention, tahun)
    if role is None or year is None:
        return None
    # elsewhere in the sentence another yardstick or a part of the year may be what the achievement is measured by
    plain = pattern("claims", "quantity", "not_the_year").search(passage.sentence.text) is None
    if role == "reached":
        return Heard("capaian", year, mention, ("realisasi", "target"), firm=False)
    if mention.figure.unit == PERCENT and role != "target":
        return Heard(role, year, mention, ("realisasi" if role == "capaian" else "capaian",), firm=plain)
    return Heard("realisasi" if role == "capaian" else role, year, mention, firm=plain)


def is_bound(passage: Passage, mention: Mention) -> bool:
    """Whether the figure is the bound of a range: "5-6 %", "> 90 %"."""
    return bool(BOUND.search(passage.before(mention)) or RANGE.match(passage.sentence.text[mention.end :]))


def is_of_something_else(lead: str) -> bool:
    """Whether the figure is of another year, a difference, or a comparison with others."""
    return bool(
        words("achievement", "other").search(lead)
        or words("predicate", "change").search(lead)
        or pattern("claims", "told", "compared").search(lead)
        or pattern("claims", "told", "yardstick").search(lead)
    )


def role_of(lead: str) -> str | None:
    """What the last words of a role say; of several in a row ("target capaian") the first is what is meant. `reached` where a
    target is reached by so much: "mencapai target kinerja sebesar 102 %"."""
    if pattern("topics", "reached").search(lead):
        return "reached"
    plain = pattern("claims", "told", "to_be_reached").sub(" target ", lead)
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
    """The year named right behind the figure where none stands right before it, else the one named last before it, else the
    report's where the sentence names none.

    A year that stands behind another figure only may be that figure's ("83, naik 12 dari 71 tahun 2019"): then it is open.
    """
    behind = YEAR_BEHIND.match(passage.after(mention))
    if behind and not YEAR.search(passage.before(mention)):
        return int(behind[1])
    before = YEAR.findall(passage.sentence.text[: mention.start])
    if before:
        return int(before[-1])
    years = set(years_outside_spans(passage.sentence.text))
    if not years or years == {tahun}:
        return tahun
    # what is compared with an earlier year is of this one
    compared = pattern("topics", "compared_with").search(passage.after(mention))
    return tahun if compared else None
