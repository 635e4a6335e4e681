"""A working paper that was saved since lkjip wrote it holds an auditor's work: it is never written over."""

import re
import zipfile
import zlib
from pathlib import Path
from typing import Final

__all__ = ["PAPER_ENDING", "set_aside"]

PAPER_ENDING: Final = ".kkr.xlsx"
FILLED: Final = "{stem}-terisi-{number}.xlsx"
PROPERTIES = "docProps/core.xml"
LARGEST = 100_000
"""Bytes of the properties; ours have less than a thousand."""
MODIFIED = re.compile(rb"<dcterms:modified[^>]*>\s*2000-01-01T00:00:00Z\s*</dcterms:modified>")
"""What we write (`publish.sheet_style.MADE`); every program that saves a workbook puts its own time there."""


def set_aside(target: Path) -> Path | None:
    """Give the workbook of ours at `target` another name if someone has saved it; where it is then."""
    if not target.is_file() or target.is_symlink() or is_as_written(target):
        return None
    number = 1
    while (free := target.with_name(FILLED.format(stem=target.stem, number=number))).exists():
        number += 1
    target.rename(free)
    return free


def is_as_written(path: Path) -> bool:
    """Whether it is a workbook that still tells the time at which all of ours were made."""
    try:
        with zipfile.ZipFile(path) as book:
            member = book.getinfo(PROPERTIES)
            return member.file_size <= LARGEST and MODIFIED.search(book.read(member)) is not None
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError):
        return False  # whatever it is, we did not leave it so
