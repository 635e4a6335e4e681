"""Ruled tables that lack edges: columns that only their figures show, rows that only stripes part."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from schemas.printed import PrintedTable
from tests.extract.drawing import Sheet, document, rows, save

HEAD = ["NO", "INDIKATOR KINERJA", "TARGET", "REALISASI", "KET"]
BODY = [
    ["1", "Indeks mutu air", "42,5 %", "56,12 %", "IKU"],
    ["2", "Indeks mutu udara", "60", "66,24", ""],
    ["3", "Lokasi kampung hijau", "61", "61", ""],
    ["4", "Penurunan emisi gas", "5", "11,45", "IKU"],
]
XS = (60, 90, 250, 330, 410, 480)


def read(tmp_path: Path, draw: Callable[[Sheet], None]) -> list[PrintedTable]:
    return list(document(save(tmp_path / "a.pdf", [draw])).tables)


def place(sheet: Sheet, y: float, texts: Sequence[str]) -> None:
    for x, text in zip(XS, texts, strict=False):
        if text:
            sheet.text(x + 4, y, text, 9)


def frame(sheet: Sheet, heights: Sequence[float]) -> None:
    """Rules between the rows and right of the numbers only, as a table style of a word processor draws them."""
    for y in heights:
        sheet.rule(XS[0], y, XS[-1], y)
    for x in (XS[0], XS[1], XS[-1]):
        sheet.rule(x, heights[0], x, heights[-1])


def test_columns_of_figures_without_rules_between_them(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        frame(sheet, [100, 120, 140, 160, 180, 200])
        for at, row in enumerate([HEAD, *BODY]):
            place(sheet, 114 + 20 * at, row)

    [table] = read(tmp_path, draw)
    assert [column.heading for column in table.columns] == HEAD
    assert rows(table) == BODY


def test_rows_that_only_stripes_part(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.bar(XS[0], 120, XS[-1], 140, 0.9)
        sheet.bar(XS[0], 160, XS[-1], 180, 0.9)
        frame(sheet, [100, 120, 200])
        for x in XS[2:-1]:
            sheet.rule(x, 100, x, 200)
        for at, row in enumerate([HEAD, *BODY]):
            place(sheet, 114 + 20 * at, row)

    [table] = read(tmp_path, draw)
    assert rows(table) == BODY


def test_a_shade_in_slices_parts_no_row(tmp_path: Path) -> None:
    tall = ["1", "Indeks mutu air", "42,5", "56,12", "IKU"]

    def draw(sheet: Sheet) -> None:
        for top in (120, 131):
            sheet.bar(XS[0], top, XS[-1], top + 11, 0.9)
        frame(sheet, [100, 120, 142, 162])
        for x in XS[2:-1]:
            sheet.rule(x, 100, x, 162)
        place(sheet, 114, HEAD)
        place(sheet, 129, tall)
        sheet.text(XS[1] + 4, 140, "dan udara", 9)
        place(sheet, 156, BODY[1])

    [table] = read(tmp_path, draw)
    assert rows(table)[0] == ["1", "Indeks mutu air dan udara", "42,5", "56,12", "IKU"]


@pytest.mark.parametrize("heading", ["URAIAN DAN JUMLAH PEGAWAI", ""])
def test_figures_inside_a_text_part_no_column(tmp_path: Path, heading: str) -> None:
    def draw(sheet: Sheet) -> None:
        frame(sheet, [100, 120, 140, 160, 180])
        place(sheet, 114, ["NO", heading])
        for at, (name, number) in enumerate((("Laki-laki", "12"), ("Perempuan", "34"), ("Jumlah pegawai", "46"))):
            sheet.text(XS[0] + 4, 134 + 20 * at, str(at + 1), 9)
            sheet.text(XS[1] + 4, 134 + 20 * at, name, 9)
            sheet.text(XS[2] + 4, 134 + 20 * at, number, 9)

    [table] = read(tmp_path, draw)
    assert len(table.columns) == 2


def test_a_currency_set_apart_is_no_column(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        frame(sheet, [100, 120, 140, 160, 180])
        place(sheet, 114, ["NO", "ANGGARAN"])
        for at in range(3):
            sheet.text(XS[0] + 4, 134 + 20 * at, str(at + 1), 9)
            sheet.text(XS[1] + 4, 134 + 20 * at, "Rp.", 9)
            sheet.text(XS[2] + 4, 134 + 20 * at, f"1.07{at}.834.400", 9)

    [table] = read(tmp_path, draw)
    assert len(table.columns) == 2
