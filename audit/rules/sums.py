"""Sums: total rows, sub-totals, and parents of a hierarchy."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.completeness import rows_are_missing
from audit.draft import Draft, recompute, unclear
from audit.formulas import Sum
from audit.plausible import is_tiny
from audit.rule import Rule, rule_text
from audit.slips import is_slip_of
from audit.summands import additive, amounts, is_exact_amount, runs, summands, totals_before
from audit.view import View
from audit.weighted_totals import sum_or_weighted
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["JUMLAH", "JUMLAH_BAGIAN"]

OUTLINE = 2
"""Sets of summands of a table without levels: all its rows, and the first alone."""
OUTLINE_SHOWN = 3
MOST_LEVELS = 5
MOST = 0.7


def slack(stated: Figure, terms: int) -> Decimal:
    """Rupiah amounts rounded one by one may miss their sum by half a rupiah each: `low` at most, not a contradiction."""
    return Decimal(terms) / 2 if stated.unit == "IDR" and terms > 1 else Decimal(0)


def check_totals(view: View) -> Iterator[Draft]:
    """A table without a heading is a piece of one whose other rows were read apart: its total accuses nobody."""
    for table in view.report.tables:
        headed = is_headed(table)
        for row in table.rows:
            if row.kind in ("total", "subtotal"):
                for draft in total_row(view, table, row):
                    yield draft if headed or draft.outcome != "disagrees" else unclear(draft, "rows-missing")


def is_headed(table: Table) -> bool:
    return any(row.kind == "header" for row in table.rows)


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
        yield from summed("jumlah-kolom", view, table, total, rows, column)


def summed(rule: str, view: View, table: Table, whole: Row, rows: Sequence[Row], column: Column) -> Iterator[Draft]:
    """The cell of `whole` as the sum of those of `rows`; nothing where either is blank or unclear."""
    stated, terms = view.figure(whole, column), amounts(view, rows, column)
    if stated is not None and terms and not is_tiny(stated):
        group = f"{table.id}:{column.index}"
        tolerance = slack(stated, len(terms))
        draft = recompute(rule, "sum", stated, Sum(terms), view.figures, group, last_digit=False, slack=tolerance)
        yield sum_or_weighted(view, table, rows, column, draft)


def check_parts(view: View) -> Iterator[Draft]:
    """Parents against their children; a table that shows its outline too seldom in its sums accuses nobody, nor does one
    without a heading: what its columns are is a guess."""
    for table in view.report.tables:
        proven = proven_columns(view, table)
        drafts = list(parts_of(view, table, proven))
        fitting = [draft for draft in drafts if draft.outcome == "agrees" and draft.stated.value]
        failing = [draft for draft in drafts if draft.outcome == "disagrees"]
        echoes = sum(is_echo(draft, failing) for draft in failing)
        known = is_headed(table) and len(fitting) >= OUTLINE_SHOWN and len(fitting) >= MOST * (len(drafts) - echoes)
        for draft in drafts:
            shown = known or draft.stated.column in proven
            doubtful = draft.outcome == "disagrees" and (not shown or has_silent_part(view, table, draft))
            yield unclear(draft, "practice-unclear") if doubtful else draft


def proven_columns(view: View, table: Table) -> set[int]:
    """The columns in which the rows without parts add up to the table's total: there the outline is known, and what is no sum
    of its parts is wrong. A total with a slip of one digit shows it as well."""
    totals = [row for row in table.rows if row.kind == "total"]
    parents = {row.parent for row in table.rows}
    leaves = [row for row in table.rows if row.kind == "body" and row.index not in parents]
    if len(totals) != 1 or parents == {None} or not is_headed(table):
        return set()
    found = set()
    for column in additive(table):
        for draft in summed("jumlah-kolom", view, table, totals[0], leaves, column):
            if is_exact_amount(draft.stated) and (draft.outcome == "agrees" or is_slip(draft)):
                found.add(column.index)
    return found


def is_echo(draft: Draft, failing: Sequence[Draft]) -> bool:
    """Whether the sum fails by just as much as one of its own parts fails as a sum: one wrong amount breaks both."""
    wrong_by = miss(draft)
    parts = (other for other in failing if other.stated.id in draft.inputs)
    return wrong_by is not None and any(miss(other) == -wrong_by for other in parts)


def miss(draft: Draft) -> Decimal | None:
    point, stated = draft.comparison.point, draft.stated.value
    return None if point is None or stated is None else point - stated


def has_silent_part(view: View, table: Table, draft: Draft) -> bool:
    """Whether a child without a budget states an amount: its place in the outline, told by budgets, is unproven."""
    rows = {view.figures[name].row for name in draft.inputs if view.figures[name].value}
    others = [column for column in table.columns_of("anggaran") if column.index != draft.stated.column]
    for row in (row for row in table.rows if row.index in rows):
        stated = [view.figure(row, column) for column in others]
        if any(figure is not None and figure.value == 0 for figure in stated):
            return True
    return False


def parts_of(view: View, table: Table, proven: set[int]) -> Iterator[Draft]:
    for row in table.rows:
        children = [child for child in table.rows if child.parent == row.index]
        columns = additive(table) if children else []
        drafts = [draft for one in columns for draft in summed("jumlah-bagian", view, table, row, children, one)]
        yield from (draft for draft in drafts if draft.stated.column in proven)
        yield from unless_most_fail([draft for draft in drafts if draft.stated.column not in proven])


def unless_most_fail(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A sum that fails in most of several columns lacks a row: one wrong cell fails in its own column only.

    Not where all that fail are slips of one digit, and smaller than their sums: no row more would mend them.
    """
    wrong = [draft for draft in drafts if draft.outcome == "disagrees"]
    slips = [draft for draft in wrong if is_slip(draft) and (by := miss(draft)) is not None and by > 0]
    lacking = len(wrong) > 1 and 2 * len(wrong) > len(drafts) and len(slips) < len(wrong)
    yield from (unclear(draft, "rows-missing") if lacking else draft for draft in drafts)


def is_slip(draft: Draft) -> bool:
    """Whether the stated total is the sum but for one digit."""
    right = draft.comparison.point
    return draft.outcome == "disagrees" and right is not None and is_slip_of(draft.stated, right)


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
    id="jumlah-kolom",
    relation="sum",
    text=rule_text(
        title=("Baris jumlah", "Total row"),
        kriteria=(
            "Baris jumlah sama dengan penjumlahan baris-baris rinciannya.",
            "A total row is the sum of its rows.",
        ),
        akibat=AKIBAT,
        rekomendasi=("Jumlahkan kembali kolom ini.", "Add the column up again."),
        reference=REFERENCE,
    ),
    limits=LIMITS,
    check=check_totals,
)
JUMLAH_BAGIAN = Rule(
    id="jumlah-bagian",
    relation="sum",
    text=rule_text(
        title=("Program sama dengan jumlah kegiatannya", "A programme is the sum of its activities"),
        kriteria=(
            "Anggaran dan realisasi suatu program sama dengan jumlah kegiatannya; kegiatan sama dengan jumlah sub kegiatannya.",
            "Budget and realisation of a programme equal the sum of its activities, and those of an activity its sub-activities.",
        ),
        akibat=AKIBAT,
        rekomendasi=(
            "Cocokkan angka induk dengan rinciannya dan perbaiki yang keliru.",
            "Reconcile the parent with its parts and correct the wrong one.",
        ),
        reference="Permendagri 90/2019 (klasifikasi program, kegiatan, sub kegiatan)",
    ),
    limits=LIMITS,
    check=check_parts,
)
