"""A thread that ends this process when it has grown too large, where the system cannot be told to: macOS, and Windows without
a job. It looks ten times a second, and only while other threads let it: a guard, no limit."""

import ctypes
import os
import sys
import threading
import time
from collections.abc import Callable

__all__ = ["MemoryCounters", "peak_memory", "watch_memory"]

MEGABYTE = 1024 * 1024
LOOK_UP = 0.1


class MemoryCounters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS"""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("pools", ctypes.c_size_t * 4),
        ("committed", ctypes.c_size_t),
        ("peak_committed", ctypes.c_size_t),
    )


def watch_memory(memory: int, status: int, peak: "Callable[[], int] | None" = None) -> threading.Thread:
    """End with the exit status `status` once more than `memory` megabytes were taken."""
    measured = peak or peak_memory

    def look() -> None:
        while measured() <= memory * MEGABYTE:
            time.sleep(LOOK_UP)
        os._exit(status)

    watcher = threading.Thread(target=look, name="memory", daemon=True)
    watcher.start()
    return watcher


def peak_memory() -> int:
    """The most bytes that this process has taken so far; 0 where that cannot be told."""
    if sys.platform == "win32":
        counters = MemoryCounters(size=ctypes.sizeof(MemoryCounters))
        kernel32 = ctypes.WinDLL("kernel32")
        kernel32.GetCurrentProcess.restype = ctypes.c_void_p
        kernel32.K32GetProcessMemoryInfo.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32)
        own = kernel32.GetCurrentProcess()
        told = kernel32.K32GetProcessMemoryInfo(own, ctypes.byref(counters), ctypes.sizeof(counters))
        return int(counters.peak_committed) if told else 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
