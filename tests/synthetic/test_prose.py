"""Prose in a voice: it states what the tables state, says what each sentence claims, and never contradicts itself."""

from functools import cache
from string import Formatter

import pytest

from synthetic import VOICES, SyntheticReport, Voice, make_report
from synthetic.every_recipe import CLAIM_RECIPES
from synthetic.style import load_data
from tests.synthetic.arithmetic import Arithmetic
from tests.synthetic.reports import clean, figures

CASES = [(seed, voice) for seed, voice in enumerate([*VOICES, *VOICES], start=100)]
SOME = [*CASES[:3], *(pytest.param(*case, marks=pytest.mark.slow) for case in CASES[3:])]


@cache
def told(seed: int, voice: Voice) -> SyntheticReport:
    return make_report(seed, voice=voice)


@pytest.mark.parametrize(("seed", "voice"), SOME)
def test_clean_prose_contradicts_nothing(seed: int, voice: Voice) -> None:
    report = told(seed, voice)
    check = Arithmetic(report)
    for relation in report.truth.relations:
        assert check.holds(relation), (relation, check.figures[relation["stated"]])


@pytest.mark.parametrize(("seed", "voice"), SOME)
def test_every_figure_of_a_claim_stands_in_a_sentence_on_a_page(seed: int, voice: Voice) -> None:
    report = told(seed, voice)
    stated = figures(report)
    texts = {sentence["number"]: sentence["text"] for sentence in report.truth.sentences}
    for claim in report.truth.claims:
        for name in (claim["stated"], *claim["operands"]):
            assert stated[name]["page"] and stated[name]["text"] in texts[stated[name]["sentence"]], claim


@pytest.mark.slow
def test_every_kind_of_claim_is_made() -> None:
    kinds = {claim["kind"] for seed, voice in CASES for claim in told(seed, voice).truth.claims}
    assert kinds == {kind.value.removeprefix("said_") for kind in CLAIM_RECIPES}


@pytest.mark.slow
def test_claims_are_linked_in_every_way() -> None:
    assert {claim["link"] for seed, voice in CASES for claim in told(seed, voice).truth.claims} == {
        "named", "heading", "carried", "whole",
    }  # fmt: skip


def test_all_voices_have_wordings_for_the_same_figures() -> None:
    """What a voice leaves out of a sentence would be a figure on no page."""
    wanted: dict[str, set[str]] = {}
    for voice in VOICES:
        sentences = load_data(f"prose/{voice}.toml")["sentences"]
        assert isinstance(sentences, dict)
        for key, wordings in sentences.items():
            for wording in wordings:
                fields = {field for _, field, _, _ in Formatter().parse(wording) if field}
                facts = fields - {"it", "this_year", "last_year"}
                assert wanted.setdefault(key, facts) == facts, (voice, wording)


def test_a_report_without_a_voice_is_as_it_was() -> None:
    assert clean(3).truth.claims == []
    assert table_texts(make_report(3, voice="ringkas")) == table_texts(clean(3))


def table_texts(report: SyntheticReport) -> list[list[str]]:
    rows = [row for table in report.truth.tables for row in table["rows"]]
    return [[cell["text"] for cell in row["cells"] if cell] for row in rows]
