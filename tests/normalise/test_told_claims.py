"""What sentences call a figure that they hold to no other: means, shares, the highest, counts, grades."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from normalise import normalise
from tests.normalise.build import document, sentence

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "told.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_told(case: dict[str, Any]) -> None:
    report = normalise(document(sentences=[sentence(case["text"])]))
    texts = {figure.id: figure.text for figure in report.figures}
    told = [
        [claim.kind, *(texts[name] for name in claim.figures)]
        for claim in report.claims
        if claim.kind.startswith("told-")
    ]
    assert told == case.get("told", [])


def test_figure_of_another_claim_is_not_told_again() -> None:
    text = "Pegawai 40 orang terdiri dari PNS 30 orang dan tenaga kontrak 10 orang."
    report = normalise(document(sentences=[sentence(text)]))
    assert [claim.kind for claim in report.claims] == ["sum"]
