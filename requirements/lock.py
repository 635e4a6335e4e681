"""Writes the `.lock` files and `pins.txt` from the `.in` files: `make lock`. Needs uv; no index address is written.

`pins.txt` is `runtime.lock` without hashes. `pyproject.toml` reads it, so that the wheel pins all that it needs, the
dependencies of its dependencies too.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

__all__ = ["main", "pins"]

HERE = Path(__file__).resolve().parent
OPTIONS = (
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--no-annotate",
    "--universal",
    "--python-version=3.11",
)


def pins(lock: str) -> str:
    """The requirements of `lock`, one a line, with their markers and without their hashes."""
    joined = re.sub(r"\\\n", " ", lock)
    lines = (re.sub(r"\s+--hash=\S+", "", line).strip() for line in joined.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("#"))


def main() -> int:
    uv = shutil.which("uv")
    if uv is None:
        sys.stderr.write("lkjip: butuh uv / needs uv: pip install uv\n")
        return 2
    for name in ("build", "runtime", "dev"):
        command = [uv, "pip", "compile", "--quiet", *OPTIONS, f"--output-file={name}.lock", f"{name}.in"]
        subprocess.run(command, cwd=HERE, check=True)
    lock = (HERE / "runtime.lock").read_text(encoding="utf-8")
    (HERE / "pins.txt").write_text(pins(lock), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
