"""Adjacency relations, and a small document scored as the competition's are."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from bench.adjacency import PlacedCell, relations
from bench.icdar import Agreement, mean_f1, score_document

CELL = (
    "<cell start-row='{row}' start-col='{column}'>"
    "<bounding-box x1='{x1}' y1='{y1}' x2='{x2}' y2='{y2}'/><content>{text}</content></cell>"
)
ROWS = [["Desa", "Luas", "Jiwa"], ["Melati", "12", "340"], ["Kenanga", "8", "210"]]


def test_neighbours_to_the_right_and_below() -> None:
    found = relations([PlacedCell(0, 0, "a"), PlacedCell(0, 1, "b"), PlacedCell(1, 0, "c")])
    assert dict(found) == {("A", "B", "right", 0): 1, ("A", "C", "below", 0): 1}


def test_blank_cells_are_counted_between() -> None:
    found = relations([PlacedCell(0, 0, "a"), PlacedCell(0, 1, " "), PlacedCell(0, 3, "b")])
    assert dict(found) == {("A", "B", "right", 2): 1}


def test_a_merged_cell_is_related_once_to_each_neighbour() -> None:
    found = relations([PlacedCell(0, 0, "Tahun 2023", 1, 2), PlacedCell(1, 0, "x"), PlacedCell(1, 1, "y")])
    assert dict(found) == {
        ("TAHUN2023", "X", "below", 0): 1,
        ("TAHUN2023", "Y", "below", 0): 1,
        ("X", "Y", "right", 0): 1,
    }


def test_equal_texts_are_counted_apart() -> None:
    cells = [PlacedCell(0, column, "1") for column in range(3)]
    assert dict(relations(cells)) == {("1", "1", "right", 0): 2}


def test_the_mean_is_over_documents() -> None:
    assert mean_f1([Agreement(5, 10, 10), Agreement(10, 10, 10)]) == pytest.approx(0.75)
    assert mean_f1([Agreement(0, 0, 10)]) == mean_f1([]) == 0.0


def draw(pdf: Path) -> None:
    """A ruled table of ROWS, cells of 80 by 20 points, its lower left corner at (100, 600)."""
    canvas = Canvas(str(pdf), pagesize=(595, 842))
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            x, y = 100 + 80 * column, 640 - 20 * row
            canvas.rect(x, y, 80, 20)
            canvas.drawString(x + 4, y + 6, text)
    canvas.save()


def write_truth(path: Path, rows: list[list[str]]) -> None:
    cells = "".join(
        CELL.format(row=row, column=column, text=text, x1=x, y1=y, x2=x + 80, y2=y + 20)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        for x, y in [(100 + 80 * column, 640 - 20 * row)]
    )
    path.write_text(f"<document><table><region page='1'>{cells}</region></table></document>", encoding="utf-8")


def test_a_document_against_its_truth(tmp_path: Path) -> None:
    draw(tmp_path / "xx-001.pdf")
    write_truth(tmp_path / "xx-001-str.xml", ROWS)
    assert score_document(tmp_path / "xx-001.pdf") == Agreement(12, 12, 12)


def test_only_the_region_counts_and_the_nearer_of_two_truths(tmp_path: Path) -> None:
    draw(tmp_path / "xx-001a.pdf")
    write_truth(tmp_path / "xx-001a-str.xml", [["Desa", "LuasJiwa"], ["Melati", "12340"]])
    write_truth(tmp_path / "xx-001b-str.xml", ROWS[:2])
    assert score_document(tmp_path / "xx-001a.pdf") == Agreement(7, 7, 7)
