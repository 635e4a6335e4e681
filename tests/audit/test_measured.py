"""Figures that a sentence holds to a yardstick, against what it says of them."""

import pytest

from schemas.meaning import Claim
from tests.audit.build import Build


@pytest.mark.parametrize(
    ("kind", "value", "yardstick", "wrong"),
    [
        ("compare-above", "84.2", "80", False),
        ("compare-above", "80", "80", False),
        ("compare-above", "79.9", "80", True),
        ("compare-below", "69.10", "71.74", False),
        ("compare-below", "72.10", "71.74", True),
        ("compare-missed", "79.9", "80", False),
        ("compare-missed", "80", "80", True),
        ("compare-least", "80", "80", False),
        ("compare-least", "79", "80", True),
        ("compare-same", "72.15", "72.2", False),
        ("compare-same", "72.15", "72.51", True),
    ],
)
def test_a_word_of_comparison_is_held_to_both_figures(kind: str, value: str, yardstick: str, wrong: bool) -> None:
    build = Build()
    build.claims.append(Claim(kind, (build.figure(value), build.figure(yardstick)), "kalimat", word="kata"))
    findings = [one for one in build.judge().findings if one.rule == "perbandingan-prosa"]
    assert [(one.severity, one.decided) for one in findings] == ([("medium", False)] if wrong else [])


def test_where_less_may_be_better_no_word_is_accused() -> None:
    build = Build()
    pair = (build.figure("60"), build.figure("80"))
    build.claims.append(Claim("compare-above", pair, "kalimat", word="melampaui", approximate=True))
    assert [one for one in build.judge().findings if one.rule == "perbandingan-prosa"] == []
