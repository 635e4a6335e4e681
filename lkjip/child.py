"""A running reading child: what it says, line by line, until it has finished, died or passed a limit."""

import contextlib
import logging
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from lkjip.limits import OUT_OF_MEMORY, Limits
from lkjip.reading import Ending
from schemas.protocol import Finished, Message, Refused, line_adapter

__all__ = ["Child"]

LONGEST_LINE = 32 * 1024 * 1024
"""Bytes of one message: a page as full as may be takes ten million, the largest picture twenty."""
LINES_AHEAD = 8
LOOK_UP = 0.5
"""Seconds between looks at the clock: on Windows Ctrl-C does not interrupt a wait."""
BLINK = 0.01
FAREWELL = 5.0
"""Seconds that a child may take to end after its last word."""
NO_MEMORY = (b"MemoryError", b"bad_alloc", b"Out of memory", b"Cannot allocate memory")
TAIL = 4096

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Child:
    """`errors` is the file of the child's standard error; `lines` its output so far not looked at, None at its end;
    `volume` the bytes of what was looked at."""

    process: "subprocess.Popen[bytes]"
    limits: Limits
    errors: Path
    lines: "queue.Queue[bytes | None]" = field(default_factory=lambda: queue.Queue(LINES_AHEAD))
    ending: Ending = "crash"
    volume: int = 0
    carrier: threading.Thread = field(init=False)

    def __post_init__(self) -> None:
        self.carrier = threading.Thread(target=self.pump, daemon=True)

    def messages(self) -> Iterator[Message]:
        """What the child says, until it ends; `ending` then tells how."""
        begun = heard = time.monotonic()
        dead = False
        while True:
            now = time.monotonic()
            late, stalled = begun + self.limits.timeout - now, heard + self.limits.stall - now
            if late <= 0 or stalled <= 0:
                self.ending = "time-limit" if late <= 0 else "stall"
                return
            try:
                line = self.lines.get(timeout=min(LOOK_UP, late, stalled))
            except queue.Empty:
                if dead:  # and something that it started holds the pipe open
                    self.ending = self.death()
                    return
                dead = self.process.poll() is not None
                continue
            self.volume += len(line or b"")
            message = understood(line) if line is not None else None
            if message is None:
                self.ending = self.death() if line is None else "crash"
                return
            yield message
            if isinstance(message, Finished | Refused):
                self.ending = "finished"
                return
            heard = time.monotonic()

    def listen(self) -> None:
        """Start carrying lines from the pipe in a thread: Windows cannot wait for a pipe with a time limit."""
        self.carrier.start()

    def pump(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as stdout:
            while line := stdout.readline(LONGEST_LINE):
                self.lines.put(line)
        self.lines.put(None)

    def drain(self) -> None:
        """Let the pipe of a dead child run dry. A process that outlives it may hold it open: do not wait for ever."""
        deadline = time.monotonic() + FAREWELL
        while self.carrier.is_alive() and time.monotonic() < deadline:
            with contextlib.suppress(queue.Empty):
                self.lines.get(timeout=BLINK)

    def death(self) -> Ending:
        """What a child died of that closed its output before it had finished."""
        try:
            status = self.process.wait(FAREWELL)
        except subprocess.TimeoutExpired:
            return "crash"
        words = self.last_words()
        log.debug("the reading child ended with %s: %r", status, words)
        if status == OUT_OF_MEMORY or any(sign in words for sign in NO_MEMORY):
            return "memory-limit"
        return "time-limit" if status < 0 and signal.Signals(-status).name == "SIGXCPU" else "crash"

    def log_words(self) -> None:
        """For developers: what it said on standard error, such as which fences its system does not hold."""
        if log.isEnabledFor(logging.DEBUG) and (words := self.last_words()):
            log.debug("the reading child said: %s", words.decode("utf-8", errors="replace"))

    def last_words(self) -> bytes:
        with self.errors.open("rb") as file:
            file.seek(max(self.errors.stat().st_size - TAIL, 0))
            return file.read()


def understood(line: bytes) -> Message | None:
    try:
        return line_adapter.validate_json(line)
    except ValidationError as error:
        log.debug("the reading child said what it must not: %r (%s)", line[:200], error.errors()[0]["msg"])
        return None
