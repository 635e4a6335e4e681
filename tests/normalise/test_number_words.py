"""Numbers in words."""

import pytest

from normalise.number_words import spelled_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("empat", 4),
        ("sebelas", 11),
        ("dua belas", 12),
        ("dua puluh", 20),
        ("tiga puluh enam", 36),
        ("seratus lima", 105),
        ("dua ratus empat puluh", 240),
        ("seribu", 1000),
        ("dua ribu dua puluh tiga", 2023),
        ("satu juta dua ratus ribu", 1_200_000),
        ("tiga miliar", 3_000_000_000),
        ("empat sasaran", None),
        ("", None),
        ("belas", None),
    ],
)
def test_words(text: str, value: int | None) -> None:
    assert spelled_number(text) == value
