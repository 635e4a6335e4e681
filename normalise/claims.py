"""What sentences state about their figures: amounts with their percentage, predicates, totals of the table they introduce.

A claim is made only where the words say it; what cannot be linked is left alone ("no link, no check").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from normalise.amount_claims import amounts_told
from normalise.arithmetic_claims import arithmetic_at
from normalise.budget_claims import neighbours, role
from normalise.compared_ratios import compared_ratios, results_of_targets
from normalise.difference_claims import differences
from normalise.folding import fold, squeeze
from normalise.grammar import limit
from normalise.mean_claims import means_told
from normalise.moves import moves, series_told
from normalise.near_tables import tables_within
from normalise.nearby_changes import nearby_changes
from normalise.nearby_levels import figures_before
from normalise.nouns import with_nouns
from normalise.number_words import spelled_number
from normalise.passages import Mention, Passage
from normalise.predicate_claims import predicates_in
from normalise.rate_claims import told_twice
from normalise.saved_shares import saved_shares
from normalise.survey_claims import survey_indices
from normalise.told_wholes import NamedFigures
from normalise.trend_claims import trends
from normalise.unit_pairs import unit_pairs
from normalise.units import IDR, PERCENT
from normalise.yearly_growth import yearly_growth
from schemas.meaning import Claim
from schemas.scales import Scale
from schemas.tables import Column, Table

__all__ = ["find_claims", "sentence_before"]

SENTENCES_TO_TABLE = 3
BRACKETS = re.compile(r"\s*\(\s*([^()\d]{3,160}?)\s*\)")
SPELLED_UNIT = re.compile(r"\s+(?:rupiah|persen)\s*$", re.IGNORECASE)
"""Behind a number in words: "(lima ratus juta rupiah)"."""


def find_claims(
    passages: Sequence[Passage],
    tables: Sequence[Table],
    orders: Mapping[str, int],
    scales: Sequence[Scale],
    tahun: int | None = None,
) -> tuple[Claim, ...]:
    """All claims in reading order; `orders` places each table (by id) among the sentences of the document, `scales` are those
    of the report and `tahun` its year."""
    found: list[Claim] = []
    counting = [with_nouns(passage) for passage in passages]
    named = NamedFigures(counting)
    for index, passage in enumerate(passages):
        sums = list(arithmetic_at(counting, index, named))
        taken = frozenset(name for claim in sums for name in claim.figures)
        found += [*sums, *compared_ratios(passage, taken), *results_of_targets(passage, taken)]
        found += saved_shares(passages, index, taken)
        found += predicates_in(passage, scales, tahun)
        found += totals(passage, tables, orders)
        found += survey_indices(passage, tables, orders, tahun)
        found += spelled_out(passage)
        changes = changes_at(passages, counting, index, tahun)
        changes += [*moves(counting[index], changes), *series_told(counting[index], changes)]
        changes += unit_pairs(counting[index], sentence_before(counting, index), changes)
        found += changes
        apart = list(differences(passage, changes))
        apart += nearby_changes(passages, index, [*changes, *apart])
        found += [*apart, *yearly_growth(passages, index, apart)]
        found += told_twice(passage, sentence_before(passages, index), changes)
        found += means_told(passage, sentence_before(passages, index))
        found += amounts_told(passage, role)
    return tuple(found)


def changes_at(passages: Sequence[Passage], counting: Sequence[Passage], index: int, tahun: int | None) -> list[Claim]:
    """The changes that the sentence at `index` tells; where there are none, those of what its whole numbers count: "dari 16 desa"."""
    found: list[Claim] = []
    for read in (passages, counting):
        found = found or list(trends(read[index], figures_before(read, index), tahun))
    return found


def sentence_before(passages: Sequence[Passage], index: int) -> Passage | None:
    """The sentence that the one at `index` may go on from."""
    before = passages[index - 1] if index else None
    return before if before is not None and neighbours(before, passages[index]) else None


# The total of the table that a sentence introduces.


def totals(passage: Passage, tables: Sequence[Table], orders: Mapping[str, int]) -> Iterator[Claim]:
    order = passage.sentence.order
    following = tables_within(tables, orders, order + 1, order + SENTENCES_TO_TABLE)
    if not following:
        return
    table = following[0]
    for mention in passage.mentions:
        column = totalled(passage, mention, table)
        if column is not None:
            yield Claim(
                "total",
                (mention.figure.id,),
                passage.sentence.text,
                table=table.id,
                column=column.index,
                approximate=mention.approximate,
            )


def totalled(passage: Passage, mention: Mention, table: Table) -> Column | None:
    """The only column of the figure's unit whose heading words the sentence says before the figure."""
    unit = mention.figure.unit
    if unit is None or unit in (PERCENT, IDR) or [one.figure.unit for one in passage.mentions].count(unit) > 1:
        return None
    same = [column for column in table.columns if column.unit is not None and fold(column.unit) == fold(unit)]
    lead = fold(passage.before(mention)[-limit("total", "reach") :]).split()
    heading = (
        [word for word in fold(re.sub(r"\([^)]*\)", " ", same[0].heading)).split() if len(word) > 2] if same else []
    )
    return same[0] if len(same) == 1 and heading and all(word in lead for word in heading) else None


# Numbers with their words.


def spelled_out(passage: Passage) -> Iterator[Claim]:
    """ "39 (tiga puluh enam)": a figure and the words in brackets behind it."""
    for mention in passage.mentions:
        match = BRACKETS.match(passage.sentence.text, mention.end)
        value = spelled_number(SPELLED_UNIT.sub("", squeeze(match[1]))) if match else None
        if match and value is not None and is_whole(mention.figure.value):
            yield Claim(
                "spelled", (mention.figure.id,), passage.sentence.text, word=squeeze(match[1]), value=Decimal(value)
            )


def is_whole(value: Decimal | None) -> bool:
    return value is not None and value == value.to_integral_value()
