"""Names laid to the rows of stacked figures."""

from extract.blocks import Row, blocks_for
from schemas.printed import TextLine, Word


def column(*lines: tuple[float, str]) -> list[TextLine]:
    return [
        TextLine(1, tuple(Word(word, (60, top - 4, 90, top + 4), 8) for word in text.split())) for top, text in lines
    ]


def laid(lines: list[TextLine], rows: list[Row]) -> list[str]:
    blocks = blocks_for(lines, rows)
    assert blocks is not None
    return [" ".join(line.text for line in block) for block in blocks]


def test_wrapped_names_beside_their_middle() -> None:
    lines = column((100, "Pelayanan kesehatan"), (110, "dasar"), (124, "Pengadaan obat"), (134, "dan vaksin"))
    assert laid(lines, [Row(105), Row(129)]) == ["Pelayanan kesehatan dasar", "Pengadaan obat dan vaksin"]


def test_values_below_their_names() -> None:
    lines = column((100, "Pelayanan kesehatan"), (110, "dasar"), (120, "Pengadaan obat"))
    assert laid(lines, [Row(114), Row(124)]) == ["Pelayanan kesehatan dasar", "Pengadaan obat"]


def test_a_list_mark_begins_a_row_and_a_row_may_be_empty() -> None:
    lines = column((100, "a. Gaji"), (110, "b. Barang"))
    assert laid(lines, [Row(100), Row(110), Row(120)]) == ["a. Gaji", "b. Barang", ""]


def test_the_code_decides_where_capitals_do_not() -> None:
    lines = column((100, "Program Satu"), (110, "Program Dua"), (120, "Bagian Barat"))
    assert laid(lines, [Row(100, 100), Row(125, 110)]) == ["Program Satu", "Program Dua Bagian Barat"]


def test_names_far_from_every_row_are_refused() -> None:
    assert blocks_for(column((100, "Judul")), [Row(300), Row(320)]) is None


def test_a_text_for_all_rows_belongs_to_the_first_that_its_first_line_meets() -> None:
    lines = column((100, "Meningkatnya mutu"), (110, "layanan daerah"))
    assert laid(lines, [Row(100), Row(110), Row(120)]) == ["Meningkatnya mutu layanan daerah", "", ""]


def test_all_names_meet_their_figures_alike() -> None:
    lines = column(
        (100, "Jumlah kelompok di Desa"), (110, "Sentosa"), (120, "Jumlah kelompok di Desa"), (130, "Melati")
    )
    assert laid(lines, [Row(100), Row(120)]) == ["Jumlah kelompok di Desa Sentosa", "Jumlah kelompok di Desa Melati"]
