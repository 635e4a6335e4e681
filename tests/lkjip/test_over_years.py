"""Reports of one agency over three years: contradictions between them are found, and consistent ones accused of nothing."""

from pathlib import Path

import pytest

from synthetic.breaks import Break
from synthetic.example_corpus import make_example_corpus
from synthetic.over_years import make_years
from tests.lkjip.series_of import RULE_OF, found, series_of

YEARS = (2021, 2022, 2023)
COURSES = ("kecamatan", "dinas_pertanian", "inspektorat", "rsud", "badan_bencana", "dinas_perpustakaan", "biro")


def test_every_break_has_its_rule() -> None:
    assert set(RULE_OF) == set(Break)


def test_two_years_with_a_rewritten_result(tmp_path: Path) -> None:
    made = make_years(5, YEARS[:2], agency="kecamatan", breaks={2022: (Break.LAST_RESULT, Break.END_TARGET)})
    (series,) = series_of((report.pdf for report in made.reports.values()), tmp_path)
    assert [one.kind for one in made.planted if not found(one, series)] == []
    accused = [finding for finding in series.findings if finding.severity == "medium"]
    (planted,) = (one for one in made.planted if one.kind is Break.LAST_RESULT)
    assert [finding.message.id.startswith(planted.of) for finding in accused] == [True]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 11))
def test_consistent_reports_are_accused_of_nothing(seed: int, tmp_path: Path) -> None:
    made = make_years(seed, YEARS, agency=COURSES[seed % len(COURSES)])
    (series,) = series_of((report.pdf for report in made.reports.values()), tmp_path)
    assert len(series.documents) == len(YEARS)
    assert [(finding.rule, finding.message.id) for finding in series.findings] == []


@pytest.mark.slow
def test_the_example_corpus(tmp_path: Path) -> None:
    """All that is planted is found, with a place in both reports, and nothing else is of medium severity."""
    for kind, made in make_example_corpus().items():
        folder = tmp_path / kind
        folder.mkdir()
        (series,) = series_of((report.pdf for report in made.reports.values()), folder)
        assert [one for one in made.planted if not found(one, series)] == []
        accused = [finding for finding in series.findings if finding.severity not in ("info", "low")]
        rewritten = [one for one in made.planted if one.kind is Break.LAST_RESULT]
        assert len(accused) == len(rewritten)
