"""Shares of a column, ratios of a row, and percentages that no whole count gives."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit import Judgement
from schemas.tables import RowKind
from tests.audit.build import Build

HUNDRED = Decimal(100)
counts = st.lists(st.integers(11, 9999), min_size=4, max_size=12, unique=True)
RULES = ("bagian-persen", "jumlah-persen", "bilangan-bulat")


def percent(part: int, whole: int, places: int = 2) -> str:
    return str((Decimal(part) * HUNDRED / whole).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP))


def data_table(rows: list[list[str]], *, total: bool = False) -> Judgement:
    """Names, values, and in the last column percentages."""
    build = Build()
    kinds: dict[int, RowKind] = {len(rows) - 1: "total"} if total else {}
    build.table(["nama", *["nilai"] * (len(rows[0]) - 1)], rows, kinds=kinds, kind="data_pendukung")
    table = build.tables[0]
    last = table.columns[-1].model_copy(update={"unit": "percent"})
    build.tables[0] = table.model_copy(update={"columns": (*table.columns[:-1], last)})
    build.figures = [
        one.model_copy(update={"unit": "percent", "exactness": "rounded"}) if one.column == last.index else one
        for one in build.figures
    ]
    return build.judge()


def serious(result: Judgement) -> list[tuple[str, str | None]]:
    return [(one.rule, one.stated_text) for one in result.findings if one.severity in ("high", "medium")]


def share_rows(values: list[int], places: int) -> list[list[str]]:
    whole = sum(values)
    rows = [[f"Desa {number}", str(value), percent(value, whole, places)] for number, value in enumerate(values)]
    return [*rows, ["Jumlah", str(whole), str(HUNDRED.quantize(Decimal(1).scaleb(-places)))]]


@settings(deadline=None, max_examples=60)
@given(counts, st.integers(0, 2))
def test_right_shares_are_silent_whatever_their_rounding(values: list[int], places: int) -> None:
    assert serious(data_table(share_rows(values, places), total=True)) == []


@settings(deadline=None, max_examples=60)
@given(counts.filter(lambda values: len(values) >= 5), st.data())
def test_a_wrong_share_is_one_finding_at_its_cell(values: list[int], data: st.DataObject) -> None:
    rows = share_rows(values, 2)
    place = data.draw(st.integers(0, len(values) - 1))
    rows[place][2] = wrong = str(Decimal(rows[place][2]) + data.draw(st.sampled_from([3, 7])))
    assert [text for _, text in serious(data_table(rows, total=True))] == [wrong]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(200, 900), st.integers(20, 199)), min_size=5, max_size=12, unique=True))
def test_a_ratio_of_two_columns(pairs: list[tuple[int, int]]) -> None:
    rows = [
        [f"Kota {number}", str(whole), str(part), percent(part, whole)] for number, (whole, part) in enumerate(pairs)
    ]
    assert serious(data_table(rows)) == []
    rows[2][3] = wrong = str(Decimal(rows[2][3]) + 9)
    assert serious(data_table(rows)) == [("bagian-persen", wrong)]


def test_percentages_that_follow_nothing_are_not_judged() -> None:
    rows = [
        ["a", "120", "80", "61.20"],
        ["b", "140", "90", "55.10"],
        ["c", "150", "75", "72.30"],
        ["d", "80", "40", "50.00"],
    ]
    assert data_table(rows).findings == ()


def test_a_total_of_percentages_that_is_their_mean_is_a_matter_of_method() -> None:
    pairs = [(200, 100), (400, 100), (800, 600), (100, 90)]
    rows = [
        [f"Kota {number}", str(whole), str(part), percent(part, whole)] for number, (whole, part) in enumerate(pairs)
    ]
    rows.append(["Jumlah", "1500", "890", "60.00"])
    assert [(one.rule, one.severity) for one in data_table(rows, total=True).findings] == [("bagian-persen", "medium")]


@pytest.mark.parametrize(("last", "found"), [("24.9", []), ("21.9", [("jumlah-persen", "100.0")])])
def test_shares_without_their_amounts_make_up_a_whole(last: str, found: list[tuple[str, str]]) -> None:
    rows = [["a", "30.1"], ["b", "20.0"], ["c", "25.0"], ["d", last], ["Jumlah", "100.0"]]
    assert serious(data_table(rows, total=True)) == found


def test_a_total_of_hundred_over_no_shares() -> None:
    rows = [["a", "100.0"], ["b", "100.0"], ["c", "100.0"], ["d", "100.0"], ["Jumlah", "100.0"]]
    assert data_table(rows, total=True).findings == ()


asked = st.lists(st.tuples(st.integers(7, 60), st.integers(1, 99)), min_size=8, max_size=16, unique=True)


def answers(pairs: list[tuple[int, int]]) -> list[list[str]]:
    """Respondents and the share that agrees, without their number; whole percentages of few are printed to one decimal."""
    return [
        [f"Unit {number}", str(base), percent(max(1, base * part // 100), base, 1)]
        for number, (base, part) in enumerate(pairs)
    ]


@settings(deadline=None, max_examples=60)
@given(asked)
def test_shares_of_whole_counts_are_silent(pairs: list[tuple[int, int]]) -> None:
    assert serious(data_table(answers(pairs))) == []


def test_a_share_that_no_count_gives() -> None:
    pairs = [(20, 80), (23, 61), (17, 47), (19, 74), (29, 52), (31, 65), (13, 31), (37, 81)]
    rows = answers(pairs)
    rows[0][2] = "83.0"
    findings = data_table(rows).findings
    assert [(one.rule, one.severity, one.stated_text, one.certainty) for one in findings] == [
        ("bilangan-bulat", "medium", "83.0", "probable")
    ]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(7, 60), st.integers(101, 999)), min_size=6, max_size=16, unique=True))
def test_percentages_that_are_no_shares_of_a_count_are_not_judged(pairs: list[tuple[int, int]]) -> None:
    rows = [[f"Unit {number}", str(base), str(Decimal(value) / 10)] for number, (base, value) in enumerate(pairs)]
    assert [one for one in serious(data_table(rows)) if one[0] == "bilangan-bulat"] == []


@pytest.mark.parametrize(("places", "wrong"), [(2, "41.45"), (1, "41.4"), (0, "41")])
def test_two_rows_tell_shares_that_come_to_a_hundred(places: int, wrong: str) -> None:
    rows = share_rows([7718385, 2386490, 1307094], places)
    assert serious(data_table(rows, total=True)) == []
    rows[2][2] = wrong
    assert serious(data_table(rows, total=True)) == [("bagian-persen", wrong)]


def test_two_rows_without_a_total_of_a_hundred_tell_nothing() -> None:
    rows = share_rows([7718385, 2386490, 1307094], 2)[:-1]
    rows[2][2] = "41.45"
    assert serious(data_table(rows)) == []
