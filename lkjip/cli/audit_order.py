"""What `lkjip audit` does with each report."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from corpus import Place
from lkjip import pipeline
from lkjip.cli.batch import writing_to
from lkjip.cli.language import Language
from lkjip.limits import Limits
from lkjip.status import exit_status
from publish.terminal import console_for, print_summary
from schemas.report import AuditedReport

__all__ = ["AuditOrder"]


@dataclass(frozen=True, slots=True)
class Audited:
    report: AuditedReport
    outputs: list[Path]


@dataclass(frozen=True, slots=True)
class AuditOrder:
    """How the reports of a call are to be reviewed; `out` None is a folder for each."""

    out: Path | None
    lang: Language
    limits: Limits
    password: str | None

    def do(self, path: Path, place: Place, processes: int, on_page: Callable[[int, int], None]) -> Audited:
        limits = replace(self.limits, processes=processes)
        report = pipeline.audit_file(path, limits=limits, password=self.password, on_page=on_page)
        with writing_to(place.folder):
            outputs = pipeline.write_outputs(
                report, path, place.folder, place.stem, self.lang, self.limits, self.password
            )
        return Audited(report, outputs)

    def tell(self, result: Audited) -> int:
        print_summary(result.report, console_for(sys.stdout), self.lang, result.outputs)
        return exit_status(result.report)
