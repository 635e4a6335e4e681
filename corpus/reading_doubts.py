"""What a report states that may have been misread: nothing that is held against another report may rest on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.figures import Figure
from schemas.geometry import BBox
from schemas.report import AuditedReport
from schemas.seen import SURE
from schemas.series import ReadingDoubt

__all__ = ["ReadingDoubts"]

MENDED: ReadingDoubt = "mended"
"""Also the code of the problem of a report that was read from a mended copy."""
FIRST_READER = "pdfium"
BORNE_OUT = frozenset({"verified", "truncated", "input"})
"""Statuses of figures with which a recomputation agreed and none disagreed."""

LEVEL = 0.25
"""What is on one line with something shares so much of its height, or of its own: the boxes of letters are higher than these."""


@dataclass(frozen=True, slots=True)
class ReadingDoubts:
    """`of_all` holds for whatever the report states, `second_hand` are the pages whose words another reader read, `unread` the
    places by page that nobody read."""

    of_all: ReadingDoubt | None
    second_hand: frozenset[int]
    unread: Mapping[int, Sequence[BBox]]

    @classmethod
    def of(cls, report: AuditedReport) -> "ReadingDoubts":
        is_mended = any(problem.code == MENDED for problem in report.problems)
        return cls(
            MENDED if is_mended else None,
            frozenset(page.page for page in report.pages if page.reader != FIRST_READER),
            {page.page: [region.bbox for region in page.unread] for page in report.pages if page.unread},
        )

    def at(self, page: int, bbox: BBox) -> ReadingDoubt | None:
        """What is doubtful about anything that stands there."""
        if self.of_all or page in self.second_hand:
            return self.of_all or "second-reader"
        return "part-unread" if any(is_beside(box, bbox) for box in self.unread.get(page, ())) else None

    def about(self, figure: Figure) -> ReadingDoubt | None:
        """A figure that was seen on a picture needs more than that it was seen surely: within a report nothing is held against it
        that was not read twice, and nobody reads it again for another report. That its own report bears it out stands for that."""
        if (doubt := self.at(figure.page, figure.bbox)) is not None:
            return doubt
        by_machine = figure.read_by != "text" and figure.chosen_by != "auditor"
        is_surely_seen = figure.confidence >= SURE and figure.status in BORNE_OUT
        return "seen" if by_machine and not is_surely_seen else None


def is_beside(unread: BBox, bbox: BBox) -> bool:
    """Whether what is unread stands on a line of `bbox`, in it or no further from it than a line is high."""
    height = min(bbox[3] - bbox[1], unread[3] - unread[1])
    level = min(bbox[3], unread[3]) - max(bbox[1], unread[1])
    return level > LEVEL * height and unread[0] <= bbox[2] + height and unread[2] >= bbox[0] - height
