"""How the pages of one report are spread over several reading children."""

from dataclasses import dataclass
from pathlib import Path

__all__ = ["WHOLE", "Share", "parse_share", "shares_of"]

FEWEST_PAGES = 24
"""A shorter report is read by one child: the start of another takes as long as reading about so many pages (measured:
at 12 and at 24 pages two children take the time of one, at 40 a tenth less, and with every page more)."""
LEAST_BYTES = 80_000
"""A child for each so many bytes of the file: pages of text and tables take 2,000 to 5,000 each, and how many there
are is known only to one who has opened the file; to wait for that would cost more than a child started in vain."""
RUN = 4
"""Pages that one child reads in a row: heavy pages (an annex of tables) follow each other and are to be spread; what a
child that crashes had not read is still told in few words."""


@dataclass(frozen=True, slots=True)
class Share:
    """Part `index` (from 0) of `count` of the pages of a report; written as "index/count" for the child."""

    index: int = 0
    count: int = 1

    def __str__(self) -> str:
        return f"{self.index}/{self.count}"

    def pages(self, total: int) -> list[int]:
        """Its pages (from 1) of a report of `total`, in order; together the shares are all pages, each once."""
        return [page for page in range(1, total + 1) if self.holds(page, total)]

    def holds(self, page: int, total: int) -> bool:
        count = self.count if total >= FEWEST_PAGES else 1
        return (page - 1) // RUN % count == self.index


WHOLE = Share()


def parse_share(text: str) -> Share:
    """The share that `str` wrote; raises ValueError for anything else."""
    index, count = map(int, text.split("/"))
    return Share(index, count)


def shares_of(path: Path, processes: int) -> list[Share]:
    """The shares in which the report at `path` is to be read by at most `processes` children."""
    size = path.stat().st_size if path.is_file() else 0
    count = max(min(processes, size // LEAST_BYTES), 1)
    return [Share(index, count) for index in range(count)]
