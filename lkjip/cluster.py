"""Reading on a Dask cluster: a report goes to a worker by its content and comes back as its audit.

Each task is the call that `lkjip audit` makes on one machine, with its child process and its limits: a report that crashes
or hangs the reader harms no worker. A worker that is lost costs its tasks another try, a bounded number of times.
"""

import time
from asyncio import CancelledError
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from corpus import Source
from corpus.places import clean_stem
from lkjip.about import knowledge_hash, tool_version
from lkjip.errors import UsageError
from lkjip.limits import Limits
from lkjip.pipeline import audit_file
from lkjip.private_folder import needed_for_reading, private_folder
from lkjip.user_names import name_store
from publish.json_file import json_bytes
from schemas.base import Bilingual
from schemas.report import AuditedReport

__all__ = ["ClusterHands", "cluster_hands"]

PATIENCE = 15
"""Seconds to wait for the scheduler."""
LOST = ("FutureCancelledError", "CancelledError", "CommClosedError")
"""What distributed raises of a task that nobody will do any more; the report has nothing to do with it."""
GONE = 60
"""Seconds without a worker after which the build ends: what was recorded stays."""
AHEAD = 2
"""Reports for each thread of the cluster that are handed out before those before them are written."""


@dataclass(slots=True)
class ClusterHands:
    """The workers that `client` speaks to; `seen` is when one of them was there last."""

    client: Any
    room: int
    limits: Limits
    address: str
    seen: float = field(default_factory=time.monotonic)

    def read(self, source: Source) -> "Future[AuditedReport]":
        done: Future[AuditedReport] = Future()
        try:
            content = source.path.read_bytes()
        except OSError as error:
            done.set_exception(error)
            return done
        task = self.client.submit(
            audited_content, content, source.path.name, self.limits, key=f"lkjip-{source.sha256}", retries=0
        )
        task.add_done_callback(lambda ended: settle(done, ended))
        return done

    def look(self) -> None:
        """Raises UsageError when all workers have been gone for so long that none will come back by itself."""
        try:
            threads = self.client.nthreads()
        except OSError as error:  # the scheduler is gone, and what it was asked for with it
            raise UsageError(SCHEDULER_LOST, "no-scheduler") from error
        if threads:
            self.seen = time.monotonic()
        elif time.monotonic() - self.seen > GONE:
            raise UsageError(told(NO_WORKERS, self.address), "no-workers")


def settle(done: "Future[AuditedReport]", task: Any) -> None:
    """Take over what became of a task; its result is then free to go from the cluster."""
    try:
        done.set_result(AuditedReport.model_validate_json(task.result()))
    except (Exception, CancelledError) as error:  # noqa: BLE001 - whatever the task raised is raised where the future is asked
        lost = type(error).__name__ in LOST
        done.set_exception(UsageError(SCHEDULER_LOST, "no-scheduler") if lost else error)
    finally:
        task.release()


def audited_content(content: bytes, name: str, limits: Limits) -> bytes:
    """On the worker: the audit of a file of this content and name, as its JSON."""
    with private_folder() as folder:
        path = folder / f"{clean_stem(Path(name).stem)}.pdf"
        with needed_for_reading():
            path.write_bytes(content)
        report = audit_file(path, limits=replace(limits, processes=1))
    info = report.report.model_copy(update={"file": name})
    return json_bytes(report.model_copy(update={"report": info}))


@contextmanager
def cluster_hands(address: str, limits: Limits) -> Iterator[ClusterHands]:
    """The workers of the scheduler at `address`. Raises UsageError when it is not there, has no worker, or one of another
    lkjip: results of two versions in one dataset would differ for no reason that anybody sees."""
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError(NOT_INSTALLED, "no-cluster-support") from error
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(told(UNREACHABLE, address), "no-scheduler") from error
    with client:
        threads = sum(client.nthreads().values())
        if not threads:
            raise UsageError(told(NO_WORKERS, address), "no-workers")
        if set(client.run(reader_there).values()) != {reader_there()}:
            raise UsageError(told(OTHER_VERSION, address), "other-version")
        yield ClusterHands(client, threads * AHEAD, limits, address)


def reader_there() -> tuple[str, str, str | None]:
    """What decides the result of an audit, on the machine where this runs."""
    return tool_version(), knowledge_hash(), name_store().fingerprint()


def told(text: Bilingual, address: str) -> Bilingual:
    return Bilingual(id=text.id.format(address=address), en=text.en.format(address=address))


NOT_INSTALLED = Bilingual(
    id="untuk --cluster pasang dahulu: pip install lkjip[cluster].",
    en="for --cluster install first: pip install lkjip[cluster].",
)
UNREACHABLE = Bilingual(
    id="{address}: penjadwal Dask tidak dapat dihubungi. Jalankan dask scheduler, atau periksa alamatnya.",
    en="{address}: the Dask scheduler cannot be reached. Start dask scheduler, or check the address.",
)
SCHEDULER_LOST = Bilingual(
    id="penjadwal Dask hilang di tengah pekerjaan; yang sudah tercatat tetap ada. Jalankan lagi lalu ulangi perintahnya.",
    en="the Dask scheduler was lost on the way; what was recorded stays. Start it again and repeat the command.",
)
NO_WORKERS = Bilingual(
    id="{address}: penjadwal Dask belum memiliki pekerja. Jalankan dask worker {address} di komputer yang berisi lkjip.",
    en="{address}: the Dask scheduler has no workers. Start dask worker {address} on machines with lkjip.",
)
OTHER_VERSION = Bilingual(
    id="{address}: ada pekerja dengan versi, pengetahuan, atau daftar nama lkjip yang lain. Samakan dahulu.",
    en="{address}: a worker has another version, knowledge or list of names of lkjip. Make them the same first.",
)
