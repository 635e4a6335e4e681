"""Real reports: what is measured on each of them, as jobs, and the sections made of the outcomes."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.audited import Accounting, accounting, audit_json, coverage
from bench.claim_score import ClaimScore, score_claims
from bench.claims import claims_section
from bench.columns import ColumnScore, score_columns
from bench.gold import GoldTable, pages_of, transcribed_tables, typeset_tables
from bench.hierarchy import HIERARCHY_COLUMNS, HierarchyScore, score_hierarchy
from bench.jobs import Job, Outcome
from bench.labelled import labelled_claims
from bench.material import Material
from bench.read_twice import Flagged, flagged_in, read_sections
from bench.readers import RIVALS, audited_tables
from bench.rows import RowScore, score_rows
from bench.section import Section, failures
from bench.statuses import STATUS_COLUMNS, status_row
from bench.verdicts import GoldScore, score_findings

__all__ = ["RealReport", "real_jobs", "real_sections"]

LOOSE_AIM = 0.5
"""The greatest share of numeric tokens, in percent, that may be neither figures nor excluded by name."""
MOST_SCANS = 0.2
"""A report with a greater share of scanned pages is no digital one."""


@dataclass(frozen=True, slots=True)
class RealReport:
    """What lkjip made of a report; `rows`, `columns` and `verdict` where it is known what it should make; `flagged` are
    its serious findings."""

    accounting: Accounting
    coverage: Counter[str]
    rows: RowScore | None = None
    columns: ColumnScore = ColumnScore()
    hierarchy: HierarchyScore = HierarchyScore()
    verdict: GoldScore | None = None
    flagged: tuple[Flagged, ...] = ()
    claims: ClaimScore = ClaimScore()

    @property
    def digital(self) -> bool:
        return self.accounting.scans <= MOST_SCANS * self.accounting.pages


def real_jobs(material: Material) -> list[Job]:
    """One job for each report and tool; tools besides lkjip read only the pages that hold known tables."""
    jobs = []
    for pdf in material.pdfs():
        sources = (pdf, material.gold(pdf), material.transcript(pdf))
        jobs.append(Job(f"lkjip on {pdf.stem}", measure, sources))
        if any(sources[1:]):
            jobs += [Job(f"{tool} on {pdf.stem}", measure_rival, (tool, *sources)) for tool in RIVALS]
    return jobs


def measure(pdf: Path, gold: Path | None, transcript: Path | None) -> RealReport:
    report = audit_json(pdf)
    known, found = known_tables(gold, transcript), gold_file(gold) if gold else None
    return RealReport(
        accounting=accounting(report),
        coverage=coverage(report),
        rows=score_rows(known, audited_tables(report)) if known else None,
        columns=score_columns(known, report),
        hierarchy=score_hierarchy(known, report),
        verdict=score_findings(found, report) if found else None,
        flagged=flagged_in(report),
        claims=score_claims(labelled_claims(pdf.stem, found), found, report),
    )


def measure_rival(tool: str, pdf: Path, gold: Path | None, transcript: Path | None) -> RowScore:
    known = known_tables(gold, transcript)
    return score_rows(known, RIVALS[tool](pdf, pages_of(known)))


def known_tables(gold: Path | None, transcript: Path | None) -> list[GoldTable]:
    if gold:
        return transcribed_tables(gold_file(gold))
    return typeset_tables(transcript.read_text(encoding="utf-8")) if transcript else []


def gold_file(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def real_sections(outcomes: Sequence[Outcome]) -> list[Section]:
    """The sections on reports with known tables, on the accounting and on the findings."""
    own = {stem_of(one): one.value for one in outcomes if isinstance(one.value, RealReport)}
    read = read_sections({stem: report.flagged for stem, report in own.items() if report.digital})
    claims = claims_section(
        {stem: report.claims for stem, report in own.items()},
        failures(one for one in outcomes if one.job.call is measure),
    )
    tables = tables_section(outcomes, own)
    return [tables, accounting_section(outcomes, own), *findings_sections(outcomes, own), claims, *read]


def stem_of(outcome: Outcome) -> str:
    stem: str = outcome.job.arguments[-3].stem
    return stem


def tables_section(outcomes: Sequence[Outcome], own: dict[str, RealReport]) -> Section:
    scores = {("lkjip", stem): report.rows for stem, report in own.items() if report.rows}
    rivals = [one for one in outcomes if one.job.call is measure_rival]
    scores |= {(one.job.arguments[0], stem_of(one)): one.value for one in rivals if one.value}
    stems = sorted({stem for _, stem in scores}, key=lambda stem: stem)
    rows = [table_row(stem, scores, [stem], own) for stem in stems]
    transcribed = [stem for stem in stems if stem in own and own[stem].verdict]
    rows.append(table_row("all transcribed by hand", scores, transcribed, own))
    return Section(
        key="real-tables",
        title="Tables of real reports",
        text=(
            "Share of rows whose cell texts are all exactly right, then share of numeric cells exactly right (white space"
            " folded). Known are the tables that a person transcribed; of the report that the project started from, the"
            " text it was typeset from. pdfplumber and camelot (lattice, engine vector) run with their default settings,"
            " on the pages that hold these tables. Roles of columns (one by one where the shape is right), kinds of tables."
            " Parents: rows whose known parent was found, and rows that were given another one. Kinds of rows: total, mean or"
            " content, where totals are marked. Aim: 99 % of rows and 99.8 % of cells in ruled tables, 95 % of rows in all;"
            " 98 % of roles and of kinds."
        ),
        columns=(
            "report",
            *(f"{t} {what}" for t in ("lkjip", *RIVALS) for what in ("rows", "cells")),
            "roles",
            "kinds",
            *HIERARCHY_COLUMNS,
        ),
        rows=tuple(rows),
        failed=failures(one for one in outcomes if one.job.call is measure_rival),
        needs_shared=True,
    )


def table_row(
    name: str, scores: dict[tuple[str, str], RowScore], stems: Iterable[str], own: dict[str, RealReport]
) -> tuple[str, ...]:
    chosen = list(stems)
    sums = [sum((scores.get((tool, stem), RowScore()) for stem in chosen), RowScore()) for tool in ("lkjip", *RIVALS)]
    columns = sum((own[stem].columns for stem in chosen if stem in own), ColumnScore())
    nesting = sum((own[stem].hierarchy for stem in chosen if stem in own), HierarchyScore())
    scores_of_tools = (str(part) for score in sums for part in (score.rows, score.numbers))
    return (name, *scores_of_tools, *map(str, columns.meant), *nesting.cells)


def accounting_section(outcomes: Sequence[Outcome], own: dict[str, RealReport]) -> Section:
    digital = {stem: report.accounting for stem, report in own.items() if report.digital}
    rows = [accounting_row(stem, [one], one.worst) for stem, one in sorted(digital.items())]
    rows.append(accounting_row("all", list(digital.values()), ()))
    return Section(
        key="nothing-lost",
        title="Nothing is lost",
        text=(
            "Numeric tokens of the text layer of all digital reports: figures, exclusions by name (page number, date,"
            f" identifier ...), loose ones. Aim: at most {LOOSE_AIM} % loose."
        ),
        columns=("report", "pages", "figures", "excluded", "loose", "loose share", "most loose on page"),
        rows=tuple(rows),
        failed=failures(one for one in outcomes if one.job.call is measure),
        needs_shared=True,
    )


def accounting_row(name: str, counts: Sequence[Accounting], worst: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    loose, tokens = sum(one.loose for one in counts), sum(one.tokens for one in counts)
    return (
        name,
        str(sum(one.pages for one in counts)),
        str(sum(one.figures for one in counts)),
        str(sum(one.excluded for one in counts)),
        str(loose),
        f"{100 * loose / tokens:.2f} %" if tokens else "-",
        ", ".join(f"{page} ({count})" for page, count in worst),
    )


def findings_sections(outcomes: Sequence[Outcome], own: dict[str, RealReport]) -> list[Section]:
    judged = {stem: report.verdict for stem, report in sorted(own.items()) if report.verdict}
    total = sum(judged.values(), GoldScore())
    failed = failures(one for one in outcomes if one.job.call is measure and one.job.arguments[1])
    findings = Section(
        key="real-findings",
        title="Findings in real reports",
        text=(
            "Contradictions that a person verified on the page: found, all and those of medium or high severity. Of our"
            " findings of medium or high severity: traps are right statements that we flag, unknown ones are not in"
            " the (incomplete) list of that person."
        ),
        columns=("report", "found", "found, serious", "flagged", "traps", "unknown"),
        rows=tuple(verdict_row(stem, verdict) for stem, verdict in [*judged.items(), ("all", total)]),
        failed=failed,
        needs_shared=True,
    )
    statuses = Section(
        key="real-coverage",
        title="Coverage of real reports",
        text="How many of the figures that a report states were recomputed (verified), take part, or cannot be checked.",
        columns=STATUS_COLUMNS,
        rows=tuple(
            status_row(name, count)
            for name, count in [
                *((stem, report.coverage) for stem, report in sorted(own.items()) if report.digital),
                ("all", sum((report.coverage for report in own.values() if report.digital), Counter())),
            ]
        ),
        needs_shared=True,
    )
    return [findings, statuses]


def verdict_row(name: str, verdict: GoldScore) -> tuple[str, ...]:
    counts = (verdict.flagged, verdict.traps, verdict.unknown)
    return (name, str(verdict.must), str(verdict.serious), *map(str, counts))
