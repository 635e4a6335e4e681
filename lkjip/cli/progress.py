"""A progress bar for each report that is being read: on a terminal only, and on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from lkjip.progress import Headway, OnPage, Stage
from publish.visible import one_line
from schemas.base import Bilingual

__all__ = ["ReadingProgress"]

NAME_WIDTH = 26
BAR_WIDTH = 16
"""With the rest they fit a terminal of 80 columns."""
PACE = 120.0
"""Seconds by which the time left is judged: a page read by OCR takes five to thirty of them."""
STAGES: dict[Stage, Bilingual] = {
    "reading": Bilingual(id="teks", en="text"),
    "seeing": Bilingual(id="OCR gambar", en="OCR"),
}
LEFT = Bilingual(id="sisa", en="left")


class ReadingProgress:
    """What is done with each report, how many pages are done, and the time left, in the language `lang`. Shows nothing when
    standard error is no terminal."""

    def __init__(self, lang: str, console: Console | None = None) -> None:
        self.lang = lang
        self.bars = Progress(
            TextColumn("{task.description}", markup=False),
            TextColumn("{task.fields[stage]}", markup=False),
            BarColumn(bar_width=BAR_WIDTH),
            MofNCompleteColumn(),
            TextColumn(LEFT.in_language(lang)),
            TimeRemainingColumn(),
            console=console or Console(stderr=True),
            transient=True,
            disable=console is None and not sys.stderr.isatty(),
            speed_estimate_period=PACE,
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
    def report(self, name: str) -> Iterator[OnPage]:
        """The callback that moves the bar of one report; the bar goes when the block ends."""
        task = self.bars.add_task(one_line(name, NAME_WIDTH), total=None, stage=self.named("reading"))
        stage: Stage = "reading"

        def move(headway: Headway) -> None:
            nonlocal stage
            if headway.stage != stage:
                stage = headway.stage
                # The pace of reading texts says nothing of that of reading pictures.
                self.bars.reset(task, total=headway.total, stage=self.named(stage))
            self.bars.update(task, completed=headway.done, total=headway.total)

        try:
            yield move
        finally:
            self.bars.remove_task(task)

    def named(self, stage: Stage) -> str:
        return STAGES[stage].in_language(self.lang)
