"""Sentences that count, held against tables and lists: which are right, which are wrong, of which nothing is said."""

from dataclasses import replace
from typing import Any

import pytest

from audit import judge
from normalise import normalise
from schemas.printed import PrintedTable, Sentence
from schemas.unread import UnreadParts
from tests.normalise.build import document, sentence, table

HEADINGS = ["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]
PERFORMANCE = [
    ["1", "Meningkatnya mutu layanan", "Indeks kepuasan", "80", "84", "105,00"],
    ["", "", "Waktu tunggu", "60", "60", "100,00"],
    ["2", "Menurunnya sengketa lahan", "Sengketa selesai", "50", "45", "90,00"],
    ["3", "Tertatanya arsip daerah", "Arsip tertata", "40", "30", "75,00"],
]
PLAN = table(HEADINGS[:4], [row[:4] for row in PERFORMANCE], caption="Perjanjian Kinerja Tahun 2023", order=10)
RESULT = table(HEADINGS, PERFORMANCE, caption="Capaian Kinerja Tahun 2023", order=20)
VILLAGES = table(
    ["No", "Nama Desa", "Luas (Ha)"],
    [["1", "Desa Muara", "12"], ["2", "Desa Sungai", "15"], ["3", "Desa Bukit", "9"]],
    caption="Luas Wilayah Desa",
    order=40,
)


def listed(order: int, bullets: str, *texts: str) -> list[Sentence]:
    """Items below one another with a bullet each; `bullets` is how the first is numbered."""
    marks = [bullets.replace("1", str(number)) for number in range(1, len(texts) + 1)]
    items = [sentence(text, order=order + number, kind="item") for number, text in enumerate(texts)]
    return [
        Sentence(one.order, one.paragraph, one.kind, one.text, one.tokens, bullet)
        for one, bullet in zip(items, marks, strict=True)
    ]


def outcomes(
    *sentences: Sentence, tables: tuple[PrintedTable, ...] = (PLAN, RESULT), **unread: Any
) -> list[tuple[str, str, str]]:
    """`(printed, outcome, expected)` of every count that was held against something."""
    report = normalise(document(tables=tables, sentences=sentences, lines=["LAPORAN KINERJA TAHUN 2023"]))
    report = replace(report, **unread)
    judged = judge(report)
    texts = {figure.id: figure.text for figure in report.figures}
    return [
        (texts[check.stated], check.outcome, str(check.expected))
        for check in judged.checks
        if check.relation == "count"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pada tahun 2023 ditetapkan 3 (tiga) sasaran strategis dengan 4 (empat) indikator kinerja.",
         [("3", "agrees", "3"), ("4", "agrees", "4")]),
        ("Perjanjian kinerja tahun 2023 memuat lima sasaran strategis.", [("lima", "disagrees", "3")]),
        ("Dari 4 indikator, 2 indikator mencapai target dan 2 indikator belum mencapai target.",
         [("4", "agrees", "4"), ("2", "agrees", "2"), ("2", "agrees", "2"), ("4", "agrees", "4")]),
        ("Sebanyak 3 (tiga) dari 4 (empat) indikator kinerja telah mencapai target.",
         [("3", "disagrees", "2"), ("4", "agrees", "4")]),
        ("Perjanjian kinerja memuat 5 sasaran yang pencapaiannya diukur melalui 4 indikator.",
         [("5", "disagrees", "3"), ("4", "agrees", "4")]),
        ("Dari sebanyak 4 indikator yang diukur, 2 indikator telah mencapai target sedangkan 3 indikator lainnya belum mencapai target.",
         [("4", "agrees", "4"), ("2", "agrees", "2"), ("4", "disagrees", "5")]),
        ("Dari 4 indikator, 1 indikator melampaui target, 1 indikator mencapai target dan 2 indikator belum mencapai target.",
         [("4", "agrees", "4"), ("1", "agrees", "1"), ("1", "agrees", "1"), ("2", "agrees", "2"), ("4", "agrees", "4")]),
        ("Jumlah sasaran 5 (lima) sasaran dan jumlah indikator 4 indikator;", [("5", "disagrees", "3"), ("4", "agrees", "4")]),
        ("Jumlah indikator kinerja utama: 6 indikator.", [("6", "disagrees", "4")]),
        ("Dari 4 indikator kinerja, 3 indikator pencapaiannya lebih dari 80 %.",
         [("4", "agrees", "4"), ("3", "agrees", "3")]),
    ],
)  # fmt: skip
def test_counts_of_the_whole_report(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(outcomes(sentence(text, order=22))) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Pada sasaran 1 ditetapkan 9 indikator.",
        "Sasaran ini diukur dengan 9 indikator kinerja.",
        "Sasaran 2 dengan jumlah indikator 9 indikator.",
        "Jumlah indikator pada sasaran 2 adalah 9 indikator.",
        "Jumlah indikator Bidang Pertanahan 9 indikator.",
        "Jumlah sasaran Renstra 9 sasaran.",
        "Pada tahun 2021 ditetapkan 9 indikator kinerja.",
        "Renstra menetapkan 9 sasaran strategis.",
        "Telah ditetapkan 9 indikator penunjang.",
        "Telah ditetapkan 9 indikator yang mendukung RPJMD.",
        "Salah satu indikator kinerja ditetapkan ulang.",
        "Ditetapkan sekitar 9 indikator kinerja.",
    ],
)
def test_nothing_is_said_of_a_part_of_another_year_or_of_a_narrower_kind(text: str) -> None:
    assert outcomes(sentence(text, order=30)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sasaran Meningkatnya mutu layanan memiliki 2 indikator.", [("2", "agrees", "2")]),
        ("Sasaran Meningkatnya mutu layanan memiliki 3 indikator.", [("3", "disagrees", "2")]),
        ("Sasaran Meningkatnya mutu layanan dan Tertatanya arsip daerah memiliki 3 indikator.", []),
        ("Sasaran Meningkatnya mutu layanan memiliki 3 indikator penunjang.", []),
    ],
)
def test_a_sasaran_that_is_named_has_the_indicators_beside_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert outcomes(sentence(text, order=22)) == expected


LINES = ["Program / Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]
BUDGET = [
    ["Program Pelayanan Kesehatan", "900.000.000", "800.000.000"],
    ["Kegiatan Penyuluhan", "500.000.000", "450.000.000"],
    ["Kegiatan Pemeriksaan", "400.000.000", "350.000.000"],
    ["Program Pembinaan Kader", "300.000.000", "250.000.000"],
    ["Kegiatan Pelatihan", "300.000.000", "250.000.000"],
]


@pytest.mark.parametrize(
    ("before", "text", "counted"),
    [
        ("Program Pelayanan Kesehatan menyerap Rp800.000.000.", "Program tersebut terdiri atas 2 kegiatan.", True),
        ("Program Pelayanan Kesehatan menyerap Rp800.000.000.", "Ada 2 kegiatan dalam program ini.", True),
        (
            "Program Pelayanan Kesehatan dan Program Pembinaan Kader.",
            "Program tersebut terdiri atas 2 kegiatan.",
            False,
        ),
        ("Dinas menyerap Rp800.000.000.", "Program tersebut terdiri atas 2 kegiatan.", False),
    ],
)
def test_a_program_that_was_spoken_of_has_its_kegiatan(before: str, text: str, counted: bool) -> None:
    lines = table(LINES, BUDGET, caption="Realisasi Anggaran Tahun 2023", order=10)
    report = normalise(document(tables=(lines,), sentences=(sentence(before, order=21), sentence(text, order=22))))
    found = [claim.counted[0].members for claim in report.claims if claim.kind == "count"]
    assert found == ([("Kegiatan Penyuluhan", "Kegiatan Pemeriksaan")] if counted else [])


def test_one_table_alone_contradicts_no_count_that_does_not_point_to_it() -> None:
    assert outcomes(sentence("Ditetapkan 9 indikator kinerja.", order=30), tables=(RESULT,)) == []


def test_a_table_that_fits_excuses_the_others() -> None:
    other = table(HEADINGS, [*PERFORMANCE, ["4", "Terbinanya usaha", "Usaha aktif", "9", "9", "100"]], order=35,
                  caption="Efisiensi Tahun 2023")  # fmt: skip
    counted = outcomes(sentence("Ditetapkan 4 sasaran strategis.", order=40), tables=(PLAN, RESULT, other))
    assert [outcome for _, outcome, _ in counted] in ([], ["agrees"])


def test_the_table_that_a_sentence_points_to_is_enough() -> None:
    above = sentence("Dari tabel di atas terdapat 2 sasaran strategis dengan 4 indikator kinerja.", order=21)
    assert outcomes(above, tables=(RESULT,)) == [("2", "disagrees", "3"), ("4", "agrees", "4")]


def test_places_are_counted_in_the_table_beside_the_sentence() -> None:
    beside = sentence("Wilayah kerja terdiri dari 4 desa sebagai berikut :", order=39)
    far = sentence("Kegiatan dilaksanakan di 2 desa.", order=41)
    assert outcomes(beside, far, tables=(VILLAGES,)) == [("4", "disagrees", "3")]


def test_a_numbered_list_is_counted() -> None:
    lead = sentence("Telah dirumuskan lima misi pembangunan sebagai berikut :", order=1)
    items = listed(2, "1.", "Membangun jalan desa", "Membina usaha kecil", "Menata arsip", "Merawat hutan")
    assert outcomes(lead, *items, tables=()) == [("lima", "disagrees", "4")]
    assert outcomes(lead, *items, *listed(6, "a.", "Ini", "Itu"), tables=())[0][2] == "4"
    page = items[-1].tokens[0].page
    places = ((page, items[-1].tokens[0].bbox),)
    assert outcomes(lead, *items, tables=(), unread_parts=UnreadParts(places=places)) == []
    assert outcomes(lead, *items, tables=(), unread=frozenset({page + 1})) == []


def test_a_list_is_no_count_of_what_else_the_sentence_names() -> None:
    lead = sentence("Anggaran untuk 27 kabupaten/kota sebesar Rp 90.000.000 dengan rincian sebagai berikut :", order=1)
    assert outcomes(lead, *listed(2, "1.", "Bidang jalan", "Bidang air"), tables=()) == []


def test_an_item_numbered_like_its_parts_is_not_counted() -> None:
    program = listed(1, "1.", "Program Air Bersih yang terdiri dari 2 kegiatan, yaitu :")
    below = listed(2, "1.", "Pipa induk desa", "Sumur bor desa", "Program Jalan Desa")
    assert outcomes(*program, *below, tables=()) == []


def test_a_list_goes_on_behind_a_paragraph() -> None:
    lead = sentence("Ditetapkan 3 (tiga) kebijakan, yaitu :", order=1)
    first, second, third = listed(2, "1.", "Membangun jalan", "Membina usaha", "Menata arsip")
    between = sentence("Jalan desa dibangun bertahap.", order=2)
    assert outcomes(lead, first, between, second, third, tables=()) == [("3", "agrees", "3")]


def test_the_parts_of_a_list_add_up_to_the_whole() -> None:
    lead = sentence("Jumlah indikator sebanyak 20 indikator dengan rincian sebagai berikut :", order=1)
    items = listed(
        2, "•", "Sangat baik : 16 indikator", "Baik : 3 indikator", "Kurang : 2 indikator Jumlah : 21 indikator"
    )
    assert outcomes(lead, *items, tables=()) == [("20", "disagrees", "21")]


def test_parts_that_may_be_left_out_contradict_only_when_they_exceed_the_whole() -> None:
    fewer = "Dari 9 indikator, 4 indikator berkategori baik dan 2 indikator berkategori cukup."
    more = "Dari 9 indikator, 8 indikator berkategori baik dan 2 indikator berkategori cukup."
    assert outcomes(sentence(fewer), tables=()) == []
    assert outcomes(sentence(more), tables=()) == [("9", "disagrees", "10")]


def test_an_enumeration_in_the_sentence_is_counted() -> None:
    like = "Terdapat 3 bidang yaitu Bidang Jalan, Bidang Air."
    numbered = "Terdapat 2 kegiatan yaitu 1) Pipa induk 2) Sumur bor 3) Tangki air."
    loose = "Terdapat 2 bidang yaitu Bidang Jalan, Bidang Air dan Sumber Daya."
    assert outcomes(sentence(like), tables=()) == [("3", "disagrees", "2")]
    assert outcomes(sentence(numbered), tables=()) == [("2", "disagrees", "3")]
    assert [outcome for _, outcome, _ in outcomes(sentence(loose), tables=())] == ["agrees"]


def test_a_miscounted_part_is_one_finding_not_two() -> None:
    text = "Dari 4 indikator, 3 indikator mencapai target dan 2 indikator belum mencapai target."
    report = normalise(
        document(tables=[PLAN, RESULT], sentences=[sentence(text, order=22)], lines=["LAPORAN KINERJA TAHUN 2023"])
    )
    findings = [one for one in judge(report).findings if one.relation == "count"]
    assert [(one.stated_text, one.expected, one.severity) for one in findings] == [("3", 2, "medium")]


def test_the_last_of_several_counts_is_not_what_the_sentence_lists() -> None:
    text = (
        "Anggaran tahun 2023 dilaksanakan melalui 3 program, 12 kegiatan dan 30 sub kegiatan, yaitu Program Penunjang Urusan "
        "Pemerintahan, Program Ketahanan Pangan, Program Penyuluhan."
    )
    assert outcomes(sentence(text, order=50), tables=()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Terdapat 4 Kabupaten / Kota yang punya perda, yaitu Kabupaten Melati, Kota Mawar, Kota Anggrek dan Kab. Kenanga.",
         [("4", "agrees", "4")]),
        ("Sebanyak 5 Kabupaten/Kota capaiannya kurang dari 90 %, yaitu Kabupaten Melati, Kota Mawar, Kota Anggrek, dan Kab. Kenanga.",
         [("5", "disagrees", "4")]),
        # one without the word for what it is may belong to the one before it
        ("Terdapat 5 Kabupaten/Kota yang punya perda, yaitu Kabupaten Melati, Mawar, Kota Anggrek, dan Kab. Kenanga.", []),
        ("Dari 27 Kabupaten/Kota, yang belum selesai yaitu Kabupaten Melati, Kota Mawar dan Kota Anggrek.", []),
        ("Kegiatan di 10 desa dibagi dalam dua tahap, yaitu Desa Muara, Desa Hulu dan Desa Hilir.", []),
        ("Dilaksanakan di 2 desa, yaitu Desa Muara, Kecamatan Hulu, Desa Bukit, Kecamatan Hilir.", []),
        ("Terdapat 5 Kabupaten/Kota yang punya perda, diantaranya Kabupaten Melati, Kota Mawar, dan Kota Anggrek.", []),
    ],
)  # fmt: skip
def test_places_named_in_the_sentence(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert outcomes(sentence(text), tables=()) == expected
