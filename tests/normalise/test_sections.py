"""Titles of sections, however numbered, tell the parts that the regulation asks for."""

import pytest

from normalise.sections import find_sections, section_kind
from schemas.printed import Heading

TITLES = [
    ("BAB I PENDAHULUAN", "I"),
    ("PERENCANAAN KINERJA", "II"),
    ("Perencanaan dan Perjanjian Kinerja", "II"),
    ("AKUNTABILITAS KINERJA", "III"),
    ("A. Capaian Kinerja Organisasi", "III.A"),
    ("1) Perbandingan Target dan Realisasi Kinerja", "III.A.1"),
    ("Perbandingan Realisasi Kinerja serta Capaian Kinerja Tahun Ini dengan Tahun Lalu", "III.A.2"),
    ("Perbandingan Realisasi Kinerja dengan Target Jangka Menengah", "III.A.3"),
    ("Perbandingan Realisasi dengan Standar Nasional", "III.A.4"),
    ("Analisis Penyebab Keberhasilan/Kegagalan serta Alternatif Solusi", "III.A.5"),
    ("Analisis atas Efisiensi Penggunaan Sumber Daya", "III.A.6"),
    ("Analisis Program/Kegiatan yang Menunjang Keberhasilan ataupun Kegagalan", "III.A.7"),
    ("2. REALISASI ANGGARAN", "III.B"),
    ("B. Akuntabilitas Keuangan", "III.B"),
    ("BAB IV PENUTUP", "IV"),
    ("BAB IV P E N U T U P", "IV"),
    ("IV BAB IV PENUTUP", "IV"),
    ("BAB III AKUNTABILITAS", "III"),
    ("Predikat Akuntabilitas Kinerja Pemerintah Daerah", None),
    ("Perbandingan Antara Target dan Realisasi Kinerja Tahun 2024", "III.A.1"),
    ("Perbandingan Target dan Realisasi Tahun Ini dengan Tahun Sebelumnya", "III.A.2"),
    ("Perbandingan Realisasi Kinerja Tahun 2024 dengan Target Tahun 2021-2026", "III.A.3"),
    ("PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH", None),
    ("Analisis Penggunaan Sumber Daya", "III.A.6"),
    ("Struktur Organisasi", None),
]


@pytest.mark.parametrize(("title", "kind"), TITLES)
def test_titles(title: str, kind: str | None) -> None:
    assert section_kind(title) == kind


def test_a_bare_chapter_number_joins_the_title_below() -> None:
    box = (0.0, 0.0, 1.0, 1.0)
    found = find_sections([Heading(1, "BAB III", 1, 9, box), Heading(2, "AKUNTABILITAS KINERJA", 1, 9, box)])
    assert [(section.title, section.kind, section.page) for section in found] == [
        ("BAB III AKUNTABILITAS KINERJA", "III", 9)
    ]
