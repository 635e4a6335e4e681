"""A hook of the interpreter that refuses what Python code attempts: connections, programs, changes outside."""

import os
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

__all__ = ["refusing"]

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
REFUSED = frozenset(
    {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}
    | {"os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.startfile", "os.fork", "os.forkpty", "pty.spawn"}
)
STARTED = "subprocess.Popen"
CHANGED = {
    "os.remove": ((0, 1),),
    "os.rmdir": ((0, 1),),
    "os.mkdir": ((0, 2),),
    "os.rename": ((0, 2), (1, 3)),
    "os.link": ((0, 2), (1, 3)),
    "os.symlink": ((1, 2),),
    "os.truncate": ((0, None),),
    "os.chmod": ((0, 2),),
    "os.chown": ((0, 3),),
    "shutil.rmtree": ((0, 1),),
}
"""Events that change files: which of their values are the paths, and which the open folder that each is relative to."""
NOWHERE = os.devnull


def refusing(places: Collection[str], programs: frozenset[str]) -> Callable[[str, tuple[Any, ...]], None]:
    """A hook that raises PermissionError for all but changes below `places` and starting one of `programs`."""
    roots = tuple(f"{os.path.normcase(place).rstrip(os.sep)}{os.sep}" for place in places)
    # Local names only: it is called for every event of the interpreter, some of them thousands of times a page.
    watched = frozenset({"open", STARTED, *REFUSED, *CHANGED})

    def hook(event: str, values: tuple[Any, ...]) -> None:
        if event not in watched:
            return
        if event == "open":
            path, _, flags = values
            if isinstance(flags, int) and flags & WRITING and not is_within(path, None, roots, followed=True):
                raise PermissionError(f"lkjip: {event} {path!r}")
        elif event in CHANGED:
            for path, folder in CHANGED[event]:
                if not is_within(values[path], values[folder] if folder is not None else None, roots):
                    raise PermissionError(f"lkjip: {event} {values[path]!r}")
        elif event != STARTED or name_of(values) not in programs:
            raise PermissionError(f"lkjip: {event}")

    return hook


def is_within(path: Any, folder: Any, roots: tuple[str, ...], *, followed: bool = False) -> bool:
    """Whether `path` lies in one of `roots`, and what it leads to where it is `followed`. What is open already (a number) was
    allowed before."""
    if not isinstance(path, str | bytes | os.PathLike):
        return True
    text = os.fsdecode(path)
    if text == NOWHERE:
        return True
    whole = os.path.join(place_of(folder), text)  # noqa: PTH118 - called too often for a Path
    folder_of_it, name = os.path.split(whole)
    place = os.path.realpath(whole if followed or not name else folder_of_it)
    # The folder itself is what tempfile opens before it opens the file in it.
    return f"{os.path.normcase(place)}{os.sep}".startswith(roots)


def place_of(folder: Any) -> str:
    """The path of an open folder; where that cannot be told it is as good as the current one."""
    if isinstance(folder, int) and folder >= 0 and sys.platform == "linux":
        return str(Path(f"/proc/self/fd/{folder}").readlink())
    return ""


def name_of(values: tuple[Any, ...]) -> str:
    """The name of the program that is to be started."""
    program, arguments = values[0], values[1]
    first = program or (arguments if isinstance(arguments, str) else next(iter(arguments), ""))
    return Path(os.fsdecode(first)).stem.lower()
