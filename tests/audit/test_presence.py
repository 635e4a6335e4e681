"""Rows that one table lists and another lacks: named where the lists are plainly one, silent where one is another or a part."""

from dataclasses import replace

import pytest

from audit import judge
from schemas.findings import Finding
from schemas.statements import Agreed, Statements
from schemas.tables import ColumnRole, TableKind
from tests.audit.build import BOX, Build

VILLAGES = ["Sukamaju", "Karang Anyar", "Tanjung Sari", "Mekar Jaya", "Batu Putih", "Sungai Lama"]
INDICATORS = [
    "Indeks kepuasan masyarakat",
    "Persentase temuan yang ditindaklanjuti",
    "Jumlah kunjungan wisatawan",
    "Angka harapan hidup",
    "Rasio elektrifikasi",
]
PROGRAMS = [
    "Program Pelayanan",
    "Program Ketertiban",
    "Program Pemberdayaan",
    "Program Pengawasan",
    "Program Pembinaan",
]

DATA: tuple[TableKind, ColumnRole] = ("data_pendukung", "nama")


def remarks(*tables: tuple[TableKind, ColumnRole, list[str]], numbers: list[str] | None = None) -> list[Finding]:
    build = Build()
    for kind, role, names in tables:
        marks = numbers or [str(at) for at in range(1, len(names) + 1)]
        rows = [[mark, name, str(at + 3)] for at, (mark, name) in enumerate(zip(marks, names, strict=False))]
        build.table(["nomor", role, "nilai"], rows, kind=kind)
    return [one for one in build.judge().findings if one.rule == "baris-tabel"]


def test_each_list_may_lack_what_the_other_has_and_that_is_one_remark() -> None:
    (finding,) = remarks((*DATA, VILLAGES), (*DATA, [*VILLAGES[1:], "Rantau Panjang"]))
    assert (finding.severity, finding.relation, finding.checks) == ("info", "presence", ())
    assert finding.message.en == (
        '"Sukamaju": listed in the table on page 1, not in the table on page 1; '
        '"Rantau Panjang": listed in the table on page 1, not in the table on page 1.'
    )
    assert len(finding.places) == 2


@pytest.mark.parametrize("kind", ["data_pendukung", "lainnya"])
def test_lists_of_units_in_tables_of_no_known_kind(kind: TableKind) -> None:
    (finding,) = remarks((kind, "nama", VILLAGES), ("lainnya", "nama", VILLAGES[1:]))
    assert finding.stated_text == "Sukamaju"


def shares_of(names: list[str], kind: TableKind, build: Build, *, amounts: bool = False) -> None:
    rows = [[name, "3", "50"] if amounts and at < len(names) - 1 else [name, "", "50"] for at, name in enumerate(names)]
    build.table(["nama", "nilai", "capaian"], rows, kind=kind)


def test_lists_that_state_nothing_but_percentages_are_lists_too() -> None:
    build = Build()
    shares_of(VILLAGES, "perbandingan_tahun", build)
    shares_of(VILLAGES[1:], "perbandingan_tahun", build)
    assert [one.stated_text for one in build.judge().findings if one.rule == "baris-tabel"] == ["Sukamaju"]


def test_a_row_of_percentages_below_amounts_is_a_share_of_them() -> None:
    build = Build()
    shares_of([*VILLAGES, "Persentase"], "data_pendukung", build, amounts=True)
    shares_of([*VILLAGES, "Sungai Baru"], "data_pendukung", build)
    assert [one.stated_text for one in build.judge().findings if one.rule == "baris-tabel"] == ["Sungai Baru"]


def test_a_row_of_the_whole_region_is_no_member_of_the_list() -> None:
    build = Build()
    for names in ([*VILLAGES, "Jayaraya"], VILLAGES):
        build.table(["nama", "nilai"], [[name, "3"] for name in names], kind="data_pendukung")
    report = build.report()
    assert [one.rule for one in judge(report).findings] == ["baris-tabel"]
    own = replace(report, identity=replace(report.identity, pemda="Provinsi Jayaraya"))
    assert judge(own).findings == ()


def test_an_indicator_that_nothing_speaks_of_is_left_to_the_rule_on_the_agreement() -> None:
    build = Build()
    for kind, names in (("perjanjian_kinerja", INDICATORS), ("capaian_kinerja", INDICATORS[:-1])):
        build.table(["indikator", "nilai"], [[name, "3"] for name in names], kind=kind)
    gap = Agreed("indikator", INDICATORS[-1], "T1", planned=True, found=False, open=False, page=1, bbox=BOX)
    report = replace(build.report(), stated=Statements(agreed=(gap,)))
    assert [one for one in judge(report).findings if one.rule == "baris-tabel"] == []


def test_an_indicator_of_the_agreement_that_is_not_reported_on() -> None:
    (finding,) = remarks(
        ("perjanjian_kinerja", "indikator", INDICATORS), ("capaian_kinerja", "indikator", INDICATORS[:-1])
    )
    assert finding.stated_text == "Rasio elektrifikasi"


def test_more_indicators_than_agreed_are_no_omission() -> None:
    assert (
        remarks(("perjanjian_kinerja", "indikator", INDICATORS[:-1]), ("capaian_kinerja", "indikator", INDICATORS))
        == []
    )


def test_an_indicator_that_may_have_been_renamed_is_not_called_missing() -> None:
    renamed = [*INDICATORS[:-1], "Cakupan layanan listrik perdesaan"]
    assert remarks(("perjanjian_kinerja", "indikator", INDICATORS), ("capaian_kinerja", "indikator", renamed)) == []


def test_a_program_without_realisation() -> None:
    (finding,) = remarks(("anggaran_program", "program", PROGRAMS), ("realisasi_anggaran", "program", PROGRAMS[1:]))
    assert finding.stated_text == "Program Pelayanan"


BUDGETS = ["1949546165", "617899914", "406950083"]


@pytest.mark.parametrize(
    ("spent", "missing"),
    [
        (BUDGETS[1:], ["Program Pelayanan"]),
        (["617899900", BUDGETS[2]], []),  # another version of the plan
        (BUDGETS[2:], []),  # a selection
    ],
)
def test_short_lists_of_programs_are_one_where_their_budgets_are_the_same(spent: list[str], missing: list[str]) -> None:
    build = Build()
    planned = [[name, budget] for name, budget in zip(PROGRAMS, BUDGETS, strict=False)]
    build.table(["program", "anggaran"], planned, kind="anggaran_program")
    realised = [[name, budget, "1"] for name, budget in zip(PROGRAMS[3 - len(spent) : 3], spent, strict=True)]
    build.table(["program", "anggaran", "realisasi_anggaran"], realised, kind="realisasi_anggaran")
    found = [one for one in build.judge().findings if one.rule == "baris-tabel"]
    assert [one.stated_text for one in found] == missing


def test_programs_that_are_divided_between_several_tables_are_all_there() -> None:
    """One table of realisation for each goal."""
    rest = ("realisasi_anggaran", "program", [PROGRAMS[0], "Program Lain Sekali"])
    assert (
        remarks(("anggaran_program", "program", PROGRAMS), ("realisasi_anggaran", "program", PROGRAMS[1:]), rest) == []
    )  # type: ignore[arg-type]


SAME = [
    ["SUKAMAJU", "Karang Anyar", "Tanjung Sari", "Mekar Jaya", "Batu Putih", "Sungai Lama"],
    ["1. Sukamaju", "2. Karang Anyar", "3. Tanjung Sari", "4. Mekar Jaya", "5. Batu Putih", "6. Sungai Lama"],
    ["Suka Maju", "Karanganyar", "Tanjung Sari", "Mekar Jaya", "Batu Putih", "Sungai Lama"],
    ["Sukamajoe", "Karang Anyar", "Tanjung Sari", "Mekar Jaya", "Batu Putih", "Sungai Lama"],
    ["Desa Sukamaju dan sekitarnya", "Karang Anyar", "Tanjung Sari", "Mekar Jaya", "Batu Putih", "Sungai Lama"],
    [*reversed(VILLAGES)],
]


@pytest.mark.parametrize("names", SAME)
def test_names_written_otherwise_are_not_missing(names: list[str]) -> None:
    assert remarks((*DATA, VILLAGES), (*DATA, names)) == []


OTHER = [
    ["Sukamaju", "Karang Anyar", "Tanjung Sari"],  # a selection
    ["Sukamaju", "Karang Anyar", "Pulau Tiga", "Muara Dua", "Simpang Empat", "Lubuk Lima"],
    ["Laki-laki", "Perempuan"],
]


@pytest.mark.parametrize("names", OTHER)
def test_lists_of_other_things_and_selections_are_not_compared(names: list[str]) -> None:
    assert remarks((*DATA, VILLAGES), (*DATA, names)) == []


@pytest.mark.parametrize(("unread", "told"), [(2, 0), (4, 0), (5, 1)])
def test_a_table_beside_an_unread_page_may_go_on_there(unread: int, told: int) -> None:
    build = Build()
    for names in (VILLAGES, VILLAGES[:-1]):
        build.table(["nama", "nilai"], [[name, "3"] for name in names], kind="data_pendukung")
    build.tables[1] = build.tables[1].model_copy(update={"pages": (3,)})
    report = build.report()
    assert len([one for one in judge(report).findings if one.rule == "baris-tabel"]) == 1
    judged = judge(replace(report, unread=frozenset({unread})))
    assert len([one for one in judged.findings if one.rule == "baris-tabel"]) == told


def test_a_table_whose_numbers_skip_was_not_read_whole() -> None:
    assert len(remarks((*DATA, VILLAGES), (*DATA, VILLAGES[:-1]))) == 1
    assert remarks((*DATA, VILLAGES), (*DATA, VILLAGES[:-1]), numbers=["1", "2", "4", "5", "6", "7"]) == []
