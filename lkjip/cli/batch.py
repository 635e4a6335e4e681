"""Several reports in one call: each is reviewed for itself, told in the order given, and costs no other."""

import logging
import sys
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from corpus import Place, Source, find_places, find_sources
from lkjip import pipeline
from lkjip.cli.language import Language
from lkjip.cli.messages import INTERRUPTED, complain, copy_of, internal_error
from lkjip.cli.progress import ReadingProgress
from lkjip.errors import LkjipError, UsageError
from lkjip.limits import Limits
from lkjip.refusal import named, refused
from lkjip.status import INTERNAL, exit_status, worst
from lkjip.supervise import stop_all
from publish.terminal import console_for, print_summary
from schemas.base import Bilingual
from schemas.report import AuditedReport

__all__ = ["Order", "audit_all"]

LOOK_UP = 0.5
"""Seconds between looks for Ctrl-C, which on Windows does not interrupt a wait."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Order:
    """How the reports of a call are to be reviewed; `out` None is a folder for each."""

    out: Path | None
    lang: Language
    limits: Limits
    password: str | None


@dataclass(frozen=True, slots=True)
class Audited:
    report: AuditedReport
    outputs: list[Path]


def audit_all(paths: Sequence[Path], order: Order, jobs: int) -> int:
    """Review the reports at `paths`, `jobs` at a time; returns the exit status of the whole call."""
    sources = find_sources(paths)
    statuses = [missing(path, order.lang) for path in sources.missing]
    for source in sources.found:
        for copy in source.copies:
            complain(copy_of(copy, source.path), order.lang)
    progress = ReadingProgress()
    with ThreadPoolExecutor(jobs) as pool, progress.shown():
        places = find_places(sources.found, order.out)
        waiting = deque(
            (source.path, pool.submit(audit_one, source, place, order, progress))
            for source, place in zip(sources.found, places, strict=True)
        )
        try:
            while waiting:
                path, future = waiting.popleft()
                while not wait([future], LOOK_UP).done:
                    pass
                with progress.hidden():
                    statuses.append(tell(path, future, order.lang))
        except (KeyboardInterrupt, SystemExit):
            stop_all()
            pool.shutdown(wait=False, cancel_futures=True)
            complain(INTERRUPTED, order.lang)
            raise
    return worst(statuses)


def missing(path: Path, lang: Language) -> int:
    error = refused("no-pdf" if path.is_dir() else "missing", path)
    complain(error.message, lang)
    return error.exit_code


def audit_one(source: Source, place: Place, order: Order, progress: ReadingProgress) -> Audited:
    with progress.report(source.path.name) as on_page:
        report = pipeline.audit_file(source.path, limits=order.limits, password=order.password, on_page=on_page)
        try:
            place.folder.mkdir(parents=True, exist_ok=True)
            outputs = pipeline.write_outputs(
                report, source.path, place.folder, place.stem, order.lang, order.limits, order.password
            )
        except OSError as error:
            raise unwritable(place.folder, error) from error
    return Audited(report, outputs)


def unwritable(folder: Path, error: OSError) -> UsageError:
    reason = error.strerror or type(error).__name__
    message = Bilingual(
        id=f"hasil tidak dapat ditulis ke folder ini ({reason}). Pilih folder lain dengan --out.",
        en=f"the results cannot be written to this folder ({reason}). Choose another one with --out.",
    )
    return UsageError(named(folder, message), "unwritable")


def tell(path: Path, future: "Future[Audited]", lang: Language) -> int:
    """Print what one report came to; returns its exit status."""
    error = future.exception()
    if isinstance(error, LkjipError):
        complain(error.message, lang)
        return error.exit_code
    if error is not None:
        log.debug("internal error", exc_info=error)
        complain(internal_error(error, path), lang)
        return INTERNAL
    audited = future.result()
    print_summary(audited.report, console_for(sys.stdout), lang, audited.outputs)
    return exit_status(audited.report)
