"""Makes `.venv` and installs the locked requirements and lkjip itself, when they are missing or out of date.

    python requirements/prepare.py runtime|dev            make what is missing
    .venv/bin/python requirements/prepare.py --check dev  exit 0 if nothing is (in some 50 ms)

The Makefile calls it through `prepare.sh`, which finds a Python; `audit.bat` calls it with `py -3`. Standard library
only. `.venv/lkjip.json` records what was installed: a checkout that was moved, a Python that was upgraded and an
installation that was interrupted all leave a record that does not fit, and `.venv` is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RECORD = VENV / "lkjip.json"
LOCKS = {"runtime": ("build.lock", "runtime.lock"), "dev": ("dev.lock",)}


def say(indonesian: str, english: str) -> None:
    sys.stderr.write(f"lkjip: {indonesian} / {english}\n")
    sys.stderr.flush()


def fingerprint(level: str) -> str:
    """Changes whenever what `level` installs may have changed."""
    digest = hashlib.sha256()
    for path in [ROOT / "requirements" / name for name in LOCKS[level]] + [ROOT / "pyproject.toml"]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def recorded() -> dict[str, str]:
    try:
        record: dict[str, str] = json.loads(RECORD.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record


def release(python: Path) -> str | None:
    """`"3.11"` for a Python that runs, else None."""
    command = [str(python), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None


def is_current(level: str) -> bool:
    """Whether `.venv`, whose Python runs this, holds what `level` asks for."""
    record = recorded()
    return (
        record.get("root") == str(ROOT)
        and record.get("python") == "{}.{}".format(*sys.version_info[:2])
        and record.get(level) == fingerprint(level)
    )


def is_usable() -> bool:
    """Whether something can be installed into the `.venv` that is there."""
    record = recorded()
    return record.get("root") == str(ROOT) and "python" in record and release(PYTHON) == record["python"]


def make_venv(uv: str | None) -> None:
    if uv:
        shutil.rmtree(VENV, ignore_errors=True)
        subprocess.run([uv, "venv", "--quiet", "--no-project", "--python", sys.executable, str(VENV)], check=True)
    else:
        venv.create(VENV, clear=True, with_pip=True)


def install(level: str, uv: str | None) -> None:
    """Raises CalledProcessError when an installation fails."""
    tool = [uv, "pip", "install", "--python", str(PYTHON)] if uv else [str(PYTHON), "-m", "pip", "install"]
    if not uv:
        tool += ["--disable-pip-version-check", "--no-warn-script-location"]
    if not sys.stderr.isatty():
        tool.append("-q" if uv else "-qq")
    files = [part for name in LOCKS[level] for part in ("-r", str(ROOT / "requirements" / name))]
    subprocess.run([*tool, "--require-hashes", "--only-binary", ":all:", *files], check=True)
    # Not by its path: pip reads brackets in a path as extras.
    subprocess.run([*tool, "--no-deps", "--no-build-isolation", "--editable", "."], check=True, cwd=ROOT)


def prepare(level: str, uv: str | None) -> None:
    tool = "uv" if uv else "pip"
    record = recorded()
    if not is_usable():
        say("membuat .venv (sekali saja, sekitar satu menit)", "making .venv (once, about a minute)")
        make_venv(uv)
        record = {"root": str(ROOT), "python": "{}.{}".format(*sys.version_info[:2])}
    elif not uv and subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True).returncode:
        subprocess.run([str(PYTHON), "-m", "ensurepip"], check=True)
    RECORD.unlink(missing_ok=True)
    say(f"memasang paket yang dikunci dengan {tool}", f"installing the locked packages with {tool}")
    install(level, uv)
    record[level] = fingerprint(level)
    if level == "dev":
        record["runtime"] = fingerprint("runtime")
    RECORD.write_text(json.dumps(record, indent=1), encoding="utf-8")


def main(arguments: list[str]) -> int:
    level = arguments[-1] if arguments else ""
    if level not in LOCKS:
        sys.stderr.write(__doc__ or "")
        return 2
    if "--check" in arguments:
        return 0 if is_current(level) else 1
    if sys.version_info < (3, 11):  # noqa: UP036 - audit.bat starts whatever `py -3` is
        say("butuh Python 3.11 ke atas", "needs Python 3.11 or newer")
        return 2
    started = time.monotonic()
    for uv in [path for path in (shutil.which("uv"),) if path] + [None]:
        try:
            prepare(level, uv)
        except subprocess.CalledProcessError as error:
            say(f"gagal: {error.cmd[0]} berhenti dengan status {error.returncode}", "failed, see the lines above")
        else:
            say("siap", f"ready ({time.monotonic() - started:.0f} s)")
            return 0
    say("pemasangan gagal; apakah ada sambungan internet?", "installation failed; is there a network?")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
