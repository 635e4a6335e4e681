"""What `lkjip audit` does with each report."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from corpus import Place
from lkjip.cli.batch import writing_to
from lkjip.cli.language import Language
from lkjip.cli.messages import complain
from lkjip.cli.overview import Collected
from lkjip.errors import OutputNotMadeError, TemplateRefusedError, UsageError
from lkjip.kept import KeptAudits, kept_audits
from lkjip.limits import Limits
from lkjip.office_templates import GivenTemplate
from lkjip.outputs import OUTPUTS, outputs_of, write_outputs
from lkjip.progress import OnPage
from lkjip.refusal import named
from lkjip.reviews import REVIEW_ENDING, Standing, carried_over, reviewed, standing_at
from lkjip.status import exit_status, worst
from publish.filled_paper import PAPER_ENDING, set_aside
from publish.terminal import console_for, print_summary
from review import right_values
from schemas.base import Bilingual
from schemas.report import AuditedReport

__all__ = ["AuditOrder", "chosen_outputs"]

EARLIER = Bilingual(
    id="berkas ini sudah pernah direviu dan lkjip tidak berubah sejak itu, jadi tidak dibaca ulang (--fresh membacanya ulang).",
    en="this file was reviewed before and lkjip has not changed since, so it was not read again (--fresh reads it again).",
)
CARRIED = Bilingual(
    id="keputusan auditor diambil dari reviu versi laporan yang terdahulu; yang dasarnya berubah perlu dilihat lagi.",
    en="the auditor's decisions come from the review of an earlier version; look again at those whose ground has changed.",
)

FILLED_IN = Bilingual(
    id="kertas kerja yang sudah disimpan seseorang tidak ditimpa; sekarang bernama begini.",
    en="a working paper that someone has saved is not written over; this is its name now.",
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
    """`said` is what else the auditor should know, one line each."""

    report: AuditedReport
    outputs: list[Path]
    unmade: tuple[OutputNotMadeError, ...] = ()
    said: tuple[Bilingual, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditOrder:
    """How the reports of a call are to be reviewed; `out` None is a folder for each, `fresh` without regard to earlier calls.

    `templates` are those of an office by the name of their output; what cannot be made is `told` once."""

    out: Path | None
    lang: Language
    limits: Limits
    password: str | None
    fresh: bool = False
    only: tuple[str, ...] = ()
    collected: Collected | None = None
    """Hears of every report that was reviewed."""
    templates: Mapping[str, GivenTemplate] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)

    def do(self, path: Path, place: Place, processes: int, on_page: OnPage) -> Audited:
        limits = replace(self.limits, processes=processes)
        kept = kept_audits(recalls=not self.fresh) if self.password is None else None
        standing = standing_at(place.folder / f"{place.stem}{REVIEW_ENDING}")
        report, was_kept = self.recomputed(path, limits, on_page, kept, standing)
        said = [EARLIER] if was_kept else []
        if standing.review is None and standing.fault is None:
            with writing_to(place.folder):
                earlier = carried_over(standing, place, path.stem, report.report)
            if earlier is not None:
                standing = earlier
                report, _ = self.recomputed(path, limits, on_page, kept, standing)
                said.append(named(standing.path, CARRIED))
        if standing.fault is not None:
            said.append(standing.fault)
        report = reviewed(report, standing)
        unmade: list[OutputNotMadeError] = []
        outputs = outputs_of(
            report, path, self.lang, self.limits, self.password, kept, self.only, self.templates, unmade.append
        )
        with writing_to(place.folder):
            filled_in = set_aside(place.folder / f"{place.stem}{PAPER_ENDING}") if PAPER_ENDING in outputs else None
            written = write_outputs(outputs, place.folder, place.stem, self.only)
        if filled_in is not None:
            said.append(named(filled_in, FILLED_IN))
        return Audited(report, written, tuple(unmade), tuple(said))

    def recomputed(
        self, path: Path, limits: Limits, on_page: OnPage, kept: KeptAudits | None, standing: Standing
    ) -> tuple[AuditedReport, bool]:
        """The audit of the report with the right values of what stands, and whether it was kept from an earlier call."""
        right = right_values(standing.review) if standing.review is not None else {}
        earlier = kept.report(path, limits, right) if kept else None
        return earlier or self.audit(path, limits, on_page, kept, right), earlier is not None

    def audit(
        self, path: Path, limits: Limits, on_page: OnPage, kept: KeptAudits | None, right: Mapping[str, str]
    ) -> AuditedReport:
        from lkjip import pipeline  # brings every stage along, which a kept audit does not need

        return pipeline.audit_file(path, limits=limits, password=self.password, on_page=on_page, kept=kept, right=right)

    def tell(self, result: Audited) -> int:
        print_summary(result.report, console_for(sys.stdout), self.lang, result.outputs)
        if self.collected is not None:
            self.collected.add(result.report, result.outputs)
        for error in result.unmade:
            if str(error) not in self.told:
                self.told.add(str(error))
                complain(error.message, self.lang)
        for line in result.said:
            complain(line, self.lang)
        refused = [error.exit_code for error in result.unmade if isinstance(error, TemplateRefusedError)]
        return worst([exit_status(result.report), *refused])
