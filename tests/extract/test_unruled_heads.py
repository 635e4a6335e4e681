"""The headings of tables without vertical rules: which column each of their texts stands over."""

from collections.abc import Callable
from pathlib import Path

from tests.extract.drawing import Sheet, read, rows

ENDS = (240, 330, 420, 510)
MIDDLES = (205, 295, 385, 475)
"""Columns whose figures are set right and whose headings are set in the middle."""


def figures(sheet: Sheet, top: float, names: tuple[str, ...] = ("Desa Mekar", "Desa Subur", "Desa Makmur")) -> None:
    for step, name in enumerate(names):
        y = top + 16 * step
        sheet.text(60, y, str(step + 1), 9)
        sheet.text(80, y, name, 9)
        for x, text in zip(ENDS, ("1.204", "98", "1.302", f"9{step},50"), strict=True):
            sheet.ending(x, y, text)


def headings(tmp_path: Path, draw: Callable[[Sheet], None]) -> list[str]:
    [table] = read(tmp_path, draw).tables
    return [column.heading for column in table.columns]


def test_column_numbers_are_no_columns_of_their_own(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 100, "No", 9)
        sheet.centred(115, 100, "Uraian")
        for number, (x, text) in enumerate(zip(MIDDLES, ("Pria", "Wanita", "Jumlah", "Rasio"), strict=True), start=3):
            sheet.centred(x, 100, text)
            sheet.centred(x, 116, f"({number})")
        sheet.text(60, 116, "(1)", 9)
        sheet.centred(115, 116, "(2)")
        figures(sheet, 134)

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns] == ["No", "Uraian", "Pria", "Wanita", "Jumlah", "Rasio"]
    assert rows(table)[0] == ["1", "Desa Mekar", "1.204", "98", "1.302", "90,50"]
    assert len(rows(table)) == 3


def test_two_rows_below_column_numbers_go_on_with_a_table(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for number, x in enumerate((63, 115, *MIDDLES), start=1):
            sheet.centred(x, 90, f"({number})")
        figures(sheet, 108, ("Desa Jaya", "Desa Sentosa"))

    [table] = read(tmp_path, draw).tables
    assert [row[1] for row in rows(table)] == ["Desa Jaya", "Desa Sentosa"]


def test_headings_that_nearly_touch_and_reach_beyond_their_figures(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.row(100, (60, 85), ("No", "Unsur Pelayanan"))
        sheet.centred(250, 100, "Bobot")
        sheet.centred(288, 94, "NRR")
        sheet.centred(250, 94, "Nilai")
        sheet.centred(288, 105, "Tertimbang")
        sheet.centred(400, 94, "Capaian terhadap")
        sheet.centred(400, 105, "target akhir renstra")
        for step in range(3):
            y = 125 + 16 * step
            sheet.row(y, (60, 85), (str(step + 1), "Kecepatan layanan"))
            sheet.centred(250, y, "0,11")
            sheet.centred(288, y, "0,35")
            sheet.centred(400, y, "97,1")

    assert headings(tmp_path, draw)[2:] == ["Nilai Bobot", "NRR Tertimbang", "Capaian terhadap target akhir renstra"]


def test_text_over_the_middle_one_of_several_columns(tmp_path: Path) -> None:
    """Further above it than its own second line would be; the column beside is set in the middle of both levels."""

    def draw(sheet: Sheet) -> None:
        sheet.row(104, (60, 80), ("No", "Indikator"))
        sheet.centred(205, 104, "Satuan")
        sheet.centred(385, 96, "2023")
        sheet.centred(295, 107, "Target")
        sheet.centred(295, 117, "Tahunan")
        sheet.centred(385, 112, "Realisasi")
        sheet.centred(475, 112, "Capaian")
        for step in range(3):
            y = 134 + 16 * step
            sheet.row(y, (60, 80), (str(step + 1), "Angka kematian"))
            for x, text in zip(MIDDLES, ("Kasus", "12", "10", "116,67"), strict=True):
                sheet.centred(x, y, text)

    assert headings(tmp_path, draw) == [
        "No",
        "Indikator",
        "Satuan",
        "2023 / Target Tahunan",
        "2023 / Realisasi",
        "2023 / Capaian",
    ]


def test_first_line_of_a_long_heading_stands_over_one_column(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.row(111, (60, 80), ("No", "Sasaran"))
        for x, texts in ((205, ("Rata-rata", "Capaian", "(%)")), (295, ("Pagu",)), (385, ("Realisasi",))):
            for step, text in enumerate(texts):
                sheet.centred(x, (100 if len(texts) > 1 else 111) + 11 * step, text)
        sheet.centred(475, 111, "Serapan")
        for step in range(3):
            y = 140 + 16 * step
            sheet.row(y, (60, 80), (str(step + 1), "Layanan prima"))
            for x, text in zip(MIDDLES, ("98,5", "4.000", "3.900", "97,50"), strict=True):
                sheet.centred(x, y, text)

    assert headings(tmp_path, draw) == ["No", "Sasaran", "Rata-rata Capaian (%)", "Pagu", "Realisasi", "Serapan"]


def test_title_between_the_rules_of_two_tables_is_no_heading(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for top in (90, 190):
            for y in (top - 12, top + 4, top + 60):
                sheet.rule(56, y, 514, y)
            sheet.row(top, (60, 80, 190, 280, 370, 460), ("No", "Desa", "Pria", "Wanita", "Jumlah", "Rasio"))
            figures(sheet, top + 18)
        sheet.centred(285, 168, "Keadaan penduduk tahun lalu", 10)

    tables = read(tmp_path, draw).tables
    assert [[column.heading for column in table.columns] for table in tables] == [
        ["No", "Desa", "Pria", "Wanita", "Jumlah", "Rasio"]
    ] * 2


def test_years_on_the_second_line_of_a_heading_are_no_row(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.row(106, (60, 80), ("No", "Indikator"))
        for x, year in zip(MIDDLES, ("2021", "2022", "2023", "2024"), strict=True):
            sheet.centred(x, 100, "Realisasi")
            sheet.centred(x, 111, year)
        figures(sheet, 130)

    assert headings(tmp_path, draw)[2:] == [f"Realisasi {year}" for year in (2021, 2022, 2023, 2024)]


def test_heading_full_of_figures_above_the_rule(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.rule(56, 88, 514, 88)
        sheet.text(80, 111, "Kelompok", 9)
        for x, upper, lower in zip(
            MIDDLES, ("Kurang", "10.000-", "15.000-", "30.000"), ("10.000", "14.999", "29.999", "lebih"), strict=True
        ):
            sheet.centred(x, 100, upper)
            sheet.centred(x, 111, lower)
        sheet.rule(56, 116, 514, 116)
        for step in range(5):
            y = 130 + 12 * step
            sheet.text(80, y, "Golongan " + "ABCDE"[step], 9)
            for x, text in zip(ENDS, ("12,4", "13,5", "14,6", "15,7"), strict=True):
                sheet.ending(x, y, text)
        sheet.rule(56, 184, 514, 184)

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns] == [
        "Kelompok",
        "Kurang 10.000",
        "10.000- 14.999",
        "15.000- 29.999",
        "30.000 lebih",
    ]
    assert len(rows(table)) == 5
