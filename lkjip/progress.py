"""How far the reading of a report has come, over all children that read it."""

import functools
import threading
from collections.abc import Callable

__all__ = ["OnPage", "Progress"]

OnPage = Callable[[int, int], None]
"""Called with the number of pages done and that of all pages."""


class Progress:
    """Tells `on_page` how many pages all children together have done; they report from threads of their own."""

    def __init__(self, on_page: OnPage | None) -> None:
        self.on_page = on_page
        self.lock = threading.Lock()
        self.done: list[int] = []

    def of_one(self) -> OnPage | None:
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
                self.on_page(sum(self.done), total)
