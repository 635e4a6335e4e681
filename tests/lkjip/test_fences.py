"""A reading child opens no connection, starts no program and changes no file but its own, whether Python or native code tries."""

import ctypes
import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from lkjip.environment import child_environment
from lkjip.fences import FENCES
from lkjip.fences.hook import refusing
from lkjip.fences.memory_watch import MemoryCounters, peak_memory
from lkjip.fences.network import is_privileged
from lkjip.fences.system_calls import ARCHITECTURES, NUMBERS, OLDER, STARTING, Instruction, instructions

START = """
import ctypes, os, shutil, socket, subprocess, sys
from pathlib import Path
from lkjip.fences import fence_in, leave_network
held = fence_in([Path.cwd()], {programs!r}, 2048, offline=leave_network())
libc = ctypes.CDLL(None)
try:
{deed}
except PermissionError as error:
    assert str(error).startswith("lkjip:"), error
    sys.exit(7)
"""
REFUSED = 7
linux = pytest.mark.skipif(sys.platform != "linux", reason="fences of Linux")


def do(deed: str, folder: Path, programs: tuple[str, ...] = ()) -> int:
    """Do the `deed` in a process that is fenced in to `folder`/own; returns `REFUSED` when the hook refused it."""
    own = folder / "own"
    own.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-P", "-c", START.format(deed=textwrap.indent(deed, "    "), programs=programs)],
        cwd=own,
        env=child_environment(own),
        capture_output=True,
        timeout=60,
    )
    assert done.returncode in (0, REFUSED), done.stderr
    return done.returncode


def all_refused(deeds: list[str]) -> str:
    """Python lines that try all `deeds` and let none pass: one process costs less than one for each."""
    return f"""
for deed in {deeds!r}:
    try:
        exec(deed)
    except PermissionError as error:
        assert str(error).startswith("lkjip:"), (deed, error)
    else:
        sys.exit(f"allowed: {{deed}}")
"""


@pytest.fixture
def around(tmp_path: Path) -> Path:
    """A folder in which the child has one of its own, beside a file and a folder that are not."""
    (tmp_path / "kept").write_text("x", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inner").write_text("x", encoding="utf-8")
    return tmp_path


def test_what_python_code_may_not_do_is_refused(around: Path) -> None:
    deeds = [
        "socket.socket().connect(('127.0.0.1', 9))" if sys.platform != "linux" else "socket.getaddrinfo('a', 1)",
        "socket.getaddrinfo('contoh.go.id', 80)",
        "subprocess.run([sys.executable, '-c', ''])",
        "os.system('true')",
        "os.execv(sys.executable, [sys.executable, '-c', ''])",
        "Path('../outside').write_text('x')",
        "os.open('../outside', os.O_CREAT | os.O_WRONLY)",
        "Path('..', 'kept').unlink()",
        "shutil.rmtree('../folder')",
        "Path('a').write_text('x'); os.rename('a', '../outside')",
        "os.link('../kept', 'a2')",
        "os.unlink('inner', dir_fd=os.open('../folder', os.O_RDONLY))",
        "os.symlink('../kept', 'b'); Path('b').write_text('y')",
    ]
    assert do(all_refused(deeds), around) == 0
    assert (around / "kept").read_text(encoding="utf-8") == "x"
    assert (around / "folder" / "inner").exists()
    assert not (around / "outside").exists()


@linux
def test_what_native_code_may_not_do_is_refused_by_the_kernel(around: Path) -> None:
    """As far as this system has fences: each deed is tried past the interpreter, and only if its fence holds."""
    deed = """
WRITE = os.O_CREAT | os.O_WRONLY
deeds = {
    "network": [lambda: libc.socket(2, 1, 0), lambda: libc.connect(os.open("/dev/null", os.O_RDONLY), b"x" * 16, 16)],
    "programs": [lambda: libc.execl(b"/bin/true", b"true", None)],
    "files": [
        lambda: libc.open(b"../outside", WRITE, 0o600),
        lambda: libc.open(b"../kept", os.O_WRONLY),
        lambda: libc.unlink(b"../kept"),
        lambda: libc.truncate(b"../kept", 0),
        lambda: libc.rename(b"../kept", b"kept"),
        lambda: libc.mkdir(b"../made", 0o700),
    ],
}
for fence in held & set(deeds):
    for number, deed in enumerate(deeds[fence]):
        if deed() != -1:
            sys.exit(f"allowed: {fence} {number}")
if libc.open(b"mine", WRITE, 0o600) < 0 or libc.open(b"/dev/null", os.O_WRONLY) < 0 or libc.unlink(b"mine") != 0:
    sys.exit("its own folder is refused")
"""
    assert do(deed, around) == 0
    assert (around / "kept").read_text(encoding="utf-8") == "x"


@linux
def test_this_system_holds_what_its_doctor_says(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-P", "-m", "lkjip.fences"],
        cwd=tmp_path,
        env=child_environment(tmp_path),
        capture_output=True,
        check=True,
    )
    held = json.loads(told.stdout)
    assert set(held) <= set(FENCES)
    assert "memory" in held


def test_what_a_child_needs_is_allowed(around: Path) -> None:
    deed = (
        "Path('a').write_text('x'); os.rename('a', 'b'); os.symlink('../kept', 'c'); os.remove('c'); os.remove('b');"
        " os.mkdir('d'); shutil.rmtree('d'); Path('../kept').read_text(); open(os.devnull, 'w').close()"
    )
    assert do(deed, around) == 0
    assert (around / "kept").exists()


def test_a_program_that_was_asked_for_is_started(tmp_path: Path) -> None:
    name = Path(sys.executable).stem
    deed = f"subprocess.run([{sys.executable!r}, '-c', ''], check=True); subprocess.run(['other', '-c', ''])"
    assert do(deed, tmp_path, (name,)) == REFUSED


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_the_filter_lets_pass_what_it_does_not_name(machine: str) -> None:
    """The program for the kernel, run by hand over every number of a call."""
    refused = {numbers[machine] for numbers in (*NUMBERS.values(), *STARTING.values())}
    steps = list(instructions(machine, sorted(refused)))
    own = ARCHITECTURES[machine]
    for number in range(600):
        assert verdict(steps, own, number) == (number not in refused)
        assert verdict(steps, 0x12345678, number)
        assert not verdict(steps, OLDER[machine], number)
    assert not verdict(steps, own, 0x40000000 + 41)


def verdict(steps: list[Instruction], architecture: int, number: int) -> bool:
    loaded, at = 0, 0
    while True:
        step = steps[at]
        at += 1
        if step.code == 0x20:
            loaded = {0: number, 4: architecture}[step.value]
        elif step.code in (0x15, 0x35):
            holds = loaded == step.value if step.code == 0x15 else loaded >= step.value
            at += step.if_true if holds else step.if_false
        else:
            return bool(step.value == 0x7FFF0000)


@linux
def test_who_may_do_more_than_the_user_keeps_it() -> None:
    assert is_privileged() == (os.geteuid() == 0)


def test_the_hook_costs_next_to_nothing_for_what_it_does_not_watch() -> None:
    import timeit

    hook = refusing(["/tmp"], frozenset())
    assert min(timeit.repeat(lambda: hook("ctypes.addressof", ()), number=100_000, repeat=3)) < 0.2


def test_memory_is_told_as_the_system_counts_it() -> None:
    assert ctypes.sizeof(MemoryCounters) == 72
    assert 5_000_000 < peak_memory() < 64_000_000_000


def test_a_process_that_grows_is_ended(tmp_path: Path) -> None:
    code = (
        "import time\nfrom lkjip.fences.memory_watch import watch_memory\nwatch_memory(100, 77)\n"
        "held = b'x' * 150_000_000\ntime.sleep(30)"
    )
    done = subprocess.run([sys.executable, "-c", code], env=child_environment(tmp_path), timeout=60)
    assert done.returncode == 77


TAKEN_OVER = """
import extract.pdfium
from pathlib import Path

def hostile(path, password):
    Path("mine").write_text("x")
    Path("..", "outside").write_text("x")

extract.pdfium.open_report = hostile
from lkjip.worker import main
main()
"""


def test_the_child_is_fenced_in_before_it_opens_the_report(around: Path) -> None:
    own = around / "own"
    own.mkdir()
    order = ["read", "--memory", "2048", "--cpu", "60", "--max-pages", "9", "a.pdf"]
    lifeline, ours = os.pipe()  # at its end the child would end
    done = subprocess.run(
        [sys.executable, "-P", "-c", TAKEN_OVER, *order],
        cwd=own,
        env=child_environment(own),
        stdin=lifeline,
        capture_output=True,
        timeout=60,
    )
    os.close(lifeline)
    os.close(ours)
    assert (own / "mine").exists() and not (around / "outside").exists()
    assert b"PermissionError: lkjip: open" in done.stderr
