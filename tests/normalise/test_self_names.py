"""Where the report names itself with a year, and where it speaks of another report."""

import pytest

from normalise.self_names import find_self_names
from tests.normalise.build import document, sentence


def named(text: str, kind: str = "text") -> list[tuple[str, int]]:
    return [(one.where, one.year) for one in find_self_names(document(sentences=[sentence(text, kind=kind)]))]


@pytest.mark.parametrize(
    "text",
    [
        "Laporan Kinerja Dinas Kesehatan Tahun 2023 ini merupakan wujud pertanggungjawaban.",
        "Sehingga LKjIP Kecamatan Melati Tahun 2023 dapat diselesaikan tepat waktu.",
        "Laporan Kinerja Instansi Pemerintah (LKIP) TA 2023 ini disusun berdasarkan",
    ],
)
def test_this_report(text: str) -> None:
    assert named(text) == [("sentence", 2023)]


@pytest.mark.parametrize(
    "text",
    [
        "Hasil evaluasi atas Laporan Kinerja Tahun 2022 ini menjadi masukan.",
        "Laporan Kinerja Tahun 2022 telah dievaluasi oleh Inspektorat.",
        "Laporan Kinerja Tahun 2022 sudah disampaikan kepada Bupati.",
        "LKjIP Tahun 2022 dan LKjIP Tahun 2023 menunjukkan kenaikan.",
        "Capaian tahun 2022 ini meningkat.",
    ],
)
def test_another_report_or_none(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Laporan Kinerja Dinas Kesehatan Tahun 2023 merupakan wujud pertanggungjawaban kepala dinas.",
        "LKjIP Kecamatan Melati Tahun 2023 disusun berdasarkan peraturan tersebut.",
        "Sistematika penyusunan Laporan Kinerja Kecamatan Melati Tahun 2023 adalah:",
        "Penyusunan LKjIP Tahun 2023 berpedoman pada peraturan menteri.",
        "Kami bersyukur dapat menyelesaikan LKjIP Kecamatan Melati Tahun 2023.",
        "Dengan tersusunnya Laporan Kinerja Tahun 2023, kami berharap ada masukan.",
        "Laporan Kinerja Tahun 2023 telah dapat diselesaikan.",
    ],
)
def test_what_is_told_of_this_report(text: str) -> None:
    assert named(text) == [("account", 2023)]


@pytest.mark.parametrize(
    "text",
    [
        "Hasil evaluasi Laporan Kinerja Tahun 2022 adalah B.",
        "Nilai LKjIP Tahun 2022 adalah 72,5.",
        "LKjIP Tahun 2022 telah disusun dan disampaikan.",
        "Penyusunan Laporan Kinerja Tahun 2022 terlambat.",
        "Penilaian atas penyusunan Laporan Kinerja Tahun 2022 berdasarkan lembar kerja.",
    ],
)
def test_what_may_be_told_of_another(text: str) -> None:
    assert named(text) == []


def test_a_running_head_on_two_lines() -> None:
    lines = [sentence("LAPORAN KINERJA", kind="furniture"), sentence("Dinas Kesehatan Tahun 2022", kind="furniture")]
    assert [(one.where, one.year) for one in find_self_names(document(sentences=lines))] == [("running", 2022)]


def test_the_cover_but_not_its_date_of_printing() -> None:
    cover = document(lines=["LAPORAN KINERJA", "INSTANSI PEMERINTAH", "TAHUN 2023", "Februari 2024"])
    assert [(one.where, one.year) for one in find_self_names(cover)] == [("cover", 2023)]


def test_a_running_head_of_a_period_names_no_year() -> None:
    assert named("Laporan Kinerja Tahun 2021-2026", kind="furniture") == []
