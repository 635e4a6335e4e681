"""Installs lkjip into `.venv` beside this folder, from the wheels of the zip alone: called by pasang.bat and pasang.sh.

Standard library only, and nothing is fetched.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RELEASES = ((3, 11), (3, 12), (3, 13))


def say(indonesian: str, english: str) -> None:
    sys.stderr.write(f"lkjip: {indonesian} / {english}\n")
    sys.stderr.flush()


def wheels_fit() -> bool:
    """Whether the zip has wheels for this Python: those of numpy tell, which are made for each release."""
    mine = "cp{}{}-".format(*sys.version_info[:2])
    system = "win" if os.name == "nt" else "manylinux"
    return any(mine in path.name and system in path.name for path in (ROOT / "paket").glob("numpy-*.whl"))


def install() -> None:
    """Raises CalledProcessError when a wheel is missing or is not the one that the list names."""
    venv.create(VENV, clear=True, with_pip=True)
    # pip's own settings may name a server that this office does not reach.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    environment["PIP_CONFIG_FILE"] = os.devnull
    command = [
        str(PYTHON),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-warn-script-location",
    ]
    command += ["--no-index", "--find-links", "paket", "--only-binary", ":all:", "--require-hashes", "-r", "syarat.txt"]
    # From within the folder, by short names: pip reads blanks and brackets of a path in its own way.
    subprocess.run(command, check=True, cwd=ROOT, env=environment)


def main() -> int:
    release = "{}.{}".format(*sys.version_info[:2])
    if sys.version_info[:2] not in RELEASES or sys.maxsize <= 2**32 or not wheels_fit():
        say(
            f"paket ini tidak berisi wheel untuk Python {release} di komputer ini; pasang Python 3.12 (64 bit)",
            f"there are no wheels here for Python {release} on this machine; install Python 3.12 (64 bit)",
        )
        return 2
    say("memasang ke .venv, sekitar satu menit", "installing into .venv, about a minute")
    try:
        install()
    except subprocess.CalledProcessError as error:
        say(
            f"pemasangan gagal (status {error.returncode}); salin ulang seluruh isi zip",
            "failed; copy the whole zip again",
        )
        return 2
    return subprocess.run([str(PYTHON), "-P", "-m", "lkjip", "doctor"], cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
