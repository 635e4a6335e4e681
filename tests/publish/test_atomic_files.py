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


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_a_link_to_nothing_and_another_name_of_a_file_are_replaced(tmp_path: Path) -> None:
    victim, dangling, other = tmp_path / "milik-orang.txt", tmp_path / "a.json", tmp_path / "b.json"
    victim.write_bytes(b"jangan disentuh")
    dangling.symlink_to(tmp_path / "belum-ada")
    os.link(victim, other)
    write_atomically(dangling, b"baru")
    write_atomically(other, b"baru")
    assert not (tmp_path / "belum-ada").exists()
    assert victim.read_bytes() == b"jangan disentuh"
    assert (dangling.read_bytes(), other.read_bytes()) == (b"baru", b"baru")


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_a_folder_behind_a_link_is_the_users_wish(tmp_path: Path) -> None:
    (tmp_path / "asli").mkdir()
    (tmp_path / "tautan").symlink_to(tmp_path / "asli")
    write_atomically(tmp_path / "tautan" / "a.json", b"x")
    assert (tmp_path / "asli" / "a.json").read_bytes() == b"x"


def test_a_name_that_someone_has_foreseen_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name of the new file is not to be guessed; were it guessed, what lies there would not be written to."""
    monkeypatch.setattr("secrets.token_hex", lambda size: "0" * 2 * size)
    trap = tmp_path / f".lkjip-{'0' * 16}.tmp"
    victim = tmp_path / "milik-orang.txt"
    victim.write_bytes(b"jangan disentuh")
    os.link(victim, trap)
    with pytest.raises(FileExistsError):
        write_atomically(tmp_path / "a.json", b"baru")
    assert victim.read_bytes() == b"jangan disentuh"
