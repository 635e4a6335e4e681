"""Building the dataset: every report that is due is audited as `lkjip audit` does it, and written when it is done."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from pathlib import Path

from corpus import Source, find_sources
from corpus.database import Database
from corpus.due import Known, Reader, is_due, known_contents
from corpus.report_lists import LIST_SUFFIXES, Listed, ListError, read_list
from corpus.writer import Origin, write_failure, write_report
from lkjip.about import knowledge_hash, tool_version
from lkjip.dataset import list_error
from lkjip.errors import LkjipError, StoppedError
from lkjip.hands import Hands
from lkjip.user_names import name_store
from normalise.agency_names import agency_name, is_by_place
from schemas.report import AuditedReport

__all__ = ["Done", "Work", "build", "planned"]

LOOK_UP = 0.5
"""Seconds between looks for Ctrl-C, which on Windows does not interrupt a wait."""
INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Work:
    """What a call is to do: `due` are the reports to read, `known` counts those that the dataset has, `failed` those that
    could not be read before, `missing` are paths without a report, `said` is what lists say of reports, by content."""

    due: tuple[Source, ...]
    known: int = 0
    failed: int = 0
    missing: tuple[Path, ...] = ()
    said: Mapping[str, Listed] = field(default_factory=dict)


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
    by_path = {entry.path: entry for entry in entries if entry != Listed(entry.path)}
    said = {
        source.sha256: by_path[path]
        for source in sources.found
        for path in (source.path, *source.copies)
        if path in by_path
    }
    known, reader = known_contents(database), reader_now()
    due = [
        source
        for source in sources.found
        if is_due(known.get(source.sha256), reader, refresh=refresh)
        or is_said_otherwise(known.get(source.sha256), said.get(source.sha256))
    ]
    rest = [known[source.sha256] for source in sources.found if source not in due]
    failed = sum(one.failed for one in rest)
    return Work(tuple(due), len(rest) - failed, failed, sources.missing, said)


def entries_of(path: Path) -> list[Listed]:
    if path.suffix.casefold() not in LIST_SUFFIXES or not path.is_file():
        return [Listed(path)]
    try:
        return read_list(path)
    except ListError as error:
        raise list_error(error) from error


def is_said_otherwise(known: Known | None, said: Listed | None) -> bool:
    """Whether a list says another agency or year of a report than the dataset has."""
    if known is None or known.failed or said is None:
        return False
    name = agency_name(said.instansi, said.pemda)
    other_agency = name is not None and known.agency != (name.name, name.region or "")
    return other_agency or (said.tahun is not None and known.tahun != said.tahun)


def build(database: Database, work: Work, hands: Hands) -> Iterator[Done]:
    """Have `hands` read what is due, write each report when it is done, and say so; a report that cannot be read is recorded
    with its reason and costs no other. Raises DatabaseError, and whatever interrupts."""
    waiting: dict[Future[AuditedReport], Source] = {}
    left = iter(work.due)
    while True:
        while len(waiting) < hands.room and (source := next(left, None)):
            waiting[hands.read(source)] = source
        if not waiting:
            return
        for future in finished(waiting, hands):
            yield recorded(database, waiting.pop(future), future, work.said)


def finished(waiting: Mapping[Future[AuditedReport], Source], hands: Hands) -> set[Future[AuditedReport]]:
    """Those that are done, at least one. Raises UsageError when nobody reads any more."""
    while not (done := wait(waiting, LOOK_UP, FIRST_COMPLETED).done):
        hands.look()
    return done


def recorded(database: Database, source: Source, future: Future[AuditedReport], said: Mapping[str, Listed]) -> Done:
    error = future.exception()
    if isinstance(error, StoppedError):
        raise error
    if error is not None:
        told, name = (
            (error.message.id, error.code) if isinstance(error, LkjipError) else (type(error).__name__, INTERNAL)
        )
        write_failure(database, source.sha256, source.path.name, name, told, tool_version())
        return Done(source.path, error=error)
    report = future.result()
    return Done(source.path, write_report(database, report, origin_of(report, said.get(source.sha256))))


def origin_of(report: AuditedReport, said: Listed | None) -> Origin:
    """Whose report it is: what a list says goes before what the report says."""
    info = report.report
    name, shown = info.agency, info.instansi
    if said and (said.instansi or said.pemda):
        shown = said.instansi or info.instansi
        name = agency_name(shown, said.pemda or info.pemda)
    tahun = said.tahun if said and said.tahun is not None else info.tahun
    return Origin(name, shown, tahun, by_place=name is not None and is_by_place(name))


def reader_now() -> Reader:
    return tool_version(), knowledge_hash(), name_store().fingerprint()
