"""What a piece of work took, the processes that it started included."""

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from time import process_time
from typing import TypeVar

__all__ = ["Spent", "spent_by"]

Result = TypeVar("Result")
MEGABYTE = 1e6


@dataclass(frozen=True, slots=True)
class Spent:
    """`cpu` seconds of processor time; `peak` the greatest resident memory, in megabytes, of a child of this process so far,
    None where the system does not tell."""

    cpu: float
    peak: float | None


def spent_by(work: Callable[[], Result]) -> tuple[Result, Spent]:
    """What `work` came to, and what it took."""
    before = process_time() + children()[0]
    result = work()
    seconds, peak = children()
    return result, Spent(process_time() + seconds - before, peak)


def children() -> tuple[float, float | None]:
    """Processor seconds and greatest memory (megabytes) of the processes that were started and have ended."""
    if importlib.util.find_spec("resource") is None:
        return 0.0, None
    import resource

    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / MEGABYTE
