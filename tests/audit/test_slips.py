"""Numbers that are another one but for one digit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.slips import is_slip_of
from tests.audit.build import Build


def slip(text: str, right: str) -> bool:
    build = Build()
    name = build.figure("1")
    printed = next(one for one in build.figures if one.id == name).model_copy(update={"text": text})
    return is_slip_of(printed, Decimal(right))


@pytest.mark.parametrize(
    ("text", "right", "expected"),
    [
        ("34.092.251.125", "234092251125", True),
        ("04.597.911.173", "204597911173", True),
        ("4.642.285.312", "1642285312", True),
        ("1.624.285.312", "1642285312", True),
        ("1.6442.285.312", "1642285312", True),
        ("1.642.285.312", "1642285312", False),
        ("1.624.258.312", "1642285312", False),
        ("2.642.285.313", "1642285312", False),
        ("90", "80", False),
        ("1.500.000", "1400000", False),
    ],
)
def test_one_digit_wrong_lost_doubled_or_exchanged(text: str, right: str, expected: bool) -> None:
    assert slip(text, right) is expected


@given(st.integers(min_value=1_000_001, max_value=10**13).filter(lambda value: value % 10), st.data())
def test_any_lost_digit_is_a_slip_and_the_number_itself_is_none(value: int, data: st.DataObject) -> None:
    digits = str(value)
    place = data.draw(st.integers(min_value=0, max_value=len(digits) - 1))
    assert slip(digits[:place] + digits[place + 1 :], digits)
    assert not slip(digits, digits)
