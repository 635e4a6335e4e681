"""A file appears whole or not at all."""

import os
from pathlib import Path

import pytest

from publish.files import write_atomically


def test_writes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "hasil [1] $x.json"
    write_atomically(target, b"lama")
    write_atomically(target, b"baru")
    assert target.read_bytes() == b"baru"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_name_of_full_length_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 255)
    write_atomically(target, b"x")
    assert target.read_bytes() == b"x"


def test_nothing_is_left_when_the_rename_fails(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(OSError):
        write_atomically(target, b"x")
    assert list(tmp_path.iterdir()) == [target]
    assert target.is_dir()


def test_nothing_is_left_when_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "hasil.json"
    write_atomically(target, b"lama")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(target, b"baru")
    assert [path.name for path in tmp_path.iterdir()] == ["hasil.json"]
    assert target.read_bytes() == b"lama"


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    victim, target = tmp_path / "milik-orang.txt", tmp_path / "hasil.json"
    victim.write_bytes(b"jangan disentuh")
    target.symlink_to(victim)
    write_atomically(target, b"baru")
    assert victim.read_bytes() == b"jangan disentuh"
    assert not target.is_symlink()
    assert target.read_bytes() == b"baru"
