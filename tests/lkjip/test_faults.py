"""What goes wrong around an audit: disks, folders, signals, files that change. One line, the documented status, no half file."""

import errno
import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from corpus import find_sources
from lkjip import annotating, pipeline, private_folder, supervise
from lkjip.annotating import annotated_copy
from lkjip.build import recorded
from lkjip.cli import run
from lkjip.cli.batch import writing_to
from lkjip.errors import OutputNotMadeError, UsageError
from lkjip.limits import Limits
from lkjip.office_templates import given_templates
from lkjip.outputs import OUTPUTS, PartlyWrittenError, write_outputs
from lkjip.review_order import paper_at
from lkjip.reviews import standing_at
from lkjip.status import CLEAN, INTERRUPTED, REFUSED
from publish.annotations import annotations
from schemas.report import AuditedReport
from tests.factory import a_report
from tests.lkjip import documents
from tests.lkjip.workers import PREAMBLE, UseWorker

ROOT = Path(__file__).resolve().parents[2]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return documents.report(tmp_path / "a.pdf")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS], ids=errno.errorcode.get)
def test_a_disk_that_does_not_take_the_results(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, error: int
) -> None:
    whole = Path.write_bytes

    def refuse(path: Path, content: bytes) -> int:
        if path.parent.name != "keluar":
            return whole(path, content)
        whole(path, content[: len(content) // 2])
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert run(["audit", "a.pdf", "--out", "keluar"]) == REFUSED
    [line] = capsys.readouterr().err.splitlines()
    assert "--out" in line
    assert names(tmp_path / "keluar") == []


def test_a_full_disk_keeps_the_results_of_before(report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(["audit", "a.pdf", "--out", "keluar"]) == CLEAN
    before = {path.name: path.read_bytes() for path in (tmp_path / "keluar").iterdir()}

    def refuse(path: Path, content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert run(["audit", "a.pdf", "--out", "keluar", "--fresh"]) == REFUSED
    assert {path.name: path.read_bytes() for path in (tmp_path / "keluar").iterdir()} == before


def test_a_cache_that_cannot_be_written_costs_nothing(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (tmp_path / "berkas").touch()
    monkeypatch.setenv("LKJIP_HOME", str(tmp_path / "berkas"))
    assert run(["audit", "a.pdf", "--out", "keluar"]) == CLEAN
    assert capsys.readouterr().err == ""
    assert len(names(tmp_path / "keluar")) >= 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(report: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "keluar").mkdir(mode=0o500)
    assert run(["audit", "a.pdf", "--out", "keluar"]) == REFUSED
    [line] = capsys.readouterr().err.splitlines()
    assert "--out" in line


@pytest.fixture
def slow_program(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """`lkjip audit a.pdf` with a child that opens the report and then takes its time; `pid` is the child's."""
    documents.report(tmp_path / "a.pdf")
    (tmp_path / "tmp").mkdir()
    script = tmp_path / "worker.py"
    note = f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))"
    script.write_text(PREAMBLE + f"opened(2)\npage(1)\n{note}\ntime.sleep(60)", encoding="utf-8")
    # A shell that runs the tests in the background has them ignore SIGINT, and a child inherits that.
    code = (
        "import signal, sys\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from lkjip import supervise\nfrom lkjip.cli import main\n"
        f"supervise.WORKER = (sys.executable, {str(script)!r})\nmain()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, "audit", "a.pdf", "--out", "keluar"],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(tmp_path / "tmp"), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    yield process
    process.kill()
    process.communicate()


@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
@pytest.mark.parametrize("sign", ["SIGTERM", pytest.param("SIGINT", marks=pytest.mark.slow)])
def test_stopped_in_the_middle(slow_program: "subprocess.Popen[str]", tmp_path: Path, sign: str) -> None:
    note = tmp_path / "pid"
    deadline = time.monotonic() + 120
    while (not note.exists() or not note.read_text(encoding="utf-8")) and time.monotonic() < deadline:
        time.sleep(0.05)
    slow_program.send_signal(getattr(signal, sign))
    out, said = slow_program.communicate(timeout=60)
    assert (slow_program.returncode, out) == (INTERRUPTED, "")
    assert said.splitlines() == ["lkjip: dihentikan; laporan yang belum selesai tidak ditulis."]
    assert names(tmp_path / "keluar") == []
    assert names(tmp_path / "tmp") == []
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text(encoding="utf-8")), 0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no LC_ALL")
@pytest.mark.slow
def test_without_a_locale_and_a_home(tmp_path: Path) -> None:
    documents.report(tmp_path / "laporan kinérja.pdf")
    call = subprocess.run(
        [sys.executable, "-P", "-m", "lkjip", "audit", "laporan kinérja.pdf", "--out", "keluar"],
        cwd=tmp_path,
        env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0"},
        capture_output=True,
        timeout=120,
    )
    assert call.returncode == CLEAN, call.stderr
    assert call.stderr == b""
    assert names(tmp_path / "keluar")


@pytest.mark.slow
def test_two_audits_into_one_folder_at_once(tmp_path: Path) -> None:
    """Whoever is last has written whole files; the other's are replaced or stand beside them."""
    documents.report(tmp_path / "a.pdf")
    (tmp_path / "lain").mkdir()
    documents.report(tmp_path / "lain" / "a.pdf", mark="perubahan")
    calls = [
        subprocess.Popen(
            [sys.executable, "-P", "-m", "lkjip", "audit", path, "--out", "keluar"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for path in ("a.pdf", "lain/a.pdf")
    ]
    said = [call.communicate(timeout=180)[1] for call in calls]
    assert [call.returncode for call in calls] == [CLEAN, CLEAN], said
    written = names(tmp_path / "keluar")
    assert not [name for name in written if name.startswith(".")]
    for name in written:
        if name.endswith(".json"):
            assert json.loads((tmp_path / "keluar" / name).read_bytes())["figures"]


def test_a_report_deleted_while_it_is_read(
    report: Path, use_worker: UseWorker, tmp_path: Path, capsys: Capture
) -> None:
    use_worker("opened(2)\npage(1)\nos.remove(sys.argv[-1])\npage(2)\nfinished()")
    assert run(["audit", "a.pdf", "--out", "keluar", "--no-ocr"]) in (CLEAN, REFUSED)
    assert "Traceback" not in capsys.readouterr().err


def test_a_report_replaced_while_it_is_read_is_not_taken_for_the_old_one(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept for another time is known by its content: the audit of the new file must not stand for the old one."""
    old = report.read_bytes()
    reading = supervise.read_report

    def replaced(path: Path, *arguments: object) -> supervise.Reading:
        said = reading(path, *arguments)  # type: ignore[arg-type]
        documents.report(path, mark="perubahan")
        return said

    monkeypatch.setattr(pipeline, "read_report", replaced)
    assert run(["audit", "a.pdf", "--out", "satu"]) == CLEAN
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    report.write_bytes(old)
    assert run(["audit", "a.pdf", "--out", "dua"]) == CLEAN
    assert json.loads((tmp_path / "dua" / "a.audit.json").read_bytes())["report"]["sha256"] == sha256(old)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_a_child_that_says_too_much_is_stopped(
    report: Path, use_worker: UseWorker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(supervise, "MOST_SAID", 1000)
    use_worker("opened(500)\nfor n in range(1, 501): page(n)\nfinished()")
    reading = supervise.read_report(report, Limits(timeout=60, stall=60, processes=1))
    [problem] = reading.problems
    assert problem.code == "too-much"
    assert 5 < len(reading.pages) < 20
    assert len(reading.pages) + len(reading.failed) == 500


def test_no_thread_is_left_behind(report: Path) -> None:
    before = threading.active_count()
    assert run(["audit", "a.pdf", "--out", "keluar"]) == CLEAN
    deadline = time.monotonic() + 10
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert threading.active_count() <= before


ALL = {output.ending: name.encode("ascii") for name, output in OUTPUTS.items()}


def test_a_file_that_cannot_be_written_costs_itself_only(tmp_path: Path) -> None:
    """As on Windows a workbook that is open in Excel."""
    (tmp_path / "a.kkr.xlsx").mkdir()
    with pytest.raises(PartlyWrittenError) as error:
        write_outputs(ALL, tmp_path, "a")
    assert error.value.names == ("a.kkr.xlsx",)
    assert names(tmp_path) == sorted(f"a{ending}" for ending in ALL)


def test_without_the_file_that_says_whose_they_are_no_other_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.audit.json").mkdir()
    with pytest.raises(PartlyWrittenError) as error:
        write_outputs(ALL, tmp_path, "a")
    assert len(error.value.names) == len(ALL)
    assert names(tmp_path) == ["a.audit.json"]


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_no_output_follows_a_link(tmp_path: Path) -> None:
    victim = tmp_path / "milik-orang.txt"
    victim.write_bytes(b"jangan disentuh")
    out = tmp_path / "keluar"
    out.mkdir()
    for ending in ALL:
        (out / f"a{ending}").symlink_to(victim)
    written = write_outputs(ALL, out, "a")
    assert victim.read_bytes() == b"jangan disentuh"
    assert not any(path.is_symlink() for path in written)


def test_what_is_not_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.pernyataan.docx").mkdir()
    with pytest.raises(UsageError) as error, writing_to(tmp_path):
        write_outputs(ALL, tmp_path, "a")
    for said in (error.value.message.id, error.value.message.en):
        assert "a.pernyataan.docx" in said and "a.audit.json" not in said
    assert error.value.exit_code == REFUSED


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EROFS, errno.EIO], ids=errno.errorcode.get)
@pytest.mark.parametrize("command", ["audit", "tables"])
def test_without_a_temporary_folder_no_report_is_to_blame(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, error: int, command: str
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(private_folder.tempfile, "TemporaryDirectory", refuse)
    assert run([command, "a.pdf", "--out", "keluar"]) == REFUSED
    [line] = capsys.readouterr().err.splitlines()
    assert "TMPDIR" in line and os.strerror(error) in line
    assert names(tmp_path / "keluar") == []


def test_a_system_that_starts_no_process_is_told(
    report: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert run(["audit", "a.pdf", "--out", "keluar"]) == REFUSED
    [line] = capsys.readouterr().err.splitlines()
    assert os.strerror(errno.EAGAIN) in line


def test_a_dataset_records_no_failure_of_a_report_that_nobody_could_read(report: Path) -> None:
    """Else it would not be tried again: the call ends, and its next one reads the report."""
    future: Future[AuditedReport] = Future()
    future.set_exception(private_folder.lacking(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))))
    [source] = find_sources([report]).found
    untouched: Any = None
    with pytest.raises(UsageError, match="TMPDIR"):
        recorded(untouched, source, future, (None, None, None))


MARKS = annotations(a_report(), "id")


def test_a_copy_without_room_costs_itself_only(
    report: Path, use_worker: UseWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told by the child, seen by the parent where the child's library ended it, or no folder at all."""
    limits = Limits(timeout=20, stall=20)
    use_worker("opened(1)\nsay(type='copy-refused', code='no-room')\nfinished()")
    with pytest.raises(OutputNotMadeError, match="temporary folder is full"):
        annotated_copy(report, MARKS, limits, None)
    use_worker("opened(1)\nos.abort()")
    with pytest.raises(OutputNotMadeError, match="crashed"):
        annotated_copy(report, MARKS, limits, None)
    monkeypatch.setattr(annotating, "LEAST_ROOM", 10**18)
    with pytest.raises(OutputNotMadeError, match="temporary folder is full"):
        annotated_copy(report, MARKS, limits, None)

    def refuse(**_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(private_folder.tempfile, "TemporaryDirectory", refuse)
    with pytest.raises(OutputNotMadeError, match="No space left"):
        annotated_copy(report, MARKS, limits, None)
    with pytest.raises(UsageError), private_folder.private_folder():
        pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on Windows")
def test_a_pipe_in_the_place_of_the_decisions_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.review.yaml")
    assert standing_at(tmp_path / "a.review.yaml").fault is not None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on Windows")
def test_a_pipe_in_the_place_of_a_template_or_a_paper_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    assert given_templates({"docx": pipe})["docx"].refusal is not None
    with pytest.raises(UsageError, match="cannot be opened"):
        paper_at(pipe)
