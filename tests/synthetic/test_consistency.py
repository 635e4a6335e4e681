"""A clean report never contradicts itself: every relation of its answer key, recomputed here with fractions."""

import re
from fractions import Fraction

import pytest

from tests.synthetic.arithmetic import Arithmetic
from tests.synthetic.reports import SEEDS, SOME, clean


@pytest.mark.parametrize("seed", SOME)
def test_every_relation_of_a_clean_report_holds(seed: int) -> None:
    report = clean(seed)
    check = Arithmetic(report)
    assert len(report.truth.relations) > 200
    for relation in report.truth.relations:
        assert check.holds(relation), (relation, check.figures[relation["stated"]])


@pytest.mark.parametrize("seed", SOME)
def test_the_printed_text_says_the_value(seed: int) -> None:
    for figure in clean(seed).truth.figures:
        if figure["value"] is not None:
            number = Fraction(figure["value"]) * Fraction(10) ** figure["decimals"]
            assert number.denominator == 1
            digits = "".join(re.findall("[0-9]", figure["text"]))
            assert not digits or int(digits) == abs(number), figure
            assert digits or figure["unit"] == "count"
            assert ("-" in figure["text"].removesuffix(",-")) == (number < 0), figure


@pytest.mark.slow
def test_every_relation_that_auditors_check_occurs() -> None:
    kinds = {relation["relation"] for seed in SEEDS for relation in clean(seed).truth.relations}
    wanted = {
        "ratio", "inverse_ratio", "difference", "sum", "mean", "weighted_mean", "product", "equality", "trend", "scale",
        "count", "sequence", "presence",
    }  # fmt: skip
    assert kinds == wanted


@pytest.mark.slow
def test_seeds_differ_in_agency_format_and_layout() -> None:
    reports = [clean(seed).truth for seed in SEEDS]
    assert len({truth.report["kind"] for truth in reports}) >= 5
    assert len({tuple(table["columns"][-1] for table in truth.tables) for truth in reports}) == len(reports)
    assert {truth.report["lower_formula"] for truth in reports} == {"2t-r", "t/r"}
    assert all(10 <= truth.report["pages"] <= 25 for truth in reports)
