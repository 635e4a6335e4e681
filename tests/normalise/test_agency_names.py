"""One agency has one name, however reports write it; two agencies never have the same."""

import pytest

from normalise.agency_names import agency_name, is_by_place

SAME = [
    [
        ("Kecamatan Suka Maju", "Kabupaten Fiktif"),
        ("Kec. Suka Maju Kab. Fiktif", None),
        ("KECAMATAN SUKA MAJU", "Kab. Fiktif"),
    ],
    [
        ("Inspektorat Kabupaten Fiktif", "Kabupaten Fiktif"),
        ("Inspektorat", "Kab. Fiktif"),
        ("Inspektorat Fiktif", "Kabupaten Fiktif"),
    ],
    [
        ("Pemerintah Provinsi Khayal Utara", "Provinsi Khayal Utara"),
        ("Pemerintah Prov. Khayal Utara", None),
        ("Provinsi Khayal Utara",) * 2,
    ],
    [
        ("Dinkes Prov. Khayal", None),
        ("Dinas Kesehatan Provinsi Khayal", "Propinsi Khayal"),
        ("Dinas Kesehatan", "Provinsi Khayal"),
    ],
    [
        ("Badan Kesatuan Bangsa & Politik (Kesbangpol)", "Kota Fiktif"),
        ("Badan Kesatuan Bangsa dan Politik", "Kota Fiktif"),
    ],
    [
        ("Dinas Kesehatan", "Pemerintah Kabupaten Fiktif"),
        ("Dinas Kesehatan", "Pemkab Fiktif"),
        ("Dinkes", "Kab. Fiktif"),
    ],
    [
        ("Dinas Kominfo", "Kota Fiktif"),
        ("Diskominfo", "Kota Fiktif"),
        ("Dinas Komunikasi dan Informatika", "Kota Fiktif"),
    ],
    [("Kementerian Contoh", None), ("Kementerian Contoh RI", None), ("Kementerian Contoh Republik Indonesia", None)],
    [("Satpol PP", "Kota Fiktif"), ("Satuan Polisi Pamong Praja Kota Fiktif", None)],
    [("RSUD dr. Contoh", "Kota Fiktif"), ("Rumah Sakit Umum Daerah Dr Contoh", "Kota Fiktif")],
    [("Sekretariat DPRD", "Kota Fiktif"), ("Setwan", "Kota Fiktif")],
    [
        ("Badan Pusat Statistik Kabupaten Fiktif", None),
        ("BPS Kab. Fiktif", None),
        ("BPS", "Kabupaten Fiktif"),
        ("BPS Kabupaten Fiktif", "Kabupaten Fiktif"),
    ],
    [("KPU Kota Fiktif", None), ("Komisi Pemilihan Umum", "Kota Fiktif")],
    [("Pengadilan Agama Fiktif", None), ("Pengadilan Agama Fiktif", "Kabupaten Fiktif")],
    [("Pengadilan Negeri Fiktif Kelas IB", None), ("PENGADILAN NEGERI FIKTIF KELAS IB", "Kabupaten Fiktif")],
    [("BNNK Fiktif", None), ("BNN Kabupaten Fiktif", None)],
]
APART = [
    [("Kecamatan Fiktif", "Kabupaten Fiktif"), ("Kecamatan Fiktif Barat", "Kabupaten Fiktif")],
    [("Dinas Kesehatan", "Kabupaten Fiktif"), ("Dinas Kesehatan", "Kota Fiktif")],
    [("Pemerintah Kabupaten Fiktif", "Kabupaten Fiktif"), ("Inspektorat", "Kabupaten Fiktif")],
    [("Kecamatan Kota Baru", None), ("Kecamatan Kota Lama", None)],
    [("BPS Kabupaten Fiktif", None), ("BPS Kota Fiktif", None), ("Badan Pusat Statistik", None)],
    [("KPU", "Kabupaten Fiktif"), ("KPU", "Kabupaten Khayal")],
]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0][0])
def test_the_same(names: list[tuple[str, str | None]]) -> None:
    assert len({agency_name(*name) for name in names}) == 1


@pytest.mark.parametrize("names", APART, ids=lambda names: names[0][0])
def test_apart(names: list[tuple[str, str | None]]) -> None:
    assert len({agency_name(*name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("instansi", "pemda", "level", "kind"),
    [
        ("Kecamatan Suka Maju", "Kabupaten Fiktif", "kabupaten", "kecamatan"),
        ("RSUD dr. Contoh", "Kota Fiktif", "kota", "rumah sakit"),
        ("Dinas Kesehatan", "Provinsi Khayal", "provinsi", "dinas"),
        ("Kementerian Contoh", None, "kementerian", "kementerian"),
        ("Direktorat Jenderal Contoh", None, "kementerian", "direktorat jenderal"),
        ("Pengadilan Negeri Contoh", None, "kementerian", "pengadilan"),
        ("Pemerintah Kota Fiktif", "Kota Fiktif", "kota", "pemerintah daerah"),
        ("Dinas Kesehatan", None, None, "dinas"),
        ("Perusahaan Contoh", None, None, None),
    ],
)
def test_level_and_kind(instansi: str, pemda: str | None, level: str | None, kind: str | None) -> None:
    name = agency_name(instansi, pemda)
    assert name is not None
    assert (name.level, name.kind) == (level, kind)


STATE = [
    "Badan Pusat Statistik Kabupaten Fiktif",
    "BPS Kota Fiktif",
    "Kantor Kementerian Agama Kabupaten Fiktif",
    "Kantor Urusan Agama Kecamatan Suka Maju",
    "KPU Kabupaten Fiktif",
    "Sekretariat KPU Kabupaten Fiktif",
    "Komisi Independen Pemilihan Kabupaten Fiktif",
    "Bawaslu Provinsi Khayal",
    "Pengadilan Negeri Fiktif Kelas IB",
    "Pengadilan Agama Fiktif",
    "Kejaksaan Negeri Kabupaten Fiktif",
    "Kejari Fiktif",
    "Polres Fiktif",
    "Polrestabes Fiktif",
    "Kepolisian Resor Kota Fiktif",
    "BNN Kabupaten Fiktif",
    "BNNP Khayal",
    "Badan Narkotika Nasional Kota Fiktif",
    "Lembaga Pemasyarakatan Kelas IIA Fiktif",
    "Lapas Kelas IIB Fiktif",
    "Rutan Kelas I Fiktif",
    "Kantor Pertanahan Kabupaten Fiktif",
    "Kantor Imigrasi Kelas I Fiktif",
    "Kantor Pelayanan Perbendaharaan Negara Fiktif",
    "Kantor Pelayanan Kekayaan Negara dan Lelang Fiktif",
    "KPP Pratama Fiktif",
    "Kodim 0000 Fiktif",
    "Perwakilan BKKBN Provinsi Khayal",
    "Perwakilan BPKP Provinsi Khayal",
    "Stasiun Meteorologi Fiktif",
    "Balai Taman Nasional Fiktif",
    "Loka POM di Kabupaten Fiktif",
    "Badan Amil Zakat Nasional Kabupaten Fiktif",
    "Madrasah Aliyah Negeri 1 Kabupaten Fiktif",
]
OF_REGIONS = [
    "Dinas Kesehatan",
    "Dinas Pertanahan dan Tata Ruang",
    "Dinas Perpajakan Daerah",
    "Badan Kesatuan Bangsa dan Politik",
    "Badan Penanggulangan Bencana Daerah",
    "Badan Perencanaan Pembangunan Daerah",
    "Badan Pengelolaan Pajak dan Retribusi Daerah",
    "Badan Kepegawaian Daerah",
    "Badan Narkotika",
    "Badan Penghubung Daerah",
    "Kantor Kesatuan Bangsa",
    "Kantor Pelayanan Perizinan Terpadu",
    "Kantor Ketahanan Pangan",
    "Kantor Pelayanan Pajak Daerah",
    "Kantor Arsip Daerah",
    "Kantor Kecamatan Suka Maju",
    "RSUD dr. Contoh",
    "Rumah Sakit Jiwa",
    "UPT Balai Latihan Kerja",
    "Balai Penyuluhan Pertanian",
    "Balai Pengawasan dan Sertifikasi Benih",
    "SMP Negeri 1 Contoh",
    "Puskesmas Suka Maju",
    "Satpol PP",
    "Sekretariat DPRD",
    "Sekretariat Daerah",
    "Inspektorat",
    "Kecamatan Polanharjo",
    "Perpustakaan Daerah",
    "Pemerintah Kabupaten Fiktif",
]


@pytest.mark.parametrize("pemda", [None, "Kabupaten Fiktif"])
@pytest.mark.parametrize("instansi", STATE)
def test_an_agency_of_the_state_in_a_region_is_not_the_regions(instansi: str, pemda: str | None) -> None:
    name = agency_name(instansi, pemda)
    assert name is not None
    assert (name.level, name.region) == ("kementerian", None)


@pytest.mark.parametrize("instansi", OF_REGIONS)
def test_an_agency_of_a_region_is_none_of_the_state(instansi: str) -> None:
    name = agency_name(instansi, "Kabupaten Fiktif")
    assert name is not None
    assert (name.level, name.region) == ("kabupaten", "kabupaten fiktif")
    behind = agency_name(f"{instansi} Kabupaten Fiktif", None)
    assert behind is not None and behind.level == "kabupaten"


@pytest.mark.parametrize("nothing", [None, "", "  ", "()"])
def test_no_name(nothing: str | None) -> None:
    assert agency_name(nothing, "Kabupaten Fiktif") is None


def test_places_are_told_apart_by_their_names_alone() -> None:
    for text, alone in (
        ("Kecamatan Suka", True),
        ("Desa Suka", True),
        ("SMP Negeri Suka", True),
        ("Dinas Kesehatan", False),
    ):
        name = agency_name(text, None)
        assert name and is_by_place(name) is alone
