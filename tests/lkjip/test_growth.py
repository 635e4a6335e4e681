"""Understanding and judging grow about with the length of a report: a long one, or a hostile one, must not hang."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import FrameType

import pytest

from audit.causes import explainer
from extract.page import read_page
from extract.pdfium import open_report
from lkjip.interpretation import interpret
from schemas.printed import PageRead, TextLine
from synthetic import make_report
from tests.lkjip.extremes import EXTREMES

MOST = 2.5
"""Twice the length may cost so many times the calls; work that grows with the square would cost four times as many."""


MOST_OF_ONE = 2.7
"""The same of reports that are nothing but one thing: bounded searches may still grow below their bounds."""


def moved(page: PageRead, by: int) -> PageRead:
    """`page` as it is `by` pages further on."""

    def lines(own: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
        return tuple(replace(line, page=line.page + by) for line in own)

    grids = tuple(
        replace(grid, cells=tuple(replace(cell, lines=lines(cell.lines)) for cell in grid.cells)) for grid in page.grids
    )
    return replace(page, number=page.number + by, lines=lines(page.lines), grids=grids)


def calls_of(work: Callable[[], object]) -> int:
    """How many functions `work` calls: unlike its time the same on every machine."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def times_over(pages: Sequence[PageRead], times: int) -> list[PageRead]:
    return [moved(page, len(pages) * number) for number in range(times) for page in pages]


@pytest.mark.slow
def test_twice_the_report_is_about_twice_the_work(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(make_report(4711, rules="grid", errors=3).pdf)
    opened = open_report(path, None)
    pages = [read_page(opened, number) for number in range(1, opened.pages + 1)]
    interpret(pages, None)  # what is known of words and patterns is looked up once

    short = calls_of(lambda: interpret(times_over(pages, 2), None))
    long = calls_of(lambda: interpret(times_over(pages, 4), None))

    assert long / short < MOST, f"{long / short:.2f} times the calls"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("shape", "size"),
    [
        ("wide_table", 4),
        ("many_tables", 60),
        ("one_indicator", 70),
        ("full_page", 1500),
        ("fullest_sentences", 2),
        ("sentences_on_rows", 40),
        ("names", 80),
        ("goals", 25),
        ("contents", 80),
        ("contradictions", 100),
        ("addends", 25),
        ("same_budget", 250),
    ],
)
def test_twice_as_much_of_one_thing_is_about_twice_the_work(
    shape: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explainer, "MOST_EXPLAINED", 10)  # below its bounds a cause takes as long as its column
    extreme = EXTREMES[shape]
    interpret(extreme(2), None)
    short, long = (calls_of(partial(interpret, extreme(many), None)) for many in (size, 2 * size))
    assert long / short < MOST_OF_ONE, f"{long / short:.2f} times the calls"
