"""What `lkjip periksa` does with each report, and with all of them at the end."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import typer

from corpus import Place
from lkjip.about import tool_version
from lkjip.cli.language import Language
from lkjip.cli.messages import complain
from lkjip.errors import UsageError
from lkjip.kept import KeptAudits, kept_audits
from lkjip.limits import Limits
from lkjip.progress import OnPage
from lkjip.reviews import REVIEW_ENDING, reviewed, standing_at
from lkjip.status import exit_status
from publish.listing import Listed, Listing, Unreviewed, listed
from publish.listing_text import print_listed, print_total
from publish.listings import LISTING_FORMATS
from publish.terminal import console_for
from review import right_values
from schemas.base import Bilingual
from schemas.findings import Severity
from schemas.report import AuditedReport

__all__ = ["PeriksaOrder", "severity_of"]

SEVERITY_NAMES: Final[dict[str, Severity]] = {
    "tinggi": "high",
    "sedang": "medium",
    "rendah": "low",
    "info": "info",
    "high": "high",
    "medium": "medium",
    "low": "low",
}


def severity_of(name: str) -> Severity:
    """The severity called `name` in either language; raises UsageError for what is none."""
    found = SEVERITY_NAMES.get(name.strip().casefold())
    if found is None:
        message = Bilingual(
            id=f"--severity tidak mengenal {name!r}; yang ada: tinggi, sedang, rendah, info.",
            en=f"--severity does not know {name!r}; there are: high, medium, low, info.",
        )
        raise UsageError(message, "no-such-severity")
    return found


@dataclass(slots=True)
class PeriksaOrder:
    """How the reports of a call are to be listed: as text each when it is done, for programs all at the end."""

    form: str
    least: Severity
    lang: Language
    limits: Limits
    password: str | None
    fresh: bool = False
    out: Path | None = None
    """The folder in which the auditor's decisions lie beside the outputs of an audit."""
    reports: list[Listed] = field(default_factory=list)
    unreviewed: list[Unreviewed] = field(default_factory=list)

    def do(self, path: Path, place: Place, processes: int, on_page: OnPage) -> Listed:
        limits = replace(self.limits, processes=processes)
        kept = kept_audits(recalls=not self.fresh) if self.password is None else None
        # Where `lkjip audit` leaves it; nothing is written there.
        standing = standing_at(place.folder / f"{place.stem}{REVIEW_ENDING}")
        if standing.fault is not None:
            complain(standing.fault, self.lang)
        right = right_values(standing.review) if standing.review is not None else {}
        earlier = kept.report(path, limits, right) if kept else None
        report = reviewed(earlier or self.audit(path, limits, on_page, kept, right), standing)
        return listed(path, report, exit_status(report), self.least, self.lang)

    def audit(
        self, path: Path, limits: Limits, on_page: OnPage, kept: KeptAudits | None, right: Mapping[str, str]
    ) -> AuditedReport:
        from lkjip import pipeline  # brings every stage along, which a kept audit does not need

        return pipeline.audit_file(path, limits=limits, password=self.password, on_page=on_page, kept=kept, right=right)

    def tell(self, result: Listed) -> int:
        self.reports.append(result)
        if self.form == "text":
            print_listed(result, console_for(sys.stdout), self.lang)
        return result.exit_status

    def miss(self, path: Path, message: Bilingual, status: int) -> None:
        """Hear that the report at `path` could not be reviewed, which has been said on standard error."""
        self.unreviewed.append(Unreviewed(path, message, status))

    def conclude(self, status: int) -> None:
        """Write what is told of all reports together."""
        listing = Listing(tuple(self.reports), tuple(self.unreviewed), status, tool_version(), self.lang)
        if self.form != "text":
            typer.echo(LISTING_FORMATS[self.form](listing), nl=False)
        elif len(listing.reports) + len(listing.unreviewed) > 1:
            print_total(listing, console_for(sys.stdout))
