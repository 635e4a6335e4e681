"""Every layout of the gallery is read as it is; what still fails is marked, with its cause."""

import pytest

from bench.jobs import Outcome
from bench.layouts import false_tables, layout_jobs, layout_section, measure, read_specimen, score_specimen
from bench.readers import RIVALS, ReadTable
from synthetic.gallery import LAYOUTS, draw

SEED = 1


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout_is_read_as_it_is(layout: str) -> None:
    specimen = draw(layout, SEED)
    score = score_specimen(specimen, read_specimen(specimen))
    assert not score.rows.missed
    for part in (score.rows.rows, score.rows.numbers, score.headings, score.captions, score.sentences):
        assert part.right == part.total, score
    assert score.false == 0


def test_false_tables_hold_what_no_known_one_does() -> None:
    specimen = draw("grid", SEED)
    [known] = specimen.tables
    rows = tuple(known.rows)
    read = [
        ReadTable("right", frozenset({1}), rows),
        ReadTable("a part", frozenset({1}), rows[:1]),
        ReadTable("a chart", frozenset({1}), (("20", "Triwulan"), ("40", "Semester"), ("tinggi", "rendah"))),
    ]
    assert false_tables(specimen, read) == 1


def test_each_layout_has_a_row_and_a_job_for_each_tool() -> None:
    jobs = layout_jobs(1)
    assert len(jobs) == len(LAYOUTS) * (1 + len(RIVALS))
    read = Outcome(jobs[0], measure(*jobs[0].arguments))
    section = layout_section([read, *(Outcome(job, error="not tried") for job in jobs[1:])])
    assert len(section.rows) == len(LAYOUTS) + 1
    assert all(len(row) == len(section.columns) for row in section.rows)
    assert len(section.failed) == len(jobs) - 1
