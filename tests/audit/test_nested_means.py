"""A sasaran that states the mean of its indicators, and these the mean of their parts."""

import pytest

from tests.audit.build import Build

ROWS = [
    ["Sasaran A", "", "87.50"],
    ["", "1.1 Produksi", "85.00"],
    ["", "- Daging", "80.00"],
    ["", "- Telur", "90.00"],
    ["", "1.2 Populasi", "90.00"],
    ["", "- Sapi", "95.00"],
    ["", "- Domba", "85.00"],
    ["Sasaran B", "", "70.00"],
    ["", "2.1 Mutu", "60.00"],
    ["", "2.2 Usaha", "80.00"],
    ["Sasaran C", "", "55.00"],
    ["", "3.1 Pasar", "50.00"],
    ["", "3.2 Sarana", "60.00"],
]


def findings(changes: dict[int, str], rows: list[list[str]] = ROWS) -> list[tuple[str, str | None]]:
    build = Build()
    stated = [[*row[:2], changes.get(number, row[2])] for number, row in enumerate(rows)]
    build.table(["sasaran", "indikator", "capaian"], stated)
    return [(one.rule, one.stated_text) for one in build.judge().findings]


def test_right_means_at_every_level_are_silent() -> None:
    assert findings({}) == []


@pytest.mark.parametrize("row", [0, 4, 7, 10])
def test_a_wrong_mean_at_any_level(row: int) -> None:
    """One at an inner level does not take the one above it along."""
    assert ("rata-rata-bagian", "74.00") in findings({row: "74.00"})


def test_where_most_parents_are_no_means_nothing_is_judged() -> None:
    assert findings({0: "91.00", 1: "99.00", 7: "74.00", 10: "80.00"}) == []


def test_indicators_of_a_merged_sasaran_are_nobodys_parts() -> None:
    rows = [
        ["Sasaran A", "Indikator satu", "80.00"],
        ["", "Indikator dua", "90.00"],
        ["Sasaran B", "Indikator tiga", "70.00"],
        ["", "Indikator empat", "75.00"],
    ]
    build = Build()
    build.table(["sasaran", "indikator", "capaian"], rows)
    assert build.judge().checks == ()
