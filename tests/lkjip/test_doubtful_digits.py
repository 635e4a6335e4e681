"""A misread digit accuses nobody: it is put right by a second look, or shown as a doubt. A typing error stays a finding."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from lkjip.doubtful_digits import settled_digits
from lkjip.interpretation import Interpretation
from schemas.figures import Figure
from tests.lkjip.seen_pages import BUDGET, SecondLook, as_seen, drawn, serious, understood

CELLS = [(row, column) for row in range(len(BUDGET)) for column in (2, 3, 4)]


def changed(row: int, column: int, text: str) -> list[list[str]]:
    rows = [list(cells) for cells in BUDGET]
    rows[row][column] = text
    return rows


def misread(text: str, place: int = -5) -> str:
    """`text` with one digit taken for another; counted among its letters, a point is stepped over."""
    place = place if text[place].isdigit() else place - 1
    return f"{text[:place]}{(int(text[place]) + 5) % 10}{text[place:][1:]}"


def settled(first: Sequence[Sequence[str]], look: SecondLook, folder: Path, confidence: float = 0.97) -> Interpretation:
    """What is understood of a page on which the engine saw `first`, after the second `look`."""
    read = as_seen(drawn(folder, first), confidence)
    return settled_digits(understood(read), read, look, understood)


def figure(known: Interpretation, text: str) -> Figure:
    [found] = [one for one in known.judgement.figures if one.text == text]
    return found


def test_a_right_page_is_not_looked_at_again(tmp_path: Path) -> None:
    look = SecondLook(drawn(tmp_path, BUDGET))
    known = settled(BUDGET, look, tmp_path)
    assert look.asked == []
    assert serious(known) == serious(known, "reading") == []


@pytest.mark.parametrize(("row", "column"), CELLS)
def test_a_misread_digit_is_never_accused_and_arithmetic_chooses(tmp_path: Path, row: int, column: int) -> None:
    printed = BUDGET[row][column]
    wrong = misread(printed)
    look = SecondLook(drawn(tmp_path, BUDGET))
    known = settled(changed(row, column, wrong), look, tmp_path)
    assert serious(known) == serious(known, "reading") == []
    chosen = figure(known, printed)
    assert chosen.chosen_by == "arithmetic"
    assert chosen.value == Decimal(printed.replace(".", ""))
    assert set(chosen.readings) == {Decimal(printed.replace(".", "")), Decimal(wrong.replace(".", ""))}
    assert chosen.status in ("verified", "input")


@pytest.mark.parametrize(("row", "column"), CELLS)
def test_two_different_misreadings_stay_a_doubt(tmp_path: Path, row: int, column: int) -> None:
    printed = BUDGET[row][column]
    look = SecondLook(drawn(tmp_path, BUDGET), {printed: misread(printed, -6)})
    known = settled(changed(row, column, misread(printed)), look, tmp_path)
    assert serious(known) == []
    assert serious(known, "reading") != []
    assert not any(one.chosen_by == "arithmetic" for one in known.judgement.figures)


@pytest.mark.parametrize(("row", "column"), CELLS)
def test_a_typing_error_stays_a_finding(tmp_path: Path, row: int, column: int) -> None:
    typed = changed(row, column, misread(BUDGET[row][column]))
    look = SecondLook(drawn(tmp_path, typed))
    known = settled(typed, look, tmp_path)
    assert len(look.asked) > 1
    assert serious(known) == serious(understood(drawn(tmp_path, typed))) != []
    for finding in known.judgement.findings:
        assert finding.certainty == "probable"
        assert 0 < len(finding.crops) <= 12


def test_a_digit_misread_twice_the_same_way_but_not_surely_is_a_doubt(tmp_path: Path) -> None:
    wrong = changed(1, 3, misread(BUDGET[1][3]))
    look = SecondLook(drawn(tmp_path, wrong), confidence=0.6)
    known = settled(wrong, look, tmp_path)
    assert serious(known) == []
    assert serious(known, "reading") != []


def test_a_doubt_tells_both_readings_and_how_surely_each_was_read(tmp_path: Path) -> None:
    printed = BUDGET[1][3]
    look = SecondLook(drawn(tmp_path, BUDGET), {printed: misread(printed, -6)}, confidence=0.91)
    known = settled(changed(1, 3, misread(printed)), look, tmp_path)
    figures = {one.id: one for one in known.judgement.figures}
    crops = [crop for finding in known.judgement.findings for crop in finding.crops]
    told = {(crop.text, crop.confidence, crop.second_text, crop.second_confidence) for crop in crops}
    assert (misread(printed), 0.97, misread(printed, -6), 0.91) in told
    assert all(crop.text == figures[crop.figure].text for crop in crops)


def test_the_first_reading_is_told_where_arithmetic_chose_the_second(tmp_path: Path) -> None:
    """A typing error in one cell, a digit misread in another of the same row sum."""
    typed = changed(0, 4, misread(BUDGET[0][4]))
    wrong = misread(BUDGET[1][4])
    first = [list(row) for row in typed]
    first[1][4] = wrong
    known = settled(first, SecondLook(drawn(tmp_path, typed)), tmp_path)
    told = {(crop.text, crop.second_text) for finding in known.judgement.findings for crop in finding.crops}
    assert (wrong, BUDGET[1][4]) in told


def test_a_digit_of_a_coarse_picture_is_a_doubt(tmp_path: Path) -> None:
    wrong = changed(1, 3, misread(BUDGET[1][3]))
    known = settled(wrong, SecondLook(drawn(tmp_path, wrong)), tmp_path, confidence=0.5)
    assert serious(known) == []
    assert serious(known, "reading") != []


def test_a_second_look_that_fails_accuses_nobody(tmp_path: Path) -> None:
    wrong = changed(1, 3, misread(BUDGET[1][3]))
    read = as_seen(drawn(tmp_path, wrong))
    known = settled_digits(understood(read), read, lambda boxes, turns: {}, understood)
    assert serious(known) == []
    assert serious(known, "reading") != []


def test_nothing_seen_the_second_time_is_no_reading_to_choose(tmp_path: Path) -> None:
    printed = BUDGET[1][3]
    look = SecondLook(drawn(tmp_path, BUDGET), {printed: ""})
    known = settled(changed(1, 3, misread(printed)), look, tmp_path)
    assert serious(known) == []
    assert figure(known, misread(printed)).chosen_by != "arithmetic"


def test_a_slip_of_the_second_look_does_not_hide_that_the_first_was_right(tmp_path: Path) -> None:
    """The paper has a typing error; the second look misreads another figure of the same sum."""
    typed = changed(0, 4, misread(BUDGET[0][4]))
    look = SecondLook(drawn(tmp_path, typed), {BUDGET[1][4]: misread(BUDGET[1][4])})
    known = settled(typed, look, tmp_path)
    assert figure(known, BUDGET[1][4]).chosen_by != "arithmetic"
    assert {*serious(known), *serious(known, "reading")} == {*serious(understood(drawn(tmp_path, typed)))}


def test_figures_of_a_text_layer_are_certain(tmp_path: Path) -> None:
    typed = drawn(tmp_path, changed(1, 3, misread(BUDGET[1][3])))
    look = SecondLook(typed)
    known = settled_digits(understood(typed), typed, look, understood)
    assert look.asked == []
    assert serious(known) != []
    assert {one.certainty for one in known.judgement.findings} == {"certain"}


def test_what_the_auditor_has_read_goes_into_the_arithmetic(tmp_path: Path) -> None:
    """Both looks take the digit for another: only who sees the sheet can tell."""
    printed = BUDGET[1][2]
    wrong = changed(1, 2, misread(printed))
    read = as_seen(drawn(tmp_path, wrong), 0.97)
    look = SecondLook(drawn(tmp_path, wrong))
    known = settled_digits(understood(read), read, look, understood)
    assert serious(known) != []
    key = figure(known, misread(printed)).key
    right = settled_digits(understood(read), read, look, understood, {key: printed})
    assert serious(right) == serious(right, "reading") == []
    corrected = figure(right, misread(printed))
    assert (corrected.value, corrected.chosen_by) == (Decimal(printed.replace(".", "")), "auditor")
    (said,) = right.corrections
    assert (said.key, said.value) == (key, corrected.value)


def test_an_auditors_reading_of_a_digit_that_arithmetic_chose_stands(tmp_path: Path) -> None:
    """Its key is that of the reading that was chosen, not of the first one."""
    printed = BUDGET[1][2]
    read = as_seen(drawn(tmp_path, changed(1, 2, misread(printed))), 0.97)
    look = SecondLook(drawn(tmp_path, BUDGET))
    key = figure(settled_digits(understood(read), read, look, understood), printed).key
    right = settled_digits(understood(read), read, look, understood, {key: misread(printed, -1)})
    stated = figure(right, printed)
    assert (stated.value, stated.chosen_by) == (Decimal(misread(printed, -1).replace(".", "")), "auditor")
    assert serious(right) != []
