"""What a figure would have to be for a recomputation to agree."""

from decimal import Decimal

import pytest

from audit.blame import needed
from audit.draft import recompute
from audit.formulas import Same
from tests.audit.build import Build


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [("80", "80", "79.5", "80.5"), ("105.00", "105", "104.5", "105.5"), ("86", "86.29", "85.79", "86.79")],
)
def test_one_number_printed_twice_leaves_the_room_of_its_last_digit_once(
    one: str, other: str, low: str, high: str
) -> None:
    build = Build()
    names = build.figure(one), build.figure(other)
    figures = {figure.id: figure for figure in build.figures}
    draft = recompute("nilai-sama", "equality", figures[names[0]], Same(names[1]), figures, "nilai-sama:Q1")
    room = needed(figures[names[0]], draft, figures)
    assert room is not None
    assert (room.low, room.high) == (Decimal(low), Decimal(high))
