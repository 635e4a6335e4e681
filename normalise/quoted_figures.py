"""Figures of sentences that stand, to all their digits, in the row of what the sentence names.

That is a quotation even where the words do not say which column it is from ("mencapai target sebesar 103,25 %" below a table that
compares two years). It confirms only: a figure that stands in no such row may be from elsewhere.
"""

from collections.abc import Iterator, Mapping, Sequence

from normalise.named_things import OPEN
from normalise.passages import Mention, Passage
from normalise.quantities import is_telling
from normalise.topics import Topics
from normalise.units import IDR, PERCENT
from schemas.figures import Figure, Quantity
from schemas.meaning import Claim
from schemas.tables import Table

__all__ = ["quoted_figures"]

Rows = Mapping[str, Sequence[Figure]]
"""All figures of the rows of each thing, in the order of their tables."""


def quoted_figures(
    passages: Sequence[Passage],
    topics: Topics,
    tables: Sequence[Table],
    figures: Mapping[str, Figure],
    quantities: Sequence[Quantity],
    known: frozenset[str],
) -> Iterator[Claim]:
    """The quotations (`quoted`; figures: that of the sentence, that of the table) among the figures that are not `known` (ids)
    to be anything else."""
    rows = rows_of(tables, figures, quantities)
    for passage in passages:
        sources = {
            mention.figure.id: found
            for mention in passage.mentions
            if (found := source_of(passage, mention, topics, rows))
        }
        told = {name: of for name, (of, _) in sources.items() if is_telling(figures[name])}
        for name, (of, source) in sources.items():
            # a figure of few digits is quoted beside one that tells, of the same thing
            if name not in known and (name in told or of in told.values()):
                yield Claim("quoted", (name, source.id), passage.sentence.text)


def rows_of(tables: Sequence[Table], figures: Mapping[str, Figure], quantities: Sequence[Quantity]) -> Rows:
    """A row is of the thing of which any of its figures is known to state something."""
    things = {name: quantity.of for quantity in quantities if quantity.of is not None for name in quantity.figures}
    found: dict[str, list[Figure]] = {}
    for table in tables:
        for row in table.rows:
            ids = [name for cell in row.cells if not cell.repeat for name in cell.figures]
            named = {things[name] for name in ids if name in things}
            for of in named if len(named) == 1 else ():
                found.setdefault(of, []).extend(figures[name] for name in ids)
    return found


def source_of(passage: Passage, mention: Mention, topics: Topics, rows: Rows) -> tuple[str, Figure] | None:
    """What is spoken of at the figure and the first figure of its rows that is the same."""
    of = spoken_of(passage, mention, topics)
    if of is None or mention.approximate or mention.figure.value is None:
        return None
    found = next((one for one in rows.get(of, ()) if is_same(one, mention.figure)), None)
    return None if found is None else (of, found)


def spoken_of(passage: Passage, mention: Mention, topics: Topics) -> str | None:
    """What is named last before the figure, or what the sentence speaks of where it names nothing."""
    named = topics.named.get(passage.sentence.order, ())
    if named:
        before = [one.of for one in named if one.end <= mention.start]
        return before[-1] if before and before[-1] != OPEN else None
    about = topics.of(passage)
    return about.of if about is not None else None


def is_same(source: Figure, figure: Figure) -> bool:
    kinds = [{PERCENT, IDR} & {one.unit} for one in (source, figure)]
    return source.value == figure.value and (kinds[0] == kinds[1] or IDR not in kinds[0] | kinds[1])
