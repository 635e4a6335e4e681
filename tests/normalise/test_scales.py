"""Scales that a report prints, in tables and in lists."""

from collections.abc import Sequence

import pytest

from normalise import normalise
from schemas.printed import PrintedTable
from schemas.scales import Scale
from tests.normalise.build import document, sentence, table


def scales_of(*tables: PrintedTable, lines: Sequence[str] = ()) -> list[Scale]:
    sentences = [sentence(text, order=100 + place) for place, text in enumerate(lines)]
    return list(normalise(document(tables=tables, sentences=sentences)).scales)


def steps(scale: Scale) -> list[tuple[str, str, str, int]]:
    return [(str(band.low), str(band.high), band.predicates[0].name, band.rank) for band in scale.bands]


FIVE = [
    ("91 - 100", "Sangat Tinggi"),
    ("76 - 90", "Tinggi"),
    ("66 - 75", "Sedang"),
    ("51 - 65", "Rendah"),
    ("≤ 50", "Sangat Rendah"),
]


@pytest.mark.parametrize("rows", [FIVE, FIVE[::-1]], ids=["descending", "ascending"])
def test_the_rank_follows_the_numbers(rows: list[tuple[str, str]]) -> None:
    [scale] = scales_of(table(["Interval", "Kriteria"], rows, caption="Skala Nilai Peringkat Kinerja"))
    assert {(name, rank) for _, _, name, rank in steps(scale)} == {
        ("Sangat Tinggi", 5),
        ("Tinggi", 4),
        ("Sedang", 3),
        ("Rendah", 2),
        ("Sangat Rendah", 1),
    }
    assert (scale.id, scale.source, scale.instrument, scale.table, scale.percent) == (
        "S1",
        "report",
        "capaian",
        "T1",
        False,
    )


def test_whole_numbers_leave_holes_no_wider_than_a_step() -> None:
    [scale] = scales_of(table(["Interval", "Kriteria"], FIVE))
    assert [(str(hole.low), str(hole.high)) for hole in scale.holes] == [
        ("50", "51"),
        ("65", "66"),
        ("75", "76"),
        ("90", "91"),
    ]
    assert str(scale.step) == "1"
    assert scale.overlaps == ()


def test_overlaps_shared_bounds_and_repeated_words() -> None:
    rows = [("> 85", "Baik"), ("70 - 90", "Cukup"), ("50 - 70", "Kurang"), ("< 50", "Kurang")]
    [scale] = scales_of(table(["Nilai", "Predikat"], rows))
    assert [(str(one.low), str(one.high)) for one in scale.overlaps] == [("70", "70"), ("85", "90")]
    assert scale.holes == ()
    assert scale.repeated == ("kurang",)


def test_one_table_holds_several_scales() -> None:
    rows = [
        ("1", "1,00 - 2,5996", "25,00 - 64,99", "D", "Tidak Baik"),
        ("2", "2,60 - 3,064", "65,00 - 76,60", "C", "Kurang Baik"),
        ("3", "3,0644 - 3,532", "76,61 - 88,30", "B", "Baik"),
        ("4", "3,5324 - 4,00", "88,31 - 100,00", "A", "Sangat Baik"),
    ]
    headings = ["Nilai Persepsi", "Nilai Interval (NI)", "Nilai Interval Konversi", "Mutu Pelayanan", "Kinerja Unit"]
    interval, converted = scales_of(table(headings, rows, caption="Kategori Mutu Pelayanan SKM"))
    assert (interval.instrument, converted.instrument) == ("skm", "skm")
    assert [one.name for one in converted.bands[3].predicates] == ["A", "Sangat Baik"]
    assert (str(interval.bands[3].low), str(converted.bands[3].low)) == ("3.5324", "88.31")


def test_low_and_high_ends_in_columns_of_their_own() -> None:
    rows = [("90,01", "100", "Sangat Baik"), ("75,01", "90", "Baik"), ("60,01", "75", "Cukup"), ("0", "60", "Kurang")]
    [scale] = scales_of(table([["Interval", "Interval", "Predikat"], ["Batas Bawah", "Batas Atas", "Predikat"]], rows))
    assert steps(scale)[0] == ("90.01", "100", "Sangat Baik", 4)


def test_ends_parted_by_a_column_of_dashes() -> None:
    rows = [("91", "-", "100", "Tinggi"), ("76", "-", "90", "Sedang"), ("0", "s/d", "75", "Rendah")]
    [scale] = scales_of(table(["Nilai", "Nilai", "Nilai", "Kategori"], rows))
    assert [(low, high) for low, high, *_ in steps(scale)] == [("91", "100"), ("76", "90"), ("0", "75")]


def test_two_columns_of_results_are_no_scale() -> None:
    rows = [("10", "20", "Desa A"), ("20", "30", "Desa B"), ("30", "45", "Desa C")]
    assert scales_of(table(["Target", "Realisasi", "Nama Desa"], rows)) == []


def test_a_table_of_ages_is_no_scale() -> None:
    rows = [("Anak", "0 - 14"), ("Dewasa", "15 - 64"), ("Lanjut usia", "> 64")]
    assert scales_of(table(["Kelompok", "Umur"], rows, caption="Penduduk menurut Umur")) == []


def test_steps_over_names() -> None:
    rows = [("> 90", "76 - 90", "≤ 75"), ("Baik", "Cukup", "Kurang")]
    [scale] = scales_of(table(["Skala", "Skala", "Skala"], rows))
    assert [name for _, _, name, _ in steps(scale)] == ["Baik", "Cukup", "Kurang"]


def test_a_number_alone_is_a_step_between_steps() -> None:
    rows = [("> 100 %", "Baik Sekali"), ("100 %", "Baik"), ("75 - 99 %", "Cukup"), ("< 75 %", "Kurang")]
    [scale] = scales_of(table(["Capaian", "Predikat"], rows))
    assert steps(scale)[1] == ("100", "100", "Baik", 3)
    assert scale.percent


def test_a_list_of_lines_is_a_scale() -> None:
    lines = [
        "Pengukuran capaian kinerja memakai batasan sebagai berikut:",
        "80 s/d 100 % = Sangat Baik (SB)",
        "60 s/d 79 % = Baik (B)",
        "< 60 % = Kurang (K)",
        "Demikian.",
    ]
    [scale] = scales_of(lines=lines)
    assert (scale.sentence, scale.page, scale.instrument, scale.percent) == (lines[1], 1, "capaian", True)
    assert [one.name for one in scale.bands[0].predicates] == ["Sangat Baik (SB)", "SB", "Sangat Baik"]


@pytest.mark.parametrize(
    "text",
    [
        "Kriteria capaian kinerja: Sangat Baik (> 90%), Baik (76% - 90%), Cukup (60% - 75%), dan Kurang (< 60%).",
        "Capaian kinerja dimaknai sebagai berikut: > 90% = Sangat Baik; 76 s.d 90% = Baik; 60 s.d 75% = Cukup; < 60% = Kurang",
    ],
)
def test_a_sentence_lists_a_scale(text: str) -> None:
    report = normalise(document(sentences=[sentence(text)]))
    [scale] = report.scales
    assert [name for *_, name, _ in steps(scale)] == ["Sangat Baik", "Baik", "Cukup", "Kurang"]
    assert (scale.instrument, scale.sentence, report.claims) == ("capaian", text, ())


@pytest.mark.parametrize(
    "lines",
    [
        ["Umur 0 - 14 tahun", "Umur 15 - 64 tahun", "Umur di atas 64 tahun"],
        ["Penduduk menurut umur:", "Anak : 0 - 14", "Dewasa : 15 - 64", "Lanjut usia : > 64"],
        ["80 s/d 100 % = Baik", "60 s/d 79 % = Kurang"],
        ["> 90 = Baik", "50 - 60 = Kurang", "70 - 80 = Cukup"],
        ["Capaian tahun 2020: Desa A > 90%, Desa B 76 - 90%, Desa C < 60%"],
        ["Penduduk: laki-laki 50 - 60 persen, sisanya perempuan, dan anak < 20 persen"],
    ],
    ids=["no names of steps", "ages", "two steps", "no order", "numbers before", "more than steps"],
)
def test_other_lists_are_none(lines: list[str]) -> None:
    assert scales_of(lines=lines) == []


def test_a_list_of_steps_states_no_claims() -> None:
    lines = ["> 90 % termasuk Baik", "60 - 90 % termasuk Cukup", "< 60 % termasuk Kurang"]
    sentences = [sentence(text, order=place) for place, text in enumerate(lines)]
    report = normalise(document(sentences=sentences))
    assert len(report.scales) == 1
    assert report.claims == ()


STEPS = [("100 atau lebih", "Gemilang"), ("80 - 99,99", "Terpuji Baik"), ("0 - 79,99", "Belum Tercapai")]
RESULTS = ["Indikator", "Target", "Realisasi", "Capaian (%)", "Ket."]


@pytest.mark.parametrize(
    ("notes", "role"),
    [(("Gemilang", "Terpuji Baik"), "predikat"), (("Gemilang", "data triwulan III"), "keterangan")],
)
def test_notes_that_are_names_of_the_reports_own_steps_are_predicates(notes: tuple[str, str], role: str) -> None:
    rows = [["Indeks satu", "80", "84", "105,00", notes[0]], ["Indeks dua", "50", "41", "82,00", notes[1]]]
    tables = [
        table(["Interval Nilai Capaian (%)", "Ket."], STEPS, caption="Interval Nilai dan Predikat Kinerja"),
        table(RESULTS, rows, caption="Capaian Kinerja", order=1),
    ]
    assert normalise(document(tables=tables)).tables[1].columns[-1].role == role
