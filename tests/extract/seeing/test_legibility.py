"""Blank pictures are told from written ones; what the engine only guessed at is not believed."""

import numpy as np
import pytest

from extract.seeing.legibility import illegible, is_blank
from tests.extract.seeing.drawn import a_line


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_one_colour_is_blank(grey: int) -> None:
    assert is_blank(np.full((300, 200), grey, dtype=np.uint8))


def test_grain_of_a_scanner_is_blank() -> None:
    grain = np.random.default_rng(1).normal(248, 1.2, (800, 600))
    assert is_blank(np.clip(grain, 0, 255).astype(np.uint8))


def test_a_few_lines_are_not_blank() -> None:
    sheet = np.full((800, 600), 255, dtype=np.uint8)
    sheet[100:112, 50:400] = 0
    assert not is_blank(sheet)


def test_one_pixel_is_blank() -> None:
    assert is_blank(np.zeros((1, 1), dtype=np.uint8))


@pytest.mark.parametrize(("confidence", "reason"), [(0.98, None), (0.75, None), (0.6, "illegible"), (0.2, "illegible")])
def test_guesses_are_not_believed(confidence: float, reason: str | None) -> None:
    lines = [a_line("Realisasi anggaran", 0, 0, 200, 20, confidence)] * 5
    assert illegible(lines) == reason


def test_long_lines_count_more_than_marks() -> None:
    marks = [a_line("ll", 0, 0, 9, 9, 0.2)] * 5
    assert illegible([*marks, a_line("Program penunjang urusan pemerintahan daerah", 0, 0, 400, 20, 0.97)]) is None


def test_a_stamp_says_nothing_of_the_page() -> None:
    assert illegible([a_line("SALINAN", 0, 0, 90, 20, 0.3)]) is None
    assert illegible([]) is None
