"""A page that kills its reader is lost; another reader goes on behind it."""

from pathlib import Path

import pytest

from lkjip.errors import ReportRefusedError
from lkjip.limits import Limits
from lkjip.restarts import MOST_RESTARTS
from lkjip.supervise import read_report
from tests.lkjip.workers import UseWorker

REPORT = Path("laporan.pdf")
AFTER = "after = int(sys.argv[sys.argv.index('--after') + 1]) if '--after' in sys.argv else 0\n"


def dying_on(pages: int, deadly: str) -> str:
    """A child that reads `pages` pages and dies on those for which `deadly`, an expression of `n`, holds."""
    return (
        AFTER
        + f"opened({pages})\n"
        + f"for n in range(after + 1, {pages} + 1):\n    if {deadly}: os.abort()\n    page(n)\nfinished()"
    )


def test_one_deadly_page_costs_only_itself(use_worker: UseWorker) -> None:
    use_worker(dying_on(6, "n == 3"))
    seen: list[int] = []
    reading = read_report(REPORT, Limits(timeout=30, stall=30), on_page=lambda headway: seen.append(headway.done))
    assert [page.number for page in reading.pages] == [1, 2, 4, 5, 6]
    assert reading.failed == (3,)
    [problem] = reading.problems
    assert (problem.code, problem.page) == ("crash", 3)
    assert problem.message.id == "Halaman 3 tidak terbaca: pembaca PDF berhenti mendadak."
    assert seen[-1] == 5
    assert reading.readers == ("fake",)


def test_the_first_page_may_be_deadly(use_worker: UseWorker) -> None:
    use_worker(dying_on(3, "n == 1"))
    assert [page.number for page in read_report(REPORT, Limits(timeout=30, stall=30)).pages] == [2, 3]


def test_several_deadly_pages_are_told_together(use_worker: UseWorker) -> None:
    use_worker(dying_on(8, "n in (2, 5, 6)"))
    reading = read_report(REPORT, Limits(timeout=30, stall=30))
    assert [page.number for page in reading.pages] == [1, 3, 4, 7, 8]
    assert [problem.message.en for problem in reading.problems] == [
        "Pages 2, 5-6 were not read: the PDF reader crashed."
    ]


def test_a_stalled_page_is_left_behind(use_worker: UseWorker) -> None:
    use_worker(dying_on(4, "n == 2").replace("os.abort()", "time.sleep(60)"))
    reading = read_report(REPORT, Limits(timeout=30, stall=1))
    assert [page.number for page in reading.pages] == [1, 3, 4]
    assert [problem.code for problem in reading.problems] == ["stall"]


def test_a_reader_that_dies_on_every_page_is_given_up(use_worker: UseWorker) -> None:
    use_worker(dying_on(40, "n > 2"))
    reading = read_report(REPORT, Limits(timeout=60, stall=30))
    assert [page.number for page in reading.pages] == [1, 2]
    assert reading.failed == tuple(range(3, 41))
    assert MOST_RESTARTS < 40


def test_the_time_limit_of_the_report_ends_it_all(use_worker: UseWorker) -> None:
    use_worker(dying_on(40, "n > 1").replace("os.abort()", "time.sleep(60)"))
    reading = read_report(REPORT, Limits(timeout=3, stall=30))
    assert {problem.code for problem in reading.problems} == {"time-limit"}


def test_nothing_at_all_is_still_a_refusal(use_worker: UseWorker) -> None:
    use_worker(dying_on(3, "True"))
    with pytest.raises(ReportRefusedError):
        read_report(REPORT, Limits(timeout=30, stall=30))
