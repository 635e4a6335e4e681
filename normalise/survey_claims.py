"""Sentences beside a survey's table that state its index: "Setelah dikalikan 25, indeks kepuasan menjadi 86,29"."""

from collections.abc import Iterator, Mapping, Sequence

from normalise.grammar import words
from normalise.headings import years_in
from normalise.near_tables import tables_within
from normalise.passages import Mention, Passage
from normalise.units import PERCENT
from schemas.meaning import Claim
from schemas.tables import Table

__all__ = ["survey_indices"]

SENTENCES_AWAY = 4
LOWEST, HIGHEST = 25, 100


def survey_indices(
    passage: Passage, tables: Sequence[Table], orders: Mapping[str, int], tahun: int | None
) -> Iterator[Claim]:
    """The index that `passage` states of the nearest survey; a sentence of another year, or with two such figures, states none."""
    order = passage.sentence.order
    around = tables_within(tables, orders, order - SENTENCES_AWAY, order + SENTENCES_AWAY)
    near = [one for one in around if one.kind == "skm"]
    stated = [one for one in passage.mentions if is_index(passage, one)]
    if (
        not near
        or len(stated) != 1
        or is_of_something_else(passage, stated[0])
        or set(years_in(passage.sentence.text)) - {tahun}
    ):
        return
    table = min(near, key=lambda one: abs(orders[one.id] - order))
    yield Claim("survey-index", (stated[0].figure.id,), passage.sentence.text, table=table.id)


def is_index(passage: Passage, mention: Mention) -> bool:
    figure = mention.figure
    size = figure.value is not None and LOWEST < figure.value <= HIGHEST and figure.decimals > 0
    told = words("survey", "index").search(passage.before(mention))
    return bool(size and told and figure.unit != PERCENT and not mention.approximate)


def is_of_something_else(passage: Passage, mention: Mention) -> bool:
    return words("survey", "other").search(passage.before(mention)) is not None
