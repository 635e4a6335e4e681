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
]
APART = [
    [("Kecamatan Fiktif", "Kabupaten Fiktif"), ("Kecamatan Fiktif Barat", "Kabupaten Fiktif")],
    [("Dinas Kesehatan", "Kabupaten Fiktif"), ("Dinas Kesehatan", "Kota Fiktif")],
    [("Pemerintah Kabupaten Fiktif", "Kabupaten Fiktif"), ("Inspektorat", "Kabupaten Fiktif")],
    [("Kecamatan Kota Baru", None), ("Kecamatan Kota Lama", None)],
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
