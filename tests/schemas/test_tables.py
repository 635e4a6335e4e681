"""Rows and merged cells of a table are looked up; a copy of it with other rows shows those."""

import pytest

from schemas.printed import Sentence, Token
from schemas.tables import Row
from tests.factory import a_cell, a_table

MERGED = a_cell(0, "Program", row_span=3, col_span=2)


def rows(merged: str) -> tuple[Row, ...]:
    top = Row(index=0, kind="body", cells=(MERGED.model_copy(update={"text": merged}), a_cell(1, repeat=True)))
    rest = [Row(index=at, kind="body", cells=(a_cell(0, repeat=True), a_cell(1, repeat=True))) for at in (1, 2)]
    return (top, *rest, Row(index=3, kind="body", cells=(a_cell(0, "D"), a_cell(1, "E"))))


def test_a_merged_cell_shows_in_every_row_and_column_that_it_covers() -> None:
    table = a_table(rows=rows("Program"))
    shown = [[cell.text for column in (0, 1) if (cell := table.printed(row, column))] for row in table.rows]
    assert shown == [["Program", "Program"]] * 3 + [["D", "E"]]
    assert table.printed(table.rows[0], 2) is None


def test_a_copy_with_other_rows_shows_those() -> None:
    table = a_table(rows=rows("Program"))
    assert table.printed(table.row(2), 1) == table.rows[0].cells[0]
    other = table.model_copy(update={"rows": rows("Kegiatan")})
    shown = other.printed(other.row(2), 1)
    assert shown is not None and shown.text == "Kegiatan"
    assert other.row(0) is other.rows[0]
    assert other.model_dump() == a_table(rows=rows("Kegiatan")).model_dump()
    with pytest.raises(KeyError):
        table.row(4)


def test_the_places_of_some_characters_are_those_of_their_words() -> None:
    tokens = tuple(
        Token(start, start + 3, 1 + start // 8, (float(start), 0.0, start + 3.0, 1.0)) for start in (0, 4, 8)
    )
    sentence = Sentence(0, 0, "text", "abc def ghi", tokens)
    assert sentence.places(1, 2) == [(1, (0.0, 0.0, 3.0, 1.0))]
    assert sentence.places(2, 9) == [(1, (0.0, 0.0, 7.0, 1.0)), (2, (8.0, 0.0, 11.0, 1.0))]
    assert sentence.places(3, 4) == []
