"""Right values that the auditor has read: understood as the report writes its numbers, in place of what was read."""

from decimal import Decimal

import pytest

from normalise import normalise
from normalise.corrections import corrected
from schemas.figures import Figure
from schemas.meaning import NormalisedReport
from tests.normalise.build import document, sentence, table

ROWS = [
    ["Program Tertib", "300.000", "240.000", "80,00"],
    ["Patroli", "1.100.000", "90.000", "8,18"],
    ["Pembinaan", "(200.000)", "150.000", "75,50"],
]


def report(heading: str = "Anggaran (Rp)", rows: list[list[str]] = ROWS, said: str = "") -> NormalisedReport:
    headings = ["Program", heading, "Realisasi (Rp)", "Capaian (%)"]
    sentences = [sentence(said, order=1)] if said else []
    return normalise(document(tables=[table(headings, rows, caption="Realisasi")], sentences=sentences))


def figure(of: NormalisedReport, text: str) -> Figure:
    return next(one for one in of.figures if one.text == text)


def put_right(of: NormalisedReport, text: str, right: str) -> Figure:
    key = figure(of, text).key
    result = corrected(of, {key: right})
    (said,) = result.corrections
    assert (said.key, said.right_text, said.text) == (key, right, text)
    after = figure(result.meaning, text)
    assert said.value == (after.value if after.chosen_by == "auditor" else None)
    return after


@pytest.mark.parametrize(
    ("text", "right", "value", "decimals"),
    [
        ("300.000", "306.000", "306000", 0),
        ("300.000", "306000", "306000", 0),
        ("300.000", "Rp 306.000,00", "306000.00", 2),
        ("80,00", "86,00", "86.00", 2),
        ("80,00", "86,00%", "86.00", 2),
        ("80,00", "86", "86", 0),
        ("8,18", "8,188", "8.188", 3),
        ("200.000", "(260.000)", "-260000", 0),
        ("200.000", "260.000", "-260000", 0),
        ("300.000", "-306.000", "-306000", 0),
    ],
)
def test_the_value_is_read_in_the_convention_of_its_place(text: str, right: str, value: str, decimals: int) -> None:
    after = put_right(report(), text, right)
    assert (str(after.value), after.decimals, after.chosen_by) == (value, decimals, "auditor")
    assert (after.text, after.readings) == (text, ())


def test_amounts_under_a_heading_in_thousands_are_so_too() -> None:
    assert put_right(report("Anggaran (ribu Rp)"), "300.000", "306.000").value == Decimal(306_000_000)


def test_points_are_decimals_where_the_report_writes_them_so() -> None:
    rows = [["Program", "300,000", "240,000", "80.00"], ["Patroli", "1,100,000", "90,000.50", "8.18"]]
    assert put_right(report(rows=rows), "80.00", "86.00").value == Decimal("86.00")
    assert put_right(report(rows=rows), "300,000", "306,000").value == Decimal(306_000)


def test_a_figure_of_a_sentence_keeps_its_million() -> None:
    said = report(said="Realisasi sebesar Rp 1,5 miliar atau 80,00% dari anggaran.")
    text = next(one.text for one in said.figures if one.source == "prose" and one.unit == "IDR")
    assert put_right(said, text, "1,6").value == Decimal(1_600_000_000)
    assert put_right(said, text, "Rp 1,6 miliar").value == Decimal(1_600_000_000)


@pytest.mark.parametrize("right", ["tidak jelas", "", "12 dan 13", "1.2.3.4"])
def test_what_is_no_single_number_changes_nothing_and_is_told(right: str) -> None:
    before = report()
    assert put_right(before, "300.000", right) == figure(before, "300.000")


def test_a_key_that_the_report_does_not_have_is_none_of_its_figures() -> None:
    before = report()
    assert corrected(before, {"weg": "1"}).meaning is before
