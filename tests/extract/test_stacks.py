"""Rows stacked in one ruled row: words for values, and texts that are merged over all of them."""

from pathlib import Path

import pytest

from tests.extract.drawing import Sheet, document, rows, save

XS = [60, 140, 170, 300, 360, 420, 480]
HEAD = ["Misi", "No", "Indikator", "Satuan", "2023", "2024"]
NAMES = {18: "Opini atas laporan", 30: "keuangan daerah", 62: "Nilai akuntabilitas"}


def draw_row(sheet: Sheet, top: float, misi: list[str], columns: list[dict[int, str]]) -> None:
    """A ruled row 100 points high; of each column but the first the texts by their distance from the top."""
    for x0, x1 in zip(XS, XS[1:], strict=False):
        sheet.box(x0, top, x1, top + 100)
    for x, texts in zip(XS, [{14 + 11 * step: line for step, line in enumerate(misi)}, *columns], strict=False):
        for step, text in texts.items():
            sheet.text(x + 3, top + step, text, 9)


def test_words_level_with_the_numbers_of_their_rows(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table(100, XS, [HEAD])
        columns = [
            {18: "15", 62: "16"},
            NAMES,
            {18: "Opini", 62: "Predikat"},
            {18: "WTP", 62: "B"},
            {18: "WTP", 62: "BB"},
        ]
        draw_row(sheet, 120, [], columns)

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[1:] for row in rows(table)] == [
        ["15", "Opini atas laporan keuangan daerah", "Opini", "WTP", "WTP"],
        ["16", "Nilai akuntabilitas", "Predikat", "B", "BB"],
    ]


def test_wrapped_words_are_no_stack(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        words = {18: "Sangat", 29: "Baik"}
        sheet.table(100, XS, [HEAD])
        draw_row(sheet, 120, [], [{18: "15"}, {18: "Mutu layanan", 29: "rawat inap"}, words, words, words])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[1:] for row in rows(table)] == [["15", "Mutu layanan rawat inap", *["Sangat Baik"] * 3]]


MISI = ["Mewujudkan kota", "yang sehat dengan", "layanan terjangkau", "bagi semua warga", "di setiap wilayah"]


@pytest.mark.parametrize(
    ("texts", "spanning"),
    [(MISI, True), (["Direktur", "Sekretaris", "Bendahara"], False)],
)
def test_one_wrapped_text_beside_a_stack_spans_its_rows(tmp_path: Path, texts: list[str], spanning: bool) -> None:
    def draw(sheet: Sheet) -> None:
        numbers = [{18: "1", 40: "2", 62: "3", 84: "4"} for _ in range(3)]
        names = {18: "Rawat inap", 40: "Rawat jalan", 62: "Gawat darurat", 84: "Farmasi"}
        sheet.table(100, XS, [HEAD])
        draw_row(sheet, 120, texts, [numbers[0], names, {18: "Poin"}, numbers[1], numbers[2]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[2] for row in rows(table)] == ["Rawat inap", "Rawat jalan", "Gawat darurat", "Farmasi"]
    assert ({row[0] for row in rows(table)} == {" ".join(texts)}) is spanning


def test_wrapped_text_that_passes_the_end_of_the_first_row(tmp_path: Path) -> None:
    """Each row would get some of its lines, but those of the second row begin beside the text of the first."""

    def draw(sheet: Sheet) -> None:
        sheet.table(100, XS, [HEAD])
        columns = [{18: "15", 51: "16"}, {18: "Opini atas", 29: "laporan keuangan", 51: "Nilai akuntabilitas"}]
        draw_row(sheet, 120, MISI, [*columns, *[{18: "Poin", 51: "Poin"}] * 3])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[2] for row in rows(table)] == ["Opini atas laporan keuangan", "Nilai akuntabilitas"]
    assert {row[0] for row in rows(table)} == {" ".join(MISI)}
