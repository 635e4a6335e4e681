"""Running totals carried over to the next page, where that was read as a table of its own."""

from collections.abc import Iterator
from itertools import pairwise

from audit.draft import Draft, recompute
from audit.formulas import Same
from audit.summands import additive
from audit.view import View
from schemas.tables import Row, Table

__all__ = ["carried_over"]

CONTENT = ("body", "subtotal", "total")


def carried_over(view: View, rule: str) -> Iterator[Draft]:
    """What a page brings forward against what the page before it carried; nothing where no column of them agrees, since
    then they belong to different lists."""
    for before, after in pairwise(view.report.tables):
        out, brought = ends(before)[1], ends(after)[0]
        if out is None or brought is None or not goes_on(before, after):
            continue
        drafts = list(compared(view, rule, (before, out), (after, brought)))
        if any(draft.outcome == "agrees" for draft in drafts):
            yield from drafts


def ends(table: Table) -> tuple[Row | None, Row | None]:
    """The running total that the table starts with, and that it ends with."""
    content = [row for row in table.rows if row.kind in CONTENT]
    first, last = (content[0], content[-1]) if content else (None, None)
    return (first if first and first.running else None), (last if last and last.running else None)


def goes_on(before: Table, after: Table) -> bool:
    roles = [[column.role for column in table.columns] for table in (before, after)]
    return after.pages[0] == before.pages[-1] + 1 and roles[0] == roles[1]


def compared(view: View, rule: str, one: tuple[Table, Row], other: tuple[Table, Row]) -> Iterator[Draft]:
    (before, out), (after, brought) = one, other
    for column in additive(after):
        stated, carried = view.figure(brought, column), view.figure(out, before.columns[column.index])
        if stated is not None and carried is not None:
            group = f"{after.id}:{column.index}"
            yield recompute(rule, "equality", stated, Same(carried.id), view.figures, group, last_digit=False)
