"""Files that users name, read up to a size: a pipe or a device would let us wait for ever."""

import errno
import os
from pathlib import Path

__all__ = ["beginning_of"]


def beginning_of(path: Path, most: int) -> bytes:
    """The first `most` bytes of the file at `path`. Raises OSError, also for what exists and is no file."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    with path.open("rb") as stream:
        return stream.read(most)
