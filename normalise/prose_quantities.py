"""What sentences state of the things that the tables name: "Program ... dengan realisasi Rp ... dari anggaran Rp ... (78,88%)".

A sentence is heard where its words tie its figures together (a claim) and name one thing, and figure by figure where the words
say of what, of which year and of which kind each is.
"""

from collections.abc import Iterator, Mapping, Sequence

from normalise.headings import years_in
from normalise.heard import Heard
from normalise.knowledge import pattern
from normalise.named_things import name_words
from normalise.passages import Passage
from normalise.quantities import InTables, Told
from normalise.stated import Key
from normalise.told_figures import is_of_a_part, speaks_of_all, told_by_name, told_of_topic, without_names
from normalise.topics import Topic, Topics
from schemas.meaning import Claim, Identity

__all__ = ["own_words", "told_of"]

STATED: Mapping[str, tuple[str, ...]] = {
    "ratio": ("serapan", "realisasi_anggaran", "anggaran"),
    "achievement": ("capaian", "realisasi", "target"),
}
"""What the figures of a claim are, in their order."""


def told_of(
    known: InTables,
    topics: Topics,
    passages: Sequence[Passage],
    claims: Sequence[Claim],
    tahun: int | None,
    own: frozenset[str] = frozenset(),
) -> Iterator[Told]:
    """What sentences state of the things in the tables; `own` are the words by which the agency and its region are called."""
    by_figure = {mention.figure.id: passage for passage in passages for mention in passage.mentions}
    figures = {mention.figure.id: mention.figure for passage in passages for mention in passage.mentions}
    rough = {mention.figure.id for passage in passages for mention in passage.mentions if mention.approximate}
    claimed: set[str] = set()
    for claim in claims:
        passage = by_figure.get(claim.figures[0])
        if key := total_of(claim, known):
            yield Told(key, known.names[key.of], figures[claim.figures[0]], "claim")
        if claim.kind not in STATED or passage is None:
            continue
        topic = topics.of(passage)
        year = year_of(passage.sentence.text, tahun)
        if topic is None or topic.reason != "named" or year is None or speaks_of_all(beside_names(passage, topics)):
            continue
        if (claim.kind == "ratio") != (topic.of in known.lines):
            continue
        claimed |= set(claim.figures)
        if claim.kind == "achievement" and is_told_of_a_part(passage, claim, topics, own):
            continue
        for what, figure in zip(STATED[claim.kind], claim.figures, strict=True):
            if by_figure.get(figure) is passage and figure not in rough:
                yield Told(Key(what, topic.of, year, None, None), known.names[topic.of], figures[figure], "claim")
    for passage in passages:
        yield from (one for one in singly_told(passage, known, topics, tahun, own) if one.figure.id not in claimed)


def is_told_of_a_part(passage: Passage, claim: Claim, topics: Topics, own: frozenset[str]) -> bool:
    """Whether the sentence says behind the name, up to the last figure of `claim` or right behind it, in which place alone it was so."""
    named = topics.named.get(passage.sentence.order, ())
    mentions = [one for one in passage.mentions if one.figure.id in claim.figures]
    if not mentions:
        return False
    start = max((one.end for one in named if one.end <= mentions[-1].start), default=0)
    return is_of_a_part(without_names(passage.sentence.text, named), start, passage, mentions[-1], own)


def own_words(identity: Identity) -> frozenset[str]:
    """The words by which a report calls its agency and the region that this is of."""
    return frozenset(word for name in (identity.instansi, identity.pemda) if name for word in name_words(name))


def singly_told(
    passage: Passage, known: InTables, topics: Topics, tahun: int | None, own: frozenset[str]
) -> Iterator[Told]:
    """Figures that a sentence states one by one of the thing named before them, in it or above it; each kind once for a year."""
    if not passage.mentions or pattern("topics", "others").search(passage.sentence.text):
        return
    topic, stated = topics.of(passage), set()
    heard: Iterator[tuple[Topic, Heard]]
    if topic is not None and topic.reason != "named":
        heard = ((topic, one) for one in told_of_topic(passage, tahun, name_words(known.names[topic.of])))
    else:
        named = topics.named.get(passage.sentence.order, ())
        heard = ((Topic(of, "named"), one) for of, one in told_by_name(passage, tahun, named, own))
    for about, one in heard:
        if about.of not in known.lines and (about.of, one.what, one.year) not in stated:
            stated.add((about.of, one.what, one.year))
            yield told(one, about, known)


def told(heard: Heard, topic: Topic, known: InTables) -> Told:
    key = Key(heard.what, topic.of, heard.year, None, None)
    return Told(key, known.names[topic.of], heard.mention.figure, topic.reason, heard.instead, heard.firm)


def beside_names(passage: Passage, topics: Topics) -> str:
    """The words of `passage` without the names in them."""
    text = passage.sentence.text
    for one in reversed(topics.named.get(passage.sentence.order, ())):
        text = f"{text[: one.start]} {text[one.end :]}"
    return text


def total_of(claim: Claim, known: InTables) -> Key | None:
    """The total that a sentence quotes from the table it introduces."""
    if claim.kind != "total" or claim.approximate or claim.table is None or claim.column is None:
        return None
    return known.totals.get((claim.table, claim.column))


def year_of(sentence: str, tahun: int | None) -> int | None:
    """The one year that a sentence speaks of, the report's where it names none; None where it may be part of a year, or
    another one."""
    if pattern("claims", "quantity", "not_the_year").search(sentence):
        return None
    years = set(years_in(sentence))
    if not years:
        return tahun
    return years.pop() if len(years) == 1 else None
