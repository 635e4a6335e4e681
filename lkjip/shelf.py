"""Bytes kept on disk by key, in a folder of bounded size. What is kept may vanish at any time: nothing depends on it."""

import contextlib
import hashlib
import logging
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.files import write_atomically

__all__ = ["Shelf"]

log = logging.getLogger(__name__)

DIGEST_SIZE = hashlib.sha256().digest_size
PRIVATE = 0o700
SUFFIX = ".kept"


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of entries that may take `limit` bytes together; the least recently used go first.

    An entry that cannot be read, or that is not what was written, is as good as none; one that cannot be written is not
    kept. Both are said to developers only (`--debug`): the user's work goes on the same way, a little slower.
    """

    folder: Path
    limit: int

    def get(self, key: str) -> bytes | None:
        place = self.place(key)
        try:
            kept = place.read_bytes()
            content = unpacked(kept)
            os.utime(place)  # the least recently used is told by this
        except FileNotFoundError:
            return None
        except (OSError, zlib.error, ValueError) as error:
            log.debug("not usable: %s", place, exc_info=error)
            return None
        return content

    def put(self, key: str, content: bytes) -> None:
        packed = zlib.compress(content, level=1)
        if len(packed) > self.limit:
            return
        try:
            self.folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
            write_atomically(self.place(key), hashlib.sha256(packed).digest() + packed)
            self.trim()
        except OSError as error:
            log.debug("not kept in %s", self.folder, exc_info=error)

    def place(self, key: str) -> Path:
        """Keys may hold anything, file names may not."""
        return self.folder / f"{hashlib.sha256(key.encode()).hexdigest()}{SUFFIX}"

    def trim(self) -> None:
        """Make room. Another process may be doing the same: what is gone already was to go."""
        entries = sorted(self.entries(), reverse=True)
        taken = 0
        for _, size, place in entries:
            taken += size
            if taken > self.limit:
                place.unlink(missing_ok=True)

    def entries(self) -> Iterator[tuple[int, int, Path]]:
        """When each entry was last used, its size, its place."""
        for place in self.folder.glob(f"*{SUFFIX}"):
            with contextlib.suppress(FileNotFoundError):
                state = place.stat()
                yield state.st_mtime_ns, state.st_size, place


def unpacked(kept: bytes) -> bytes:
    """The content of an entry; raises ValueError or zlib.error when it is not what was written."""
    digest, packed = kept[:DIGEST_SIZE], kept[DIGEST_SIZE:]
    if hashlib.sha256(packed).digest() != digest:
        raise ValueError("damaged")
    return zlib.decompress(packed)
