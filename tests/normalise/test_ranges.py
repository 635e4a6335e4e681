"""Steps of scales as reports print them."""

from decimal import Decimal

import pytest

from normalise.ranges import parse_range, range_in
from normalise.step_names import LIST_MARK, bare_name, predicates

STEPS = [
    ("> 100 %", "100", False, None, False),
    ("= 100 %", "100", True, "100", True),
    ("55 - 75 %", "55", True, "75", True),
    ("<55 %", None, False, "55", False),
    ("> 90 - 100", "90", False, "100", True),
    ("≥ 91", "91", True, None, False),
    ("76% s.d 90%", "76", True, "90", True),
    ("85 ke atas", "85", True, None, False),
    ("50 kebawah", None, False, "50", True),
    ("66 ≤ x ≤ 75", "66", True, "75", True),
    ("50 < x <= 60", "50", False, "60", True),
    ("40≤IKLH<50", "40", True, "50", False),
    ("100 > x ≥ 90", "90", True, "100", False),
    ("60 – 79,9", "60", True, "79.9", True),
    ("> 80 - < 100 %", "80", False, "100", False),
    ("di atas 90 persen", "90", False, None, False),
    ("diatas 80% s/d 100%", "80", False, "100", True),
    ("lebih dari atau sama dengan 90", "90", True, None, False),
    ("lebih dari 75 sampai dengan 90", "75", False, "90", True),
    ("≥ 75% dan < 90%", "75", True, "90", False),
    ("≥ 75 < 90", "75", True, "90", False),
    ("antara 76 dan 90", "76", True, "90", True),
    ("(76 - 90)", "76", True, "90", True),
    ("90 - 80", "80", True, "90", True),
    ("x > 90", "90", False, None, False),
    ("nilai > 90 - 100", "90", False, "100", True),
    ("3,5324 - 4,00", "3.5324", True, "4.00", True),
    ("1,00-2,5996", "1.00", True, "2.5996", True),
    # the forms of Permendagri 54/2010
    ("91 ≤", "91", True, None, False),
    ("91% ≤ 100%", "91", True, "100", True),
    ("76 ≤ 90", "76", True, "90", True),
    ("≤ 50", None, False, "50", True),
    # nobody can say whether the ends belong to it
    ("76 < 90", "76", False, "90", False),
]


@pytest.mark.parametrize(("text", "low", "low_in", "high", "high_in"), STEPS, ids=[step[0] for step in STEPS])
def test_a_step(text: str, low: str | None, low_in: bool, high: str | None, high_in: bool) -> None:
    found = parse_range(text)
    assert found is not None
    assert (found.low, found.low_inclusive) == (Decimal(low) if low else None, low_in)
    assert (found.high, found.high_inclusive) == (Decimal(high) if high else None, high_in)


NO_STEPS = [
    "100",
    "Tahun 2020",
    "Baik",
    "",
    "2020-2024 Renstra",
    "12 desa - 15 desa",
    "Pukul 08.00 - 10.00",
    "Baik 80 - 100",
    "90 ≤ x ≤ 80",
]


@pytest.mark.parametrize("text", NO_STEPS)
def test_no_step(text: str) -> None:
    assert parse_range(text) is None


LINES = [
    ("80 s/d 100 % = Sangat Baik (SB)", "80", "100", "Sangat Baik (SB)"),
    ("> 100 % Sangat Baik ( SB )", "100", None, "Sangat Baik ( SB )"),
    ("Nilai di bawah 55% dengan sebutan kurang (K)", None, "55", "kurang (K)"),
    ("1) AA (>90-100) Sangat memuaskan", "90", "100", "AA (Sangat memuaskan)"),
    ("a. Sangat Baik, apabila capaian lebih dari 90%", "90", None, "Sangat Baik"),
    ("Prosentase capaian 60-80 %, maka pencapaian kinerja dinyatakan cukup baik.", "60", "80", "cukup baik"),
    ("Sangat Tinggi : 91 ≤ 100", "91", "100", "Sangat Tinggi"),
]


@pytest.mark.parametrize(("line", "low", "high", "name"), LINES, ids=[line[0] for line in LINES])
def test_a_line_of_a_list_names_its_step(line: str, low: str | None, high: str | None, name: str) -> None:
    found = range_in(LIST_MARK.sub("", line))
    assert found is not None
    assert (found[0].low, found[0].high) == (Decimal(low) if low else None, Decimal(high) if high else None)
    assert bare_name(found[1], found[2]) == name


@pytest.mark.parametrize(
    "line", ["Kasus naik dari 50 - 100 kasus pada 2014", "Capaian sebesar 87 persen", "50 - 100"], ids=lambda line: line
)
def test_other_lines_name_none(line: str) -> None:
    found = range_in(line)
    assert found is None or bare_name(found[1], found[2]) is None


def test_a_cell_names_its_step_in_several_forms() -> None:
    names = {one.form: one.name for one in predicates("Melebihi/melampaui target (Baik Sekali)", "2")}
    assert names["2:brackets"] == "Baik Sekali"
    assert names["2:bare"] == "Melebihi/melampaui target"
    assert predicates("1.", "0") == ()


def test_a_long_text_gives_no_parts() -> None:
    text = "Memuaskan, memimpin perubahan, berbudaya kinerja, sangat akuntabel/andal (lihat lampiran) dan lain-lain"
    assert predicates(text, "3") == ()
