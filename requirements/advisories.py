"""Asks whether flaws of the locked packages are known: `make advisories`. Status 1 when some are.

pip-audit does it, in an environment of its own that uv or pipx makes. Without one of them, or without the network, nothing
is known, which is said aloud.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

__all__ = ["main"]

PIP_AUDIT = "pip-audit==2.9.0"
LOCK = Path(__file__).with_name("runtime.lock")
WAYS = (("pip-audit",), ("uvx", PIP_AUDIT), ("pipx", "run", PIP_AUDIT))
SECONDS = 300
UNKNOWN = "could not be audited"
"""Said of a package of which the source of flaws knows nothing: that is no word in its favour."""

Run = Callable[[list[str]], "subprocess.CompletedProcess[str]"]


def carried_out(command: list[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=SECONDS)


def main(run: Run = carried_out) -> int:
    way = next((way for way in WAYS if shutil.which(way[0])), None)
    if way is None:
        return skipped("pip-audit, uvx, pipx: tidak ada / none is there")
    order = [*way, "--requirement", str(LOCK), "--disable-pip", "--require-hashes", "--progress-spinner", "off"]
    try:
        call = run(order)
    except subprocess.TimeoutExpired:
        return skipped("waktu habis / out of time")
    sys.stdout.write(call.stdout)
    said = call.stdout + call.stderr
    if call.returncode and "known vulnerabilit" in said:
        sys.stderr.write(call.stderr)
        return 1
    if unknown := said.count(UNKNOWN):
        return skipped(f"{unknown} paket / packages")
    if call.returncode == 0:
        sys.stderr.write("lkjip: tidak ada celah yang diketahui / no flaw is known\n")
        return 0
    return skipped((said.strip().splitlines() or ["?"])[-1])


def skipped(reason: str) -> int:
    sys.stderr.write(f"lkjip: celah paket TIDAK diperiksa / flaws of packages were NOT looked up: {reason}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
