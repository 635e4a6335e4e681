"""Figures that a person read off a scan, held against those that lkjip read."""

import json
from typing import Any

from bench.ratio import Ratio
from bench.spent import Spent
from bench.transcribed import GOLD, held


def figure(text: str, page: int = 1, confidence: float = 0.5) -> dict[str, Any]:
    return {"text": text, "page": page, "confidence": confidence}


def test_figures_are_compared_by_their_digits_and_as_often_as_they_stand() -> None:
    audit = {
        "figures": [
            figure("1.250.00"),
            figure("97,5"),
            figure("97,5"),
            figure("41", confidence=0.95),
            figure("97,5", 2),
        ],
        "findings": [
            {"severity": "high", "attribution": "reading"},
            {"severity": "medium", "attribution": "document"},
            {"severity": "info", "attribution": "document"},
        ],
    }
    scan = held(audit, {1: ["1.250,00", "97.5", "100"], 2: ["97,5%", "97,5"]}, Spent(1.0, None))
    assert scan.read == Ratio(3, 5)
    assert (scan.strange, scan.sure, scan.accused, scan.doubted) == (1, 1, 1, 1)
    assert scan.missed == ("p1 100", "p2 975")


def test_the_transcriptions_hold_figures_only() -> None:
    for path in GOLD.glob("*.json"):
        entry = json.loads(path.read_text(encoding="utf-8"))
        assert entry["pages"]
        for texts in entry["pages"].values():
            assert all(any(map(str.isdigit, text)) and len(text) <= 40 for text in texts)
            assert not any(word.isalpha() and len(word) > 12 for text in texts for word in text.split())
