"""The folders that lkjip writes to, and the room that is left there."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lkjip.doctor.point import Both, Point, State
from lkjip.start import BROKEN

__all__ = ["folder_points", "nearest"]

RESULTS = Both("Folder hasil", "Results folder")
CACHE = Both("Folder simpanan", "Cache folder")
SETTINGS = Both("Folder pengaturan", "Settings folder")
TEMPORARY = Both("Folder sementara", "Temporary folder")
GIGABYTE = 1_000_000_000
LITTLE, TOO_LITTLE = 1.0, 0.1
"""Gigabytes: a report with the pictures of its pages takes some ten megabytes, what is kept of many at most one gigabyte."""


def folder_points() -> Iterator[Point]:
    elsewhere = Both("Pilih folder lain dengan --out.", "Choose another one with --out.")
    yield folder_point("results", RESULTS, Path("hasil"), elsewhere, "note")
    slower = Both("Laporan yang sama dibaca ulang setiap kali.", "The same report is read again every time.")
    unnamed = Both("Nama resmi tidak dapat diimpor.", "Official names cannot be imported.")
    try:
        from lkjip.kept import cache_folder
        from lkjip.user_names import name_store

        cache, settings = cache_folder(), name_store().folder
    except BROKEN as error:
        found = Both(f"tidak dapat diketahui ({error})", f"could not be told ({error})")
        yield Point("cache", "note", CACHE, found)
    else:
        yield folder_point("cache", CACHE, cache, slower, "note")
        yield folder_point("settings", SETTINGS, settings, unnamed, "note")
    unread = Both("Laporan tidak dapat dibaca.", "No report can be read.")
    yield folder_point("temporary", TEMPORARY, Path(tempfile.gettempdir()), unread, "missing")


def folder_point(name: str, what: Both, folder: Path, meaning: Both, lacking: State) -> Point:
    """`lacking` is the state where nothing can be written to `folder`, which need not exist."""
    place = nearest(folder)
    shown = str(folder.absolute())
    try:
        with tempfile.TemporaryFile(dir=place):
            pass
        free = shutil.disk_usage(place).free / GIGABYTE
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Point(
            name,
            lacking,
            what,
            Both(f"{shown}: tidak dapat ditulis ({reason})", f"{shown}: not writable ({reason})"),
            meaning,
        )
    found = Both(f"{shown}: dapat ditulis, sisa {free:.1f} GB", f"{shown}: writable, {free:.1f} GB free")
    if free >= LITTLE:
        return Point(name, "ok", what, found)
    scarce = Both("Ruang disk hampir habis.", "There is hardly any room on the disk.")
    return Point(name, lacking if free < TOO_LITTLE else "note", what, found, scarce)


def nearest(folder: Path) -> Path:
    """`folder`, or the folder that it would be made in."""
    return next(place for place in (folder.absolute(), *folder.absolute().parents) if place.is_dir())
