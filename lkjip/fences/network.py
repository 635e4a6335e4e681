"""Leaving the network for one in which there is nothing (Linux)."""

import ctypes
import sys
from pathlib import Path

__all__ = ["leave_network"]

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
STATUS = Path("/proc/self/status")
CAPABILITIES = "CapEff:"


def leave_network() -> bool:
    """Whether the system has given this process a network of its own. Needs a single thread.

    Who is privileged takes a new network only: in a user namespace of its own root would lose the right to read the files of
    others, and a report of another user could not be opened any more. Everybody else reads after it what they could before:
    files are compared with the same user as ever, whatever name it has in the new namespace.
    """
    if sys.platform != "linux":
        return False
    unshare = getattr(ctypes.CDLL(None), "unshare", None)
    if unshare is None:
        return False
    return unshare(CLONE_NEWNET) == 0 or (not is_privileged() and unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0)


def is_privileged() -> bool:
    """Whether this process may do more than its user; so it is where that cannot be told."""
    try:
        lines = STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return True
    held = next((line.removeprefix(CAPABILITIES) for line in lines if line.startswith(CAPABILITIES)), "1")
    return int(held, 16) != 0
