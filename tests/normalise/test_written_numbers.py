"""Ways in which reports write numbers, alone in a cell, in a sentence and in a whole table, from cases an auditor can read."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from normalise import normalise
from normalise.numbers import NumberReading, is_blank, scan
from schemas.figures import Figure
from tests.normalise.build import document, sentence, table

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "numbers.yaml").read_text(encoding="utf-8")
)
TOKEN = re.compile(r"\d+(?:[.,]\d+)*")
TEXTS = [case["text"] for case in CASES]


def told(reading: NumberReading) -> str:
    values = "|".join(format(reading.value_of(one), "f") for one in reading.candidates) or "?"
    marks = ["~"] if reading.approximate else []
    return " ".join([*marks, *filter(None, [reading.comparison, values, reading.unit])])


@pytest.mark.parametrize("case", CASES, ids=TEXTS)
def test_in_a_cell(case: dict[str, Any]) -> None:
    found = scan(case["text"], cell=True)
    assert [told(reading) for reading in found.readings] == case["cell"]
    assert [one.reason for one in found.excluded] == case.get("excluded", [])


@pytest.mark.parametrize("case", CASES, ids=TEXTS)
def test_in_a_sentence(case: dict[str, Any]) -> None:
    found = scan(f"Tercatat sebesar {case['text']} pada akhir periode.", cell=False)
    assert [told(reading) for reading in found.readings] == case.get("sentence", case["cell"])
    assert [one.reason for one in found.excluded] == case.get("excluded_in_sentence", case.get("excluded", []))


@pytest.mark.parametrize("case", CASES, ids=TEXTS)
def test_in_a_table(case: dict[str, Any]) -> None:
    """A column beside it is plain; a number that has one value keeps it, one with several is open or a whole one."""
    rows = [["Uraian A", "tanpa angka", case["text"]], ["Uraian B", "tanpa angka", "7"], ["Uraian C", "-", "8"]]
    report = normalise(document(tables=[table(["Uraian", "Catatan", "Nilai"], rows)]))
    figures = [figure for figure in report.figures if figure.row == 1]
    assert len(figures) == len(case["cell"])
    for figure, stated in zip(figures, case["cell"], strict=True):
        values = values_in(stated)
        assert figure.value is None or figure.value in values
        assert figure.value is not None or len(values) != 1
    assert report.tokens[1].loose == 0


def values_in(stated: str) -> list[Decimal]:
    numbers = next((word for word in stated.split() if word[0] in "-0123456789"), "")
    return [Decimal(value) for value in numbers.split("|") if value]


@pytest.mark.parametrize("case", CASES, ids=TEXTS)
def test_every_token_is_a_figure_or_named(case: dict[str, Any]) -> None:
    text = case["text"]
    found = scan(text, cell=True)
    for token in TOKEN.finditer(text):
        assert any(one.start < token.end() and one.end > token.start() for one in [*found.readings, *found.excluded])


BLANK = [
    "",
    " ",
    "-",
    "–",
    "Rp -",
    "Rp. -",
    "Rp-",
    "(-)",
    "- %",
    "n/a",
    "N/A",
    "#N/A",
    "nihil",
    "Belum tersedia",
    "...",
]


@pytest.mark.parametrize("text", BLANK)
def test_cells_that_state_no_number(text: str) -> None:
    assert is_blank(text)
    assert scan(text, cell=True).readings == ()


@pytest.mark.parametrize("text", ["0", "Rp 0,-", "0,00", "-5", "Rp 1", "tidak tercapai", "(-5)"])
def test_cells_that_state_one_or_a_word_are_not_blank(text: str) -> None:
    assert not is_blank(text)


def figures(headings: list[str], *rows: list[str], caption: str | None = None) -> list[Figure]:
    return list(normalise(document(tables=[table(headings, list(rows), caption=caption)])).figures)


HEADINGS = [
    # heading of the column, stated, value, unit, exactness
    ("Anggaran (dalam juta rupiah)", "1.250,5", "1250500000", "IDR", "rounded"),
    ("Anggaran (Rp. Juta)", "1.250,5", "1250500000", "IDR", "rounded"),
    ("Anggaran (Rp Miliar)", "2,3", "2300000000", "IDR", "rounded"),
    ("Anggaran (Rp M)", "2,3", "2300000000", "IDR", "rounded"),
    ("Anggaran (Rp. 000)", "1.234.567", "1234567000", "IDR", "rounded"),
    ("Anggaran (x Rp1.000)", "1.234.567", "1234567000", "IDR", "rounded"),
    ("Anggaran (ribu)", "1.234.567", "1234567000", "IDR", "rounded"),
    ("Anggaran (Rp)", "1.234.567", "1234567", "IDR", "exact"),
    ("Realisasi Anggaran (juta Rp)", "Rp 2,5 miliar", "2500000000", "IDR", "rounded"),
    ("Jumlah (ribu orang)", "12,5", "12500", "orang", "rounded"),
    ("Capaian (%)", "98,7", "98.7", "percent", "rounded"),
    ("Target 2024", "75", "75", None, "exact"),
]


@pytest.mark.parametrize(
    ("heading", "stated", "value", "unit", "exactness"), HEADINGS, ids=[one[0] for one in HEADINGS]
)
def test_what_a_heading_says_of_its_figures(
    heading: str, stated: str, value: str, unit: str | None, exactness: str
) -> None:
    (figure,) = figures(["Program", heading], ["Program A", stated])
    assert (figure.value, figure.unit, figure.exactness) == (Decimal(value), unit, exactness)


ROW_UNITS = [
    # headings of target and realisasi, satuan of the row, stated target and realisasi, units of both
    (("Target", "Realisasi"), "Orang", ("50", "48"), ("Orang", "Orang")),
    (("Target (%)", "Realisasi (%)"), "orang", ("50", "48"), ("orang", "orang")),
    (("Target (%)", "Realisasi (%)"), "-", ("50", "48"), ("percent", "percent")),
    (("Target", "Realisasi (%)"), "Ton", ("50", "96"), ("Ton", "percent")),
    (("Target", "Realisasi"), "Dokumen", ("80%", "12"), ("percent", "Dokumen")),
    (("Target", "Realisasi"), "Jumlah (unit)", ("5", "4"), ("unit", "unit")),
]


@pytest.mark.parametrize(("headings", "satuan", "stated", "units"), ROW_UNITS)
def test_which_unit_holds(
    headings: tuple[str, str], satuan: str, stated: tuple[str, str], units: tuple[str, str]
) -> None:
    found = figures(["Indikator", "Satuan", *headings], ["Indikator A", satuan, *stated])
    assert [figure.unit for figure in found] == list(units)


def test_the_satuan_of_a_row_may_hold_a_factor() -> None:
    target, result = figures(["Indikator", "Satuan", "Target", "Realisasi"], ["PAD", "Rp. Milyar", "2,5", "2,75"])
    assert [(one.value, one.unit) for one in (target, result)] == [
        (Decimal(2_500_000_000), "IDR"),
        (Decimal(2_750_000_000), "IDR"),
    ]


def test_a_satuan_holds_against_a_unit_that_most_other_cells_have() -> None:
    rows = [["A", "Persen", "80%"], ["B", "Persen", "90%"], ["C", "Dokumen", "12"]]
    assert [one.unit for one in figures(["Indikator", "Satuan", "Realisasi"], *rows)] == [
        "percent",
        "percent",
        "Dokumen",
    ]


def test_rows_and_headings_that_count_things_leave_no_doubt() -> None:
    (workers,) = figures(["Bulan", "Jumlah pekerja yang terdaftar"], ["Januari", "4.321"])
    (villages,) = figures(["Uraian", "Nilai"], ["Jumlah desa di provinsi ini", "5.956"])
    (score,) = figures(["Uraian", "Nilai"], ["Indeks layanan", "3.321"])
    assert (workers.value, villages.value, score.value) == (Decimal(4321), Decimal(5956), None)


def test_a_mark_that_slipped_leaves_rupiah_open() -> None:
    (figure,) = figures(["Program", "Realisasi Anggaran (Rp)"], ["Program A", "503,753.650"])
    assert (figure.value, figure.readings) == (None, (Decimal("503753.650"), Decimal(503753650)))


def test_one_comma_among_points_before_three_digits_is_doubtful() -> None:
    rows = [["A", "992.770"], ["B", "253.712"], ["C", "352,390"], ["D", "12,5"]]
    found = figures(["Uraian", "Nilai"], *rows)
    assert [one.value for one in found] == [Decimal(992770), Decimal(253712), None, Decimal("12.5")]


def prose(text: str) -> list[Figure]:
    return list(normalise(document(sentences=[sentence(text)])).figures)


def test_other_numbers_of_a_sentence_settle_three_decimals() -> None:
    found = prose("Indeks P1 naik dari 1,480 menjadi 1,513 dan P2 naik dari 0,372 menjadi 0,388.")
    assert [one.value for one in found] == [Decimal(one) for one in ("1.480", "1.513", "0.372", "0.388")]


def test_a_length_beside_a_like_one_of_its_sentence_stays_open() -> None:
    amounts = "Rp 1.234.567, Rp 2.345.678 dan Rp 3.456.789"
    found = normalise(
        document(sentences=[sentence(f"Tersedia {amounts}."), sentence("Jalan 77.748 km dari target 98 km.", order=1)])
    ).figures
    assert [(one.value, len(one.readings)) for one in found[-2:]] == [(None, 2), (Decimal(98), 0)]


LISTS = [
    ("1. Program Alfa 2. Program Beta 3 Pembinaan Gama", 3),
    ("1. Tersedianya 2 dokumen 2. Terlaksananya 3 rapat", 2),
    ("1 Terwujudnya pelayanan yang semakin baik", 1),
    ("15 desa yang sudah mandiri penuh", 0),
    ("1 Baik 2 Kurang Baik", 0),
]


@pytest.mark.parametrize(("text", "numbers"), LISTS)
def test_numbers_of_items_are_no_figures(text: str, numbers: int) -> None:
    assert sum(one.reason == "list_number" for one in scan(text, cell=True).excluded) == numbers


PROSE = [
    ("Terdapat enam (6) sasaran dan tiga (3) tujuan.", ["6", "3"], []),
    ("Sebanyak 80% (12 dari 15) desa tercapai.", ["80%", "12", "15"], []),
    ("Rapat pukul 08.30 dan 13.00 WIB di lantai 3.", [], ["date", "date", "label"]),
    ("Dihadiri sebanyak 2015 orang pada 2016 orang sudah tahu.", ["2015"], ["year"]),
    ("Terletak antara 1° 4’ lintang utara dan 98° bujur timur.", [], ["identifier", "identifier"]),
    ("Suhu rata-rata 27,5 °C.", ["27,5"], []),
    ("Surat Nomor PE.09.03/LHP-13/2022 dan Per/09/M.PAN/5/2007.", [], ["legal", "legal"]),
    ("Peta skala 1:50.000 dan rasio guru 1:28.", ["1:28"], ["label"]),
    ("Capaian = realisasi / target x 100%.", [], ["formula"]),
]


@pytest.mark.parametrize(("text", "stated", "reasons"), PROSE, ids=[one[0] for one in PROSE])
def test_sentences(text: str, stated: list[str], reasons: list[str]) -> None:
    found = scan(text, cell=False)
    assert [reading.text for reading in found.readings] == stated
    assert [one.reason for one in found.excluded] == reasons
