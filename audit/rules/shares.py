"""Shares and ratios in tables of data: a column that most of its rows show to be derived from others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from audit.completeness import rows_are_missing
from audit.draft import Draft, recompute, unclear
from audit.formulas import Mean
from audit.rule import Rule, rule_text
from audit.share_columns import STATING, derived_columns, ways_of
from audit.summands import amounts, top_rows
from audit.view import View
from audit.weighted_columns import weighted_columns
from schemas.base import Bilingual
from schemas.tables import Column, Row, Table

__all__ = ["PORSI", "shares"]

RULE = "bagian-persen"
FEWEST = 3
FEW = 2
FEWEST_DIGITS = 2
HUNDRED = Decimal(100)
MOST = Decimal("0.75")
SAMPLE = 12
PLAIN = (Decimal(0), Decimal(1), Decimal(100))

Tried = tuple[Row, dict[str, Draft]]


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        related = {one.columns for one in weighted_columns(view, table)}
        for column in derived_columns(view, table):
            way, drafts = shares(view, table, column)
            columns = frozenset([column.index, *(int(index) for index in way.split(":")[1:])])
            if way and columns not in related:
                related.add(columns)
                yield from drafts


def shares(view: View, table: Table, column: Column) -> tuple[str, list[Draft]]:
    """The way that most rows of `column` follow ("ratio:2:3" over columns 2 and 3) and its rows by it; "" for none."""
    return view.once((RULE, table.id, column.index), lambda: found_shares(view, table, column))


def found_shares(view: View, table: Table, column: Column) -> tuple[str, list[Draft]]:
    rows = [row for row in table.rows if row.kind in STATING and view.figure(row, column) is not None]
    way = followed(list(tried(view, table, column, spread(rows), None)))
    if not way:
        return "", []
    full = list(tried(view, table, column, rows, way))
    way = followed(full)
    gap = rows_are_missing(table) and way.startswith("share-of-sum")
    found = [(row, drafts[way]) for row, drafts in full if way in drafts] if way else []
    return way, [
        excused(view, table, column, row, draft, gap=gap) for row, draft in found if draft.outcome != "not_computable"
    ]


def spread(rows: Sequence[Row]) -> list[Row]:
    """Rows from all over a long table, enough to show its ways."""
    step = max(1, len(rows) // SAMPLE)
    return list(rows[::step])


def tried(view: View, table: Table, column: Column, rows: Sequence[Row], way: str | None) -> Iterator[Tried]:
    for row in rows:
        stated = view.figure(row, column)
        if stated is None or stated.value is None:
            continue
        yield (
            row,
            {
                name: close(
                    recompute(
                        RULE,
                        "ratio",
                        stated,
                        formula,
                        view.figures,
                        f"{table.id}:{column.index}",
                        variant=name.partition(":")[0],
                        inferred=True,
                    )
                )
                for name, formula in ways_of(view, table, row, column).items()
                if way in (None, name) and stated.id not in formula.inputs
            },
        )


def close(draft: Draft) -> Draft:
    """What the rounding of the operands explains agrees: that they are exact is not known of a relation that was inferred."""
    if draft.comparison.reason == "within-input-rounding":
        return replace(draft, comparison=replace(draft.comparison, outcome="agrees"))
    return draft


def followed(rows: Sequence[Tried]) -> str:
    """The way that gives three telling rows, and most of all; "" where none does. Shares of a sum that come to 100 are told
    by two rows of two digits."""
    fits: Counter[str] = Counter()
    telling: dict[str, set[Decimal | None]] = {}
    possible: Counter[str] = Counter()
    for _, drafts in rows:
        for name, draft in drafts.items():
            possible[name] += draft.outcome != "not_computable"
            fits[name] += draft.outcome in ("agrees", "agrees_truncated")
            if draft.outcome == "agrees" and draft.stated.value not in PLAIN and draft.comparison.reason is None:
                telling.setdefault(name, set()).add(draft.stated.value)
    shown = [
        name
        for name in telling
        if (len(telling[name]) >= FEWEST or is_whole(rows, name, telling[name])) and fits[name] >= MOST * possible[name]
    ]
    return max(shown, key=lambda name: (fits[name], len(telling[name])), default="")


def is_whole(rows: Sequence[Tried], name: str, telling: Iterable[Decimal | None]) -> bool:
    """Whether so few rows tell that they are shares of a sum: their total is 100, and chance does not give their digits."""
    of_sum = name.startswith("share-of-sum")
    total = any(row.kind == "total" and name in drafts and is_hundred(drafts[name]) for row, drafts in rows)
    digits = [len(value.as_tuple().digits) for value in telling if value is not None]
    return of_sum and total and sum(one >= FEWEST_DIGITS for one in digits) >= FEW


def is_hundred(draft: Draft) -> bool:
    return draft.outcome == "agrees" and draft.stated.value == HUNDRED


def excused(view: View, table: Table, column: Column, row: Row, draft: Draft, *, gap: bool) -> Draft:
    """A row that departs may be cut at 100, or a total that states the mean of its rows."""
    if draft.outcome != "disagrees":
        return draft
    point = draft.comparison.point
    if gap:
        return unclear(draft, "rows-missing")
    if draft.stated.value == 100 and point is not None and point > 100:
        return unclear(draft)
    terms = amounts(view, top_rows(table.rows), column) if row.kind != "body" else None
    if terms and len(terms) > 1:
        mean = recompute(RULE, "mean", draft.stated, Mean(terms), view.figures, draft.group, last_digit=False)
        if mean.outcome == "agrees":
            note = Bilingual(
                id="Angka yang tertulis adalah rata-rata sederhana dari persentase tiap baris, bukan persentase dari jumlahnya.",
                en="The stated figure is the simple mean of the rows' percentages, not the percentage of their total.",
            )
            return replace(draft, variant="mean-of-percentages", severity="medium", note=note)
    return draft


PORSI = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Bagian dan perbandingan dalam tabel data", "Shares and ratios in tables of data"),
        kriteria=(
            "Persentase = nilai baris / jumlah kolom x 100, atau satu kolom / kolom lain pada baris yang sama, sebagaimana diikuti "
            "sebagian besar baris kolom itu.",
            "Percentage = value of the row / total of the column x 100, or one column / another in the same row, as most rows "
            "of the column follow it.",
        ),
        akibat=(
            "Proporsi yang dilaporkan tidak didukung angka di sebelahnya.",
            "The reported proportion is not borne out by the figures beside it.",
        ),
        rekomendasi=(
            "Hitung ulang persentase dari angka dasarnya, atau perbaiki angka dasarnya.",
            "Recompute the percentage from its base, or correct the base.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya kolom yang sekurangnya tiga per empat barisnya, dan sekurangnya tiga baris, mengikuti satu rumus (dua baris "
        "cukup untuk bagian dari jumlah yang totalnya 100); selain itu tidak dinilai.",
        en="Only columns of which at least three rows, and three in four, follow one formula (two rows will do for shares of a "
        "sum whose total is 100); others are not judged.",
    ),
    check=check,
)
