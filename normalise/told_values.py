"""Values that sentences state of what they name, where no other claim and no quantity of a table takes them up: what each is of, of
which year, in which unit, and why it is held to no table.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from normalise.claims import sentence_before
from normalise.heard import year_of
from normalise.knowledge import pattern
from normalise.nearby_levels import amounts_told
from normalise.passages import Mention, Passage
from normalise.told_figures import speaks_of_a_part
from normalise.topics import Topics
from normalise.turns import Way, turns_in
from normalise.units import is_counted
from normalise.value_subjects import Subject, own_subject
from schemas.claims import UnlinkedReason
from schemas.meaning import LinkReason, ToldValue

__all__ = ["told_values"]

STATING = frozenset({"text", "item", "label"})
"""Kinds of sentences that state something; a chart's numbers stand alone."""


def told_values(
    passages: Sequence[Passage], topics: Topics, taken: Collection[str], tahun: int | None
) -> Iterator[ToldValue]:
    """The values of all sentences but the figures `taken` (ids), which are claimed or linked already."""
    spoken = ""
    for place, passage in enumerate(passages):
        if sentence_before(passages, place) is None:
            spoken = ""
        ways = ways_told(passage)
        for mention, subject, reason in values_of(passage, spoken):
            spoken = subject
            name = mention.figure.id
            if name not in taken:
                year, why = year_of(passage, mention, tahun), why_unlinked(passage, mention, topics)
                yield ToldValue(name, subject, year, reason, why, ways.get(name))


def ways_told(passage: Passage) -> Mapping[str, Way]:
    """The figures (ids) that say how far something rose or fell, and the way; those too that a list goes on with: "turun, yaitu A
    sebesar 1,6 persen dan B sebesar 2,5 persen"."""
    told = {mention.figure.id: turn.way for turn, mention in amounts_told(passage)}
    told |= {one.figure.id: "down" for one in passage.mentions if is_loss(passage, one)}
    way: Way | None = None
    for earlier, mention in zip((None, *passage.mentions), passage.mentions, strict=False):
        opened = pattern("values", "changes").search(passage.sentence.text[: mention.start])
        if mention.figure.id in told:
            way = told[mention.figure.id]
        elif opened:
            way = "up" if opened["up"] else "down"
            told[mention.figure.id] = way
        elif way is not None and earlier is not None and goes_on(passage, earlier, mention):
            told[mention.figure.id] = way
        else:
            way = None
    return told


def is_loss(passage: Passage, mention: Mention) -> bool:
    """ "Menurun dibandingkan tahun lalu sekitar -11,1 %": a negative figure behind a word for falling is the change itself."""
    lead = passage.before(mention)
    falling = [turn for turn in turns_in(passage.sentence.text) if turn.way == "down" and turn.end <= mention.start]
    near = bool(falling) and falling[-1].start >= mention.start - len(lead)
    return near and (mention.figure.value or 0) < 0


def goes_on(passage: Passage, earlier: Mention, mention: Mention) -> bool:
    """Whether a list of changes goes on from one figure to the next."""
    listed = pattern("values", "list").match(passage.before(mention)) is not None
    return listed and earlier.figure.unit == mention.figure.unit


def values_of(passage: Passage, spoken: str) -> Iterator[tuple[Mention, str, LinkReason]]:
    """The figures of a sentence with what they are of; one whose words name nothing is of what was named before it, in the
    sentence or, `spoken`, at the end of the one before."""
    if passage.sentence.kind not in STATING:
        return
    reason: LinkReason = "previous"
    for mention in passage.mentions:
        own = own_subject(passage, mention)
        if own is None or not is_value(mention, own):
            continue
        if own.text:
            spoken, reason = own.text, "named"
        if spoken:
            yield mention, spoken, reason


def is_value(mention: Mention, subject: Subject) -> bool:
    """Whether the figure is measured, or said to be a value, and no end of a range: any other may count or number things."""
    figure = mention.figure
    if figure.bound is not None:
        return False
    return subject.firm or figure.decimals > 0 or (figure.unit is not None and not is_counted(figure.unit))


def why_unlinked(passage: Passage, mention: Mention, topics: Topics) -> UnlinkedReason:
    """Why the figure of a told value states no quantity of a table."""
    text = passage.sentence.text
    if mention.approximate or passage.is_bound(mention):
        return "rough"
    if speaks_of_a_part(text, mention) or pattern("topics", "others").search(text):
        return "other-scope"
    if topics.of(passage) is None:
        return "several-things" if topics.named.get(passage.sentence.order) else "not-in-tables"
    return "kind-open"
