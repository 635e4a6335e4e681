"""Columns of weighted values: weight x value in every row, as tables show that add achievements up into one mark."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from audit.draft import Draft, recompute, unclear
from audit.expression import Expression, Operand, Operation, constant, divided
from audit.formulas import Formula
from audit.practice import FITS, PLAIN
from audit.view import View
from schemas.figures import Figure
from schemas.tables import Column, ColumnRole, Row, Table

__all__ = ["RULE", "Weighted", "weighted_columns"]

RULE = "nilai-tertimbang"
VALUES: frozenset[ColumnRole | None] = frozenset({"capaian", "realisasi", "nilai", "serapan"})
RESULTS: frozenset[ColumnRole | None] = frozenset({"nilai", "capaian"})
FEWEST = 3
MOST = Decimal("0.75")


@dataclass(frozen=True, slots=True)
class Weighted:
    """`result` is `weight` x `value` in most of its rows, by `drafts`."""

    weight: Column
    value: Column
    result: Column
    drafts: tuple[Draft, ...]

    @property
    def columns(self) -> frozenset[int]:
        return frozenset({self.weight.index, self.value.index, self.result.index})


def weighted_columns(view: View, table: Table) -> list[Weighted]:
    """The columns of `table` that most of their rows show to be such products; those of surveys have a rule of their own."""
    return view.once((RULE, table.id), lambda: list(found(view, table)) if table.kind != "skm" else [])


def found(view: View, table: Table) -> Iterator[Weighted]:
    for result in table.columns:
        if result.role not in RESULTS or result.unit == "IDR":
            continue
        products = [one for pair in pairs(table, result) for one in followed(view, table, *pair, result)]
        if products:
            yield max(products, key=lambda one: sum(draft.outcome in FITS for draft in one.drafts))


def pairs(table: Table, result: Column) -> Iterator[tuple[Column, Column]]:
    """Weight and value, both left of their product."""
    left = table.columns[: result.index]
    for weight in (one for one in left if one.role == "bobot"):
        for value in left:
            if value.role in VALUES and value.unit != "IDR":
                yield weight, value


def followed(view: View, table: Table, weight: Column, value: Column, result: Column) -> Iterator[Weighted]:
    """By weights in per cent or as fractions, whichever three telling rows and three in four follow."""
    rows = [
        (stated, ways(*operands))
        for row in table.rows
        if row.kind == "body"
        and (operands := stated_in(view, row, weight, value))
        and (stated := view.figure(row, result))
    ]
    for way in ("percent", "fraction"):
        drafts = tuple(
            recompute(
                RULE,
                "product",
                stated,
                formulas[way],
                view.figures,
                f"{table.id}:{result.index}",
                variant=way,
                inferred=True,
            )
            for stated, formulas in rows
        )
        if is_shown([draft for draft in drafts if draft.outcome != "not_computable"]):
            yield Weighted(
                weight, value, result, tuple(unclear(one) if is_capped(view, one) else one for one in drafts)
            )


def stated_in(view: View, row: Row, *columns: Column) -> tuple[Figure, ...]:
    """The figures of `row` in all of `columns`; none where one is blank."""
    figures = tuple(figure for column in columns if (figure := view.figure(row, column)) is not None)
    return figures if len(figures) == len(columns) else ()


def ways(weight: Figure, value: Figure) -> Mapping[str, Formula]:
    product = Operation("*", Operand(value.id), Operand(weight.id))
    return {"percent": Expression(divided(product, constant(100))), "fraction": Expression(product)}


def is_capped(view: View, draft: Draft) -> bool:
    """Whether a value beyond its limit earns just its weight: a cap that the table need not state."""
    point, weight, stated = draft.comparison.point, view.figures[draft.inputs[-1]].value, draft.stated.value
    return (
        draft.outcome == "disagrees"
        and stated is not None
        and weight == stated
        and point is not None
        and point > stated
    )


def is_shown(drafts: list[Draft]) -> bool:
    """Whether enough rows follow, with values that a copied weight or value would not give as well."""
    telling = {draft.stated.value for draft in drafts if draft.outcome == "agrees" and draft.stated.value not in PLAIN}
    fits = sum(draft.outcome in FITS for draft in drafts)
    return len(telling) >= FEWEST and fits >= MOST * len(drafts)
