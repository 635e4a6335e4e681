"""Numbers as Indonesian offices write them -> values, decimals, units; and numbers that are no figures."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalise.numbers import is_blank, scan

CELLS = [
    # text, values (each figure's possible values), decimals of the first, unit of the first
    ("5.538.364.094", [["5538364094"]], 0, None),
    ("Rp 5.538.364.094,00.", [["5538364094.00"]], 2, "IDR"),
    ("Rp. 827.560.810,-", [["827560810"]], 0, "IDR"),
    ("Rp7.310.830.014,00", [["7310830014.00"]], 2, "IDR"),
    ("1,004,422,800", [["1004422800"]], 0, None),
    ("13,953,830.00", [["13953830.00"]], 2, None),
    ("82,17%", [["82.17"]], 2, "percent"),
    ("119 %", [["119"]], 0, "percent"),
    ("75 persen", [["75"]], 0, "percent"),
    ("98.7", [["98.7"]], 1, None),
    ("0,111", [["0.111"]], 3, None),
    ("1.234", [["1234", "1.234"]], 0, None),
    ("1,234", [["1234", "1.234"]], 0, None),
    ("(1.234.567)", [["-1234567"]], 0, None),
    ("(12,5)", [["-12.5"]], 1, None),
    ("-1.234.567", [["-1234567"]], 0, None),
    ("–2,60", [["-2.60"]], 2, None),
    ("Rp -1.234.567", [["-1234567"]], 0, "IDR"),
    ("1,5 juta", [["1500000"]], 1, None),
    ("814 ribu", [["814000"]], 0, None),
    ("2,3 miliar", [["2300000000"]], 1, None),
    ("Rp 2,3 M", [["2300000000"]], 1, "IDR"),
    ("Rp 1,2 triliun", [["1200000000000"]], 1, "IDR"),
    ("12/15", [["12"], ["15"]], 0, None),
    ("86,97/100.000 KH", [["86.97"]], 2, "per 100.000 KH"),
    ("1 : 1.432", [["1432", "1.432"]], 0, "1:n"),
    ("1:07:38", [["4058"]], 0, "detik"),
    ("B (62,08)", [["62.08"]], 2, None),
    ("A (81,59)", [["81.59"]], 2, None),
    ("Level 3 (3,35)", [["3.35"]], 2, None),
    ("7–8 bulan", [["7"], ["8"]], 0, "bulan"),
    ("5-6%", [["5"], ["6"]], 0, "percent"),
    ("≥ 85", [["85"]], 0, None),
    ("< 3 jam", [["3"]], 0, "jam"),
    ("5 (lima)", [["5"]], 0, None),
    ("5 (lima) desa", [["5"]], 0, "desa"),
    ("lima", [["5"]], 0, None),
    ("232 Org", [["232"]], 0, "Org"),
    ("4 Desa/Kel", [["4"]], 0, "Desa/Kel"),
    ("2 Baik|10 Kurang Baik", [["2"], ["10"]], 0, "Baik"),
    ("150*", [["150"]], 0, None),
    ("5.538. 364.094", [["5538364094"]], 0, None),
    ("5.538.364.09\n4", [["5538364094"]], 0, None),
    ("34.092.251.12", [["34092251.12", "3409225112"]], 2, None),
    ("100 100", [["100"], ["100"]], 0, None),
    ("ke-3", [], 0, None),
]


@pytest.mark.parametrize(("text", "values", "decimals", "unit"), CELLS, ids=[case[0] for case in CELLS])
def test_cells(text: str, values: list[list[str]], decimals: int, unit: str | None) -> None:
    readings = scan(text, cell=True).readings
    found = [[reading.value_of(candidate) for candidate in reading.candidates] for reading in readings]
    assert found == [[Decimal(value) for value in rivals] for rivals in values]
    if readings:
        assert (readings[0].decimals, readings[0].unit) == (decimals, unit)


@pytest.mark.parametrize("text", ["", " ", "-", "–", "n/a", "N/A", "nihil", "Nihil"])
def test_blank_cells(text: str) -> None:
    assert is_blank(text)
    assert scan(text, cell=True).readings == ()


PROSE = [
    # sentence, printed text of its figures, reasons of its exclusions
    ("Realisasi tahun 2023 sebesar Rp 4.368.577.305,00.", ["Rp 4.368.577.305,00"], ["year"]),
    ("Keputusan Nomor 188.4/08/KEU/I/2023 tanggal 22 Februari 2024", [], ["legal", "date"]),
    ("Renstra 2021-2026 dan RPJMD 2022 – 2026", [], ["year", "year"]),
    ("Peraturan Presiden Nomor 29 Tahun 2014 Pasal 4 ayat (1)", [], ["legal", "legal", "legal", "legal"]),
    (f"NIP. {'9' * 18} pada kode 7.01.02.2.01.0001", [], ["identifier", "identifier"]),
    ("sebagaimana Tabel 3.1 dan Gambar 2", [], ["reference", "reference"]),
    ("menduduki peringkat ke-3", [], ["ordinal"]),
    ("3 pegawai S1 pada masa Covid-19", ["3"], ["label", "label"]),
    ("mencapai 93,85%, yakni Rp.17.086.337.462 dari Rp.18.205.571.601.",
     ["93,85%", "Rp.17.086.337.462", "Rp.18.205.571.601"], []),
    ("proses P.14.3.2 dan letak 2° 30’ lintang utara", [], ["identifier", "identifier"]),
    ("luas ±683,63 km² dan 1.234 jiwa", ["683,63", "1.234"], []),
    ("turun -2,60 persen (dari 82,17%)", ["-2,60 persen", "82,17%"], []),
    ("sebesar82,17% dari 15 desa", ["82,17%", "15"], []),
    ("yaitu: 1) meningkatnya mutu 2) turunnya keluhan", [], ["list_number", "list_number"]),
    ("Hasil Triwulan 4 mencapai 97,5 poin", ["97,5"], ["label"]),
    ("86,97 per 100.000 KH", ["86,97 per 100.000"], []),
    ("pada angka 83,45", ["83,45"], []),
    ("Terdapat empat sasaran dan dua belas indikator, salah satu desa", ["empat", "dua belas"], []),
    ("enam dari sembilan indikator terukur", ["enam", "sembilan"], []),
    ("sebanyak 4 (empat) sasaran selama tiga puluh dua kali", ["4", "tiga puluh dua"], []),
    ("Sebanyak 2.015 orang pada 2023", ["2.015"], ["year"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures", "reasons"), PROSE, ids=[case[0] for case in PROSE])
def test_prose(text: str, figures: list[str], reasons: list[str]) -> None:
    found = scan(text, cell=False)
    assert [reading.text for reading in found.readings] == figures
    assert [exclusion.reason for exclusion in found.excluded] == reasons
    for reading in found.readings:
        assert text[reading.start : reading.end] == reading.text


def test_marks_of_doubt_and_bounds() -> None:
    rough = scan("sekitar 30 orang", cell=False).readings[0]
    bound = scan("minimal 75%", cell=False).readings[0]
    assert (rough.approximate, rough.unit) == (True, "orang")
    assert (bound.approximate, bound.comparison) == (False, ">=")


def indonesian(value: Decimal) -> str:
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


AMOUNTS = st.decimals(min_value=0, max_value=10**13, places=2)


@given(AMOUNTS)
def test_indonesian_amounts_round_trip(value: Decimal) -> None:
    (reading,) = scan(f"Rp {indonesian(value)}", cell=True).readings
    assert [reading.value_of(candidate) for candidate in reading.candidates] == [value]
    assert reading.decimals == 2


@given(AMOUNTS)
def test_english_amounts_round_trip(value: Decimal) -> None:
    (reading,) = scan(f"{value:,}", cell=True).readings
    assert [reading.value_of(candidate) for candidate in reading.candidates] == [value]


@given(st.integers(min_value=0, max_value=10**13), st.sampled_from([",", "."]))
def test_whole_numbers_keep_their_value_among_the_readings(value: int, mark: str) -> None:
    (reading,) = scan(f"{value:,}".replace(",", mark), cell=True).readings
    assert Decimal(value) in [reading.value_of(candidate) for candidate in reading.candidates]


@given(st.text(alphabet="0123456789.,%()-/ Rpabk\n:±", max_size=30), st.booleans())
def test_any_text_is_read_without_error_and_places_are_true(text: str, cell: bool) -> None:
    found = scan(text, cell=cell)
    spans = sorted([(one.start, one.end) for one in (*found.readings, *found.excluded)])
    for reading in found.readings:
        assert text[reading.start : reading.end] == reading.text
    assert all(first[1] <= second[0] for first, second in zip(spans, spans[1:], strict=False))
