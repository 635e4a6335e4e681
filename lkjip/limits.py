"""How much one report may cost. Every limit that is hit is named in the result."""

import os
from dataclasses import dataclass, field

__all__ = ["OUT_OF_MEMORY", "Limits", "cores"]

OUT_OF_MEMORY = 77
"""Exit status of a child that met its memory limit."""


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):  # less than os.cpu_count() in a container or under taskset
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of the child processes that read one report.

    `timeout` seconds for the whole report; of each child, `stall` seconds without a new page and `memory` megabytes of
    address space (how each system holds that: `lkjip.fences`); `max_pages` pages, a longer report is refused; at most `processes` children
    at once (by default one for each core). What is a picture is read by OCR unless `ocr` is false, in at most `seeing`
    seconds for each page that has some; with `tesseract` doubtful figures are read by that program too.
    """

    timeout: float = 300.0
    stall: float = 60.0
    memory: int = 2048
    max_pages: int = 2000
    processes: int = field(default_factory=cores)
    ocr: bool = True
    tesseract: bool = False
    seeing: float = 180.0
