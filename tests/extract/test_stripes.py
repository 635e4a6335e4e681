"""Shaded cells with white ones between and below them are one table."""

from pathlib import Path

from tests.extract.drawing import Sheet, read, rows, texts

XS = (80, 190, 300, 380)
HEAD = ("Sasaran", "Indikator", "Target")


def stripe(sheet: Sheet, top: float, grey: float = 0.85, height: float = 24) -> None:
    for left, right in zip(XS, XS[1:], strict=False):
        sheet.bar(left, top, right, top + height, grey)


def row(sheet: Sheet, top: float, cells: tuple[str, str, str]) -> None:
    for left, text in zip(XS, cells, strict=False):
        for step, line in enumerate(text.split("\n")):
            sheet.text(left + 4, top + 10 + 10 * step, line, 8)


def test_white_rows_between_shaded_ones(tmp_path: Path) -> None:
    names = ["Meningkatnya\nakses air", "Meningkatnya\nluas taman", "Terwujudnya\nuji mutu", "Tertatanya\nkawasan"]

    def draw(sheet: Sheet) -> None:
        stripe(sheet, 100, 0.6)
        row(sheet, 100, HEAD)
        for step, name in enumerate(names):
            top = 124 + 24 * step
            if step % 2:
                stripe(sheet, top)
            row(sheet, top, (name, "Cakupan\nlayanan", f"{step}5 %"))
            sheet.rule(XS[0], top + 24, XS[-1], top + 24)

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns] == list(HEAD)
    assert rows(table) == [[name.replace("\n", " "), "Cakupan layanan", f"{at}5 %"] for at, name in enumerate(names)]


def test_white_row_below_the_last_shaded_one_with_merged_cells(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        stripe(sheet, 100, 0.6)
        row(sheet, 100, HEAD)
        for step in range(4):
            if step % 2:
                stripe(sheet, 124 + 24 * step)
            row(sheet, 124 + 24 * step, ("Meningkatnya\nmutu", "Cakupan\nlayanan", f"{step}5 %"))
        row(sheet, 220, ("Rata-rata capaian seluruh sasaran", "", "30 %"))
        sheet.rule(XS[0], 244, XS[-1], 244)

    [table] = read(tmp_path, draw).tables
    assert rows(table, repeats=False)[-1][0] == "Rata-rata capaian seluruh sasaran"
    assert rows(table)[-1][-1] == "30 %"


def test_text_between_two_tables_of_shaded_cells_stays_text(tmp_path: Path) -> None:
    prose = "Pada tahun berikutnya seluruh sasaran tersebut diukur kembali dengan cara yang sama."

    def draw(sheet: Sheet) -> None:
        for top in (100, 260):
            stripe(sheet, top, 0.6)
            row(sheet, top, HEAD)
            for step in range(3):
                stripe(sheet, top + 24 + 24 * step, 0.85 + 0.05 * (step % 2))
                row(sheet, top + 24 + 24 * step, ("Meningkatnya\nmutu", "Cakupan\nlayanan", f"{step}5 %"))
        sheet.text(60, 230, prose, 9)

    found = read(tmp_path, draw)
    assert [len(rows(table)) for table in found.tables] == [3, 3]
    assert prose in texts(found, "text")
