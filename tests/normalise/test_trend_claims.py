"""Sentences about change and comparison, from cases that an auditor can read."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from normalise import normalise
from schemas.printed import Document, Sentence
from tests.normalise.build import sentence

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "trends.yaml").read_text(encoding="utf-8")
)
KINDS = ("trend-", "change")


def passage(text: str, order: int) -> Sentence:
    words = sentence(text, order=order)
    return Sentence(order, 1, "text", text, words.tokens)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_sentence_says_this_of_change(case: dict[str, Any]) -> None:
    texts = [case["before"], case["text"]] if "before" in case else [case["text"]]
    report = normalise(
        Document((), (), tuple(passage(text, order) for order, text in enumerate(texts)), ()),
        file_title="Laporan Kinerja Tahun 2023",
    )
    texts_of = {figure.id: figure.text for figure in report.figures}
    found = [
        [one.kind, [texts_of[name] for name in one.figures], one.word, *([] if one.value is None else [int(one.value)])]
        for one in report.claims
        if one.kind.startswith(KINDS) and one.sentence == case["text"]
    ]
    assert found == case["claims"]
