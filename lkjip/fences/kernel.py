"""Calls to the kernel that Python has no name for (Linux)."""

import ctypes
from typing import Any

__all__ = ["system_functions"]


def system_functions() -> tuple[Any, Any]:
    """`syscall` and `prctl`, whose arguments are numbers or bytes, as wide as the kernel reads them."""
    libc = ctypes.CDLL(None)
    libc.syscall.restype = ctypes.c_long
    libc.syscall.argtypes = (ctypes.c_long, *[ctypes.c_void_p] * 4)
    libc.prctl.argtypes = (ctypes.c_int, *[ctypes.c_ulong] * 4)
    return libc.syscall, libc.prctl
