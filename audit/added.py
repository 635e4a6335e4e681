"""Adding up: a cell as the sum of others, and what its failing tells."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.completeness import is_numbered_through
from audit.draft import Draft, recompute, unclear
from audit.formulas import Sum
from audit.plausible import is_tiny
from audit.slips import is_slip_of
from audit.summands import amounts, is_exact_amount
from audit.view import View
from audit.weighted_totals import sum_or_weighted
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["is_headed", "is_slip", "miss", "summed", "unless_most_fail"]


def is_headed(table: Table) -> bool:
    """Whether a table begins where it is printed to begin: with its heading, or with the numbers of its columns over rows that
    count from one."""
    kinds = {row.kind for row in table.rows}
    counted = bool(table.columns_of("nomor")) and is_numbered_through(table)
    return "header" in kinds or ("column_numbers" in kinds and counted)


def summed(rule: str, view: View, table: Table, whole: Row, rows: Sequence[Row], column: Column) -> Iterator[Draft]:
    """The cell of `whole` as the sum of those of `rows`; nothing where either is blank or unclear."""
    stated, terms = view.figure(whole, column), amounts(view, rows, column)
    if stated is not None and terms and not is_tiny(stated):
        group = f"{table.id}:{column.index}"
        tolerance = slack(stated, len(terms))
        draft = recompute(rule, "sum", stated, Sum(terms), view.figures, group, last_digit=False, slack=tolerance)
        yield sum_or_weighted(view, table, rows, column, draft)


def slack(stated: Figure, terms: int) -> Decimal:
    """Rupiah amounts rounded one by one may miss their sum by half a rupiah each: `low` at most, not a contradiction."""
    return Decimal(terms) / 2 if stated.unit == "IDR" and terms > 1 else Decimal(0)


def miss(draft: Draft) -> Decimal | None:
    point, stated = draft.comparison.point, draft.stated.value
    return None if point is None or stated is None else point - stated


def is_slip(draft: Draft) -> bool:
    """Whether the stated total is the sum but for one digit."""
    right = draft.comparison.point
    return draft.outcome == "disagrees" and right is not None and is_slip_of(draft.stated, right)


def unless_most_fail(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A sum that fails in most of several columns lacks a row: one wrong cell fails in its own column only.

    Not where all that fail are slips of one digit, and smaller than their sums: no row more would mend them. Nor where
    rupiah add up to the last one beside two columns that fail by different amounts: a row lacking in both alone would have
    lacked with the same.
    """
    wrong = [draft for draft in drafts if draft.outcome == "disagrees"]
    slips = [draft for draft in wrong if is_slip(draft) and (by := miss(draft)) is not None and by > 0]
    lacking = len(wrong) > 1 and 2 * len(wrong) > len(drafts) and len(slips) < len(wrong)
    lacking = lacking and not are_unlike(drafts, wrong)
    yield from (unclear(draft, "rows-missing") if lacking else draft for draft in drafts)


def are_unlike(drafts: Sequence[Draft], wrong: Sequence[Draft]) -> bool:
    held = any(
        draft.outcome == "agrees" and len(draft.inputs) > 1 and is_exact_amount(draft.stated) for draft in drafts
    )
    misses = {abs(by) for draft in wrong if (by := miss(draft)) is not None}
    return held and len(wrong) == len(misses) == 2
