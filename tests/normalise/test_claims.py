"""Sentences and what they state, from cases that an auditor can read."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from normalise import normalise
from schemas.printed import Document, PrintedCell, PrintedColumn, PrintedRow, PrintedTable, Sentence, Token
from tests.normalise.build import table

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "claims.yaml").read_text(encoding="utf-8")
)
BOX = (0.0, 0.0, 10.0, 10.0)
STEPS = [
    ("Capaian (%)", "Predikat"),
    ("> 100 %", "Baik Sekali"),
    ("= 100 %", "Baik"),
    ("75 - 99 %", "Cukup"),
    ("< 75 %", "Kurang"),
]


def scale() -> PrintedTable:
    rows = [
        PrintedRow(
            index,
            "body" if index else "header",
            tuple(PrintedCell(column, text, 1, BOX) for column, text in enumerate(step)),
        )
        for index, step in enumerate(STEPS)
    ]
    return PrintedTable(
        1,
        None,
        "Skala capaian kinerja",
        (1,),
        (PrintedColumn(0, STEPS[0][0]), PrintedColumn(1, STEPS[0][1])),
        tuple(rows),
    )


def sentence(text: str) -> Sentence:
    tokens, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        tokens.append(Token(start, at, 1, BOX))
    return Sentence(order=5, paragraph=1, kind="text", text=text, tokens=tuple(tokens))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:50] for case in CASES])
def test_a_sentence_states_these_claims(case: dict[str, Any]) -> None:
    report = normalise(Document((), (scale(),), (sentence(case["text"]),), ()))
    texts = {figure.id: figure.text for figure in report.figures}
    found = [
        {"kind": one.kind, "figures": [texts[name] for name in one.figures], "word": one.word}
        for one in report.claims
        if not one.kind.startswith("told-")
    ]
    assert found == [{"word": None, **claim} for claim in case["claims"]]


def test_a_percentage_finds_its_budget_in_the_sentence_before() -> None:
    first = sentence("Jumlah anggaran tahun 2023 sebesar Rp 2.000.000.000,00.")
    second = sentence("Sedangkan realisasi belanja sebesar Rp. 1.500.000.000,00. atau sebesar 75,00%.")
    report = normalise(Document((), (), (first, Sentence(6, 2, "text", second.text, second.tokens)), ()))
    values = {figure.id: str(figure.value) for figure in report.figures}
    assert [[values[name] for name in claim.figures] for claim in report.claims] == [
        ["75.00", "1500000000.00", "2000000000.00"]
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nilai capaian 93,71%, predikat : Melampaui Target;", ["Melampaui Target"]),
        ("Capaian sebesar 70,00% termasuk kategori di bawah target.", ["di bawah target"]),
        ("Capaian 93,71% termasuk di bawah target provinsi.", []),
        ("Capaian sebesar 93,71% sedangkan target kategori Melampaui Target.", []),
        ("Capaian sebesar 93,71% dengan target predikat Melampaui Target.", []),
    ],
)
def test_the_name_of_a_step_may_hold_the_word_target(text: str, words: list[str]) -> None:
    steps = [("> 100", "Melampaui Target"), ("75 - 100", "Sesuai Target"), ("< 75", "Di Bawah Target")]
    grades = table(
        ["Interval Nilai", "Predikat"], [list(step) for step in steps], caption="Skala Nilai Capaian Kinerja"
    )
    report = normalise(Document((), (grades,), (sentence(text),), ()))
    assert [one.word for one in report.claims if one.kind == "predicate"] == words
