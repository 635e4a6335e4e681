"""Column edges that drift within a page, and from page to page."""

from pathlib import Path

from tests.extract.drawing import Sheet, document, rows, save

XS = [60, 90, 220, 290, 350, 410, 470]
DRIFTED = [60, 90, 232, 306, 366, 424, 470]
HEAD = ["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]
FIRST = [["1", "Harapan hidup", "Tahun", "68,7", "69,1", "100,6"], ["2", "Kemiskinan", "Persen", "8,4", "8,8", "95,2"]]
SECOND = [["3", "Lama sekolah", "Tahun", "9,9", "9,5", "96,0"], ["4", "Opini", "Predikat", "WTP", "WTP", "100"]]


def test_rows_with_edges_of_their_own_keep_the_columns(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        sheet.table(700, XS, [HEAD, *FIRST])

    def lower(sheet: Sheet) -> None:
        y = sheet.table(60, XS, [HEAD, ["5", "Inflasi", "Persen", "2,9", "1,9", "65,5"]])
        sheet.box(60, y, 470, y + 20)
        sheet.text(63, y + 13, "Misi 3 : Mewujudkan warga yang terpelajar", 9)
        sheet.table(y + 20, DRIFTED, SECOND)

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert [column.heading for column in table.columns] == HEAD
    misi = ["Misi 3 : Mewujudkan warga yang terpelajar"]
    assert rows(table, repeats=False) == [*FIRST, ["5", "Inflasi", "Persen", "2,9", "1,9", "65,5"], misi, *SECOND]


def test_column_that_a_row_divides_stays_divided(tmp_path: Path) -> None:
    """The rows of either kind have as many cells, but the edges do not drift: they divide other columns."""

    def draw(sheet: Sheet) -> None:
        y = sheet.table(100, [60, 200, 300, 400], [["Indikator", "Target", "Realisasi"], ["Mutu", "1", "2"]])
        sheet.table(y, [60, 130, 200, 400], [["Akses", "jauh", "belum ada"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert len(table.columns) == 4
