"""Columns of figures tell what a speck did to one of them; columns of names are left alone."""

import pytest

from extract.seeing.stray_marks import without_stray_marks
from schemas.printed import UNREADABLE, Grid, GridCell, TextLine, Word

PLAIN = ["12", "3", "45", "6", "7"]


def grid(*columns: list[str]) -> Grid:
    cells = tuple(
        GridCell(row, column, 1, 1, place, (TextLine(1, tuple(Word(word, place) for word in text.split())),))
        for column, texts in enumerate(columns)
        for row, text in enumerate(texts)
        for place in [(90.0 * column, 20.0 * row, 90.0 * column + 80, 20.0 * row + 12)]
    )
    return Grid((0, 0, 90.0 * len(columns), 20.0 * len(columns[0])), len(columns[0]), len(columns), cells)


def cleaned(*columns: list[str]) -> list[list[str]]:
    [found], _ = without_stray_marks([grid(*columns)])
    texts: list[list[str]] = [[] for _ in columns]
    for cell in found.cells:
        texts[cell.column].append(" ".join(line.text for line in cell.lines))
    return texts


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("3.", "3"),
        ("14,", "14"),
        ("l", UNREADABLE),
        ("O", UNREADABLE),
        ("|", UNREADABLE),
        ("lO", UNREADABLE),
        ("Ba", "Ba"),
        ("A", "A"),
        ("3,5", "3,5"),
        ("1.250", "1.250"),
        ("-", "-"),
        ("N/A", "N/A"),
        ("nihil", "nihil"),
        ("3 l", "3 l"),
    ],
)
def test_a_mark_among_figures(seen: str, meant: str) -> None:
    assert cleaned([*PLAIN, seen]) == [[*PLAIN, meant]]


def test_a_digit_taken_for_a_letter_is_said_to_be_unread() -> None:
    _, unread = without_stray_marks([grid([*PLAIN, "l", "3."], ["x"] * 7)])
    assert [(region.bbox, region.reason) for region in unread] == [((0.0, 100.0, 80.0, 112.0), "cell-unread")]


def test_names_and_list_marks_are_no_figures() -> None:
    names = ["1.", "2.", "3.", "4.", "5."]
    letters = ["A", "B", "BB", "CC", "A"]
    assert cleaned(names, letters) == [names, letters]


def test_few_figures_tell_nothing() -> None:
    assert cleaned(["12", "3", "l"]) == [["12", "3", "l"]]


def test_each_column_is_judged_for_itself() -> None:
    assert cleaned(["Ya", "A", "B", "C", "D"], [*PLAIN[:4], "l"]) == [
        ["Ya", "A", "B", "C", "D"],
        [*PLAIN[:4], UNREADABLE],
    ]
