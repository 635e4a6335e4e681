"""What was seen on a picture is kept under its fingerprint; damaged or foreign files are as if nothing was kept."""

from pathlib import Path

import numpy as np
import pytest

from extract.seeing import sight
from extract.seeing.raster import Pixels
from extract.seeing.sight import sight_of
from lkjip.sights import keep_sights, known_sights, sight_shelf
from schemas.seen import SeenLine, SeenWord, Sight

QUAD = ((1.5, 2.0), (99.25, 2.0), (99.25, 12.0), (1.5, 12.0))
SEEN = Sight("ab" * 32, 90, (SeenLine("Jumlah 1.250", QUAD, 0.987, (SeenWord("Jumlah", QUAD, 0.9),)),))


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    shelf = sight_shelf(tmp_path)
    keep_sights(shelf, [SEEN])
    assert known_sights(shelf.folder)(SEEN.key) == SEEN
    assert known_sights(shelf.folder)("cd" * 32) is None


def test_without_a_folder_nothing_is_known() -> None:
    assert known_sights(None)(SEEN.key) is None


@pytest.mark.parametrize("content", [b"", b"{", b'{"key": 3}', b"[]"])
def test_what_is_damaged_is_seen_anew(tmp_path: Path, content: bytes) -> None:
    shelf = sight_shelf(tmp_path)
    shelf.put(SEEN.key, content)
    assert known_sights(shelf.folder)(SEEN.key) is None


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often the engine looked, and in which way."""
    asked: list[str] = []

    def upright(pixels: Pixels) -> tuple[int, list[SeenLine]]:
        asked.append("upright")
        return 180, list(SEEN.lines)

    def lines(pixels: Pixels) -> list[SeenLine]:
        asked.append("lines")
        return list(SEEN.lines)

    monkeypatch.setattr(sight, "read_upright", upright)
    monkeypatch.setattr(sight, "read_lines", lines)
    return asked


def test_the_same_picture_is_looked_at_once(tmp_path: Path, looks: list[str]) -> None:
    shelf = sight_shelf(tmp_path)
    known = known_sights(shelf.folder)
    picture = np.arange(600, dtype=np.uint8).reshape(20, 30)
    first = sight_of(picture, known, may_lie=True)
    keep_sights(shelf, [first])
    assert sight_of(picture.copy(), known, may_lie=True) == first
    assert looks == ["upright"]
    assert first.turn == 180


def test_another_picture_shape_way_or_engine_is_looked_at_anew(
    tmp_path: Path, looks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = np.arange(600, dtype=np.uint8).reshape(20, 30)
    other = picture.copy()
    other[0, 0] += 1
    nothing = known_sights(None)
    keys = [
        sight_of(picture, nothing, may_lie=True).key,
        sight_of(picture, nothing, may_lie=False).key,
        sight_of(other, nothing, may_lie=True).key,
        sight_of(picture.reshape(30, 20), nothing, may_lie=True).key,
    ]
    monkeypatch.setattr(sight, "engine_version", lambda: "another engine 9")
    keys.append(sight_of(picture, nothing, may_lie=True).key)
    assert len(set(keys)) == 5
