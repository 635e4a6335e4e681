"""A point of a page as displayed, and where it lies in the page's own space."""

import pytest

from extract.frame import Frame


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_way_back_leads_to_the_same_point(rotation: int) -> None:
    frame = Frame(left=-20, bottom=30, right=280, top=430, rotation=rotation)
    for point in [(0.0, 0.0), (12.5, 99.0), (frame.width, frame.height)]:
        assert frame.point(*frame.user_point(*point)) == point
    corners = {frame.user_point(x, y) for x in (0, frame.width) for y in (0, frame.height)}
    assert corners == {(-20, 30), (-20, 430), (280, 30), (280, 430)}
