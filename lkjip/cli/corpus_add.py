"""What `lkjip corpus add` does: a bar, a line for each failure, a summary."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from corpus import Source
from corpus.database import Database
from corpus.decisions import write_decisions
from corpus.places import clean_stem
from lkjip.build import Done, Work, build, planned
from lkjip.cli.language import Language
from lkjip.cli.messages import INTERRUPTED, complain, internal_error
from lkjip.dataset import dataset_errors, opened
from lkjip.errors import LkjipError
from lkjip.hands import Hands, local_hands
from lkjip.kept import kept_audits
from lkjip.limits import Limits
from lkjip.refusal import refused
from lkjip.reviews import REVIEW_ENDING, standing_at
from lkjip.series import renew_series
from lkjip.status import CLEAN, INTERNAL, REFUSED, worst
from publish.numbers import count
from publish.visible import one_line
from schemas.base import Bilingual

__all__ = ["add_reports"]

ADDED = Bilingual(id="{n} laporan ditambahkan", en="{n} reports added")
KNOWN = Bilingual(id="{n} sudah ada", en="{n} there already")
FAILED = Bilingual(id="{n} gagal", en="{n} failed")
DECIDED = Bilingual(id="{n} keputusan auditor dicatat", en="{n} decisions of auditors recorded")
FAILED_BEFORE = Bilingual(id="{n} pernah gagal dan tidak dicoba lagi", en="{n} failed before and not tried again")


def add_reports(
    paths: Sequence[Path], place: str, jobs: int, limits: Limits, lang: Language, cluster: str | None, *, refresh: bool
) -> int:
    """Add the reports at `paths` to the dataset at `place`; returns the exit status. Raises UsageError."""
    with opened(place, create=True) as database, dataset_errors():
        work = planned(database, paths, refresh=refresh)
        statuses = [missing(path, lang) for path in work.missing] + [REFUSED] * bool(work.failed)
        failures = 0
        with hands_of(work, jobs, limits, cluster) as hands, bar(len(work.due), lang) as progress:
            try:
                for done in build(database, work, hands):
                    status = told(done, progress, lang)
                    failures += status != CLEAN
                    statuses.append(status)
                    progress.advance(progress.task_ids[0])
                    progress.update(progress.task_ids[0], failed=count(failures, lang))
            except KeyboardInterrupt:
                progress.stop()
                complain(INTERRUPTED, lang)
                raise
        renew_series(database)
        decided = decisions_beside(database, work.found, lang)
    typer.echo(summary(work, failures, decided, place, lang))
    return worst(statuses)


def decisions_beside(database: Database, sources: Sequence[Source], lang: Language) -> int:
    """How many new decisions stood in the reviews that lie beside the reports, known ones too."""
    many = 0
    for source in sources:
        standing = standing_at(source.path.with_name(f"{clean_stem(source.path.stem)}{REVIEW_ENDING}"))
        if standing.fault is not None:
            complain(standing.fault, lang)
        elif standing.review is not None:
            many += write_decisions(database, source.sha256, standing.review.decisions)
    return many


def hands_of(work: Work, jobs: int, limits: Limits, cluster: str | None) -> AbstractContextManager[Hands]:
    """Never more than `jobs` processes on this machine: one report each, or several each when there are fewer reports."""
    if cluster is not None:
        from lkjip.cluster import cluster_hands  # needs packages that most do without

        return cluster_hands(cluster, limits)
    processes = max(jobs // max(len(work.due), 1), 1)
    return local_hands(jobs, replace(limits, processes=processes), kept_audits())


def bar(total: int, lang: str) -> Progress:
    """How many are done, how many failed, how long it will take; on a terminal only."""
    progress = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(FAILED.in_language(lang).format(n="{task.fields[failed]}")),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    progress.add_task("", total=total, failed="0")
    return progress


@contextmanager
def hidden(progress: Progress) -> Iterator[None]:
    """Takes the bar off the screen while something else is printed."""
    progress.stop()
    yield
    progress.start()


def missing(path: Path, lang: Language) -> int:
    error = refused("no-pdf" if path.is_dir() else "missing", path)
    complain(error.message, lang)
    return error.exit_code


def told(done: Done, progress: Progress, lang: Language) -> int:
    """The exit status of one report; what went wrong with it is said in a line."""
    if done.error is None:
        return CLEAN
    known = isinstance(done.error, LkjipError)
    with hidden(progress):
        complain(
            done.error.message if isinstance(done.error, LkjipError) else internal_error(done.error, done.path), lang
        )
    return REFUSED if known else INTERNAL


def summary(work: Work, failures: int, decided: int, place: str, lang: str) -> str:
    failed = failures + len(work.missing)
    parts = [(ADDED, len(work.due) - failures), (KNOWN, work.known)]
    parts += [
        (text, many) for text, many in ((FAILED, failed), (FAILED_BEFORE, work.failed), (DECIDED, decided)) if many
    ]
    said = ", ".join(text.in_language(lang).format(n=count(many, lang)) for text, many in parts)
    return f"{one_line(place)}: {said}."
