"""Pages that are pictures, or hold some, read by OCR in children of their own, a few pages each, within limits."""

import threading
import time
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from lkjip.limits import Limits
from lkjip.looks import Looks, written_looks
from lkjip.progress import Headway, OnPage
from lkjip.reading import Ending
from lkjip.shelf import Shelf
from lkjip.sights import keep_sights
from lkjip.supervise import listen, results, running
from schemas.printed import PageRead
from schemas.seen import CropSeen

__all__ = ["Seen", "read_crops", "see_pages"]

PAGES = 8
"""A child reads so many pages: its start takes a second, a page five, and what a crash costs is little."""
LEAST_STALL = 180.0
"""Seconds that one page may take: five of processor time here, several times that on a slow machine with a crowded page
that lies on its side."""
LEAST_TIME = 2.0


@dataclass(slots=True)
class Seen:
    """The pages that were read, by number, and how those ended that were not: `finished` where the child
    gave the page up, because the PDF is damaged there."""

    pages: dict[int, PageRead] = field(default_factory=dict)
    failed: dict[int, Ending] = field(default_factory=dict)


@dataclass(slots=True)
class Work:
    """What is still to be read; shared by the threads that each mind one child."""

    waiting: deque[list[int]]
    deadline: float
    seen: Seen = field(default_factory=Seen)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self) -> list[int] | None:
        with self.lock:
            if time.monotonic() + LEAST_TIME < self.deadline:
                return self.waiting.popleft() if self.waiting else None
            for page in [page for pages in self.waiting for page in pages]:
                self.seen.failed[page] = "time-limit"
            self.waiting.clear()
            return None

    def enter(self, wanted: Sequence[int], pages: dict[int, PageRead], given_up: Iterable[int], ending: Ending) -> None:
        """Note what a child came to; behind a page that killed it another one goes on."""
        with self.lock:
            self.seen.pages |= {number: page for number, page in pages.items() if number in wanted}
            self.seen.failed |= dict.fromkeys(given_up, "finished")
            left = [page for page in wanted if page not in self.seen.pages and page not in self.seen.failed]
            if left:
                self.seen.failed[left[0]] = ending
                if left[1:]:
                    self.waiting.append(left[1:])


def see_pages(
    path: Path,
    looks: Looks,
    limits: Limits,
    shelf: Shelf | None = None,
    password: str | None = None,
    on_page: OnPage | None = None,
) -> Seen:
    """Read what `looks` name of the report at `path`; what was seen before is taken from `shelf` and what is seen put there.

    Raises StoppedError after `stop_all`. A page that cannot be read costs itself only.
    """
    numbers = sorted(looks)
    chunks = deque(numbers[at : at + PAGES] for at in range(0, len(numbers), PAGES))
    work = Work(chunks, time.monotonic() + limits.seeing * len(numbers))
    done = 0
    if on_page:
        on_page(Headway("seeing", done, len(numbers)))

    def mind() -> None:
        nonlocal done
        while (wanted := work.take()) is not None:
            order = ["see", "--looks", written_looks(looks, wanted)]
            if shelf is not None:
                order += ["--sights", str(shelf.folder)]
            time_left = replace(limits, timeout=work.deadline - time.monotonic(), stall=max(limits.stall, LEAST_STALL))
            with running(order, path, time_left, password) as child:
                told = 0

                def move(settled: int, _: int) -> None:
                    nonlocal done, told
                    with work.lock:
                        done, told = done + settled - told, settled
                        if on_page:
                            on_page(Headway("seeing", done, len(numbers)))

                transcript = listen(child, move)
            if shelf is not None:
                keep_sights(shelf, transcript.sights)
            work.enter(wanted, transcript.pages, transcript.failed, child.ending)

    with ThreadPoolExecutor(max(min(limits.processes, len(chunks)), 1)) as pool:
        results([pool.submit(mind) for _ in range(min(limits.processes, len(chunks)))])
    return work.seen


def read_crops(
    path: Path, boxes: Looks, turns: Mapping[int, int], limits: Limits, password: str | None = None
) -> dict[int, tuple[CropSeen, ...]]:
    """A second reading of each of `boxes` (points, as displayed), by page and in order; pages that were not read are left
    out. `turns` are the degrees by which pages are turned clockwise to be upright. Raises StoppedError after `stop_all`."""
    pages = sorted(boxes)
    order = [
        "crops",
        "--looks",
        written_looks(boxes, pages),
        "--turns",
        ",".join(str(turns.get(one, 0)) for one in pages),
    ]
    order += ["--tesseract"] if limits.tesseract else []
    time_left = replace(limits, timeout=max(limits.timeout, LEAST_STALL), stall=max(limits.stall, LEAST_STALL))
    with running(order, path, time_left, password) as child:
        said = listen(child).crops
    return {number: crops for number, crops in said.items() if len(crops) == len(boxes[number])}
