"""Sentences that say something of the rows of a table above them, from cases that an auditor can read."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from normalise import normalise
from schemas.printed import Document, Heading
from tests.normalise.build import BOX, sentence, table

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "table_sentences.yaml").read_text(encoding="utf-8")
)
ABSORPTION = table(
    ["Program", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan (%)"],
    [
        ["Program Pelayanan Medik", "1.000.000.000", "972.000.000", "97,20"],
        ["Program Penunjang", "500.000.000", "450.000.000", "90,00"],
        ["Program Sarana", "500.000.000", "407.000.000", "81,40"],
    ],
    caption="Realisasi Anggaran",
    order=1,
)
RESULTS = table(
    ["Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
    [
        ["Indeks kepuasan pasien", "80", "82", "102,50"],
        ["Cakupan rawat inap", "75", "72,9", "97,20"],
        ["Waktu tunggu operasi", "2", "2", "100,00"],
    ],
    caption="Capaian Kinerja Tahun 2023",
    order=2,
)
KINDS = (
    "ranking-highest",
    "ranking-lowest",
    "ranking",
    "highest",
    "lowest",
    "named-highest",
    "named-lowest",
    "all-reached",
    "reached",
    "unreached",
)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_sentence_says_this_of_the_rows(case: dict[str, Any]) -> None:
    report = normalise(
        Document((), (ABSORPTION, RESULTS), (sentence(case["text"], order=3),), ()),
        file_title="Laporan Kinerja Tahun 2023",
    )
    texts = {figure.id: figure.text for figure in report.figures}
    found = [[one.kind, [texts[name] for name in one.figures]] for one in report.claims if one.kind in KINDS]
    assert found == case["claims"]


def test_of_several_tables_that_state_it_the_nearest_is_meant() -> None:
    text = "Capaian tertinggi ialah Indeks kepuasan pasien sebesar 102,50."
    again = replace(RESULTS, order=3, rows=RESULTS.rows[:3])
    report = normalise(
        Document((), (ABSORPTION, RESULTS, again), (sentence(text, order=4),), ()),
        file_title="Laporan Kinerja Tahun 2023",
    )
    [claim] = [one for one in report.claims if one.kind == "highest"]
    assert claim.table == report.tables[2].id


@pytest.mark.parametrize(
    ("order", "chapter", "told"),
    [
        # the executive summary, at the table, in the analysis of some sasaran, in the closing chapter
        (0, None, 1),
        (5, None, 1),
        (30, "BAB III AKUNTABILITAS KINERJA", 0),
        (30, "BAB IV PENUTUP", 1),
    ],
)
def test_the_highest_of_all_is_meant_where_the_text_speaks_of_all(order: int, chapter: str | None, told: int) -> None:
    text = "Capaian tertinggi diperoleh pada indikator Cakupan rawat inap."
    headings = (Heading(20, chapter, 1, 1, BOX),) if chapter else ()
    report = normalise(
        Document((), (ABSORPTION, RESULTS), (sentence(text, order=order),), headings),
        file_title="Laporan Kinerja Tahun 2023",
    )
    assert len([one for one in report.claims if one.kind == "named-highest"]) == told
