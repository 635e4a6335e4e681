"""Audits the PDFs that were dropped on `audit.bat`. Their names come in LKJIP_DROPPED: the rest of the command line
after the name of the batch file, as Explorer wrote it, with its quotes."""

import os
import re
import subprocess
import sys
from pathlib import Path

__all__ = ["main", "names"]

ROOT = Path(__file__).resolve().parent.parent


def names(rest: str) -> list[str]:
    """The arguments in `rest`: `" C:\\a&b.pdf "C:\\c d.pdf""` holds two. Only names with a blank are in quotes.

    The first quote closes the name of the batch file, the last one closes the command of `cmd /c "..."`.
    """
    inner = rest.strip().removeprefix('"').strip()
    if inner.count('"') % 2:
        inner = inner.removesuffix('"')
    return [quoted or bare for quoted, bare in re.findall(r'"([^"]*)"|([^\s"]+)', inner)]


def main() -> int:
    dropped = names(os.environ.get("LKJIP_DROPPED", ""))
    if not dropped:
        sys.stderr.write("lkjip: seret PDF ke audit.bat / drop a PDF on audit.bat\n")
        return 2
    # Explorer may start us anywhere, C:\\Windows too; the results belong beside the program.
    folder = ROOT if all(Path(name).is_absolute() for name in dropped) else None
    return subprocess.run([str(ROOT / ".venv" / "Scripts" / "lkjip.exe"), "audit", *dropped], cwd=folder).returncode


if __name__ == "__main__":
    sys.exit(main())
