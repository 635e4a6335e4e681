"""How much one report may cost. Every limit that is hit is named in the result."""

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of the child process that reads one report.

    `timeout` seconds for the whole report, `stall` seconds without a new page, `memory` megabytes of address space
    (enforced on Linux only), `max_pages` pages; a longer report is refused.
    """

    timeout: float = 300.0
    stall: float = 60.0
    memory: int = 2048
    max_pages: int = 2000
