"""Sentences about change and comparison, from cases that an auditor can read."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from normalise import normalise
from schemas.printed import Document, Sentence
from tests.normalise.build import sentence


def cases(name: str) -> list[dict[str, Any]]:
    text = (Path(__file__).parents[1] / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)
    return found


TRENDS, MEASURES = cases("trends"), cases("measures")


def passage(text: str, order: int) -> Sentence:
    words = sentence(text, order=order)
    return Sentence(order, 1, "text", text, words.tokens)


def claims_of(case: dict[str, Any], kinds: tuple[str, ...]) -> list[list[Any]]:
    texts = [case["before"], case["text"]] if "before" in case else [case["text"]]
    report = normalise(
        Document((), (), tuple(passage(text, order) for order, text in enumerate(texts)), ()),
        file_title="Laporan Kinerja Tahun 2023",
    )
    texts_of = {figure.id: figure.text for figure in report.figures}
    return [
        [
            one.kind,
            [texts_of[name] for name in one.figures],
            one.word,
            *([] if one.value is None else [int(one.value)]),
            *(["terbuka"] if one.approximate and one.kind.startswith("compare-") else []),
        ]
        for one in report.claims
        if one.kind.startswith(kinds) and one.sentence == case["text"]
    ]


@pytest.mark.parametrize("case", TRENDS, ids=[case["text"][:60] for case in TRENDS])
def test_a_sentence_says_this_of_change(case: dict[str, Any]) -> None:
    assert claims_of(case, ("trend-", "change")) == case["claims"]


@pytest.mark.parametrize("case", MEASURES, ids=[case["text"][:60] for case in MEASURES])
def test_a_sentence_holds_these_figures_to_each_other(case: dict[str, Any]) -> None:
    assert claims_of(case, ("compare-",)) == case["claims"]
