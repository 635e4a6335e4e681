"""Changes that sentences tell without a figure, of rows of a table or of the indicator that is spoken of."""

import pytest

from normalise import normalise
from schemas.printed import Document
from tests.normalise.build import sentence, table

REGIONS = table(
    ["No", "Kabupaten/Kota", "Capaian 2021", "Capaian 2022", "Capaian 2023"],
    [
        ["1", "KABUPATEN MELATI", "48,03", "60,59", "33,17"],
        ["2", "KABUPATEN KENANGA", "36,67", "21,32", "23,69"],
        ["3", "KOTA MELATI", "70,40", "91,54", "94,04"],
    ],
    caption="Akses Air Minum menurut Kabupaten/Kota",
    order=1,
)
RESULTS = table(
    ["Indikator Kinerja", "Realisasi 2022", "Target 2023", "Realisasi 2023", "Capaian 2023 (%)"],
    [
        ["Indeks kepuasan pasien", "85,16", "86,00", "86,29", "100,34"],
        ["Cakupan rawat inap", "75,40", "76,00", "72,90", "95,92"],
    ],
    caption="Perbandingan Realisasi Kinerja",
    order=3,
)


def told(text: str, order: int) -> list[tuple[str, list[str]]]:
    report = normalise(
        Document((), (REGIONS, RESULTS), (sentence(text, order=order),), ()), file_title="Laporan Kinerja Tahun 2023"
    )
    texts = {figure.id: figure.text for figure in report.figures}
    return [(one.kind, [texts[name] for name in one.figures]) for one in report.claims if "-turn-" in one.kind]


def test_each_named_row_is_said_to_have_changed() -> None:
    assert told("Sebaliknya Kabupaten Melati dan Kab. Kenanga mengalami penurunan capaian.", 2) == [
        ("row-turn-down", ["60,59", "33,17", "48,03", "33,17"]),
        ("row-turn-down", ["21,32", "23,69", "36,67", "23,69"]),
    ]


def test_an_indicator_is_compared_with_the_year_before() -> None:
    assert told("Indeks kepuasan pasien mengalami peningkatan dibandingkan tahun sebelumnya.", 4) == [
        ("topic-turn-up", ["85,16", "86,29"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Beberapa desa di Kabupaten Melati mengalami penurunan capaian.",
        "Jumlah penduduk Kabupaten Melati mengalami penurunan.",
        "Kabupaten Melati tidak mengalami penurunan capaian.",
        "Kabupaten Mawar mengalami penurunan capaian.",
        "Semua wilayah kecuali Kota Melati mengalami penurunan.",
        "Kabupaten Melati mengalami penurunan sebesar 27,42.",
    ],
)
def test_what_is_not_said_of_a_whole_row_is_left_alone(text: str) -> None:
    assert told(text, 2) == []


@pytest.mark.parametrize(
    "text",
    [
        "Cakupan rawat inap mengalami penurunan.",
        "Cakupan rawat inap mengalami penurunan dibandingkan tahun 2020.",
        "Kualitas data Cakupan rawat inap mengalami penurunan dibandingkan tahun sebelumnya.",
        "Target Cakupan rawat inap mengalami penurunan dibandingkan tahun sebelumnya.",
        "Cakupan rawat inap pada triwulan I mengalami penurunan dibandingkan tahun sebelumnya.",
    ],
)
def test_another_year_or_another_thing_is_left_alone(text: str) -> None:
    assert told(text, 4) == []
