"""What the engine saw becomes words with tight boxes, baselines and sizes of type; letters that no print has are unreadable."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from extract.seeing.strokes import strokes_of
from extract.seeing.tilt import Straightening
from extract.seeing.words import ASCENT, DESCENT, Sheet, common_sizes, plain, words_seen
from extract.words import PlacedWord
from schemas.printed import UNREADABLE, SeenBox
from schemas.seen import SeenLine
from tests.extract.drawing import Sheet as Drawn
from tests.extract.seeing.drawn import DPI, a_line, raster

SCALE = DPI / 72
Printed = tuple[str, float, float, float]
"""Text, left edge, baseline and size in points."""


def seen(folder: Path, *printed: Printed, around: float = 2.0) -> tuple[list[PlacedWord], list[SeenBox]]:
    """The words of `printed` texts whose lines the engine saw in boxes that are too large by `around` points."""
    drawn = raster(folder, lambda sheet: print_all(sheet, printed))
    letters = strokes_of(drawn).letters
    lines = [line_of(text, x, y, size, around) for text, x, y, size in printed]
    return words_seen(lines, letters, Sheet(Straightening(drawn.pixels, 0.0), SCALE))


def print_all(sheet: Drawn, printed: Sequence[Printed]) -> None:
    for text, x, y, size in printed:
        sheet.text(x, y, text, size)


def line_of(text: str, x: float, y: float, size: float, around: float) -> SeenLine:
    width = width_of(text, size)
    edges = (x - around, y - 0.75 * size - around, x + width + around, y + 0.22 * size + around)
    return a_line(text, *(edge * SCALE for edge in edges))


@pytest.mark.parametrize("size", [7.0, 9.0, 11.0, 14.0, 18.0])
@pytest.mark.parametrize("text", ["1.250.300", "Realisasi", "program", "sasaran", "Jumlah"])
def test_sizes_and_baselines_of_print(tmp_path: Path, text: str, size: float) -> None:
    [word], _ = seen(tmp_path, (text, 40, 80, size))
    # Letters without ascenders tell least: the x-height of fonts differs, and a pixel is a tenth of it.
    assert word.word.size == pytest.approx(size, rel=0.25 if text in ("sasaran", "program") else 0.13)
    assert word.baseline == pytest.approx(80, abs=0.6)
    assert (word.turn, word.visible) == (0, True)


@pytest.mark.parametrize("size", [20.0, 24.0, 28.0, 36.0])
@pytest.mark.parametrize("text", ["LEHI", "LAPORAN", "2024", "1.117"])
def test_the_strokes_of_a_title_are_no_rules(tmp_path: Path, text: str, size: float) -> None:
    [word], _ = seen(tmp_path, (text, 40, 80, size))
    assert word.word.size == pytest.approx(size, rel=0.13)
    assert word.baseline == pytest.approx(80, abs=1)


def test_boxes_are_as_those_of_a_text_layer(tmp_path: Path) -> None:
    [word], [place] = seen(tmp_path, ("1.250.300", 40, 80, 10), around=4)
    left, top, right, bottom = word.word.bbox
    assert left == pytest.approx(40.5, abs=0.8)
    assert right == pytest.approx(40 + width_of("1.250.300", 10), abs=1.2)
    assert top == pytest.approx(word.baseline - ASCENT * word.word.size, abs=0.1)
    assert bottom == pytest.approx(word.baseline + DESCENT * word.word.size, abs=0.1)
    assert place.bbox == word.word.bbox


def width_of(text: str, size: float) -> float:
    return float(stringWidth(text, "Helvetica", size))


def test_words_of_a_line_get_the_ink_below_them(tmp_path: Path) -> None:
    words, _ = seen(tmp_path, ("Jumlah anggaran 2024", 40, 80, 10))
    assert [one.word.text for one in words] == ["Jumlah", "anggaran", "2024"]
    edges = [edge for one in words for edge in (one.word.bbox[0], one.word.bbox[2])]
    assert edges == sorted(edges)
    assert {one.baseline for one in words} == {words[0].baseline}
    assert all(2 < right - left < 5 for left, right in zip(edges[1::2], edges[2::2], strict=False))


def test_lines_of_one_size_are_measured_alike(tmp_path: Path) -> None:
    words, _ = seen(tmp_path, ("sasaran", 40, 40, 10), ("Realisasi", 40, 70, 10), ("JUDUL", 40, 110, 16))
    sizes = [one.word.size for one in words]
    assert sizes[0] == sizes[1] < sizes[2]


def test_sizes_that_hardly_differ_are_one() -> None:
    assert common_sizes([10.0, 16.0, 10.6, 9.8]) == [10.0, 16.0, 10.0, 10.0]
    assert common_sizes([]) == []


def test_ink_of_a_neighbouring_line_does_not_count(tmp_path: Path) -> None:
    alone = seen(tmp_path, ("anggaran", 40, 80, 9))[0][0]
    between = seen(tmp_path, ("program", 40, 69, 9), ("anggaran", 40, 80, 9), ("Jumlah", 40, 91, 9), around=3)[0][1]
    assert between.baseline == pytest.approx(alone.baseline, abs=0.6)
    assert between.word.size == pytest.approx(alone.word.size, rel=0.15)


def test_a_line_without_ink_keeps_the_box_of_the_engine() -> None:
    letters = np.zeros((200, 400), dtype=np.uint8)
    sheet = Sheet(Straightening(letters, 0.0), 2.0, left=100.0, top=50.0)
    [word], [place] = words_seen([a_line("88", 20, 40, 60, 60, 0.7)], letters, sheet)
    assert word.word.bbox[0] == pytest.approx(110)
    assert word.word.bbox[2] == pytest.approx(130)
    assert place.confidence == 0.7


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("kinerȷa", "kinerȷa"),
        ("Répúblik", "Republik"),
        ("ındikator", "indikator"),
        ("1．250", "1.250"),
        ("68，25", "68,25"),
        ("（1.250）", "(1.250)"),
        ("[1.250]", "(1.250)"),
        ("{1.250}", "(1.250)"),
        ("[lampiran]", "[lampiran]"),
        ("—", "-"),
        ("１２５", "125"),
        ("5.02.01.2.01", "5.02.01.2.01"),
        ("(4=3/2x100)", "(4=3/2x100)"),
        ("II.3", "II.3"),
        ("B5", "B5"),
        ("m2", "m2"),
        ("1l50.300", UNREADABLE),
        ("1(2", UNREADABLE),
        ("12.()", UNREADABLE),
        ("1.,250", UNREADABLE),
        ("1*250", UNREADABLE),
        ("", ""),
    ],
)
def test_letters_of_other_scripts_and_garbled_figures(text: str, meant: str) -> None:
    assert plain(text) == meant


def test_a_line_of_nothing_but_blanks_is_left_out() -> None:
    letters = np.zeros((50, 50), dtype=np.uint8)
    assert words_seen([a_line(" ", 1, 1, 9, 9)], letters, Sheet(Straightening(letters, 0.0), 1.0)) == ([], [])
