"""Efficiency in its variants: the one that most rows of a column follow."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit import Judgement
from audit.compare import round_to
from audit.efficiency import of_percentages, value_of_efficiency
from audit.interval import Interval
from tests.audit.build import Build

ROLES = ["sasaran", "capaian", "serapan", "efisiensi"]
SHARES = st.tuples(st.decimals(60, 130, places=2), st.decimals(40, 100, places=2))


def computed(way: str, capaian: Decimal, serapan: Decimal) -> Decimal:
    result = of_percentages("C", "S")[way].evaluate({"C": Interval.point(capaian), "S": Interval.point(serapan)})
    assert result is not None
    return round_to(result.middle, 2)


def judged(rows: list[tuple[Decimal, Decimal]], results: list[Decimal]) -> Judgement:
    build = Build()
    texts = [[f"S{at}", str(c), str(s), str(e)] for at, ((c, s), e) in enumerate(zip(rows, results, strict=True))]
    build.table(ROLES, texts)
    return build.judge()


@pytest.mark.parametrize("way", list(of_percentages("", "")))
@given(rows=st.lists(SHARES, min_size=3, max_size=8))
def test_no_variant_is_flagged_where_a_whole_column_follows_it(way: str, rows: list[tuple[Decimal, Decimal]]) -> None:
    found = judged(rows, [computed(way, *row) for row in rows]).findings
    assert [one for one in found if one.severity != "low"] == []


def test_a_wrong_efficiency_is_found() -> None:
    rows = [(Decimal("101.20"), Decimal("95.30")), (Decimal("98.11"), Decimal("91.20")), (Decimal("100.00"), Decimal("88.87")),
            (Decimal("104.40"), Decimal("79.70"))]  # fmt: skip
    results = [computed("saved", *row) for row in rows]
    results[2] = Decimal("1.13")
    found = judged(rows, results).findings
    assert [(one.rule, one.stated_text, one.expected) for one in found] == [("efisiensi", "1.13", Decimal("11.13"))]


def test_money_left_over_from_work_not_done_is_no_saving() -> None:
    rows = [(Decimal("101.20"), Decimal("95.30")), (Decimal("98.11"), Decimal("91.20")), (Decimal("100.00"), Decimal("88.87")),
            (Decimal("104.40"), Decimal("79.70"))]  # fmt: skip
    result = judged(rows, [Decimal("4.70"), Decimal("0.00"), Decimal("11.13"), Decimal("20.30")])
    assert result.findings == ()
    assert {check.variant for check in result.checks if check.rule == "efisiensi"} == {"unspent-if-reached"}


def test_the_value_of_an_efficiency_of_twenty_percent_is_full() -> None:
    """PMK 214/PMK.02/2017."""
    ways = value_of_efficiency("E")
    for efficiency, value in (("0", 50), ("20", 100), ("-20", 0), ("10", 75)):
        found = ways["value"].evaluate({"E": Interval.point(Decimal(efficiency))})
        assert found is not None and found.middle == value


def test_efficiency_of_outputs_with_its_value() -> None:
    """Budget, realised budget, target and result of an output; E and NE."""
    build = Build()
    rows = [
        ["Output 1", "1000000", "900000", "10", "10", "10.00", "75.00"],
        ["Output 2", "2000000", "1900000", "20", "21", "9.52", "73.80"],
        ["Output 3", "500000", "480000", "5", "4", "-20.00", "0.00"],
        ["Output 4", "800000", "700000", "8", "8", "21.50", "81.25"],
    ]
    roles = ["nama", "anggaran", "realisasi_anggaran", "target", "realisasi", "efisiensi", "efisiensi"]
    build.table(roles, rows)  # type: ignore[arg-type]
    found = build.judge().findings
    assert [(one.stated_text, one.expected) for one in found] == [("21.50", Decimal("12.50"))]


def test_means_of_rates_need_not_follow_from_means() -> None:
    rows = [["A", "101.20", "95.30", "1.06"], ["B", "98.11", "71.20", "1.38"], ["C", "100.00", "88.87", "1.13"],
            ["Rata-rata", "99.77", "85.12", "1.19"]]  # fmt: skip
    build = Build()
    build.table(ROLES, rows, kinds={3: "mean"})
    assert build.judge().findings == ()


def test_the_only_other_row_shows_the_way_where_its_digits_leave_no_doubt() -> None:
    rows = [(Decimal("107.34"), Decimal("74.38")), (Decimal("100.00"), Decimal("96.34"))]
    [found] = judged(rows, [Decimal("25.62"), Decimal("3.86")]).findings
    assert (found.stated_text, found.expected, found.certainty) == ("3.86", Decimal("3.66"), "probable")
    assert judged(rows, [Decimal("25.12"), Decimal("3.86")]).findings == ()


def test_a_column_computed_from_whole_percentages_as_printed_has_one_that_is_not() -> None:
    """4,90 may come of 96,4 and 91,5; but the other rows are differences of the whole numbers."""
    rows = [(Decimal(one), Decimal(other)) for one, other in ((97, 93), (114, 81), (90, 88), (96, 92))]
    results = [Decimal("4.00"), Decimal("33.00"), Decimal("2.00"), Decimal("4.90")]
    assert [(one.stated_text, one.severity) for one in judged(rows, results).findings] == [("4.90", "low")]
    assert judged(rows, [Decimal("4.31"), Decimal("33.20"), Decimal("2.00"), Decimal("4.90")]).findings == ()
