"""Arithmetic that sentences state, from cases that an auditor can read: what is found, what is borne out, what stays silent."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from audit import Judgement, judge
from normalise import normalise
from schemas.figures import Figure
from schemas.printed import Sentence
from tests.normalise.build import document, sentence

CASES: list[dict[str, Any]] = [
    {"of": name, **case}
    for name in ("arithmetic", "ratios", "movements")
    for case in yaml.safe_load((Path(__file__).parents[1] / "cases" / f"{name}.yaml").read_text(encoding="utf-8"))
]
MOVES = [case for case in CASES if case.get("of") == "movements"]
RULES = {
    "jumlah-prosa",
    "porsi-prosa",
    "banding-prosa",
    "sisa-prosa",
    "serapan-prosa",
    "capaian-prosa",
    "perubahan-prosa",
    "pembulatan-prosa",
    "rata-rata-prosa",
    "perkalian-prosa",
    "tertinggi-terendah",
}
ITEM = re.compile(r"(\d+\.|[a-z]\.|-) (.+)")


def printed(text: str) -> list[Sentence]:
    """The lines of a case as sentences of one paragraph, each item of a list as one of its own."""
    made: list[Sentence] = []
    for line in text.splitlines():
        item = ITEM.fullmatch(line)
        for part in [item[2]] if item else re.split(r"(?<=[^\W\d]{2}\.) (?=[A-Z])|(?<=\d\.) (?=[A-Z])", line):
            made.append(as_sentence(part, len(made), item[1] if item else None))
    return made


def as_sentence(text: str, order: int, bullet: str | None) -> Sentence:
    plain = sentence(text)
    paragraph = 10 + order if bullet else 1
    return Sentence(order, paragraph, "item" if bullet else "text", text, plain.tokens, bullet)


def judged(case: dict[str, Any]) -> Judgement:
    return judge(normalise(document(sentences=printed(case["text"]))))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_the_arithmetic_of_a_sentence(case: dict[str, Any]) -> None:
    judgement = judged(case)
    figures: dict[str, Figure] = {figure.id: figure for figure in judgement.figures}
    findings = [one for one in judgement.findings if one.rule in RULES]
    found = [(figures[one.figures[0]].text, one.expected) for one in findings if one.severity in ("high", "medium")]
    low = [figures[one.figures[0]].text for one in findings if one.severity == "low"]
    agrees = [figures[one.stated].text for one in judgement.checks if one.rule in RULES and one.outcome == "agrees"]
    assert sorted(found) == sorted(
        (str(text), value if value is None else Decimal(str(value))) for text, value in case.get("found", [])
    )
    assert low == [str(text) for text in case.get("low", [])]
    assert set(map(str, case.get("agrees", []))) <= set(agrees)


@pytest.mark.parametrize("case", MOVES, ids=[case["text"][:60] for case in MOVES])
def test_the_direction_of_a_sentence(case: dict[str, Any]) -> None:
    """`right`: figures that the words lead to rightly, `wrong`: words that the figures contradict."""
    judgement = judged(case)
    figures = {figure.id: figure.text for figure in judgement.figures}
    checks = [one for one in judgement.checks if one.rule == "arah-perubahan"]
    wrong = [str(one.stated_text) for one in judgement.findings if one.rule == "arah-perubahan"]
    assert [figures[one.stated] for one in checks if one.outcome == "agrees"] == case.get("right", [])
    assert wrong == case.get("wrong", [])


@pytest.mark.slow
def test_cases_are_of_every_kind() -> None:
    ruled = {check.rule for case in CASES for check in judged(case).checks}
    silent = [case for case in CASES if not {"found", "low", "agrees"}.intersection(case)]
    assert ruled >= RULES
    assert len(silent) > 20
