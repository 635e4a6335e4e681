"""Row numbers: a skip, a double and a slip are remarks; whatever else numbers do in tables is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.findings import Finding
from tests.audit.build import Build


def remarks(numbers: list[str], pages: dict[int, int] | None = None) -> list[Finding]:
    """Of a table whose rows have these numbers; `pages` by row, else all on the first."""
    build = Build()
    build.table(["nomor", "nama", "nilai"], [[number, f"Desa {at}", "5"] for at, number in enumerate(numbers)])
    (table,) = build.tables
    rows = tuple(
        row.model_copy(
            update={
                "cells": tuple(cell.model_copy(update={"page": (pages or {}).get(row.index, 1)}) for cell in row.cells)
            }
        )
        for row in table.rows
    )
    build.tables = [table.model_copy(update={"rows": rows})]
    return [one for one in build.judge().findings if one.rule == "nomor-baris"]


SLIPS = [
    ("1 2 3 4 6 7 8 9", "they jump from 4 to 6"),
    ("1. 2. 3. 4. 7. 8. 9. 10.", "they jump from 4 to 7"),
    ("1 2 3 3 4 5 6 7", "the number 3 is given twice"),
    ("1 2 3 4 15 6 7 8 9", "4 is followed by 15 instead of 5"),
    ("1 2 3 4 5 6 1 2 3 5 6", "they jump from 3 to 5"),
    ("1 2 3 4 5 6 8", "they jump from 6 to 8"),
    ("1 2 3 5", "they jump from 3 to 5"),
    ("1 2 3 4 6", "they jump from 4 to 6"),
]


@pytest.mark.parametrize(("numbers", "told"), SLIPS)
def test_a_slip_is_one_remark_with_its_place(numbers: str, told: str) -> None:
    (finding,) = remarks(numbers.split())
    assert (finding.severity, finding.relation, finding.figures, finding.checks) == ("info", "sequence", (), ())
    assert told in finding.message.en
    assert len(finding.places) == 1


NORMAL = [
    "1 2 3 4 5 6 7 8",
    "1 2 3 4 1 2 3 4 1 2 3 4",  # begins again with every part
    "1 1.1 1.2 2 2.1 2.2 3 3.1 3.2 4 5 6",
    "1 a. b. 2 a. b. 3 a. b. 4 5 6 7",
    "I II III IV VI VII VIII IX",
    "1 1 1 2 2 2 3 3 3 4 4 4",  # numbers groups of rows
    "1 2 3 4 5 6 9",  # nothing behind it shows that the count goes on
    "1 2 4 5",  # too short to tell
    "2 3 4 6",  # does not count from the start
    "1 2 3 6",
    "1 2 3 5 a.",  # not every row has a number
    "3 7 12 19 24 31 40 45",
    "1 3 5 7 9 11 13 15",
    "2 2 2 2 2 2 2 2",
]


@pytest.mark.parametrize("numbers", NORMAL)
def test_other_ways_to_number_are_normal(numbers: str) -> None:
    assert remarks(numbers.split()) == []


def test_a_row_without_a_number_may_have_the_one_that_is_missing() -> None:
    assert remarks(["1", "2", "3", "4", "", "6", "7", "8", "9"]) == []


def test_behind_a_page_break_rows_may_be_unread_and_it_says_so() -> None:
    numbers = ["1", "2", "3", "4", "5", "8", "9", "10", "11"]
    (finding,) = remarks(numbers, pages=dict.fromkeys(range(5, 9), 2))
    assert "not printed or not read" in finding.message.en
    assert finding.page == 2


@given(st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_numbers_in_order_are_never_remarked_on(parts: list[int]) -> None:
    assert remarks([str(number) for part in parts for number in range(1, part + 1)]) == []
