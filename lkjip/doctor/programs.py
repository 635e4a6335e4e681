"""Programs that only the tests of lkjip use."""

import shutil
from collections.abc import Iterator

from lkjip.doctor.point import Both, Point

__all__ = ["program_points"]

PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "libreoffice": ("soffice", "libreoffice"),
}
UNNEEDED = Both("Tidak diperlukan: hanya untuk uji pengembang.", "Not needed: only developers' tests use it.")


def program_points() -> Iterator[Point]:
    for name, commands in PROGRAMS.items():
        there = any(shutil.which(command) for command in commands)
        found = Both("terpasang", "installed") if there else Both("tidak terpasang", "not installed")
        yield Point(name, "ok" if there else "absent", Both(name, name), found, None if there else UNNEEDED)
