"""What a picture is, by the words and rules on it; whether there are any is asked of a smaller picture."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from extract.seeing import kinds
from extract.seeing.kinds import holds_text, kind_by_content
from extract.seeing.raster import Pixels
from extract.seeing.strokes import strokes_of
from extract.segments import Segments
from extract.words import PlacedWord
from schemas.printed import PictureKind, Word
from schemas.seen import Quad
from tests.extract.drawing import Sheet
from tests.extract.seeing.drawn import raster, table

SENTENCE = (
    "Realisasi anggaran tahun ini mencapai hasil yang sangat baik karena semua kegiatan selesai tepat pada waktunya"
)


def words(*rows: str, apart: float = 60.0) -> list[PlacedWord]:
    """Words of 9 points, a row each 14 points, `apart` points from one to the next."""
    return [
        PlacedWord(Word(text, (20 + apart * at, 14.0 * row, 20 + apart * at + 5 * len(text), 14.0 * row + 10), 9), 14.0 * row + 8, 0, True)
        for row, line in enumerate(rows)
        for at, text in enumerate(line.split())
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("seen", "kind"),
    [
        ([], "photo"),
        (["PEMERINTAH KABUPATEN"], "logo"),
        (["PEMERINTAH KABUPATEN CONTOH", "DINAS KESEHATAN"], "logo"),
        ([SENTENCE, SENTENCE], "text"),
        ([SENTENCE, SENTENCE, "sebesar 98,5 persen"], "text"),
        (["2022 2023 2024", "45,2"], "chart"),
        (["87,5"], "chart"),
    ],
)
def test_kinds_without_rules(seen: Sequence[str], kind: PictureKind) -> None:
    assert kind_by_content(words(*seen, apart=33.0), Segments()) == kind


def test_rules_make_a_table(tmp_path: Path) -> None:
    rules = strokes_of(raster(tmp_path, table)).rules
    assert kind_by_content(words("No Program Anggaran"), rules) == "table"


def test_a_frame_makes_none(tmp_path: Path) -> None:
    rules = strokes_of(raster(tmp_path, lambda sheet: sheet.box(20, 20, 280, 180))).rules
    assert kind_by_content(words("2022 2023 2024", "45,2"), rules) == "chart"


def test_words_in_columns_make_a_table() -> None:
    rows = [
        f"{name} {10 + at}.250.300 {8 + at}.125.400 9{at},25"
        for at, name in enumerate(("Satu", "Dua", "Tiga", "Empat", "Lima"))
    ]
    assert kind_by_content(words("Program Anggaran Realisasi Persen", *rows, apart=100), Segments()) == "table"


def test_whether_there_is_text_is_asked_at_half_the_size(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, ...]] = []

    def text_quads(pixels: Pixels) -> list[Quad]:
        asked.append(pixels.shape)
        return []

    monkeypatch.setattr(kinds, "text_quads", text_quads)
    assert not holds_text(np.zeros((300, 400), dtype=np.uint8))
    assert asked == [(150, 200)]
    assert not holds_text(np.zeros((2, 900), dtype=np.uint8))
    assert len(asked) == 1


@pytest.mark.parametrize("draw", [lambda sheet: None, table], ids=["nothing", "a table"])
def test_pictures_of_nothing_have_no_table(tmp_path: Path, draw: Callable[[Sheet], None]) -> None:
    assert kinds.has_table(strokes_of(raster(tmp_path, draw)).rules) == (draw is table)
