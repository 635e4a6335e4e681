"""The ledger: every figure in one status, every unverifiable one under one reason of the list, and all of it adds up."""

import ast
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import audit
from audit import summarise
from audit.ledger import REASONS, enter
from schemas.figures import Figure
from schemas.findings import Check, Outcome
from schemas.tables import ColumnRole, RowKind
from tests.audit.adding_up import adds_up, is_whole
from tests.audit.build import BOX, Build


def alone(role: ColumnRole, kind: RowKind = "body", source: str = "lainnya") -> Figure:
    """The figure of a table with one row and one column of figures."""
    build = Build()
    build.table(["nama", role], [["Kecamatan Satu", "12"]], kinds={0: kind}, kind=source)  # type: ignore[arg-type]
    return build.judge().figures[-1]


def in_sentence(**more: object) -> Figure:
    build = Build()
    build.figure("12", **more)  # type: ignore[arg-type]
    return build.judge().figures[0]


def failed_check(reason: str, *, blank: bool = False) -> Figure:
    """A figure whose one recomputation could not be done."""
    build = Build()
    build.table(["nama", "capaian"], [["Satu", "12"]])
    figure = build.figures[0].model_copy(update={"value": None} if blank else {})
    check = Check(
        id="C1",
        relation="ratio",
        rule="capaian-indikator",
        stated=figure.id,
        inputs=(),
        expression="",
        formula="",
        expected=None,
        outcome="not_computable",
        reason=reason,
    )
    return enter([figure], [check], [], {})[0]


PRODUCED: dict[str, Callable[[], Figure]] = {
    "no-value": lambda: failed_check("no-value", blank=True),
    "operand-blank": lambda: failed_check("no-value"),
    "zero-divisor": lambda: zero_target(),
    "rows-missing": lambda: failed_check("rows-missing"),
    "part-unread": lambda: failed_check("part-unread"),
    "practice-unclear": lambda: failed_check("practice-unclear"),
    "other-pairing": lambda: failed_check("other-pairing"),
    "same-cell": lambda: failed_check("same-cell"),
    "search-ended": lambda: in_sentence(reason="search-ended"),
    "not-computable": lambda: failed_check("a reason of a newer rule"),
    "operands-absent": lambda: alone("capaian"),
    "plan-unrepeated": lambda: alone("target"),
    "outcome-unrepeated": lambda: alone("realisasi"),
    "external-datum": lambda: alone("standar_nasional"),
    "base-datum": lambda: alone("nilai"),
    "scale-bound": lambda: alone("nilai", source="skala"),
    "chart-label": lambda: in_sentence(source="chart"),
    "remark-unlinked": lambda: remark(),
    "prose-unlinked": lambda: in_sentence(),
    "no-relation": lambda: without_role(),
}


def zero_target() -> Figure:
    build = Build()
    build.table(["indikator", "target", "realisasi", "capaian"], [["Jumlah kegiatan", "0", "4", "100"]])
    return next(one for one in build.judge().figures if one.column == 3)


def remark() -> Figure:
    build = Build()
    build.table(["nama", "nilai"], [["Satu", "12"]])
    (table,) = build.tables
    columns = (table.columns[0], table.columns[1].model_copy(update={"role": "keterangan"}))
    build.tables = [table.model_copy(update={"columns": columns})]
    return build.judge().figures[0]


def without_role() -> Figure:
    build = Build()
    build.table(["nama", "nilai"], [["Satu", "12"]])
    (table,) = build.tables
    columns = (table.columns[0], table.columns[1].model_copy(update={"role": None}))
    build.tables = [table.model_copy(update={"columns": columns})]
    return build.judge().figures[0]


def test_there_is_a_way_to_every_reason() -> None:
    assert PRODUCED.keys() == REASONS.keys()


@pytest.mark.parametrize("reason", PRODUCED)
def test_each_reason_is_given(reason: str) -> None:
    figure = PRODUCED[reason]()
    assert (figure.status, figure.reason) == ("unverifiable", reason)


def test_a_total_that_no_sum_reaches_lacks_its_operands() -> None:
    assert alone("target", "total").reason == "operands-absent"


def test_rules_give_no_reason_that_the_list_does_not_explain() -> None:
    """`unclear(draft, "...")` and `reason="..."` of whatever is not computable, in all rules."""
    told = set()
    for path in Path(audit.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "unclear":
                told |= {one.value for one in node.args[1:] if isinstance(one, ast.Constant)}
            if isinstance(node, ast.Call) and "not_computable" in ast.unparse(node):
                values = [*node.args, *(one.value for one in node.keywords if one.arg == "reason")]
                told |= {one.value for one in values if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    told -= {"not_computable"}
    assert {"rows-missing", "zero-divisor", "other-pairing"} <= told
    assert told <= REASONS.keys(), "explain it in schemas/reasons.py"


AMOUNTS = st.integers(0, 10**9).map(str)
ROW = st.tuples(st.text("abc de", min_size=1, max_size=12), AMOUNTS, AMOUNTS, st.integers(0, 20000))
OUTCOMES: tuple[Outcome, ...] = ("agrees", "agrees_truncated", "disagrees", "not_computable")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(ROW, min_size=1, max_size=6), max_size=3), st.lists(AMOUNTS, max_size=3), st.booleans())
def test_the_ledger_of_any_report_adds_up(
    tables: list[list[tuple[str, str, str, int]]], told: list[str], total: bool
) -> None:
    build = Build()
    for rows in tables:
        texts = [[name, budget, spent, str(Decimal(share) / 100)] for name, budget, spent, share in rows]
        last: dict[int, RowKind] = {len(rows) - 1: "total"} if total else {}
        build.table(["program", "anggaran", "realisasi_anggaran", "serapan"], texts, kinds=last)
    for amount in told:
        build.figure(amount)
    build.figures = [
        one.model_copy(update={"class_": ("anggaran", "kinerja", "lainnya")[number % 3]})
        for number, one in enumerate(build.figures)
    ]
    is_whole(build.judge())


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(OUTCOMES), st.integers(0, 4)), max_size=12))
def test_whatever_the_checks_came_to_every_figure_ends_in_one_status(drawn: list[tuple[int, Outcome, int]]) -> None:
    figures = [
        Figure(id=f"F{number}", key=str(number), text="1", value=Decimal(1), page=1, bbox=BOX, source="prose")
        for number in range(5)
    ]
    checks = [
        Check(
            id=f"C{number}",
            relation="ratio",
            rule="x",
            stated=f"F{stated}",
            inputs=(f"F{operand}",),
            expression="",
            formula="",
            expected=None,
            outcome=outcome,
            reason="practice-unclear" if outcome == "not_computable" else None,
        )
        for number, (stated, outcome, operand) in enumerate(drawn)
    ]
    entered = enter(figures, checks, [], {})
    adds_up(entered, summarise(entered, checks, [], ()))
    assert [one.id for one in entered] == [one.id for one in figures]
