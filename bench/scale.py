"""Command line: `python -m bench.scale` measures what many reports cost and writes docs/scale.md.

What one report costs is measured in seconds of processor time, which other work on the machine hardly changes; what several
processes get done together is measured by the clock.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.copied import copy_within, write_copy
from bench.crowd import crowd
from bench.material import DOCS, LAST, Material
from bench.postgresql import is_installed, new_database, postgresql_server
from bench.record import publish
from bench.scale_costs import Cost, costs_section
from bench.section import Section
from bench.small_reports import small_reports
from corpus.answers import answer
from corpus.database import Database, open_database
from lkjip.user_names import HOME
from publish.json_file import json_bytes
from schemas.report import AuditedReport
from synthetic import make_report

ORDER = ("scale-costs", "scale-build", "scale-rows", "scale-queries", "scale-crowd")
TITLE = "Scale"
TEXT = (
    "Written by `make bench-scale`; do not edit. What `lkjip corpus add` costs for many reports, measured on one machine."
    " Seconds of processor time are of one core and count the reading children; they hardly change with other work on the"
    " machine. Times by the clock do."
)
ADD = (sys.executable, "-P", "-m", "lkjip", "corpus", "add")
QUERIES = {
    "findings by rule": "select rule, severity, count(*) from findings group by rule, severity",
    "absorption by year": "select tahun, count(*), avg(cast(serapan as float)) from budget_lines group by tahun",
    "one agency over the years": (
        "select r.tahun, i.name, i.target, i.realisasi from indicators i join versions v on v.id = i.version_id"
        " join reports r on r.id = v.report_id where r.agency_id = 1 and v.is_current"
    ),
}
LIGHT = ("budget_lines", "indicators", "findings")
"""What the queries ask. The largest dataset has these tables only: figures and checks of 20,000 reports would not fit here."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured: reports of each kind that are built, reports written through the writer, how often they are then
    copied with all tables and with the light ones, seconds that a crowd works."""

    small: int = 40
    made: int = 6
    real: int = 4
    rows: int = 300
    copies: int = 6
    light: int = 9
    seconds: float = 6
    crowds: tuple[tuple[int, int], ...] = ((1, 0), (1, 4), (4, 0), (4, 4))

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many reports the dataset has when it is asked."""
        whole = self.rows * (self.copies + 1)
        return self.rows, whole, whole * (self.light + 1)


QUICK = Plan(small=2, made=1, real=0, rows=4, copies=1, light=1, seconds=1, crowds=((2, 1),))


def main(arguments: Sequence[str] | None = None) -> int:
    made = argparse.ArgumentParser(prog="python -m bench.scale", description="Measure what many reports cost.")
    made.add_argument("--quick", action="store_true", help="very little of everything; writes nothing")
    made.add_argument("--shared", type=Path, help="folder with the real reports (default: ../shared)")
    made.add_argument("--page", type=Path, default=DOCS / "scale.md", help="document to write")
    made.add_argument("--last", type=Path, default=LAST, help="record of the last run")
    options = made.parse_args(arguments)
    material = Material(options.shared) if options.shared else Material()
    with tempfile.TemporaryDirectory() as folder:
        sections = measure(Path(folder), material, QUICK if options.quick else Plan())
    for section in sections:
        sys.stdout.write(section.plain() + "\n\n")
    if not options.quick:
        publish(sections, ORDER, TITLE, TEXT, options.page, options.last)
        sys.stdout.write(f"{options.page.name} written\n")
    return 0


def measure(folder: Path, material: Material, plan: Plan) -> list[Section]:
    """Everything that can be measured here; `folder` is for the reports and datasets made for it."""
    builds = builds_of(folder, material, plan)
    audit = folder / "audit.json"
    report = audited(folder)
    audit.write_bytes(json_bytes(report))
    rows: list[tuple[str, ...]] = []
    queries: list[tuple[str, ...]] = []
    crowds: list[tuple[str, ...]] = []
    failed: list[str] = []
    written: dict[str, tuple[float, float]] = {}
    with ExitStack() as stack:
        places: dict[str, Callable[[str], str]] = {"SQLite": lambda name: str(folder / f"{name}.db")}
        if is_installed():
            url = stack.enter_context(postgresql_server())
            places["PostgreSQL"] = lambda _: new_database(url)
        for kind, place_of in places.items():
            written[kind] = grown(kind, place_of("rows"), report, plan, rows, queries)
            place = place_of("crowd")
            open_database(place, create=True).close()
            for writers, readers in plan.crowds:
                (rate, wait, told), broken = crowd(place, audit, writers, readers, plan.seconds)
                crowds.append((kind, str(writers), str(readers), f"{rate:.1f}", wait, told))
                failed += broken
    typical = builds[-1]
    return [
        costs_section(typical, written),
        build_section(builds),
        rows_section(rows, report),
        queries_section(queries, plan.sizes),
        crowd_section(crowds, plan, failed),
    ]


def builds_of(folder: Path, material: Material, plan: Plan) -> list[Cost]:
    """What building costs for small, generated and real reports; the last one is the most like what users have."""
    small, made = folder / "small", folder / "made"
    small.mkdir()
    made.mkdir()
    small_reports(small, plan.small)
    for seed in range(plan.made):
        (made / f"{seed}.pdf").write_bytes(make_report(seed, errors=2).pdf)
    builds = [built(folder, "one page", sorted(small.iterdir())), built(folder, "generated", sorted(made.iterdir()))]
    real = [pdf for pdf in material.pdfs() if material.gold(pdf) or material.transcript(pdf)][: plan.real]
    return [*builds, built(folder, "real", real)] if real else builds


def built(folder: Path, kind: str, pdfs: Sequence[Path]) -> Cost:
    """The cost of building a dataset of `pdfs`; what the call itself costs is that of a second one, which has nothing to do."""
    db = folder / f"built-{kind.replace(' ', '-')}.db"
    home = {**os.environ, HOME: str(folder / f"home-{db.stem}")}
    command = [*ADD, *map(str, pdfs), "--db", str(db), "--jobs", "1"]
    first, again = children_cpu(command, home), children_cpu(command, home)
    database = open_database(str(db))
    pages = answer(database, "select sum(pages), sum(figures) from versions").rows[0]
    database.close()
    each = max(first - again, 0.0) / len(pdfs)
    return Cost(kind, len(pdfs), int(pages[0]), int(pages[1]), each, db.stat().st_size / len(pdfs))


def children_cpu(command: Sequence[str], environment: dict[str, str]) -> float:
    """Seconds of processor time of `command` and its children."""
    before = os.times()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def audited(folder: Path) -> AuditedReport:
    """The report that is written under many identities: a generated one."""
    from lkjip.pipeline import audit_file

    path = folder / "typical.pdf"
    path.write_bytes(make_report(3, errors=3).pdf)
    return audit_file(path)


def grown(
    kind: str,
    place: str,
    report: AuditedReport,
    plan: Plan,
    rows: list[tuple[str, ...]],
    queries: list[tuple[str, ...]],
) -> tuple[float, float]:
    """Fills the dataset at `place` in steps and asks at each; returns seconds and bytes that writing one report takes."""
    database = open_database(place, create=True)
    empty = bytes_of(database)
    begun, cpu = time.perf_counter(), time.process_time()
    for number in range(plan.rows):
        write_copy(database, report, number)
    each = (time.perf_counter() - begun) / plan.rows
    own = (time.process_time() - cpu) / plan.rows
    size = (bytes_of(database) - empty) / plan.rows
    rows.append((kind, f"{each * 1000:.0f} ms", f"{own * 1000:.0f} ms", f"{size / 1000:.0f} kB"))
    told = [asked(database)]
    copy_within(database, plan.copies)
    told.append(asked(database))
    copy_within(database, plan.light, LIGHT)
    told.append(asked(database))
    database.close()
    queries += [(kind, name, *(f"{answers[name] * 1000:.0f} ms" for answers in told)) for name in QUERIES]
    return each, size


def bytes_of(database: Database) -> float:
    if database.engine.dialect.name == "sqlite":
        sql = "select page_count * page_size from pragma_page_count(), pragma_page_size()"
    else:
        sql = "select pg_database_size(current_database())"
    return float(answer(database, sql).rows[0][0])


def asked(database: Database) -> dict[str, float]:
    """Seconds of each query, the median of three."""
    found = {}
    for name, sql in QUERIES.items():
        times = []
        for _ in range(3):
            begun = time.perf_counter()
            answer(database, sql)
            times.append(time.perf_counter() - begun)
        found[name] = median(times)
    return found


def build_section(builds: Sequence[Cost]) -> Section:
    return Section(
        key="scale-build",
        title="Building",
        text="`lkjip corpus add --jobs 1` on reports that were never read: reading, second readings, audit, writing. Seconds"
        " of processor time for each report, without what the call itself costs. `--jobs N` shares them out between N cores.",
        columns=("reports", "how many", "pages each", "figures each", "processor time each", "reports per core and hour", "dataset each"),
        rows=tuple(
            (one.kind, str(one.many), f"{one.pages / one.many:.0f}", f"{one.figures / one.many:.0f}", f"{one.seconds:.2f} s",
             f"{one.rate:.0f}", f"{one.size / 1000:.0f} kB")
            for one in builds
        ),
        needs_shared=True,
    )  # fmt: skip


def rows_section(rows: Sequence[tuple[str, ...]], report: AuditedReport) -> Section:
    return Section(
        key="scale-rows",
        title="Writing one report",
        text=f"A generated report of {report.report.pages} pages and {len(report.figures)} figures, written under many"
        " identities by the one writer, one transaction each. Writing is the part that more readers do not make quicker.",
        columns=("dataset", "by the clock", "processor time of lkjip", "size"),
        rows=tuple(rows),
    )


def queries_section(queries: Sequence[tuple[str, ...]], sizes: Sequence[int]) -> Section:
    return Section(
        key="scale-queries",
        title="Asking",
        text="`lkjip corpus query` without its start, by the clock, median of three. The largest dataset has budget lines,"
        " indicators and findings of every report, figures and checks of a tenth of them.",
        columns=("dataset", "query", *(f"{size:,} reports" for size in sizes)),
        rows=tuple(queries),
    )


def crowd_section(crowds: Sequence[tuple[str, ...]], plan: Plan, failed: Sequence[str]) -> Section:
    return Section(
        key="scale-crowd",
        title="Several at once",
        text=f"Processes at one dataset of this machine for {plan.seconds:g} s by the clock: writers write one report after the"
        " other without reading any PDF, readers count findings by rule. Writers take turns in both. SQLite is a file that"
        " programs of one machine share; when several machines write or ask, PostgreSQL begins. The machine's cores are"
        " shared by writers, readers and server.",
        columns=("dataset", "writers", "readers", "reports per second", "longest wait of a writer", "one question"),
        rows=tuple(crowds),
        failed=tuple(failed),
    )


if __name__ == "__main__":
    sys.exit(main())
