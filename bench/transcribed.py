"""A real scan against figures that a person read off its pages: bench/gold_scans/ holds them, figures only."""

import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.audited import audit_json
from bench.jobs import Job, Outcome
from bench.ratio import Ratio
from bench.scan_score import digits
from bench.scans import PATIENT, excerpt, home_in
from bench.section import Section, failures
from bench.spent import Spent, spent_by
from schemas.seen import SURE

__all__ = ["GOLD", "TranscribedScan", "transcribed_jobs", "transcribed_section"]

GOLD = Path(__file__).parent / "gold_scans"
SERIOUS = ("high", "medium")


@dataclass(frozen=True, slots=True)
class TranscribedScan:
    """`read` of the transcribed figures (by their digits, each as often as it stands on its page); `strange` are figures that
    were read and do not stand there, `sure` those of them that were read surely; `accused` the serious findings."""

    pages: int
    read: Ratio
    strange: int
    sure: int
    accused: int
    doubted: int
    spent: Spent
    missed: tuple[str, ...] = ()


def transcribed_jobs(reports: Sequence[Path]) -> list[Job]:
    """One job for each file of transcriptions whose report is at hand."""
    by_name = {report.name: report for report in reports}
    gold = [(path, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(GOLD.glob("*.json"))]
    return [
        Job(path.stem, measure, (by_name[entry["file"]], entry["pages"]))
        for path, entry in gold
        if entry["file"] in by_name
    ]


def measure(report: Path, pages: dict[str, list[str]]) -> TranscribedScan:
    numbers = sorted(map(int, pages))
    with tempfile.TemporaryDirectory() as name, home_in(Path(name)) as folder:
        (folder / "report.pdf").write_bytes(excerpt(report.read_bytes(), numbers))
        audit, spent = spent_by(lambda: audit_json(folder / "report.pdf", PATIENT))
    return held(audit, {place: pages[str(number)] for place, number in enumerate(numbers, start=1)}, spent)


def held(audit: dict[str, Any], pages: dict[int, list[str]], spent: Spent) -> TranscribedScan:
    """`audit` against the figures of each of its pages."""
    right, strange, sure = 0, 0, 0
    missed: list[str] = []
    for number, stated in pages.items():
        left = Counter(digits(text) for text in stated)
        for figure in sorted(
            (one for one in audit["figures"] if one["page"] == number), key=lambda one: -one["confidence"]
        ):
            text = digits(figure["text"])
            if left[text] > 0:
                left[text] -= 1
                right += 1
            elif text not in map(digits, stated):
                strange += 1
                sure += figure["confidence"] >= SURE
        missed += [f"p{number} {text}" for text in left.elements()]
    serious = [one for one in audit["findings"] if one["severity"] in SERIOUS]
    return TranscribedScan(
        pages=len(pages),
        read=Ratio(right, sum(map(len, pages.values()))),
        strange=strange,
        sure=sure,
        accused=sum(one["attribution"] == "document" for one in serious),
        doubted=sum(one["attribution"] == "reading" for one in serious),
        spent=spent,
        missed=tuple(missed),
    )


def transcribed_section(outcomes: Sequence[Outcome]) -> Section:
    own = {one.job.name: one.value for one in outcomes if isinstance(one.value, TranscribedScan)}
    return Section(
        key="transcribed",
        title="A real scan, transcribed by hand",
        text=TEXT,
        columns=(
            "pages of",
            "pages",
            "figures read",
            "not there",
            "of these surely",
            "findings",
            "doubts",
            "seconds a page",
        ),
        rows=tuple(row(name, scan) for name, scan in own.items()),
        failed=failures(outcomes),
        needs_shared=True,
    )


TEXT = (
    "Pages of a report that was published as a scan (100 dpi, black and white, many sheets on their side), against the figures"
    " that a person read off them. Figures read: those of the transcription that lkjip states on the page, by their digits."
    " Not there: figures that it states and that are not in the transcription (misread, or row numbers and the like that the"
    " transcription leaves out); of these surely: with so much confidence that a finding could rest on them. Findings and"
    " doubts are serious ones, of the report and of the reading."
)


def row(name: str, scan: TranscribedScan) -> tuple[str, ...]:
    return (
        name,
        str(scan.pages),
        str(scan.read),
        str(scan.strange),
        str(scan.sure),
        str(scan.accused),
        str(scan.doubted),
        f"{scan.spent.cpu / scan.pages:.1f}",
    )
