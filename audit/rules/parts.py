"""Parents of a hierarchy: a programme is the sum of its activities."""

from collections.abc import Iterator, Sequence

from audit.added import is_headed, is_slip, miss, summed, unless_most_fail
from audit.completeness import is_counted_on
from audit.draft import Draft, unclear
from audit.rule import Rule, rule_text
from audit.rules.sums import AKIBAT, LIMITS
from audit.summands import additive, is_exact_amount
from audit.view import View
from schemas.tables import Table

__all__ = ["JUMLAH_BAGIAN"]

OUTLINE_SHOWN = 3
MOST = 0.7


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
        whole = is_counted_on(table, children)
        yield from (draft for draft in drafts if whole or draft.stated.column in proven)
        if not whole:
            yield from unless_most_fail([draft for draft in drafts if draft.stated.column not in proven])


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
