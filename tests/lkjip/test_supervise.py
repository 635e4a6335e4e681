"""Whatever a reading child does, it costs the pages that it had not sent, and the result says which and why."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lkjip import supervise
from lkjip.errors import ReportRefusedError, StoppedError
from lkjip.limits import Limits
from lkjip.supervise import Children, read_report, render_pages, stop_all
from tests.lkjip.workers import PREAMBLE, UseWorker

REPORT = Path("laporan.pdf")
QUICK = Limits(timeout=20, stall=20)


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Private folders are made here, and none may be left."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def numbers(reading: supervise.Reading) -> list[int]:
    return [page.number for page in reading.pages]


def test_what_a_good_child_says_is_the_reading(use_worker: UseWorker) -> None:
    use_worker("opened(3, title='Laporan', notes=['owner-locked'])\nfor n in (1, 2, 3): page(n)\nfinished()")
    seen: list[tuple[int, int]] = []
    reading = read_report(REPORT, QUICK, on_page=lambda headway: seen.append((headway.done, headway.total)))
    assert numbers(reading) == [1, 2, 3]
    assert (reading.opened.title, reading.readers, reading.failed) == ("Laporan", ("fake",), ())
    assert [problem.code for problem in reading.problems] == ["owner-locked"]
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_crash_keeps_what_was_read(use_worker: UseWorker) -> None:
    use_worker("opened(40)\nfor n in range(1, 12): page(n)\nos.abort()")
    reading = read_report(REPORT, QUICK)
    assert numbers(reading) == list(range(1, 12))
    assert reading.failed == tuple(range(12, 41))
    (problem,) = reading.problems
    assert problem.code == "crash"
    assert problem.message.id == "Halaman 12-40 tidak terbaca: pembaca PDF berhenti mendadak."
    assert problem.message.en == "Pages 12-40 were not read: the PDF reader crashed."


def test_a_page_that_fails_costs_only_itself(use_worker: UseWorker) -> None:
    use_worker("opened(3)\npage(1)\nsay(type='page-failed', number=2, detail='bad stream')\npage(3)\nfinished()")
    reading = read_report(REPORT, QUICK)
    assert (numbers(reading), reading.failed) == ([1, 3], (2,))
    assert [(problem.code, problem.page) for problem in reading.problems] == [("page-failed", 2)]


def test_a_hang_is_cut_at_the_time_limit(use_worker: UseWorker) -> None:
    use_worker("opened(2)\npage(1)\ntime.sleep(60)")
    begun = time.monotonic()
    reading = read_report(REPORT, Limits(timeout=1))
    assert time.monotonic() - begun < 5
    assert reading.failed == (2,)
    assert reading.problems[0].code == "time-limit"
    assert "1 detik" in reading.problems[0].message.id


def test_a_child_that_never_pauses_is_cut_at_the_time_limit(use_worker: UseWorker) -> None:
    use_worker("opened(1000)\nfor n in range(1, 1001): page(n); time.sleep(0.05)")
    reading = read_report(REPORT, Limits(timeout=1))
    assert reading.problems[0].code == "time-limit"
    assert len(reading.pages) + len(reading.failed) == 1000


def test_a_stalled_page_is_cut_before_the_time_limit(use_worker: UseWorker) -> None:
    use_worker("opened(2)\npage(1)\ntime.sleep(60)")
    begun = time.monotonic()
    reading = read_report(REPORT, Limits(timeout=50, stall=1))
    assert time.monotonic() - begun < 5
    assert (reading.failed, reading.problems[0].code) == ((2,), "stall")


@pytest.mark.parametrize(
    "line",
    [
        "print('not json', flush=True)",
        "say(type='unknown')",
        "page(7)",
        "page(1)",
        "opened(3)",
        "say(type='refused', code='damaged')",
        "sys.stdout.buffer.write(b'\\xff\\xfe\\n'); sys.stdout.flush()",
    ],
    ids=["text", "type", "beyond", "twice", "reopened", "refused-late", "bytes"],
)
def test_nonsense_is_a_crash(use_worker: UseWorker, line: str) -> None:
    use_worker(f"opened(3)\npage(1)\n{line}\npage(2)\nfinished()")
    reading = read_report(REPORT, QUICK)
    assert (numbers(reading), reading.failed, reading.problems[0].code) == ([1], (2, 3), "crash")


def test_pages_left_out_in_silence_are_named(use_worker: UseWorker) -> None:
    use_worker("opened(5)\npage(1)\npage(4)\nfinished()")
    reading = read_report(REPORT, QUICK)
    assert reading.failed == (2, 3, 5)
    assert "2-3, 5" in reading.problems[0].message.id


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("os.abort()", "crash"),
        ("sys.exit(0)", "crash"),
        ("opened(3)\nsys.exit(1)", "crash"),
        ("opened(3)\nfinished()", "damaged"),
        ("opened(1)\nsay(type='page-failed', number=1, detail='')\nfinished()", "damaged"),
        ("opened(0)\nfinished()", "crash"),
        ("page(1)", "crash"),
        ("print('terminate called: std::bad_alloc', file=sys.stderr); os.abort()", "memory-limit"),
        ("os._exit(77)", "memory-limit"),
        ("say(type='refused', code='not-a-pdf')", "not-a-pdf"),
        ("say(type='refused', code='password')", "password"),
        ("say(type='refused', code='too-many-pages')", "too-many-pages"),
    ],
)
def test_nothing_read_is_a_refusal_in_one_line(use_worker: UseWorker, body: str, code: str) -> None:
    use_worker(body)
    with pytest.raises(ReportRefusedError) as caught:
        read_report(Path("laporan\n\x1b[31mdua.pdf"), QUICK)
    assert (caught.value.code, caught.value.exit_code) == (code, 2)
    for text in (caught.value.message.id, caught.value.message.en):
        assert text.startswith("laporan \N{REPLACEMENT CHARACTER}[31mdua.pdf: ")
        assert text.isprintable()
        assert "{" not in text


@pytest.mark.parametrize(("limits", "code"), [(Limits(timeout=1), "time-limit"), (Limits(stall=1), "stall")])
def test_a_hang_before_any_page_is_a_refusal(use_worker: UseWorker, limits: Limits, code: str) -> None:
    use_worker("time.sleep(60)")
    with pytest.raises(ReportRefusedError) as caught:
        read_report(REPORT, limits)
    assert caught.value.code == code
    assert "1 detik" in caught.value.message.id


def test_a_scan_read_in_part_is_not_called_a_scan(use_worker: UseWorker) -> None:
    use_worker("opened(2)\npage(1, 'scan')\nos.abort()")
    assert read_report(REPORT, QUICK).failed == (2,)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_memory_is_limited(use_worker: UseWorker) -> None:
    use_worker(
        "from lkjip.fences import limit_resources\nfrom lkjip.limits import OUT_OF_MEMORY\n"
        "limit_resources(memory=256, cpu=60)\n"
        "opened(2)\npage(1)\n"
        "try: held = bytearray(400_000_000)\n"
        "except MemoryError: os._exit(OUT_OF_MEMORY)\n"
    )
    reading = read_report(REPORT, Limits(memory=256))
    assert reading.problems[0].code == "memory-limit"
    assert "256 MB" in reading.problems[0].message.id


@pytest.mark.skipif(sys.platform == "win32", reason="no processor limit on Windows")
def test_processor_time_and_cores_are_limited(use_worker: UseWorker) -> None:
    use_worker(
        "import resource\nfrom lkjip.fences import limit_resources\nlimit_resources(memory=512, cpu=1)\n"
        "opened(2)\n"
        "if resource.getrlimit(resource.RLIMIT_CORE) == (0, 0): page(1)\n"
        "while True: pass"
    )
    reading = read_report(REPORT, QUICK)
    assert (numbers(reading), reading.problems[0].code) == ([1], "time-limit")


def test_the_child_sees_a_private_folder_and_little_else(
    use_worker: UseWorker, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "x")
    monkeypatch.setenv("CMAP_PATH", "/evil")
    use_worker(
        "import lkjip, tempfile\n"
        "bad = [name for name in os.environ if 'SECRET' in name or 'CMAP' in name]\n"
        f"home = os.getcwd().startswith({str(temporary)!r}) and tempfile.gettempdir() == os.getcwd()\n"
        "opened(1, title=f'{bad} {home}')\npage(1)\nfinished()"
    )
    assert read_report(REPORT, QUICK).opened.title == "[] True"


def test_the_password_travels_on_standard_input(use_worker: UseWorker) -> None:
    use_worker(
        "word = sys.stdin.buffer.readline().decode('utf-8')\n"
        "opened(1, title=word + str('kata' in ' '.join([*sys.argv, *os.environ.values()])))\npage(1)\nfinished()"
    )
    assert read_report(REPORT, QUICK, password="kata kunci é").opened.title == "kata kunci é\nFalse"


@pytest.mark.parametrize("name", ["a b.pdf", "-n --help.pdf", "[1] 'dua' \"tiga\" $HOME `x`.pdf", "dua\nbaris.pdf"])
def test_any_name_reaches_the_child(use_worker: UseWorker, name: str) -> None:
    use_worker("opened(1, title=sys.argv[-1])\npage(1)\nfinished()")
    assert read_report(Path(name), QUICK).opened.title == str(Path(name).absolute())


def test_pictures_are_made_as_far_as_possible(use_worker: UseWorker) -> None:
    use_worker("opened(9)\npicture(2)\nos.abort()")
    rendering = render_pages(REPORT, [7, 2, 2], 110, QUICK)
    assert list(rendering.pictures) == [2]
    assert [problem.message.en for problem in rendering.problems] == ["No picture of page 7: the PDF reader crashed."]


def test_without_pages_no_child_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervise, "WORKER", ("/no/such/program",))
    assert render_pages(REPORT, [], 110, QUICK).pictures == {}


def test_several_reports_are_read_at_once(use_worker: UseWorker) -> None:
    use_worker("opened(1)\ntime.sleep(1)\npage(1)\nfinished()")
    done: list[int] = []
    threads = [threading.Thread(target=lambda: done.append(len(read_report(REPORT, QUICK).pages))) for _ in range(4)]
    begun = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [1, 1, 1, 1]
    assert time.monotonic() - begun < 3.5


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def gone(process: int, seconds: float = 5) -> bool:
    deadline = time.monotonic() + seconds
    while alive(process) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not alive(process)


@pytest.mark.skipif(os.name == "nt", reason="looks at POSIX processes")
@pytest.mark.parametrize("last", ["finished()", "os.abort()", "time.sleep(60)"])
def test_what_the_child_started_is_killed_with_it(use_worker: UseWorker, tmp_path: Path, last: str) -> None:
    note = tmp_path / "pid"
    use_worker(
        "import subprocess\n"
        "other = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(note)!r}, 'w', encoding='utf-8').write(str(other.pid))\n"
        f"opened(1)\npage(1)\n{last}"
    )
    begun = time.monotonic()
    read_report(REPORT, Limits(timeout=4, stall=2))
    assert time.monotonic() - begun < 3
    assert gone(int(note.read_text(encoding="utf-8")))


@pytest.mark.skipif(os.name == "nt", reason="looks at POSIX processes")
def test_stop_all_ends_what_runs_and_starts_no_more(
    use_worker: UseWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervise, "CHILDREN", Children())
    note = tmp_path / "pid"
    use_worker(f"open({str(note)!r}, 'w').write(str(os.getpid()))\nopened(2)\npage(1)\ntime.sleep(60)")
    caught: list[BaseException] = []

    def read() -> None:
        try:
            read_report(REPORT, QUICK)
        except StoppedError as error:
            caught.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    while not note.exists() or not note.read_text(encoding="utf-8"):
        time.sleep(0.05)
    stop_all()
    thread.join(10)
    assert len(caught) == 1
    assert gone(int(note.read_text(encoding="utf-8")))
    with pytest.raises(StoppedError):
        read_report(REPORT, QUICK)


@pytest.mark.skipif(os.name == "nt", reason="kills a POSIX process")
def test_a_child_ends_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    note, script = tmp_path / "pid", tmp_path / "worker.py"
    script.write_text(
        PREAMBLE + "import threading\nfrom lkjip.worker import end_with_parent\n"
        "threading.Thread(target=end_with_parent, daemon=True).start()\n"
        f"open({str(note)!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)",
        encoding="utf-8",
    )
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from lkjip import supervise; from lkjip.limits import Limits\n"
            f"supervise.WORKER = (sys.executable, {str(script)!r})\n"
            "supervise.read_report(Path('x.pdf'), Limits())",
        ],
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    while not note.exists() or not note.read_text(encoding="utf-8"):
        time.sleep(0.05)
    parent.kill()
    parent.wait()
    assert gone(int(note.read_text(encoding="utf-8")))


def test_an_audit_imports_no_pdf_library_and_nothing_heavy_that_only_tables_need() -> None:
    code = (
        "import sys, lkjip.cli.audit_order\n"
        "heavy = ('pypdfium2', 'pikepdf', 'pdfplumber', 'camelot', 'pdfminer', 'pandas', 'numpy', 'PIL', 'xlsxwriter')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60)
    assert run.stdout.strip() == "[]"
