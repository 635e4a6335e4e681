"""Absorption per sasaran that is the mean of its programmes' percentages."""

import pytest

from audit.goal_groups import single_partition
from tests.audit.build import Build

PROGRAMMES = [
    ["Program A", "5538364", "4368577", "78.88"],
    ["Program B", "72500", "71913", "99.19"],
    ["Program C", "900000", "859230", "95.47"],
    ["Program D", "500000", "416200", "83.24"],
]


def judged(goals: list[str], programmes: list[list[str]] = PROGRAMMES) -> list[tuple[str, str, str | None]]:
    build = Build()
    build.table(["program", "anggaran", "realisasi_anggaran", "serapan"], programmes)
    build.table(["sasaran", "serapan"], [[f"Sasaran {number}", share] for number, share in enumerate(goals)])
    return [(one.rule, one.severity, one.stated_text) for one in build.judge().findings if one.severity != "low"]


@pytest.mark.parametrize("mean", ["89.04", "89.03"])
def test_a_mean_of_programmes_is_a_matter_of_method(mean: str) -> None:
    assert judged([mean, "95.47", "83.24"]) == [("serapan-sasaran", "medium", mean)]


def test_what_only_the_numbers_tell_is_probable() -> None:
    build = Build()
    build.table(["program", "anggaran", "realisasi_anggaran", "serapan"], PROGRAMMES)
    build.table(["sasaran", "serapan"], [["S1", "89.04"], ["S2", "95.47"], ["S3", "83.24"]])
    [finding] = [one for one in build.judge().findings if one.severity != "low"]
    assert finding.certainty == "probable"


def test_the_absorption_of_the_amounts_is_right() -> None:
    assert judged(["79.14", "95.47", "83.24"]) == []


@pytest.mark.parametrize(
    "goals", [["91.30", "95.47", "83.24"], ["89.04", "95.47"], ["89.04", "95.47", "83.24", "99.19"]]
)
def test_where_the_programmes_cannot_be_shared_out_nobody_is_accused(goals: list[str]) -> None:
    assert judged(goals) == []


def test_two_ways_are_none() -> None:
    assert single_partition(3, 2, lambda _goal, _group: True) is None
    assert single_partition(2, 2, lambda goal, group: group == (1 - goal,)) == [(1,), (0,)]
