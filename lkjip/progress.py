"""How far the work on a report has come, over all children that read it."""

import functools
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

__all__ = ["Headway", "OnPage", "OnSettled", "Progress", "Stage"]

Stage = Literal["reading", "seeing"]
"""What is going on: the texts of all pages are read, or the pictures of some of them by OCR."""


@dataclass(frozen=True, slots=True)
class Headway:
    """Pages done of those that there are to do in this stage. A stage that comes after another counts anew."""

    stage: Stage
    done: int
    total: int


OnPage = Callable[[Headway], None]
"""Called when a stage begins and after each of its pages."""
OnSettled = Callable[[int, int], None]
"""Called with the number of pages that one child has done and that of all pages of the report."""


class Progress:
    """Tells `on_page` how many pages all children together have read; they report from threads of their own."""

    def __init__(self, on_page: OnPage | None) -> None:
        self.on_page = on_page
        self.lock = threading.Lock()
        self.done: list[int] = []

    def of_one(self) -> OnSettled | None:
        """What one more child reports to."""
        if self.on_page is None:
            return None
        with self.lock:
            place = len(self.done)
            self.done.append(0)
        return functools.partial(self.move, place)

    def move(self, place: int, done: int, total: int) -> None:
        with self.lock:
            self.done[place] = done
            if self.on_page is not None:
                self.on_page(Headway("reading", sum(self.done), total))
