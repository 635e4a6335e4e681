"""Properties: what is written in any usual way is read back; every number of any text has a place; nothing is invented."""

import re
from dataclasses import dataclass
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from normalise import normalise
from normalise.numbers import NumberReading, scan
from tests.normalise.build import document, sentence, table

TOKEN = re.compile(r"\d+(?:[.,]\d+)*")
FACTORS = {"": 0, " ribu": 3, " juta": 6, " jt": 6, " miliar": 9, " Milyar": 9, " triliun": 12}
UNITS = {
    "": None, "%": "percent", " %": "percent", " persen": "percent", " orang": "orang", " Desa": "Desa", " km2": "km2",
    " ton/ha": "ton/ha", " bulan": "bulan", " rupiah": "IDR", "‰": "permil",
}  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A number and how it is printed."""

    text: str
    value: Decimal
    decimals: int
    unit: str | None
    sure: bool


@st.composite
def written(draw: st.DrawFn, *, cell: bool) -> Written:
    decimals = draw(st.integers(0, 4))
    digits = draw(st.integers(0, 10**13))
    value = Decimal(digits).scaleb(-decimals)
    grouped, english = draw(st.booleans()), draw(st.booleans())
    plain = f"{value:,f}" if grouped else f"{value:f}"
    text = plain if english else plain.translate(str.maketrans(",.", ".,"))
    rupiah = draw(st.sampled_from(["", "Rp", "Rp ", "Rp. ", "IDR "]))
    minus = draw(st.sampled_from(["", "-", "−", "–"]))
    factor = draw(st.sampled_from(sorted(FACTORS)))
    unit = "" if rupiah else draw(st.sampled_from(sorted(UNITS)))
    closing = draw(st.sampled_from(["", ",-", ".-"])) if rupiah and not factor and not decimals else ""
    sure = grouped_is_sure(text) if grouped else ungrouped_is_sure(text)
    told = f"{minus}{rupiah}{text}{closing}{factor}{unit}"
    if cell and not minus and not unit and draw(st.booleans()) and not factor and not closing:
        told, minus = f"({told})", "-"
    whole = value.scaleb(FACTORS[factor])
    return Written(told, -whole if minus else whole, decimals, "IDR" if rupiah else UNITS[unit], sure)


def grouped_is_sure(text: str) -> bool:
    """Two marks of a kind, or two kinds without three digits behind the last, leave one value."""
    marks = [char for char in text if char in ".,"]
    last = re.split(r"[.,]", text)[-1]
    return not (len(marks) == 1 or len(set(marks)) == 2) or len(last) != 3


def ungrouped_is_sure(text: str) -> bool:
    head, _, tail = re.sub(",", ".", text).partition(".")
    return len(tail) != 3 or len(head) > 3 or head.startswith("0")


def agrees(reading: NumberReading, stated: Written) -> None:
    values = [reading.value_of(one) for one in reading.candidates]
    assert stated.value in values
    assert reading.unit == stated.unit
    assert stated.decimals in [one.decimals for one in reading.candidates]
    if stated.sure:
        assert (values, reading.decimals) == ([stated.value], stated.decimals)


@given(written(cell=True))
def test_what_is_written_in_a_cell_is_read_back(stated: Written) -> None:
    (reading,) = scan(stated.text, cell=True).readings
    agrees(reading, stated)


@given(written(cell=False))
def test_what_is_written_in_a_sentence_is_read_back(stated: Written) -> None:
    found = scan(f"Tercatat sebesar {stated.text} pada akhir periode itu.", cell=False)
    if not found.excluded:  # 15 digits and more are the number of a person; 2024 alone is a year
        (reading,) = found.readings
        agrees(reading, stated)


@given(st.lists(written(cell=False), min_size=2, max_size=4))
def test_one_cell_may_hold_several(stated: list[Written]) -> None:
    found = scan("; ".join(one.text for one in stated), cell=True)
    if not found.excluded:
        assert len(found.readings) == len(stated)
        for reading, one in zip(found.readings, stated, strict=True):
            agrees(reading, one)


@settings(deadline=None)
@given(written(cell=True), written(cell=True))
def test_a_table_of_them_states_no_other_value(first: Written, second: Written) -> None:
    rows = [["Uraian A", first.text], ["Uraian B", second.text]]
    figures = normalise(document(tables=[table(["Uraian", "Nilai"], rows)])).figures
    for figure, stated in zip(figures, (first, second), strict=False):
        whole_only = figure.unit in ("IDR", "orang", "Desa") and stated.decimals == 3
        assert figure.value is None or whole_only or stated.value in {figure.value, *figure.readings}


PIECES = st.sampled_from(
    ["Rp", "Rp.", "Tahun", "2024", "1.234", "12,5", "%", "orang", "/", "-", "–", "(", ")", "5.538.364.094", "juta", "12/15",
     "Tabel", "3.1", "Nomor", "Pasal", "ke-3", "100.000", "KH", "per", ":", "1", "7", "ribu", "s.d.", "±", "≥", "<", "x", "100",
     "lintang", "pukul", "08.30", "Level", "3", "dari", "|", ";", ",", ".", "½", "1.234.5O7", "°C", "E+09", "dua", "desa", "*"]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(PIECES, max_size=10).map(" ".join),
    st.lists(PIECES, max_size=10).map("".join),
    st.text(alphabet="0123456789.,%()-/ RpOlIaBkx\n:±½\u00a0°C−", max_size=30),
    st.text(max_size=30),
)


@given(TEXTS, st.booleans())
def test_every_number_of_any_text_is_a_figure_or_named(text: str, cell: bool) -> None:
    found = scan(text, cell=cell)
    spans = sorted((one.start, one.end) for one in [*found.readings, *found.excluded])
    assert all(first[1] <= second[0] for first, second in zip(spans, spans[1:], strict=False))
    for token in TOKEN.finditer(text):
        assert any(start < token.end() and end > token.start() for start, end in spans), token[0]


@given(TEXTS, st.booleans())
def test_no_text_makes_digits_up(text: str, cell: bool) -> None:
    for reading in scan(text, cell=cell).readings:
        assert text[reading.start : reading.end] == reading.text
        if reading.form == "duration" or re.search(r"[½¼¾]|E[+-]", reading.text) or not re.search(r"\d", reading.text):
            continue  # seconds, fractions, powers and words are put in digits by us
        printed = "".join(str(int(char)) for char in reading.text if char.isdecimal())
        for one in reading.candidates:
            digits = "".join(map(str, one.value.as_tuple().digits)).lstrip("0")
            assert digits in printed


@settings(deadline=None)
@given(TEXTS)
def test_any_text_passes_through_a_whole_report(text: str) -> None:
    printed = table(
        ["Indikator", "Satuan", "Target", "Realisasi (Rp)"], [["A", text, text, text], [text, "-", "1", "2"]]
    )
    report = normalise(document(tables=[printed], sentences=[sentence(text or "-", order=2)]))
    assert report.tokens[1].loose == 0


ANY_TEXTS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=200)
"""Of any script, with marks, controls, digits of other scripts, wide and invisible characters."""


@given(ANY_TEXTS, st.booleans())
def test_any_characters_are_read_without_an_error(text: str, cell: bool) -> None:
    found = scan(text, cell=cell)
    for one in (*found.readings, *found.excluded):
        assert 0 <= one.start < one.end <= len(text)


@given(ANY_TEXTS, written(cell=False), ANY_TEXTS)
def test_what_stands_around_a_number_does_not_hide_it(before: str, stated: Written, after: str) -> None:
    found = scan(f"{before} {stated.text} {after}", cell=False)
    at = len(before) + 1
    spans = [(one.start, one.end) for one in (*found.readings, *found.excluded)]
    for token in TOKEN.finditer(stated.text):
        assert any(start < at + token.end() and end > at + token.start() for start, end in spans)


@settings(max_examples=25)
@given(st.lists(ANY_TEXTS, min_size=1, max_size=6))
def test_any_characters_pass_through_a_whole_report(texts: list[str]) -> None:
    printed = table(["Indikator", "Target", texts[0]], [[text, text, text] for text in texts])
    sentences = [sentence(text.strip() or "-", order=2 + at) for at, text in enumerate(texts)]
    report = normalise(document(tables=[printed], sentences=sentences))
    assert report.tokens[1].loose == len(report.tokens[1].loose_at)
