"""What counts as a row and a numeric cell that were read right."""

import pytest

from bench.columns import ColumnScore, score_columns
from bench.gold import GoldColumn, GoldTable, made_tables, pages_of, transcribed_tables, typeset_tables
from bench.hierarchy import HierarchyScore, score_hierarchy
from bench.ratio import Ratio
from bench.readers import ReadTable
from bench.rows import mates, score_rows

Rows = list[list[str]]


def gold(rows: Rows, pages: set[int] | None = None) -> GoldTable:
    return GoldTable("wanted", None if pages is None else frozenset(pages), tuple(map(tuple, rows)))


def read(rows: Rows, page: int = 1, name: str = "T1") -> ReadTable:
    return ReadTable(name, frozenset({page}), tuple(map(tuple, rows)))


def test_white_space_case_and_empty_cells_do_not_matter() -> None:
    score = score_rows(
        [gold([["1", "Program  Desa", "", "5.538"]])], [read([["1", "PROGRAM\nDE\u00adSA", "5.538", ""]])]
    )
    assert score.rows == Ratio(1, 1) and score.numbers == Ratio(2, 2)


def test_a_repeated_text_of_a_merged_cell_does_not_matter() -> None:
    assert score_rows([gold([["A", "7"]])], [read([["A", "A", "7"]])]).rows == Ratio(1, 1)


def test_a_row_with_one_wrong_cell_is_missed_and_its_right_numbers_count() -> None:
    score = score_rows([gold([["x", "100", "200", "50,0%"]])], [read([["x", "100", "200 50,0%", ""]])])
    assert score.rows == Ratio(0, 1)
    assert score.numbers == Ratio(1, 3)
    assert score.missed == (("wanted", ("x", "100", "200", "50,0%")),)


def test_cells_out_of_order_are_no_row() -> None:
    assert score_rows([gold([["1", "2"]])], [read([["2", "1"]])]).rows == Ratio(0, 1)


def test_only_tables_on_the_same_pages_count() -> None:
    score = score_rows([gold([["a", "1"]], {2})], [read([["a", "1"]], page=1)])
    assert score.rows == Ratio(0, 1) and score.numbers == Ratio(0, 1)
    assert score_rows([gold([["a", "1"]])], [read([["a", "1"]], page=9)]).rows == Ratio(1, 1)


@pytest.mark.parametrize("text", ["5.538.364.094", "Rp 1.000", "(12,5)", "-3", "82,17%", "<55%"])
def test_numbers(text: str) -> None:
    assert score_rows([gold([[text]])], []).numbers == Ratio(0, 1)


@pytest.mark.parametrize("text", ["B (61)", "34/36", "n/a", "-", "2 orang"])
def test_no_numbers(text: str) -> None:
    assert score_rows([gold([[text]])], []).numbers == Ratio(0, 0)


def test_the_mate_of_a_table_is_where_its_rows_are() -> None:
    tables = [read([["a", "1"], ["x", "9"]], name="T1"), read([["a", "1"], ["b", "2"], ["c", "3"]], name="T2")]
    assert mates(gold([["b", "2"], ["c", "3"], ["x", "8"]]), tables) == "T2"
    assert mates(gold([["b", "2"]]), []) is None


def test_tables_of_a_text_with_tabs() -> None:
    text = "DAFTAR ISI\tii\nNo\tNama\tNilai\n1\t**A**\t2\n\n2\t<i>B</i>\t<3\nKalimat.\nX\tY\tZ\n"
    assert [table.rows for table in typeset_tables(text)] == [
        (("No", "Nama", "Nilai"), ("1", "A", "2"), ("2", "B", "<3")),
        (("X", "Y", "Z"),),
    ]


def test_tables_of_a_gold_file() -> None:
    columns = [{"role": "nomor"}, {"heading": "x"}]
    table = {"pages": [3, 4], "caption": "T", "kind": "capaian_kinerja", "rows": [["1", None]], "columns": columns}
    known = transcribed_tables({"tables": [table, {**table, "note": "Skip: left out"}]})
    columns = (GoldColumn("nomor"), GoldColumn())
    assert known == [GoldTable("T", frozenset({3, 4}), (("1", ""),), "capaian_kinerja", columns)]
    assert pages_of(known) == [3, 4] and pages_of([gold([])]) is None


def test_tables_of_a_generated_report() -> None:
    rows = [{"role": "parent", "parent": None, "cells": [{"text": "a"}, None, {"text": "1"}]}]
    meanings = [{"role": "nama", "tahun": None, "unit": None}, {"role": "target", "tahun": 2023, "unit": "percent"}]
    made = {"id": "T1", "kind": "iku", "pages": [2], "columns": ["A / B", "C"], "meanings": meanings, "rows": rows}
    [table] = made_tables({"tables": [made]})
    columns = (GoldColumn("nama", "A / B", dated=True), GoldColumn("target", "C", 2023, "percent", dated=True))
    assert table == GoldTable("T1", frozenset({2}), (("a", "", "1"),), "iku", columns, kinds={0: "body"})


def audited(*columns: dict[str, object]) -> dict[str, object]:
    cells = [{"column": 0, "text": "a"}, {"column": 1, "text": "1"}]
    own = {"id": "T1", "kind": "iku", "pages": [1], "columns": list(columns), "rows": [{"cells": cells}]}
    return {"tables": [own]}


NAME: dict[str, object] = {"role": None, "heading": "Nama", "tahun": None, "unit": None}
TARGET: dict[str, object] = {"role": "target", "heading": "Tahun 2023 / Target", "tahun": 2023, "unit": None}


def test_meaning_of_the_table_that_was_meant() -> None:
    columns = (
        GoldColumn("nama", "NAMA", dated=True),
        GoldColumn("target", "Tahun 2023/Target", 2022, None, dated=True),
    )
    score = score_columns([GoldTable("t", None, (("a", "1"),), "skala", columns)], audited(NAME, TARGET))
    assert (score.kinds, score.roles, score.years) == (Ratio(0, 1), Ratio(1, 2), Ratio(1, 2))
    assert (score.units, score.headings) == (Ratio(2, 2), Ratio(2, 2))
    assert score.missed == (
        "t: kind iku, not skala",
        "t: role of “Nama” None, not nama",
        "t: year of “Tahun 2023 / Target” 2023, not 2022",
    )


def test_roles_are_held_column_by_column() -> None:
    swapped = (GoldColumn("target"), GoldColumn("nama"))
    found = audited({**NAME, "role": "nama"}, TARGET)
    assert score_columns([GoldTable("t", None, (("a", "1"),), None, swapped)], found).roles == Ratio(0, 2)
    assert score_columns([GoldTable("t", None, (("a", "1"),), None, (*swapped, GoldColumn()))], found).roles == Ratio(
        2, 2
    )


def test_a_table_that_was_not_found_counts() -> None:
    lost = GoldTable("t", None, (("a", "1"),), "iku", (GoldColumn("nama", dated=True),))
    score = score_columns([lost], {"tables": []})
    assert score == ColumnScore(Ratio(0, 1), Ratio(0, 1), Ratio(0, 1), Ratio(0, 1), missed=score.missed)
    assert len(score.missed) == 2


def read_row(index: int, kind: str, parent: int | None, *texts: str) -> dict[str, object]:
    cells = [{"column": column, "text": text} for column, text in enumerate(texts)]
    return {"index": index, "kind": kind, "parent": parent, "cells": cells}


def test_parents_and_kinds_of_rows() -> None:
    rows = [("Program A", "30"), ("Rapat", "10"), ("Rapat", "20"), ("Program B", "5"), ("Jumlah", "35")]
    parents, kinds = {0: None, 1: 0, 2: 0, 3: None}, {0: "body", 3: "body", 4: "total"}
    gold = GoldTable("t", None, rows, parents=parents, kinds=kinds)
    read = [
        read_row(1, "body", None, "Program A", "30"),
        read_row(2, "body", 1, "Rapat", "10"),
        read_row(3, "body", None, "Rapat", "20"),
        read_row(4, "body", 1, "Program B", "5"),
        read_row(5, "subtotal", None, "Jumlah", "35"),
    ]
    report = {"tables": [{"id": "T1", "pages": [1], "rows": read}]}
    assert score_hierarchy([gold], report) == HierarchyScore(Ratio(1, 2), 1, Ratio(3, 3))
    assert score_hierarchy([gold], {"tables": []}) == HierarchyScore(Ratio(0, 2), 0, Ratio(0, 3))


def test_parents_that_a_person_marked() -> None:
    rows = [["Program A", "30"], ["Rapat", "10"], ["Patroli", "20"], ["JUMLAH", "30"]]
    marks = [{"row": 0, "of": [1, 3]}, {"row": 3, "of": [0, 3], "skip": [1, 2]}]
    [table] = transcribed_tables({"tables": [{"id": "A", "pages": [1], "rows": rows, "total_rows": marks}]})
    assert table.parents == {1: 0, 2: 0}
    assert table.kinds == {0: "body", 1: "body", 2: "body", 3: "total"}


def test_shares_are_not_rounded_to_all_or_nothing() -> None:
    assert (Ratio(9999, 10000).share, Ratio(1, 10000).share) == ("99.9 %", "0.1 %")
    assert (Ratio(5, 5).share, Ratio(0, 5).share, Ratio().share) == ("100.0 %", "0.0 %", "-")
    assert str(Ratio(1, 2) + Ratio(1, 2)) == "50.0 % (2/4)"
