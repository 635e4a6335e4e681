"""What a report deals with, whether or not a heading says so."""

import pytest

from normalise.section_traces import find_traces, unread_pages
from schemas.printed import Heading, PageRead, UnreadRegion
from tests.normalise.build import document, sentence

BOX = (0.0, 0.0, 10.0, 10.0)
CHAPTER = [
    Heading(0, "BAB I PENDAHULUAN", 1, 1, BOX),
    Heading(10, "BAB III AKUNTABILITAS KINERJA", 1, 5, BOX),
    Heading(20, "A. Capaian Kinerja Organisasi", 2, 5, BOX),
]

TOLD = [
    ("Kendala yang dihadapi adalah terbatasnya jumlah tenaga medis.", "III.A.5"),
    ("Realisasi ini turun dari capaian pada tahun 2022.", "III.A.2"),
    ("Jika dibandingkan dengan tahun 2022, capaian ini lebih baik.", "III.A.2"),
    ("Capaian sampai tahun ini adalah 80 % dari target akhir Renstra.", "III.A.3"),
    ("Terdapat penghematan sebesar Rp 10.000.000.", "III.A.6"),
    ("Keberhasilan ini didukung oleh program pelayanan kesehatan.", "III.A.7"),
    ("Anggaran sebesar Rp 20.000 terserap 98 %.", "III.B"),
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_a_sentence_of_the_chapter_tells(text: str, kind: str) -> None:
    assert kind in find_traces(document(sentences=[sentence(text, order=30)], headings=CHAPTER))
    before = find_traces(document(sentences=[sentence(text, order=5)], headings=CHAPTER))
    assert kind not in before, "what chapter II says is a plan"


SILENT = [
    "Target diambil dari dokumen Renstra 2022-2026 maupun rencana kerja tahun 2023.",
    "Program Penunjang Urusan Pemerintahan Daerah.",
    "Perjanjian kinerja disusun oleh kepala dinas.",
]


@pytest.mark.parametrize("text", SILENT)
def test_words_that_tell_nothing(text: str) -> None:
    assert find_traces(document(sentences=[sentence(text, order=30)], headings=CHAPTER)) == frozenset()


def test_the_contents_name_sections_even_in_two_lines() -> None:
    lines = ["5) Analisis Penyebab Keberhasilan/Kegagalan serta", "Alternatif Solusi ..... 28"]
    contents = [sentence(text, order=at, kind="contents") for at, text in enumerate(lines, 1)]
    assert "III.A.5" in find_traces(document(sentences=contents, headings=CHAPTER))


def test_a_signed_agreement_is_told_by_its_parties() -> None:
    assert "PK" in find_traces(document(sentences=[sentence("Selanjutnya disebut PIHAK PERTAMA", order=90)]))


def page(number: int, kind: str = "text", height: float = 0.0) -> PageRead:
    unread = (UnreadRegion((0.0, 0.0, 100.0, height), "picture", "no-ocr"),) if height else ()
    return PageRead(number, 100.0, 200.0, 0, kind, (), (), unread)  # type: ignore[arg-type]


def test_scanned_and_mostly_covered_pages_are_unread_but_not_the_cover() -> None:
    pages = [page(1, "scan"), page(2), page(3, "scan"), page(4, "mixed", 150.0), page(5, "mixed", 60.0)]
    assert unread_pages(pages) == {3, 4}
