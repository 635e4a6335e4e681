"""Who reads the reports of a build: processes of this machine, or the workers of a Dask cluster."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from corpus import Source
from lkjip.kept import KeptAudits
from lkjip.limits import Limits
from lkjip.pipeline import audit_file
from lkjip.supervise import stop_all
from schemas.report import AuditedReport

__all__ = ["Hands", "LocalHands", "local_hands"]


class Hands(Protocol):
    """Readers of reports. `room` is how many may be handed out at once: what was read waits in memory until it is written."""

    @property
    def room(self) -> int: ...

    def read(self, source: Source) -> "Future[AuditedReport]":
        """Hand out one report; the future raises what auditing it raises."""

    def look(self) -> None:
        """Raises UsageError when nobody is left to read what was handed out."""


@dataclass(frozen=True, slots=True)
class LocalHands:
    """Processes of this machine, each under its own supervisor in a thread of `pool`."""

    pool: ThreadPoolExecutor
    room: int
    limits: Limits
    kept: KeptAudits

    def read(self, source: Source) -> "Future[AuditedReport]":
        return self.pool.submit(audited, source.path, self.limits, self.kept)

    def look(self) -> None:
        """This machine is there as long as we are."""


AHEAD = 2
"""Reports for each process that are handed out before those before them are written."""


@contextmanager
def local_hands(jobs: int, limits: Limits, kept: KeptAudits) -> Iterator[LocalHands]:
    """Up to `jobs` processes; whatever ends the block early ends them too."""
    with ThreadPoolExecutor(jobs) as pool:
        try:
            yield LocalHands(pool, jobs * AHEAD, limits, kept)
        except BaseException:  # the user's interruption, a full disk: no child may outlive us
            stop_all()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def audited(path: Path, limits: Limits, kept: KeptAudits) -> AuditedReport:
    return kept.report(path, limits) or audit_file(path, limits=limits, kept=kept)
