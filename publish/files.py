"""Writing a file whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["replacing", "write_atomically"]


def write_atomically(target: Path, content: bytes) -> None:
    """Write `content` to `target` as `replacing` does. Raises OSError when the folder cannot be written to."""
    with replacing(target) as partial:
        partial.write_bytes(content)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A new file beside `target` that is renamed to it when the block ends, and removed when the block raises.

    Whoever looks finds the old file or the whole new one. A symbolic link at `target` is replaced, not followed. Raises
    OSError when the folder cannot be written to; nothing is left behind then.
    """
    # Not named after the target: its name may already be as long as the file system allows.
    partial = target.parent / f".lkjip-{secrets.token_hex(8)}.tmp"
    try:
        with partial.open("xb"):
            pass  # made anew, so that no link of that name is followed
        yield partial
        with partial.open("rb+") as stream:
            os.fsync(stream.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make the rename itself durable where the system can (a folder cannot be opened on Windows)."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
