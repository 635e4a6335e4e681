"""Explanations are held against the way in which the generator made a figure wrong."""

from typing import Any

import pytest

from bench.explained import explained_section, score_explanations
from bench.ratio import Ratio

Entry = dict[str, Any]
LOST = "A digit is lost: it should be 298,679,405."
COPIED = 'The printed number is exactly the value of another row: 95.80 in Table 3, row "B" (p. 9).'


def error(cause: str, stated: str, correct: str, source: str | None = None) -> Entry:
    taken = None if source is None else {"figure": "X", "text": source, "row_name": "B"}
    values = {
        name: text.partition(" ")[0].replace(".", "") for name, text in (("stated", stated), ("correct", correct))
    }
    return {**values, "page": 9, "stated_text": stated, "correct_text": correct, "cause": cause, "source": taken}


def finding(stated: str, said: str | None, figures: tuple[str, ...] = ()) -> Entry:
    told = None if said is None else {"id": "", "en": said}
    entry = {"page": 9, "stated_text": stated, "explanation": told, "figures": figures, "rule": "r"}
    return {**entry, "attribution": "document"}


def report(*findings: Entry) -> Entry:
    return {"findings": findings, "figures": [{"id": "F1", "page": 9, "text": "29.679.405"}]}


@pytest.mark.parametrize(
    ("planted", "said", "right", "silent", "false"),
    [
        (error("digit lost", "29.679.405", "298.679.405"), LOST, 1, 0, 0),
        (error("digit lost", "29.679.405", "298.679.406"), LOST, 0, 0, 1),
        (error("wrong digit", "29.679.405", "298.679.405"), LOST, 0, 0, 1),
        (error("digit lost", "29.679.405", "298.679.405"), None, 0, 1, 0),
        (error("another row's value", "29.679.405", "1", "95,80 %"), COPIED, 1, 0, 0),
        (error("another row's value", "29.679.405", "1", "95,81 %"), COPIED, 0, 0, 1),
    ],
)
def test_an_explanation_must_name_the_cause_and_the_value(
    planted: Entry, said: str | None, right: int, silent: int, false: int
) -> None:
    score = score_explanations({"errors": [planted]}, report(finding("29.679.405", said)))
    assert score.right == {planted["cause"]: Ratio(right, 1)}
    assert score.silent == {planted["cause"]: Ratio(silent, 1)}
    assert len(score.false) == false


def test_what_is_said_of_a_right_figure_is_false_unless_it_names_the_right_value_of_a_wrong_one() -> None:
    planted = {"errors": [error("digit lost", "29.679.405", "298.679.405")]}
    fits = "The printed number fits 298.679.405 (p. 3) in the place of 29.679.405."
    true = score_explanations(planted, report(finding("88,12", fits, ("F1",))))
    assert (true.given, true.false, true.right) == (Ratio(1, 1), (), {})
    assert score_explanations(planted, report(finding("88,12", COPIED, ("F1",)))).given == Ratio(0, 1)
    assert score_explanations(planted, report(finding("88,12", fits))).given == Ratio(0, 1)


def test_the_section_sums_reports_and_causes() -> None:
    planted = {"errors": [error("digit lost", "29.679.405", "298.679.405")]}
    scores = [score_explanations(planted, report(finding("29.679.405", said))) for said in (LOST, None)]
    section = explained_section(scores, ())
    assert section.rows[0][:3] == ("digit lost", "2", "50.0 % (1/2)")
    assert section.rows[-1] == ("all", "2", "50.0 % (1/2)", "50.0 % (1/2)", "50.0 % (1/2)", "0.0 % (0/1)")


@pytest.mark.parametrize(
    ("stated", "correct", "enough"),
    [
        ("53.45", "83.45", True),
        ("53.5", "83.5", False),
        ("12500000", "72500000", False),
        ("12500001", "72500000", True),
    ],
)
def test_a_cause_is_provable_where_the_figure_is_wrong_by_many_digits(stated: str, correct: str, enough: bool) -> None:
    planted = {**error("wrong digit", "29.679.405", "298.679.405"), "stated": stated, "correct": correct}
    score = score_explanations({"errors": [planted]}, report(finding("29.679.405", None)))
    assert score.provable == ({"wrong digit": Ratio(0, 1)} if enough else {})
