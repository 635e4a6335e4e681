"""Lines of the contents, and the numbers printed on pages."""

from dataclasses import replace

import pytest

from normalise.listed import find_listed, numbered, page_offset
from schemas.printed import Sentence
from tests.normalise.build import document, sentence


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("3.1.2. Capaian Kinerja", "3.1.2", "capaian kinerja"),
        ("BAB III AKUNTABILITAS KINERJA", "3", "akuntabilitas kinerja"),
        ("III.2 Capaian", "3.2", "capaian"),
        ("A. Realisasi Anggaran", "A", "realisasi anggaran"),
        ("Latar Belakang", "", "latar belakang"),
    ],
)
def test_number_and_title(text: str, number: str, title: str) -> None:
    assert numbered(text) == (number, title)


def on_page(page: int, one: Sentence) -> Sentence:
    return replace(one, tokens=tuple(replace(token, page=page) for token in one.tokens))


def contents(*lines: str) -> list[Sentence]:
    return [sentence(line, kind="contents") for line in lines]


def test_titles_with_their_pages() -> None:
    lines = contents(
        "1.1 Latar Belakang ........ 1",
        "1.2 Dasar Hukum . . . . 4",
        "BAB II PERENCANAAN KINERJA 7",
        "Kata Pengantar ii",
    )
    found = find_listed(document(sentences=lines))
    assert [(one.number, one.title, one.label) for one in found] == [
        ("1.1", "latar belakang", 1),
        ("1.2", "dasar hukum", 4),
        ("2", "perencanaan kinerja", 7),
    ]


def test_the_lists_of_tables_and_pictures() -> None:
    lines = contents("1.1 Latar Belakang 1", "Tabel 3.1 Capaian Kinerja ... 18", "Tahun 2023 19", "Gambar 1.1 Peta 3")
    found = find_listed(document(sentences=lines))
    assert [(one.of, one.number, one.label) for one in found] == [
        ("heading", "1.1", 1),
        ("table", "3.1", 18),
        ("picture", "1.1", 3),
    ]
    assert [one.word for one in found] == ["", "tabel", "gambar"]


def test_pages_that_begin_again_in_each_chapter_tell_nothing() -> None:
    lines = contents(
        "1.1 Umum I-1", "1.2 Dasar I-4", "2.1 Renstra II-1", "2.2 PK II-6", "3.1 Capaian III-1", "3.2 Anggaran III-9"
    )
    assert find_listed(document(sentences=lines)) == ()


def test_what_no_text_behind_speaks_of() -> None:
    body = on_page(5, sentence("Bab ini memuat latar belakang penyusunan laporan kinerja", kind="text"))
    lines = contents("1.1 Latar Belakang Penyusunan 1", "1.2 Struktur Organisasi Pegawai 2")
    found = find_listed(document(sentences=[*lines, body]))
    assert [one.found for one in found] == [True, False]


def test_printed_page_numbers() -> None:
    feet = [on_page(page, sentence(f"LKjIP Dinas Melati | {page - 4}", kind="furniture")) for page in range(5, 20)]
    assert page_offset(document(sentences=feet)) == 4
    anew = [on_page(page, sentence(f"III-{1 + page % 5}", kind="furniture")) for page in range(5, 20)]
    assert page_offset(document(sentences=anew)) is None
    assert page_offset(document(sentences=feet[:3])) is None
