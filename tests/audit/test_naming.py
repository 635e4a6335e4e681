"""Names held to the official ones: a remark for other words, silence for spelling, for what may be cut by a page, for doubt."""

import pytest

from audit import judge
from schemas.findings import Finding
from schemas.tables import Canonical, Deviation
from tests.audit.build import Build

OFFICIAL = "Penyediaan Barang Cetakan dan Penggandaan"


def remarks(
    printed: str, deviation: Deviation | None, score: float = 95.0, below: list[str] | None = None
) -> list[Finding]:
    build = Build()
    rows = [[printed, "1000000"], below or ["Lain", "2000000"], [printed, "1000000"]]
    build.table(["kegiatan", "anggaran"], rows)
    name = Canonical(
        level="sub_kegiatan", code="7.01.01.2.06.0005", name=OFFICIAL, score=score, method="fuzzy", deviation=deviation
    )
    (table,) = build.tables
    named = [
        row.model_copy(update={"cells": (row.cells[0].model_copy(update={"canonical": name}), *row.cells[1:])})
        if row.cells and row.cells[0].text == printed
        else row
        for row in table.rows
    ]
    build.tables = [table.model_copy(update={"rows": tuple(named)})]
    return [finding for finding in judge(build.report()).findings if finding.rule == "nama-resmi"]


def test_other_words_are_one_remark_for_all_places() -> None:
    (finding,) = remarks("Penyediaan Bahan Cetak", "words")
    assert (finding.severity, finding.stated_text, finding.expected) == ("info", "Penyediaan Bahan Cetak", OFFICIAL)
    assert len(finding.places) == 2


@pytest.mark.parametrize(("deviation", "score"), [("spelling", 95.0), (None, 100.0), ("words", 70.0)])
def test_spelling_and_doubtful_matches_are_silent(deviation: Deviation | None, score: float) -> None:
    assert remarks("Penyediaan Barang Cetak dan Penggandaan", deviation, score) == []


def test_a_name_that_may_go_on_in_the_next_row_is_not_called_cut() -> None:
    cut = "Penyediaan Barang Cetakan"
    (whole,) = remarks(cut, "cut")
    assert whole.message.id.startswith('Nama berhenti pada "… Penyediaan Barang Cetakan"')
    assert 'masih berlanjut "dan Penggandaan"' in whole.message.id
    (last,) = remarks(cut, "cut", below=["dan Penggandaan", ""])
    assert len(last.places) == 1
