"""Reading pictures in children: each page costs at most itself, nothing takes for ever, what was seen is kept."""

from pathlib import Path

import pytest

from lkjip.limits import Limits
from lkjip.progress import Headway
from lkjip.seeing import PAGES, read_crops, see_pages
from lkjip.sights import known_sights, sight_shelf
from tests.lkjip.workers import UseWorker

LIMITS = Limits(timeout=20, processes=1, memory=1024, stall=20)
LOOKED_AT = """
looks = sys.argv[sys.argv.index("--looks") + 1]
numbers = [int(part.split(":")[0]) for part in looks.split(";")]
opened(30)
"""
ALL = LOOKED_AT + "[page(number, 'scan') for number in numbers]\nfinished()\n"


def looks(*numbers: int) -> dict[int, tuple[tuple[float, float, float, float], ...]]:
    return dict.fromkeys(numbers, ())


def test_all_pages_are_read_a_few_in_each_child(use_worker: UseWorker, tmp_path: Path) -> None:
    use_worker(ALL + f"assert len(numbers) <= {PAGES}")
    told: list[Headway] = []
    numbers = range(1, 2 * PAGES + 2)
    seen = see_pages(tmp_path / "a.pdf", looks(*numbers), LIMITS, on_page=told.append)
    assert set(seen.pages) == set(numbers)
    assert seen.failed == {}
    assert (told[0], told[-1]) == (Headway("seeing", 0, len(numbers)), Headway("seeing", len(numbers), len(numbers)))
    assert [one.done for one in told] == sorted(one.done for one in told)


def test_a_page_that_crashes_the_child_costs_itself_only(use_worker: UseWorker, tmp_path: Path) -> None:
    use_worker(
        LOOKED_AT
        + "for number in numbers:\n    if number in (3, 4):\n        os.abort()\n    page(number)\nfinished()\n"
    )
    seen = see_pages(tmp_path / "a.pdf", looks(1, 2, 3, 4, 5, 6), LIMITS)
    assert set(seen.pages) == {1, 2, 5, 6}
    assert seen.failed == {3: "crash", 4: "crash"}


def test_a_page_that_takes_all_memory(use_worker: UseWorker, tmp_path: Path) -> None:
    use_worker(
        LOOKED_AT + "for number in numbers:\n    if number == 2:\n        sys.exit(77)\n    page(number)\nfinished()\n"
    )
    seen = see_pages(tmp_path / "a.pdf", looks(1, 2, 3), LIMITS)
    assert set(seen.pages) == {1, 3}
    assert seen.failed == {2: "memory-limit"}


def test_a_damaged_page_is_told_by_the_child(use_worker: UseWorker, tmp_path: Path) -> None:
    use_worker(
        LOOKED_AT
        + "for number in numbers:\n    say(type='page-failed', number=2, detail='') if number == 2 else page(number)\n"
        "finished()\n"
    )
    seen = see_pages(tmp_path / "a.pdf", looks(1, 2, 3), LIMITS)
    assert set(seen.pages) == {1, 3}
    assert seen.failed == {2: "finished"}


def test_no_page_is_waited_for_longer_than_the_limit(use_worker: UseWorker, tmp_path: Path) -> None:
    use_worker(LOOKED_AT + "page(numbers[0])\ntime.sleep(60)\n")
    seen = see_pages(tmp_path / "a.pdf", looks(1, 2, 3), Limits(processes=1, memory=1024, seeing=1.5))
    assert seen.failed
    assert set(seen.failed.values()) == {"time-limit"}
    assert {*seen.pages, *seen.failed} == {1, 2, 3}


def test_pages_that_nobody_asked_for_are_not_taken(use_worker: UseWorker, tmp_path: Path) -> None:
    use_worker(LOOKED_AT + "page(9)\n[page(number) for number in numbers]\nfinished()\n")
    assert set(see_pages(tmp_path / "a.pdf", looks(1, 2), LIMITS).pages) == {1, 2}


def test_nonsense_costs_one_page_at_a_time_and_ends(use_worker: UseWorker, tmp_path: Path) -> None:
    use_worker("print('nonsense', flush=True)\n")
    seen = see_pages(tmp_path / "a.pdf", looks(1, 2, 3), LIMITS)
    assert seen.failed == {1: "crash", 2: "crash", 3: "crash"}


def test_what_was_seen_is_kept(use_worker: UseWorker, tmp_path: Path) -> None:
    use_worker(
        LOOKED_AT
        + "read = {'number': 1, 'width': 9, 'height': 9, 'rotation': 0, 'kind': 'scan', 'lines': [], 'grids': []}\n"
        + "say(type='page', page=read, sights=[{'key': 'abc', 'turn': 90, 'lines': []}])\nfinished()\n"
    )
    shelf = sight_shelf(tmp_path)
    see_pages(tmp_path / "a.pdf", looks(1), LIMITS, shelf)
    kept = known_sights(shelf.folder)("abc")
    assert kept is not None
    assert kept.turn == 90


CROPS = """
say(type="crops", number=1, crops=[{"text": "1.250", "confidence": 0.9, "png": ""}])
say(type="crops", number=2, crops=[])
finished()
"""


def test_second_readings_are_taken_where_they_are_complete(use_worker: UseWorker, tmp_path: Path) -> None:
    use_worker(LOOKED_AT + CROPS)
    boxes = {1: ((0.0, 0.0, 9.0, 9.0),), 2: ((0.0, 0.0, 9.0, 9.0),)}
    found = read_crops(tmp_path / "a.pdf", boxes, {1: 90}, LIMITS)
    assert {number: [crop.text for crop in crops] for number, crops in found.items()} == {1: ["1.250"]}


@pytest.mark.parametrize("body", ["os.abort()", "print('nonsense', flush=True)", "sys.exit(0)"])
def test_a_second_look_that_fails_has_seen_nothing(use_worker: UseWorker, tmp_path: Path, body: str) -> None:
    use_worker(LOOKED_AT + body)
    assert read_crops(tmp_path / "a.pdf", {1: ((0.0, 0.0, 9.0, 9.0),)}, {}, LIMITS) == {}
