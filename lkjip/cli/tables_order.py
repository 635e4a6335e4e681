"""What `lkjip tables` does with each report."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from corpus import Place
from corpus.places import TABLES_FOLDER
from lkjip import pipeline
from lkjip.cli.batch import writing_to
from lkjip.cli.language import Language
from lkjip.limits import Limits
from lkjip.progress import OnPage
from lkjip.status import CLEAN, PARTIAL
from publish.gaps import fully_read
from publish.tables_summary import print_tables
from publish.terminal import console_for
from schemas.report import ReadReport

__all__ = ["TablesOrder"]


@dataclass(frozen=True, slots=True)
class Extracted:
    report: ReadReport
    outputs: list[Path]


@dataclass(frozen=True, slots=True)
class TablesOrder:
    """How tables are to be written; `out` None is a folder for each report, `show` are the pages to draw."""

    out: Path | None
    lang: Language
    csv_style: str
    show: tuple[int, ...]
    limits: Limits
    password: str | None

    def do(self, path: Path, place: Place, processes: int, on_page: OnPage) -> Extracted:
        limits = replace(self.limits, processes=processes)
        tables = pipeline.tables_file(path, show=self.show, limits=limits, password=self.password, on_page=on_page)
        folder = place.folder if self.out is not None else place.folder / TABLES_FOLDER
        with writing_to(folder):
            outputs = pipeline.write_tables(tables, folder, place.stem, self.lang, self.csv_style)
        return Extracted(tables.report, outputs)

    def tell(self, result: Extracted) -> int:
        print_tables(result.report, console_for(sys.stdout), self.lang, result.outputs)
        return CLEAN if fully_read(result.report) else PARTIAL
