"""One plan with two periods is a remark; two plans are none."""

from dataclasses import replace

from audit import judge
from schemas.statements import PlanPeriod, Statements
from tests.audit.build import BOX, Build


def period(first: int, last: int, page: int = 1, plan: str = "renstra") -> PlanPeriod:
    return PlanPeriod(plan, first, last, f"Renstra {first}-{last}", page, BOX)


def told(*periods: PlanPeriod) -> list[tuple[str, str, int]]:
    report = replace(Build().report(), stated=Statements(periods=periods))
    found = [one for one in judge(report).findings if one.rule == "periode-rencana"]
    return [(one.severity, str(one.stated_text), one.page) for one in found]


def test_the_period_written_less_often_is_shown() -> None:
    assert told(period(2022, 2026, 13), period(2022, 2026, 15), period(2021, 2026, 12)) == [("info", "2021-2026", 12)]


def test_one_period_is_no_remark() -> None:
    assert told(period(2021, 2026), period(2021, 2026)) == []


def test_the_plan_before_and_the_plan_behind_are_other_plans() -> None:
    assert told(period(2016, 2021), period(2021, 2026), period(2024, 2026, plan="rpd"), period(2025, 2029)) == []


def test_different_plans_have_different_periods() -> None:
    assert told(period(2022, 2026), period(2021, 2026, plan="rpjmd")) == []
