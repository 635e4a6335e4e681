"""Sentences that state the index of the survey whose table stands beside them."""

import pytest

from normalise import normalise
from tests.normalise.build import document, sentence, table

COVER = ["Laporan Kinerja Instansi Pemerintah Tahun 2023", "Dinas Contoh Kabupaten Contoh"]


def stated(text: str, order: int = 3) -> list[str]:
    survey = table(
        ["No", "Unsur Pelayanan", "Jumlah Nilai", "NRR per Unsur"],
        [["1", "Persyaratan", "300", "3,00"], ["2", "Prosedur", "310", "3,10"], ["3", "Waktu", "320", "3,20"]],
        caption="Hasil Survei Kepuasan Masyarakat (SKM)",
        order=2,
    )
    report = normalise(document(tables=[survey], sentences=[sentence(text, order=order)], lines=COVER))
    texts = {figure.id: figure.text for figure in report.figures}
    return [texts[claim.figures[0]] for claim in report.claims if claim.kind == "survey-index"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Setelah dikalikan 25, indeks kepuasan menjadi 77,50.", ["77,50"]),
        ("Dengan demikian nilai IKM unit pelayanan tahun 2023 adalah 77,50.", ["77,50"]),
        ("Target IKM tahun 2023 sebesar 80,25.", []),
        ("Nilai IKM tahun 2022 sebesar 75,10.", []),
        ("IKM naik menjadi 77,50 dari IKM 75,10.", []),
        ("Nilai indeks kepuasan sebesar 77,50%.", []),
        ("Waktu pelayanan rata-rata 77,50 menit.", []),
    ],
)
def test_the_index_is_told_from_targets_other_years_and_other_figures(text: str, found: list[str]) -> None:
    assert stated(text) == found


def test_a_sentence_far_from_the_survey_states_no_index_of_it() -> None:
    assert stated("Indeks kepuasan menjadi 77,50.", order=40) == []
