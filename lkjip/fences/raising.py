"""Raising every fence that this system has."""

import os
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Final, Literal

from lkjip.fences.files import keep_to
from lkjip.fences.hook import refusing
from lkjip.fences.job_object import enter_job
from lkjip.fences.memory_watch import watch_memory
from lkjip.fences.resources import is_memory_limited
from lkjip.fences.system_calls import refuse_calls
from lkjip.limits import OUT_OF_MEMORY

__all__ = ["FENCES", "Fence", "fence_in"]

Fence = Literal["network", "programs", "files", "memory"]
FENCES: Final[tuple[Fence, ...]] = ("network", "programs", "files", "memory")


def fence_in(places: Collection[Path], programs: Collection[str], memory: int, *, offline: bool) -> frozenset[Fence]:
    """From now on this process changes files in the folders `places` only, starts the `programs` only, opens no connection and
    takes no more than `memory` megabytes. Returns the fences that the system holds, against native code too; `offline` is
    whether it has taken the network away already.

    To be called before a second thread is started: the fence around files holds the calling thread and what that starts.
    """
    roots = [os.path.realpath(place) for place in places]
    any_program = bool(programs)
    held: set[Fence] = {"network"} if offline else set()
    if keep_to(roots, programs=any_program):
        held |= {"files", "programs"}
    if refuse_calls(programs=any_program):
        held |= {"network", "programs"}
    if enter_job(memory, alone=not any_program):
        held |= {"memory", "programs"}
    elif is_memory_limited():
        held.add("memory")
    elif sys.platform != "linux":
        watch_memory(memory, OUT_OF_MEMORY)
    sys.addaudithook(refusing(roots, frozenset(programs)))
    return frozenset(held)
