"""A contradicted figure whose cause is looked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from audit.compare import exponent_of, round_to
from audit.draft import Draft
from audit.view import View
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["Case"]


@dataclass(frozen=True, slots=True)
class Case:
    """`figure` is printed and should be `right`; `draft` is the recomputation that tells the story.

    `accused` says that `figure` alone is held to be wrong; else it is even with the others. `known` says that `right` has all
    its digits. `rights` are the values that
    other accused figures should have, by id; `doubted` figures contradict something themselves: nobody is held to have copied
    a value that may be wrong. An accused operand is a `figure` other than the one that `draft` states.
    """

    view: View
    draft: Draft
    figure: Figure
    right: Decimal
    accused: bool
    known: bool
    rights: Mapping[str, Decimal]
    doubted: frozenset[str]

    @property
    def is_even(self) -> bool:
        """Whether two places state one thing with two values, and nothing tells which is right."""
        return self.draft.relation == "equality" and not self.accused

    @property
    def printed(self) -> Decimal:
        assert self.figure.value is not None
        return self.figure.value

    @property
    def decimals(self) -> int:
        return -exponent_of(self.printed)

    @property
    def is_result(self) -> bool:
        """Whether the figure is the result of the recomputation, not one of its operands."""
        return self.figure.id == self.draft.stated.id

    def prints_as(self, value: Decimal) -> Decimal:
        """`value` with as many decimals as the figure has."""
        return round_to(value, self.decimals)

    @property
    def table(self) -> Table | None:
        return None if self.figure.table is None else self.view.tables[self.figure.table]

    @property
    def row(self) -> Row | None:
        return None if self.table is None else self.table.row(self.figure.row)

    @property
    def column(self) -> Column | None:
        if self.table is None:
            return None
        return next(one for one in self.table.columns if one.index == self.figure.column)

    @property
    def operands(self) -> dict[str, Decimal]:
        """The operands of the recomputation that have a value."""
        values = {name: self.view.figures[name].value for name in self.draft.inputs}
        return {name: value for name, value in values.items() if value is not None}
