"""Sentences that point to tables: which table they mean, on which side it stands, whether it holds what they speak of."""

from dataclasses import replace

import pytest

from normalise.references import find_references
from schemas.meaning import Identity
from schemas.printed import Document, PrintedTable, Sentence
from schemas.statements import Reference
from schemas.tables import Table
from tests.normalise.build import document, sentence, table

IDENTITY = Identity(None, "Dinas Contoh", "Kabupaten Contoh", 2023)


def at(text: str, order: int, page: int, kind: str = "text") -> Sentence:
    one = sentence(text, order=order, kind=kind)
    box = (70.0, 100.0 + order, 500.0, 100.5 + order)
    return replace(one, tokens=tuple(replace(token, page=page, bbox=box) for token in one.tokens))


def captioned(title: str, order: int, page: int) -> tuple[Sentence, PrintedTable]:
    number = title.split()[1]
    printed = table(["Uraian", "Nilai"], [["Contoh", "5"]], caption=title, order=order + 1)
    return at(title, order, page, "caption"), replace(printed, number=number, pages=(page,))


CAPTIONED = [
    captioned("Tabel 3.1 Capaian Indikator Kinerja Utama", 10, 20),
    captioned("Tabel 3.2 Realisasi Belanja per Program", 20, 22),
    captioned("Tabel 3.3 Jumlah Pegawai menurut Golongan", 30, 24),
]


def found(*sentences: Sentence, more: tuple[Sentence, ...] = ()) -> tuple[Reference, ...]:
    every = sorted([*(caption for caption, _ in CAPTIONED), *sentences, *more], key=lambda one: one.order)
    printed: Document = document(tables=[one for _, one in CAPTIONED], sentences=every)
    tables = [
        Table(
            id=f"T{number}",
            key="",
            number=one.number,
            pages=one.pages,
            columns=(),
            rows=(),
        )
        for number, one in enumerate(printed.tables, start=1)
    ]
    return find_references(printed, tables, IDENTITY)


POINTING = [
    ("Hasilnya dapat dilihat pada Tabel 3.2.", 5, 18, "Tabel 3.2", None, "T2", "below"),
    ("Rincian belanja disajikan dalam tabel 3.2 berikut ini:", 19, 22, "tabel 3.2 berikut", "below", "T2", "below"),
    ("Berdasarkan Tabel 3.1 di atas, dua indikator tercapai.", 15, 21, "Tabel 3.1 di atas", "above", "T1", "above"),
    (
        "Dari Tabel 3.3 tersebut di atas terlihat sebarannya.",
        15,
        21,
        "Tabel 3.3 tersebut di atas",
        "above",
        "T3",
        "below",
    ),
    ("Pada Tabel 3.1 di bawah ini dimuat hasilnya.", 29, 23, "Tabel 3.1 di bawah", "below", "T1", "above"),
    ("Nilai pada Tabel 3.2 di atas 90 persen.", 5, 18, "Tabel 3.2", None, "T2", "below"),
    ("Nilai pada Tabel 3.2 di atas rata-rata nasional.", 5, 18, "Tabel 3.2", None, "T2", "below"),
    ("Sebagaimana Tabel 3.2 berikut penjelasannya.", 35, 25, "Tabel 3.2", None, "T2", "above"),
    ("Hal itu terlihat pada Tabel 3.9 berikut.", 5, 18, "Tabel 3.9 berikut", "below", None, None),
    ("Hasilnya disajikan pada tabel berikut ini:", 9, 20, "tabel berikut", "below", "T1", None),
    ("Dari tabel di atas diketahui sebarannya.", 33, 24, "tabel di atas", "above", "T3", None),
    ("Hasilnya disajikan pada tabel berikut ini:", 9, 10, "tabel berikut", "below", None, None),
]


@pytest.mark.parametrize(("text", "order", "page", "printed", "said", "table_id", "side"), POINTING)
def test_the_table_that_a_sentence_points_to(
    text: str, order: int, page: int, printed: str, said: str | None, table_id: str | None, side: str | None
) -> None:
    (one,) = found(at(text, order, page))
    assert (one.printed, one.said, one.table, one.side) == (printed, said, table_id, side)


@pytest.mark.parametrize(
    "text",
    [
        "Tabel kebenaran disusun bersama.",
        "Sesuai Permendagri 86 Tahun 2017 Tabel 3.1 memuat ketentuannya.",
        "Target itu ada dalam dokumen Renstra pada Tabel 3.1.",
        "Target itu ada pada Tabel 3.1 Renstra.",
        "Tabel tersebut memuat hasil survei.",
    ],
)
def test_what_points_to_no_table_of_this_report(text: str) -> None:
    assert found(at(text, 5, 18)) == ()


def test_a_number_of_two_tables_or_of_what_may_be_one_means_neither() -> None:
    twice = at("Tabel 3.1 Daftar Sarana dan Prasarana", 40, 26, "caption")
    perhaps = at("Tabel 3.1 Daftar Sarana", 40, 26)
    for other in (twice, perhaps):
        (one,) = [each for each in found(at("Lihat Tabel 3.1 di atas.", 15, 21), more=(other,)) if each.said]
        assert (one.table, one.side) == (None, None)


def test_on_one_page_a_table_beside_the_sentence_is_on_no_side() -> None:
    beside = at("Lihat Tabel 3.1 berikut.", 12, 20)
    box = CAPTIONED[0][0].tokens[0].bbox
    level = replace(beside, tokens=tuple(replace(token, bbox=box) for token in beside.tokens))
    (one,) = found(level)
    assert (one.table, one.side) == ("T1", None)


def test_the_table_beside_the_sentence_is_the_one_it_speaks_of() -> None:
    (one,) = found(at("Realisasi belanja setiap program disajikan pada Tabel 3.3 berikut:", 19, 22))
    assert (one.table, one.beside, one.meant) == ("T3", "3.2", True)


@pytest.mark.parametrize(
    ("text", "order", "page"),
    [
        ("Realisasi belanja setiap program disajikan pada Tabel 3.2 berikut:", 19, 22),
        ("Realisasi belanja program menurut jumlah pegawai disajikan pada Tabel 3.3 berikut:", 19, 22),
        ("Realisasi belanja disajikan pada Tabel 3.3 berikut:", 19, 22),
        ("Realisasi belanja setiap program disajikan pada Tabel 3.3 berikut:", 5, 18),
        ("Realisasi belanja setiap program disajikan pada Tabel 3.2 dan Tabel 3.3 berikut:", 19, 22),
    ],
)
def test_another_table_is_not_meant_where_words_leave_a_doubt(text: str, order: int, page: int) -> None:
    assert not any(one.meant for one in found(at(text, order, page)))
