"""One measured run of a tool, in a process of its own: `python -m bench.lap TOOL PDF WARM-UP` prints a Lap as JSON.

The tool first reads another PDF in the same process (third argument), so that imports are not measured.
"""

import importlib.util
import json
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter, process_time

from bench.tools import TOOLS

__all__ = ["Lap", "run_lap"]

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Lap:
    """Seconds of processor time and of the clock; the greatest resident memory of the process in megabytes, None
    where the system does not tell."""

    cpu: float
    wall: float
    peak: float | None


def run_lap(tool: str, pdf: Path, warm_up: Path) -> Lap:
    """Measure `tool` on `pdf`. Raises CalledProcessError when it fails."""
    command = [sys.executable, "-m", "bench.lap", tool, str(pdf), str(warm_up)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    return Lap(**json.loads(done.stdout.splitlines()[-1]))


def measure(tool: str, pdf: Path, warm_up: Path) -> Lap:
    read = TOOLS[tool]
    read(warm_up)
    wall, cpu = perf_counter(), process_time()
    read(pdf)
    cpu, wall = process_time() - cpu, perf_counter() - wall
    return Lap(cpu, wall, peak_memory())


def peak_memory() -> float | None:
    status = Path("/proc/self/status")
    if status.exists():  # on Linux ru_maxrss begins with the memory of the process that started this one
        kilobytes = re.search(r"^VmHWM:\s*(\d+) kB$", status.read_text(encoding="ascii"), re.MULTILINE)
        return int(kilobytes[1]) * 1024 / 1e6 if kilobytes else None
    if importlib.util.find_spec("resource") is None:
        return None
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def main() -> None:
    tool, pdf, warm_up = sys.argv[1:]
    sys.stdout.write(json.dumps(asdict(measure(tool, Path(pdf), Path(warm_up)))) + "\n")


if __name__ == "__main__":
    main()
