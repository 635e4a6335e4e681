"""What lkjip makes of bad PDFs, under low limits: `python -m bench.hostile [FOLDER]`.

Each file is reviewed by a process of its own, then all of them by one. What came of each is told in a line. The status is 1
when any of them shows a bug: an error of lkjip itself, a status that is not documented, a wait beyond the limits, a process
or a file left behind, a parent that took too much memory. Without FOLDER the files are those of `synthetic.hostile`, and
what is no regular file.
"""

import argparse
import contextlib
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.family import Watched, leftovers, watched
from synthetic.hostile import ODD_FILES, write_odd_file, write_samples

__all__ = ["Rules", "Verdict", "main", "reviewed"]

LIMIT_CODES = ("time-limit", "stall", "memory-limit")
DOCUMENTED = (0, 1, 2, 3)
"""Of a report that is merely bad; 4 is a bug of ours."""
REFUSED = 2
TAIL = 2000


@dataclass(frozen=True)
class Rules:
    """Limits of one review in seconds and megabytes, and what is allowed beyond them.

    `grace`: seconds for what is no reading: starting, judging, writing. `parent`: megabytes of the process that opens no PDF.
    """

    timeout: int = 20
    memory: int = 1024
    grace: int = 60
    parent: int = 700


@dataclass(slots=True)
class Verdict:
    """What came of one review; `bugs` are empty when lkjip did what it says it does."""

    name: str
    outcome: str = "ok"
    codes: tuple[str, ...] = ()
    watched: Watched = field(default_factory=Watched)
    bugs: list[str] = field(default_factory=list)
    said: str = ""

    @property
    def line(self) -> str:
        w = self.watched
        told = f"{self.outcome:8} {w.seconds:6.1f} s {w.parent:6.0f} MB {w.children:6.0f} MB  {self.name}"
        return "  ".join([told, *self.codes, *(f"BUG: {bug}" for bug in self.bugs)])


def reviewed(paths: Sequence[Path], name: str, rules: Rules, jobs: int = 1) -> Verdict:
    """Review `paths` in one call of the command line."""
    with tempfile.TemporaryDirectory(prefix="hostile-") as place:
        folder = Path(place)
        for part in ("out", "tmp", "home"):
            (folder / part).mkdir()
        command = [
            sys.executable,
            "-P",
            "-m",
            "lkjip",
            "audit",
            "--fresh",
            "--lang",
            "en",
            "--only",
            "json",
            "--out",
            folder / "out",
        ]
        limits = ["--timeout", rules.timeout, "--max-memory", rules.memory, "--jobs", jobs]
        surroundings = {**os.environ, "TMPDIR": str(folder / "tmp"), "LKJIP_HOME": str(folder / "home")}
        wait = (rules.timeout * 3 + rules.grace) * len(paths)
        seen, status, said = watched(
            [str(part) for part in (*command, *limits, "--", *paths)], surroundings, wait, folder
        )
        verdict = Verdict(name, watched=seen, said=said)
        audits = [json.loads(path.read_bytes()) for path in sorted((folder / "out").glob("*.audit.json"))]
        verdict.codes = tuple(sorted({problem["code"] for audit in audits for problem in audit["problems"]}))
        verdict.outcome = outcome_of(status, verdict.codes, said)
        verdict.bugs += bugs_of(status, said, seen, rules)
        verdict.bugs += [f"left behind: {path.name}" for path in leftovers(folder)]
    return verdict


def outcome_of(status: int | None, codes: Iterable[str], said: str) -> str:
    """`ok`: all of it was read; `partial`: some was not; `limit`: because of a limit; `refused`: nothing was read."""
    if status == REFUSED:
        return "limit" if "limit of" in said or "within" in said else "refused"
    if any(code.removeprefix("ocr-") in LIMIT_CODES for code in codes):
        return "limit"
    return "partial" if codes or status == 3 else "ok"


def bugs_of(status: int | None, said: str, seen: Watched, rules: Rules) -> Iterator[str]:
    if status is None:
        yield "did not end in time"
    elif status not in DOCUMENTED:
        yield f"status {status}"
    if "Traceback" in said or "error of lkjip itself" in said:
        yield "an error of lkjip itself"
    if seen.orphans:
        yield f"{seen.orphans} processes left behind"
    if seen.parent > rules.parent:
        yield f"the parent took {seen.parent:.0f} MB"


def hostile_files(folder: Path, words: str) -> list[Path]:
    """Our own bad files, written to `folder`, and what is no regular file: apart, for a link among them leads to its folder."""
    paths, apart = write_samples(folder, words), folder / "odd"
    apart.mkdir(parents=True, exist_ok=True)
    for name in ODD_FILES:
        if name.startswith(words):
            with contextlib.suppress(OSError):
                paths.append(write_odd_file(name, apart))
    return paths


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    rules = Rules(options.timeout, options.memory)
    with tempfile.TemporaryDirectory(prefix="hostile-files-") as place:
        if options.folder is None:
            paths = hostile_files(Path(place), options.only)
        else:
            paths = sorted(
                path for path in options.folder.rglob("*") if path.name.startswith(options.only) and not path.is_dir()
            )
        if not paths:
            sys.stderr.write("no files\n")
            return 2
        began = time.monotonic()
        verdicts = []
        for path in paths:
            verdicts.append(told(reviewed([path], path.name, rules)))
        if len(paths) > 1 and not options.apart:
            verdicts.append(told(reviewed(paths, f"all {len(paths)} in one call", rules, jobs=2)))
    outcomes = ", ".join(
        f"{many} {outcome}" for outcome, many in sorted(Counter(one.outcome for one in verdicts).items())
    )
    bad = [one for one in verdicts if one.bugs]
    sys.stdout.write(f"{len(paths)} files in {time.monotonic() - began:.0f} s: {outcomes}; {len(bad)} with bugs\n")
    for one in bad:
        sys.stdout.write(f"\n{one.name}: {'; '.join(one.bugs)}\n{one.said[-TAIL:]}\n")
    return 1 if bad else 0


def told(verdict: Verdict) -> Verdict:
    sys.stdout.write(verdict.line + "\n")
    sys.stdout.flush()
    return verdict


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.hostile", description="Review bad PDFs under low limits.")
    parser.add_argument("folder", type=Path, nargs="?", help="a folder of bad PDFs (default: our own)")
    parser.add_argument("--only", default="", help="files whose names begin so")
    parser.add_argument("--timeout", type=int, default=Rules.timeout, help="seconds for one report")
    parser.add_argument("--memory", type=int, default=Rules.memory, help="megabytes of one reading process")
    parser.add_argument("--apart", action="store_true", help="leave out the call with all files")
    return parser


if __name__ == "__main__":
    sys.exit(main())
