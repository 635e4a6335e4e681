"""Periods of plans in sentences: which are read, and which belong to another plan or are no period of one."""

import pytest

from normalise.plan_periods import find_periods
from schemas.meaning import Identity
from tests.normalise.build import document, sentence

DINAS = Identity(None, "Dinas Kesehatan", "Kabupaten Melati", 2023)


def read(text: str, identity: Identity = DINAS, kind: str = "text") -> list[tuple[str, int, int]]:
    found = find_periods(document(sentences=[sentence(text, kind=kind)]), identity)
    return [(one.plan, one.first, one.last) for one in found]


@pytest.mark.parametrize(
    ("text", "plan", "first", "last"),
    [
        ("Hal ini sesuai Renstra 2021-2026.", "renstra", 2021, 2026),
        ("Acuan kinerja adalah Renstra Tahun 2021-2026.", "renstra", 2021, 2026),
        ("Rencana Strategis (Renstra) Dinas Kesehatan Kabupaten Melati Tahun 2021 – 2026", "renstra", 2021, 2026),
        ("Renstra Dinkes periode tahun 2021 s.d. 2026 memuat tujuan", "", 0, 0),
        ("Renstra DK periode tahun 2021 s.d. 2026 memuat tujuan", "renstra", 2021, 2026),
        ("Renstra Perangkat Daerah Tahun 2021 sampai dengan 2026", "renstra", 2021, 2026),
        ("sebagaimana RPJMD Kabupaten Melati Tahun 2021-2026 dan", "rpjmd", 2021, 2026),
        ("Rencana Pembangunan Jangka Menengah Daerah (RPJMD) Tahun 2021-2026", "rpjmd", 2021, 2026),
        ("RPJPD Kabupaten Melati 2005-2025", "rpjpd", 2005, 2025),
        ("Rencana Pembangunan Daerah (RPD) Kabupaten Melati Tahun 2024-2026", "rpd", 2024, 2026),
    ],
)
def test_the_period_of_a_plan_of_ones_own(text: str, plan: str, first: int, last: int) -> None:
    assert read(text) == ([(plan, first, last)] if plan else [])


@pytest.mark.parametrize(
    "text",
    [
        "Renstra Kementerian Kesehatan Tahun 2020-2024",
        "Renstra Dinas Pendidikan Kabupaten Melati Tahun 2019-2024",
        "RPJMD Provinsi Kenanga Tahun 2019-2023",
        "RPJMD Kabupaten Anggrek Tahun 2019-2024",
        "Renstra Perubahan Tahun 2023-2026",
        "Perubahan Renstra Dinas Kesehatan Tahun 2023-2026",
        "Renstra sebelumnya, periode 2016-2021",
        "Renstra 2016-2021 yang telah berakhir",
        "Capaian Renstra Tahun 2021-2023",
        "Target kinerja Renstra Tahun 2022-2024",
        "Renstra tahun 2022-2023",
        "Renstra disusun. Pada tahun 2021-2026 dilaksanakan",
        "Rapat Renstra tanggal 20-21-2026",
        "visi pembangunan tahun 2021-2026",
    ],
)
def test_another_plan_or_no_plan(text: str) -> None:
    assert read(text) == []


def test_running_heads_are_not_read() -> None:
    assert read("Renstra 2021-2026", kind="furniture") == []


def test_without_a_known_region_no_region_is_ones_own() -> None:
    assert read("RPJMD Kabupaten Melati 2021-2026", Identity(None, None, None, 2023)) == []
