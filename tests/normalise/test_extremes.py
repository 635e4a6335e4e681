"""Texts that no report has, made to take for ever: what they mean is found in a time that grows with their length."""

import time
from collections.abc import Callable

import pytest

from audit import judge
from normalise import normalise
from normalise.numbers import LONGEST, scan
from normalise.pieces import pieces
from schemas.printed import Document, Heading
from tests.normalise.build import BOX, document, sentence, table

WORDS = ("program", "anggaran", "realisasi", "capaian", "indikator", "meningkat", "sebesar", "dari", "menjadi", "tahun")
SECONDS = 20.0
"""Of processor time; each took hundreds, or never ended, before it was bounded. Now the slowest takes three on a slow machine."""


def words(many: int) -> str:
    return " ".join(WORDS[number % len(WORDS)] for number in range(many))


def numbers(many: int) -> str:
    return " ".join(f"{number * 7919 % 1_000_000:,}".replace(",", ".") for number in range(many))


def cell(text: str) -> Document:
    return document(tables=[table(["Indikator", "Target"], [["A", text]])])


def heading(text: str) -> Document:
    return document(headings=[Heading(0, text, 1, 1, BOX)], sentences=[sentence("Realisasi 5 orang.", order=1)])


EXTREMES: dict[str, Callable[[], Document]] = {
    "a sentence of 400 numbers": lambda: document(sentences=[sentence(numbers(400))]),
    "a sentence of 200 percentages": lambda: document(
        sentences=[sentence("Realisasi " + " ".join(f"{n % 100},{n % 90 + 10}%" for n in range(200)))]
    ),
    "a sentence in brackets": lambda: document(sentences=[sentence("(" * 3000 + "5%" + ")" * 3000)]),
    "a sentence of points": lambda: document(sentences=[sentence("Realisasi 5" + "." * 6000 + " 6%")]),
    "a word of 60,000 letters": lambda: document(sentences=[sentence("a" * 60_000 + " 5%")]),
    "a number of 60,000 digits": lambda: cell("1" * 60_000),
    "a number of 20,000 groups": lambda: cell("1" + ".000" * 20_000),
    "a cell of 2,500 numbers": lambda: cell(numbers(2500)),
    "a cell of 5,000 words": lambda: cell(words(5000)),
    "a cell of slashes": lambda: cell("5/" * 5000),
    "a cell of colons": lambda: cell("5:" * 5000),
    "a heading of 10,000 words": lambda: heading(words(10_000)),
    "2,000 headings": lambda: document(
        headings=[Heading(n, f"{n}.1 Capaian sasaran {n}", 2, 1, BOX) for n in range(2000)]
    ),
}


@pytest.mark.parametrize("name", EXTREMES)
def test_it_ends_in_time(name: str) -> None:
    made = EXTREMES[name]()
    begun = time.process_time()
    judge(normalise(made))
    assert time.process_time() - begun < SECONDS


def test_no_number_of_a_long_text_is_lost() -> None:
    text = "; ".join(f"{number},5 persen" for number in range(3000))
    found = scan(text, cell=False)
    assert len(text) > 5 * LONGEST
    assert [one.candidates[0].value * 10 for one in found.readings] == [10 * number + 5 for number in range(3000)]
    assert all(text[one.start : one.end] == one.text for one in found.readings)


@pytest.mark.parametrize("text", ["a b. " * 100, "a" * 500, "ab " * 170, "1 2 " * 130, ""])
def test_pieces_are_the_text(text: str) -> None:
    parts = list(pieces(text, 60))
    assert "".join(text[start:end] for start, end in parts) == text
    assert all(end - start <= 60 for start, end in parts)
