"""What a sentence calls a figure that it holds to no other one: a mean, a share, the highest, a count, a grade.

Such a claim says what was understood, and nothing is computed from it: what the figure is to be held to is not told by the words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from normalise.counted_words import counts_of
from normalise.grammar import words, words_of
from normalise.knowledge import entry, pattern
from normalise.national import national_scales
from normalise.passages import Mention, Passage
from normalise.predicate_claims import names_on
from normalise.predicate_words import before_figure, behind, in_brackets, is_mark, predicate_in
from normalise.share_claims import beside, is_share
from normalise.units import IDR, PERCENT, is_counted
from schemas.meaning import Claim
from schemas.scales import Scale

__all__ = ["told_claims"]

FILE = "told"
WAYS = ("highest", "lowest")


def told_claims(passages: Sequence[Passage], told: Iterable[str], scales: Sequence[Scale]) -> Iterator[Claim]:
    """Those of figures that are not among the `told` (ids), of which more is known: `told-share` (figures: a percentage, and
    the part where it is told), `told-mean`, `told-highest`, `told-lowest`, `told-predicate` and `told-count` (one figure; `word`
    says what it is called)."""
    known = set(told)
    names = predicate_names(scales)
    for passage in passages:
        counted = {one.mention.start: one.kind.name for one in counts_of(passage)} if passage.mentions else {}
        for mention in passage.mentions:
            if mention.figure.id not in known and mention.figure.value is not None and not passage.is_bound(mention):
                claim = told_of(passage, mention, names, counted.get(mention.start))
                if claim is not None:
                    known.update(claim.figures)
                    yield claim


def predicate_names(scales: Sequence[Scale]) -> list[str]:
    """The words of all scales, the longest first."""
    return sorted({name for scale in (*scales, *national_scales()) for name in names_on(scale)}, key=len, reverse=True)


def told_of(passage: Passage, mention: Mention, names: Sequence[str], counted: str | None) -> Claim | None:
    """The one claim of a figure: what is most particular about it."""
    own, text = mention.figure.id, passage.sentence.text
    grade = grade_of(passage, mention, names)
    if grade is not None:
        return Claim("told-predicate", (own,), text, word=grade)
    for way in WAYS:
        if word := extreme(passage, mention, way):
            part = percent_of(passage, mention)
            return Claim(f"told-{way}", (own, *part), text, word=word, approximate=mention.approximate)
    if is_mean(passage, mention, counts=counted is not None):
        return Claim("told-mean", (own,), text, approximate=mention.approximate)
    share = share_of(passage, mention)
    if share:
        return Claim("told-share", share, text, approximate=mention.approximate)
    unit = mention.figure.unit
    thing = counted or (unit if is_counted(unit) and not mention.figure.decimals else None)
    return Claim("told-count", (own,), text, word=thing, approximate=mention.approximate) if thing else None


def grade_of(passage: Passage, mention: Mention, names: Sequence[str]) -> str | None:
    """The word that the figure is graded by, of a scale that the report does not print."""
    if not is_mark(passage, mention):
        return None
    tail = behind(passage, mention, names)
    told = words("predicate", "marker").search(tail) or words_of("predicates", "hard").search(tail)
    marked = predicate_in(tail, names) if told else None
    return in_brackets(passage, mention, names) or marked or before_figure(passage, mention, names)


def is_mean(passage: Passage, mention: Mention, *, counts: bool) -> bool:
    """Whether the clause calls the figure a mean, before it or right behind it; one that `counts` things may say of how many
    the mean is ("rata-rata capaian 5 sasaran")."""
    lead = pattern(FILE, "mean", "turn").split(passage.sentence.text[: mention.start])[-1]
    told = list(pattern(FILE, "mean", "word").finditer(lead))
    if told:
        own = passage.before(mention)
        bridge = lead[told[-1].end() :]
        same = len(own) >= len(bridge) or not any(is_level_like(one) for one in between(passage, mention, len(bridge)))
        close = not bridge.strip() if counts else pattern(FILE, "mean", "close").search(lead)
        return bool(same and (close or pattern(FILE, "mean", "says").search(lead)))
    return pattern(FILE, "mean", "behind").search(passage.sentence.text[mention.end :]) is not None


def between(passage: Passage, mention: Mention, length: int) -> list[Mention]:
    """The figures within the `length` characters before one."""
    return [one for one in passage.mentions if mention.start - length <= one.start < mention.start]


def is_level_like(mention: Mention) -> bool:
    """Whether a figure may be a mean itself, not the number of things that the mean is of."""
    return bool(mention.figure.decimals) or mention.figure.unit in (PERCENT, IDR)


def extreme(passage: Passage, mention: Mention, way: str) -> str | None:
    """The word that calls the figure the highest or the lowest: it stands before, with no other level between."""
    text = passage.sentence.text
    found = list(words_of(FILE, "extreme", way).finditer(text, 0, mention.start))
    if not found or mention.start - found[-1].end() > int(entry(FILE, "extreme", "reach")):
        return None
    bridge = text[found[-1].end() : mention.start]
    other = [one for one in between(passage, mention, len(bridge)) if one.figure.unit == mention.figure.unit]
    turned = pattern(FILE, "extreme", "turn").search(bridge)
    said = pattern(FILE, "extreme", "says").search(bridge) or not bridge.strip(" :,=(")
    said = said or is_named_again(text[: found[-1].start()], bridge)
    return found[-1][0] if said and not other and not turned else None


def is_named_again(lead: str, bridge: str) -> bool:
    """ "Tingkat efisiensi tertinggi ditunjukkan ... dengan tingkat efisiensi 20,36%": the figure follows what is highest."""
    measure, said = lead.casefold().split()[-1:], bridge.casefold().split()[-1:]
    return bool(measure) and measure == said and measure[0].isalpha()


def percent_of(passage: Passage, mention: Mention) -> tuple[str, ...]:
    """The percentage that is said of a count right behind it: "22 orang (56,41 persen)"."""
    later = [one for one in passage.mentions if one.start >= mention.end][:1]
    return tuple(one.figure.id for one in later if is_share(passage, one) and beside(passage, one) is mention)


def share_of(passage: Passage, mention: Mention) -> tuple[str, ...]:
    """The percentage, with the part where it stands beside it."""
    if mention.figure.unit != PERCENT or not is_share(passage, mention):
        return ()
    part = beside(passage, mention)
    if part is not None and part.figure.unit is not None:
        return (mention.figure.id, part.figure.id)
    lead = re.split(r"[;]|\.(?!\d)", passage.before(mention))[-1]
    before = [one for one in passage.mentions if one.end <= mention.start]
    if pattern(FILE, "share", "reckoned").search(lead) and before and is_counted(before[-1].figure.unit):
        return (mention.figure.id, before[-1].figure.id)
    alone = pattern(FILE, "share", "lead").search(lead) or pattern(FILE, "share", "of").search(passage.after(mention))
    return (mention.figure.id,) if alone else ()
