"""Target, realisation and what they come to, in a sentence: "target 81 %, realisasi 84,60 % (104,44 %)".

The three stand side by side in any order; the achievement may have no name of its own where it follows the realisation in brackets
or behind "atau". The target may stand alone in the sentence before.
"""

import re
from collections.abc import Iterator, Sequence

from normalise.budget_claims import neighbours
from normalise.cues import content_words, cue, shape
from normalise.grammar import last_role, words
from normalise.heard import role_of
from normalise.knowledge import pattern
from normalise.passages import Mention, Passage
from normalise.units import IDR, PERCENT
from schemas.meaning import Claim

__all__ = ["achievements"]

FROM = re.compile(r"\bdari\b", re.IGNORECASE)
Trio = tuple[Mention, Mention, Mention]


def achievements(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """The achievements that the sentence at `index` states together with what they follow from."""
    passage = passages[index]
    taken: set[str] = set()
    for first, second, third in zip(passage.mentions, passage.mentions[1:], passage.mentions[2:], strict=False):
        trio = (first, second, third)
        if taken.isdisjoint(one.figure.id for one in trio):
            found = read_trio(passage, trio)
            if found is not None:
                taken.update(one.figure.id for one in trio)
                yield claim(passage, found)
    for realisasi, capaian in zip(passage.mentions, passage.mentions[1:], strict=False):
        if taken.isdisjoint((realisasi.figure.id, capaian.figure.id)):
            target = target_before(passages, index, realisasi, capaian)
            if target is not None:
                yield claim(passage, (target, realisasi, capaian))


def claim(passage: Passage, trio: Trio) -> Claim:
    target, realisasi, capaian = trio
    ids = (capaian.figure.id, realisasi.figure.id, target.figure.id)
    around = tuple(one.figure.id for one in passage.mentions if one.figure.id not in ids)
    return Claim("achievement", ids, passage.sentence.text, context=around)


def read_trio(passage: Passage, trio: Trio) -> Trio | None:
    """Target, realisation and achievement among three figures in a row; None where the words do not tell them apart."""
    roles = [performance_role(passage, one) for one in trio]
    first, second, third = trio
    found: Trio | None = None
    match roles:
        case ["capaian", "target", "realisasi"]:
            found = (second, third, first)
        case ["capaian", "realisasi", "target"]:
            found = (third, second, first)
        case ["target", "realisasi" | "capaian", last] | ["realisasi" | "capaian", "target", last]:
            target, realisasi = (first, second) if roles[0] == "target" else (second, first)
            side_by_side = roles[0] == "target" or FROM.search(passage.before(second)) is not None
            alone = side_by_side and restates(passage, second, third)
            named = last == "capaian" or behind_target(passage, third)
            found = (target, realisasi, third) if named or alone else None
        case ["realisasi", _, "target"] | ["capaian", None, "target"] if restates(
            passage, first, second
        ) and not is_open(passage, trio):
            found = (third, first, second)
    return found if found is not None and fit(*found) and not passage.is_bound(found[2]) else None


def is_open(passage: Passage, trio: Trio) -> bool:
    """Whether either of the first two may be the achievement: "tercapai 103 %, yakni 77 % dari 75 % yang ditargetkan"."""
    return all(one.figure.unit == PERCENT for one in trio) and last_role(passage.before(trio[2])) is None


def fit(target: Mention, realisasi: Mention, capaian: Mention) -> bool:
    """Whether the units allow it: a percentage of two figures of one kind; amounts of rupiah only with each other."""
    kinds = [one.figure.unit if one.figure.unit in (PERCENT, IDR) else "" for one in (target, realisasi)]
    return capaian.figure.unit == PERCENT and kinds[0] == kinds[1] and not target.approximate


def performance_role(passage: Passage, mention: Mention) -> str | None:
    """The role that the last role words before the figure give it; "persentase capaian target" is an achievement."""
    lead = shape("achievement", "beside_target").sub(" ", pattern("overall", "named").sub(" ", passage.before(mention)))
    if words("achievement", "other").search(lead) or shape("achievement", "of_another").search(lead):
        return None
    told = role_of(lead) or last_role(lead)
    if is_planned(passage, mention, told):
        return "target"
    done = shape("achievement", "yielded").search(lead) or shape("achievement", "done_of").match(passage.after(mention))
    if told is None and done:
        return "realisasi"
    return "capaian" if told == "reached" else told


def is_planned(passage: Passage, mention: Mention, told: str | None) -> bool:
    """ "Dari rencana 12 paket terwujud 11", "11 paket dari 12 paket yang direncanakan"."""
    lead = passage.before(mention)
    if shape("achievement", "planned_before").search(lead):
        return True
    return told is None and bool(shape("achievement", "planned_behind").match(passage.after(mention)))


def restates(passage: Passage, realisasi: Mention, capaian: Mention) -> bool:
    """Whether the words between the two say that the second is what the first comes to."""
    return shape("achievement", "same").match(passage.before(capaian)) is not None and realisasi.end <= capaian.start


def behind_target(passage: Passage, capaian: Mention) -> bool:
    """ "atau 91,20 % dari target itu"."""
    return shape("achievement", "of_target").match(passage.sentence.text[capaian.end :]) is not None


def target_before(passages: Sequence[Passage], index: int, realisasi: Mention, capaian: Mention) -> Mention | None:
    """The only figure of the sentence before, called a target, where this one goes on about the same thing."""
    passage = passages[index]
    earlier = passages[index - 1] if index else None
    if earlier is None or not neighbours(earlier, passage) or len(earlier.mentions) != 1 or len(passage.mentions) > 3:
        return None
    target = earlier.mentions[0]
    roles = [performance_role(passage, realisasi), performance_role(passage, capaian)]
    named = roles[1] == "capaian" or restates(passage, realisasi, capaian) or behind_target(passage, capaian)
    told = performance_role(earlier, target) == "target" and roles[0] == "realisasi" and named
    goes_on = subject(passage.sentence.text[: realisasi.start]) <= subject(earlier.sentence.text)
    return target if told and goes_on and fit(target, realisasi, capaian) else None


def subject(text: str) -> frozenset[str]:
    """The words of a sentence that name something."""
    return frozenset(word for word in content_words(text) if not cue("achievement", "plain").fullmatch(word))
