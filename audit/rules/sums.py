"""Sums: total rows, sub-totals, parents of a hierarchy, and totals across a row."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.completeness import rows_are_missing
from audit.draft import Draft, recompute, unclear
from audit.formulas import Sum
from audit.plausible import is_tiny
from audit.practice import Practice, settle
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, ColumnRole, Row, Table

__all__ = ["JUMLAH", "JUMLAH_BAGIAN", "JUMLAH_BARIS"]

ADDITIVE: frozenset[ColumnRole | None] = frozenset({"anggaran", "realisasi_anggaran", "sisa", "nilai", "bobot"})


OUTLINE = 2
"""Sets of summands of a table without levels: all its rows, and the first alone."""
OUTLINE_SHOWN = 3
TELLING_DIGITS = 6
MOST_LEVELS = 5
MOST = 0.7


def additive(table: Table) -> list[Column]:
    """Columns whose values may be added: amounts and counts, never percentages."""
    return [
        column
        for column in table.columns
        if (column.role in ADDITIVE or column.unit == "IDR") and (column.unit != "percent" or column.role == "bobot")
    ]


def amounts(view: View, rows: Sequence[Row], column: Column) -> tuple[str, ...] | None:
    """Figures of the column in `rows`; copies of a merged cell count once, blanks count as nothing.

    None when a cell states something that is no single number: the sum cannot be formed.
    """
    ids: list[str] = []
    for row in rows:
        cell = row.cell(column.index)
        if cell is None or cell.repeat or not cell.figures:
            continue
        figure = view.stated_in(cell)
        if figure is None or (figure.value is None and not figure.readings):
            return None
        if not is_tiny(figure):
            ids.append(figure.id)
    return tuple(ids)


def slack(stated: Figure, terms: int) -> Decimal:
    """Rupiah amounts rounded one by one may miss their sum by half a rupiah each: `low` at most, not a contradiction."""
    return Decimal(terms) / 2 if stated.unit == "IDR" and terms > 1 else Decimal(0)


def check_totals(view: View) -> Iterator[Draft]:
    """A table without a heading is a piece of one whose other rows were read apart: its total accuses nobody."""
    for table in view.report.tables:
        headed = any(row.kind == "header" for row in table.rows)
        for row in table.rows:
            if row.kind in ("total", "subtotal"):
                for draft in total_row(view, table, row):
                    yield draft if headed or draft.outcome != "disagrees" else unclear(draft, "rows-missing")


def total_row(view: View, table: Table, total: Row) -> Iterator[Draft]:
    """Which rows a total adds up is settled over all its columns: the set that fits most of them.

    An amount that another set gives to the last rupiah is right: counts are often given for the lines alone.
    """
    sets = [*summands(table, total), *runs(view, table, total)]
    drafts = [list(totals_over(view, table, total, rows)) for rows in sets]
    drafts = [found for found in drafts if found]
    if not drafts:
        return
    best = max(drafts, key=lambda found: sum(draft.outcome == "agrees" for draft in found))
    flat = len(summands(table, total)) <= OUTLINE and not any(is_outline(draft) for draft in best)
    known = flat or any(draft.outcome == "agrees" for draft in best)
    gap = rows_are_missing(table)
    other = {
        one.stated.id: one for found in drafts for one in found if one.outcome == "agrees" and one.stated.unit == "IDR"
    }
    for draft in unless_most_fail([other.get(one.stated.id, one) for one in best]):
        if draft.outcome == "disagrees" and (gap or not known):
            reason = "rows-missing" if gap else "practice-unclear"
            yield unclear(draft, reason)
        else:
            yield draft


def is_outline(draft: Draft) -> bool:
    """A sum that is a multiple of the total adds up the levels of an outline that the rows do not show."""
    point, stated = draft.comparison.point, draft.stated.value
    if not point or not stated:
        return False
    return any(point == stated * levels for levels in range(2, MOST_LEVELS + 1))


def summands(table: Table, total: Row) -> list[list[Row]]:
    """The sets of rows that `total` may add up, most natural first, without doubles.

    The first row alone is one: some tables state the same total first at the top of an outline, then at its end.
    """
    span = rows_spanned(table, total)
    body = [row for row in span if row.kind == "body"]
    parents = {row.parent for row in body}
    sets = [
        [row for row in span if row.kind == "subtotal"] if total.kind == "total" else [],
        [row for row in body if row.parent is None or row.parent not in {other.index for other in body}],
        [row for row in body if row.index not in parents],
        body,
        body[:1],
    ]
    distinct: list[list[Row]] = []
    for rows in sets:
        if rows and rows not in distinct:
            distinct.append(rows)
    return distinct


def runs(view: View, table: Table, total: Row) -> Iterator[list[Row]]:
    """The first or last rows alone, where their rupiah give the total to the last digit: sub-totals without that name
    stand above or below their parts. Counts and round amounts would hit by chance and are not tried."""
    body = [row for row in rows_spanned(table, total) if row.kind == "body"]
    for column in additive(table):
        stated = view.figure(total, column)
        if stated is None or stated.value is None or not is_exact_amount(stated):
            continue
        for rows in (body, body[::-1]):
            added = Decimal(0)
            for length, row in enumerate(rows, 1):
                figure = view.figure(row, column)
                added += figure.value if figure is not None and figure.value is not None else 0
                if added == stated.value and length < len(rows):
                    yield rows[:length]


def is_exact_amount(figure: Figure) -> bool:
    """Rupiah with so many digits that rows which give them all were not hit by chance."""
    return figure.unit == "IDR" and figure.value is not None and digits(figure.value) >= TELLING_DIGITS


def digits(value: Decimal) -> int:
    """Significant digits: 1500000 has two."""
    return len(value.normalize().as_tuple().digits)


def rows_spanned(table: Table, total: Row) -> list[Row]:
    """Rows between the previous total and this one; those below it when it stands first."""
    ends = ("total",) if total.kind == "total" else ("total", "subtotal", "band")
    above: list[Row] = []
    for row in reversed([row for row in table.rows if row.index < total.index]):
        if row.kind in ends:
            break
        above.append(row)
    above.reverse()
    if any(row.kind in ("body", "subtotal") for row in above):
        return above
    below: list[Row] = []
    for row in (row for row in table.rows if row.index > total.index):
        if row.kind in ends:
            break
        below.append(row)
    return below


def totals_over(view: View, table: Table, total: Row, rows: Sequence[Row]) -> Iterator[Draft]:
    for column in additive(table):
        yield from summed("jumlah-kolom", view, table, total, rows, column)


def summed(rule: str, view: View, table: Table, whole: Row, rows: Sequence[Row], column: Column) -> Iterator[Draft]:
    """The cell of `whole` as the sum of those of `rows`; nothing where either is blank or unclear."""
    stated, terms = view.figure(whole, column), amounts(view, rows, column)
    if stated is not None and terms and not is_tiny(stated):
        group = f"{table.id}:{column.index}"
        tolerance = slack(stated, len(terms))
        yield recompute(rule, "sum", stated, Sum(terms), view.figures, group, last_digit=False, slack=tolerance)


def check_parts(view: View) -> Iterator[Draft]:
    """Parents against their children; a table that shows its outline too seldom in its sums accuses nobody."""
    for table in view.report.tables:
        drafts = list(parts_of(view, table))
        fitting = [draft for draft in drafts if draft.outcome == "agrees" and draft.stated.value]
        known = len(fitting) >= OUTLINE_SHOWN and len(fitting) >= MOST * len(drafts)
        for draft in drafts:
            doubtful = draft.outcome == "disagrees" and (not known or has_silent_part(view, table, draft))
            yield unclear(draft, "practice-unclear") if doubtful else draft


def has_silent_part(view: View, table: Table, draft: Draft) -> bool:
    """Whether a child without a budget states an amount: its place in the outline, told by budgets, is unproven."""
    rows = {view.figures[name].row for name in draft.inputs if view.figures[name].value}
    others = [column for column in table.columns_of("anggaran") if column.index != draft.stated.column]
    for row in (row for row in table.rows if row.index in rows):
        stated = [view.figure(row, column) for column in others]
        if any(figure is not None and figure.value == 0 for figure in stated):
            return True
    return False


def parts_of(view: View, table: Table) -> Iterator[Draft]:
    for row in table.rows:
        children = [child for child in table.rows if child.parent == row.index]
        columns = additive(table) if children else []
        yield from unless_most_fail(
            [draft for one in columns for draft in summed("jumlah-bagian", view, table, row, children, one)]
        )


def unless_most_fail(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A sum that fails in most of several columns lacks a row: one wrong cell fails in its own column only."""
    failing = sum(draft.outcome == "disagrees" for draft in drafts)
    lacking = failing > 1 and 2 * failing > len(drafts)
    yield from (unclear(draft, "rows-missing") if lacking else draft for draft in drafts)


def check_across(view: View) -> Iterator[Draft]:
    columns = [
        list(across(view, table, column))
        for table in view.report.tables
        for column in table.columns
        if is_total(column)
    ]
    yield from settle(columns, Practice(main=("preceding", "siblings")))


def is_total(column: Column) -> bool:
    words = column.heading.split(" / ")[-1].casefold().split()
    return column.role == "nilai" and bool(words) and words[0] in ("jumlah", "total", "jml", "jml.")


def across(view: View, table: Table, result: Column) -> Iterator[dict[str, Draft]]:
    preceding: list[Column] = []
    for column in reversed(table.columns[: result.index]):
        if is_total(column):
            break
        if column.role == "nilai" and column.unit == result.unit:
            preceding.insert(0, column)
    stem = result.heading.rpartition(" / ")[0]
    sets = {"preceding": preceding, "siblings": [one for one in preceding if one.heading.rpartition(" / ")[0] == stem]}
    for row in view.rows(table):
        stated = view.figure(row, result)
        found: dict[str, Draft] = {}
        for name, columns in sets.items():
            terms = [figure.id for column in columns if (figure := view.figure(row, column)) is not None]
            if stated is not None and len(terms) > 1:
                found[name] = recompute(
                    "jumlah-baris",
                    "sum",
                    stated,
                    Sum(tuple(terms)),
                    view.figures,
                    f"{table.id}:{result.index}",
                    variant=name,
                    last_digit=False,
                    inferred=True,
                )
        if found:
            yield found


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
JUMLAH_BARIS = Rule(
    id="jumlah-baris",
    relation="sum",
    text=rule_text(
        title=("Kolom jumlah", "Total column"),
        kriteria=(
            "Kolom jumlah sama dengan penjumlahan kolom-kolom rinciannya pada baris yang sama.",
            "A total column is the sum of the columns before it in the same row.",
        ),
        akibat=AKIBAT,
        rekomendasi=("Jumlahkan kembali baris ini.", "Add the row up again."),
        reference=REFERENCE,
    ),
    limits=Bilingual(
        id="Hanya dinilai bila sebagian besar baris tabel mengikuti penjumlahan ini.",
        en="Judged only where most rows of the table follow this sum.",
    ),
    check=check_across,
)
