"""Printed names of programs and their parts -> official names: what is recognised, what is refused, and how surely."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalise.nomenclature import Catalogue, Sought, catalogue_of, find
from normalise.nomenclature.likeness import likeness, same_word
from normalise.nomenclature.shipped import shipped_names
from normalise.nomenclature.writing import written
from schemas.nomenclature import OfficialName, as_code, code_parts, level_of_code

YEAR = 2023
KNOWN = catalogue_of((), YEAR, provincial=False)


def a_name(code: str, name: str, **fields: object) -> OfficialName:
    level = level_of_code(code)
    assert level is not None
    return OfficialName(code=code, level=level, name=name, **fields)


TWINS = Catalogue(
    [
        a_name("1.01.02", "PROGRAM PENGELOLAAN PENDIDIKAN"),
        a_name("1.01.02.2.01", "Pengelolaan Pendidikan Sekolah Dasar"),
        a_name("1.01.02.2.01.0001", "Pengadaan Mebel Sekolah"),
        a_name("1.01.02.2.02", "Pengelolaan Pendidikan Sekolah Menengah Pertama"),
        a_name("1.01.02.2.02.0001", "Pengadaan Mebel Sekolah"),
        a_name("1.02.02.2.01.0007", "Pengadaan Mebel Puskesmas"),
    ]
)


@pytest.mark.parametrize(
    ("printed", "code", "method"),
    [
        ("Penyediaan Jasa Surat Menyurat", "X.XX.01.2.08.0001", "exact"),
        ("PENYEDIAAN JASA  SURAT\nMENYURAT", "X.XX.01.2.08.0001", "exact"),
        ("1.2 Penyediaan Jasa Surat-Menyurat", "X.XX.01.2.08.0001", "folded"),
        ("Penyediaan Jasa Komunikasi, Sumber Daya Air & Listrik", "X.XX.01.2.08.0002", "folded"),
        ("Program Koordinasi Ketenteraman dan Ketertiban Umum", "7.01.04", "folded"),
        ("Koordinasi Ketentraman dan Ketertiban Umum", "7.01.04", "folded"),
        ("Penyedian Jasa Komunikasi, Sumber Daya Air dan Listirk", "X.XX.01.2.08.0002", "fuzzy"),
        ("Peny. Jasa Komunikasi, Sumber Daya Air dan Listrik", "X.XX.01.2.08.0002", "fuzzy"),
        ("Penyediaan Barang Cetak dan Penggandaan", "X.XX.01.2.06.0005", "fuzzy"),
        ("Penyediaan Jasa Komun1kasi, Surnber Daya Air dan Listrik", "X.XX.01.2.08.0002", "fuzzy"),
        ("PROGRAMPENUNJANG URUSAN PEMERINTAHAN DAERAH KAB/KOTA", "X.XX.01", "fuzzy"),
        ("7.01.01.2.06.05 Barang Cetakan", "X.XX.01.2.06.0005", "fuzzy"),
    ],
)
def test_a_name_is_recognised(printed: str, code: str, method: str) -> None:
    match = find(KNOWN, Sought(written(printed), code=written(printed).code))
    assert match is not None
    assert (match.entry.name.code, match.method) == (code, method)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "12.500",
        "Program Promosi Kesehatan",
        "Pengadaan Kapal",
        "Penyediaan",
        "Koordinasi dan Penyusunan Dokumen",
        "Penyediaan Sarana Pelayanan Umum",
        "Gaji/Tunjangan",
        "Surat Menyurat",
        "Meningkatnya kualitas pelayanan publik",
    ],
)
def test_a_name_that_is_not_in_the_list_or_could_be_several_is_refused(printed: str) -> None:
    assert find(KNOWN, Sought(written(printed))) is None


def test_of_two_codes_with_one_name_the_place_decides() -> None:
    mebel = written("Pengadaan Mebel Sekolah")
    assert find(TWINS, Sought(mebel)) is None
    for above in ("1.01.02.2.01", "1.01.02.2.02"):
        match = find(TWINS, Sought(mebel, above=code_parts(above)))
        assert match is not None
        assert match.entry.name.code == f"{above}.0001"
    coded = find(TWINS, Sought(mebel, code="1.01.02.2.02.01"))
    assert coded is not None
    assert coded.entry.name.code == "1.01.02.2.02.0001"


def test_a_name_that_a_neighbour_has_is_not_given_twice() -> None:
    printed = written("Penyediaan Barang Cetak dan Penggandaan")
    taken = code_parts("X.XX.01.2.06.0005")
    assert find(KNOWN, Sought(printed, above=code_parts("X.XX.01.2.06"), taken={taken})) is None


def test_the_runner_up_is_told() -> None:
    match = find(
        KNOWN,
        Sought(written("Pemeliharaan/Rehab Gedung Kantor dan Bangunan Lainnya"), above=code_parts("X.XX.01.2.09")),
    )
    assert match is not None
    assert match.runner_up == "Pemeliharaan/Rehabilitasi Sarana dan Prasarana Gedung Kantor atau Bangunan Lainnya"


def test_a_name_without_the_word_that_decides_is_another() -> None:
    match = find(KNOWN, Sought(written("Koordinasi & Peny. Dokumen RKA SKPD"), above=code_parts("X.XX.01.2.01")))
    assert match is not None
    assert match.entry.name.name == "Koordinasi dan Penyusunan Dokumen RKA-SKPD"


def test_one_abbreviation_is_not_a_slip_of_another() -> None:
    match = find(
        KNOWN, Sought(written("Koordinasi dan Penyusunan Perubahan RKA-SKPD"), above=code_parts("X.XX.01.2.01"))
    )
    assert match is not None
    assert match.entry.name.name == "Koordinasi dan Penyusunan Dokumen Perubahan RKA-SKPD"


def test_a_province_has_the_supporting_program_under_its_own_name_and_power() -> None:
    province = catalogue_of((), YEAR, provincial=True)
    program = find(province, Sought(written("Program Penunjang Urusan Pemerintahan Daerah Provinsi")))
    activity = find(province, Sought(written("Administrasi Umum Perangkat Daerah")))
    assert program is not None
    assert activity is not None
    assert (program.method, activity.entry.name.code) == ("exact", "X.XX.01.1.06")


def test_the_nomenclature_says_nothing_of_years_before_it() -> None:
    assert not catalogue_of((), 2016, provincial=False).entries
    imported = (a_name("1.02.02", "PROGRAM KESEHATAN", valid_from=2021, valid_to=2022),)
    assert code_parts("1.02.02") in catalogue_of(imported, 2022, provincial=False).by_key
    assert code_parts("1.02.02") not in catalogue_of(imported, 2023, provincial=False).by_key


@pytest.mark.parametrize(
    ("code", "parts", "level"),
    [
        ("7.01.02.2.01.0001", ("7", "1", "2", "2", "1", "1"), "sub_kegiatan"),
        ("7.1.2.2.1.01.", ("7", "1", "2", "2", "1", "1"), "sub_kegiatan"),
        ("x.xx.01", ("X", "X", "1"), "program"),
        ("7.01.02.2", ("7", "1", "2", "2"), None),
        ("5.1.02.01.01.0024", ("5", "1", "2", "1", "1", "24"), "sub_kegiatan"),
        ("Program", (), None),
        ("", (), None),
    ],
)
def test_codes(code: str, parts: tuple[str, ...], level: str | None) -> None:
    assert code_parts(code) == parts
    assert level_of_code(code) == level


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("7.01.02", "7.01.02"),
        ("X.XX.01.2.06", "X.XX.01.2.06"),
        ("7.01.02.2.01.0001.", "7.01.02.2.01.0001"),
        ("1.2.3", None),
        ("2.3.1.1", None),
        ("7.01", None),
        ("5.1.02.01", None),
        ("12", None),
        ("", None),
    ],
)
def test_a_list_number_is_no_code(text: str, code: str | None) -> None:
    assert as_code(text) == code
    assert written(f"{text} Penyediaan Jasa").code == code


def test_a_code_of_another_name_makes_no_name_likelier() -> None:
    printed = written("Penyediaan Sarana Jasa Surat Menyurat")
    assert find(KNOWN, Sought(printed, code="X.XX.01.2.09.0006")) is None
    assert find(KNOWN, Sought(printed, code="9.99.01.2.01")) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("penyediaan", "penyedian", True),
        ("penyediaan", "peny", True),
        ("penyediaan", "penyedlaan", True),
        ("barang", "barnag", True),
        ("rka", "dpa", False),
        ("dpa", "dppa", False),
        ("pengelolaan", "pengembangan", False),
        ("pembinaan", "pembangunan", False),
        ("kelurahan", "kesehatan", False),
    ],
)
def test_words(one: str, other: str, same: bool) -> None:
    assert bool(same_word(one, other)) is same
    assert same_word(one, other) == same_word(other, one)


@given(st.sampled_from(shipped_names()), st.sampled_from(shipped_names()))
def test_no_name_is_wholly_like_another(one: OfficialName, other: OfficialName) -> None:
    score = likeness(written(one.name).words, written(other.name).words, KNOWN.weigh)
    assert (score == 100.0) == (written(one.name).folded == written(other.name).folded)
    assert 0 <= score <= 100


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    match = find(KNOWN, Sought(written(text)))
    assert match is None or match.score > 0


def test_every_shipped_name_finds_itself_in_its_place() -> None:
    for entry in KNOWN.entries:
        if entry.key[3:4] == ("7",):  # the names of Aceh are those of any regency
            continue
        match = find(KNOWN, Sought(entry.written, (entry.name.level,), above=entry.parent))
        assert match is not None
        assert (match.entry.key, match.score) == (entry.key, 100.0)
