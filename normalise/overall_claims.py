"""Sentences about the whole agency: the mean of its achievements, the absorption of its budget."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from normalise.headings import years_in
from normalise.knowledge import pattern
from normalise.near_tables import tables_within
from normalise.passages import Mention, Passage
from normalise.table_mentions import plain_number, tables_in
from normalise.units import IDR, PERCENT
from schemas.meaning import Claim
from schemas.tables import Table

__all__ = ["is_told", "overall_claims", "pointed_to"]

KINDS = {"mean": "capaian", "absorption": "serapan"}
"""What is told of the whole, and the role of the columns that show it."""
SENTENCES_AWAY = 4
FULL = Decimal(100)
"""Printed bare it is as often a word for "all reached" as a mean."""


def overall_claims(
    passage: Passage, tables: Sequence[Table], orders: Mapping[str, int], tahun: int | None
) -> Iterator[Claim]:
    """What `passage` tells of the whole agency in the year of the report; `table` is the one that it points to, else the one
    that stands beside it, if it is the only one there with such a column."""
    if any(one.figure.unit == IDR for one in passage.mentions):
        return
    order = passage.sentence.order
    for mention in passage.mentions:
        kind = told_of_all(passage, mention)
        by_parts = pattern("overall", "by_parts").match(passage.sentence.text[mention.end :])
        if kind is not None and by_parts is None and not set(years_in(clause_of(passage, mention, kind))) - {tahun}:
            meant = pointed_to(passage, tables) or [
                table
                for table in tables_within(tables, orders, order - SENTENCES_AWAY, order + SENTENCES_AWAY)
                if table.columns_of(KINDS[kind])  # type: ignore[arg-type]
            ]
            yield Claim(
                f"overall-{kind}",
                (mention.figure.id,),
                passage.sentence.text,
                table=meant[0].id if len(meant) == 1 else None,
            )


def pointed_to(passage: Passage, tables: Sequence[Table]) -> list[Table]:
    """The tables that the sentence names by their number."""
    numbers = {one.number for one in tables_in(passage.sentence)}
    return [one for one in tables if one.number and plain_number(one.number) in numbers] if numbers else []


def clause_of(passage: Passage, mention: Mention, kind: str) -> str:
    """The sentence from the words that tell a `kind` on: the years of a plan may be named before them."""
    lead = passage.before(mention)
    told = pattern("overall", kind).search(lead)
    return passage.sentence.text[mention.start - len(lead) + (told.start() if told else 0) :]


def told_of_all(passage: Passage, mention: Mention) -> str | None:
    """Whether the words before a figure tell the `mean` of all or the `absorption` of the budget."""
    told = [kind for kind in KINDS if is_told(mention, passage.before(mention), kind)]
    return told[0] if len(told) == 1 and (told[0] == "mean" or mention.figure.unit == PERCENT) else None


def is_told(mention: Mention, lead: str, kind: str) -> bool:
    """Whether `lead`, the words before a percentage, tell a `mean`, an `absorption` or an `achievement`, and not of a part."""
    figure = mention.figure
    if figure.unit not in (PERCENT, None) or mention.approximate:
        return False
    if not figure.decimals and (kind != "mean" or figure.unit != PERCENT or figure.value == FULL):
        return False
    lead = pattern("overall", "named").sub(" ", lead)
    told = pattern("overall", kind).search(lead)
    # what stands before "capaiannya" is said of the target or of the result
    spoken = told[0] if told and kind == "achievement" else lead
    if told is None or pattern("overall", "part").search(spoken):
        return False
    return pattern("overall", "says").search(lead) is not None
