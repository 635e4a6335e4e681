"""The bench itself: jobs that fail, results that are kept, the commands."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.__main__ import ORDER, QUICK, main, measure
from bench.audited import audit_json
from bench.booklet import bind_generated
from bench.columns import score_columns
from bench.gold import transcribed_tables
from bench.jobs import Job, run_jobs
from bench.lap import Lap, run_lap
from bench.made import Plan
from bench.material import LAST, Material
from bench.readers import audited_tables
from bench.record import publish, remembered
from bench.rows import score_rows
from bench.section import Section, failures
from bench.speed import ratio, rows
from bench.verdicts import score_findings
from extract.pdfium import open_report
from synthetic import agency_kinds

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


def double(number: int) -> int:
    return 2 * number


def fail(path: str) -> None:
    raise OSError(f"cannot read {path}")


def die() -> None:
    os._exit(3)


@pytest.mark.slow
def test_a_job_that_fails_or_kills_its_process_stops_no_other() -> None:
    jobs = [Job("a", double, (1,)), Job("b", fail, ("/some/where/x.pdf",)), Job("c", die), Job("d", double, (4,))]
    outcomes = run_jobs(jobs, 2)
    assert [one.value for one in outcomes] == [2, None, None, 8]
    first, second = failures(outcomes)
    assert first == "b: OSError: cannot read x.pdf"
    assert second.startswith("c: BrokenProcessPool")


def section(key: str, value: str) -> Section:
    return Section(key, f"About {key}", "Text.", ("what", "share"), (("rows | cells", value),), ("x: broken",))


def test_what_was_not_measured_stays_as_it_was(tmp_path: Path) -> None:
    page, last = tmp_path / "accuracy.md", tmp_path / "last.json"
    publish([section("one", "1"), section("two", "2")], ["two", "one"], "Accuracy", "Made.", page, last)
    publish([section("one", "3")], ["two", "one"], "Accuracy", "Made.", page, last)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Accuracy\n") and text.index("## About two") < text.index("## About one")
    assert "| rows \\| cells | 2 |" in text and "| rows \\| cells | 3 |" in text and "| 1 |" not in text
    assert "- Not measured: x: broken" in text
    assert remembered(last) == {"one": section("one", "3"), "two": section("two", "2")}


def test_the_committed_results_hold_every_section_and_no_folder() -> None:
    known = remembered(LAST)
    assert set(ORDER) <= set(known)
    assert not any(line.startswith(("/", "C:")) for entry in known.values() for row in entry.rows for line in row)
    assert str(ROOT) not in LAST.read_text(encoding="utf-8")


def test_the_generated_set_covers_all_lines_and_agencies() -> None:
    recipes = Plan().recipes(Plan().tables)
    assert {one.rules for one in recipes} == {"grid", "horizontal", "none"}
    assert {one.agency for one in recipes} == set(agency_kinds())
    assert not {one.seed for one in recipes} & {one.seed for one in Plan().recipes(Plan().planted, errors=8)}


@pytest.mark.slow
@pytest.mark.long
def test_quick_measures_without_the_reports_and_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = LAST.read_bytes()
    assert main(["--quick"]) == 0
    printed = capsys.readouterr().out
    assert "Tables of generated reports" in printed and "false alarms" in printed and "right anchor" in printed
    assert "failed" not in printed and "real reports" not in printed
    assert LAST.read_bytes() == before


@pytest.mark.slow
def test_no_shared_folder_is_no_error(tmp_path: Path) -> None:
    material = Material(tmp_path / "nowhere")
    assert material.pdfs() == material.competition() == []
    sections, _ = measure(
        Plan(QUICK.first_seed, tables=0, clean=0, planted=0, layouts=0, agencies=1, told=0, told_wrong=0, scans=0),
        material,
        1,
    )
    keys = ["made-tables", "layouts", "names", "made-clean", "made-planted", "made-explained", "made-prose", "scans"]
    assert [one.key for one in sections] == keys


@pytest.mark.slow
def test_a_lap_and_its_ratio(tmp_path: Path) -> None:
    pdf = bind_generated(tmp_path / "five.pdf", "grid", 5)
    assert open_report(pdf, None).pages == 5
    laps = {tool: [run_lap(tool, pdf, pdf)] for tool in ("pdfplumber", "lkjip")}
    assert all(lap.wall > 0 for own in laps.values() for lap in own)
    assert ratio({"pdfplumber": [Lap(4, 4, 50)], "lkjip": [Lap(1, 1, None)]}, "lkjip") == "0.250"
    assert [row[:2] for row in rows("five", laps)] == [("five", "pdfplumber"), ("five", "lkjip")]


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "tools").is_dir(), reason="the development material (../shared) is not here")
@pytest.mark.slow
def test_our_scores_are_those_of_the_shared_scorers(tmp_path: Path) -> None:
    pdf = min((SHARED / "reports" / "real" / "gold").glob("*.json"), key=lambda path: path.stat().st_size)
    gold = json.loads(pdf.read_text(encoding="utf-8"))
    report = audit_json(pdf.parent.parent / f"{pdf.name.removesuffix('.gold.json')}.pdf")
    audit = tmp_path / "audit.json"
    audit.write_text(json.dumps(report), encoding="utf-8")

    def shared(tool: str) -> str:
        command = [sys.executable, str(SHARED / "tools" / tool), str(pdf), str(audit)]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8")
        return done.stdout.splitlines()[-1]

    known = transcribed_tables(gold)
    tables, roles = score_rows(known, audited_tables(report)), score_columns(known, report).roles
    verdict = score_findings(gold, report)
    rows, numbers, anywhere = shared("score_tables.py").removeprefix("SCORE ").split()
    assert rows == f"rows={tables.rows.right}/{tables.rows.total}"
    assert numbers == f"numeric={tables.numbers.right}/{tables.numbers.total}"
    # That one takes a role wherever it stands in the table.
    right, total = map(int, anywhere.removeprefix("roles=").split("/"))
    assert roles.total == total and roles.right <= right
    assert shared("score_findings.py") == (
        f"SCORE must={verdict.must.right}/{verdict.must.total} serious_must={verdict.serious.right}/{verdict.serious.total}"
        f" traps={verdict.traps} unknown={verdict.unknown} serious={verdict.flagged}"
    )
