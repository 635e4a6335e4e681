"""Reading a PDF in a child process, within limits. The only place that starts processes.

A child that crashes, hangs or passes a limit costs the page at which it did: another one goes on behind it, and such a page
is tried by another library. Several children may share the pages of a report, and several reports may be read at once, each
call in a thread of its own.
"""

import contextlib
import functools
import math
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from lkjip.child import Child
from lkjip.environment import child_environment
from lkjip.errors import StoppedError
from lkjip.limits import Limits
from lkjip.otherwise import SLOWEST, read_lost
from lkjip.private_folder import needed_for_reading, private_folder
from lkjip.progress import OnPage, OnSettled, Progress
from lkjip.reading import Ending, Part, Reading, Rendering, Transcript, reading_of, rendering
from lkjip.restarts import FATAL, MOST_RESTARTS, go_on
from lkjip.shares import WHOLE, Share, shares_of
from schemas.base import Bilingual
from schemas.printed import PageRead, Reader
from schemas.protocol import Finished, PagePicture, Refused

__all__ = [
    "Reading", "Rendering", "listen", "read_pages_again", "read_report", "render_pages", "results", "running", "stop_all"
]  # fmt: skip

Answer = TypeVar("Answer")

WORKER = (sys.executable, "-P", "-m", "lkjip.worker")
LEAST_TIME = 2.0
"""With fewer seconds left of the time limit no further child is started."""
LOOK_UP = 0.5
"""Seconds between looks for Ctrl-C, which on Windows does not interrupt a wait."""
MOST_SAID = 120_000_000
"""Bytes of all pages of a report as the children tell them: a report of 200 pages takes six million, and here they become
ten times as many."""
CPU_RESERVE = 30
"""Seconds of processor time above the time limit: the clock is to strike first."""


def read_report(path: Path, limits: Limits, password: str | None = None, on_page: OnPage | None = None) -> Reading:
    """Read the report at `path`; `on_page` is called when it is open and after each page.

    Raises ReportRefusedError when nothing of it can be read, StoppedError after `stop_all`.
    """
    begun = time.monotonic()
    shares = shares_of(path, limits.processes)
    progress = Progress(on_page)
    # In this order: whatever interrupts us ends the children first, and with them their listeners in the pool.
    with ThreadPoolExecutor(len(shares)) as pool, contextlib.ExitStack() as stack:
        children = [stack.enter_context(running(reading(share, limits), path, limits, password)) for share in shares]
        listeners = [
            pool.submit(listen, child, progress.of_one(), share, most_said(share))
            for child, share in zip(children, shares, strict=True)
        ]
        said = results(listeners)
    parts = [Part(transcript, child.ending) for transcript, child in zip(said, children, strict=True)]

    def read_on(share: Share, page: int) -> Part | None:
        left = limits.timeout - (time.monotonic() - begun)
        if left < LEAST_TIME:
            return None
        order = [*reading(share, limits), "--after", str(page)]
        with running(order, path, replace(limits, timeout=left), password) as child:
            return Part(listen(child, progress.of_one(), share, most_said(share)), child.ending)

    def read_otherwise(page: int) -> Transcript | None:
        left = limits.timeout - (time.monotonic() - begun)
        if left < LEAST_TIME:
            return None
        order = ["otherwise", "--max-pages", str(limits.max_pages), "--pages", str(page)]
        with running(order, path, replace(limits, timeout=min(left, SLOWEST)), password) as child:
            return listen(child)

    parts = [go_on(part, functools.partial(read_on, part.transcript.share)) for part in parts]
    return reading_of(parts, path, limits, read_lost(parts, read_otherwise))


def results(listeners: "Sequence[Future[Answer]]") -> list[Answer]:
    """What all of them came to; raises what one of them raised, without waiting for the others."""
    waiting = set(listeners)
    while waiting:
        done, waiting = wait(waiting, LOOK_UP, FIRST_EXCEPTION)
        for listener in done:
            listener.result()
    return [listener.result() for listener in listeners]


def reading(share: Share, limits: Limits) -> list[str]:
    return ["read", "--max-pages", str(limits.max_pages), "--share", str(share)]


def read_pages_again(
    path: Path, readers: Sequence[Reader], numbers: Sequence[int], limits: Limits, password: str | None = None
) -> dict[Reader, dict[int, PageRead]]:
    """The pages `numbers` with the tables that other libraries find, by library; a page that one could not read is left out.

    The first reading stands whatever happens here. Raises StoppedError after `stop_all`.
    """
    pages = ",".join(str(number) for number in numbers)

    def reread(reader: Reader) -> dict[int, PageRead]:
        with running(["reread", "--reader", reader, "--pages", pages], path, limits, password) as child:
            return listen(child).pages

    with ThreadPoolExecutor(min(len(readers), limits.processes)) as pool:
        futures = {reader: pool.submit(reread, reader) for reader in readers}
        while wait(futures.values(), LOOK_UP).not_done:
            pass
        return {reader: future.result() for reader, future in futures.items()}


def render_pages(
    path: Path, numbers: Sequence[int], dpi: int, limits: Limits, password: str | None = None
) -> Rendering:
    """Pictures of the pages `numbers`, as many as can be made; raises StoppedError after `stop_all`."""
    begun = time.monotonic()
    wanted = left = sorted(set(numbers))
    pictures: dict[int, PagePicture] = {}
    ending: Ending = "finished"
    for _ in range(MOST_RESTARTS + 1):
        time_left = limits.timeout - (time.monotonic() - begun)
        if not left or time_left < LEAST_TIME:
            break
        order = ["render", "--dpi", str(dpi), "--pages", ",".join(str(number) for number in left)]
        with running(order, path, replace(limits, timeout=time_left), password) as child:
            transcript = listen(child)
        pictures |= transcript.pictures
        left = [number for number in left if number not in transcript.pictures and number not in transcript.failed][1:]
        ending = child.ending if child.ending != "finished" else ending
        if child.ending not in FATAL:
            break
    return rendering(pictures, wanted, ending, limits)


def stop_all() -> None:
    """Kill every child and let no other start: the program is about to end. Callable from any thread."""
    CHILDREN.stop()


def most_said(share: Share) -> int:
    """Bytes that the child of `share` may say: its part of what a report may."""
    return MOST_SAID // share.count


def listen(
    child: Child, on_settled: OnSettled | None = None, share: Share = WHOLE, most: int | None = None
) -> Transcript:
    """What `child` says, until it ends; or until it has said more than `most` bytes."""
    transcript = Transcript(share)
    for message in child.messages():
        if not transcript.take(message):
            child.ending = "crash"
            break
        if most is not None and child.volume > most and not isinstance(message, Finished | Refused):
            child.ending = "too-much"
            break
        if on_settled and transcript.opened and not isinstance(message, Finished):
            on_settled(transcript.done, transcript.opened.pages)
    CHILDREN.check()
    return transcript


@contextlib.contextmanager
def running(order: Sequence[str], path: Path, limits: Limits, password: str | None) -> Iterator[Child]:
    """A child at work on the report at `path`, in a private folder; killed with all it started when the block ends."""
    with private_folder() as folder:
        command = [*WORKER, *order, *bounds(limits), *(["--password"] if password is not None else []), "--"]
        errors = folder / "stderr"
        with needed_for_reading():
            process = CHILDREN.start([*command, str(path.absolute())], folder, errors)
        child = Child(process, limits, errors)
        child.listen()
        try:
            hand_over(process, password)
            yield child
        finally:
            CHILDREN.end(process)
            child.drain()
            child.log_words()


def bounds(limits: Limits) -> list[str]:
    return ["--memory", str(limits.memory), "--cpu", str(math.ceil(limits.timeout) + CPU_RESERVE)]


def hand_over(process: "subprocess.Popen[bytes]", password: str | None) -> None:
    """Send the password. The pipe stays open after it: its end tells the child that we are gone."""
    assert process.stdin is not None
    if password is not None:
        with contextlib.suppress(OSError):  # the child is dead already; its output tells of that
            process.stdin.write(password.encode("utf-8") + b"\n")
            process.stdin.flush()


class Children:
    """All children that run, so that an interrupted program leaves none behind."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.processes: set[subprocess.Popen[bytes]] = set()
        self.stopped = False

    def start(self, command: Sequence[str], folder: Path, errors: Path) -> "subprocess.Popen[bytes]":
        with self.lock, errors.open("wb") as stderr:
            self.check()
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                cwd=folder,
                env=child_environment(folder),
                start_new_session=True,
                creationflags=creation_flags(),
            )
            self.processes.add(process)
        return process

    def end(self, process: "subprocess.Popen[bytes]") -> None:
        kill(process)
        with self.lock:
            self.processes.discard(process)
        assert process.stdin is not None
        with contextlib.suppress(OSError):  # closing sends what is left of the password, to nobody
            process.stdin.close()
        process.wait()

    def stop(self) -> None:
        with self.lock:
            self.stopped = True
            for process in self.processes:
                kill(process)

    def check(self) -> None:
        if self.stopped:
            raise StoppedError(Bilingual(id="dihentikan.", en="interrupted."), "stopped")


CHILDREN = Children()


def creation_flags() -> int:
    """On Windows a group of its own, so that Ctrl-C reaches us alone, and no console window."""
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return 0


def kill(process: "subprocess.Popen[bytes]") -> None:
    """Kill the child and whatever it has started."""
    if sys.platform == "win32":
        process.kill()
        return
    # Its group bears its number and outlives it while a member lives; ProcessLookupError: nobody is left. macOS says
    # PermissionError of a group of zombies.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
