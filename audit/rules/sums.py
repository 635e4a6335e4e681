"""Total rows and sub-totals."""

from collections.abc import Iterator, Sequence

from audit.added import is_headed, is_slip, miss, summed, unless_most_fail
from audit.carried import carried_over
from audit.completeness import rows_are_missing
from audit.draft import Draft, unclear
from audit.rule import Rule, rule_text
from audit.summands import additive, is_exact_amount, runs, summands, totals_before
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Row, Table

__all__ = ["AKIBAT", "JUMLAH", "LIMITS", "REFERENCE"]

RULE = "jumlah-kolom"

OUTLINE = 2
"""Sets of summands of a table without levels: all its rows, and the first alone."""
MOST_LEVELS = 5


def check_totals(view: View) -> Iterator[Draft]:
    """A table without a heading is a piece of one whose other rows were read apart: its total accuses nobody."""
    for table in view.report.tables:
        headed = is_headed(table)
        for row in table.rows:
            if row.kind in ("total", "subtotal"):
                for draft in total_row(view, table, row):
                    yield draft if headed or draft.outcome != "disagrees" else unclear(draft, "rows-missing")
    yield from carried_over(view, RULE)


def total_row(view: View, table: Table, total: Row) -> Iterator[Draft]:
    """Which rows a total adds up is settled over all its columns: the set that fits most of them.

    An amount that another set gives to the last rupiah is right: counts are often given for the lines alone. A total that
    no set fits and that is nearer to the sum of the totals before it is not known to be one of rows.
    """
    natural, totals = summands(table, total), totals_before(table, total)
    sets = [*natural, *runs(view, table, total), *([totals] if totals else [])]
    drafts = [list(totals_over(view, table, total, rows)) for rows in sets]
    drafts = [found for found in drafts if found]
    if not drafts:
        return
    best = max(drafts, key=lambda found: (sum(draft.outcome == "agrees" for draft in found), sum(map(is_slip, found))))
    of_totals = list(totals_over(view, table, total, totals)) if totals else []
    flat = 0 < len(natural) <= OUTLINE and not any(is_outline(draft) for draft in best)
    flat = flat and not is_nearer(of_totals, best)
    known = flat or any(draft.outcome == "agrees" or is_slip(draft) for draft in best)
    gap = rows_are_missing(table)
    other = {
        one.stated.id: one
        for found in drafts
        for one in found
        if one.outcome == "agrees" and is_exact_amount(one.stated)
    }
    for draft in unless_most_fail([other.get(one.stated.id, one) for one in best]):
        if draft.outcome == "disagrees" and (gap or not known):
            reason = "rows-missing" if gap else "practice-unclear"
            yield unclear(draft, reason)
        else:
            yield draft


def is_nearer(drafts: Sequence[Draft], others: Sequence[Draft]) -> bool:
    """Whether the sums of `drafts` miss what is stated by less than those of `others`, in some column."""
    misses = {draft.stated.id: wrong_by for draft in others if (wrong_by := miss(draft)) is not None}
    return any(
        draft.stated.id in misses and wrong_by is not None and abs(wrong_by) < abs(misses[draft.stated.id])
        for draft in drafts
        for wrong_by in [miss(draft)]
    )


def is_outline(draft: Draft) -> bool:
    """A sum that is a multiple of the total adds up the levels of an outline that the rows do not show."""
    point, stated = draft.comparison.point, draft.stated.value
    if not point or not stated:
        return False
    return any(point == stated * levels for levels in range(2, MOST_LEVELS + 1))


def totals_over(view: View, table: Table, total: Row, rows: Sequence[Row]) -> Iterator[Draft]:
    for column in additive(table):
        yield from summed(RULE, view, table, total, rows, column)


REFERENCE = "PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)"
AKIBAT = (
    "Jumlah yang dilaporkan tidak dapat ditelusuri ke rinciannya.",
    "The reported total cannot be traced to its parts.",
)
LIMITS = Bilingual(
    id="Tidak dinilai bila nomor baris menunjukkan ada baris yang tidak terbaca.",
    en="Not judged where row numbers show that rows are missing.",
)

JUMLAH = Rule(
    id=RULE,
    relation="sum",
    text=rule_text(
        title=("Baris jumlah", "Total row"),
        kriteria=(
            "Baris jumlah sama dengan penjumlahan baris-baris rinciannya; jumlah pindahan sama dengan yang dipindahkan dari "
            "halaman sebelumnya.",
            "A total row is the sum of its rows; what is brought forward is what the page before carried.",
        ),
        akibat=AKIBAT,
        rekomendasi=("Jumlahkan kembali kolom ini.", "Add the column up again."),
        reference=REFERENCE,
    ),
    limits=LIMITS,
    check=check_totals,
)
