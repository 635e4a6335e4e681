"""Reading on a Dask cluster: a real scheduler and two workers on this machine, one of them killed on the way."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpus.sources import find_sources
from lkjip.cli import run
from lkjip.cluster import audited_content, cluster_hands
from lkjip.limits import Limits
from lkjip.pipeline import audit_file
from lkjip.status import CLEAN, REFUSED
from publish.json_file import json_bytes

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "lkjip-contoh.pdf"
START = 60

Capture = pytest.CaptureFixture[str]


@dataclass(frozen=True)
class Cluster:
    address: str
    workers: list[subprocess.Popen[bytes]]


@pytest.fixture
def cluster(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Cluster]:
    """Each worker is a process of its own without a nanny: killed, it is gone. The parameter is how many losses of workers a
    task may have a part in."""
    losses = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": str(getattr(request, "param", 3))}
    environment = {**os.environ, **losses, "PYTHONPATH": str(ROOT)}
    file = tmp_path / "scheduler.json"
    quiet = {"env": environment, "cwd": tmp_path, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    module = [sys.executable, "-m"]
    scheduler = [
        *module,
        "distributed.cli.dask_scheduler",
        "--port",
        "0",
        "--no-dashboard",
        "--scheduler-file",
        str(file),
    ]
    worker = [
        *module,
        "distributed.cli.dask_worker",
        "--scheduler-file",
        str(file),
        "--nthreads",
        "1",
        "--no-nanny",
        "--no-dashboard",
    ]
    processes = [subprocess.Popen(scheduler, **quiet)]  # type: ignore[call-overload]
    try:
        processes += [subprocess.Popen(worker, **quiet) for _ in range(2)]  # type: ignore[call-overload]
        yield Cluster(address_in(file), processes[1:])
    finally:
        for process in processes:
            process.kill()
            process.wait()


def address_in(file: Path) -> str:
    end = time.monotonic() + START
    while time.monotonic() < end:
        if file.exists() and file.stat().st_size:
            address = str(json.loads(file.read_text(encoding="utf-8"))["address"])
            if workers_of(address) == 2:
                return address
        time.sleep(0.2)
    raise TimeoutError("no cluster")


def workers_of(address: str) -> int:
    from distributed import Client

    with Client(address, timeout=START, set_as_default=False) as client:
        return len(client.nthreads())


def copies(folder: Path, many: int) -> list[Path]:
    folder.mkdir()
    paths = [folder / f"{number}.pdf" for number in range(many)]
    for number, path in enumerate(paths):
        path.write_bytes(EXAMPLE.read_bytes() + b"\n%" + str(number).encode())
    return paths


@pytest.mark.slow
def test_a_worker_makes_the_audit_that_this_machine_makes(tmp_path: Path) -> None:
    path = tmp_path / "laporan dinas.pdf"
    path.write_bytes(EXAMPLE.read_bytes())
    there = audited_content(path.read_bytes(), path.name, Limits())
    here = audit_file(path)
    assert json.loads(there)["report"] == json.loads(json_bytes(here))["report"]
    assert json.loads(there)["findings"] == json.loads(json_bytes(here))["findings"]


@pytest.mark.slow
def test_a_lost_worker_costs_nothing_and_doubles_nothing(tmp_path: Path, cluster: Cluster) -> None:
    paths = copies(tmp_path / "laporan", 8)
    (tmp_path / "laporan" / "rusak.pdf").write_text("<html>")
    command = [sys.executable, "-P", "-m", "lkjip", "corpus", "add", str(tmp_path / "laporan")]
    options = ["--db", str(tmp_path / "korpus.db"), "--cluster", cluster.address]
    build = subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    until_recorded(tmp_path / "korpus.db", 1)
    cluster.workers[0].send_signal(signal.SIGKILL)
    _, said = build.communicate(timeout=300)
    assert build.returncode == REFUSED, said.decode()
    with sqlite3.connect(tmp_path / "korpus.db") as connection:
        read = dict(connection.execute("select sha256, figures from versions").fetchall())
        counted = connection.execute("select count(*) from figures").fetchone()[0]
        failed = connection.execute("select file, code from failures").fetchall()
    assert set(read) == {source.sha256 for source in find_sources(paths).found}
    assert counted == sum(read.values()) > 0
    assert failed == [("rusak.pdf", "not-a-pdf")]


def until_recorded(db: Path, many: int) -> None:
    end = time.monotonic() + 4 * START
    while time.monotonic() < end:
        if db.exists():
            with sqlite3.connect(db) as connection:
                there = connection.execute("select 1 from sqlite_master where name = 'versions'").fetchall()
                if there and connection.execute("select count(*) from versions").fetchone()[0] >= many:
                    return
        time.sleep(0.1)
    raise TimeoutError("nothing recorded")


@pytest.mark.slow
@pytest.mark.parametrize("cluster", [1], indirect=True)
def test_a_report_that_takes_its_workers_along_is_recorded_as_failed(
    tmp_path: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No report can, its reader is a child of the worker; whatever else does, the number of tries is bounded."""
    (path,) = copies(tmp_path / "laporan", 1)
    with cluster_hands(cluster.address, Limits()) as hands:
        monkeypatch.setattr("lkjip.cluster.audited_content", deadly)
        (source,) = find_sources([path]).found
        error = hands.read(source).exception(timeout=120)
    assert type(error).__name__ == "KilledWorker"


@pytest.mark.slow
def test_a_build_whose_workers_are_all_gone_ends(
    tmp_path: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("lkjip.cluster.GONE", 2)
    monkeypatch.setattr("lkjip.cluster.audited_content", deadly)
    (path,) = copies(tmp_path / "laporan", 1)
    assert run(["corpus", "add", str(path), "--db", str(tmp_path / "k.db"), "--cluster", cluster.address]) == REFUSED
    assert "dask worker" in capsys.readouterr().err


def deadly(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.slow
def test_a_scheduler_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr("lkjip.cluster.PATIENCE", 1)
    (path,) = copies(tmp_path / "laporan", 1)
    db = str(tmp_path / "korpus.db")
    assert run(["corpus", "add", str(path), "--db", db, "--cluster", "tcp://127.0.0.1:1"]) == REFUSED
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("lkjip: tcp://127.0.0.1:1: ")
    assert run(["corpus", "add", str(path), "--db", db]) == CLEAN


@pytest.mark.parametrize("address", ["", "bukan alamat", "ftp://x:1"])
def test_no_address(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr("lkjip.cluster.PATIENCE", 1)
    (path,) = copies(tmp_path / "laporan", 1)
    assert run(["corpus", "add", str(path), "--db", str(tmp_path / "k.db"), "--cluster", address]) == REFUSED
    assert capsys.readouterr().err.count("\n") == 1
