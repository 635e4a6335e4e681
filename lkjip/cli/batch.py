"""Several reports in one call: each is worked on for itself, told in the order given, and costs no other."""

import logging
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TypeVar

from corpus import Place, Source, find_places, find_sources
from lkjip.cli.language import Language
from lkjip.cli.messages import INTERRUPTED, complain, copy_of, internal_error
from lkjip.cli.progress import ReadingProgress
from lkjip.errors import LkjipError, UsageError
from lkjip.outputs import PartlyWrittenError
from lkjip.progress import OnPage
from lkjip.refusal import named, refused
from lkjip.status import INTERNAL, worst
from lkjip.supervise import stop_all
from publish.visible import one_line
from schemas.base import Bilingual

__all__ = ["Order", "carry_out", "unwritable", "writing_to"]

LOOK_UP = 0.5
"""Seconds between looks for Ctrl-C, which on Windows does not interrupt a wait."""

Result = TypeVar("Result")

OnMissed = Callable[[Path, Bilingual, int], None]
"""Hears of a report that could not be worked on: why, and the exit status."""

log = logging.getLogger(__name__)


class Order(Protocol[Result]):
    """What is to be done with each report of a call; `out` None is a folder for each."""

    @property
    def out(self) -> Path | None: ...

    @property
    def lang(self) -> Language: ...

    def do(self, path: Path, place: Place, processes: int, on_page: OnPage) -> Result:
        """Read the report at `path` in up to `processes` children and write what comes of it to `place`, in a thread
        of its own."""

    def tell(self, result: Result) -> int:
        """Print what it came to; returns its exit status."""


def carry_out(order: Order[Result], paths: Sequence[Path], jobs: int, on_missed: OnMissed = lambda *_: None) -> int:
    """Carry out `order` on the reports at `paths`; returns the exit status of the whole call.

    Never more than `jobs` children read at once: one report each, or several each when there are fewer reports.
    """
    sources = find_sources(paths)
    statuses = [missing(path, order.lang, on_missed) for path in sources.missing]
    for source in sources.found:
        for copy in source.copies:
            complain(copy_of(copy, source.path), order.lang)
    progress = ReadingProgress(order.lang)
    processes = max(jobs // max(len(sources.found), 1), 1)
    with ThreadPoolExecutor(jobs) as pool, progress.shown():
        places = find_places(sources.found, order.out)
        waiting = deque(
            (source.path, pool.submit(do_one, order, source, place, processes, progress))
            for source, place in zip(sources.found, places, strict=True)
        )
        try:
            while waiting:
                path, future = waiting.popleft()
                while not wait([future], LOOK_UP).done:
                    pass
                with progress.hidden():
                    statuses.append(tell(order, path, future, on_missed))
        except (KeyboardInterrupt, SystemExit):
            stop_all()
            pool.shutdown(wait=False, cancel_futures=True)
            complain(INTERRUPTED, order.lang)
            raise
    return worst(statuses)


def missing(path: Path, lang: Language, on_missed: OnMissed) -> int:
    error = refused("no-pdf" if path.is_dir() else "missing", path)
    return missed(path, error.message, error.exit_code, lang, on_missed)


def missed(path: Path, message: Bilingual, status: int, lang: Language, on_missed: OnMissed) -> int:
    complain(message, lang)
    on_missed(path, message, status)
    return status


def do_one(order: Order[Result], source: Source, place: Place, processes: int, progress: ReadingProgress) -> Result:
    with progress.report(source.path.name) as on_page:
        return order.do(source.path, place, processes, on_page)


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Makes `folder`; raises UsageError when it or a file in it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise unwritable(folder, error) from error


def unwritable(folder: Path, error: OSError) -> UsageError:
    reason = error.strerror or type(error).__name__
    message = Bilingual(
        id=f"hasil tidak dapat ditulis ke folder ini ({reason}). Tutup hasil yang sedang terbuka di Excel atau program lain,"
        " atau pilih folder lain dengan --out.",
        en=f"the results cannot be written to this folder ({reason}). Close results that are open in Excel or another program, or choose"
        " another folder with --out.",
    )
    if isinstance(error, PartlyWrittenError):
        names = one_line(", ".join(error.names))
        message = Bilingual(id=f"{message.id} Yang tidak ditulis: {names}.", en=f"{message.en} Not written: {names}.")
    return UsageError(named(folder, message), "unwritable")


def tell(order: Order[Result], path: Path, future: "Future[Result]", on_missed: OnMissed) -> int:
    """Print what one report came to; returns its exit status."""
    error = future.exception()
    if isinstance(error, LkjipError):
        return missed(path, error.message, error.exit_code, order.lang, on_missed)
    if error is not None:
        log.debug("internal error", exc_info=error)
        return missed(path, internal_error(error, path), INTERNAL, order.lang, on_missed)
    return order.tell(future.result())
