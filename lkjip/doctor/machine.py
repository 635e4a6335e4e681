"""Python and the computer: release, memory, processors, what the console can show."""

import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from lkjip.doctor.point import Both, Point
from lkjip.limits import Limits, cores

__all__ = ["machine_points", "memory"]

OLDEST = (3, 11)
MEGABYTE = 1024 * 1024
SIGNS = "✓≈✗→–“”…÷×−"
"""What the outputs on the console are written with."""
CONTAINER_LIMIT = Path("/sys/fs/cgroup/memory.max")


def machine_points() -> Iterator[Point]:
    yield python_point()
    yield memory_point()
    yield Point("cores", "ok", Both("Inti prosesor", "Processor cores"), Both(str(cores()), str(cores())))
    yield console_point()


def python_point() -> Point:
    bits = 64 if sys.maxsize > 2**32 else 32
    text = f"{platform.python_implementation()} {platform.python_version()}, {bits} bit, {platform.system()}"
    good = sys.version_info >= OLDEST and bits == 64
    meaning = Both(
        "lkjip butuh CPython 3.11 ke atas, 64 bit. Pasang dari python.org atau lewat manajer paket.",
        "lkjip needs CPython 3.11 or newer, 64 bit. Install it from python.org or with the package manager.",
    )
    return Point(
        "python", "ok" if good else "missing", Both("Python", "Python"), Both(text, text), None if good else meaning
    )


def memory_point() -> Point:
    """A reading child may take `Limits.memory`; the rest of the computer needs room too."""
    what, total, needed = Both("Memori", "Memory"), memory(), 2 * Limits().memory
    if total is None:
        return Point("memory", "note", what, Both("tidak dapat diketahui", "could not be told"))
    text = f"{total} MB"
    if total >= needed:
        return Point("memory", "ok", what, Both(text, text))
    meaning = Both(
        f"Kurang dari {needed} MB: pakai --jobs 1, dan tutup program lain saat laporan hasil pindai dibaca.",
        f"Less than {needed} MB: use --jobs 1, and close other programs while a scan is read.",
    )
    return Point("memory", "note", what, Both(text, text), meaning)


def memory() -> int | None:
    """Megabytes that this process may hope for: of the computer, or of the container that it runs in."""
    if sys.platform == "win32":
        return windows_memory()
    if not {"SC_PAGE_SIZE", "SC_PHYS_PAGES"} <= set(os.sysconf_names):
        return None
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    limit = CONTAINER_LIMIT.read_text(encoding="ascii").strip() if CONTAINER_LIMIT.is_file() else ""
    return (min(total, int(limit)) if limit.isdecimal() else total) // MEGABYTE


def windows_memory() -> int | None:
    if sys.platform != "win32":
        return None
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong), ("total", ctypes.c_ulonglong)] + [
            (name, ctypes.c_ulonglong) for name in ("free", "page", "free_page", "virtual", "free_virtual", "extended")
        ]

    status = Status(length=ctypes.sizeof(Status))
    if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return int(status.total) // MEGABYTE


def console_point() -> Point:
    what, encoding = Both("Tulisan di layar", "Console"), sys.stdout.encoding or "ascii"
    files = sys.getfilesystemencoding()
    found = Both(f"{encoding}; nama berkas: {files}", f"{encoding}; file names: {files}")
    try:
        SIGNS.encode(encoding)
    except UnicodeEncodeError:
        meaning = Both(
            'Tanda seperti ✓ tampil sebagai "?"; berkas hasil tidak terpengaruh. Pakai konsol UTF-8 (di Linux: LANG=C.UTF-8).',
            'Signs such as ✓ show as "?"; the files are not affected. Use a console in UTF-8 (on Linux: LANG=C.UTF-8).',
        )
        return Point("console", "note", what, found, meaning)
    return Point("console", "ok", what, found)
