"""One report read by several children is the report that one child reads; what one of them loses is its share alone."""

import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpus import Place
from lkjip import supervise
from lkjip.cli.batch import carry_out
from lkjip.cli.language import Language
from lkjip.errors import ReportRefusedError, StoppedError
from lkjip.limits import Limits
from lkjip.pipeline import audit_file
from lkjip.progress import Headway, OnPage
from lkjip.shares import FEWEST_PAGES, LEAST_BYTES, Share, parse_share, shares_of
from lkjip.supervise import Children, read_report, stop_all
from publish.json_file import json_bytes
from tests.lkjip.documents import report
from tests.lkjip.workers import UseWorker

EXAMPLE = Path(__file__).parents[2] / "examples" / "lkjip-contoh.pdf"
TWO = Limits(timeout=20, stall=20, processes=2)
MINE = """
from lkjip.shares import parse_share
share = parse_share(sys.argv[sys.argv.index("--share") + 1])
mine = share.pages(24)
"""
"""For a child of a report of 24 pages: 1-4, 9-12 and 17-20 are those of the first of two."""


@pytest.fixture
def thick(tmp_path: Path) -> Path:
    """A file large enough for two children; nobody opens it."""
    path = tmp_path / "laporan.pdf"
    path.write_bytes(bytes(2 * LEAST_BYTES))
    return path


@pytest.mark.parametrize("total", [1, FEWEST_PAGES - 1, FEWEST_PAGES, 41, 200])
@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_the_shares_are_all_pages_each_once(total: int, count: int) -> None:
    shares = [Share(index, count).pages(total) for index in range(count)]
    assert sorted(page for share in shares for page in share) == list(range(1, total + 1))


def test_a_short_report_is_read_by_one_child() -> None:
    assert Share(0, 8).pages(FEWEST_PAGES - 1) == list(range(1, FEWEST_PAGES))
    assert Share(1, 8).pages(FEWEST_PAGES - 1) == []


def test_small_files_start_one_child_and_large_ones_no_more_than_allowed(tmp_path: Path, thick: Path) -> None:
    assert shares_of(report(tmp_path / "kecil.pdf"), 8) == [Share()]
    assert shares_of(tmp_path / "tidak-ada.pdf", 8) == [Share()]
    assert shares_of(thick, 8) == [Share(0, 2), Share(1, 2)]
    assert shares_of(thick, 1) == [Share()]


def test_a_share_is_written_and_read_back() -> None:
    assert parse_share(str(Share(2, 5))) == Share(2, 5)


@pytest.mark.slow
def test_several_children_read_what_one_reads() -> None:
    one, several = (audit_file(EXAMPLE, limits=Limits(processes=processes)) for processes in (1, 3))
    assert json_bytes(one) == json_bytes(several)


def test_the_pages_of_all_children_are_counted(use_worker: UseWorker, thick: Path) -> None:
    use_worker(MINE + "opened(24)\nfor n in mine: page(n)\nfinished()")
    seen: list[tuple[int, int]] = []
    reading = read_report(thick, TWO, on_page=lambda headway: seen.append((headway.done, headway.total)))
    assert [page.number for page in reading.pages] == list(range(1, 25))
    assert (reading.failed, reading.problems) == ((), ())
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1] == (24, 24)


@pytest.mark.parametrize(
    ("last", "code"),
    [("os.abort()", "crash"), ("os._exit(77)", "memory-limit"), ("time.sleep(60)", "time-limit"), ("page(1)", "crash")],
)
def test_a_child_that_fails_costs_only_its_own_pages(use_worker: UseWorker, thick: Path, last: str, code: str) -> None:
    use_worker(
        f"{MINE}opened(24)\nfor n in mine[:6]: page(n)\nif share.index: {last}\nfor n in mine[6:]: page(n)\nfinished()"
    )
    reading = read_report(thick, Limits(timeout=3, processes=2))
    assert reading.failed == (15, 16, 21, 22, 23, 24)
    (problem,) = reading.problems
    assert problem.code == code
    assert problem.message.en.startswith("Pages 15-16, 21-24 were not read: ")


def test_a_child_that_fails_before_it_opens_costs_only_its_own_pages(use_worker: UseWorker, thick: Path) -> None:
    use_worker(f"{MINE}if not share.index: os.abort()\nopened(24)\nfor n in mine: page(n)\nfinished()")
    reading = read_report(thick, TWO)
    assert reading.failed == tuple(Share(0, 2).pages(24))
    assert [problem.code for problem in reading.problems] == ["crash"]


def test_each_limit_that_was_met_is_told(use_worker: UseWorker, thick: Path) -> None:
    use_worker(f"{MINE}opened(24)\nfor n in mine[:4]: page(n)\nif share.index: os._exit(77)\nos.abort()")
    reading = read_report(thick, TWO)
    assert {problem.code: problem.message.en.split(" were ")[0] for problem in reading.problems} == {
        "crash": "Pages 9-12, 17-20",
        "memory-limit": "Pages 13-16, 21-24",
    }


def test_pages_of_another_document_are_not_mixed_in(use_worker: UseWorker, thick: Path) -> None:
    use_worker(f"{MINE}opened(24, title='Laporan' if share.index else None)\nfor n in mine: page(n)\nfinished()")
    assert read_report(thick, TWO).failed == tuple(Share(1, 2).pages(24))


@pytest.mark.parametrize("code", ["password", "wrong-password", "damaged", "too-many-pages"])
def test_a_refusal_is_told_once(use_worker: UseWorker, thick: Path, code: str) -> None:
    use_worker(f"say(type='refused', code={code!r})")
    with pytest.raises(ReportRefusedError) as caught:
        read_report(thick, TWO)
    assert caught.value.code == code


def test_stop_all_ends_every_child(use_worker: UseWorker, thick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervise, "CHILDREN", Children())
    use_worker(MINE + "opened(24)\nfor n in mine[:2]: page(n)\ntime.sleep(60)")
    caught: list[BaseException] = []
    both = threading.Event()

    def read() -> None:
        try:
            read_report(thick, TWO, on_page=lambda headway: both.set() if headway.done == 4 else None)
        except StoppedError as error:
            caught.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    assert both.wait(10)
    stop_all()
    thread.join(10)
    assert len(caught) == 1
    assert not supervise.CHILDREN.processes


def test_an_exception_in_the_parent_ends_every_child(use_worker: UseWorker, thick: Path) -> None:
    use_worker(MINE + "opened(24)\nfor n in mine[:2]: page(n)\ntime.sleep(60)")

    def fail(headway: Headway) -> None:
        if headway.done == 4:
            raise KeyboardInterrupt

    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        read_report(thick, TWO, on_page=fail)
    assert time.monotonic() - begun < 10
    assert not supervise.CHILDREN.processes


@dataclass(frozen=True)
class ReadOnly:
    """An order of a batch that reads and writes nothing."""

    out: Path | None = None
    lang: Language = Language.id

    def do(self, path: Path, place: Place, processes: int, on_page: OnPage) -> int:
        return len(read_report(path, Limits(processes=processes), on_page=on_page).pages)

    def tell(self, result: int) -> int:
        assert result == 24
        return 0


@pytest.mark.parametrize(("reports", "jobs", "most"), [(1, 4, 4), (2, 4, 4), (3, 4, 3), (5, 2, 2), (2, 1, 1)])
def test_no_more_children_than_jobs(
    use_worker: UseWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reports: int, jobs: int, most: int
) -> None:
    use_worker(MINE + "opened(24)\nfor n in mine: page(n)\ntime.sleep(0.5)\nfinished()")
    counts: list[int] = []

    class Counted(Children):
        def start(self, command, folder, errors):  # type: ignore[no-untyped-def]
            process = super().start(command, folder, errors)
            counts.append(len(self.processes))
            return process

    monkeypatch.setattr(supervise, "CHILDREN", Counted())
    folder = tmp_path / "laporan"
    folder.mkdir()
    for number in range(reports):
        (folder / f"{number}.pdf").write_bytes(f"%PDF-1.7 {number}".encode() + bytes(8 * LEAST_BYTES))
    assert carry_out(ReadOnly(), [folder], jobs) == 0
    assert max(counts) == most
