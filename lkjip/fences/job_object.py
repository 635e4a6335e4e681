"""A job of its own for this process (Windows): bounded memory, no process beside it, and whatever it started dies with it.

The process puts itself in: in a virtual environment what the parent has started is only a launcher, which starts the
interpreter before the parent could put it anywhere.
"""

import ctypes
import sys
from typing import Any

__all__ = ["ExtendedLimits", "enter_job", "put_in_job"]

MEGABYTE = 1024 * 1024
EXTENDED_LIMITS = 9
ACTIVE_PROCESS, PROCESS_MEMORY, JOB_MEMORY = 0x8, 0x100, 0x200
DIE_ON_UNHANDLED_EXCEPTION, KILL_ON_JOB_CLOSE = 0x400, 0x2000
"""The first keeps the window away that Windows shows of a crash. No flag allows to break away from the job."""
QUERY = 0x4

dword, size, large = ctypes.c_uint32, ctypes.c_size_t, ctypes.c_int64
handle = ctypes.c_void_p


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION"""

    _fields_ = (
        ("process_time", large),
        ("job_time", large),
        ("flags", dword),
        ("least_working_set", size),
        ("most_working_set", size),
        ("processes", dword),
        ("affinity", size),
        ("priority", dword),
        ("scheduling", dword),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION"""

    _fields_ = (
        ("basic", BasicLimits),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", size),
        ("job_memory", size),
        ("peak_process_memory", size),
        ("peak_job_memory", size),
    )


def enter_job(memory: int, *, alone: bool) -> bool:
    """Whether this process is in a job now that holds it to `memory` megabytes and, if `alone`, to no other process."""
    if sys.platform != "win32":
        return False
    return put_in_job(declared(ctypes.WinDLL("kernel32")), memory, alone=alone)


def declared(kernel32: Any) -> Any:
    """`kernel32` with handles as wide as they are: ctypes takes every result for 32 bits."""
    kernel32.CreateJobObjectW.restype = kernel32.GetCurrentProcess.restype = handle
    kernel32.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
    kernel32.SetInformationJobObject.argtypes = (handle, ctypes.c_int, ctypes.c_void_p, dword)
    kernel32.AssignProcessToJobObject.argtypes = (handle, handle)
    kernel32.DuplicateHandle.argtypes = (handle, handle, handle, ctypes.c_void_p, dword, ctypes.c_int, dword)
    kernel32.CloseHandle.argtypes = (handle,)
    return kernel32


def put_in_job(kernel32: Any, memory: int, *, alone: bool) -> bool:
    job = kernel32.CreateJobObjectW(None, None)
    if not job:
        return False
    limits, own = limits_of(memory, alone=alone), kernel32.GetCurrentProcess()
    held = kernel32.SetInformationJobObject(job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
    if not held or not kernel32.AssignProcessToJobObject(job, own):
        kernel32.CloseHandle(job)
        return False
    # The job lives, and this process with it, as long as a handle does; one that can only look cannot lift the limits.
    looking = handle()
    if kernel32.DuplicateHandle(own, job, own, ctypes.byref(looking), QUERY, False, 0):
        kernel32.CloseHandle(job)
    return True


def limits_of(memory: int, *, alone: bool) -> ExtendedLimits:
    limits = ExtendedLimits()
    limits.basic.flags = PROCESS_MEMORY | JOB_MEMORY | DIE_ON_UNHANDLED_EXCEPTION | KILL_ON_JOB_CLOSE
    limits.process_memory = limits.job_memory = memory * MEGABYTE
    if alone:
        limits.basic.flags |= ACTIVE_PROCESS
        limits.basic.processes = 1
    return limits
