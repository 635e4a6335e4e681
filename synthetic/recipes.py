"""Kinds of planted errors: where each goes, how the figure changes, what an audit should say of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from synthetic.distortions import (
    Change,
    last_years_value,
    miscount,
    opposite,
    other_band,
    totals_percent,
    transposed,
    truncated,
    wrong_digit,
)
from synthetic.facts import Fact
from synthetic.field import Field

__all__ = ["RECIPES", "ErrorKind", "Recipe"]


class ErrorKind(StrEnum):
    """What can be planted; the value is the name in truth files."""

    ABSORPTION = "absorption"
    ACHIEVEMENT = "achievement"
    REMAINDER = "remainder"
    BUDGET_TOTAL = "budget_total"
    PLAN_TOTAL = "plan_total"
    BASE_TOTAL = "base_total"
    CHILD = "child"
    TRANSPOSED = "transposed"
    MEAN = "mean"
    EFFICIENCY = "efficiency"
    CHANGE = "change"
    SURVEY = "survey"
    PLAN_EQUALITY = "plan_equality"
    WRONG_YEAR = "wrong_year"
    TRUNCATED = "truncated"
    PROSE_RATIO = "prose_ratio"
    PROSE_TOTALS_PERCENT = "prose_totals_percent"
    PREDICATE = "predicate"
    TREND = "trend"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Recipe:
    """Where a kind of error goes (`fits`), how the figure changes, and what an audit should say of it."""

    relation: str
    severity: str
    cause: str
    fits: Callable[[Field, Fact], bool]
    change: Callable[[Field, Fact], Change | None]


def _leaf(field: Field, fact: Fact) -> bool:
    return field.row_role(fact) == "body"


def _in_table(kind: str, *roles: str, leaf: bool | None = None, derived: str = "") -> Callable[[Field, Fact], bool]:
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


def _total_row(kind: str, *roles: str) -> Callable[[Field, Fact], bool]:
    def fits(field: Field, fact: Fact) -> bool:
        return field.table_of(fact) == kind and fact.role in roles and field.row_role(fact) == "total"

    return fits


def _in_prose(*roles: str, derived: str = "") -> Callable[[Field, Fact], bool]:
    def fits(field: Field, fact: Fact) -> bool:
        return (
            fact.prose and fact.role in roles and (not derived or field.derived_by(fact, *derived.split()) is not None)
        )

    return fits


def _mean_row(field: Field, fact: Fact) -> bool:
    return field.row_role(fact) == "mean" and fact.role == "rata"


def _plan_cell(field: Field, fact: Fact) -> bool:
    """A program's budget in the agreement that both its total and another table speak for."""
    kinds = {relation.kind for relation in field.touching[fact.id]}
    return field.table_of(fact) == "anggaran_program" and fact.role == "anggaran_pk" and kinds >= {"sum", "equality"}


def _lone_percent(field: Field, fact: Fact) -> bool:
    """A rounded percentage in a table that nothing repeats: cut off, it contradicts only its own row."""
    relation = field.derived_by(fact, "ratio", "inverse_ratio")
    if fact.place.table is None or relation is None or fact.role not in {"serapan", "capaian"}:
        return False
    repeated = any(other.kind == "equality" for other in field.touching[fact.id])
    return not repeated and relation.rounding == "half_up" and relation.limit is None


RATIOS = "ratio inverse_ratio"
AMOUNTS = ("anggaran", "realisasi_anggaran")
COUNTS = ("jumlah_sasaran", "jumlah_program", "jumlah_tercapai", "jumlah_baris")
BUDGET = "realisasi_anggaran"


def _digit(relation: str, fits: Callable[[Field, Fact], bool]) -> Recipe:
    """A recipe that replaces a digit: two stated figures then contradict each other."""
    return Recipe(relation, "high", "wrong digit", fits, wrong_digit)


RECIPES: dict[ErrorKind, Recipe] = {
    ErrorKind.ABSORPTION: _digit("ratio", _in_table(BUDGET, "serapan", leaf=True)),
    ErrorKind.ACHIEVEMENT: _digit("ratio", _in_table("capaian_kinerja", "capaian", derived=RATIOS)),
    ErrorKind.REMAINDER: _digit("difference", _in_table(BUDGET, "sisa", leaf=True)),
    ErrorKind.BUDGET_TOTAL: _digit("sum", _total_row(BUDGET, *AMOUNTS)),
    ErrorKind.PLAN_TOTAL: _digit("sum", _total_row("anggaran_program", "total_pk")),
    ErrorKind.BASE_TOTAL: _digit("sum", _total_row("data_pendukung", "data_total")),
    ErrorKind.CHILD: _digit("sum", _in_table(BUDGET, *AMOUNTS, leaf=True)),
    ErrorKind.TRANSPOSED: Recipe(
        "sum", "high", "transposed digits", _in_table(BUDGET, *AMOUNTS, leaf=True), transposed
    ),
    ErrorKind.MEAN: _digit("mean", _mean_row),
    ErrorKind.EFFICIENCY: _digit("ratio", _in_table("efisiensi", "efisiensi")),
    ErrorKind.CHANGE: _digit("difference", _in_table("perbandingan_tahun", "selisih")),
    ErrorKind.SURVEY: _digit("ratio", _in_table("skm", "nrr")),
    ErrorKind.PLAN_EQUALITY: _digit("equality", _plan_cell),
    ErrorKind.WRONG_YEAR: Recipe(
        "equality", "high", "last year's value", _in_table("analisis_sasaran", "actual"), last_years_value
    ),
    ErrorKind.TRUNCATED: Recipe("ratio", "low", "truncated instead of rounded", _lone_percent, truncated),
    ErrorKind.PROSE_RATIO: _digit("ratio", _in_prose("serapan", "capaian", derived=RATIOS)),
    ErrorKind.PROSE_TOTALS_PERCENT: Recipe(
        "ratio", "high", "percentage of the total", _in_prose("serapan", derived="ratio"), totals_percent
    ),
    ErrorKind.PREDICATE: Recipe("scale", "medium", "predicate of another band", _in_prose("predikat"), other_band),
    ErrorKind.TREND: Recipe("trend", "medium", "opposite direction", _in_prose("arah"), opposite),
    ErrorKind.COUNT: Recipe("count", "medium", "miscounted", _in_prose(*COUNTS), miscount),
}
