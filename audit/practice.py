"""By which of several formulas a table computes: decided once for a column, by what most of its rows follow.

A formula is never chosen for one row to make that row fit. Two things differ by row by their nature: whether less is
better (a property of the indicator), and a cap (which shows only where it bites).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from audit.compare import exponent_of, truncates_to
from audit.draft import Draft, unclear
from audit.formulas import Capped
from audit.interval import Interval, half_unit

__all__ = ["Practice", "fits_closely", "is_cut_off", "settle"]

FITS = ("agrees", "agrees_truncated")
ENOUGH_ROWS = 3
MOST = 0.6
MANY = 0.4
ENOUGH_TELLING = 4
HALF = 0.5
ENOUGH_SURE = 2
SURE_DIGITS = 5
FINE_DIGITS = 4
ODD_AMONG = 3
MANY_VALUES = 20
PLAIN = (Decimal(0), Decimal(1), Decimal(100))
REPORT_ROWS = 4
REPORT_MOST = 0.75
CAP_ROWS = 2
CUT_DECIMALS = 1

Variants = Mapping[str, Draft]
"""The rival recomputations of one stated figure, by variant."""


@dataclass(frozen=True, slots=True)
class Practice:
    """How a kind of column is computed. `by_polarity` are variants of which one may replace a main one for single
    rows; `caps` (variant -> limit) those that count only when the report shows the cap at least twice and never exceeds
    it, or says so (`told`)."""

    main: tuple[str, ...]
    by_polarity: tuple[str, ...] = ()
    caps: Mapping[str, Decimal] = field(default_factory=dict)
    told: tuple[Decimal, ...] = ()


def settle(
    columns: Sequence[Sequence[Variants]], practice: Practice, same: Mapping[str, str] | None = None
) -> Iterator[Draft]:
    """One draft for each stated figure of `columns` (each a sequence of rows).

    `same` names what a stated figure (id) is of: where one of its rows shows a polarity, its other rows have it too.

    A column follows a formula when most of its rows do, or many and at least four with telling values, or half of them and
    at least two with amounts that no chance gives to the last rupiah. One with too few rows to show a practice of its own
    is held to that of the report's other columns; in a report with hardly any such rows one that agrees finely shows it
    (then the relation is `inferred`). Where nothing shows one, a disagreement is `not_computable` with the reason
    `practice-unclear`, never an accusation.
    """
    names = same or {}
    known = polarities(columns, practice, names)
    caps = caps_of(columns, practice)
    polarity = {one: known[name] for one, name in names.items() if name in known}
    settled = [choose(rows, practice, polarity, caps) for rows in columns]
    agreeing = sum(1 for drafts, _ in settled for draft in drafts if draft.outcome in FITS)
    computable = sum(1 for drafts, _ in settled for draft in drafts if draft.outcome != "not_computable")
    habit = computable >= REPORT_ROWS and agreeing >= REPORT_MOST * computable
    lone = computable < REPORT_ROWS
    for drafts, share in settled:
        own = sum(1 for draft in drafts if draft.outcome != "not_computable")
        often = share >= MANY and sum(map(is_telling, drafts)) >= ENOUGH_TELLING
        often = often or (share >= HALF and sum(map(is_sure, drafts)) >= ENOUGH_SURE)
        fine = lone and share >= HALF and any(map(is_fine, drafts))
        shown = (share >= MOST or often) if own >= ENOUGH_ROWS else habit or fine
        for draft in with_oddity(drafts):
            disputed = draft if not fine else replace(draft, inferred=True)
            yield draft if draft.outcome != "disagrees" else disputed if shown else unclear(draft)


def is_telling(draft: Draft) -> bool:
    """Agrees, and not only because nothing or all was reached, which every formula prints as 0 or 100."""
    return draft.outcome == "agrees" and draft.stated.value not in PLAIN


def is_sure(draft: Draft) -> bool:
    """Agrees in rupiah with more digits than two formulas would share by chance."""
    value = draft.stated.value
    plainly = draft.outcome == "agrees" and draft.comparison.reason is None and draft.stated.unit == "IDR"
    return plainly and value is not None and len(value.normalize().as_tuple().digits) >= SURE_DIGITS


def is_fine(draft: Draft) -> bool:
    """Agrees with decimals and four digits, which hardly two formulas share."""
    value = draft.stated.value
    plainly = draft.outcome == "agrees" and draft.comparison.reason is None and draft.stated.decimals > 0
    return plainly and value is not None and len(value.as_tuple().digits) >= FINE_DIGITS


def with_oddity(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """`drafts`, where a column is computed from its operands as they are printed, with the one row that is not: that only
    their rounding might explain it is worth a remark.

    It is so computed where the rounding of the operands leaves many values open and three rows state the very one.
    """
    wide = [draft for draft in drafts if draft.outcome == "agrees" and leaves_open(draft)]
    odd = [draft for draft in wide if draft.comparison.reason == "within-input-rounding"]
    lone = odd[0] if len(odd) == 1 and len(wide) > ODD_AMONG else None
    for draft in drafts:
        yield (
            replace(draft, comparison=replace(draft.comparison, outcome="agrees_truncated")) if draft is lone else draft
        )


def leaves_open(draft: Draft) -> bool:
    bounds, unit = draft.comparison.bounds, Decimal(1).scaleb(-draft.stated.decimals)
    return bounds is not None and bounds.high - bounds.low >= MANY_VALUES * unit


def polarities(columns: Sequence[Sequence[Variants]], practice: Practice, same: Mapping[str, str]) -> dict[str, str]:
    """The variant by polarity that a name shows in some row where the main formulas fail."""
    known: dict[str, str] = {}
    for row in (row for rows in columns for row in rows):
        stated = next(iter(row.values())).stated.id
        if stated in same and all(row[name].outcome == "disagrees" for name in practice.main if name in row):
            for name in practice.by_polarity:
                if name in row and fits_closely(row[name]):
                    known.setdefault(same[stated], name)
    return known


def caps_of(columns: Sequence[Sequence[Variants]], practice: Practice) -> tuple[str, ...]:
    """The caps that the report applies: it says so, or at least two rows show it that no formula without a cap explains."""
    rows = [row for rows in columns for row in rows]
    free = (*practice.main, *practice.by_polarity)
    values = [stated.value for row in rows if (stated := next(iter(row.values())).stated).value is not None]
    bitten = [row for row in rows if all(row[name].outcome == "disagrees" for name in free if name in row)]
    shown: Counter[Decimal] = Counter()
    for row in bitten:
        shown.update({limit for name, limit in practice.caps.items() if name in row and row[name].outcome == "agrees"})
    highest = max(values, default=Decimal(0))
    kept = {limit for limit, rows in shown.items() if rows >= CAP_ROWS and highest <= limit} | set(practice.told)
    return tuple(name for name, limit in practice.caps.items() if limit in kept)


def choose(
    rows: Sequence[Variants], practice: Practice, polarity: Mapping[str, str], caps: Sequence[str]
) -> tuple[list[Draft], float]:
    """The draft of each row under the column's practice, and the share of computable rows that follow it."""
    fitting = [(name, row[name]) for row in rows for name in practice.main if name in row and row[name].outcome in FITS]
    votes = Counter(name for name, _ in fitting)
    # Of a separator that may be two things some formula always makes something: such a row is no witness against others.
    plainly = Counter(name for name, draft in fitting if not draft.chosen)
    main = max(practice.main, key=lambda name: (plainly[name], votes[name], -practice.main.index(name)))
    rest = [row for row in rows if main in row and row[main].outcome == "disagrees"]
    inverse = most_used(rest, practice.by_polarity)
    drafts = [
        cut_off(pick(row, main, inverse, caps, polarity), row, practice.by_polarity) for row in rows if main in row
    ]
    computable = [draft for draft in drafts if draft.outcome != "not_computable"]
    follow = sum(1 for draft in computable if draft.outcome in FITS)
    return drafts, follow / len(computable) if computable else 0.0


def most_used(rows: Sequence[Variants], names: Sequence[str]) -> str | None:
    """The variant that fits most of `rows`; None when none fits any."""
    votes = Counter(name for row in rows for name in names if name in row and fits_closely(row[name]))
    best = max(names, key=lambda name: votes[name], default=None)
    return best if best is not None and votes[best] else None


def fits_closely(draft: Draft) -> bool:
    """Agrees, or is cut off with decimals enough that this is no accident."""
    cut = draft.outcome == "agrees_truncated" and draft.comparison.reason != "last-digit"
    return draft.outcome == "agrees" or (cut and draft.stated.decimals >= CUT_DECIMALS)


def pick(row: Variants, main: str, inverse: str | None, caps: Sequence[str], polarity: Mapping[str, str]) -> Draft:
    if row[main].outcome == "agrees_truncated":
        named = row.get(polarity.get(row[main].stated.id, main), row[main])
        return named if named.outcome == "agrees" else row[main]
    if row[main].outcome != "disagrees":
        return row[main]
    if inverse is not None and inverse in row and fits_closely(row[inverse]):
        return row[inverse]
    capped = next((row[name] for name in caps if name in row and row[name].outcome == "agrees"), None)
    return capped or at_a_limit(row) or row.get(polarity.get(row[main].stated.id, main), row[main])


def cut_off(picked: Draft, row: Variants, names: Sequence[str]) -> Draft:
    """`picked`, or where that disagrees the first variant of `names` whose result is stated cut off: without decimals nothing tells
    an indicator of which less is better, 17 cases against 15 are 86.67 and printed as "86"."""
    cut = (row[name] for name in names if name in row and is_cut_off(row[name]))
    return next(cut, picked) if picked.outcome == "disagrees" else picked


def is_cut_off(draft: Draft) -> bool:
    """Whether the operands as they are printed give what is stated when the result is cut off."""
    point, stated = draft.comparison.point, draft.stated
    if draft.outcome != "agrees_truncated" or point is None or stated.value is None:
        return False
    return truncates_to(Interval.point(point), stated.value, 2 * half_unit(-exponent_of(stated.value)))


def at_a_limit(row: Variants) -> Draft | None:
    """A figure printed exactly at a cap that the report does not apply elsewhere: a cap without a word, worth a remark."""
    for draft in row.values():
        if (
            isinstance(draft.formula, Capped)
            and draft.outcome == "agrees"
            and draft.stated.value == draft.formula.limit
        ):
            free = next(one for one in row.values() if one.formula == draft.formula.inner)
            return replace(free, comparison=replace(free.comparison, outcome="agrees_truncated", reason="capped"))
    return None
