"""Which fences this system holds around the process that reads PDFs."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lkjip.doctor.point import Both, Point
from lkjip.start import BROKEN

__all__ = ["fence_points"]

WHAT = Both("Pagar proses pembaca PDF", "Fences around the process that reads PDFs")
PATIENCE = 60.0
NAMES = {
    "network": Both("jaringan", "network"),
    "programs": Both("program lain", "other programs"),
    "files": Both("perubahan berkas lain", "changes of other files"),
    "memory": Both("memori berlebih", "too much memory"),
}
HELD = Both("sistem ini mencegah {fences}", "this system keeps it from {fences}")
UNHELD = Both(
    "Yang tidak dicegah sistem ini: {fences}. Laporan tetap terbaca; PDF yang asalnya meragukan sebaiknya direviu di komputer lain"
    " atau mesin virtual.",
    "What this system does not keep it from: {fences}. Reports are read all the same; PDFs of doubtful origin are better audited on another"
    " computer or in a virtual machine.",
)


def fence_points() -> Iterator[Point]:
    try:
        held = fences_held()
    except (*BROKEN, subprocess.SubprocessError, ValueError) as error:
        reason = " ".join(str(error).split())
        yield Point("fences", "note", WHAT, Both(f"tidak dapat diketahui ({reason})", f"could not be told ({reason})"))
        return
    missing = [name for name in NAMES if name not in held]
    found = told(HELD, [name for name in NAMES if name in held])
    if not missing:
        yield Point("fences", "ok", WHAT, found)
        return
    yield Point("fences", "note", WHAT, found, told(UNHELD, missing))


def fences_held() -> set[str]:
    """Those that a process of the same kind as the reading child was given just now."""
    from lkjip.environment import child_environment

    with tempfile.TemporaryDirectory(prefix="lkjip-", ignore_cleanup_errors=True) as name:
        command = [sys.executable, "-P", "-m", "lkjip.fences"]
        environment = child_environment(Path(name))
        call = subprocess.run(command, cwd=name, env=environment, capture_output=True, timeout=PATIENCE, check=True)
    return set(json.loads(call.stdout))


def told(text: Both, fences: list[str]) -> Both:
    """`text` with the names of the fences in it, "-" for none."""
    id_, en = (", ".join(NAMES[one].in_language(lang) for one in fences) or "-" for lang in ("id", "en"))
    return Both(text.id.format(fences=id_), text.en.format(fences=en))
