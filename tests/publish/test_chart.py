"""Lines over the years as coordinates: gaps, edges, labels."""

from decimal import Decimal

import pytest

from publish.chart import Span, chart, span_of

D = Decimal


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], Span(0, 100)),
        (["91.2", "99"], Span(75, 100)),
        (["40", "101"], Span(25, 125)),
        (["100", "3380"], Span(75, 200)),
        (["-37.6", "90"], Span(0, 100)),
    ],
)
def test_the_axis_shows_what_there_is_and_no_outlier_flattens_it(values: list[str], expected: Span) -> None:
    assert span_of([D(value) for value in values]) == expected


def test_a_year_without_a_value_breaks_the_line() -> None:
    drawn = chart(range(2019, 2024), Span(0, 100), {2019: D(50), 2020: D(60), 2022: D(70), 2023: D(80)}, {}, "id")
    assert drawn.line.count("M") == 2 and drawn.line.count("L") == 2
    assert drawn.marks.count("M") == 4
    assert drawn.peer_line == drawn.peer_marks == ""


def test_higher_values_stand_higher_and_later_years_further_right() -> None:
    drawn = chart([2020, 2021, 2022], Span(0, 100), {2020: D(10), 2021: D(50), 2022: D(90)}, {}, "id")
    assert [dot.x for dot in drawn.dots] == sorted(dot.x for dot in drawn.dots)
    assert [dot.y for dot in drawn.dots] == sorted((dot.y for dot in drawn.dots), reverse=True)
    assert all(0 < dot.x < drawn.width and 0 < dot.label < drawn.height for dot in drawn.dots)


def test_what_lies_beyond_an_edge_is_drawn_there_and_says_so() -> None:
    drawn = chart([2020, 2021], Span(0, 200), {2020: D(3380), 2021: D("-5.5")}, {}, "id")
    assert [(dot.off, dot.text) for dot in drawn.dots] == [("▲", "3.380,0"), ("▼", "-5,5")]
    assert [dot.y for dot in drawn.dots] == [drawn.values[-1].at, drawn.values[0].at]


def test_a_label_makes_room_for_the_line_of_the_peers() -> None:
    drawn = chart([2020, 2021], Span(0, 100), {2020: D(50), 2021: D(60)}, {2020: D(55), 2021: D(55)}, "id")
    first, second = drawn.dots
    assert first.label > first.y and second.label < second.y


def test_one_year_alone_stands_in_the_middle() -> None:
    drawn = chart([2020], Span(0, 100), {2020: D(50)}, {}, "en")
    assert abs(drawn.dots[0].x - drawn.width / 2) < 20


def test_many_years_have_every_second_label_and_the_last() -> None:
    drawn = chart(range(2010, 2025), Span(0, 100), {2024: D("99.95")}, {}, "id")
    assert [tick.text for tick in drawn.years][-1] == "2024"
    assert len(drawn.years) == 8
