"""What this process may take of the machine: memory, processor time, the size of files, no cores (Linux, macOS)."""

import sys

__all__ = ["is_memory_limited", "limit_resources"]

MEGABYTE = 1024 * 1024
LARGEST_FILE = 64 * MEGABYTE
"""That a child may write; an annotated copy may be as much larger than its original."""


def limit_resources(memory: int, cpu: int, copied: int = 0) -> None:
    """Bound this process where the system can: address space in megabytes, processor seconds, no cores, the size of a file
    that it writes, of which `copied` bytes are those of another."""
    if sys.platform == "win32":
        return
    import resource

    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: cpu,
        resource.RLIMIT_FSIZE: LARGEST_FILE + copied,
    }
    if sys.platform == "linux":  # elsewhere it is not enforced, and macOS refuses to set it
        wanted[resource.RLIMIT_AS] = memory * MEGABYTE
    for limit, value in wanted.items():
        hard = resource.getrlimit(limit)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        # The signal for too much processor time comes at the soft limit, and only if it lies below the hard one.
        resource.setrlimit(limit, (bound, hard if limit == resource.RLIMIT_CPU else bound))


def is_memory_limited() -> bool:
    """Whether the system holds this process to its address space."""
    if sys.platform != "linux":
        return False
    import resource

    return resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY
