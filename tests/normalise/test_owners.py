"""Names of other agencies and regions where the report means its own."""

import pytest

from normalise.owners import find_other_owners
from schemas.meaning import Identity
from tests.normalise.build import document, sentence

KECAMATAN = Identity(None, "Kecamatan Sukamaju", "Kabupaten Mekarjaya", 2023)
DINAS = Identity(None, "Dinas Kesehatan", "Kabupaten Mekarjaya", 2023)
INSPEKTORAT = Identity(None, "Inspektorat Kabupaten Mekarjaya", "Kabupaten Mekarjaya", 2023)
FRONT = ("LAPORAN KINERJA", "KECAMATAN SUKAMAJU", "DINAS KESEHATAN", "INSPEKTORAT", "KABUPATEN MEKARJAYA")


def found(text: str, identity: Identity, front: tuple[str, ...] = FRONT) -> list[str]:
    return [one.other for one in find_other_owners(document(sentences=[sentence(text)], lines=front), identity)]


LEFT_OVER = [
    (KECAMATAN, "Renstra Kecamatan Tanjungsari Tahun 2021-2026 memuat empat sasaran.", "Kecamatan Tanjungsari"),
    (KECAMATAN, "Laporan Kinerja (LKjIP) Kecamatan Tanjungsari disusun tepat waktu.", "Kecamatan Tanjungsari"),
    (KECAMATAN, "PERJANJIAN KINERJA TAHUN 2023 KECAMATAN TANJUNGSARI", "Kecamatan Tanjungsari"),
    (KECAMATAN, "Capaian kinerja Kecamatan Tanjungsari Tahun 2023 sangat baik.", "Kecamatan Tanjungsari"),
    (KECAMATAN, "Realisasi anggaran pada Kecamatan Tanjungsari mencapai 95%.", "Kecamatan Tanjungsari"),
    (
        DINAS,
        "Rencana Strategis (Renstra) Dinas Kesehatan Kabupaten Banyuasri memuat hal itu.",
        "Dinas Kesehatan Kabupaten Banyuasri",
    ),
    (INSPEKTORAT, "Penyusunan LKjIP Inspektorat Kabupaten Banyuasri selesai.", "Inspektorat Kabupaten Banyuasri"),
    (DINAS, "Sasaran itu mengacu pada RPJMD Kabupaten Banyuasri Tahun 2021-2026.", "Kabupaten Banyuasri"),
    (DINAS, "Rencana Kerja Pemerintah Daerah Kabupaten Banyuasri memuat prioritas.", "Kabupaten Banyuasri"),
]


@pytest.mark.parametrize(("identity", "text", "other"), LEFT_OVER)
def test_a_name_left_over_from_another_report(identity: Identity, text: str, other: str) -> None:
    assert found(text, identity) == [other]


@pytest.mark.parametrize(
    ("identity", "text"),
    [
        (KECAMATAN, "Renstra Kecamatan Sukamaju Tahun 2021-2026 memuat empat sasaran."),
        (KECAMATAN, "Renstra Kecamatan Sukamanju Tahun 2021-2026 memuat empat sasaran."),
        (KECAMATAN, "Renstra Kecamatan Suka Maju memuat empat sasaran."),
        (KECAMATAN, "Renstra Kecamatan se-Kabupaten Mekarjaya memuat hal yang sama."),
        (KECAMATAN, "Perjanjian Kinerja Kecamatan Tipe A ditetapkan."),
        (KECAMATAN, "Wilayah ini berbatasan dengan Kecamatan Tanjungsari di utara."),
        (KECAMATAN, "Capaian kinerja Kecamatan Tanjungsari lebih tinggi dibanding kecamatan ini."),
        (KECAMATAN, "Laporan Kinerja Kecamatan Tanjungsari menjadi contoh."),
        (KECAMATAN, "Renstra Dinas Kesehatan Kabupaten Mekarjaya memuat target itu."),
        (DINAS, "Renstra Dinas Kesehatan Provinsi Jayaraya menjadi acuan."),
        (DINAS, "Renstra Kementerian Kesehatan menjadi acuan."),
        (DINAS, "Renstra Dinas Pendidikan Kabupaten Banyuasri menjadi acuan."),
        (DINAS, "Capaian kinerja Dinas Kesehatan Kabupaten Banyuasri naik."),
        (DINAS, "Renstra Dinas Kesehatan Kabupaten Mekar Jaya memuat hal itu."),
        (DINAS, "RPJMD Provinsi Jayaraya dan RPJMD Kabupaten/Kota menjadi acuan."),
        (DINAS, "Dinas Kesehatan Kabupaten Banyuasri berkunjung."),
        (DINAS, "RPJMD Kabupaten Mekjaya memuat hal itu."),
        (DINAS, "RPJMD Kabupaten Khusus Mekarjaya memuat hal itu."),
    ],
)
def test_names_that_may_well_stand_there(identity: Identity, text: str) -> None:
    assert found(text, identity) == []


def test_a_report_whose_front_names_nobody() -> None:
    text = "Renstra Kecamatan Tanjungsari Tahun 2021-2026 memuat RPJMD Kabupaten Banyuasri."
    assert found(text, KECAMATAN, ("LAPORAN KINERJA",)) == []
