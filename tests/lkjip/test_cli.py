"""The command line around the audit: help, misuse, schema, rules, languages, interruption, our own bugs."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rich.console import Console
from rich.text import Text

from audit import RULES
from lkjip import pipeline
from lkjip.cli import run
from lkjip.cli.progress import ReadingProgress
from lkjip.cli.schema import report_schema
from lkjip.errors import UsageError
from lkjip.progress import Headway
from schemas.base import Bilingual
from schemas.report import AuditedReport
from tests.factory import a_clean_report, a_report
from tests.lkjip import documents
from tests.lkjip.workers import PREAMBLE

ROOT = Path(__file__).resolve().parents[2]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a small report in it."""
    monkeypatch.chdir(tmp_path)
    documents.report(tmp_path / "a.pdf")
    return tmp_path


def pretend(monkeypatch: pytest.MonkeyPatch, outcome: "AuditedReport | Exception") -> None:
    def audit_file(path: Path, **_: Any) -> AuditedReport:
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(pipeline, "audit_file", audit_file)


@pytest.mark.parametrize("command", [[], ["audit"], ["tables"], ["rules"], ["schema"]])
def test_every_help_has_an_example(command: list[str], capsys: Capture) -> None:
    assert run([*command, "--help"]) == 0
    assert f"Contoh: lkjip {' '.join(command)}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "perintah belum disebut"),
        (["audit"], "argumen"),
        (["audit", "a.pdf", "--warna"], "opsi tidak dikenal"),
        (["audit", "a.pdf", "--lang", "fr"], "tidak sah"),
        (["audit", "a.pdf", "--timeout", "nan"], "tidak sah"),
        (["audit", "a.pdf", "--timeout", "inf"], "tidak sah"),
        (["audit", "a.pdf", "--max-memory", "9" * 30], "tidak sah"),
        (["audit", "a.pdf", "--jobs", "0"], "tidak sah"),
        (["laporkan"], "laporkan"),
        (["rules", "serapan-tabell"], "serapan-tabel?"),
    ],
)
def test_misuse_is_told_in_one_line(arguments: list[str], said: str, capsys: Capture) -> None:
    assert run(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("lkjip: ")
    assert said in line


def test_version(capsys: Capture) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("lkjip ")


def test_all_rules_are_listed(capsys: Capture) -> None:
    assert run(["rules"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == [rule.id for rule in RULES]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_rule_is_explained(lang: str, capsys: Capture) -> None:
    for rule in RULES:
        assert run(["rules", rule.id, "--lang", lang]) == 0
        said = capsys.readouterr().out
        assert rule.text.kriteria.in_language(lang) in said
        assert rule.limits.in_language(lang) in said
        assert rule.text.reference in said


def test_what_is_written_obeys_the_schema(desk: Path, capsys: Capture) -> None:
    assert run(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema == report_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert run(["audit", "a.pdf", "--out", "."]) == 0
    written = json.loads((desk / "a.audit.json").read_text(encoding="utf-8"))
    jsonschema.validate(written, schema)
    assert set(schema["required"]) <= set(written)


@pytest.mark.slow
def test_the_example_obeys_the_schema_and_has_notes(tmp_path: Path) -> None:
    example = ROOT / "examples" / "lkjip-contoh.pdf"
    assert run(["audit", str(example), "--out", str(tmp_path)]) == 1
    written = json.loads((tmp_path / "lkjip-contoh.audit.json").read_text(encoding="utf-8"))
    jsonschema.validate(written, report_schema())
    assert (tmp_path / "lkjip-contoh.audit.html").stat().st_size > 10_000
    assert not list(tmp_path.glob(".*"))


def test_a_pipe_shows_no_progress(desk: Path, capsys: Capture) -> None:
    assert run(["audit", "a.pdf"]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert "\x1b" not in captured.out


def test_progress_without_a_terminal_is_silent(capsys: Capture) -> None:
    progress = ReadingProgress("id")
    with progress.shown(), progress.report("a.pdf") as on_page:
        on_page(Headway("reading", 1, 2))
        with progress.hidden():
            pass
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("lang", "seeing", "left"), [("id", "OCR gambar", "sisa"), ("en", "OCR", "left")])
def test_progress_tells_the_stage_its_pages_and_the_time_left(lang: str, seeing: str, left: str) -> None:
    screen = io.StringIO()
    progress = ReadingProgress(lang, Console(file=screen, force_terminal=True, width=80))
    with progress.report("laporan.pdf") as on_page:
        on_page(Headway("reading", 40, 40))
        on_page(Headway("seeing", 0, 12))
        for done in (1, 2, 3):
            on_page(Headway("seeing", done, 12))
        progress.bars.console.print(progress.bars.get_renderable())
    line = Text.from_ansi(screen.getvalue()).plain
    assert re.search(rf"laporan\.pdf {seeing} +\S+ +3/12 +{left} \d:\d\d:\d\d", line), line


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (a_clean_report(), 0),
        (a_report(), 1),
        (UsageError(Bilingual(id="tidak bisa", en="impossible")), 2),
        (ZeroDivisionError("x"), 4),
    ],
)
def test_the_status_is_that_of_the_report(
    desk: Path, monkeypatch: pytest.MonkeyPatch, outcome: "AuditedReport | Exception", status: int
) -> None:
    pretend(monkeypatch, outcome)
    assert run(["audit", "a.pdf"]) == status


def test_a_bug_of_ours_is_one_line_and_a_hint(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    pretend(monkeypatch, ZeroDivisionError("x"))
    assert run(["audit", "a.pdf", "--lang", "en"]) == 4
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("lkjip: a.pdf: ")
    assert "ZeroDivisionError" in line
    assert "--debug" in line
    assert not (desk / "hasil").exists()


def test_a_bug_outside_a_report_is_caught_too(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("lkjip.cli.batch.find_places", fail)
    assert run(["audit", "a.pdf"]) == 4
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_debug_shows_the_traceback(desk: Path) -> None:
    code = (
        "from lkjip import pipeline; from lkjip.cli import main\n"
        "def fail(*_, **__): raise ZeroDivisionError\n"
        "pipeline.audit_file = fail\nmain()"
    )
    command = [sys.executable, "-c", code, "audit", "a.pdf", "--debug"]
    call = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment(), timeout=60)
    assert call.returncode == 4
    assert "Traceback" in call.stderr


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_an_interrupted_call_leaves_nothing_behind(desk: Path, name: str) -> None:
    worker = desk / "worker.py"
    note = desk / "pid"
    worker.write_text(
        PREAMBLE + f"opened(2)\npage(1)\nopen({str(note)!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)",
        encoding="utf-8",
    )
    # A shell that runs the tests in the background has them ignore SIGINT, and a child inherits that.
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "import sys; from lkjip import supervise; from lkjip.cli import main\n"
        f"supervise.WORKER = (sys.executable, {str(worker)!r})\nmain()"
    )
    temporary = desk / "tmp"
    temporary.mkdir()
    call = subprocess.Popen(
        [sys.executable, "-c", code, "audit", "a.pdf"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**environment(), "TMPDIR": str(temporary)},
    )
    while not note.exists() or not note.read_text(encoding="utf-8"):
        time.sleep(0.05)
    call.send_signal(getattr(signal, name))
    out, err = call.communicate(timeout=20)
    assert (call.returncode, out) == (130, b"")
    assert err.decode("utf-8").splitlines() == ["lkjip: dihentikan; laporan yang belum selesai tidak ditulis."]
    assert list(temporary.iterdir()) == []
    assert not (desk / "hasil").exists()
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text(encoding="utf-8")), 0)


@pytest.mark.skipif(os.name == "nt", reason="closes a POSIX pipe")
def test_a_reader_that_goes_away_is_no_finding() -> None:
    command = [sys.executable, "-m", "lkjip", "schema"]
    call = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    assert call.stdout is not None
    assert call.stderr is not None
    call.stdout.close()
    assert b"Traceback" not in call.stderr.read()
    assert call.wait(20) not in (1, 4)
    call.stderr.close()
