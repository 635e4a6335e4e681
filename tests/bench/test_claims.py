"""Claims of sentences: the labels themselves, and how an audit is held against them and against generated prose."""

import csv
from decimal import Decimal
from typing import Any

import pytest

from bench.claim_score import score_claims
from bench.labelled import LABELS, Labelled, labelled_claims, transcribed, values_of
from bench.prose import KINDS, TOGETHER, told_reports
from bench.prose_score import score_prose
from bench.ratio import Ratio
from synthetic import VOICES

Entry = dict[str, Any]
SENTENCE = "Realisasi 80 dari target 100 atau 80,5%."


def rows() -> list[dict[str, str]]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# The labels


def test_the_labels_cover_reports_kinds_and_links() -> None:
    assert len(rows()) >= 100
    assert len({row["report"] for row in rows()}) == 10, (
        "the gold files of two others list all that their sentences claim"
    )
    assert len({row["kind"] for row in rows()}) >= 15
    assert {row["link"] for row in rows()} == {"named", "previous", "table", "whole"}
    assert {row["holds"] for row in rows()} == {"yes", "no"}
    assert all(row["right"] for row in rows() if row["holds"] == "no")


def test_the_labels_state_figures_not_sentences() -> None:
    assert max(len(row["what"].split()) for row in rows()) <= 12


@pytest.mark.parametrize("row", [row for row in rows() if row["here"] and not row["elsewhere"]], ids=str)
def test_what_a_label_says_to_hold_does(row: dict[str, str]) -> None:
    """Where all operands stand in the sentence, the arithmetic of the label itself."""
    operands = [
        max(values_of(text), key=abs) if row["kind"] == "sum" else likely(text) for text in row["here"].split(";")
    ]
    for kinds, result in RESULTS.items():
        if row["kind"] in kinds.split() and len(operands) >= 2:
            exact = result(*operands)
            printed = likely(row["stated"])
            step = Decimal(1).scaleb(int(printed.as_tuple().exponent))
            assert (abs(exact - printed) < step) == (row["holds"] == "yes"), exact


RESULTS = {
    "absorption achievement share": lambda part, whole: part / whole * 100,
    "difference": lambda one, other: one - other,
    "growth": lambda one, other: abs(one - other) / max(one, other) * 100,
    "sum": lambda *parts: sum(parts),
    "product": lambda one, other: one * other,
}


def likely(text: str) -> Decimal:
    """A printed number, whose groups have three digits."""
    tail = text.replace(",", ".").rpartition(".")[2] if set(text) & set(".,") else ""
    digits = text.replace(".", "").replace(",", "")
    grouped = len(tail) == 3 and not digits.startswith("0")
    return Decimal(digits) if grouped or not tail else Decimal(digits).scaleb(-len(tail))


def test_a_claim_of_a_gold_file_leaves_out_years_and_units() -> None:
    derive = {"op": "ratio", "args": [{"lit": "80", "page": 2}, {"lit": "100 ha", "page": 3}]}
    entry = {"page": 2, "text_numbers": ["2016", "80,5 %"], "holds": False, "derive": derive}
    assert transcribed(entry) == Labelled(2, "ratio", ("80,5",), ("80", "100"), False)


def test_labels_are_those_of_the_report() -> None:
    assert labelled_claims("no-such-report", None) == []
    assert labelled_claims("paser-belengkong-2023", None)[0].kind == "count"


def test_a_claim_of_a_gold_file_is_sorted_by_our_label() -> None:
    entry = {"page": 2, "text_numbers": ["80,5 %"], "holds": True}
    row = {"kind": "achievement", "stated": "80,5", "operands": "80;100"}
    assert transcribed(entry, row) == Labelled(2, "achievement", ("80,5",), ("80", "100"), True)


# A real report


def figure(name: str, text: str, value: str, **more: Any) -> Entry:
    base = {
        "id": name,
        "text": text,
        "value": value,
        "page": 2,
        "source": "prose",
        "sentence": SENTENCE,
        "quantity": None,
    }
    return {**base, **more}


FIGURES = [
    figure("F1", "80", "80"),
    figure("F2", "100", "100"),
    figure("F3", "80,5%", "80.5"),
    figure("F4", "70", "70"),
]
CLAIM = Labelled(2, "achievement", ("80,5", "80", "100"), ("80", "100"), True)


def report(*, checks: list[Entry] = [], claims: list[Entry] = [], findings: list[Entry] = []) -> Entry:  # noqa: B006
    return {"figures": FIGURES, "checks": checks, "claims": claims, "findings": findings, "quantities": []}


def check(stated: str, *inputs: str, relation: str = "ratio", outcome: str = "disagrees") -> Entry:
    return {"stated": stated, "inputs": list(inputs), "relation": relation, "outcome": outcome}


def finding(*figures: str, severity: str = "high") -> Entry:
    return {
        "figures": list(figures), "page": 2, "stated": "80.5", "stated_text": "80,5%", "expected": "80.0", "severity": severity,
        "candidates": [], "attribution": "document", "relation": "ratio", "rule": "r", "message": {"id": "", "en": ""},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("made", "found", "linked"),
    [
        (report(checks=[check("F3", "F1", "F2")]), 1, Ratio(1, 1)),
        (report(claims=[{"kind": "achievement", "figures": ["F3", "F1", "F2"]}]), 1, Ratio(1, 1)),
        (report(checks=[check("F3", "F1", "F4")]), 0, Ratio(0, 1)),
        (report(checks=[check("F3", "F1", "F2", outcome="not_computable")]), 0, Ratio()),
        (report(checks=[check("F3", "F1", relation="scale")]), 0, Ratio()),
        (report(checks=[check("F3", "F4", relation="equality")]), 0, Ratio(0, 1)),
        (report(), 0, Ratio()),
    ],
)
def test_a_claim_is_found_and_linked_by_its_operands(made: Entry, found: int, linked: Ratio) -> None:
    score = score_claims([CLAIM], None, made)
    assert (score.found, score.linked) == (Ratio(found, 1), linked)


def test_a_claim_of_a_row_is_found_where_a_check_holds_all_of_it() -> None:
    row = [{**one, "source": "table", "table": "T1", "row": 1} for one in FIGURES]
    held = {**report(checks=[check("F3", "F1", "F2", outcome="agrees")]), "figures": row}
    assert score_claims([CLAIM], None, held).found == Ratio(1, 1)
    apart = [row[0], *({**one, "row": 2} for one in row[1:])]
    assert score_claims([CLAIM], None, {**held, "figures": apart}).found == Ratio(0, 1)


def test_an_operand_is_known_by_its_print_where_a_word_makes_it_larger() -> None:
    thousands = [figure("F1", "80 ribu", "80000"), *FIGURES[1:]]
    made = {**report(checks=[check("F3", "F1", "F2")]), "figures": thousands}
    assert score_claims([CLAIM], None, made).linked == Ratio(1, 1)


def test_the_figure_that_claims_is_known_where_an_operand_is_written_otherwise() -> None:
    assert Labelled(2, "absorption", ("80,00", "100,00", "80,5"), ("100", "80"), True).stated == "80,5"


def test_a_growth_is_linked_by_a_level_and_the_change_that_led_to_it() -> None:
    """72,00 after a rise by 0,23 is labelled with the 71,77 before."""
    told = [figure("F1", "72,00", "72.00"), figure("F2", "0,23", "0.23"), figure("F3", "0,32%", "0.32")]
    made = {**report(checks=[check("F3", "F2", "F1", outcome="agrees")]), "figures": told}
    for base, right in (("71,77", 1), ("71,76", 0)):
        claim = Labelled(2, "growth", ("0,32", "0,23", "72,00"), ("72,00", base), True)
        assert score_claims([claim], None, made).linked == Ratio(right, 1)


def test_a_told_value_finds_a_claim_of_one_figure_and_no_relation() -> None:
    made = report(claims=[{"kind": "value", "figures": ["F3"]}])
    for kind, right in (("achievement", 1), ("difference", 0), ("trend", 0)):
        assert score_claims([Labelled(2, kind, ("80,5",), (), True)], None, made).found == Ratio(right, 1)
    assert score_claims([CLAIM], None, made).found == Ratio(0, 1)


def test_a_right_claim_is_to_be_left_alone_and_a_wrong_one_named() -> None:
    accused, quiet = report(findings=[finding("F3", "F1")]), report(findings=[finding("F3", severity="low")])
    wrong = Labelled(2, "achievement", ("80,5", "80"), ("80", "100"), False)
    assert score_claims([CLAIM], None, accused).silent == Ratio(0, 1)
    assert score_claims([CLAIM], None, quiet).silent == Ratio(1, 1)
    assert score_claims([wrong], None, accused).caught == Ratio(1, 1)
    assert score_claims([wrong], None, quiet).caught == Ratio(1, 1), "a truncation is a low finding"
    assert score_claims([wrong], None, report()).caught == Ratio(0, 1)
    assert "caught" in score_claims([wrong], None, report()).missed[0]


def test_a_figure_that_only_shows_another_wrong_is_not_accused() -> None:
    """The finding stands at 80,5 and names 100 as its input: the claim about 100 is left alone."""
    about = Labelled(2, "target", ("100",), (), True)
    assert score_claims([about], None, report(findings=[finding("F3", "F2")])).silent == Ratio(1, 1)


def test_nobody_knows_whether_it_holds() -> None:
    unclear = Labelled(2, "count", ("80",), (), None)
    assert score_claims([unclear], None, report()).found == Ratio()


# Generated prose


def truth(**more: Any) -> Entry:
    def stated(name: str, text: str, of: str, unit: str = "percent") -> Entry:
        return {
            "id": name, "text": text, "of": of, "unit": unit, "page": 2, "sentence": 7, "role": "capaian", "tahun": 2024,
        }  # fmt: skip

    return {
        "figures": [stated("S1", "80", "Indikator A"), stated("S2", "100", "Indikator A"), stated("S3", "80,5%", "Indikator A"),
                    stated("S4", "naik", "Indikator A", "word")],
        "sentences": [{"number": 7, "text": SENTENCE, "figures": ["S1", "S2", "S3", "S4"]}],
        "claims": [
            {"kind": "achievement", "stated": "S3", "operands": ["S1", "S2"]},
            {"kind": "trend", "stated": "S4", "operands": ["S1"]},
        ],
        "errors": [], **more,
    }  # fmt: skip


def planted(kind: str, name: str, text: str) -> Entry:
    return {
        "id": "E1", "kind": kind, "figure": name, "page": 2, "stated_text": text, "correct_text": "", "sentence": SENTENCE, "echoes": [],
    }  # fmt: skip


def test_generated_claims_are_covered_figure_by_figure() -> None:
    score = score_prose(truth(), report(checks=[check("F3", "F1")]))
    assert score.covered == {"achievement": Ratio(0, 1), "trend": Ratio(1, 1)}


@pytest.mark.parametrize(
    ("name", "what", "year", "right"),
    [
        ("Indikator A", "capaian", 2024, 1),
        ("Indikator A", "capaian", None, 1),
        ("Indikator B", "capaian", 2024, 0),
        ("Indikator A", "capaian", 2023, 0),
        ("Indikator A", "realisasi", 2024, 0),
    ],
)
def test_what_a_generated_figure_is_taken_for(name: str, what: str, year: int | None, right: int) -> None:
    linked = [*FIGURES[:2], {**FIGURES[2], "quantity": "Q1"}]
    quantity = {"id": "Q1", "name": name, "what": what, "tahun": year, "figures": ["F3"]}
    score = score_prose(truth(), {**report(), "figures": linked, "quantities": [quantity]})
    assert score.linked == {"achievement": Ratio(right, 1)}
    assert len(score.mislinked) == 1 - right


def test_errors_in_prose_are_caught_at_the_figure_or_at_what_a_word_is_said_of() -> None:
    for error, named, caught in (
        (planted("said_achievement", "S3", "80,5%"), "F3", 1),
        (planted("said_trend", "S4", "turun"), "F1", 1),
        (planted("said_trend", "S4", "turun"), "F2", 0),
    ):
        found = {**finding(named), "stated_text": next(one["text"] for one in FIGURES if one["id"] == named)}
        score = score_prose(truth(errors=[error]), report(findings=[found]))
        assert score.caught == {error["kind"].removeprefix("said_"): Ratio(caught, 1)}
        assert score.true == Ratio(caught, 1)
        assert (len(score.alarms), len(score.missed)) == (1 - caught, 1 - caught)


def test_voices_and_kinds_of_errors_take_turns() -> None:
    reports = told_reports(100, 8, 24)
    assert {one.voice for one in reports if not one.errors} == set(VOICES)
    spoilt = [one for one in reports if one.errors]
    assert {kind for one in spoilt for kind in one.errors} == set(KINDS)
    assert all(len(one.errors) == TOGETHER for one in spoilt)
    assert len({(one.voice, one.errors) for one in spoilt}) >= 16
    assert len({one.seed for one in reports}) == len(reports)
