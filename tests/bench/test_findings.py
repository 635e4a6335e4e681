"""What counts as found, as a trap, as unknown and as a false alarm."""

from collections import Counter
from typing import Any

import pytest

from bench.plan import ERRORS, Plan
from bench.planted import score_planted
from bench.ratio import Ratio
from bench.verdicts import GoldScore, score_findings
from synthetic import ErrorKind

Entry = dict[str, Any]


def finding(page: int, stated: str, **other: Any) -> Entry:
    return {
        "id": f"N{page}-{stated}", "page": page, "stated": stated, "stated_text": stated, "expected": None,
        "severity": "high", "attribution": "document", "relation": "sum", "rule": "jumlah", "figures": [],
        "message": {"en": ""}, "explanation": None, **other,
    }  # fmt: skip


def report(*findings: Entry, figures: list[Entry] | None = None) -> Entry:
    return {"findings": list(findings), "figures": figures or []}


def gold(must: list[Entry], right: list[Entry] | None = None, acceptable: list[Entry] | None = None) -> Entry:
    return {"must_find": must, "must_not_flag": right or [], "acceptable": acceptable or []}


WRONG_SUM = {"id": "x1", "page": 7, "severity": "high", "stated": "100", "expected": "90", "relation": "sum"}


def test_found_by_page_and_value() -> None:
    assert score_findings(gold([WRONG_SUM]), report(finding(7, "100"))) == GoldScore(Ratio(1, 1), Ratio(1, 1), 0, 0, 1)


@pytest.mark.parametrize("other", [finding(8, "100"), finding(7, "101"), finding(7, "100", attribution="reading")])
def test_not_found_elsewhere(other: Entry) -> None:
    score = score_findings(gold([WRONG_SUM]), report(other))
    assert score.must == Ratio(0, 1)
    assert score.unknown == (other["attribution"] == "document")


def test_found_at_another_figure_of_the_contradiction() -> None:
    figures = [{"id": "F1", "page": 7, "value": "100"}]
    blamed = finding(3, "95", expected="90", figures=["F1"])
    assert score_findings(gold([WRONG_SUM]), report(blamed, figures=figures)).must == Ratio(1, 1)
    assert score_findings(
        gold([{**WRONG_SUM, "alternative_anchor": {"page": 3, "stated_text": "95"}}]), report(finding(3, "95"))
    ).must == Ratio(1, 1)


def test_one_of_a_group_is_enough() -> None:
    pair = [{**WRONG_SUM, "group": "g"}, {**WRONG_SUM, "id": "x2", "page": 9, "stated": "7", "group": "g"}]
    assert score_findings(gold(pair), report(finding(9, "7"))).must == Ratio(2, 2)


def test_words_are_found_in_what_the_finding_says() -> None:
    word = {"page": 4, "severity": "medium", "stated_text": "Sangat Baik", "expected": "Baik", "relation": "scale"}
    said = finding(4, "sangat baik", relation="scale", severity="medium")
    assert score_findings(gold([word]), report(said)).serious == Ratio(1, 1)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [("1.250,5", "1250.5"), ("1,250.5", "1250.5"), ("1.250.000", "1250000"), ("12,5 %", "12.5"), ("(12.5)", "12.5")],
)
def test_printed_numbers(printed: str, plain: str) -> None:
    entry = {"page": 4, "severity": "high", "stated_text": printed, "relation": "sum"}
    assert score_findings(gold([entry]), report(finding(4, plain))).must == Ratio(1, 1)


def test_traps_and_unknown_findings() -> None:
    right = {"page": 5, "stated_text": "66,67", "stated": "66.67"}
    flagged = report(finding(5, "66.67"), finding(6, "1"))
    assert score_findings(gold([], [right]), flagged) == GoldScore(traps=1, unknown=2, flagged=2)
    assert score_findings(gold([], [right], [{**right, "relation": "sum"}]), flagged).traps == 0
    assert score_findings(gold([], [{**right, "tolerated_severities": ["high"]}]), flagged).traps == 0
    assert score_findings(gold([], [right]), report(finding(5, "66.67", severity="low"))).traps == 0


ERROR = {
    "id": "E1", "kind": "plan_total", "relation": "sum", "page": 9, "stated_text": "Rp. 1.000", "stated": "1000",
    "echoes": [{"figure": "S2", "page": 10, "text": "55,5%"}],
}  # fmt: skip


def test_a_planted_error_is_found_at_its_figure() -> None:
    score = score_planted({"errors": [ERROR]}, report(finding(9, "1.000")))
    assert (score.recall, score.anchored, score.true) == (Ratio(1, 1), Ratio(1, 1), Ratio(1, 1))
    assert score.found == {"sum": Ratio(1, 1)} and score.missed == score.alarms == ()


def test_a_planted_error_is_named_by_a_finding_elsewhere() -> None:
    figures = [{"id": "F1", "page": 9, "text": "1.000"}]
    score = score_planted({"errors": [ERROR]}, report(finding(3, "9", figures=["F1"]), figures=figures))
    assert (score.recall, score.anchored, score.true) == (Ratio(1, 1), Ratio(0, 1), Ratio(1, 1))


def test_an_echo_alone_is_neither_found_nor_an_alarm() -> None:
    score = score_planted({"errors": [ERROR]}, report(finding(10, "55,5 %")))
    assert (score.recall, score.true) == (Ratio(0, 1), Ratio(1, 1))
    assert score.missed == ("plan_total p9 Rp. 1.000",)


def test_anything_else_is_a_false_alarm() -> None:
    score = score_planted({"errors": [ERROR]}, report(finding(2, "1.000"), finding(2, "3", severity="low")))
    assert score.true == Ratio(0, 1) and score.alarms == ("jumlah p2 1.000",)
    both = score + score_planted({"errors": [ERROR]}, report(finding(9, "1.000")))
    assert both.found == {"sum": Ratio(1, 2)}


def planted(relation: str, text: str) -> Entry:
    return {"id": "E1", "kind": "k", "relation": relation, "page": 9, "stated_text": text, "stated": None, "echoes": []}


@pytest.mark.parametrize(
    ("error", "page", "relation", "says", "hits"),
    [
        (planted("presence", "Program A"), 3, "presence", "Tabel 4 tidak memuat program A.", 1),
        (planted("presence", "Program A"), 3, "sum", "Program A keliru.", 0),
        (planted("sequence", "8"), 9, "sequence", "Nomor 7 dilewati, sesudah 6 tertulis 8.", 1),
        (planted("sequence", "8"), 3, "sequence", "Nomor 7 dilewati, sesudah 6 tertulis 8.", 0),
        (planted("sum", "8"), 9, "sum", "Seharusnya 7, bukan 8.", 0),
    ],
)
def test_what_has_no_figure_is_found_where_a_finding_says_it(
    error: Entry, page: int, relation: str, says: str, hits: int
) -> None:
    told = finding(page, "7", relation=relation, severity="info", message={"id": says})
    score = score_planted({"errors": [error]}, report(told))
    assert (score.kinds, score.alarms) == ({"k": Ratio(hits, 1)}, ())


def test_a_year_in_a_heading_is_found_by_whatever_finding_stands_at_it() -> None:
    told = finding(9, "2022", relation="equality", severity="medium")
    score = score_planted({"errors": [planted("sequence", "2022")]}, report(told))
    assert (score.recall, score.true) == (Ratio(1, 1), Ratio(1, 1))


def test_kinds_of_errors_take_turns() -> None:
    plan = Plan()
    reports = [recipe.errors for recipe in plan.recipes(plan.planted, ERRORS)]
    counts = Counter(kind for kinds in reports for kind in kinds)
    assert set(counts) == {kind for kind in ErrorKind if not kind.in_voice}
    assert min(counts.values()) >= 6
    assert all(len(set(kinds)) == ERRORS for kinds in reports)
    assert {recipe.errors for recipe in plan.recipes(plan.clean)} == {()}


def test_a_count_is_the_same_with_its_word_behind_it() -> None:
    score = score_planted({"errors": [planted("count", "5 (lima)")]}, report(finding(9, "5", relation="count")))
    assert (score.recall, score.anchored) == (Ratio(1, 1), Ratio(1, 1))
