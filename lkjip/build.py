"""Building the dataset: every report that is due is audited as `lkjip audit` does it, and written when it is done."""

import logging
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field, replace
from pathlib import Path

from corpus import Source, find_sources
from corpus.database import Database, DatabaseError
from corpus.due import Reader, Said, is_due, known_contents
from corpus.region_lines import NameOf
from corpus.report_lists import LIST_SUFFIXES, Listed, ListError, read_list
from corpus.sources import files_at
from corpus.writer import Origin, write_failure, write_report
from lkjip.about import knowledge_hash, tool_version
from lkjip.dataset import list_error
from lkjip.errors import LkjipError, StoppedError, UsageError
from lkjip.hands import Hands
from lkjip.user_names import name_store
from normalise.agency_names import agency_name, is_by_place
from publish.gaps import fully_read
from schemas.agency import AgencyName
from schemas.report import AuditedReport

__all__ = ["Done", "Work", "build", "planned"]

log = logging.getLogger(__name__)

LOOK_UP = 0.5
"""Seconds between looks for Ctrl-C, which on Windows does not interrupt a wait."""
INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Work:
    """What a call is to do: `due` are the reports to read, `known` counts those that the dataset has, `failed` those that
    could not be read before, `missing` are paths without a report, `said` is what lists say of reports, by content; `found` are
    all that there are."""

    due: tuple[Source, ...]
    known: int = 0
    failed: int = 0
    missing: tuple[Path, ...] = ()
    said: Mapping[str, Said] = field(default_factory=dict)
    found: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """A report that was recorded as `version`, or could not be read: then `error` says why."""

    path: Path
    version: int | None = None
    error: BaseException | None = None


def planned(database: Database, paths: Sequence[Path], *, refresh: bool) -> Work:
    """What is to be read of the files, folders and lists at `paths`. Raises UsageError for a list that cannot be used,
    DatabaseError."""
    entries = [entry for path in paths for entry in entries_of(path)]
    sources = find_sources(entry.path for entry in entries)
    by_path = words_of(entries)
    known, reader = known_contents(database), reader_now()
    work = Work((), missing=sources.missing, found=tuple(sources.found))
    due, said, failed = [], {}, 0
    for source in sources.found:
        before = known.get(source.sha256)
        told = next((by_path[path] for path in (source.path, *source.copies) if path in by_path), None)
        word = told or (before.said if before else (None, None, None))
        said[source.sha256] = word
        if is_due(before, reader, refresh=refresh) or (before and not before.failed and before.said != word):
            due.append(source)
        else:
            failed += before is not None and before.failed
    return replace(work, due=tuple(due), known=len(sources.found) - len(due) - failed, failed=failed, said=said)


def words_of(entries: Sequence[Listed]) -> dict[Path, Said]:
    """What lists say of each file. What they say of a folder holds for every report in it, as far as nothing else is said of
    an inner folder or of the report itself."""
    telling = [entry for entry in entries if entry != Listed(entry.path)]
    found: dict[Path, Said] = {}
    for entry in sorted(telling, key=lambda one: len(one.path.parts)):
        for file in files_at(entry.path):
            instansi, pemda, tahun = found.get(file, (None, None, None))
            found[file] = (entry.instansi or instansi, entry.pemda or pemda, entry.tahun or tahun)
    return found


def entries_of(path: Path) -> list[Listed]:
    if path.suffix.casefold() not in LIST_SUFFIXES or not path.is_file():
        return [Listed(path)]
    try:
        return read_list(path)
    except ListError as error:
        raise list_error(error) from error


def build(database: Database, work: Work, hands: Hands) -> Iterator[Done]:
    """Have `hands` read what is due, write the reports in their order, and say so of each; a report that cannot be read is
    recorded with its reason and costs no other. Raises UsageError when nobody reads any more, DatabaseError, and whatever
    interrupts.

    In their order, so that of two reports of one agency and year the same one is the later version however long each takes.
    """
    waiting: deque[tuple[Source, Future[AuditedReport]]] = deque()
    left = iter(work.due)
    while True:
        while len(waiting) < hands.room and (source := next(left, None)):
            waiting.append((source, hands.read(source)))
        if not waiting:
            return
        source, future = waiting.popleft()
        while not wait([future], LOOK_UP).done:
            hands.look()
        yield recorded(database, source, future, work.said[source.sha256])


def recorded(database: Database, source: Source, future: Future[AuditedReport], said: Said) -> Done:
    error = future.exception()
    if isinstance(error, StoppedError | UsageError):
        raise error
    if error is None:
        report = future.result()
        try:
            return Done(source.path, written(database, report, said))
        except DatabaseError:
            raise
        except Exception as broken:
            log.debug("not written", exc_info=broken)
            error = broken
    told, name = (error.message.id, error.code) if isinstance(error, LkjipError) else (type(error).__name__, INTERNAL)
    write_failure(database, source.sha256, source.path.name, name, told, tool_version())
    return Done(source.path, error=error)


def written(database: Database, report: AuditedReport, said: Said) -> int:
    """The number of the version that `report` is in the dataset. Raises DatabaseError."""
    origin = origin_of(report, said)
    return write_report(database, report, origin, names_of_region(origin), is_whole=fully_read(report))


def origin_of(report: AuditedReport, said: Said) -> Origin:
    """Whose report it is: what a list says goes before what the report says."""
    info, (instansi, pemda, tahun) = report.report, said
    name, shown = info.agency, info.instansi
    if instansi or pemda:
        shown = instansi or info.instansi
        name = agency_name(shown, pemda or info.pemda)
    by_place = name is not None and is_by_place(name)
    return Origin(name, shown, info.tahun if tahun is None else tahun, by_place, said)


def names_of_region(origin: Origin) -> NameOf:
    """Which agency of the region of `origin` a text names."""
    region = origin.agency.region if origin.agency else None

    def name_of(text: str) -> AgencyName | None:
        name = agency_name(text, region)
        return name if name and name.region == region else None

    return name_of


def reader_now() -> Reader:
    return tool_version(), knowledge_hash(), name_store().fingerprint()
