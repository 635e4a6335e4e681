"""What Windows is asked for, held against its own sizes and against a kernel that writes down what it is asked."""

import ctypes
from typing import Any

import pytest

from lkjip.fences.job_object import BasicLimits, ExtendedLimits, enter_job, put_in_job

JOB, OWN = 0x1234, 2**64 - 1


class Kernel:
    """kernel32, which grants all but the call `failing`."""

    def __init__(self, failing: str = "") -> None:
        self.failing = failing
        self.calls: list[str] = []
        self.limits = ExtendedLimits()

    def __getattr__(self, name: str) -> Any:
        def call(*values: Any) -> int:
            self.calls.append(name)
            if name == "SetInformationJobObject":
                assert values[0] == JOB and values[1] == 9 and values[3] == 144
                ctypes.memmove(ctypes.byref(self.limits), values[2], values[3])
            elif name == "AssignProcessToJobObject":
                assert values == (JOB, OWN)
            elif name == "DuplicateHandle":
                assert values[:3] == (OWN, JOB, OWN) and values[4:] == (0x4, False, 0)
            elif name == "CloseHandle":
                assert values == (JOB,)
            if name == self.failing:
                return 0
            return {"CreateJobObjectW": JOB, "GetCurrentProcess": OWN}.get(name, 1)

        return call


def test_the_structures_are_as_large_as_those_of_windows() -> None:
    assert ctypes.sizeof(BasicLimits) == 64
    assert ctypes.sizeof(ExtendedLimits) == 144
    assert ExtendedLimits.process_memory.offset == 112


@pytest.mark.parametrize(("alone", "flags", "processes"), [(True, 0x2708, 1), (False, 0x2700, 0)])
def test_the_job_bounds_memory_and_processes_and_dies_with_its_process(alone: bool, flags: int, processes: int) -> None:
    kernel = Kernel()
    assert put_in_job(kernel, 2048, alone=alone)
    basic = kernel.limits.basic
    assert (basic.flags, basic.processes) == (flags, processes)
    assert kernel.limits.process_memory == kernel.limits.job_memory == 2048 * 1024 * 1024
    assert kernel.calls[-2:] == ["DuplicateHandle", "CloseHandle"]


@pytest.mark.parametrize("failing", ["CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"])
def test_a_job_that_is_not_granted_is_said_and_leaves_no_handle(failing: str) -> None:
    kernel = Kernel(failing)
    assert not put_in_job(kernel, 2048, alone=True)
    assert kernel.calls.count("CloseHandle") == (failing != "CreateJobObjectW")


def test_a_job_whose_handle_cannot_be_weakened_keeps_it() -> None:
    """Closing the last one would end this process."""
    kernel = Kernel("DuplicateHandle")
    assert put_in_job(kernel, 2048, alone=True)
    assert "CloseHandle" not in kernel.calls


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8 or hasattr(ctypes, "WinDLL"), reason="not on Windows")
def test_other_systems_have_no_jobs() -> None:
    assert not enter_job(2048, alone=True)
