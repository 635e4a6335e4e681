"""Scans and pictures: the same pages as they were set and as pictures, in every condition, audited and compared."""

import io
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pypdfium2

from bench.audited import audit_json
from bench.jobs import Job, Outcome
from bench.plan import Plan, Recipe
from bench.scan_score import PageOf, ScanScore, score_scan
from bench.section import Section, failures
from bench.spent import Spent, spent_by
from lkjip.limits import Limits
from synthetic.scanner import Scanner, paste_as_pictures, ruled_areas
from synthetic.style import Rules

__all__ = ["CONDITIONS", "PATIENT", "ScannedReport", "excerpt", "home_in", "scan_jobs", "scan_section"]

PAGES = 1
"""Of each generated report, those with most planted errors and figures. A page takes six seconds of processor time."""
REAL_PAGES = 4
"""Of a real report that is a scan as a whole: those in a row with most figures."""
MOST_SCANNED = 12
"""A real report with no more scanned pages is measured as a whole."""
ERRORS = 6
PATIENT = Limits(timeout=3600, seeing=900)
"""A machine that is busy with other work takes many times as long by the clock; what is measured is processor time."""
ERROR_WEIGHT = 100
PASTED = "tables pasted as pictures, 150 dpi"
CONDITIONS: dict[str, tuple[Rules, Scanner]] = {
    "200 dpi": ("grid", Scanner(200)),
    "200 dpi, tables without lines": ("none", Scanner(200)),
    "200 dpi, horizontal lines only": ("horizontal", Scanner(200)),
    "150 dpi, JPEG 50": ("grid", Scanner(150, quality=50)),
    "300 dpi, coloured heads": ("grid", Scanner(300, colour=True)),
    "200 dpi, black and white": ("grid", Scanner(200, quality=None)),
    "200 dpi, askew by 1.5 degrees": ("grid", Scanner(200, skew=1.5)),
    "200 dpi, noise, uneven light": ("grid", Scanner(200, noise=8, shade=70)),
    "200 dpi, stamps, coloured heads": ("grid", Scanner(200, stamped=True, colour=True)),
    "150 dpi, askew, on its side, blank backs": (
        "grid",
        Scanner(150, quality=60, skew=-0.8, noise=3, turns=(90, 270), backs=True),
    ),
    "100 dpi, black and white": ("grid", Scanner(100, quality=None)),
    PASTED: ("grid", Scanner(150)),
}


@dataclass(frozen=True, slots=True)
class ScannedReport:
    """What lkjip made of a scan, and what that took."""

    score: ScanScore
    spent: Spent


def scan_jobs(plan: Plan, reports: Sequence[Path]) -> list[Job]:
    """One job for each condition, and for each of the real `reports` whose original stands beside it."""
    recipes = replace(plan, first_seed=plan.first_seed + 20_000).recipes(len(CONDITIONS), ERRORS)
    jobs = [
        Job(f"{condition} (seed {recipe.seed})", measure_made, (condition, recipe))
        for condition, recipe in list(zip(CONDITIONS, recipes, strict=True))[: plan.scans]
    ]
    originals = [(scan, original_of(scan, reports)) for scan in reports]
    return jobs + [Job(scan.stem, measure_real, (scan, original)) for scan, original in originals if original]


def original_of(scan: Path, reports: Sequence[Path]) -> Path | None:
    """The report that `scan` is made of: they share the beginning of their names."""
    named = [one for one in reports if scan.stem.endswith("scanned") and scan.stem.startswith(f"{one.stem}-")]
    return max(named, key=lambda one: len(one.stem), default=None)


def measure_made(condition: str, recipe: Recipe) -> ScannedReport:
    rules, scanner = CONDITIONS[condition]
    made = replace(recipe, rules=rules).make()
    truth: dict[str, Any] = made.truth.as_dict()
    chosen = telling_pages(truth)
    printed = excerpt(made.pdf, chosen)
    errors = [(chosen.index(one["page"]) + 1, one["stated_text"]) for one in truth["errors"] if one["page"] in chosen]
    if condition == PASTED:
        return measured(printed, paste_as_pictures(printed, ruled_areas(printed), scanner.dpi), same_page, errors)
    return measured(printed, scanner.scan(printed), scanner.page_of, errors)


def same_page(page: int) -> int:
    return page


def telling_pages(truth: dict[str, Any]) -> list[int]:
    """The pages of a generated report with most planted errors, then figures."""
    weights = {page: 0 for table in truth["tables"] for page in table["pages"]}
    for one, weight in (*((one, ERROR_WEIGHT) for one in truth["errors"]), *((one, 1) for one in truth["figures"])):
        if one["page"] in weights:
            weights[one["page"]] += weight
    return sorted(sorted(weights, key=lambda page: -weights[page])[:PAGES])


def measure_real(scan: Path, original: Path) -> ScannedReport:
    with pypdfium2.PdfDocument(scan) as document:
        pictures = [number for number, page in enumerate(document, start=1) if not text_of(page).strip()]
    if len(pictures) <= MOST_SCANNED:
        return measured(original.read_bytes(), scan.read_bytes(), same_page)
    rich = richest_run(texts_of(original.read_bytes()))
    return measured(excerpt(original.read_bytes(), rich), excerpt(scan.read_bytes(), rich), same_page)


def richest_run(texts: Sequence[str]) -> list[int]:
    """The pages (from 1) in a row that have most digits."""
    counts = [sum(map(str.isdigit, text)) for text in texts]
    starts = range(max(len(texts) - REAL_PAGES, 0) + 1)
    best = max(starts, key=lambda start: sum(counts[start : start + REAL_PAGES]))
    return list(range(best + 1, min(best + REAL_PAGES, len(texts)) + 1))


def measured(printed: bytes, scan: bytes, page_of: PageOf, errors: Sequence[tuple[int, str]] = ()) -> ScannedReport:
    """Audit both, with nothing kept from earlier runs: what was seen before costs nothing."""
    with tempfile.TemporaryDirectory() as name, home_in(Path(name)) as folder:
        (folder / "report.pdf").write_bytes(printed)
        known = audit_json(folder / "report.pdf")
        (folder / "report.pdf").write_bytes(scan)
        found, spent = spent_by(lambda: audit_json(folder / "report.pdf", PATIENT))
    return ScannedReport(score_scan(known, texts_of(printed), found, page_of, errors), spent)


@contextmanager
def home_in(folder: Path) -> Iterator[Path]:
    earlier = os.environ.get("LKJIP_HOME")
    os.environ["LKJIP_HOME"] = str(folder / "home")
    try:
        yield folder
    finally:
        if earlier is None:
            del os.environ["LKJIP_HOME"]
        else:
            os.environ["LKJIP_HOME"] = earlier


def excerpt(pdf: bytes, pages: Sequence[int]) -> bytes:
    """The `pages` (from 1) of `pdf`."""
    out = io.BytesIO()
    with pypdfium2.PdfDocument(pdf) as whole, pypdfium2.PdfDocument.new() as part:
        part.import_pages(whole, [page - 1 for page in pages])
        part.save(out)
    return out.getvalue()


def texts_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [text_of(page) for page in document]


def text_of(page: pypdfium2.PdfPage) -> str:
    found: str = page.get_textpage().get_text_range()
    return found


def scan_section(outcomes: Sequence[Outcome]) -> Section:
    own = {one.job.name: one.value for one in outcomes if isinstance(one.value, ScannedReport)}
    rows = [row(name, [report]) for name, report in own.items()]
    if own:
        rows.append(row("all", list(own.values())))
    return Section(
        key="scans",
        title="Scans and pictures",
        text=TEXT,
        columns=COLUMNS,
        rows=tuple(rows),
        failed=failures(outcomes),
    )


COLUMNS = (
    "condition",
    "pages",
    "cells",
    "rows",
    "wrong figures",
    "doubtful",
    "said unread",
    "false findings",
    "errors accused",
    "errors shown",
    "seconds a page",
)
TEXT = (
    "The same pages audited as they were set and as pictures. Of the tables on scanned pages: numeric cells and rows exactly"
    " right (a point for a comma is put right by the column and does not count). Wrong figures were read with confidence and"
    " are not on the page; doubtful ones are not there either, but no finding rests on them; what was said to be unread are"
    " cells and regions. False findings are of medium or high severity, of the report itself, where the pages as set have"
    " none: the aim is none. Errors are the planted ones that are found in the pages as set: accused in the scan too, or"
    " shown at least as a doubt of the reading. Processor time of the whole audit with nothing kept from earlier"
    f" runs. Generated reports: {PAGES} page each; a real report that is scanned as a whole: {REAL_PAGES} pages in a row. Aim:"
    " 97 % of cells, 90 % of rows."
)


def row(name: str, reports: Sequence[ScannedReport]) -> tuple[str, ...]:
    scores = [report.score for report in reports]
    total = sum(scores, ScanScore())
    cpu = sum(report.spent.cpu for report in reports)
    peaks = [report.spent.peak for report in reports if report.spent.peak is not None]
    memory = f"; at most {max(peaks):.0f} MB" if len(reports) > 1 and peaks else ""
    return (
        name,
        str(total.pages),
        str(total.cells),
        str(total.rows),
        str(len(total.wrong)),
        str(total.doubtful),
        str(total.unread),
        str(len(total.alarms)),
        str(total.accused),
        str(total.shown),
        f"{cpu / total.pages:.1f}{memory}" if total.pages else "-",
    )
