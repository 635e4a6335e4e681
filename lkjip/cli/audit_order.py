"""What `lkjip audit` does with each report."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from corpus import Place
from lkjip.cli.batch import writing_to
from lkjip.cli.language import Language
from lkjip.cli.messages import complain
from lkjip.errors import UsageError
from lkjip.kept import KeptAudits, kept_audits
from lkjip.limits import Limits
from lkjip.outputs import OUTPUTS, outputs_of, write_outputs
from lkjip.progress import OnPage
from lkjip.status import exit_status
from publish.terminal import console_for, print_summary
from schemas.base import Bilingual
from schemas.report import AuditedReport

__all__ = ["AuditOrder", "chosen_outputs"]

EARLIER = Bilingual(
    id="berkas ini sudah pernah direviu dan lkjip tidak berubah sejak itu, jadi tidak dibaca ulang (--fresh membacanya ulang).",
    en="this file was reviewed before and lkjip has not changed since, so it was not read again (--fresh reads it again).",
)


def chosen_outputs(only: str | None) -> tuple[str, ...]:
    """The outputs that `--only` names; empty for all. Raises UsageError for a name that is none."""
    names = tuple(name.strip().lower() for name in (only or "").split(",") if name.strip())
    known = ", ".join(OUTPUTS)
    for name in names:
        if name not in OUTPUTS:
            message = Bilingual(
                id=f"--only tidak mengenal {name!r}; yang ada: {known}.",
                en=f"--only does not know {name!r}; there are: {known}.",
            )
            raise UsageError(message, "no-such-output")
    return names


@dataclass(frozen=True, slots=True)
class Audited:
    report: AuditedReport
    outputs: list[Path]
    is_earlier: bool = False


@dataclass(frozen=True, slots=True)
class AuditOrder:
    """How the reports of a call are to be reviewed; `out` None is a folder for each, `fresh` without regard to earlier calls."""

    out: Path | None
    lang: Language
    limits: Limits
    password: str | None
    fresh: bool = False
    only: tuple[str, ...] = ()

    def do(self, path: Path, place: Place, processes: int, on_page: OnPage) -> Audited:
        limits = replace(self.limits, processes=processes)
        kept = kept_audits(recalls=not self.fresh) if self.password is None else None
        earlier = kept.report(path, limits) if kept else None
        report = earlier or self.audit(path, limits, on_page, kept)
        outputs = outputs_of(report, path, self.lang, self.limits, self.password, kept, self.only)
        with writing_to(place.folder):
            written = write_outputs(outputs, place.folder, place.stem)
        return Audited(report, written, is_earlier=earlier is not None)

    def audit(self, path: Path, limits: Limits, on_page: OnPage, kept: KeptAudits | None) -> AuditedReport:
        from lkjip import pipeline  # brings every stage along, which a kept audit does not need

        return pipeline.audit_file(path, limits=limits, password=self.password, on_page=on_page, kept=kept)

    def tell(self, result: Audited) -> int:
        print_summary(result.report, console_for(sys.stdout), self.lang, result.outputs)
        if result.is_earlier:
            complain(EARLIER, self.lang)
        return exit_status(result.report)
