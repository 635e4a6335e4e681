"""What is no regular file under the name of a PDF. Only where the system has such things."""

import os
from collections.abc import Callable
from pathlib import Path

__all__ = ["ODD_FILES", "write_odd_file"]


def write_odd_file(name: str, folder: Path) -> Path:
    """Make the odd file of this name in `folder`; raises OSError where the system has none."""
    path = folder / f"{name}.pdf"
    ODD_FILES[name](path)
    return path


def fifo(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        raise OSError("no pipes with names here")
    os.mkfifo(path)


ODD_FILES: dict[str, Callable[[Path], None]] = {
    "folder": Path.mkdir,
    "pipe": fifo,
    "link-to-itself": lambda path: path.symlink_to(path.name),
    "link-to-nothing": lambda path: path.symlink_to("nothing-of-this-name"),
    "link-to-device": lambda path: path.symlink_to("/dev/zero"),
    "link-to-folder": lambda path: path.symlink_to(".", target_is_directory=True),
}
"""What each is; all are refused in one line."""
