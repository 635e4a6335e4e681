"""The official names in whole tables: told by words, codes, the rows above and below, and by what the agency works in."""

import pytest

from normalise.nomenclature import Catalogue
from normalise.official import find_official, official_names
from schemas.meaning import Identity
from schemas.nomenclature import OfficialName, level_of_code
from schemas.tables import Canonical, Cell, Column, ColumnRole, Row, Table

KECAMATAN = Identity(None, "Kecamatan Contoh", "Kabupaten Contoh", 2023)
SCHOOLS = Identity(None, "Dinas Pendidikan", "Kota Contoh", 2023)
NAMES = {
    "1.01": "URUSAN PEMERINTAHAN BIDANG PENDIDIKAN",
    "1.01.02": "PROGRAM PENGELOLAAN PENDIDIKAN",
    "1.01.02.2.01": "Pengelolaan Pendidikan Sekolah Dasar",
    "1.01.02.2.01.0001": "Pengadaan Mebel Sekolah",
    "1.01.02.2.02": "Pengelolaan Pendidikan Sekolah Menengah Pertama",
    "1.01.02.2.02.0001": "Pengadaan Mebel Sekolah",
    "3.30.02.2.01": "Penyelenggaraan Sarana Distribusi",
    "3.30.02.2.01.0001": "Penyediaan Sarana dan Prasarana",
    "1.01.02.2.01.0002": "Penyediaan Sarana dan Prasarana",
}


def listed() -> tuple[OfficialName, ...]:
    found = []
    for code, name in NAMES.items():
        level = level_of_code(code)
        assert level is not None
        found.append(OfficialName(code=code, level=level, name=name, valid_from=2021))
    return tuple(found)


def a_table(
    *names: str,
    parents: dict[int, int] | None = None,
    role: ColumnRole = "program",
    codes: dict[int, str] | None = None,
) -> Table:
    roles: tuple[ColumnRole, ...] = ("kode", role, "anggaran")
    rows = []
    for index, name in enumerate(names):
        texts = ((codes or {}).get(index, ""), name)
        cells = tuple(Cell(column=at, text=text, page=1, bbox=(0, 0, 0, 0)) for at, text in enumerate(texts))
        rows.append(Row(index=index, kind="body", parent=(parents or {}).get(index), cells=cells))
    columns = tuple(Column(index=at, heading=one, role=one) for at, one in enumerate(roles))
    return Table(id="T1", key="k", kind="realisasi_anggaran", pages=(1,), columns=columns, rows=tuple(rows))


def found(table: Table, identity: Identity, imported: tuple[OfficialName, ...] = ()) -> dict[int, Canonical]:
    naming = find_official([table], official_names(identity, imported), identity)
    return {row: name for (_, row, _), name in naming.items()}


def test_the_supporting_program_gets_the_code_of_the_agency() -> None:
    names = found(a_table("Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Program Lain"), KECAMATAN)
    assert names[0].code is None or names[0].listed == "X.XX.01"
    whole = found(
        a_table(
            "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
            "PROGRAM PENYELENGGARAAN URUSAN PEMERINTAHAN UMUM",
        ),
        KECAMATAN,
    )
    assert (whole[0].code, whole[0].listed, whole[0].level) == ("7.01.01", "X.XX.01", "program")
    assert whole[1].code == "7.01.05"
    assert whole[0].decree
    assert whole[0].valid_from == 2021


def test_names_of_two_codes_are_told_by_their_rows() -> None:
    table = a_table(
        "Pengelolaan Pendidikan Sekolah Dasar", "Pengadaan Mebel Sekolah",
        "Pengelolaan Pendidikan Sekolah Menengah Pertama", "Pengadaan Mebel Sekolah",
    )  # fmt: skip
    nested = table.model_copy(
        update={
            "rows": tuple(
                row.model_copy(update={"parent": row.index - 1 if row.index % 2 else None}) for row in table.rows
            )
        }
    )
    for one in (table, nested):
        names = found(one, SCHOOLS, listed())
        assert [names[row].code for row in (1, 3)] == ["1.01.02.2.01.0001", "1.01.02.2.02.0001"]


def test_a_kegiatan_is_told_by_what_stands_under_it() -> None:
    table = a_table(
        "Pengelolaan Pend. SD", "Pengadaan Mebel Sekolah",
        parents={1: 0}, codes={1: "1.01.02.2.01.01"},
    )  # fmt: skip
    assert found(table, SCHOOLS, listed())[1].code == "1.01.02.2.01.0001"


def test_a_name_of_another_bidang_is_not_taken() -> None:
    table = a_table("PROGRAM PENGELOLAAN PENDIDIKAN", "Penyediaan Sarana dan Prasarana", "Pengadaan Mebel Sekolah")
    assert found(table, SCHOOLS, listed())[1].code == "1.01.02.2.01.0002"


@pytest.mark.parametrize(
    "name", ["Badan Penyediaan Sarana dan Prasarana", "Dinas Pengelolaan Pendidikan Sekolah Dasar", "Jumlah", "12.500"]
)
def test_agencies_totals_and_numbers_are_no_names(name: str) -> None:
    assert 1 not in found(a_table("PROGRAM PENGELOLAAN PENDIDIKAN", name, role="nama"), SCHOOLS, listed())


def test_an_agency_of_the_state_has_other_programs() -> None:
    ministry = Identity(None, "Direktorat Jenderal Contoh", None, 2023)
    assert not official_names(ministry, listed()).entries
    assert not found(a_table("PROGRAM PENGELOLAAN PENDIDIKAN"), ministry, listed())


def test_a_column_of_indicators_is_matched_by_the_same_words_only() -> None:
    table = a_table("Penyediaan Jasa Surat Menyuratt", "Penyediaan Jasa Surat Menyurat", role="indikator")
    assert list(found(table, KECAMATAN)) == [1]


def test_list_numbers_tell_no_bidang() -> None:
    table = a_table(
        "1.01.1 Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "1.1.2 Administrasi Umum Perangkat Daerah",
        "1.1.3 Administrasi Kepegawaian Perangkat Daerah",
    )  # fmt: skip
    nobody = Identity(None, None, "Kabupaten Contoh", 2023)
    assert found(table, nobody)[1].code == "X.XX.01.2.06"


def test_no_names_no_work() -> None:
    assert find_official([a_table("Program Apa Saja")], Catalogue(()), KECAMATAN) == {}
