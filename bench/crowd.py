"""Several processes at one dataset: some write reports, some ask, for a while."""

import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.copied import write_copy
from bench.jobs import Job, run_jobs
from bench.section import failures
from corpus.answers import answer
from corpus.database import open_database
from schemas.report import AuditedReport

__all__ = ["Crowd", "crowd"]

Crowd = tuple[float, str, str]
"""Reports written in a second by all writers together; the longest wait of one; the median time of a question."""
LOOK = 0.02
"""Seconds between looks whether all are ready."""
APART = 1_000_000
"""Numbers of the reports of one writer and the next."""
QUESTION = "select rule, severity, count(*) from findings group by rule, severity"


@dataclass(frozen=True, slots=True)
class Start:
    """Where processes say that they are ready, and wait for each other."""

    folder: Path
    many: int

    def wait(self) -> None:
        (self.folder / str(os.getpid())).touch()
        while len(list(self.folder.iterdir())) < self.many:
            time.sleep(LOOK)


def crowd(place: str, audit: Path, writers: int, readers: int, seconds: float) -> tuple[Crowd, tuple[str, ...]]:
    """What `writers` and `readers` got done; and what went wrong, a line each. `audit` is the JSON of the report to write."""
    with tempfile.TemporaryDirectory() as folder:
        start = Start(Path(folder), writers + readers)
        jobs = [Job(f"writer {one}", written, (place, audit, one, start, seconds)) for one in range(1, writers + 1)]
        jobs += [Job(f"reader {one}", asked, (place, start, seconds)) for one in range(1, readers + 1)]
        outcomes = run_jobs(jobs, len(jobs))
    waits = [wait for one in outcomes[:writers] for wait in one.value or ()]
    times = [took for one in outcomes[writers:] for took in one.value or ()]
    told = f"{median(times) * 1000:.0f} ms" if times else "-"
    return (len(waits) / seconds, f"{max(waits, default=0):.2f} s", told), failures(outcomes)


def written(place: str, audit: Path, writer: int, start: Start, seconds: float) -> list[float]:
    """How long each report took that could be written until the time was over."""
    report = AuditedReport.model_validate_json(audit.read_bytes())
    database = open_database(place)
    took: list[float] = []
    start.wait()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        before = time.perf_counter()
        write_copy(database, report, writer * APART + len(took))
        took.append(time.perf_counter() - before)
    database.close()
    return took


def asked(place: str, start: Start, seconds: float) -> list[float]:
    database = open_database(place)
    took: list[float] = []
    start.wait()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        before = time.perf_counter()
        answer(database, QUESTION)
        took.append(time.perf_counter() - before)
        time.sleep(0.05)
    database.close()
    return took
