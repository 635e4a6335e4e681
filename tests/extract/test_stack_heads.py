"""Headings of items inside a stack: rows of their own, without figures."""

from pathlib import Path

from tests.extract.drawing import Sheet, document, rows, save

XS = [60, 240, 320, 400]
HEAD = ["Indikator", "Target", "Realisasi"]


def test_a_heading_before_the_items_and_between_them(tmp_path: Path) -> None:
    names = "1.1 Jumlah produksi (ton) :\n- Daging\n- Telur\n1.2 Jumlah populasi\nternak (ekor) :\n- Sapi\n- Kerbau"
    stacked = [names, "\n100\n200\n\n\n300\n400", "\n90\n180\n\n\n270\n360"]

    def draw(sheet: Sheet) -> None:
        sheet.table(100, XS, [HEAD, ["Nilai umum", "10", "20"], stacked])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert rows(table)[1:] == [
        ["1.1 Jumlah produksi (ton) :", "", ""],
        ["- Daging", "100", "90"],
        ["- Telur", "200", "180"],
        ["1.2 Jumlah populasi ternak (ekor) :", "", ""],
        ["- Sapi", "300", "270"],
        ["- Kerbau", "400", "360"],
    ]


def test_a_name_that_ends_with_a_colon_keeps_its_figures(tmp_path: Path) -> None:
    stacked = ["Jumlah pegawai :\nJumlah kantor :\nJumlah mobil :", "10\n20\n30", "9\n18\n27"]

    def draw(sheet: Sheet) -> None:
        sheet.table(100, XS, [HEAD, ["Nilai umum", "10", "20"], stacked])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert rows(table)[1:] == [
        ["Jumlah pegawai :", "10", "9"],
        ["Jumlah kantor :", "20", "18"],
        ["Jumlah mobil :", "30", "27"],
    ]
