"""Numbers in characters that look like digits: the number that everybody sees, or none; never another one."""

from decimal import Decimal

import pytest

from extract.glyphs import printed_character
from normalise.alike import plain_numbers
from normalise.numbers import scan


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("８２,１７%", "82.17"),
        ("８２，１７％", "82.17"),
        ("Rp １．２３４．５６７", "1234567"),
        ("٨٢٫١٧", "82.17"),
        ("١٬٢٣٤٬٥٦٧", "1234567"),
        ("\U0001d7d6\U0001d7d0,\U0001d7cf\U0001d7d5", "82.17"),
        ("\U0001d7f4\U0001d7ee,17", "82.17"),
        ("८२,१७", "82.17"),
    ],
)
@pytest.mark.parametrize("cell", [True, False])
def test_digits_of_other_scripts_and_styles_are_digits(text: str, value: str, cell: bool) -> None:
    [reading] = scan(text, cell=cell).readings
    assert [one.value for one in reading.candidates] == [Decimal(value)]
    assert reading.text == text[reading.start : reading.end]
    assert reading.end == len(text)


@pytest.mark.parametrize(
    "text",
    ["1О0", "1.234.5О7", "1Ο0", "1о0", "І2,5", "1З0", "8б,17", "1.23б.567", "82,1Ｏ", "1Օ0", "８Ｏ７", "1٠О0"],
)
@pytest.mark.parametrize("cell", [True, False])
def test_a_letter_of_another_alphabet_in_a_number_leaves_it_unread(text: str, cell: bool) -> None:
    readings = scan(text, cell=cell).readings
    assert [(one.text, one.candidates) for one in readings] == [(text, ())]


@pytest.mark.parametrize("text", ["Пункт 12 и 3,5", "Ω2", "naïve 100 µg", "±5,2", "25 €", "25°C", "3–5 tahun"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert plain_numbers(text) == text


@pytest.mark.parametrize(
    "code", [0x200B, 0x200E, 0x200F, 0x202A, 0x202D, 0x202E, 0x2060, 0x2066, 0x2069, 0x061C, 0xFEFF]
)
def test_what_takes_no_room_does_not_part_a_number(code: int) -> None:
    assert printed_character(code) is None
