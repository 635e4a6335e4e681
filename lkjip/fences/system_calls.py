"""System calls that a reader of PDFs has no use for, refused by the kernel (Linux, seccomp)."""

import ctypes
import platform
import sys
from collections.abc import Iterator, Sequence

from lkjip.fences.kernel import system_functions

__all__ = ["NUMBERS", "refuse_calls"]

PR_SET_NO_NEW_PRIVS = 38
SECCOMP = {"x86_64": 317, "aarch64": 277}
MODE_FILTER, ALL_THREADS, FULL_SPEED = 1, 1, 4
"""Without the last, older kernels slow down whoever has a filter, lest it spy on itself."""
LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
NUMBER_AT, ARCHITECTURE_AT = 0, 4
ALLOW, REFUSE = 0x7FFF0000, 0x00050001
"""Refused calls return EPERM."""
OTHER_ABI = 0x40000000
"""From here on x86-64 has the numbers of x32, which would be another way to the same calls."""
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
OLDER = {"x86_64": 0x40000003, "aarch64": 0x40000028}
"""The 32-bit calls that a 64-bit process may make as well, by other numbers."""
NUMBERS = {
    "socket": {"x86_64": 41, "aarch64": 198},
    "io_uring_setup": {"x86_64": 425, "aarch64": 425},  # opens sockets without the call above
    "ptrace": {"x86_64": 101, "aarch64": 117},
    "process_vm_readv": {"x86_64": 310, "aarch64": 270},
    "process_vm_writev": {"x86_64": 311, "aarch64": 271},
    "pidfd_getfd": {"x86_64": 438, "aarch64": 438},
    "unshare": {"x86_64": 272, "aarch64": 97},
    "setns": {"x86_64": 308, "aarch64": 268},
    "mount": {"x86_64": 165, "aarch64": 40},
    "keyctl": {"x86_64": 250, "aarch64": 219},
    "bpf": {"x86_64": 321, "aarch64": 280},
    "userfaultfd": {"x86_64": 323, "aarch64": 282},
}
STARTING = {"execve": {"x86_64": 59, "aarch64": 221}, "execveat": {"x86_64": 322, "aarch64": 281}}


class Instruction(ctypes.Structure):
    """struct sock_filter"""

    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class Program(ctypes.Structure):
    """struct sock_fprog"""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(Instruction)))


def refuse_calls(*, programs: bool) -> bool:
    """Whether the kernel refuses this process, and all that it starts from now on, the calls above; with `programs` it may start
    other programs."""
    machine = platform.machine()
    if sys.platform != "linux" or machine not in ARCHITECTURES or sys.maxsize < 2**32:
        return False
    refused = [*NUMBERS.values(), *([] if programs else STARTING.values())]
    steps = list(instructions(machine, [numbers[machine] for numbers in refused]))
    table = (Instruction * len(steps))(*steps)
    wanted = Program(len(steps), table)
    syscall, prctl = system_functions()
    granted = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    return granted and bool(
        syscall(SECCOMP[machine], MODE_FILTER, ALL_THREADS | FULL_SPEED, ctypes.addressof(wanted), 0) == 0
    )


def instructions(machine: str, refused: Sequence[int]) -> Iterator[Instruction]:
    """The filter: 32-bit calls, numbers of another ABI and `refused` end at the last instruction. A kernel of another machine,
    for which this program is translated, has other numbers: nothing is refused there, for that might be anything."""
    last = len(refused) + 6

    def to_last(at: int) -> int:
        return last - at - 1

    yield Instruction(LOAD, 0, 0, ARCHITECTURE_AT)
    yield Instruction(EQUAL, to_last(1), 0, OLDER[machine])
    yield Instruction(EQUAL, 0, to_last(2) - 1, ARCHITECTURES[machine])
    yield Instruction(LOAD, 0, 0, NUMBER_AT)
    yield Instruction(AT_LEAST, to_last(4), 0, OTHER_ABI)
    for at, number in enumerate(refused, 5):
        yield Instruction(EQUAL, to_last(at), 0, number)
    yield Instruction(RETURN, 0, 0, ALLOW)
    yield Instruction(RETURN, 0, 0, REFUSE)
