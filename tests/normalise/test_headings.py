"""What headings and captions say of plan versions, years and periods."""

import pytest

from normalise.folding import fold_heading
from normalise.headings import HeadingPath, period_of, version_of, year_of

VERSIONS = [
    ("Perjanjian Kinerja Perubahan Tahun 2023", "perubahan"),
    ("PERUBAHAN PERJANJIAN KINERJA", "perubahan"),
    ("PK Perubahan", "perubahan"),
    ("Anggaran Setelah Perubahan (Rp)", "perubahan"),
    ("Pagu Sesudah", "perubahan"),
    ("APBD-P 2023", "perubahan"),
    ("P-APBD TA 2022", "perubahan"),
    ("DPPA", "perubahan"),
    ("DIPA Revisi ke-3", "perubahan"),
    ("Pagu setelah refocusing", "perubahan"),
    ("Target P.RPJMD", "perubahan"),
    ("Perubahan Indikator Kinerja Utama", "perubahan"),
    ("Anggaran Sebelum Perubahan", "murni"),
    ("Anggaran sebelum pergeseran", "murni"),
    ("APBD Murni", "murni"),
    ("DIPA Awal", "murni"),
    ("Anggaran Semula", "murni"),
    ("Anggaran sebelum dan sesudah perubahan", None),
    ("APBD Murni dan Perubahan", None),
    ("Perjanjian Kinerja Tahun 2023", None),
    ("Persentase Perubahan", None),
    ("Penanganan Perubahan Iklim", None),
    ("Perubahan Capaian Tahun 2022-2023", None),
    ("Kondisi Awal", None),
    ("Nilai sebelum pelatihan", None),
    ("Nilai setelah pelatihan", None),
    ("SKPD Induk dan UPT", None),
]


@pytest.mark.parametrize(("text", "version"), VERSIONS)
def test_versions(text: str, version: str | None) -> None:
    assert version_of(fold_heading(text)) == version


YEARS = [
    ("Realisasi Tahun 2022", 2022),
    ("Realisasi s.d. 2023", 2023),
    ("Realisasi 2016 Terhadap Tahun 2015", 2016),
    ("Target 2026 (akhir Renstra)", 2026),
    ("Target Renstra 2021-2026", 2026),
    ("Realisasi n-1", 2022),
    ("Realisasi Tahun N - 2", 2021),
    ("Realisasi Tahun Lalu", 2022),
    ("Capaian Thn Sebelumnya", 2022),
    ("Realisasi Tahun Ini", 2023),
    ("Target", None),
]


@pytest.mark.parametrize(("text", "year"), YEARS)
def test_years(text: str, year: int | None) -> None:
    folded = fold_heading(text)
    assert year_of(HeadingPath(text, folded, folded), 2023) == year


PERIODS = [
    ("Target TW I", "TW1"),
    ("TW-2", "TW2"),
    ("Trw. III", "TW3"),
    ("Realisasi s.d. Triwulan IV", None),
    ("Tribulan Kedua", "TW2"),
    ("Q3", "TW3"),
    ("Semester I", "S1"),
    ("Smt. 2", "S2"),
    ("Triwulan I-IV", None),
    ("Triwulan 1 - 4", None),
    ("Triwulan I s.d. IV", None),
    ("Triwulan I s/d Triwulan IV", None),
    ("Semester I dan II", None),
    ("Realisasi Tahun 2023", None),
]


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_periods(text: str, period: str | None) -> None:
    folded = fold_heading(text)
    assert period_of(HeadingPath(text, folded, folded)) == period
