"""Columns that are computed by the formula which the table itself prints for them, "7=(6/5)x100"."""

from collections.abc import Iterator, Mapping

from audit.bases import usual
from audit.draft import Draft, recompute
from audit.expression import from_postfix
from audit.partners import partners
from audit.practice import FITS, Practice, settle
from audit.view import View
from schemas.tables import Column, ColumnFormula, ColumnRole, Row, Table

__all__ = ["by_print", "follows_print"]

RULE = "rumus-kolom"
MOST = 0.6
PRACTICE = Practice(main=("printed", "times-100", "bracketed", "over-100"))
OPERANDS: Mapping[ColumnRole | None, tuple[ColumnRole, ...]] = {
    "sisa": ("realisasi_anggaran", "anggaran"),
    "sisa_persen": ("sisa", "anggaran"),
    "efisiensi": ("capaian", "serapan"),
}


def follows_print(view: View, table: Table, column: Column) -> bool:
    """Whether most rows of `column` follow its printed formula, and no other rule knows a formula of these operands."""
    return any(draft.outcome in FITS for draft in by_print(view, table, column))


def by_print(view: View, table: Table, column: Column) -> list[Draft]:
    """The recomputations of `column` by its printed formula; none where it prints none, where most rows do not follow it,
    or where another rule computes it from the same columns."""
    if column.formula is None or is_known(table, column):
        return []
    drafts = list(settle([list(rows_of(view, table, column, column.formula))], PRACTICE))
    computable = [draft for draft in drafts if draft.outcome != "not_computable" or is_undecided(draft)]
    fits = sum(draft.outcome in FITS for draft in computable)
    return drafts if computable and fits >= MOST * len(computable) else []


def is_undecided(draft: Draft) -> bool:
    return draft.comparison.reason == "practice-unclear"


def is_known(table: Table, column: Column) -> bool:
    """Whether the rule for the role of `column` takes the same operands as its printed formula."""
    roles = OPERANDS.get(column.role)
    found = partners(table, column, *roles) if roles else usual(table, column)
    printed = column.formula.columns if column.formula else ()
    return found is not None and {one.index for one in found} == set(printed)


def rows_of(view: View, table: Table, column: Column, formula: ColumnFormula) -> Iterator[dict[str, Draft]]:
    """Rates do not hold for means of them; whether they do for totals is for the rules of totals to say."""
    for row in view.rows(table):
        stated = view.figure(row, column)
        figures = operands(view, table, row, formula)
        found: dict[str, Draft] = {}
        for name, terms in ways_to_mean(formula.terms).items():
            expression = from_postfix(terms, figures)
            if stated is None or expression is None or row.kind == "mean" or len(set(figures.values())) < len(figures):
                continue
            if row.kind in ("total", "subtotal") and not expression.is_linear:
                continue
            found[name] = recompute(
                RULE,
                "difference" if expression.is_linear else "ratio",
                stated,
                expression,
                view.figures,
                f"{table.id}:{column.index}",
                variant=name,
                last_digit=not expression.is_linear,
            )
        if found:
            yield found


def operands(view: View, table: Table, row: Row, formula: ColumnFormula) -> dict[int, str]:
    found = {index: view.figure(row, table.columns[index]) for index in formula.columns}
    return {index: figure.id for index, figure in found.items() if figure is not None}


def ways_to_mean(terms: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """What is meant by a formula as printed: percentages are printed with and without their factor 100, and of
    "1-(5/4)x100" the factor is of the whole."""
    found = {"printed": terms}
    if "/" in terms:
        found["times-100"] = (*terms, "100", "*")
        if "100" in terms:
            found["over-100"] = (*terms, "100", "/")
    if terms[0] == "1" and terms[-3:] == ("100", "*", "-"):
        found["bracketed"] = (*terms[:-3], "-", "100", "*")
    return found
