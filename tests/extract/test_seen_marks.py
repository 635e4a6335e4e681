"""Marks of amounts as the engine sees them: a point for a comma, a comma for a point, one not at all."""

import pytest

from extract.seeing.separators import with_consistent_marks


@pytest.mark.parametrize(
    ("seen", "printed"),
    [
        ("292.494.240.00", "292.494.240,00"),
        ("5.004.64", "5.004,64"),
        ("9,068.000.000,00", "9.068.000.000,00"),
        ("(28.542.944.931.00)", "(28.542.944.931,00)"),
        ("1,234,567,89", "1,234,567.89"),
        ("1.234.5%", "1.234,5%"),
        ("1839.019.263", "1.839.019.263"),
        ("3376,314,000", "3,376,314,000"),
    ],
)
def test_marks_that_leave_one_way_only_are_made_consistent(seen: str, printed: str) -> None:
    assert with_consistent_marks(seen) == printed


@pytest.mark.parametrize(
    "seen",
    [
        "68.25",
        "68,25",
        "12.345",
        "62.652,000",
        "1,234.56",
        "1.234,56",
        "1234.56",
        "2019.12",
        "7.01.02.2.01",
        "100%",
        "1.234",
    ],
)
def test_what_is_consistent_or_open_is_left_as_it_was_seen(seen: str) -> None:
    assert with_consistent_marks(seen) == seen
