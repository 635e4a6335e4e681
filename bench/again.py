"""How long `lkjip audit` takes of a report the first time and when nothing has changed since: the whole command."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.section import Section
from lkjip.status import INTERNAL
from lkjip.user_names import HOME

__all__ = ["again_section"]

COMMAND = (sys.executable, "-P", "-m", "lkjip", "audit")


def again_section(pdfs: Sequence[Path], folder: Path, runs: int) -> Section:
    """The clock of the first call and the median of `runs` later ones; `folder` is for settings, kept audits and files."""
    found = [(pdf.stem, *seconds_of(pdf, folder / pdf.stem, runs)) for pdf in pdfs]
    return Section(
        key="speed-again",
        title="The whole command, once and again",
        text="`lkjip audit` by the clock with its start, second readings, page pictures and the writing of its files; again:"
        " the median of calls with the same report and the same lkjip, which takes up what it kept. Aim: under 1 s.",
        columns=("report", "first", "again"),
        rows=tuple(found),
        needs_shared=True,
    )


def seconds_of(pdf: Path, folder: Path, runs: int) -> tuple[str, str]:
    first, *later = (clocked(pdf, folder) for _ in range(runs + 1))
    return f"{first:.2f} s", f"{median(later):.2f} s"


def environment(folder: Path) -> dict[str, str]:
    """Ours, but for settings of its own; a user's Python keeps what it has compiled."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
        HOME: str(folder)
    }


def clocked(pdf: Path, folder: Path) -> float:
    begun = time.perf_counter()
    ended = subprocess.run(
        [*COMMAND, str(pdf), "--out", str(folder / "out")],
        env=environment(folder),
        capture_output=True,
        check=False,
    )
    if ended.returncode >= INTERNAL:
        raise subprocess.CalledProcessError(ended.returncode, ended.args)
    return time.perf_counter() - begun
