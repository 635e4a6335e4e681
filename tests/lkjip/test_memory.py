"""The process that builds the dataset does not grow with the number of reports."""

import os
import re
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest

from bench.small_reports import small_reports

REPORTS = int(os.environ.get("LKJIP_SMALL_REPORTS", "0"))
"""Only `make soak` takes the time."""
LOOK = 0.25
"""Seconds between looks at the memory."""
WARM = 3
"""After so many tenths of the build everything that is loaded once is loaded."""
MORE = 40_000
"""Kilobytes by which the rest may grow: what is looked up of words and texts is kept in caches that have their limits and
fill slowly. Of each result that was kept they would be more."""


@pytest.mark.slow
@pytest.mark.skipif(not REPORTS, reason="only in make soak")
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the memory of a process is read from /proc")
def test_memory_does_not_grow_with_the_number_of_reports(tmp_path: Path) -> None:
    folder, db = tmp_path / "laporan", tmp_path / "korpus.db"
    folder.mkdir()
    small_reports(folder, REPORTS)
    command = [sys.executable, "-P", "-m", "lkjip", "corpus", "add", str(folder), "--db", str(db), "--jobs", "2"]
    with subprocess.Popen(command, env={**os.environ, "LKJIP_HOME": str(tmp_path / "home")}) as child:
        seen = []
        while child.poll() is None:
            if kilobytes := resident(child.pid):
                seen.append(kilobytes)
            time.sleep(LOOK)
    assert child.returncode == 0
    with sqlite3.connect(db) as connection:
        assert connection.execute("select count(*), sum(verified >= 4) from versions").fetchone() == (REPORTS, REPORTS)
    tenth = max(len(seen) // 10, 1)
    tenths = [median(seen[at * tenth : (at + 1) * tenth]) for at in range(10)]
    sys.stdout.write(f"{REPORTS} reports, kB in each tenth of the time: {', '.join(f'{one:.0f}' for one in tenths)}\n")
    assert tenths[-1] - tenths[WARM] <= MORE


def resident(process: int) -> int | None:
    """Kilobytes of memory that the process holds; None when it has just ended."""
    try:
        found = re.search(r"^VmRSS:\s*(\d+) kB$", Path(f"/proc/{process}/status").read_text("ascii"), re.MULTILINE)
    except OSError:
        return None
    return int(found[1]) if found else None
