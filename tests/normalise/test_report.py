"""A whole document by hand: what `normalise` makes of it."""

from decimal import Decimal

from normalise import normalise
from schemas.printed import PrintedTable
from tests.normalise.build import document, sentence, table

BUDGET = table(
    ["Program / Kegiatan / Sub Kegiatan", "Target Anggaran (Rp)", "Realisasi (Rp)", "Sisa Dana (Rp)", "Capaian (%)"],
    [
        ["PROGRAM TERTIB KOTA", "300.000", "240.000", "60.000", "80,00"],
        ["Patroli Wilayah", "100.000", "90.000", "10.000", "90,00"],
        ["Patroli Malam", "100.000", "90.000", "10.000", "90,00"],
        ["Pembinaan Warga", "200.000", "150.000", "50.000", "75,00"],
        ["Penyuluhan", "120.000", "90.000", "30.000", "75,00"],
        ["Pelatihan", "80.000", "60.000", "20.000", "75,00"],
        ["JUMLAH", "300.000", "240.000", "60.000", "80,00"],
    ],
    caption="Realisasi Anggaran Tahun 2023",
    bold=[0],
)
PROSE = sentence("Pada tahun 2023 realisasi sebesar Rp 240.000,00 atau 80,00% dari pagu.", order=1)


def test_a_budget_table_is_understood_whole() -> None:
    report = normalise(document(tables=[BUDGET], sentences=[PROSE], lines=["LAPORAN KINERJA TAHUN 2023"]))
    read = report.tables[0]
    assert read.kind == "realisasi_anggaran"
    assert [column.role for column in read.columns] == ["program", "anggaran", "realisasi_anggaran", "sisa", "serapan"]
    assert [column.unit for column in read.columns] == [None, "IDR", "IDR", "IDR", "percent"]
    assert [row.parent for row in read.rows] == [None, None, 1, 2, 1, 4, 4, None]
    assert [row.kind for row in read.rows][0] == "header"
    assert read.rows[-1].kind == "total"


def test_every_number_is_a_figure_or_an_exclusion() -> None:
    report = normalise(document(tables=[BUDGET], sentences=[PROSE]))
    assert len([figure for figure in report.figures if figure.source == "table"]) == 28
    amount, share = [figure for figure in report.figures if figure.source == "prose"]
    assert (amount.value, amount.unit, amount.exactness) == (Decimal("240000.00"), "IDR", "exact")
    assert (share.value, share.unit, share.decimals, share.exactness) == (Decimal("80.00"), "percent", 2, "rounded")


def test_keys_survive_an_inserted_row() -> None:
    shorter = table(
        [column.heading for column in BUDGET.columns],
        [[cell.text for cell in row.cells] for row in BUDGET.rows[2:]],
        caption=BUDGET.caption,
    )
    keys = [{figure.key for figure in normalise(document(tables=[read])).figures} for read in (BUDGET, shorter)]
    assert keys[1] <= keys[0]


def goals(version: str, order: int) -> PrintedTable:
    headings, row = ["Sasaran", "Indikator", "Target"], ["Meningkatnya mutu", "Indeks layanan", "80"]
    return table(headings, [row] * 2, caption=f"Perjanjian Kinerja {version}".strip(), order=order)


def programs(order: int) -> PrintedTable:
    return table(["Program", "Anggaran"], [["Program Mutu", "200.000.000"]] * 2, order=order)


def test_the_budget_of_an_agreement_is_of_its_version() -> None:
    tables = [goals("", 0), programs(1), goals("Perubahan", 2), programs(3)]
    report = normalise(document(tables=tables, lines=["LAPORAN KINERJA TAHUN 2023"]))
    assert [one.kind for one in report.tables] == ["perjanjian_kinerja", "anggaran_program"] * 2
    assert [one.version for one in report.tables] == [None, None, "perubahan", "perubahan"]


def test_plan_versions_side_by_side_are_two_quantities() -> None:
    headings = [["Kegiatan", "Anggaran", "Anggaran"], ["", "Murni", "Perubahan"]]
    rows = [["Patroli Wilayah", "200.000.000", "250.000.000"], ["Penyuluhan Warga", "100.000.000", "90.000.000"]]
    report = normalise(document(tables=[table(headings, rows)], lines=["LAPORAN KINERJA TAHUN 2023"]))
    assert [column.version for column in report.tables[0].columns] == [None, "murni", "perubahan"]
    stated = {(one.of, one.version) for one in report.quantities}
    assert stated == {
        (of, version) for of in ("patroli wilayah", "penyuluhan warga") for version in ("murni", "perubahan")
    }


def test_what_stands_after_the_revision_is_the_other_version_of_the_budget_before_it() -> None:
    """The caption speaks of a revision: that says nothing of the first of two versions."""
    headings = ["Program Kerja", "APBD Murni (Rp)", "Setelah Perubahan (Rp)"]
    rows = [["Patroli Wilayah", "200.000.000", "250.000.000"], ["Penyuluhan Warga", "100.000.000", "90.000.000"]]
    revised = table(headings, rows, caption="Perubahan Anggaran Program Tahun 2023")
    report = normalise(document(tables=[revised], lines=["LAPORAN KINERJA TAHUN 2023"]))
    assert [column.role for column in report.tables[0].columns] == ["program", "anggaran", "anggaran"]
    assert (
        sorted((one.version, len(one.figures)) for one in report.quantities)
        == [("murni", 1)] * 2 + [("perubahan", 1)] * 2
    )


def test_the_target_of_the_plan_and_of_the_agreement_are_two_quantities() -> None:
    plan = table(["Indikator", "Target Renstra 2023", "Realisasi"], [["Indeks layanan", "85", "84"]] * 2, order=0)
    report = normalise(document(tables=[plan, goals("", 1)], lines=["LAPORAN KINERJA TAHUN 2023"]))
    assert {one.what for one in report.quantities if "target" in one.what} == {"target renstra", "target"}


def test_amounts_that_end_in_two_digits_behind_a_thousands_mark_nest_their_rows() -> None:
    names = [
        "PROGRAM TERTIB KOTA",
        "Patroli Wilayah",
        "Patroli Malam",
        "Patroli Siang",
        "Pembinaan Warga",
        "Penyuluhan",
    ]
    amounts = [(300517, 241311), (100206, 90204), (60101, 50103), (40105, 40101), (200311, 151107), (200311, 151107)]
    rows = [
        [name, *(f"{one // 1000}.{one % 1000:03}.000.00" for one in both)]
        for name, both in zip(names, amounts, strict=True)
    ]
    printed = table(["Uraian", "Pagu (Rp)", "Realisasi (Rp)"], rows, caption="Realisasi Anggaran", bold=[0])
    read = normalise(document(tables=[printed])).tables[0]
    assert [row.parent for row in read.rows if row.kind == "body"][:5] == [None, 1, 2, 2, 1]


def keys_of(text: str, *before: str) -> list[str]:
    sentences = [sentence(one, order=order) for order, one in enumerate((*before, text), 1)]
    report = normalise(document(sentences=sentences))
    return [figure.key for figure in report.figures if figure.sentence == text]


def test_keys_of_a_sentence_survive_the_correction_of_one_of_its_figures() -> None:
    said = "Dari anggaran Rp 1.500.000 terealisasi Rp 1.200.000 atau {} pada 5 dari {} desa."
    old, new = keys_of(said.format("82,17%", "5")), keys_of(said.format("80,00%", "6"))
    assert len(old) == len(new) == 5
    assert [one == other for one, other in zip(old, new, strict=True)] == [True, True, False, True, False]


def test_keys_of_a_sentence_do_not_depend_on_the_numbers_of_tables_and_lists() -> None:
    said = "{} Pada Tabel 3.{} tampak anggaran Rp 1.500.000 dan realisasi Rp 1.200.000."
    assert keys_of(said.format("2)", 1)) == keys_of(said.format("3)", 2), "Bagian baru tanpa angka.")


def test_keys_of_a_row_that_an_amount_names_survive_its_correction() -> None:
    def keys(amount: str) -> list[str]:
        rows = [[amount, "240.000", "60.000"], ["Rp 90.000", "90.000", "10.000"]]
        read = table(["Uraian", "Realisasi (Rp)", "Sisa (Rp)"], rows, caption="Sisa Anggaran")
        return [figure.key for figure in normalise(document(tables=[read])).figures]

    assert sum(one != other for one, other in zip(keys("Rp 300.000"), keys("Rp 301.000"), strict=True)) == 1
