"""Generated reports: tables of every layout, clean ones that must pass quietly, planted errors that must be found."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.audited import audit_json, coverage
from bench.columns import ColumnScore, score_columns
from bench.explained import ExplainedScore, explained_section, score_explanations
from bench.gold import made_tables, pages_of
from bench.hierarchy import HIERARCHY_COLUMNS, HierarchyScore, score_hierarchy
from bench.jobs import Job, Outcome
from bench.plan import ERRORS, RULES, Plan, Recipe
from bench.planted import PlantedScore, score_planted
from bench.readers import RIVALS, audited_tables
from bench.rows import RowScore, score_rows
from bench.section import Section, failures
from bench.statuses import STATUS_COLUMNS, status_row

__all__ = ["MadeReport", "Plan", "Recipe", "made_jobs", "made_sections"]

MEANT = ("headings", "kinds", "roles", "years", "units")
"""What `ColumnScore` tells of the tables."""


@dataclass(frozen=True, slots=True)
class MadeReport:
    """What lkjip made of a generated report."""

    pages: int
    rows: RowScore
    columns: ColumnScore
    hierarchy: HierarchyScore
    planted: PlantedScore
    coverage: Counter[str]
    explained: ExplainedScore = ExplainedScore()


def made_jobs(plan: Plan) -> list[Job]:
    """One job for each generated report and tool."""
    clean = plan.recipes(max(plan.clean, plan.tables))
    recipes = [*clean, *plan.recipes(plan.planted, ERRORS)]
    jobs = [Job(f"lkjip on {name(recipe)}", measure, (recipe,)) for recipe in recipes]
    for tool in RIVALS:
        jobs += [Job(f"{tool} on {name(one)}", measure_rival, (tool, one)) for one in clean[: plan.tables]]
    return jobs


def name(recipe: Recipe) -> str:
    return f"seed {recipe.seed} ({recipe.agency}, {recipe.rules})"


def measure(recipe: Recipe) -> MadeReport:
    made = recipe.make()
    truth: dict[str, Any] = made.truth.as_dict()
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "report.pdf"
        pdf.write_bytes(made.pdf)
        report = audit_json(pdf)
    known = made_tables(truth)
    return MadeReport(
        pages=truth["report"]["pages"],
        rows=score_rows(known, audited_tables(report)),
        columns=score_columns(known, report),
        hierarchy=score_hierarchy(known, report),
        planted=score_planted(truth, report),
        coverage=coverage(report),
        explained=score_explanations(truth, report),
    )


def measure_rival(tool: str, recipe: Recipe) -> RowScore:
    made = recipe.make()
    known = made_tables(made.truth.as_dict())
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "report.pdf"
        pdf.write_bytes(made.pdf)
        return score_rows(known, RIVALS[tool](pdf, pages_of(known)))


def made_sections(plan: Plan, outcomes: Sequence[Outcome]) -> list[Section]:
    """The sections on tables, on false alarms and on planted errors."""
    own = {one.job.arguments[0]: one.value for one in outcomes if isinstance(one.value, MadeReport)}
    clean = {recipe: report for recipe, report in own.items() if not recipe.errors}
    planted = {recipe: report for recipe, report in own.items() if recipe.errors}
    failed = failures(one for one in outcomes if one.job.call is measure)
    return [
        tables_section(plan, outcomes, clean),
        clean_section(clean, failed),
        planted_section(planted, failed),
        explained_section([one.explained for one in planted.values()], failed),
    ]


def tables_section(plan: Plan, outcomes: Sequence[Outcome], own: dict[Recipe, MadeReport]) -> Section:
    chosen = plan.recipes(plan.tables)
    scores = {("lkjip", recipe): own[recipe].rows for recipe in chosen if recipe in own}
    rivals = [one for one in outcomes if one.job.call is measure_rival]
    scores |= {one.job.arguments: one.value for one in rivals if one.value}
    rows = []
    for title, kinds in [*((f"lines: {kind}", {kind}) for kind in RULES), ("all", set(RULES))]:
        recipes = [recipe for recipe in chosen if recipe.rules in kinds]
        sums = [sum((scores.get((t, one), RowScore()) for one in recipes), RowScore()) for t in ("lkjip", *RIVALS)]
        columns = sum((own[recipe].columns for recipe in recipes if recipe in own), ColumnScore())
        nesting = sum((own[recipe].hierarchy for recipe in recipes if recipe in own), HierarchyScore())
        meant = (str(getattr(columns, what)) for what in MEANT)
        scores_of_tools = (str(part) for score in sums for part in (score.rows, score.numbers))
        rows.append((title, *scores_of_tools, *meant, *nesting.cells))
    return Section(
        key="made-tables",
        title="Tables of generated reports",
        text=(
            f"{len(chosen)} reports of our generator, of every kind of agency, with tables fully ruled, ruled between rows"
            " only, and not ruled. Rows and numeric cells exactly right, as above; the other tools look for ruled lines"
            " (default settings, as above). Headings: columns whose whole heading path is right; kinds of tables and roles, years"
            " and units of columns likewise; parents and kinds of rows as above. Aim: 98 % of roles and of kinds."
        ),
        columns=(
            "tables",
            *(f"{t} {what}" for t in ("lkjip", *RIVALS) for what in ("rows", "cells")),
            *MEANT,
            *HIERARCHY_COLUMNS,
        ),
        rows=tuple(rows),
        failed=failures(rivals),
    )


def clean_section(own: dict[Recipe, MadeReport], failed: tuple[str, ...]) -> Section:
    rows = []
    for title, reports in by_rules(own):
        pages, count = sum(one.pages for one in reports), sum((one.coverage for one in reports), Counter[str]())
        alarms = sum(len(one.planted.alarms) for one in reports)
        per_hundred = f"{100 * alarms / pages:.2f}" if pages else "-"
        rows.append((*status_row(title, count), str(pages), str(alarms), per_hundred))
    return Section(
        key="made-clean",
        title="Generated reports without an error",
        text="Every finding of medium or high severity is a false alarm. Status of their figures as in the coverage above.",
        columns=("tables", *STATUS_COLUMNS[1:], "pages", "false alarms", "per 100 pages"),
        rows=tuple(rows),
        failed=failed,
    )


def planted_section(own: dict[Recipe, MadeReport], failed: tuple[str, ...]) -> Section:
    groups = {title: sum((one.planted for one in reports), PlantedScore()) for title, reports in by_rules(own)}
    nestings = {title: sum((one.hierarchy for one in reports), HierarchyScore()) for title, reports in by_rules(own)}
    total = groups["all"]
    rows = [(f"relation: {relation}", str(found), *[""] * 5) for relation, found in sorted(total.found.items())]
    rows += [(f"kind: {kind}", str(found), *[""] * 5) for kind, found in sorted(total.kinds.items())]
    rows += [
        (title, str(one.recall), str(one.anchored), str(one.true), *nestings[title].cells)
        for title, one in groups.items()
    ]
    return Section(
        key="made-planted",
        title="Generated reports with planted errors",
        text=(
            f"{len(own)} reports with up to {ERRORS} errors each, of kinds that take turns. Recall, by the relation that is"
            " broken and by the kind of error: a finding of any severity names the wrong figure (of a missing row its"
            " name). Anchor: of those, a finding stands at it (same page, same printed text). Precision: findings of medium"
            " or high severity that come from a planted error. Parents and kinds of rows: as above, beside wrong amounts."
        ),
        columns=("errors", "recall", "right anchor", "precision", *HIERARCHY_COLUMNS),
        rows=tuple(rows),
        failed=failed,
    )


def by_rules(own: dict[Recipe, MadeReport]) -> Iterable[tuple[str, list[MadeReport]]]:
    for kind in RULES:
        yield f"lines: {kind}", [report for recipe, report in own.items() if recipe.rules == kind]
    yield "all", list(own.values())
