"""Stated means: simple, weighted, of means, of a whole's percentages; a right one is silent, a wrong one is found."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit import Judgement
from tests.audit.build import Build

CENT = Decimal("0.01")
percentages = st.decimals(min_value=Decimal(40), max_value=Decimal(140), places=2)


def rounded(value: Decimal) -> Decimal:
    return value.quantize(CENT, rounding=ROUND_HALF_UP)


def means_of(result: Judgement) -> list[tuple[str | None, str, str | None]]:
    return [(one.variant, one.outcome, one.reason) for one in result.checks if one.rule == "rata-rata"]


def achievements(values: list[Decimal], mean: Decimal) -> Judgement:
    build = Build()
    rows = [*([f"I{number}", str(value)] for number, value in enumerate(values)), ["Rata-rata", str(mean)]]
    build.table(["indikator", "capaian"], rows, kinds={len(values): "mean"})
    return build.judge()


@settings(deadline=None, max_examples=60)
@given(st.lists(percentages, min_size=1, max_size=12))
def test_a_right_mean_is_silent(values: list[Decimal]) -> None:
    result = achievements(values, rounded(sum(values, Decimal(0)) / len(values)))
    assert result.findings == ()
    assert [outcome for _, outcome, _ in means_of(result)] == ["agrees"]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.decimals(min_value=40, max_value=99, places=2), min_size=1, max_size=12),
    st.decimals(min_value=3, max_value=30, places=2),
)
def test_a_wrong_mean_is_found_at_its_cell(values: list[Decimal], off: Decimal) -> None:
    stated = rounded(sum(values, Decimal(0)) / len(values)) + off
    findings = achievements(values, stated).findings
    assert [(one.rule, one.stated) for one in findings] == [("rata-rata", stated)]


WEIGHTED = [["a", "30", "80.00"], ["b", "50", "90.00"], ["c", "20", "60.00"]]


@pytest.mark.parametrize(("mean", "variant"), [("76.67", "simple"), ("81.00", "weighted")])
def test_which_mean_a_stated_one_is(mean: str, variant: str) -> None:
    build = Build()
    build.table(["nama", "bobot", "nilai"], [*WEIGHTED, ["Rata-rata", "", mean]], kinds={3: "mean"})
    result = build.judge()
    assert result.findings == ()
    assert means_of(result) == [(variant, "agrees", None)]


def test_a_mean_that_is_neither_simple_nor_weighted() -> None:
    build = Build()
    build.table(["nama", "bobot", "nilai"], [*WEIGHTED, ["Rata-rata", "", "84.00"]], kinds={3: "mean"})
    findings = [one for one in build.judge().findings if one.rule == "rata-rata"]
    assert [(one.stated_text, str(one.expected), one.relation) for one in findings] == [
        ("84.00", "81.00", "weighted_mean")
    ]


@pytest.mark.parametrize(("mean", "variant"), [("100.00", "simple"), ("66.67", "blanks-as-zero")])
def test_an_indicator_without_a_result_may_be_left_out_or_count_as_zero(mean: str, variant: str) -> None:
    build = Build()
    rows = [["I1", "80", "100.00"], ["I2", "90", ""], ["I3", "70", "100.00"], ["Rata-rata", "", mean]]
    build.table(["indikator", "target", "capaian"], rows, kinds={3: "mean"})
    result = build.judge()
    assert result.findings == ()
    assert means_of(result) == [(variant, "agrees", None)]


def sections(first: str, second: str, overall: str) -> Build:
    build = Build()
    rows = [
        ["S1", "I1", "90.00"],
        ["", "I2", "100.00"],
        ["", "Rata-rata", first],
        ["S2", "I3", "60.00"],
        ["", "I4", "80.00"],
        ["", "I5", "70.00"],
        ["", "Rata-rata", second],
        ["", "Rata-rata seluruh", overall],
    ]
    build.table(["sasaran", "indikator", "capaian"], rows, kinds={2: "mean", 6: "mean", 7: "mean"})
    return build


@pytest.mark.parametrize("overall", ["80.00", "82.50"])
def test_an_overall_mean_may_be_of_all_rows_or_of_the_means(overall: str) -> None:
    assert sections("95.00", "70.00", overall).judge().findings == ()


def test_the_other_means_show_which_rows_one_is_of() -> None:
    result = sections("95.00", "74.00", "80.00").judge()
    assert [(one.stated_text, str(one.expected)) for one in result.findings] == [("74.00", "70.00")]


def test_where_several_sets_of_rows_may_be_meant_nobody_is_accused() -> None:
    result = sections("95.00", "70.00", "88.00").judge()
    assert result.findings == ()
    assert means_of(result)[-1] == ("simple", "not_computable", "practice-unclear")


BUDGET = ["program", "anggaran", "realisasi_anggaran", "serapan"]
PROGRAMMES = [
    ["A", "1000000", "900000", "90.00"],
    ["B", "500000", "250000", "50.00"],
    ["C", "200000", "190000", "95.00"],
]


@pytest.mark.parametrize(("stated", "found"), [("78.82", []), ("78.33", ["medium"]), ("60.00", ["high"])])
def test_a_mean_of_percentages_beside_the_amounts_of_the_whole_is_a_matter_of_method(
    stated: str, found: list[str]
) -> None:
    build = Build()
    build.table(BUDGET, [*PROGRAMMES, ["Rata-rata", "1700000", "1340000", stated]], kinds={3: "mean"})
    assert [one.severity for one in build.judge().findings] == found


def test_a_mean_of_percentages_without_amounts_is_a_mean() -> None:
    build = Build()
    build.table(BUDGET, [*PROGRAMMES, ["Rata-rata", "", "", "78.33"]], kinds={3: "mean"})
    assert build.judge().findings == ()


@pytest.mark.parametrize(("last", "found"), [("75.00", []), ("78.00", ["78.00"])])
def test_a_lone_figure_below_achievements_is_held_to_what_other_tables_show(last: str, found: list[str]) -> None:
    build = Build()
    rows = [["I1", "60.00"], ["I2", "90.00"]]
    for _ in range(2):
        build.table(["indikator", "capaian"], [*rows, ["Rata-rata", "75.00"]], kinds={2: "mean"})
    build.table(["indikator", "capaian"], [*rows, ["", last]])
    assert [one.stated_text for one in build.judge().findings] == found


def test_a_lone_figure_below_achievements_alone_accuses_nobody() -> None:
    build = Build()
    build.table(["indikator", "capaian"], [["I1", "60.00"], ["I2", "90.00"], ["", "78.00"]])
    assert build.judge().findings == ()


@pytest.mark.parametrize(("total", "found"), [("215.75", []), ("69.37", []), ("79.37", ["69.37"])])
def test_a_total_beside_weights_may_be_the_weighted_mean(total: str, found: list[str]) -> None:
    rows = [["a", "30", "80.00"], ["b", "30", "89.30"], ["c", "40", "46.45"], ["Total", "100", total]]
    build = Build()
    build.table(["nama", "bobot", "nilai"], rows, kinds={3: "total"})
    assert [str(one.expected) for one in build.judge().findings if one.severity != "low"] == found


@pytest.mark.parametrize(
    ("weight", "result", "found"),
    [("100", "62.52", []), ("100", "68.52", ["62.52"]), ("90", "68.52", [])],
)
def test_a_result_of_weighted_components_is_known_by_its_weight(weight: str, result: str, found: list[str]) -> None:
    """AKIP by the old weights; with another weight the row is one more component."""
    marks = [("35", "20.42"), ("20", "14.59"), ("15", "11.64"), ("10", "5.88"), ("20", "9.99")]
    rows = [[f"Komponen {number}", *pair] for number, pair in enumerate(marks)]
    build = Build()
    build.table(["nama", "bobot", "nilai"], [*rows, ["Nilai hasil evaluasi", weight, result]])
    assert [str(one.expected) for one in build.judge().findings] == found


@pytest.mark.parametrize("rows", [[["I1", "60.00"], ["I2", ""]], [["I1", "60.00"], ["I2", "70.00"]]])
def test_a_lone_figure_that_may_be_a_piece_of_the_row_above_is_no_mean(rows: list[list[str]]) -> None:
    """Torn off at a page's end, or outside all the values."""
    build = Build()
    for _ in range(2):
        build.table(["indikator", "capaian"], [*rows, ["I3", "80.00"], ["Rata-rata", "70.00"]], kinds={3: "mean"})
    build.table(["indikator", "capaian"], [*rows, ["", "88.00"]])
    assert [one for one in build.judge().findings if one.stated_text == "88.00"] == []
