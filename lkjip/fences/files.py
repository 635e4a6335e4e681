"""Folders beyond which this process changes nothing, held by the kernel (Linux 5.13 and newer, Landlock)."""

import os
import struct
import sys
from collections.abc import Iterable
from typing import Any

from lkjip.fences.kernel import system_functions

__all__ = ["keep_to"]

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
"""The same numbers on every architecture that our libraries come for."""
ASK_VERSION, PATH_BENEATH = 1, 1
PR_SET_NO_NEW_PRIVS = 38
EXECUTE, WRITE_FILE, TRUNCATE = 1 << 0, 1 << 1, 1 << 14
CHANGE = WRITE_FILE | sum(1 << bit for bit in range(4, 13))
"""Writing, removing and making anything; reading stays free."""
LATER = {2: 1 << 13, 3: TRUNCATE}
"""By the version that brought them: moving between folders, cutting off."""
CONNECTIONS, SCOPES = 0b11, 0b11
"""TCP, from version 4; abstract sockets of, and signals to, processes outside, from version 6."""
SIZES = ((6, 24), (4, 16), (1, 8))
"""Bytes of struct landlock_ruleset_attr that each version knows."""
NOWHERE = os.devnull


def keep_to(places: Iterable[str], *, programs: bool) -> bool:
    """Whether the kernel refuses this thread, and all that it starts from now on, to change a file beyond the folders `places`
    and, unless `programs`, to start a program."""
    if sys.platform != "linux":
        return False
    syscall, prctl = system_functions()
    version = syscall(CREATE_RULESET, None, 0, ASK_VERSION, 0)
    if version < 1:
        return False
    change = CHANGE | sum(right for since, right in LATER.items() if version >= since)
    wanted = struct.pack("=QQQ", change | (0 if programs else EXECUTE), CONNECTIONS, SCOPES)
    ruleset = syscall(CREATE_RULESET, wanted, next(size for since, size in SIZES if version >= since), 0, 0)
    if ruleset < 0:
        return False
    try:
        rules = [*((place, change) for place in places), (NOWHERE, change & (WRITE_FILE | TRUNCATE))]
        ruled = all(allow(syscall, ruleset, place, rights) for place, rights in rules)
        return ruled and prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 and syscall(RESTRICT_SELF, ruleset, 0, 0, 0) == 0
    finally:
        os.close(ruleset)


def allow(syscall: Any, ruleset: int, place: str, rights: int) -> bool:
    """Whether `rights` below `place` are in the ruleset now."""
    if sys.platform != "linux":
        return False
    try:
        folder = os.open(place, os.O_PATH | os.O_CLOEXEC)
    except OSError:  # a system without a null device
        return False
    try:
        return bool(syscall(ADD_RULE, ruleset, PATH_BENEATH, struct.pack("=Qi", rights, folder), 0) == 0)
    finally:
        os.close(folder)
