"""A progress bar for each report that is being read: on a terminal only, and on standard error."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from publish.visible import one_line

__all__ = ["ReadingProgress"]

NAME_WIDTH = 40


class ReadingProgress:
    """Shows nothing when standard error is no terminal."""

    def __init__(self) -> None:
        self.bars = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(stderr=True),
            transient=True,
            disable=not sys.stderr.isatty(),
        )

    @contextmanager
    def shown(self) -> Iterator[None]:
        with self.bars:
            yield

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Takes the bars off the screen while something else is printed."""
        self.bars.stop()
        yield
        self.bars.start()

    @contextmanager
    def report(self, name: str) -> Iterator[Callable[[int, int], None]]:
        """The callback that moves the bar of one report; the bar goes when the block ends."""
        task = self.bars.add_task(one_line(name, NAME_WIDTH), total=None)

        def move(done: int, total: int) -> None:
            self.bars.update(task, completed=done, total=total)

        try:
            yield move
        finally:
            self.bars.remove_task(task)
