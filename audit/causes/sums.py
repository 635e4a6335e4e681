"""A sum that leaves a row out, counts one twice, adds a sub-total to its parts, or was not updated with one of them."""

from collections.abc import Iterator

from audit.causes.case import Case
from audit.causes.cause import Cause, Say
from audit.causes.lookup import elsewhere, place_of, twins
from audit.causes.saying import at
from audit.formulas import Sum
from schemas.figures import Figure

__all__ = ["before_correction", "counted_twice", "left_out", "with_parts"]

FEWEST_TERMS = 3
"""Of two terms, the sum without one is the other: that is a copy."""


def left_out(case: Case) -> Iterator[Cause]:
    for term in terms(case):
        if term.value and len(case.draft.inputs) >= FEWEST_TERMS:
            yield Cause(
                ("without", term.id),
                case.right - term.value,
                naming(case, term, "tidak ikut dijumlahkan", "is not added"),
            )


def counted_twice(case: Case) -> Iterator[Cause]:
    for term in terms(case):
        if term.value:
            yield Cause(
                ("with", term.id),
                case.right + term.value,
                naming(case, term, "dijumlahkan dua kali", "is added twice"),
            )


def with_parts(case: Case) -> Iterator[Cause]:
    """A row of another level added to the others: a sub-total beside its parts, a part beside its sub-total."""
    found = place_of(case.view, case.figure)
    if found is None or not terms(case):
        return
    table, own, column = found
    added = {term.value: term.row for term in terms(case) if term.table == table.id}
    for row in case.view.rows(table):
        figure = case.view.figure(row, column)
        extra = figure is not None and row.index != own.index and figure.id not in case.draft.inputs
        if not extra or figure is None or not figure.value or row.kind == "mean":
            continue
        # a program and its only kegiatan are one amount: added beside the other, it is counted twice
        if figure.value not in added or added[figure.value] not in twins(table, row):
            text = naming(
                case, figure, "ikut dijumlahkan bersama bagian-bagiannya", "is added although others contain it"
            )
            yield Cause(("with", figure.id), case.right + figure.value, text)


def before_correction(case: Case) -> Iterator[Cause]:
    """The sum with what another place still states for one of its terms."""
    for term in terms(case):
        for other in elsewhere(case.view, term):
            if term.value is not None and other.value is not None and other.value != term.value:
                yield Cause(
                    ("operand", term.id, other.value), case.right - term.value + other.value, stale(case, term, other)
                )


def terms(case: Case) -> list[Figure]:
    added = case.is_result and isinstance(case.draft.formula, Sum)
    return [case.view.figures[name] for name in case.draft.inputs] if added else []


def naming(case: Case, term: Figure, indonesian: str, english: str) -> Say:
    def say(lang: str) -> str:
        where = at(case.view, term, lang)
        if lang == "en":
            return f"The printed sum fits if one row {english}: {term.text} in {where}."
        return f"Jumlah yang tertulis cocok bila satu baris {indonesian}: {term.text} pada {where}."

    return say


def stale(case: Case, term: Figure, other: Figure) -> Say:
    def say(lang: str) -> str:
        where, now = at(case.view, other, lang), at(case.view, term, lang)
        if lang == "en":
            return f"The printed sum fits {other.text} ({where}) in the place of {term.text} ({now})."
        return f"Jumlah yang tertulis cocok dengan {other.text} ({where}), bukan dengan {term.text} ({now})."

    return say
