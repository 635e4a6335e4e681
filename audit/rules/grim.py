"""Percentages and means that no whole count can give (the GRIM test: granularity-related inconsistency of means).

Of 20 respondents 83 % is impossible: 16 are 80 %, 17 are 85 %. The test needs a base in the same row and a column whose other
rows are all possible where chance would hardly make them so; plan targets and whatever else derives from no count fail that.
Source: Brown and Heathers 2017, The GRIM test, Social Psychological and Personality Science 8(4).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from audit.draft import Draft, recompute
from audit.rule import Rule, rule_text
from audit.rules.shares import shares
from audit.share_columns import derived_columns
from audit.share_formulas import CountShare
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, Table

__all__ = ["GRIM"]

RULE = "bilangan-bulat"
CHANCE = Decimal("0.0001")
FEWEST = 4
MOST_IMPOSSIBLE = Decimal("0.2")
HUNDRED, ONE = Decimal(100), Decimal(1)


@dataclass(frozen=True, slots=True)
class Pair:
    """A stated result and its base; `chance` is how likely a number of that form would pass by accident."""

    stated: Figure
    base: Figure
    count: int
    possible: bool
    chance: Decimal


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        for column in derived_columns(view, table):
            if shares(view, table, column)[0]:
                continue
            scale = HUNDRED if column.unit == "percent" else ONE
            columns = [list(pairs(view, table, column, base, scale)) for base in bases(table, column)]
            shown = [found for found in columns if is_shown(found)]
            if shown:
                yield from drafts(view, table, column, max(shown, key=lambda found: len(found)), scale)


def bases(table: Table, result: Column) -> list[Column]:
    return [
        one for one in table.columns if one.role == "nilai" and one.unit not in ("percent", "IDR") and one is not result
    ]


def pairs(view: View, table: Table, column: Column, base: Column, scale: Decimal) -> Iterator[Pair]:
    """Rows with an exact whole base that is small enough for the printed decimals to tell."""
    for row in table.rows:
        stated, whole = view.figure(row, column), view.figure(row, base)
        if row.kind != "body" or stated is None or whole is None or stated.value is None or whole.value is None:
            continue
        if whole.value != whole.value.to_integral_value() or whole.exactness == "rounded" or whole.value <= 0:
            continue
        if not 0 < stated.value < scale * (1 if scale == HUNDRED else 10):
            continue
        number = int(whole.value)
        count = int((stated.value * number / scale).to_integral_value(rounding=ROUND_HALF_UP))
        unit = ONE.scaleb(-stated.decimals)
        # one unit of the last digit either way: rounded or cut off
        chance = min(ONE, 2 * unit * number / scale)
        if chance < ONE:
            possible = any(abs(near * scale / number - stated.value) < unit for near in (count - 1, count, count + 1))
            yield Pair(stated, whole, count, possible, chance)


def is_shown(found: Sequence[Pair]) -> bool:
    """Whether so many possible figures are no accident, and the impossible ones are few."""
    held = {(one.stated.value, one.base.value): one.chance for one in found if one.possible}
    odds = ONE
    for chance in held.values():
        odds *= chance
    impossible = sum(not one.possible for one in found)
    return len(held) >= FEWEST and odds <= CHANCE and impossible <= MOST_IMPOSSIBLE * len(found)


def drafts(view: View, table: Table, column: Column, found: Sequence[Pair], scale: Decimal) -> Iterator[Draft]:
    for one in found:
        yield recompute(
            RULE,
            "count",
            one.stated,
            CountShare(one.base.id, one.count, scale),
            view.figures,
            f"{table.id}:{column.index}",
            severity="medium",
            inferred=True,
        )


GRIM = Rule(
    id=RULE,
    relation="count",
    text=rule_text(
        title=("Persentase yang tidak mungkin dari bilangan bulat", "Percentages that no whole count gives"),
        kriteria=(
            "Persentase (rata-rata) dari cacahan sama dengan suatu bilangan bulat / dasar pada baris yang sama (x 100).",
            "A percentage (mean) of a count is some whole number / the base in the same row (x 100).",
        ),
        akibat=(
            "Persentase itu atau dasarnya keliru: tidak ada cacahan yang menghasilkannya.",
            "The percentage or its base is wrong: no count gives it.",
        ),
        rekomendasi=(
            "Tunjukkan cacahan yang mendasari persentase ini.",
            "Show the count behind this percentage.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data); uji GRIM (Brown dan Heathers 2017)",
    ),
    limits=Bilingual(
        id="Hanya bila dasar yang berupa bilangan bulat tertulis pada baris yang sama dan baris-baris lain kolom itu cocok jauh lebih "
        "sering daripada kebetulan; target tidak dinilai.",
        en="Only where the whole base stands in the same row and the other rows of the column fit far more often than by chance; "
        "targets are not judged.",
    ),
    check=check,
)
