"""Figures that a sentence ties to each other without a word such as "naik": a result and its target, a move, a series of years."""

import pytest

from normalise import normalise
from tests.normalise.build import document, sentence


def kinds(text: str) -> list[tuple[str, list[str]]]:
    report = normalise(document(sentences=[sentence(text, order=10)]))
    by_id = {figure.id: figure.text for figure in report.figures}
    return [(one.kind, [by_id[name] for name in one.figures]) for one in report.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Produksi ikan 1.531 ton dari target sebesar 1.595,24 ton.", [("result", ["1.531", "1.595,24"])]),
        ("Produksi ikan menurun 31 ton dari target sebesar 1.595,24 ton.", []),
        ("Hasil bergeser dari biasanya 13,5 kg menjadi 14,7 kg.", [("moved", ["13,5", "14,7"])]),
        ("Peringkat bergeser dari semula 12 menjadi 8.", []),
        (
            "Kasus tahun 2022 sebanyak 74 kasus, tahun 2023 sebanyak 82 kasus dan tahun 2024 sebanyak 79 kasus.",
            [("series", ["74", "82", "79"])],
        ),
        ("Kasus tahun 2022 sebanyak 74 kasus dan tahun 2024 sebanyak 79 kasus.", []),
    ],
)
def test_figures_that_belong_together_without_a_check(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [one for one in kinds(text) if one[0] in ("result", "moved", "series")] == expected
