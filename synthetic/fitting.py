"""Where kinds of errors can be planted: tests of a fact by its table, row, role and what derives it."""

from collections.abc import Callable

from synthetic.facts import Fact
from synthetic.field import Field

__all__ = ["Fits",
    "in_prose", "in_sum", "in_table", "is_level", "is_lone_percent", "is_mean_row", "is_parent", "is_plan_cell",
    "is_total_of", "is_word", "total_row",
]  # fmt: skip

Fits = Callable[[Field, Fact], bool]


def _leaf(field: Field, fact: Fact) -> bool:
    return field.row_role(fact) == "body"


def in_table(kind: str, *roles: str, leaf: bool | None = None, derived: str = "") -> Fits:
    """A test for facts of `roles` in tables of `kind`; `leaf` asks for lowest rows, `derived` for a relation stating it."""

    def fits(field: Field, fact: Fact) -> bool:
        return (
            field.table_of(fact) == kind
            and fact.role in roles
            and (leaf is None or _leaf(field, fact) == leaf)
            and (not derived or field.derived_by(fact, *derived.split()) is not None)
            and bool(fact.value)
        )

    return fits


def total_row(kind: str, *roles: str) -> Fits:
    def fits(field: Field, fact: Fact) -> bool:
        return field.table_of(fact) == kind and fact.role in roles and field.row_role(fact) == "total"

    return fits


def in_prose(*roles: str, derived: str = "") -> Fits:
    def fits(field: Field, fact: Fact) -> bool:
        return (
            fact.prose and fact.role in roles and (not derived or field.derived_by(fact, *derived.split()) is not None)
        )

    return fits


def is_mean_row(field: Field, fact: Fact) -> bool:
    return field.row_role(fact) == "mean" and fact.role == "rata"


def is_plan_cell(field: Field, fact: Fact) -> bool:
    """A program's budget in the agreement that both its total and another table speak for."""
    kinds = {relation.kind for relation in field.touching[fact.id]}
    return field.table_of(fact) == "anggaran_program" and fact.role == "anggaran_pk" and kinds >= {"sum", "equality"}


def is_lone_percent(field: Field, fact: Fact) -> bool:
    """A rounded percentage in a table that nothing repeats: cut off, it contradicts only its own row."""
    relation = field.derived_by(fact, "ratio", "inverse_ratio")
    if fact.place.table is None or relation is None or fact.role not in {"serapan", "capaian"}:
        return False
    repeated = any(other.kind == "equality" for other in field.touching[fact.id])
    return not repeated and relation.rounding == "half_up" and relation.limit is None


def is_parent(*roles: str) -> Fits:
    """A row of the budget that others below it add up to."""

    def fits(field: Field, fact: Fact) -> bool:
        return field.table_of(fact) == "realisasi_anggaran" and fact.role in roles and field.row_role(fact) == "parent"

    return fits


def is_word(*roles: str) -> Fits:
    """A word or a number of these roles in a table, whatever the table; no zero, which would be no figure to spoil."""

    def fits(_field: Field, fact: Fact) -> bool:
        return fact.role in roles and fact.place.table is not None and fact.value != 0

    return fits


def is_level(kinds: tuple[str, ...], roles: tuple[str, ...]) -> Fits:
    """A percentage of `roles` in one of several kinds of tables."""

    def fits(field: Field, fact: Fact) -> bool:
        return fact.role in roles and field.table_of(fact) in kinds

    return fits


def in_sum(test: Fits) -> Fits:
    """`test`, and the figure is a part of a sum."""

    def fits(field: Field, fact: Fact) -> bool:
        return test(field, fact) and any(r.kind == "sum" and fact.id in r.inputs for r in field.touching[fact.id])

    return fits


def is_total_of(*roles: str) -> Fits:
    """A total in a row of totals that several figures above it add up to."""

    def fits(field: Field, fact: Fact) -> bool:
        return fact.role in roles and field.row_role(fact) == "total"

    return fits
