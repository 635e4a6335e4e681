"""Single figures of sentences: "Realisasi Indeks Kepuasan Masyarakat tahun 2023 sebesar 86,29".

A figure is heard behind the name of its thing, or in a sentence about a thing named before it that says nothing else; and
where the words right before it say whether it is the target, the result or the achievement.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from normalise.heard import YEAR, Heard, heard_in, is_plain, role_of, stated_plainly
from normalise.knowledge import knowledge, pattern
from normalise.named_things import OPEN, Named
from normalise.passages import Mention, Passage
from normalise.units import IDR, PERCENT

__all__ = ["is_of_a_part", "speaks_of_all", "told_by_name", "told_of_topic", "without_names"]

REGION = re.compile(knowledge("claims")["told"]["region"])
"""A word for a region; its capital tells it from other words."""
COUNTED = re.compile(r"^\s+[a-z]+(?:[ /][a-z]+)?(?=\s*,)")
"""Behind a figure what it counts: "dari target 12 unit kerja, ..."."""
NOUN = re.compile(r"^\s+([a-z]+)\b")


def told_by_name(
    passage: Passage, tahun: int | None, named: Sequence[Named], own: frozenset[str]
) -> Iterator[tuple[str, Heard]]:
    """The figures of `passage` with the thing (`of`) named last before each, as what they are told to be.

    Where a thing stands several times it may be that of several regions: then none may be named behind it. What is told of a part
    of it ("pada layanan rawat jalan") is not heard; `own` are the words by which the agency and its region are called.
    """
    text, spoken = passage.sentence.text, without_names(passage.sentence.text, named)
    latest: tuple[str, Heard] | None = None
    for mention in passage.mentions:
        before = [one for one in named if one.end <= mention.start]
        if not before or before[-1].of == OPEN or mention.figure.unit == IDR or speaks_of_a_part(spoken, mention):
            continue
        last = before[-1]
        often = sum(one.of == last.of for one in named) > 1
        region = often and REGION.search(text[last.end : mention.start])
        if region or not pattern("claims", "told", "follows").match(text[last.end : mention.start]):
            continue
        heard = heard_behind(passage, mention, last, tahun)
        if heard is None and latest is not None and latest[0] == last.of:
            heard = of_another_year(passage, mention, latest[1])
        if heard is not None and not is_of_a_part(spoken, last.end, passage, mention, own):
            latest = last.of, heard
            yield latest


def is_of_a_part(spoken: str, start: int, passage: Passage, mention: Mention, own: frozenset[str]) -> bool:
    """Whether the words of a sentence (`spoken`, without names) at its beginning, from `start` to a figure or right behind it say in which
    place, or for whom, alone it was so."""
    first = pattern("topics", "part_first").match(spoken)
    behind = pattern("topics", "of_another").match(passage.after(mention))
    found = [first, behind, *pattern("topics", "part_of").finditer(spoken[start : mention.start])]
    return not all(is_plain(one[1], own) for one in found if one is not None)


def without_names(text: str, named: Sequence[Named]) -> str:
    """`text` with blanks for the names of things: "rata-rata lama sekolah" does not speak of a mean."""
    for one in named:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def heard_behind(passage: Passage, mention: Mention, name: Named, tahun: int | None) -> Heard | None:
    """What the words between the name and the figure call it, else those before the name ("Realisasi ... sebesar")."""
    text, lead = passage.sentence.text, passage.before(mention)
    behind = text[max(name.end, mention.start - len(lead)) : mention.start]
    if role_of(behind) is not None:
        return heard_in(passage, mention, tahun, behind)
    if len(behind) < len(lead) and role_of(lead) is not None:
        return None if speaks_of_all(text[: name.start] + behind) else heard_in(passage, mention, tahun, lead)
    return stated_plainly(passage, mention, tahun, behind) if len(behind) < len(lead) else None


def of_another_year(passage: Passage, mention: Mention, earlier: Heard) -> Heard | None:
    """ "... tahun 2022 sebesar 85,09 dan tahun 2023 sebesar 86,29": the same kind for the next year."""
    lead = passage.before(mention)
    years = YEAR.findall(lead)
    says = pattern("topics", "says").search(lead)
    if len(years) != 1 or says is None or mention.approximate or mention.figure.unit != earlier.mention.figure.unit:
        return None
    return replace(earlier, year=int(years[0]), mention=mention) if is_plain(lead, frozenset()) else None


def told_of_topic(passage: Passage, tahun: int | None, name: frozenset[str]) -> Iterator[Heard]:
    """The figures of a sentence about the thing whose `name` has these words, as long as it says nothing else."""
    name |= counted_in(passage)
    if opens_before_its_subject(passage, name):
        return
    parts = (pattern("topics", "of_another").match(passage.after(mention)) for mention in passage.mentions)
    if any(part is not None and not is_plain(part[1], name) for part in parts):
        return
    end, latest = 0, None
    for mention in passage.mentions:
        spoken = passage.sentence.text[end : mention.start]
        if not is_plain(spoken, name) or mention.figure.unit == IDR or speaks_of_a_part(passage.sentence.text, mention):
            return
        lead = passage.before(mention)
        heard = None if speaks_of_all(lead) else heard_in(passage, mention, tahun, lead)
        if heard is None and latest is not None:
            heard = of_another_year(passage, mention, latest)
        if heard is not None:
            latest = heard
            yield heard
        end = mention.end


def counted_in(passage: Passage) -> frozenset[str]:
    """The noun behind all figures of a sentence, of which they are numbers: "161 desa dari target 149 desa"."""
    nouns = {
        found[1] if (found := NOUN.match(passage.after(one))) else ""
        for one in passage.mentions
        if one.figure.unit != PERCENT
    }
    return frozenset(nouns) if len(nouns) == 1 and len(passage.mentions) > 1 else frozenset()


def opens_before_its_subject(passage: Passage, name: frozenset[str]) -> bool:
    """ "Dari target 83, layanan pengaduan terealisasi 86": a figure that a preposition puts first is of the thing that follows it."""
    first, *rest = passage.mentions or (None,)
    if first is None or not pattern("topics", "fronted").match(passage.sentence.text[: first.start]):
        return False
    end = rest[0].start if rest else len(passage.sentence.text)
    behind = COUNTED.sub("", passage.sentence.text[first.end : end])
    return pattern("topics", "refers").match(behind) is None and not is_plain(behind, name)


def speaks_of_a_part(text: str, mention: Mention) -> bool:
    """Whether the sentence, as far as the end of the figure's clause, speaks of a part of a year or of several."""
    clause = re.search(r"[,.;](?!\d)", text[mention.end :])
    end = mention.end + clause.start() if clause else len(text)
    return pattern("claims", "quantity", "not_the_year").search(text[:end]) is not None


def speaks_of_all(text: str) -> bool:
    """Whether words speak of everything together."""
    return pattern("claims", "quantity", "of_all").search(text) is not None
