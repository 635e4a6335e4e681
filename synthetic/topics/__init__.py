"""Parts that only some reports have: each is written into a chapter when the report's seed, or a planted error, asks for it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Literal

from synthetic.book import Book
from synthetic.model import Model
from synthetic.topics.answers import write_answers
from synthetic.topics.desk import Desk
from synthetic.topics.documents import write_documents
from synthetic.topics.efficiencies import write_efficiencies
from synthetic.topics.growth import write_growth
from synthetic.topics.physical import write_physical
from synthetic.topics.plan_versions import write_versions
from synthetic.topics.quarters import write_quarters
from synthetic.topics.running import write_running
from synthetic.topics.service_standards import write_blanks, write_grim, write_ranges
from synthetic.topics.shares import write_shares
from synthetic.topics.standard import write_standard
from synthetic.topics.weights import write_weights

__all__ = ["TOPICS", "pick_topics", "write_topics"]

Chapter = Literal["planning", "performance", "spending", "annex"]


@dataclass(frozen=True, slots=True)
class Topic:
    """Written at the end of `chapter`; None where the topic only changes what the other chapters say."""

    chapter: Chapter
    write: Callable[[Desk], None] | None


TOPICS: Mapping[str, Topic] = {
    "versions": Topic("planning", write_versions),
    "documents": Topic("planning", write_documents),
    "shares": Topic("planning", write_shares),
    "quarters": Topic("performance", write_quarters),
    "growth": Topic("performance", write_growth),
    "weights": Topic("performance", write_weights),
    "standard": Topic("performance", write_standard),
    "ranges": Topic("performance", write_ranges),
    "blanks": Topic("performance", write_blanks),
    "efficiency": Topic("performance", write_efficiencies),
    "scale": Topic("performance", None),
    "physical": Topic("spending", write_physical),
    "running": Topic("spending", write_running),
    "grim": Topic("annex", write_grim),
    "answers": Topic("annex", write_answers),
}


def pick_topics(seed: int, wanted: Iterable[str] = (), unwanted: Collection[str] = ()) -> tuple[str, ...]:
    """The topics of the report of `seed`: those `wanted`, filled up by chance to about four, with none that is `unwanted`."""
    rng = Random(f"topics {seed}")
    chosen = set(wanted)
    count = rng.randrange(3, 6)
    for name in rng.sample(list(TOPICS), len(TOPICS)):
        if len(chosen) < count and name not in unwanted:
            chosen.add(name)
    return tuple(name for name in TOPICS if name in chosen)


def write_topics(book: Book, model: Model, chapter: Chapter) -> None:
    for name in model.topics:
        topic = TOPICS[name]
        if topic.chapter == chapter and topic.write:
            topic.write(Desk(book, model, Random(f"{name} {model.agency.name} {model.agency.year} {book.year}")))
