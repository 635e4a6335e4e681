"""Marks of amounts as the engine sees them: a point for a comma, a comma for a point, one not at all."""

import pytest

from extract.seeing.separators import with_consistent_marks
from extract.seeing.words import garbled, with_lost_points
from extract.words import PlacedWord
from schemas.printed import UNREADABLE, UnreadRegion, Word
from schemas.seen import SeenWord


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


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        (("4", "268.682", "000"), ("4.268.682.000",)),
        (("405.141", "240"), ("405.141.240",)),
        (("387", "353.000,00"), ("387.353.000,00",)),
        (("5", "120"), ("5", "120")),
        (("2016", "125.000"), ("2016", "125.000")),
        (("12.500", "75"), ("12.500", "75")),
        (("1.250", "orang"), ("1.250", "orang")),
    ],
)
def test_points_that_a_bad_copy_lost(pieces: tuple[str, ...], joined: tuple[str, ...]) -> None:
    quad = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    words = [(SeenWord(text, quad, 0.9), 40.0 * at, 40.0 * at + 35.0) for at, text in enumerate(pieces)]
    assert tuple(word.text for word, _, _ in with_lost_points(words, 10.0)) == joined


def test_figures_that_stand_apart_stay_two() -> None:
    quad = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    words = [(SeenWord("405.141", quad, 0.9), 0.0, 35.0), (SeenWord("240", quad, 0.9), 55.0, 70.0)]
    assert len(list(with_lost_points(words, 10.0))) == 2


def test_a_figure_that_could_not_be_read_is_said_wherever_it_stands() -> None:
    words = [
        PlacedWord(Word(text, (10.0, 20.0, 40.0, 30.0), 10.0), 28.0, 0, visible=True)
        for text in ("sebesar", UNREADABLE)
    ]
    assert garbled(words) == [UnreadRegion((10.0, 20.0, 40.0, 30.0), "picture", "cell-unread")]
