"""A search that has too much to try is told, at the figures that it was for, and leaves nothing that rests on what came first."""

import pytest

from audit import judge
from normalise import counts, emit, named_superlatives, nesting, normalise, own_names, quantities, tables
from schemas.figures import Figure
from schemas.meaning import NormalisedReport
from schemas.printed import PrintedTable, Sentence
from schemas.reasons import SEARCH_ENDED
from tests.normalise.build import document, sentence, table

COVER = ["LAPORAN KINERJA TAHUN 2023"]
NAMES = [
    "Persentase pasien rujukan yang tertangani",
    "Cakupan rawat inap bagi keluarga miskin",
    "Indeks kepuasan pasien rumah sakit",
]
HEADINGS = ["Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]
FIGURES = [["80", "84", "105,00"], ["90", "81", "90,00"], ["40", "41", "102,50"]]


def results(names: list[str] = NAMES, order: int = 1) -> PrintedTable:
    rows = [[name, *stated] for name, stated in zip(names, FIGURES, strict=True)]
    return table(HEADINGS, rows, caption="Capaian Kinerja Tahun 2023", order=order)


def plan() -> PrintedTable:
    rows = [[name, stated[0]] for name, stated in zip(NAMES, FIGURES, strict=True)]
    return table(["Indikator Kinerja", "Target"], rows, caption="Perjanjian Kinerja Tahun 2023")


def read(*parts: PrintedTable | Sentence) -> NormalisedReport:
    found = [one for one in parts if isinstance(one, PrintedTable)]
    told = [one for one in parts if isinstance(one, Sentence)]
    return normalise(document(tables=found, sentences=told, lines=COVER))


def ended(report: NormalisedReport) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.sought, one.pages) for one in report.ended]


def left_open(report: NormalisedReport) -> list[str]:
    """The figures whose reason is that a search for them was ended."""
    judged = judge(report).figures
    return [one.text for one in judged if (one.status, one.reason) == ("unverifiable", SEARCH_ENDED)]


def marked(report: NormalisedReport) -> list[Figure]:
    return [one for one in report.figures if one.reason == SEARCH_ENDED]


SUPERLATIVES = [
    sentence("Capaian tertinggi diperoleh pada indikator Cakupan rawat inap bagi keluarga miskin.", order=2),
    sentence("Capaian terendah pada indikator Indeks kepuasan pasien rumah sakit sebesar 71,25%.", order=3),
]


@pytest.mark.parametrize("turned", [False, True])
def test_of_superlatives_that_are_too_many_none_is_held_to_the_tables(
    monkeypatch: pytest.MonkeyPatch, turned: bool
) -> None:
    whole = read(results(), *SUPERLATIVES)
    assert [one.kind for one in whole.claims if one.kind.startswith("named-")] == ["named-highest"]
    assert ended(whole) == []
    monkeypatch.setattr(named_superlatives, "MOST_ROWS", 3)
    report = read(results(), *(SUPERLATIVES[::-1] if turned else SUPERLATIVES))
    assert not [one for one in report.claims if one.kind.startswith("named-")]
    assert ended(report) == [("superlatives", (1,))]
    assert [one.text for one in marked(report)] == ["71,25%"]


def test_a_value_that_many_rows_state_ends_no_search_by_itself() -> None:
    rows = [[f"Persentase layanan bidang ke {at} yang selesai", "80", "80", "100,00"] for at in range(250)]
    rows[7][3], rows[7][2] = "120,00", "96"
    text = "Capaian tertinggi diperoleh pada indikator Persentase layanan bidang ke 9 yang selesai sebesar 100,00%."
    report = read(table(HEADINGS, rows, caption="Capaian Kinerja Tahun 2023", order=1), sentence(text, order=2))
    assert ended(report) == []


@pytest.mark.parametrize("turned", [False, True])
def test_of_counts_that_are_too_many_none_is_looked_for_in_all_tables(
    monkeypatch: pytest.MonkeyPatch, turned: bool
) -> None:
    told = [sentence(f"Perjanjian kinerja tahun 2023 memuat {many} indikator kinerja.", order=9) for many in (3, 7)]
    assert len([one for one in read(plan(), *told).claims if one.kind == "count"]) == 2
    monkeypatch.setattr(counts, "MOST_ROWS", 5)
    report = read(plan(), *(told[::-1] if turned else told))
    assert not [one for one in report.claims if one.kind == "count"]
    assert ended(report) == [("counts", (1,))]
    assert sorted(left_open(report)) == ["3", "7"]
    assert not judge(report).findings


MISSPELT = [f"{name[:-1]}" for name in NAMES]


def test_names_that_are_too_many_are_known_by_their_words_only(monkeypatch: pytest.MonkeyPatch) -> None:
    known = read(plan(), results([NAMES[0], *MISSPELT[1:]]))
    assert ended(known) == []
    monkeypatch.setattr(own_names, "MOST_TRIES", 4)
    report = read(plan(), results([NAMES[0], *MISSPELT[1:]]))
    assert ("names", (1,)) in ended(report)
    cells = [row.cells[0].canonical for row in report.tables[1].rows[1:]]
    assert [one.name if one else None for one in cells] == [NAMES[0], *MISSPELT[1:]]
    assert "84" not in [one.text for one in marked(report)]
    assert {"81", "41"} <= {one.text for one in marked(report)}


def test_lists_of_goals_that_are_too_many_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = plan(), results(MISSPELT)
    assert {one.level for one in read(*parts).stated.goals} == {"indikator"}
    monkeypatch.setattr(own_names, "MOST_TRIES", 4)
    report = read(*parts)
    assert report.stated.goals == ()
    assert ("goals", (1,)) in ended(report)
    assert not judge(report).findings


def test_columns_that_are_too_many_to_try_keep_what_their_headings_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    headings = ["Indikator Kinerja", "Target", "Realisasi", "Hasil"]
    rows = [[name, *stated] for name, stated in zip(NAMES, FIGURES, strict=True)]
    silent = table(headings, rows, caption="Kinerja Tahun 2023")
    told = [column.role for column in read(silent).tables[0].columns]
    monkeypatch.setattr(tables, "MOST_STEPS", 1)
    report = read(silent)
    columns = [column.role for column in report.tables[0].columns]
    assert (told[:3], told[3]) == (columns[:3], "capaian")
    assert columns[3] != "capaian"
    assert ended(report) == [("roles", (1,))]
    assert {"105,00", "90,00", "102,50"} <= set(left_open(report))


def test_a_table_whose_rows_are_too_many_to_nest_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        ["1.01", "Program A", "3.000.000"],
        ["1.01.01", "Kegiatan B", "1.000.000"],
        ["1.01.02", "Kegiatan C", "2.000.000"],
    ]
    budget = table(["Kode", "Program/Kegiatan", "Anggaran (Rp)"], rows, caption="Anggaran Tahun 2023")
    assert [row.parent for row in read(budget).tables[0].rows] == [None, None, 1, 1]
    monkeypatch.setattr(nesting, "_MOST_STEPS", 0)
    report = read(budget)
    assert [row.parent for row in report.tables[0].rows] == [None] * 4
    assert ended(report) == [("nesting", (1,))]
    assert left_open(report) == ["3.000.000", "1.000.000", "2.000.000"]


def test_a_sentence_of_too_many_figures_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(emit, "MOST_MENTIONS", 2)
    report = read(sentence("Realisasi sebesar 12,5 persen, 13,5 persen, dan 14,5 persen."))
    assert ended(report) == [("sentences", (1,))]
    assert left_open(report) == ["12,5 persen", "13,5 persen", "14,5 persen"]


@pytest.mark.parametrize("turned", [False, True])
def test_where_too_many_state_a_thing_it_stays_open_what_a_sentence_means(
    monkeypatch: pytest.MonkeyPatch, turned: bool
) -> None:
    told = [
        sentence("Indeks kepuasan pasien rumah sakit pada tahun 2023 sebesar 41.", order=5),
        sentence("Realisasi Indeks kepuasan pasien rumah sakit tahun 2023 sebesar 102,50%.", order=6),
    ]
    assert len(read(results(), *told).links) == 2
    monkeypatch.setattr(quantities, "MOST_ALIKE", 2)
    report = read(results(), *(told[::-1] if turned else told))
    assert report.links == ()
    assert ended(report) == [("kinds", (1,))]
    assert not judge(report).findings
