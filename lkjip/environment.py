"""What the reading child sees of the world: our packages, a private folder, and little else."""

import os
import site
import sysconfig
from pathlib import Path

__all__ = ["child_environment"]

KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR")
"""Without these an interpreter or its libraries may not be found; Windows cannot start a process without SYSTEMROOT."""
HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP")
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""Idle threads of numeric libraries take address space, which is limited."""


def child_environment(folder: Path) -> dict[str, str]:
    """The environment of a child whose home and temporary folder is `folder`."""
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment |= dict.fromkeys(HOMES, str(folder)) | dict.fromkeys(ONE_THREAD, "1")
    environment |= {"PYTHONUTF8": "1", "MALLOC_ARENA_MAX": "2"}
    if site.ENABLE_USER_SITE:  # it hangs on HOME otherwise
        environment["PYTHONUSERBASE"] = site.getuserbase()
    if search := search_path():
        environment["PYTHONPATH"] = os.pathsep.join(search)
    return environment


def search_path() -> list[str]:
    """Where the child finds our packages when they are not installed, and what the user's own PYTHONPATH names.

    Taken from this file's place, never from the current folder; relative entries would mean another folder there.
    """
    ours = Path(__file__).resolve().parents[1]
    installed = {Path(sysconfig.get_path(name)).resolve() for name in ("purelib", "platlib")}
    given = [entry for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if Path(entry).is_absolute()]
    return ([] if ours in installed else [str(ours)]) + given
