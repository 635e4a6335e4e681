"""Command line: `python -m bench.speed` measures speed and memory and writes docs/speed.md.

Machines differ, so what counts are ratios: the tools run in turn on the same PDF, each run in a process of its own,
and the median of several runs is divided by that of pdfplumber's table finder.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from bench.again import again_section
from bench.booklet import bind_generated, copies
from bench.lap import Lap, run_lap
from bench.material import DOCS, LAST, Material
from bench.record import publish
from bench.section import Section
from bench.tools import BASELINE, COMPARED, ONE_CHILD, TWO_CHILDREN

ORDER = ("speed-real", "speed-made", "speed-each", "speed-jobs", "speed-again", "memory")
PAGES = 40
CLOCKED, CLOCKED_RUNS = 3, 3
"""So many real reports, so many runs each, show what a second child saves by the clock."""
TITLE = "Speed"
TEXT = (
    "Written by `make bench-speed`; do not edit. Processor time on one core, imports not counted; pdfplumber's"
    " `extract_tables()` over all pages is 1. lkjip reads words, tables and sentences and puts the document together."
    " Aim: 0.1 (at the most 0.2) for ruled tables, at most 1.0 for unruled ones."
)
Laps = dict[str, list[Lap]]


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    material = Material(options.shared) if options.shared else Material()
    with tempfile.TemporaryDirectory() as folder:
        sections = measure(Path(folder), material, options.runs, 2 if options.quick else PAGES, real=not options.quick)
    for section in sections:
        sys.stdout.write(section.plain() + "\n\n")
    if not options.quick:
        publish(sections, ORDER, TITLE, TEXT, options.page, options.last)
        sys.stdout.write(f"{options.page.name} written\n")
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m bench.speed", description="Measure the speed of lkjip.")
    made.add_argument("--quick", action="store_true", help="two generated pages; writes nothing")
    made.add_argument("--runs", type=int, default=5, help="of which the median counts (default 5)")
    made.add_argument("--shared", type=Path, help="folder with the real reports (default: ../shared)")
    made.add_argument("--page", type=Path, default=DOCS / "speed.md", help="document to write")
    made.add_argument("--last", type=Path, default=LAST, help="record of the last run")
    return made


def measure(folder: Path, material: Material, runs: int, pages: int, *, real: bool) -> list[Section]:
    """Everything that can be measured here; `folder` is for the PDFs made for it."""
    warm_up = bind_generated(folder / "warm-up.pdf", "grid", 8)
    ruled = bind_generated(folder / "ruled.pdf", "grid", pages)
    unruled = bind_generated(folder / "unruled.pdf", "none", pages)
    made = [
        *rows(f"{pages} pages, ruled tables", race(ruled, warm_up, runs)),
        *rows(f"{pages} pages, no lines", race(unruled, warm_up, runs)),
    ]
    sections = [race_section("speed-made", "Generated reports", made, needs_shared=False)]
    sections.append(memory_section(folder, ruled, warm_up))
    reports = material.pdfs() if real else []
    known = [rows(pdf.stem, race(pdf, warm_up, runs)) for pdf in reports if material.transcript(pdf)]
    if known:
        flat = [row for group in known for row in group]
        sections.insert(0, race_section("speed-real", "The report of the first measurements", flat, needs_shared=True))
    shared = [pdf for pdf in reports if material.transcript(pdf) or material.gold(pdf)]
    sections.append(jobs_section([ruled, *shared[:CLOCKED]], warm_up, min(runs, CLOCKED_RUNS)))
    sections.append(again_section([ruled, *shared[:CLOCKED]], folder, min(runs, CLOCKED_RUNS)))
    if reports:
        sections.append(each_section([pdf for pdf in reports if material.gold(pdf)], warm_up))
    return sections


def race(pdf: Path, warm_up: Path, runs: int, tools: Iterable[str] = COMPARED) -> Laps:
    """All `tools` in turn, `runs` times."""
    laps: Laps = {tool: [] for tool in tools}
    for _ in range(runs):
        for tool, own in laps.items():
            own.append(run_lap(tool, pdf, warm_up))
    return laps


def cpu(laps: Sequence[Lap]) -> float:
    return median(lap.cpu for lap in laps)


def ratio(laps: Laps, tool: str) -> str:
    """The time of `tool` where pdfplumber's is 1."""
    return f"{cpu(laps[tool]) / cpu(laps[BASELINE]):.3f}"


def peak(laps: Sequence[Lap]) -> str:
    known = [lap.peak for lap in laps if lap.peak is not None]
    return f"{max(known):.0f} MB" if known else "-"


def rows(name: str, laps: Laps) -> list[tuple[str, ...]]:
    return [(name, tool, ratio(laps, tool), f"{cpu(own):.2f} s", peak(own)) for tool, own in laps.items()]


def race_section(key: str, title: str, made: list[tuple[str, ...]], *, needs_shared: bool) -> Section:
    return Section(
        key=key,
        title=title,
        text="Median of the runs; peak is the resident memory of the whole process, greatest of the runs.",
        columns=("report", "tool", "ratio", "processor time", "peak memory"),
        rows=tuple(made),
        needs_shared=needs_shared,
    )


def memory_section(folder: Path, single: Path, warm_up: Path) -> Section:
    """How the memory of lkjip grows with the number of pages."""
    found = []
    for times in (1, 2, 4):
        pdf = copies(folder / f"{times}.pdf", single, times)
        lap = run_lap("lkjip", pdf, warm_up)
        found.append((f"{times} times the ruled report", f"{lap.cpu:.2f} s", peak([lap])))
    return Section(
        key="memory",
        title="Growth with the number of pages",
        text="lkjip in one process, the whole document kept, as the parent keeps it.",
        columns=("report", "processor time", "peak memory"),
        rows=tuple(found),
    )


def jobs_section(pdfs: Sequence[Path], warm_up: Path, runs: int) -> Section:
    """What a second child saves by the clock."""
    found = []
    for pdf in pdfs:
        laps = race(pdf, warm_up, runs, (ONE_CHILD, TWO_CHILDREN))
        one, two = (median(lap.wall for lap in laps[tool]) for tool in (ONE_CHILD, TWO_CHILDREN))
        found.append((pdf.stem, f"{one:.2f} s", f"{two:.2f} s", f"{two / one:.2f}"))
    return Section(
        key="speed-jobs",
        title="By the clock, on one core and on two",
        text="Reading in children as `lkjip audit` does, their start included; median of the runs. A machine with other"
        " work to do has no second core to offer: then both take the same time.",
        columns=("report", ONE_CHILD, TWO_CHILDREN, "ratio"),
        rows=tuple(found),
        needs_shared=True,
    )


def each_section(pdfs: Sequence[Path], warm_up: Path) -> Section:
    """lkjip beside pdfplumber on every report, one run each."""
    found, failed = [], []
    for pdf in pdfs:
        try:
            laps = race(pdf, warm_up, 1, (BASELINE, "lkjip"))
        except subprocess.CalledProcessError as error:
            failed.append(f"{pdf.stem}: a reader ended with status {error.returncode}")
            continue
        found.append((pdf.stem, ratio(laps, "lkjip"), f"{cpu(laps['lkjip']):.2f} s", peak(laps["lkjip"])))
    return Section(
        key="speed-each",
        title="Other real reports",
        text="lkjip beside pdfplumber, one run each.",
        columns=("report", "ratio", "processor time", "peak memory"),
        rows=tuple(found),
        failed=tuple(failed),
        needs_shared=True,
    )


if __name__ == "__main__":
    sys.exit(main())
