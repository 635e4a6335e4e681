"""`make audit REPORT=...` hands any file name over as it is, and tells findings from failures."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMES = [
    "laporan kinerja 2023.pdf",
    "LKjIP (final) [1].pdf",
    "harga $b $(b) ${b} $$ 5$.pdf",
    "$(shell touch terjebak) `touch terjebak`.pdf",
    'Jum\'at "kutip".pdf',
    "a;touch terjebak;b|c&d>e<f.pdf",
    "#1 #2.pdf",
    "a\\b \\$c.pdf",
    "100% {x,y} * ? ~ ! ^.pdf",
    "-n --help.pdf",
    "=a=b:=c.pdf",
    "ujung ",
    "kinérja – tahun ２０２３.pdf",
    "dua\nbaris.pdf",
]

FAKE = """#!{}
import json, os, sys
json.dump([sys.argv[1:], "PYTHONPATH" in os.environ], open("call.json", "w"))
sys.exit(int(os.environ["FAKE"]))
"""

pytestmark = pytest.mark.skipif(shutil.which("make") is None or os.name == "nt", reason="needs GNU make and a shell")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose `.venv` seems ready and whose `lkjip` writes its arguments down and ends with status $FAKE."""
    folder = tmp_path / "check out's [1]"
    (folder / ".venv/bin").mkdir(parents=True)
    shutil.copy(ROOT / "Makefile", folder)
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    lkjip = folder / ".venv/bin/lkjip"
    lkjip.write_text(FAKE.format(sys.executable), encoding="utf-8")
    python = folder / ".venv/bin/python"
    python.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    lkjip.chmod(0o755)
    python.chmod(0o755)
    return folder


def make(
    checkout: Path, *arguments: str, status: int = 0, cwd: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Calls make as a shell would, with `PWD` telling the folder where it was typed."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MAKE", "MFLAGS", "REPORT", "ARGS", "LKJIP_"))
    }
    cwd = cwd or checkout
    environ = {**clean, "FAKE": str(status), "PWD": str(cwd), "PYTHONPATH": str(cwd), **environ}
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=cwd, env=environ, capture_output=True, text=True, timeout=60)


def argv(checkout: Path) -> list[str]:
    passed: list[str]
    passed, has_path = json.loads((checkout / "call.json").read_text(encoding="utf-8"))
    assert not has_path, "modules of the user's could be imported instead of ours"
    return passed


@pytest.mark.parametrize("name", NAMES)
def test_name_on_the_command_line_arrives_as_it_is(checkout: Path, name: str) -> None:
    run = make(checkout, "audit", f"REPORT={name}")
    assert run.returncode == 0, run.stderr
    assert argv(checkout) == ["audit", "--", name]
    assert not list(checkout.glob("**/terjebak"))


@pytest.mark.parametrize("name", NAMES)
def test_name_in_the_environment_arrives_as_it_is(checkout: Path, name: str) -> None:
    run = make(checkout, "audit", REPORT=name)
    assert run.returncode == 0, run.stderr
    assert argv(checkout) == ["audit", "--", name]
    assert not list(checkout.glob("**/terjebak"))


def test_without_report_the_example_is_audited(checkout: Path) -> None:
    assert make(checkout, "audit").returncode == 0
    assert argv(checkout) == ["audit", "--", "examples/lkjip-contoh.pdf"]


def test_an_empty_report_is_not_the_example(checkout: Path) -> None:
    make(checkout, "audit", "REPORT=")
    assert argv(checkout) == ["audit", "--", ""]


def test_options_are_split_as_a_shell_splits_them(checkout: Path) -> None:
    make(checkout, "audit", "REPORT=a b.pdf", "ARGS=--lang en --out 'my folder/$x'")
    assert argv(checkout) == ["audit", "--lang", "en", "--out", "my folder/$x", "--", "a b.pdf"]


def test_name_is_relative_to_where_make_was_called(checkout: Path, tmp_path: Path) -> None:
    desk = tmp_path / "meja $kerja"
    desk.mkdir()
    (desk / "a $b.pdf").touch()
    run = make(checkout, "-C", str(checkout), "audit", "REPORT=a $b.pdf", cwd=desk)
    assert run.returncode == 0, run.stderr
    assert argv(checkout) == ["audit", "--", str(desk / "a $b.pdf")]


@pytest.mark.parametrize(("status", "fails"), [(0, False), (1, False), (3, False), (2, True), (4, True), (130, True)])
def test_a_note_is_no_failure_of_make(checkout: Path, status: int, fails: bool) -> None:
    run = make(checkout, "audit", "REPORT=a.pdf", status=status)
    assert (run.returncode != 0) == fails


def test_a_program_that_does_not_start_is_a_failure_of_make(checkout: Path) -> None:
    """Python ends with status 1 when an import fails, which is not the 1 of a report with notes."""
    python = checkout / ".venv/bin/python"
    python.write_text("#!/bin/sh\ncase $* in *import*) exit 1 ;; esac\n", encoding="utf-8")
    assert make(checkout, "audit", "REPORT=a.pdf", status=1).returncode != 0


def test_help_lists_every_target(checkout: Path) -> None:
    makefile = (checkout / "Makefile").read_text(encoding="utf-8")
    phony = next(line for line in makefile.splitlines() if line.startswith(".PHONY:"))
    listed = make(checkout).stdout
    assert [target for target in phony.split()[1:] if f"make {target} " not in listed] == []
