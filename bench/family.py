"""A process watched with all that it starts: how long it took, how much memory, and what it left behind."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Watched", "leftovers", "watched"]

LOOK = 0.05
"""Seconds between looks; the peak of a process that ends between two may be missed by what it took after the last."""
MARK = "LKJIP_WATCHED"
PEAK = re.compile(r"^VmHWM:\s*(\d+) kB$", re.MULTILINE)
KILOBYTE = 1 / 1000


@dataclass(slots=True)
class Watched:
    """`parent` and `children`: the greatest resident memory in megabytes of the process, and of the largest that it started;
    0 where the system does not tell. `orphans`: how many of these outlived it."""

    seconds: float = 0.0
    parent: float = 0.0
    children: float = 0.0
    orphans: int = 0
    peaks: dict[int, float] = field(default_factory=dict)


def watched(
    command: Sequence[str], surroundings: Mapping[str, str], wait: float, folder: Path
) -> tuple[Watched, int | None, str]:
    """What running `command` took; its status, None when it was killed after `wait` seconds; and what it said.

    What it says is kept in `folder`. All that it starts has `folder` in its surroundings or its place of work, which is how it is found.
    """
    seen, begun = Watched(), time.monotonic()
    said = folder / "said"
    with said.open("wb") as file:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file, stderr=file, env=dict(surroundings))
        try:
            while process.poll() is None and time.monotonic() - begun < wait:
                look(seen, process.pid, folder)
                time.sleep(LOOK)
            status = process.poll()
        finally:
            process.kill()
            process.wait()
    seen.seconds = time.monotonic() - begun
    time.sleep(LOOK)
    left = family(folder)
    seen.orphans = 0 if status is None else len(left)
    for number in left:
        os.kill(number, signal.SIGKILL)
    return seen, status, said.read_text(encoding="utf-8", errors="replace")


def look(seen: Watched, parent: int, folder: Path) -> None:
    seen.parent = max(seen.parent, peak_of(parent))
    for number in family(folder):
        if number != parent:
            seen.children = max(seen.children, peak_of(number))


def family(folder: Path) -> list[int]:
    """The processes that work in `folder` or have it in their surroundings."""
    numbers = (int(entry.name) for entry in Path("/proc").glob("[0-9]*") if entry.name.isdigit())
    sign = os.fsencode(folder)
    return [number for number in numbers if number != os.getpid() and belongs(number, sign)]


def belongs(number: int, sign: bytes) -> bool:
    try:
        return sign in Path(f"/proc/{number}/environ").read_bytes() and "Z" not in state_of(number)
    except OSError:
        return False


def state_of(number: int) -> str:
    return Path(f"/proc/{number}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[0]


def peak_of(number: int) -> float:
    try:
        found = PEAK.search(Path(f"/proc/{number}/status").read_text(encoding="ascii", errors="replace"))
    except OSError:
        return 0.0
    return int(found[1]) * KILOBYTE if found else 0.0


def leftovers(folder: Path) -> list[Path]:
    """What lies in the temporary folder, and what was not finished in that of the results."""
    return [*(folder / "tmp").iterdir(), *(folder / "out").glob(".lkjip-*")]
