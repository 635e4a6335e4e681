"""Steps of scales as reports print them."""

from decimal import Decimal

import pytest

from normalise.scales import parse_range, predicates

STEPS = [
    ("> 100 %", "100", False, None, False),
    ("= 100 %", "100", True, "100", True),
    ("55 - 75 %", "55", True, "75", True),
    ("<55 %", None, False, "55", False),
    ("> 90 - 100", "90", False, "100", True),
    ("≥ 91", "91", True, None, False),
    ("76% s.d 90%", "76", True, "90", True),
    ("85 ke atas", "85", True, None, False),
    ("66 ≤ x ≤ 75", "66", True, "75", True),
    ("50 < x <= 60", "50", False, "60", True),
    ("60 – 79,9", "60", True, "79.9", True),
    ("> 80 - < 100 %", "80", False, "100", False),
    ("di atas 90 persen", "90", False, None, False),
    ("3,5324 - 4,00", "3.5324", True, "4.00", True),
]


@pytest.mark.parametrize(("text", "low", "low_in", "high", "high_in"), STEPS, ids=[step[0] for step in STEPS])
def test_a_step(text: str, low: str | None, low_in: bool, high: str | None, high_in: bool) -> None:
    found = parse_range(text)
    assert found is not None
    assert (found.low, found.low_inclusive) == (Decimal(low) if low else None, low_in)
    assert (found.high, found.high_inclusive) == (Decimal(high) if high else None, high_in)


@pytest.mark.parametrize("text", ["100", "Tahun 2020", "Baik", "", "2020-2024 Renstra", "12 desa - 15 desa"])
def test_no_step(text: str) -> None:
    assert parse_range(text) is None


def test_a_cell_names_its_step_in_several_forms() -> None:
    names = dict(predicates("Melebihi/melampaui target (Baik Sekali)"))
    assert names["brackets"] == "Baik Sekali"
    assert names["bare"] == "Melebihi/melampaui target"
    assert list(predicates("1.")) == []
