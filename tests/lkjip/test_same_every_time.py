"""The same PDF gives the same bytes, on every run, with any number of jobs, whatever order a set has."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "lkjip-contoh.pdf"


def contents(folder: Path, runs: list[tuple[int, str]]) -> list[dict[str, bytes]]:
    """What each run, of so many jobs and with this seed of hashes, writes; all at once, nothing taken from an earlier one."""
    calls = []
    for jobs, seed in runs:
        out = folder / f"{jobs}-{seed}"
        command = [
            sys.executable,
            "-P",
            "-m",
            "lkjip",
            "audit",
            "--fresh",
            "--only",
            "json",
            "--jobs",
            str(jobs),
            "--out",
            str(out),
            str(EXAMPLE),
        ]
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "LKJIP_HOME": f"{out}-home"}
        calls.append((out, subprocess.Popen(command, env=surroundings, stdout=subprocess.DEVNULL)))
    for _, call in calls:
        assert call.wait(300) == 1
    return [{path.name: path.read_bytes() for path in out.iterdir()} for out, _ in calls]


@pytest.mark.slow
def test_one_job_and_two(tmp_path: Path) -> None:
    one, other = contents(tmp_path, [(1, "1"), (2, "2")])
    assert one == other


@pytest.mark.slow
def test_many_runs(tmp_path: Path) -> None:
    first, *others = contents(tmp_path, [(1, "0"), (2, "3"), (3, "4"), (1, "random")])
    assert first
    for other in others:
        assert other == first
