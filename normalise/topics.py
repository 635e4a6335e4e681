"""What each sentence speaks of: what it names itself, else what the text before it is about.

Reasons, the strongest first: `named` in the sentence, `previous` sentence of the paragraph, `heading` above it (or a list item that
is nothing but the name), `table` above it that is of one thing only.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from normalise.heard import is_plain
from normalise.knowledge import knowledge, pattern
from normalise.named_things import OPEN, Named, NameIndex, whole_name
from normalise.passages import Passage
from normalise.quantities import InTables
from schemas.meaning import LinkReason
from schemas.printed import Heading

__all__ = ["Topic", "Topics", "find_topics"]

NUMBERING = re.compile(r"^\s*(?:\(?(?:[A-Za-z]|[IVXivx]+|\d{1,2})(?:\.\d{1,2})*[.)]+\s*|\d{1,2}(?:\.\d{1,2})+\s+)+")
LONGEST_TITLE = 25
"""Words of a line that may be a title."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What is spoken of, and why we think so."""

    of: str
    reason: LinkReason


@dataclass(frozen=True, slots=True)
class Topics:
    """By sentence (its `order`): all that it names, and what it speaks of where it names nothing."""

    named: Mapping[int, Sequence[Named]]
    context: Mapping[int, Topic]

    def of(self, passage: Passage) -> Topic | None:
        """The only thing that `passage` speaks of; None where it names several, or where that is open."""
        order = passage.sentence.order
        things = {one.of for one in self.named.get(order, ())}
        if things:
            return Topic(things.pop(), "named") if len(things) == 1 and OPEN not in things else None
        return self.context.get(order)


@dataclass(slots=True)
class _Flow:
    """The text as it is read from the first page to the last."""

    index: NameIndex
    lines: frozenset[str]
    reach: int
    named: dict[int, Sequence[Named]] = field(default_factory=dict)
    context: dict[int, Topic] = field(default_factory=dict)
    topic: Topic | None = None
    since: int = 0
    previous: Topic | None = None
    paragraph: int | None = None
    listing: bool = False
    """Whether nothing but the items of a list has come since the title."""

    def opens(self, topic: Topic | None) -> None:
        self.topic, self.previous, self.since = topic, None, 0

    def heading(self, title: str) -> None:
        """A heading is about what it names, and ends what was spoken of before."""
        self.opens(self._titled(title))
        self.listing = True

    def table(self, names: frozenset[str]) -> None:
        """A table of one thing is what the text below it is about; one of other things ends what was spoken of."""
        if len(names) == 1:
            (of,) = names
            if self.topic is None or self.topic.of != of:
                self.opens(Topic(of, "table"))
        elif names and (self.topic is None or self.topic.of not in names):
            self.opens(None)
        self.previous, self.listing = None, False

    def passage(self, passage: Passage) -> None:
        sentence = passage.sentence
        names = self.index.found_in(sentence.text)
        self.named[sentence.order] = names
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.previous = sentence.paragraph, None
            if is_title(passage):
                titled = self._titled(sentence.text)
                self.listing = titled is not None
                if titled is not None or not sentence.text.rstrip().endswith(":"):
                    self.opens(titled)
                return
            begun = self._begins(sentence.text, names) if sentence.kind == "item" else None
            if sentence.kind == "item" and (begun is not None or not self._lists(passage)):
                self.opens(begun)
        self.listing = self.listing and sentence.kind == "item"
        things = {one.of for one in names}
        if len(things) == 1 and OPEN not in things:
            (of,) = things
            self.previous = Topic(of, "previous")
        elif things:
            self.previous = None
            self.topic = None
        elif (about := self._about()) is not None:
            self.context[sentence.order] = about
        self.since += 1

    def _about(self) -> Topic | None:
        if self.previous is not None:
            return self.previous
        return self.topic if self.since <= self.reach else None

    def _lists(self, passage: Passage) -> bool:
        """Whether an item goes on about the title of its list: it names nothing else before its first figure."""
        if not self.listing or not passage.mentions:
            return False
        return is_plain(passage.sentence.text[: passage.mentions[0].start], frozenset(knowledge("topics")["listed"]))

    def _titled(self, title: str) -> Topic | None:
        bare = NUMBERING.sub("", title)
        rest = pattern("topics", "introduced").sub("", bare)
        named = whole_name(rest, self.index.named_in(rest)) or whole_name(bare, self.index.named_in(bare))
        return Topic(named.of, "heading") if named and named.of not in self.lines else None

    def _begins(self, text: str, names: Sequence[Named]) -> Topic | None:
        """A list item whose title runs on into its first sentence."""
        start = pattern("topics", "introduced").match(text)
        first = [one for one in names if one.start == (start.end() if start else 0)]
        return Topic(first[0].of, "heading") if first and first[0].of not in self.lines | {OPEN} else None


def is_title(passage: Passage) -> bool:
    """Whether a line of its own is a title: no figures, no full stop at its end, and few words."""
    text = passage.sentence.text.strip()
    short = len(text.split()) <= LONGEST_TITLE and not text.endswith(";")
    opens = pattern("topics", "opens").match(text) is not None
    return short and not passage.mentions and (opens or not text.endswith("."))


def find_topics(
    known: InTables, passages: Sequence[Passage], headings: Iterable[Heading], orders: Mapping[str, int]
) -> Topics:
    """What every passage speaks of, of the things `known` from the tables; `orders` places each table (by id) in the text."""
    index = NameIndex(known.names, known.lines, (passage.sentence.text for passage in passages))
    flow = _Flow(index, known.lines, int(knowledge("topics")["reach"]))
    parts: list[tuple[int, int, Heading | frozenset[str] | Passage]] = [
        *((one.order, 0, one) for one in headings),
        *((orders[table], 1, things - known.lines) for table, things in known.by_table.items()),
        *((one.sentence.order, 2, one) for one in passages),
    ]
    for _, _, part in sorted(parts, key=lambda one: one[:2]):
        if isinstance(part, Heading):
            flow.heading(part.title)
        elif isinstance(part, Passage):
            flow.passage(part)
        else:
            flow.table(part)
    return Topics(flow.named, flow.context)
