"""A column is recomputed by the formula printed for it, where its rows follow that."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from audit import Judgement
from audit.compare import round_to
from schemas.tables import ColumnFormula
from tests.audit.build import Build

RATIO = ColumnFormula(printed="5=4/3", terms=("#2", "#1", "/"))


def judged(rows: list[list[str]], formula: ColumnFormula = RATIO) -> Judgement:
    build = Build()
    table = build.table(["nama", "nilai", "nilai", "nilai"], rows)
    build.mark(table, 3, formula=formula)
    return build.judge()


def rows_of(pairs: list[tuple[int, int]], factor: int = 100) -> list[list[str]]:
    shares = [round_to(Decimal(part) * factor / whole, 2) for whole, part in pairs]
    return [
        [f"Desa {at}", str(whole), str(part), str(share)]
        for at, ((whole, part), share) in enumerate(zip(pairs, shares, strict=True))
    ]


# Shares of less than a tenth of a percent would print as 0.01 or 0.00: they do not tell which factor the column has.
PAIRS = st.lists(st.tuples(st.integers(7, 999), st.integers(1, 9999)), min_size=3, max_size=9)


@given(pairs=PAIRS, factor=st.sampled_from([1, 100]))
def test_a_column_that_follows_its_formula_is_silent(pairs: list[tuple[int, int]], factor: int) -> None:
    assert judged(rows_of(pairs, factor)).findings == ()


def test_a_wrong_figure_is_found_with_the_factor_that_the_column_has() -> None:
    rows = rows_of([(200, 150), (300, 290), (170, 90), (411, 396)])
    rows[1][3] = "69.67"
    found = judged(rows).findings
    assert [(one.rule, one.stated_text, one.expected) for one in found] == [("rumus-kolom", "69.67", Decimal("96.67"))]


def test_a_column_that_does_not_follow_its_formula_accuses_nobody() -> None:
    rows = [[f"Desa {at}", str(100 + at), str(200 - at), f"{at}.5"] for at in range(5)]
    result = judged(rows)
    assert result.findings == ()
    assert not [check for check in result.checks if check.outcome == "disagrees"]


def test_a_formula_of_differences_holds_for_totals_too() -> None:
    formula = ColumnFormula(printed="5=3-4", terms=("#1", "#2", "-"))
    build = Build()
    rows = [["A", "50", "20", "30"], ["B", "60", "20", "40"], ["C", "10", "4", "6"], ["Jumlah", "120", "44", "67"]]
    build.mark(build.table(["nama", "nilai", "nilai", "nilai"], rows, kinds={3: "total"}), 3, formula=formula)
    found = build.judge().findings
    assert [(one.stated_text, one.expected, one.decided) for one in found] == [("67", Decimal(76), True)]


def test_the_rule_of_the_role_keeps_a_column_whose_operands_it_knows() -> None:
    build = Build()
    rows = [["I1", "80", "84", "105.00"], ["I2", "50", "40", "80.00"], ["I3", "20", "22", "105.00"]]
    table = build.table(["indikator", "target", "realisasi", "capaian"], rows)
    build.mark(table, 3, formula=ColumnFormula(printed="5=4/3", terms=("#2", "#1", "/", "100", "*")))
    assert {check.rule for check in build.judge().checks} == {"capaian-kinerja"}
