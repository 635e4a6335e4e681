"""CSV: readable by programs and by an Indonesian Excel, and no way to slip in a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.csv_file import CSV_STYLES, csv_bytes, defused
from schemas.figures import Figure
from schemas.tables import Table
from tests.publish.tabular import tabled

POLOS, ID = CSV_STYLES["polos"], CSV_STYLES["id"]


def lines(made: tuple[Table, list[Figure]], name: str = "polos") -> list[list[str]]:
    table, figures = made
    style = CSV_STYLES[name]
    text = csv_bytes(table, {figure.id: figure for figure in figures}, style, "id").decode(style.encoding)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=style.delimiter))


BUDGET = tabled(
    ["Program", "Anggaran (Rp)", "Serapan (%)"],
    [["1", "2", "3"], ["Pelayanan; umum", "1.000.000", "82,17%"], ["Jumlah", "-500", "-"]],
    kinds=["column_numbers", "body", "total"],
)


def test_bare_numbers_below_one_line_of_headings() -> None:
    assert lines(BUDGET) == [
        ["Program", "Anggaran (Rp)", "Serapan (%)"],
        ["Pelayanan; umum", "1000000", "82.17"],
        ["Jumlah", "-500", "-"],
    ]


def test_the_indonesian_style_is_for_excel() -> None:
    assert lines(BUDGET, "id")[1] == ["Pelayanan; umum", "1000000", "82,17"]
    table, _ = BUDGET
    assert csv_bytes(table, {}, ID, "id").startswith("\ufeffProgram;Anggaran (Rp);".encode())
    assert csv_bytes(table, {}, POLOS, "id").startswith(b"Program,")


def seen(figure: Figure, confidence: float) -> Figure:
    return figure.model_copy(update={"read_by": "ocr", "confidence": confidence})


@pytest.mark.parametrize(("lang", "heading"), [("id", "Dibaca dengan OCR"), ("en", "Read by OCR")])
def test_a_last_column_says_which_figures_of_a_row_were_seen_and_how_surely(lang: str, heading: str) -> None:
    table, figures = tabled(
        ["Program", "Anggaran", "Realisasi"],
        [["Pelayanan", "1.000", "900"], ["Jumlah", "500", "-"], ["Catatan", "", ""]],
    )
    first, second, third = figures
    known = {one.id: one for one in (seen(first, 0.976), seen(second, 0.62), third)}
    rows = list(csv.reader(io.StringIO(csv_bytes(table, known, POLOS, lang).decode(), newline="")))
    assert [row[-1] for row in rows] == [heading, "B OCR 97%, C OCR 62%", "", ""]
    assert {len(row) for row in rows} == {4}


def test_a_table_read_from_a_text_has_no_such_column() -> None:
    assert {len(row) for row in lines(BUDGET)} == {3}


def test_the_column_keeps_a_name_of_its_own() -> None:
    table, [figure] = tabled(["Dibaca dengan OCR"], [["1.000"]])
    rows = csv_bytes(table, {figure.id: seen(figure, 0.9)}, POLOS, "id").decode().splitlines()
    assert rows == ["Dibaca dengan OCR,Dibaca dengan OCR (2)", "1000,A OCR 90%"]


def test_merged_texts_are_repeated_and_merged_numbers_are_not() -> None:
    made = tabled(["Sasaran", "Nilai", "Program"], [["Tertib", "75", "A"], ["^", "^", "B"], ["Aman", "<", "C"]])
    assert lines(made)[1:] == [["Tertib", "75", "A"], ["Tertib", "", "B"], ["Aman", "Aman", "C"]]


def test_columns_without_a_name_of_their_own_get_one() -> None:
    assert lines(tabled(["Target", "", "Target"], [["1", "2", "3"]]))[0] == ["Target", "Kolom 2", "Target (2)"]


def test_cells_that_are_missing_are_empty() -> None:
    table, figures = tabled(["A", "B"], [["x", "y"]])
    short = table.rows[1].model_copy(update={"cells": table.rows[1].cells[:1]})
    assert lines((table.model_copy(update={"rows": (table.rows[0], short)}), figures))[1] == ["x", ""]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+62 811", "'+62 811"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("- Kegiatan rutin", "'- Kegiatan rutin"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'=1+1"),
        ("\r\n=1+1", "'=1+1"),
        ("\u200b=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("baris\n=1+1", "baris =1+1"),
        ("-", "-"),
        ("--", "--"),
        ("", ""),
        ("A = B", "A = B"),
        ("Rp 1.000,-", "Rp 1.000,-"),
    ],
)
def test_texts_that_begin_a_formula_are_defused(text: str, safe: str) -> None:
    assert defused(text, POLOS) == safe


def test_a_formula_behind_the_separator_of_the_other_style_is_defused_too() -> None:
    """Excel set to Indonesian cuts a file separated by commas at its semicolons."""
    assert defused('a;=HYPERLINK("x")', POLOS) == 'a;\'=HYPERLINK("x")'
    assert defused("a, =1+1", ID) == "a, '=1+1"
    assert defused("a,=1+1", POLOS) == "a,=1+1"


@given(st.text())
def test_no_field_of_text_can_be_a_formula(text: str) -> None:
    safe = defused(text, POLOS)
    assert not safe.startswith(("=", "+", "@", "\t", "\r"))
    assert not safe.startswith("-") or not any(mark.isalnum() for mark in safe)
    assert "\n" not in safe
