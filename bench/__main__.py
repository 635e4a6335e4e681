"""Command line: `python -m bench` measures accuracy and writes docs/accuracy.md; `--quick` only tries the machinery."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from bench.icdar import score_document
from bench.jobs import Job, Outcome, run_jobs
from bench.layouts import layout_jobs, layout_section
from bench.made import MadeReport, Plan, made_jobs, made_sections
from bench.material import DOCS, LAST, Material
from bench.named import names_section, naming_jobs
from bench.prose import prose_jobs, prose_section
from bench.prose_score import ProseScore
from bench.real import RealReport, real_jobs, real_sections
from bench.record import publish, remembered
from bench.scan_score import ScanScore
from bench.scans import ScannedReport, scan_jobs, scan_section
from bench.section import Section
from bench.standing import competition_section
from bench.transcribed import TranscribedScan, transcribed_jobs, transcribed_section

ORDER = (
    "findings-precision",
    "real-tables",
    "made-tables",
    "layouts",
    "icdar",
    "names",
    "nothing-lost",
    "real-findings",
    "real-coverage",
    "made-clean",
    "made-planted",
    "made-explained",
    "real-claims",
    "made-prose",
    "scans",
    "transcribed",
    "findings-read",
)
TITLE = "Accuracy"
TEXT = (
    "Written by `make bench`; do not edit. Every comparison is made in one run. Figures that fall short stand here as"
    " they are."
)
QUICK = Plan(tables=1, clean=1, planted=1, layouts=1, agencies=1, told=1, told_wrong=1, scans=0)


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    started = monotonic()
    material = Material(options.shared) if options.shared else Material()
    plan = QUICK if options.quick else Plan(first_seed=options.first_seed)
    sections, outcomes = measure(plan, None if options.quick else material, options.jobs)
    for section in sections:
        sys.stdout.write(section.plain() + "\n\n")
    if options.verbose:
        sys.stdout.writelines(f"{line}\n" for outcome in outcomes for line in details(outcome))
    if not options.quick:
        publish(sections, ORDER, TITLE, TEXT, options.page, options.last)
        absent = [key for key in ORDER if key not in {section.key for section in sections}]
        kept = [key for key in absent if key in remembered(options.last)]
        if absent:
            sys.stdout.write(f"no ../shared here: not measured {', '.join(absent)}; kept from the last run: {kept}\n")
        sys.stdout.write(f"{options.page.name} written\n")
    sys.stdout.write(f"{monotonic() - started:.0f} s\n")
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m bench", description="Measure the accuracy of lkjip.")
    made.add_argument("--quick", action="store_true", help="a few generated reports; writes nothing")
    made.add_argument("--jobs", type=int, help="processes (default: one for each core)")
    made.add_argument("--first-seed", type=int, default=Plan().first_seed, help="of the generated reports")
    made.add_argument("--shared", type=Path, help="folder with the real reports (default: ../shared)")
    made.add_argument("--page", type=Path, default=DOCS / "accuracy.md", help="document to write")
    made.add_argument("--last", type=Path, default=LAST, help="record of the last run")
    made.add_argument("-v", "--verbose", action="store_true", help="name what was missed (prints text of the reports)")
    return made


def measure(plan: Plan, material: Material | None, workers: int | None) -> tuple[list[Section], list[Outcome]]:
    """Everything that can be measured here, and the single outcomes behind it."""
    real = real_jobs(material) if material else []
    pdfs = material.competition() if material else []
    competition = [Job(f"lkjip on {pdf.stem}", score_document, (pdf,)) for pdf in pdfs]
    made = made_jobs(plan)
    layouts = layout_jobs(plan.layouts)
    prose = prose_jobs(plan.first_seed, plan.told, plan.told_wrong)
    full = material.nomenclature() if material else None
    naming = naming_jobs(full, plan.agencies)
    scans = scan_jobs(plan, material.pdfs() if material else [])
    transcribed = transcribed_jobs(material.pdfs()) if material else []
    outcomes = run_jobs([*naming, *real, *made, *layouts, *prose, *scans, *transcribed, *competition], workers)
    named, outcomes = outcomes[: len(naming)], outcomes[len(naming) :]
    first, second = len(real), len(real) + len(made)
    third = second + len(layouts)
    fourth = third + len(prose)
    fifth = fourth + len(scans)
    sixth = fifth + len(transcribed)
    sections = real_sections(outcomes[:first]) if real else []
    sections += made_sections(plan, outcomes[first:second])
    sections.append(names_section(named, plan.agencies, full=full is not None))
    sections.append(layout_section(outcomes[second:third]))
    sections.append(prose_section(outcomes[third:fourth]))
    sections.append(scan_section(outcomes[fourth:fifth]))
    sections += [transcribed_section(outcomes[fifth:sixth])] if transcribed else []
    sections += [competition_section(outcomes[sixth:])] if competition else []
    return sorted(sections, key=lambda section: ORDER.index(section.key)), outcomes


def details(outcome: Outcome) -> list[str]:
    """What was missed or wrongly flagged, a line each."""
    match outcome.value:
        case RealReport(rows=rows, columns=columns) if rows:
            lines = [f"row missed in {name}: {list(row)}" for name, row in rows.missed]
            return [f"{outcome.job.name}: {line}" for line in [*lines, *columns.missed, *outcome.value.claims.missed]]
        case ScannedReport(score=ScanScore(wrong=wrong, alarms=alarms, missed=missed)):
            lines = [f"figure misread: {one}" for one in wrong] + [f"false alarm: {one}" for one in alarms]
            return [f"{outcome.job.name}: {line}" for line in [*lines, *(f"row missed in {one}" for one in missed)]]
        case TranscribedScan(missed=missed):
            return [f"{outcome.job.name}: figure not read: {one}" for one in missed]
        case ProseScore(alarms=alarms, missed=missed, mislinked=mislinked):
            lines = [f"false alarm: {one}" for one in alarms] + [f"error missed: {one}" for one in missed]
            return [f"{outcome.job.name}: {line}" for line in [*lines, *(f"wrong link: {one}" for one in mislinked)]]
        case MadeReport(rows=rows, columns=columns, planted=planted):
            lines = [f"row missed in {name}: {list(row)}" for name, row in rows.missed]
            lines += columns.missed
            lines += [f"error missed: {one}" for one in planted.missed]
            lines += [f"false alarm: {one}" for one in planted.alarms]
            lines += [f"false explanation: {one}" for one in outcome.value.explained.false]
            return [f"{outcome.job.name}: {line}" for line in lines]
    return []


if __name__ == "__main__":
    sys.exit(main())
