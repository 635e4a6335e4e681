"""A sum or mean over a column that was seen on a picture holds only where every row of it was read."""

import pytest

from lkjip.seen_columns import rests_on_gaps
from schemas.findings import Relation
from schemas.tables import Cell, Row
from tests.factory import a_cell, a_figure, a_finding, a_table

TEXTS = ("10", "20", "30", "60")


def found(texts: tuple[str, ...], relation: Relation = "sum", read_by: str = "ocr") -> bool:
    """Whether a finding on the rows of a column with `texts` rests on a gap; "" is an empty cell."""
    figures, rows = [], []
    for index, text in enumerate(texts):
        own = [a_figure(f"F{index}", "1", text=text, table="T1", row=index, column=1, read_by=read_by, source="table")]
        figures += own if any(map(str.isdigit, text)) else []
        names = (f"F{index}",) if any(map(str.isdigit, text)) else ()
        cells: tuple[Cell, ...] = (a_cell(0, "nama"), a_cell(1, text, figures=names))
        rows.append(Row(index=index, kind="body", cells=cells))
    finding = a_finding(relation=relation, figures=tuple(figure.id for figure in figures))
    table = a_table(rows=tuple(rows))
    return rests_on_gaps(finding, {figure.id: figure for figure in figures}, {table.id: table})


def test_a_whole_column_has_no_gap() -> None:
    assert not found(TEXTS)


@pytest.mark.parametrize("lost", ["", "SALINAN", "SALIN20", "2SALINAN0"])
def test_a_row_without_its_figure_is_one(lost: str) -> None:
    assert found(("10", lost, "30", "60"))


def test_a_dash_says_that_there_is_nothing() -> None:
    assert not found(("10", "-", "30", "60"))


def test_what_does_not_run_over_rows_needs_no_whole_column() -> None:
    assert not found(("10", "", "30", "60"), relation="ratio")


def test_a_text_layer_loses_no_figures() -> None:
    assert not found(("10", "", "30", "60"), read_by="text")
