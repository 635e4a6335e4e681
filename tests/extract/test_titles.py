"""Titles above a table without the word "Tabel", and captions that end as sentences do."""

from pathlib import Path

import pytest

from tests.extract.drawing import Sheet, document, save, texts

XS = [60, 100, 260, 360, 460]
ROWS = [["No", "Uraian", "Target", "Realisasi"], ["1", "Rawat inap", "125", "112"], ["2", "Rawat jalan", "80", "92"]]
PROSE = ["Rumah sakit melayani warga setiap hari dengan tenaga yang cukup dan obat yang tersedia di", "setiap poli."]


def of(tmp_path: Path, above: list[tuple[float, float, str, str]], top: float = 200) -> tuple[str | None, str | None]:
    """Number and caption of the table below the lines `above`: left edge, baseline, text, font."""

    def draw(sheet: Sheet) -> None:
        sheet.paragraph(60, 60, PROSE)
        for x, y, text, font in above:
            sheet.text(x, y, text, 10, font)
        sheet.table(top, XS, ROWS)

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    return table.number, table.caption


def test_bold_lines_right_above(tmp_path: Path) -> None:
    above = [
        (70, 176, "A.2. Capaian Indikator Perjanjian", "Helvetica-Bold"),
        (90, 190, "Kinerja Tahun 2024", "Helvetica-Bold"),
    ]
    assert of(tmp_path, above) == (None, "A.2. Capaian Indikator Perjanjian Kinerja Tahun 2024")


def test_line_in_capitals(tmp_path: Path) -> None:
    assert of(tmp_path, [(60, 190, "PENGUKURAN KINERJA", "Helvetica")]) == (None, "PENGUKURAN KINERJA")


def test_centred_line(tmp_path: Path) -> None:
    assert of(tmp_path, [(196, 190, "Misi 1: Menyehatkan warga", "Helvetica")]) == (None, "Misi 1: Menyehatkan warga")


@pytest.mark.parametrize(
    ("x", "text", "font"),
    [
        (60, "Misi 1 dan sasarannya", "Helvetica"),
        (60, "Capaian tahun ini sebagai berikut :", "Helvetica-Bold"),
        (60, "b) Ratio kematian bayi", "Helvetica-Bold"),
        (60, "tahun yang lalu", "Helvetica-Bold"),
        (235, "Sumber: Profil", "Helvetica"),
    ],
)
def test_other_lines_are_no_title(tmp_path: Path, x: float, text: str, font: str) -> None:
    assert of(tmp_path, [(x, 190, text, font)]) == (None, None)


def test_last_line_of_a_paragraph_is_no_title(tmp_path: Path) -> None:
    above = [(60, 162, PROSE[0], "Helvetica"), (60, 176, PROSE[0], "Helvetica"), (235, 190, "Rincian", "Helvetica")]
    assert of(tmp_path, above) == (None, None)


def test_title_far_above_or_below_a_figure_caption(tmp_path: Path) -> None:
    assert of(tmp_path, [(60, 150, "PENGUKURAN KINERJA", "Helvetica")]) == (None, None)
    figure = [(196, 176, "Grafik 3.1 Layanan", "Helvetica"), (196, 190, "JUMLAH LAYANAN", "Helvetica")]
    assert of(tmp_path, figure) == (None, None)


def test_title_stays_a_heading_and_gives_way_to_a_caption(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(60, 60, PROSE)
        sheet.text(60, 176, "A. Pengukuran Kinerja", 10, "Helvetica-Bold")
        sheet.text(60, 190, "Tabel 3.1 Layanan", 10)
        sheet.table(200, XS, ROWS)
        sheet.text(60, 306, "B. Layanan Lain", 10, "Helvetica-Bold")
        sheet.table(320, XS, ROWS)

    found = document(save(tmp_path / "a.pdf", [draw]))
    assert [(table.number, table.caption) for table in found.tables] == [("3.1", "Layanan"), (None, "B. Layanan Lain")]
    assert texts(found, "heading") == ["A. Pengukuran Kinerja", "B. Layanan Lain"]


@pytest.mark.parametrize(
    ("first", "second", "caption"),
    [
        ("Tabel 12. Anggaran Pendapatan dan Belanja pada", "Rumah Sakit Umum Tahun 2024 per Kegiatan.", True),
        ("Tabel 12.", "Tujuan dan sasaran rumah sakit umum tahun 2024 adalah:", True),
        ("Tabel 12. Anggaran", "Rincian belanja rumah sakit umum tahun 2024 adalah sebagai berikut:", False),
    ],
)
def test_caption_that_ends_as_a_sentence_does(tmp_path: Path, first: str, second: str, caption: bool) -> None:
    number, title = of(tmp_path, [(60, 176, first, "Helvetica"), (60, 190, second, "Helvetica")])
    assert (number == "12", bool(title and title.endswith(second))) == (caption, caption)
