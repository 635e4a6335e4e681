"""What is kept on disk between calls: whole or not at all, bounded, and never in the way."""

import os
from pathlib import Path

import pytest

from lkjip.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf", 100_000)


def entries(shelf: Shelf) -> list[Path]:
    return sorted(shelf.folder.iterdir()) if shelf.folder.exists() else []


def test_what_is_put_is_got(shelf: Shelf) -> None:
    assert shelf.get("../a key/with\0anything") is None
    shelf.put("../a key/with\0anything", b"\0\1\2")
    assert shelf.get("../a key/with\0anything") == b"\0\1\2"
    assert shelf.get("another") is None
    assert [place.parent for place in entries(shelf)] == [shelf.folder]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_may_look(shelf: Shelf) -> None:
    shelf.put("a", b"a")
    assert shelf.folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 200])
def test_a_damaged_entry_is_none(shelf: Shelf, damage: bytes) -> None:
    shelf.put("a", b"a" * 1000)
    (place,) = entries(shelf)
    place.write_bytes(damage)
    assert shelf.get("a") is None
    shelf.put("a", b"b")
    assert shelf.get("a") == b"b"


def test_one_changed_byte_is_noticed(shelf: Shelf) -> None:
    shelf.put("a", os.urandom(1000))
    (place,) = entries(shelf)
    kept = bytearray(place.read_bytes())
    kept[-10] ^= 1
    place.write_bytes(kept)
    assert shelf.get("a") is None


def test_the_least_recently_used_goes_first(shelf: Shelf) -> None:
    for number, name in enumerate("abc"):
        shelf.put(name, os.urandom(30_000))
        os.utime(shelf.place(name), (number, number))
    assert shelf.get("a") is not None
    shelf.put("d", os.urandom(30_000))
    assert [name for name in "abcd" if shelf.get(name) is not None] == ["a", "c", "d"]


def test_what_is_too_large_alone_drives_nothing_out(shelf: Shelf) -> None:
    shelf.put("a", b"a")
    shelf.put("b", os.urandom(200_000))
    assert shelf.get("a") == b"a"
    assert shelf.get("b") is None


def test_a_folder_that_cannot_be_made_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    shelf = Shelf(tmp_path / "file" / "shelf", 1000)
    shelf.put("a", b"a")
    assert shelf.get("a") is None
