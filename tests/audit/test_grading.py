"""A figure and its word, held to the report's own scale or to a regulation's."""

from decimal import Decimal

import pytest

from audit.grading import hold_to_national, hold_to_own
from schemas.figures import Exactness, Figure
from schemas.scales import Band, Predicate, Scale
from tests.factory import a_figure

Step = tuple[str | None, bool, str | None, bool, str]


def a_scale(name: str, steps: list[Step]) -> Scale:
    bands = [
        Band(
            low=Decimal(low) if low else None,
            low_inclusive=low_in,
            high=Decimal(high) if high else None,
            high_inclusive=high_in,
            predicates=(Predicate(form="0:whole", name=word),),
            rank=rank,
        )
        for rank, (low, low_in, high, high_in, word) in enumerate(steps, 1)
    ]
    return Scale(id=name, source="report", bands=tuple(bands))


WHOLE = a_scale(
    "S1",
    [
        (None, False, "50", True, "Rendah"),
        ("51", True, "75", True, "Sedang"),
        ("76", True, "90", True, "Tinggi"),
        ("91", True, None, False, "Sangat Tinggi"),
    ],
)
INDEX = a_scale("S2", [("1", True, "2.5", True, "Rendah"), ("2.51", True, "4", True, "Tinggi")])
LETTERS = a_scale("S3", [("0", True, "60", True, "C"), ("60", False, "70", True, "B"), ("70", False, "100", True, "A")])


def figure(value: str, exactness: Exactness = "rounded") -> Figure:
    return a_figure("F1", value, exactness=exactness)


@pytest.mark.parametrize(
    ("value", "word", "right"),
    [
        ("80", "Tinggi", True),
        ("80", "sedang", False),
        ("95.2", "Tinggi", False),
        ("90.5", "Tinggi", None),  # in a hole
        ("90.5", "Rendah", None),
        ("75.6", "Sedang", None),
        ("110", "Sangat Tinggi", True),
        ("80", "Memuaskan", None),  # a word of another scale
    ],
)
def test_the_reports_own_scale(value: str, word: str, right: bool | None) -> None:
    held = hold_to_own(figure(value), word, [WHOLE])
    assert (None if held is None else held.right) is right


def test_a_scale_for_other_numbers_is_left_out() -> None:
    held = hold_to_own(figure("80"), "Rendah", [INDEX, WHOLE])
    assert held is not None and (held.scale.id, held.right, held.expected) == ("S1", False, "Tinggi")
    held = hold_to_own(figure("3.2"), "Tinggi", [INDEX, LETTERS])
    assert held is not None and (held.scale.id, held.right) == ("S2", True)


def test_what_rounding_leaves_open_is_right() -> None:
    touching = a_scale("S4", [(None, False, "70", False, "Kurang"), ("70", True, "100", True, "Baik")])
    rounded, exact = (hold_to_own(figure("70", kind), "Kurang", [touching]) for kind in ("rounded", "exact"))
    assert rounded is not None and rounded.right
    assert exact is not None and not exact.right


def test_a_target_may_stand_at_the_bound() -> None:
    strict, planned = (hold_to_own(figure("70", "exact"), "A", [LETTERS], at_bounds=at) for at in (False, True))
    assert strict is not None and not strict.right
    assert planned is not None and planned.right


NEWER = a_scale(
    "new", [("25", True, "76.60", True, "C"), ("76.61", True, "88.30", True, "B"), ("88.31", True, "100", True, "A")]
)
OLDER = a_scale(
    "old", [("25", True, "62.50", True, "C"), ("62.51", True, "81.25", True, "B"), ("81.26", True, "100", True, "A")]
)


@pytest.mark.parametrize(
    ("value", "word", "right"),
    [
        ("86.29", "B", True),
        ("86.29", "A", True),  # the older version gives it
        ("79.50", "A", False),  # no version does
        ("79.50", "B", True),
        ("70.00", "B", True),  # older only
        ("60.00", "B", False),
        ("62.50", "B", False),
        ("88.3", "A", True),  # 88,3 may be 88,31 and more
        ("76.605", "C", None),  # in a hole of the version of the year
        ("3.45", "B", None),  # no mark on this scale
        ("104", "A", None),
    ],
)
def test_a_regulation_and_its_neighbour(value: str, word: str, right: bool | None) -> None:
    held = hold_to_national(figure(value), word, [OLDER, NEWER], [NEWER])
    assert (None if held is None else held.right) is right
