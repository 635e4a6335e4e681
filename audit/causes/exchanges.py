"""Two cells whose contents are exchanged: each states what the other should."""

from collections.abc import Iterator

from audit.causes.case import Case
from audit.causes.cause import Cause, Say
from audit.causes.copies import source_of
from audit.causes.lookup import place_of
from audit.causes.saying import at
from schemas.figures import Figure

__all__ = ["exchanged"]


def exchanged(case: Case) -> Iterator[Cause]:
    """Another accused figure of the same column or row that states what this one should, and should state what this does."""
    found = place_of(case.view, case.figure)
    if found is None:
        return
    table, row, column = found
    for name, right in case.rights.items():
        other = case.view.figures[name]
        beside = other.row == row.index or other.column == column.index
        if other.table != table.id or not beside or name == case.figure.id or other.value is None:
            continue
        its_row = table.row(other.row)
        source = source_of(case.view, table, its_row) if other.column == column.index else ("column", name)
        if case.prints_as(other.value) == case.prints_as(case.right):
            yield Cause(source, right, with_other(case, other))


def with_other(case: Case, other: Figure) -> Say:
    def say(lang: str) -> str:
        where = at(case.view, other, lang)
        if lang == "en":
            return f"Two cells are exchanged: {case.figure.text} here and {other.text} in {where}."
        return f"Isi dua sel tertukar: {case.figure.text} di sini dan {other.text} pada {where}."

    return say
