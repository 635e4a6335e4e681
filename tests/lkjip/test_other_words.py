"""A second reading takes the place of the first in the lines and cells of a page, and of nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from extract.poses import displayed
from lkjip.other_words import all_words, with_words
from schemas.printed import PageRead, Pose
from tests.extract.drawing import Sheet, pages, save


@pytest.fixture
def page(tmp_path: Path) -> PageRead:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "Realisasi sebesar Rp 1.250 dari anggaran Rp 2.000")
        sheet.table(100, (60, 200, 300), [["Program", "Anggaran"], ["Pelayanan", "1.250"], ["Pembinaan", "750"]])

    [read] = pages(save(tmp_path / "a.pdf", [draw]))
    return read


def texts(page: PageRead) -> list[str]:
    return [word.text for word in all_words(page)]


def test_a_word_of_a_cell_and_one_of_a_line(page: PageRead) -> None:
    words = list(all_words(page))
    in_line, in_cell = (word for word in words if word.text == "1.250")
    changed = with_words(page, {in_cell.bbox: "1.260", in_line.bbox: "1.270"})
    assert texts(changed) == ["1.270" if w is in_line else "1.260" if w is in_cell else w.text for w in words]
    assert [word.bbox for word in all_words(changed)] == [word.bbox for word in words]


def test_two_words_become_one(page: PageRead) -> None:
    first, second = page.lines[0].words[2:4]
    box = (first.bbox[0], first.bbox[1], second.bbox[2], second.bbox[3])
    changed = with_words(page, {box: "Rp1.260"})
    assert len(texts(changed)) == len(texts(page)) - 1
    assert changed.lines[0].text == "Realisasi sebesar Rp1.260 dari anggaran Rp 2.000"


def test_what_is_read_as_nothing_is_gone(page: PageRead) -> None:
    [word] = [word for word in all_words(page) if word.text == "750"]
    assert texts(with_words(page, {word.bbox: ""})) == [text for text in texts(page) if text != "750"]


def test_places_are_those_of_the_displayed_page(page: PageRead) -> None:
    lying = replace(page, pose=Pose(turn=90, tilt=1.0))
    [shown] = [word for word in all_words(displayed(lying)) if word.text == "750"]
    [word] = [word for word in all_words(lying) if word.text == "750"]
    assert shown.bbox != word.bbox
    assert texts(with_words(lying, {shown.bbox: "760"})) == ["760" if text == "750" else text for text in texts(page)]
