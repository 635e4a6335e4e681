"""The same PDF gives the same bytes: on every run, with any number of jobs, whatever order a set has, in any language, time zone
and folder, whatever was kept of other runs."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "lkjip-contoh.pdf"


ELSEWHERE = {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Jayapura", "COLUMNS": "40"}
"""A machine where "i" has another capital, far from ours."""
BARE = {"LC_ALL": "C", "LANG": "C", "TZ": "UTC", "PYTHONUTF8": "0"}


@dataclass(frozen=True)
class Run:
    """How a report is reviewed: by so many children, with this seed of hashes, in such surroundings."""

    jobs: int
    seed: str
    surroundings: Mapping[str, str] = field(default_factory=dict)


def contents(folder: Path, runs: Sequence[Run], *only: str) -> list[dict[str, bytes]]:
    """What each run writes; all at once, nothing taken from an earlier one."""
    calls = []
    for at, run in enumerate(runs):
        out = folder / f"{at}"
        command = [sys.executable, "-P", "-m", "lkjip", "audit", "--fresh", "--jobs", str(run.jobs), "--out", str(out)]
        command += [*only, str(EXAMPLE)]
        own = {"PYTHONHASHSEED": run.seed, "PYTHONPATH": str(ROOT), "LKJIP_HOME": f"{out}-home"}
        calls.append(
            (out, subprocess.Popen(command, env={**os.environ, **run.surroundings, **own}, stdout=subprocess.DEVNULL))
        )
    for _, call in calls:
        assert call.wait(300) == 1
    return [{path.name: path.read_bytes() for path in out.iterdir()} for out, _ in calls]


@pytest.mark.slow
def test_one_job_and_two(tmp_path: Path) -> None:
    one, other = contents(tmp_path, [Run(1, "1", BARE), Run(2, "2", ELSEWHERE)], "--only", "json")
    assert one == other


@pytest.mark.slow
def test_many_runs(tmp_path: Path) -> None:
    runs = [Run(1, "0"), Run(2, "3", BARE), Run(3, "4", ELSEWHERE), Run(1, "random")]
    first, *others = contents(tmp_path, runs, "--only", "json")
    assert first
    for other in others:
        assert other == first


@pytest.mark.slow
def test_every_output(tmp_path: Path) -> None:
    one, other = contents(tmp_path, [Run(1, "5", BARE), Run(2, "6", ELSEWHERE)])
    assert len(one) > 3
    assert [name for name in one if one[name] != other.get(name)] == []
