"""Sasaran and indicators: the report's own plan names them; other tables print them a little otherwise."""

from typing import Literal

import pytest

from normalise.own_names import find_own
from normalise.searches import Searches
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


def names_in_table(role: Literal["sasaran"], printed: str) -> list[str]:
    table = a_table("T1", "capaian_kinerja", printed)
    table = table.model_copy(update={"columns": (Column(index=0, heading="Sasaran", role=role),)})
    return [name.name for name in find_own([table], Searches()).values()]


def named(*indicators: str) -> list[Canonical | None]:
    tables = [a_table("T2", "capaian_kinerja", *indicators), a_table("T1", "perjanjian_kinerja", *PLAN)]
    found = find_own(tables, Searches())
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
    ],
)
def test_another_indicator_stays_another(printed: str) -> None:
    (found,) = named(printed)
    assert found is not None
    assert found.name == printed


def test_a_single_short_word_is_no_name() -> None:
    assert named("Nilai") == [None]


def test_a_name_is_given_to_the_likest_of_a_table_only() -> None:
    first, second = named("Indeks Kepuasan Masyarakat", "Indeks Kepuasan Masyarakatt")
    assert first is not None
    assert second is not None
    assert (first.name, second.name) == ("Indeks Kepuasan Masyarakat", "Indeks Kepuasan Masyarakatt")


@pytest.mark.parametrize(
    "printed",
    ["Sasaran Strategis : Meningkatnya mutu layanan", "Meningkatnya mutu layanan :", "Meningkatnya mutu layanan"],
)
def test_what_introduces_a_sasaran_is_no_part_of_its_name(printed: str) -> None:
    assert names_in_table("sasaran", printed) == ["Meningkatnya mutu layanan"]


def test_what_the_plan_does_not_name_the_table_of_results_names() -> None:
    tables = [
        a_table("T1", "perjanjian_kinerja", *PLAN),
        a_table("T2", "capaian_kinerja", "Persentase obat esensial yang tersedia di puskesmas"),
        a_table("T3", "perbandingan_tahun", "Persentasi obat essensial yang tersedia di puskesmas"),
    ]
    assert find_own(tables, Searches())["T3", 0, 0].name == "Persentase obat esensial yang tersedia di puskesmas"


def test_initials_stand_for_the_words_in_full() -> None:
    tables = [
        a_table("T1", "capaian_kinerja", "Persentase BPBD dilatih ahli gempa", "Persentase BPBD dilatih penyelam"),
        a_table("T2", "perbandingan_tahun", "Persentase Badan Penanggulangan Bencana Daerah dilatih penyelam"),
        a_table("T3", "perbandingan_tahun", "Persentase Badan Penanggulangan Kebakaran Daerah dilatih penyelam"),
    ]
    found = find_own(tables, Searches())
    assert found["T2", 0, 0].name == "Persentase BPBD dilatih penyelam"
    assert ("T3", 0, 0) not in found


def test_the_plan_names_itself_and_the_list_of_indicators_follows_it() -> None:
    tables = [
        a_table("T1", "iku", "Nilai Evaluasi SAKIP dari Inspektorat", "Indeks Reformasi Birokrasi"),
        a_table("T2", "perjanjian_kinerja", "Nilai Evaluasi SAKIP"),
    ]
    found = find_own(tables, Searches())
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
    assert find_own(tables, Searches())["T2", 0, 0].name == "Indeks Kepuasan Masyarakat"
