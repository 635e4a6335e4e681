"""Agencies of many kinds are recognised from covers and sentences; the year is the one reported on."""

import pytest

from normalise.identity import find_identity
from tests.normalise.build import document, sentence

COVERS = [
    (["LAPORAN KINERJA", "TAHUN 2023", "PEMERINTAH KABUPATEN ANGIN", "KECAMATAN MAJU JAYA", "2024"],
     "Kecamatan Maju Jaya", "Kabupaten Angin", 2023),
    (["LKjIP TAHUN 2022", "RUMAH SAKIT UMUM DAERAH HARAPAN SEHAT", "KABUPATEN LIMA BUKIT"],
     "Rumah Sakit Umum Daerah Harapan Sehat", "Kabupaten Lima Bukit", 2022),
    (["LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2021", "DINAS PENDIDIKAN DAN KEBUDAYAAN KOTA TELUK"],
     "Dinas Pendidikan dan Kebudayaan", "Kota Teluk", 2021),
    (["LAPORAN KINERJA TAHUN 2020", "INSPEKTORAT PROVINSI NUSA JAUH"], "Inspektorat Provinsi Nusa Jauh", "Provinsi Nusa Jauh", 2020),
    (["LAPORAN KINERJA TAHUN 2020", "PEMERINTAH PROVINSI NUSA JAUH"], "Pemerintah Provinsi Nusa Jauh", "Provinsi Nusa Jauh", 2020),
    (["LAPORAN KINERJA 2024", "PENGADILAN NEGERI TELUK"], "Pengadilan Negeri Teluk", None, 2024),
    (["LAPORAN KINERJA TAHUN 2024", "DIREKTORAT JENDERAL PERHUTANAN RAYA", "KEMENTERIAN HUTAN"],
     "Direktorat Jenderal Perhutanan Raya", None, 2024),
    (["LAKIP 2019", "KOMISI PEMILIHAN UMUM KABUPATEN ANGIN"], "Komisi Pemilihan Umum Kabupaten Angin", None, 2019),
    (["LAKIP 2019", "KOMISI PEMILIHAN UMUM", "KABUPATEN ANGIN"], "Komisi Pemilihan Umum Kabupaten Angin", None, 2019),
    (["LAPORAN KINERJA TAHUN 2023", "BADAN PUSAT STATISTIK", "KOTA TELUK"], "Badan Pusat Statistik Kota Teluk", None, 2023),
    (["LAPORAN KINERJA TAHUN 2023", "BADAN PUSAT STATISTIK"], "Badan Pusat Statistik", None, 2023),
    (["LAPORAN KINERJA TAHUN 2023", "KANTOR KEMENTERIAN AGAMA KABUPATEN ANGIN"],
     "Kantor Kementerian Agama Kabupaten Angin", None, 2023),
    (["LAPORAN KINERJA TAHUN 2023", "KANTOR WILAYAH KEMENTERIAN AGAMA", "PROVINSI NUSA JAUH"],
     "Kantor Wilayah Kementerian Agama Provinsi Nusa Jauh", None, 2023),
    (["LAKIP TAHUN 2023", "KANTOR PERTANAHAN KOTA TELUK"], "Kantor Pertanahan Kota Teluk", None, 2023),
    (["LAPORAN KINERJA TAHUN 2023", "BADAN PENANGGULANGAN BENCANA DAERAH KABUPATEN ANGIN"],
     "Badan Penanggulangan Bencana Daerah", "Kabupaten Angin", 2023),
]  # fmt: skip


@pytest.mark.parametrize(("cover", "instansi", "pemda", "year"), COVERS, ids=[case[0][-1] for case in COVERS])
def test_covers(cover: list[str], instansi: str, pemda: str | None, year: int) -> None:
    found = find_identity(document(lines=cover), None)
    assert (found.instansi, found.pemda, found.tahun) == (instansi, pemda, year)


def test_sentences_name_the_agency_where_the_cover_is_a_picture() -> None:
    texts = [
        "Laporan Kinerja Dinas Perikanan Kabupaten Angin Tahun 2022 disusun berdasarkan Peraturan Nomor 29 Tahun 2014.",
        "Dinas Perikanan Kabupaten Angin dibantu Badan Pusat Statistik.",
    ]
    found = find_identity(document(sentences=[sentence(text) for text in texts]), None)
    assert (found.instansi, found.pemda, found.tahun) == ("Dinas Perikanan", "Kabupaten Angin", 2022)


def test_a_silent_report_has_no_identity() -> None:
    found = find_identity(document(lines=["1", "2"]), "scan0001")
    assert (found.instansi, found.pemda, found.tahun, found.title) == (None, None, None, "scan0001")
