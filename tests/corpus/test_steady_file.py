"""An archive on a full disk: one error, told once, and nothing else said by whoever closes behind it."""

import errno
import gc
import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from corpus.steady_file import SteadyFile


class Disk(io.FileIO):
    """A disk with room for some bytes, which takes what fits before it refuses."""

    room = 1000

    def write(self, content: bytes) -> int:  # type: ignore[override]
        if self.room == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        taken = super().write(content[: self.room])
        self.room -= taken
        return taken


def archive(file: SteadyFile) -> None:
    book = zipfile.ZipFile(file, "w")  # type: ignore[call-overload]
    for name in ("a", "b"):
        book.writestr(name, os.urandom(3000))
    book.close()


def test_a_full_disk_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", said.append)
    with (
        pytest.raises(OSError, match=os.strerror(errno.ENOSPC)),
        Disk(tmp_path / "a.zip", "w") as raw,
        SteadyFile(raw) as file,
    ):
        archive(file)
    gc.collect()
    assert said == []


def test_an_archive_given_up_in_the_middle_closes_behind_the_file_in_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", said.append)
    with io.FileIO(tmp_path / "a.zip", "w") as raw, SteadyFile(raw) as file:
        book = zipfile.ZipFile(file, "w")  # type: ignore[call-overload]
        book.writestr("a", b"x")
    del book
    gc.collect()
    assert said == []


def test_with_room_it_is_a_file(tmp_path: Path) -> None:
    with io.FileIO(tmp_path / "a.zip", "w") as raw, SteadyFile(raw) as file:
        archive(file)
    with zipfile.ZipFile(tmp_path / "a.zip") as book:
        assert book.testzip() is None
        assert book.namelist() == ["a", "b"]
