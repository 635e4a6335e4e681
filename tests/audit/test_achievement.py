"""Achievement in the ways that offices measure it: ranges, caps, other bases, one indicator by two formulas."""

from dataclasses import replace
from decimal import Decimal

import pytest

from audit import judge
from audit.formulas import LowerIsBetter
from audit.interval import Interval
from audit.range_target import RangeTarget
from schemas.figures import Exactness
from schemas.statements import Statements
from tests.audit.build import Build

ACHIEVEMENT = ["indikator", "target", "realisasi", "capaian"]


@pytest.mark.parametrize(("realisasi", "result"), [("9", "87.5"), ("7.5", "100"), ("8", "100"), ("6", "114.29")])
def test_a_target_that_is_a_range(realisasi: str, result: str) -> None:
    """PermenPANRB 8/2021: 9 months against 7-8 are 87,5 %."""
    values = {"L": "7", "H": "8", "R": realisasi}
    points = {name: Interval.point(Decimal(value)) for name, value in values.items()}
    found = RangeTarget("L", "H", "R", LowerIsBetter).evaluate(points)
    assert found is not None
    assert round(found.middle, 2) == Decimal(result)


def ranged(achievement: list[str]) -> Build:
    build = Build()
    rows = [
        [f"I{at}", "", str(value), stated]
        for at, (value, stated) in enumerate(zip((9, 7, 10, 8), achievement, strict=True))
    ]
    table = build.table(ACHIEVEMENT, rows)
    for row in range(4):
        bounds = tuple(
            build.figure(text, None, "exact", source="table", table=table, row=row, column=1, bound=bound)
            for text, bound in (("7", "low"), ("8", "high"))
        )
        build.put(table, row, 1, "7-8", bounds)
    return build


def test_ranges_are_measured_in_the_way_that_most_rows_show() -> None:
    assert ranged(["87.50", "100.00", "75.00", "100.00"]).judge().findings == ()
    found = ranged(["87.50", "100.00", "57.00", "100.00"]).judge().findings
    assert [(one.stated_text, one.expected) for one in found] == [("57.00", Decimal("75.00"))]


def test_too_few_ranges_accuse_nobody() -> None:
    result = ranged(["71.00", "", "", ""]).judge()
    assert result.findings == ()
    assert [check.reason for check in result.checks] == ["practice-unclear"]


@pytest.mark.parametrize(
    ("stated", "outcome"), [("92", "agrees_truncated"), ("93", "agrees"), ("88", "disagrees"), ("97", "disagrees")]
)
@pytest.mark.parametrize("exactness", ["exact", "unknown"])
def test_less_is_better_and_cut_off(stated: str, outcome: str, exactness: Exactness) -> None:
    """15 hours against 14: (2 x 14 - 15) / 14 are 92.86, 14 / 15 are 93.33."""
    build = Build()
    rows = [["I1", "80", "72", "90"], ["I2", "183", "160", "87"], ["I3", "14", "15", stated], ["I4", "50", "45", "90"]]
    table = build.table(ACHIEVEMENT, rows)
    result = build.at(table, 2, 2)
    build.figures = [
        one.model_copy(update={"exactness": exactness}) if one.id == result else one for one in build.figures
    ]
    checks = [one for one in build.judge().checks if one.rule == "capaian-kinerja"]
    assert [one.outcome for one in checks if one.stated == build.at(table, 2, 3)] == [outcome]


def test_targets_of_nought_are_not_computable() -> None:
    build = Build()
    rows = [
        ["I1", "80", "84", "105.00"],
        ["I2", "0", "0", "100.00"],
        ["I3", "20", "21", "105.00"],
        ["I4", "4", "5", "125.00"],
    ]
    build.table(ACHIEVEMENT, rows)
    result = build.judge()
    assert result.findings == ()
    assert [check.reason for check in result.checks if check.outcome == "not_computable"] == ["zero-divisor"]


def counted(build: Build, table: str, row: int, column: int, part: str, whole: str) -> None:
    """Let a cell state `part` of `whole`."""
    names = tuple(build.figure(text, source="table", table=table) for text in (part, whole))
    build.put(table, row, column, f"{part}/{whole} unit", names)


@pytest.mark.parametrize(("stated", "wrong"), [("69.23", []), ("89.23", ["89.23"]), ("80.00", ["80.00"])])
def test_so_many_of_so_many_is_measured_by_the_shares(stated: str, wrong: list[str]) -> None:
    build = Build()
    plain = [["I1", "80", "84", "105.00"], ["I2", "50", "41", "82.00"], ["I3", "20", "21", "105.00"]]
    table = build.table(ACHIEVEMENT, [*plain, ["I4", "", "", stated]])
    counted(build, table, 3, 1, "13", "17")
    counted(build, table, 3, 2, "9", "17")
    assert [one.stated_text for one in build.judge().findings] == wrong


def tables_of(*measured: list[str]) -> Build:
    """Tables with one indicator where less is better, among others that are computed plainly."""
    build = Build()
    plain = [
        ["Indeks satu", "80", "84", "105.00"],
        ["Indeks dua", "50", "41", "82.00"],
        ["Indeks tiga", "20", "21", "105.00"],
    ]
    for row in measured:
        build.table(ACHIEVEMENT, [*plain, ["Angka kemiskinan", *row]])
    return build


def test_one_indicator_by_two_formulas_is_a_matter_of_method() -> None:
    found = tables_of(["8.43", "8.75", "96.20"], ["8.43", "8.75", "103.80"]).judge().findings
    by_rule = [one for one in found if one.rule == "rumus-berbeda"]
    assert [(one.severity, one.stated, one.expected, len(one.places)) for one in by_rule] == [
        ("medium", Decimal("103.80"), Decimal("96.20"), 1)
    ]


def test_an_achievement_cut_off_at_120_tells_no_formula() -> None:
    """120 is what 2t-r gives of 12 against 15, and what t/r (125) gives where achievements end at 120."""
    found = tables_of(["15", "12", "120.00"], ["13", "14", "107.69"]).judge().findings
    assert [one.rule for one in found if one.rule == "rumus-berbeda"] == []


@pytest.mark.parametrize(("last", "outcome"), [("120.0", "agrees_truncated"), ("119.0", "disagrees")])
def test_an_inverse_achievement_ends_at_120(last: str, outcome: str) -> None:
    """11 / 9 is 122.2; where the report has only this row at its limit, that is a remark."""
    rows = [
        ["80", "72", "90.0"],
        ["12", "14", "85.7"],
        ["54", "56", "103.7"],
        ["90", "82.66", "91.8"],
        ["11", "9", last],
    ]
    build = Build()
    table = build.table(ACHIEVEMENT, [[f"I{at}", *row] for at, row in enumerate(rows)])
    stated = build.at(table, 4, 3)
    (check,) = (one for one in build.judge().checks if one.rule == "capaian-kinerja" and one.stated == stated)
    assert check.outcome == outcome


@pytest.mark.parametrize(("told", "outcome"), [((), "agrees_truncated"), ((Decimal(120),), "agrees")])
def test_a_limit_that_the_report_states_needs_no_remark(told: tuple[Decimal, ...], outcome: str) -> None:
    build = Build()
    rows = [["80", "72", "90.0"], ["54", "56", "103.7"], ["90", "82.66", "91.8"], ["50", "70", "120.0"]]
    table = build.table(ACHIEVEMENT, [[f"I{at}", *row] for at, row in enumerate(rows)])
    report = replace(build.report(), stated=Statements(caps=told))
    stated = build.at(table, 3, 3)
    (check,) = (one for one in judge(report).checks if one.rule == "capaian-kinerja" and one.stated == stated)
    assert check.outcome == outcome


def test_what_a_doubtful_separator_makes_of_a_row_shows_no_formula() -> None:
    """A tiny result (40.27 of 38066) misses nearly all of its target: that reading of 40.270 makes 100 % of any such row."""
    build = Build()
    rows = [["Padi", "38066", "40.270", "100"], ["Jagung", "71", "64.08", "90"], ["Irigasi", "63745", "69.833", "100"]]
    table = build.table(ACHIEVEMENT, rows)
    for row, value in ((0, "40270"), (2, "69833")):
        at = next(at for at, one in enumerate(build.figures) if one.id == build.at(table, row, 2))
        readings = (Decimal(value), Decimal(rows[row][2]))
        build.figures[at] = build.figures[at].model_copy(update={"value": readings[0], "readings": readings})
    findings = build.judge().findings
    assert [one for one in findings if one.severity in ("high", "medium")] == []


def test_one_formula_for_other_values_is_none() -> None:
    found = tables_of(["8.43", "8.75", "96.20"], ["8.43", "8.04", "104.63"]).judge().findings
    assert found == ()


def test_a_figure_that_both_formulas_give_tells_nothing() -> None:
    """At the target itself every formula gives 100; close to it they agree in the last digit."""
    found = tables_of(["8.43", "8.75", "96.20"], ["8.43", "8.43", "100.00"]).judge().findings
    assert found == ()


def test_a_column_of_what_is_missing_to_the_target_follows_that() -> None:
    """(T - R) / T: nought where the target is met; only where the whole column is so."""
    build = Build()
    rows = [
        ["I1", "80", "84", "-5.00"],
        ["I2", "50", "41", "18.00"],
        ["I3", "20", "20", "0.00"],
        ["I4", "40", "37", "7.50"],
    ]
    build.table(ACHIEVEMENT, rows)
    assert build.judge().findings == ()
    rows[1] = ["I2", "50", "41", "81.00"]
    wrong = Build()
    wrong.table(ACHIEVEMENT, rows)
    assert [one.stated_text for one in wrong.judge().findings] == ["81.00"]


def test_physical_progress_is_never_held_to_money() -> None:
    build = Build()
    rows = [[f"Kegiatan {at}", "1000000", f"{700 + at}000", f"{70 + at / 10:.2f}", "100.00"] for at in range(5)]
    build.table(["kegiatan", "anggaran", "realisasi_anggaran", "serapan", "fisik"], rows)
    result = build.judge()
    assert result.findings == ()
    progress = {figure.id for figure in result.figures if figure.column == 4}
    assert not progress & {name for check in result.checks for name in (check.stated, *check.inputs)}


@pytest.mark.parametrize(
    ("usual", "odd", "found"),
    [
        (["12", "10", "83"], ["12", "10", "120"], ["120"]),
        (["82.00", "71.55", "87.26"], ["82.00", "71.55", "114.61"], ["114.61"]),
        (["21473", "21182", "98.64"], ["21473", "21182", "101.37"], ["101.37"]),  # (2T - R) / T is 101,36
    ],
)
def test_target_and_result_exchanged_in_one_of_three_places(usual: list[str], odd: list[str], found: list[str]) -> None:
    findings = tables_of(usual, usual, odd).judge().findings
    assert [one.stated_text for one in findings if one.rule == "rumus-berbeda"] == found


def test_one_whole_percentage_is_hit_by_chance() -> None:
    findings = tables_of(["12", "10", "83"], ["13", "11", "118"]).judge().findings
    assert [one.stated_text for one in findings if one.rule == "rumus-berbeda"] == []


def test_a_figure_of_either_formula_is_by_the_one_of_the_other_years() -> None:
    """98,7 is (2T - R) / T as well as T / R; 112,5 only the former."""
    found = tables_of(["77", "67.39", "112.5"], ["76", "76.97", "98.7"]).judge().findings
    assert found == ()
