"""How scans are measured: what is misread, what is said to be unread, and findings that the pages as set do not have."""

from pathlib import Path
from typing import Any

import pytest

from bench.plan import Plan
from bench.ratio import Ratio
from bench.scan_score import score_scan
from bench.scans import CONDITIONS, excerpt, measure_made, original_of, richest_run, scan_jobs, telling_pages, texts_of
from tests.synthetic.reports import spoilt

Entry = dict[str, Any]
TEXTS = ["Pelayanan 1.250.300 68,25 Pembinaan 830.450 70,00"]


def audit(*rows: list[str], scan: bool = False, sure: float = 0.99, findings: tuple[Entry, ...] = ()) -> Entry:
    """An audit of one page with one table; every cell but the first of a row is a figure."""
    figures = [
        {"id": f"F{at}.{column}", "page": 1, "text": text, "confidence": sure if scan else 1.0}
        for at, row in enumerate(rows)
        for column, text in enumerate(row[1:], 1)
    ]
    cells = [{"cells": [{"column": column, "text": text} for column, text in enumerate(row)]} for row in rows]
    page = {"page": 1, "kind": "scan" if scan else "text", "ocr": "rapidocr" if scan else None, "unread": []}
    return {
        "pages": [page],
        "tables": [{"id": "T1", "pages": [1], "rows": cells}],
        "figures": figures,
        "findings": list(findings),
    }


def finding(text: str, severity: str = "high", attribution: str = "document") -> Entry:
    return {
        "rule": "jumlah",
        "page": 1,
        "stated_text": text,
        "severity": severity,
        "attribution": attribution,
        "figures": [],
    }


PRINTED = audit(["Pelayanan", "1.250.300", "68,25"], ["Pembinaan", "830.450", "70,00"])


def same(page: int) -> int:
    return page


def test_all_right_with_a_point_for_a_comma() -> None:
    scan = audit(["Pelayanan", "1.250.300", "68.25"], ["Pembinaan", "830.450", "70.00"], scan=True)
    score = score_scan(PRINTED, TEXTS, scan, same)
    assert (score.cells, score.rows) == (Ratio(4, 4), Ratio(2, 2))
    assert (score.wrong, score.doubtful, score.unread, score.alarms) == ((), 0, 0, ())


@pytest.mark.parametrize(("sure", "wrong", "doubtful"), [(0.99, ("p1 1.260.300",), 0), (0.5, (), 1)])
def test_a_wrong_figure_is_silent_only_when_it_was_read_surely(sure: float, wrong: tuple[str], doubtful: int) -> None:
    scan = audit(["Pelayanan", "1.260.300", "68,25"], ["Pembinaan", "830.450", "70,00"], scan=True, sure=sure)
    score = score_scan(PRINTED, TEXTS, scan, same)
    assert (score.cells, score.rows) == (Ratio(3, 4), Ratio(1, 2))
    assert (score.wrong, score.doubtful) == (wrong, doubtful)


def test_what_is_said_to_be_unread_is_not_wrong() -> None:
    scan = audit(["Pelayanan", "\N{REPLACEMENT CHARACTER}", "68,25"], ["Pembinaan", "830.450", "70,00"], scan=True)
    score = score_scan(PRINTED, TEXTS, scan, same)
    assert (score.wrong, score.unread) == ((), 1)


def test_pages_that_were_not_scanned_do_not_count() -> None:
    assert score_scan(PRINTED, TEXTS, PRINTED, same).cells == Ratio()


def test_findings_are_held_against_those_of_the_pages_as_set() -> None:
    printed = {**PRINTED, "findings": [finding("830.450")]}
    seen = (finding("830.450"), finding("68.25"), finding("70,00", "info"), finding("1.250.300", attribution="reading"))
    scan = audit(["Pelayanan", "1.250.300", "68.25"], ["Pembinaan", "830.450", "70,00"], scan=True, findings=seen)
    score = score_scan(printed, TEXTS, scan, same, [(1, "830.450"), (1, "1.250.300")])
    assert score.alarms == ("jumlah p1 68.25",)
    # The second error cannot be found even in the pages as set.
    assert (score.accused, score.shown) == (Ratio(1, 1), Ratio(1, 1))


def test_an_error_shown_as_a_reading_is_not_accused() -> None:
    printed = {**PRINTED, "findings": [finding("830.450")]}
    scan = audit(*(["Pembinaan", "830.450"],), scan=True, findings=(finding("830.450", attribution="reading"),))
    score = score_scan(printed, TEXTS, scan, same, [(1, "830.450")])
    assert (score.accused, score.shown) == (Ratio(0, 1), Ratio(1, 1))


def test_a_scan_is_known_by_the_name_of_its_original() -> None:
    reports = [
        Path(f"{name}.pdf") for name in ("desa-2023", "desa-2023-scanned", "desa-2023-annex-scanned", "kota-pindaian")
    ]
    assert [original_of(one, reports) for one in reports] == [None, reports[0], reports[0], None]
    jobs = scan_jobs(Plan(scans=1), reports)
    assert [job.name for job in jobs[1:]] == ["desa-2023-scanned", "desa-2023-annex-scanned"]


def test_every_condition_is_measured() -> None:
    assert len(scan_jobs(Plan(), [])) == len(CONDITIONS)


@pytest.mark.slow
def test_pages_with_errors_are_chosen_and_cut_out() -> None:
    made = spoilt(0)
    [page] = telling_pages(made.truth.as_dict())
    assert page in {error["page"] for error in made.truth.errors}
    assert texts_of(excerpt(made.pdf, [page])) == [texts_of(made.pdf)[page - 1]]


def test_the_richest_pages_in_a_row() -> None:
    assert richest_run(["", "1", "", "", "12", "345", "", "6", ""]) == [5, 6, 7, 8]
    assert richest_run(["1", "2"]) == [1, 2]


@pytest.mark.slow
@pytest.mark.parametrize("condition", [next(iter(CONDITIONS)), [*CONDITIONS][-1]])
def test_a_page_is_scanned_and_measured(condition: str) -> None:
    recipe = Plan().recipes(1, 6)[0]
    measured = measure_made(condition, recipe)
    assert measured.score.pages == 1
    assert measured.score.cells.total > 0
    assert measured.spent.cpu > 1
