"""The series of synthetic reports, made as `lkjip corpus add` makes it."""

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from audit.series import judge_series
from audit.series_rules import SERIES_RULES
from corpus.database import open_database
from corpus.series import agency_series
from corpus.series_rows import agencies_with_series
from lkjip.build import written
from lkjip.pipeline import audit_file
from schemas.report import AuditedReport
from schemas.series import AgencySeries
from synthetic.breaks import Break, PlantedBreak

__all__ = ["RULE_OF", "audited", "found", "series_of", "series_of_reports"]

RULE_OF = {
    Break.LAST_RESULT: "seri-nilai",
    Break.LAST_TARGET: "seri-nilai",
    Break.BASELINE: "seri-nilai",
    Break.END_TARGET: "seri-target-akhir",
    Break.TENFOLD: "seri-kali-sepuluh",
    Break.RENAMED: "seri-nama",
    Break.UNIT: "seri-satuan",
    Break.VANISHED: "seri-program-hilang",
}

WHAT_OF = {Break.LAST_RESULT: ": realisasi ", Break.LAST_TARGET: ": target ", Break.BASELINE: ": realisasi "}
"""What the finding must speak of, where the rule speaks of several things."""


def series_of(pdfs: Iterable[bytes], folder: Path) -> list[AgencySeries]:
    """The series of all agencies with reports of two years; `folder` is for the files."""
    return series_of_reports(map(audited, pdfs, (folder / f"{number}.pdf" for number in count())), folder)


def audited(pdf: bytes, path: Path) -> AuditedReport:
    path.write_bytes(pdf)
    return audit_file(path)


def series_of_reports(reports: Iterable[AuditedReport], folder: Path) -> list[AgencySeries]:
    """The same of reports that were audited."""
    database = open_database(str(folder / "korpus.db"), create=True)
    for report in reports:
        written(database, report, (None, None, None))
    made = [agency_series(database, agency, judge_series, SERIES_RULES) for agency in agencies_with_series(database)]
    database.close()
    return made


def found(planted: PlantedBreak, series: AgencySeries) -> bool:
    """Whether a finding of the right rule names the thing and cites a page and box of both reports."""
    years = {document.id: document.tahun for document in series.documents}
    return any(
        finding.rule == RULE_OF[planted.kind]
        and planted.of.casefold() in finding.message.id.casefold()
        and WHAT_OF.get(planted.kind, "") in finding.message.id
        and {years[place.doc] for place in finding.places} >= {planted.year - 1, planted.year}
        and all(place.page > 0 and place.bbox[2] > place.bbox[0] for place in finding.places)
        for finding in series.findings
    )
