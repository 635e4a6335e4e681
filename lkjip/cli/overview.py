"""What several reports of one call get beside their own files: a page and a workbook that lead to all of them."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from corpus.places import DEFAULT_ROOT
from lkjip.cli.batch import writing_to
from lkjip.cli.language import Language
from lkjip.outputs import OUTPUTS
from publish.files import write_atomically
from publish.filled_paper import set_aside
from publish.overview import MissedLine, Overview, ReportLine, report_line
from publish.terminal import console_for, print_paths
from schemas.base import Bilingual
from schemas.report import AuditedReport

__all__ = ["BOOK", "PAGE", "Collected"]

PAGE = "daftar-reviu.lkjip.html"
BOOK = "daftar-reviu.lkjip.xlsx"
"""Names that nothing of a report can have: those end in what `OUTPUTS` says."""


@dataclass(frozen=True, slots=True)
class Collected:
    """Hears of every report of a call; keeps a line of each, not the report. `out` None is a folder for each."""

    out: Path | None
    lang: Language
    reports: list[ReportLine] = field(default_factory=list)
    missed: list[MissedLine] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        return self.out if self.out is not None else DEFAULT_ROOT

    def add(self, report: AuditedReport, outputs: Iterable[Path]) -> None:
        self.reports.append(report_line(report, dict(self.addresses(outputs)), self.lang))

    def miss(self, path: Path, message: Bilingual, _status: int) -> None:
        self.missed.append(MissedLine(str(path), message.in_language(self.lang)))

    def addresses(self, outputs: Iterable[Path]) -> Iterator[tuple[str, str]]:
        """By its ending, the address of each file relative to the folder of the overview."""
        for path in outputs:
            ending = next((one.ending for one in OUTPUTS.values() if path.name.endswith(one.ending)), None)
            if ending is not None:
                yield ending, quote(Path(os.path.relpath(path, self.folder)).as_posix())

    def write(self) -> None:
        """Write the overview, if there were several reports and one of them was reviewed. Raises UsageError when it cannot be
        written."""
        if not self.reports or len(self.reports) + len(self.missed) < 2:
            return
        from publish.overview_book import overview_bytes  # bring a template engine and a writer of workbooks along
        from publish.overview_page import overview_html

        overview = Overview(tuple(self.reports), tuple(self.missed))
        page, book = overview_html(overview, self.lang).encode("utf-8"), overview_bytes(overview, self.lang)
        with writing_to(self.folder):
            set_aside(self.folder / BOOK)
            for name, content in ((PAGE, page), (BOOK, book)):
                write_atomically(self.folder / name, content)
        heading = Bilingual(id="Daftar semua laporan:", en="Overview of all reports:").in_language(self.lang)
        print_paths(console_for(sys.stdout), heading, [self.folder / name for name in (PAGE, BOOK)])
