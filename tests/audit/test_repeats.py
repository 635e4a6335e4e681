"""A wrong figure that is stated again: every place is listed in the one finding."""

from schemas.figures import Quantity
from schemas.findings import Finding
from tests.audit.build import BOX, Build

ELSEWHERE = (50.0, 60.0, 90.0, 70.0)
ROWS = [["I1", "80", "84", "105.00"], ["I2", "50", "40", "80.00"], ["I3", "20", "21", "105.00"]]


def found(capaian: str, told: str) -> Finding:
    """The finding about the achievement of I4, 2.23 of 2.30 (96.9565 %), which a sentence on page 2 tells again."""
    build = Build()
    table = build.table(["indikator", "target", "realisasi", "capaian"], [*ROWS, ["I4", "2.30", "2.23", capaian]])
    cell = build.at(table, 3, 3)
    again = build.figure(told, "percent", page=2, bbox=ELSEWHERE)
    build.quantities.append(Quantity(id="Q1", what="capaian", of="I4", name="I4", tahun=2023, figures=(cell, again)))
    [finding] = build.judge().findings
    return finding


def test_the_places_where_a_wrong_figure_is_stated_again_are_listed() -> None:
    finding = found("96.95", "96.95")
    assert finding.severity == "low"
    assert [(place.page, place.bbox) for place in finding.places] == [(1, BOX), (2, ELSEWHERE)]
    assert len(finding.checks) == 2, "the achievement, and that the sentence tells the same"


def test_where_nobody_knows_which_figure_is_wrong_none_is_a_copy_of_it() -> None:
    finding = found("69.96", "69.96")
    assert (finding.severity, finding.decided) == ("high", False)
    assert [place.page for place in finding.places] == [1]


def test_a_figure_that_is_right_elsewhere_repeats_nothing() -> None:
    finding = found("96.95", "97.0")
    assert [place.page for place in finding.places] == [1]
