"""Sasaran and indicators: the report's own plan names them; other tables print them a little otherwise."""

import pytest

from normalise.own_names import find_own
from schemas.tables import Canonical, Cell, Column, Row, Table, TableKind

PLAN = (
    "Nilai Evaluasi SAKIP (Tahun sebelumnya)",
    "Indeks Kepuasan Masyarakat",
    "Angka Kematian Bayi",
    "Persentase desa yang memiliki lembaga kemasyarakatan",
    "Indeks Kualitas Lingkungan Hidup",
)


def a_table(name: str, kind: TableKind, *indicators: str) -> Table:
    rows = tuple(
        Row(index=at, kind="body", cells=(Cell(column=0, text=text, page=1, bbox=(0, 0, 0, 0)),))
        for at, text in enumerate(indicators)
    )
    columns = (Column(index=0, heading="Indikator", role="indikator"),)
    return Table(id=name, key=name, kind=kind, pages=(1,), columns=columns, rows=rows)


def named(*indicators: str) -> list[Canonical | None]:
    tables = [a_table("T2", "capaian_kinerja", *indicators), a_table("T1", "perjanjian_kinerja", *PLAN)]
    found = find_own(tables)
    return [found.get(("T2", row, 0)) for row in range(len(indicators))]


@pytest.mark.parametrize(
    ("printed", "name", "method"),
    [
        ("Indeks Kepuasan Masyarakat", PLAN[1], "exact"),
        ("2. INDEKS KEPUASAN MASYARAKAT", PLAN[1], "exact"),
        ("Nilai Evaluasi SAKIP dari Inspektorat", PLAN[0], "fuzzy"),
        ("Nilai Evaluasi SAKIP (tahun lalu)", PLAN[0], "fuzzy"),
        ("Indeks Kualitas Lingkungan Hidup (IKLH)", PLAN[4], "fuzzy"),
        ("Indeks Kepuasan Masyarakt", PLAN[1], "fuzzy"),
        ("Persentase desa yang memiliki lembaga", PLAN[3], "fuzzy"),
        ("Prosentase Desa Yang Memiliki Lembaga Kemasyarakatan (%)", PLAN[3], "fuzzy"),
    ],
)
def test_a_name_of_the_plan_is_known_again(printed: str, name: str, method: str) -> None:
    (found,) = named(printed)
    assert found is not None
    assert (found.name, found.method, found.level, found.code) == (name, method, "indikator", None)


@pytest.mark.parametrize(
    "printed",
    [
        "Angka Kelahiran Bayi",
        "Angka Kematian Ibu",
        "Indeks Kualitas Hidup",
        "Indeks Kualitas Udara",
        "Persentase desa yang tidak memiliki lembaga kemasyarakatan",
        "Persentase lembaga kemasyarakatan yang aktif",
        "Indeks Kepuasan Pegawai",
        "Angka Kematian Bayi di Provinsi",
        "Angka Kematian Bayi (Provinsi Contoh)",
        "Angka Kematian Bayi (laki-laki)",
        "Angka Kematian Bayi Tahun 2022",
        "Nilai",
    ],
)
def test_another_indicator_stays_another(printed: str) -> None:
    assert named(printed) == [None]


def test_a_name_is_given_to_the_likest_of_a_table_only() -> None:
    first, second = named("Indeks Kepuasan Masyarakat", "Indeks Kepuasan Masyarakatt")
    assert first is not None
    assert second is None


def test_the_plan_names_itself_and_the_list_of_indicators_follows_it() -> None:
    tables = [
        a_table("T1", "iku", "Nilai Evaluasi SAKIP dari Inspektorat", "Indeks Reformasi Birokrasi"),
        a_table("T2", "perjanjian_kinerja", "Nilai Evaluasi SAKIP"),
    ]
    found = find_own(tables)
    assert {key: name.name for key, name in found.items()} == {
        ("T2", 0, 0): "Nilai Evaluasi SAKIP",
        ("T1", 0, 0): "Nilai Evaluasi SAKIP",
        ("T1", 1, 0): "Indeks Reformasi Birokrasi",
    }


def test_without_a_plan_the_first_measured_names_hold() -> None:
    tables = [
        a_table("T1", "capaian_kinerja", "Indeks Kepuasan Masyarakat"),
        a_table("T2", "perbandingan_tahun", "Indeks Kepuasan Masyarakt"),
    ]
    assert find_own(tables)["T2", 0, 0].name == "Indeks Kepuasan Masyarakat"
