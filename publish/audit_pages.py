"""Pages of audits that lie where another page can lead to them."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

__all__ = ["audit_pages"]

SUFFIX = ".audit.html"
FOLDERS = ("", "*/", "hasil/*/")
"""Where they lie below the folder of the page: beside it, or each in a folder as `lkjip audit` makes them."""
FOOT = 64 * 1024
"""The last bytes of a page, in which its footer stands."""
CONTENT = re.compile(rb"SHA-256 <code>([0-9a-f]{64})</code>")


def audit_pages(folder: Path) -> dict[str, str]:
    """By the SHA-256 of the report that it shows, the relative address of each audit page in or below `folder`.

    What a page shows is told by its footer, not by its name: another report may have the same one.
    """
    return {sha256: quote(path.relative_to(folder).as_posix()) for path, sha256 in shown_in(folder)}


def shown_in(folder: Path) -> Iterator[tuple[Path, str]]:
    """Nearer pages come last and win. One that cannot be read leads nowhere."""
    for below in reversed(FOLDERS):
        for path in sorted(folder.glob(f"{below}*{SUFFIX}")):
            try:
                found = CONTENT.findall(foot(path))
            except OSError:
                continue
            if found:
                yield path, found[-1].decode("ascii")


def foot(path: Path) -> bytes:
    with path.open("rb") as stream:
        stream.seek(max(stream.seek(0, os.SEEK_END) - FOOT, 0))
        return stream.read()
