"""Running text: sentences, headings, furniture, contents."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.paragraphs import Paragraph, bullet_of
from extract.sentences import split
from schemas.printed import TextLine, Word
from tests.extract.drawing import Sheet, document, save, texts


def paragraph(*texts_of_lines: str, bullet: str | None = None) -> Paragraph:
    def line(top: int, text: str) -> TextLine:
        words = (
            Word(word, (60.0 + 40 * at, top, 90.0 + 40 * at, top + 10), 10) for at, word in enumerate(text.split())
        )
        return TextLine(1, tuple(words))

    return Paragraph([line(14 * at, text) for at, text in enumerate(texts_of_lines)], bullet)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Pagu naik. Serapan turun."], ["Pagu naik.", "Serapan turun."]),
        (["Belanja Rp. 4.368.577,00. atau sebesar 82 persen."], ["Belanja Rp. 4.368.577,00. atau sebesar 82 persen."]),
        (["Perda No. 5 Tahun 2020 berlaku. Kab. Alfa ikut."], ["Perda No. 5 Tahun 2020 berlaku.", "Kab. Alfa ikut."]),
        (["Hal itu bera-", "khir pada masing-", "masing bagian."], ["Hal itu berakhir pada masing-masing bagian."]),
        (["Peraturan perundang-", "undangan."], ["Peraturan perundang-undangan."]),
        (["Tahun Anggaran (TA. 2022) selesai."], ["Tahun Anggaran (TA. 2022) selesai."]),
        (["Capaian 97,5. Nilai itu baik."], ["Capaian 97,5.", "Nilai itu baik."]),
    ],
)
def test_sentences_of_a_paragraph(lines: list[str], expected: list[str]) -> None:
    assert [text for text, _ in split(paragraph(*lines))] == expected


def test_tokens_carry_the_place_of_each_word() -> None:
    [(text, tokens)] = split(paragraph("1) Realisasi mencapai", "97,5 persen.", bullet="1)"))
    assert text == "Realisasi mencapai 97,5 persen."
    figure = next(token for token in tokens if text[token.start : token.end] == "97,5")
    assert figure.bbox == (60.0, 14, 90.0, 24)


@pytest.mark.parametrize(
    ("text", "mark"),
    [("1. Sasaran", "1."), ("a) Bagian", "a)"), ("- Sebelah", "-"), ("- 3) Ketiga", "- 3)"), ("• Butir", "•")]
    + [("12.500 orang", None), ("Program", None), ("-5 persen", None)],
)
def test_list_marks(text: str, mark: str | None) -> None:
    assert bullet_of(text) == mark


def test_sentence_runs_over_the_page_break(tmp_path: Path) -> None:
    def page(number: int) -> object:
        def draw(sheet: Sheet) -> None:
            sheet.text(60, 40, "Laporan Kinerja Dinas Alfa Tahun 2023")
            if number == 1:
                sheet.paragraph(60, 740, ["Realisasi belanja rumah sakit sampai akhir tahun berjalan mencapai"])
            elif number == 2:
                sheet.paragraph(60, 80, ["97,5 persen dari pagu yang tersedia. Sisanya dikembalikan."])
            else:
                sheet.paragraph(60, 80, ["Halaman ini hanya penutup yang singkat."])
            sheet.text(300, 810, str(number))

        return draw

    found = document(save(tmp_path / "a.pdf", [page(1), page(2), page(3)]))  # type: ignore[list-item]
    assert texts(found, "text")[0] == (
        "Realisasi belanja rumah sakit sampai akhir tahun berjalan mencapai 97,5 persen dari pagu yang tersedia."
    )
    first = next(sentence for sentence in found.sentences if sentence.kind == "text")
    assert [page_number for page_number, _ in first.places(0, len(first.text))] == [1, 2]
    assert texts(found, "furniture") == ["Laporan Kinerja Dinas Alfa Tahun 2023", "1"] + [
        text for number in (2, 3) for text in ("Laporan Kinerja Dinas Alfa Tahun 2023", str(number))
    ]


def test_chapter_titles_at_the_page_top_are_no_furniture(tmp_path: Path) -> None:
    def chapter(numeral: str) -> object:
        def draw(sheet: Sheet) -> None:
            sheet.text(280, 60, f"BAB {numeral}", 12, "Helvetica-Bold")
            sheet.paragraph(60, 120, ["Uraian bab ini ditulis dengan kalimat yang cukup panjang."])

        return draw

    found = document(save(tmp_path / "a.pdf", [chapter(n) for n in ("I", "II", "III")]))  # type: ignore[misc]
    assert [(heading.title, heading.level) for heading in found.headings] == [
        ("BAB I", 1),
        ("BAB II", 1),
        ("BAB III", 1),
    ]


def test_headings_have_levels(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "BAB III", 12, "Helvetica-Bold")
        sheet.text(60, 76, "AKUNTABILITAS KINERJA", 12, "Helvetica-Bold")
        sheet.text(60, 110, "3.1. Capaian Kinerja", 10, "Helvetica-Bold")
        sheet.paragraph(60, 130, ["Capaian kinerja diukur dengan membandingkan target dan realisasi."])
        sheet.text(60, 160, "3.1.2 Perbandingan Dengan Tahun Lalu", 10, "Helvetica-Bold")
        sheet.paragraph(60, 180, ["Perbandingan itu menunjukkan kenaikan yang cukup berarti."])

    found = document(save(tmp_path / "a.pdf", [draw]))
    titles = {heading.title: heading.level for heading in found.headings}
    assert titles["3.1. Capaian Kinerja"] == 2
    assert titles["3.1.2 Perbandingan Dengan Tahun Lalu"] == 3
    assert titles["BAB III AKUNTABILITAS KINERJA"] == 1


def test_contents_lines_are_marked(tmp_path: Path) -> None:
    def contents(sheet: Sheet) -> None:
        sheet.text(260, 60, "DAFTAR ISI", 12, "Helvetica-Bold")
        for at, line in enumerate(["KATA PENGANTAR ........ i", "BAB I PENDAHULUAN 1", "3.1 Capaian Kinerja 17"]):
            sheet.text(60, 100 + 16 * at, line)

    def body(sheet: Sheet) -> None:
        sheet.text(280, 60, "BAB I", 12, "Helvetica-Bold")
        sheet.paragraph(60, 120, ["Isi laporan mulai di sini dan tidak lagi termasuk daftar."])

    found = document(save(tmp_path / "a.pdf", [contents, body]))
    assert texts(found, "contents") == ["KATA PENGANTAR ........ i", "BAB I PENDAHULUAN 1", "3.1 Capaian Kinerja 17"]
    assert [heading.title for heading in found.headings] == ["DAFTAR ISI", "BAB I"]


def test_watermark_stays_out_of_cells_and_sentences(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(60, 300, ["Realisasi belanja tahun berjalan mencapai 97,5 persen dari pagu."])
        sheet.canvas.saveState()
        sheet.canvas.translate(100, 400)
        sheet.canvas.rotate(45)
        sheet.canvas.drawString(0, 0, "SALINAN")
        sheet.canvas.restoreState()

    found = document(save(tmp_path / "a.pdf", [draw] * 4))
    assert set(texts(found, "furniture")) == {
        "SALINAN",
        "Realisasi belanja tahun berjalan mencapai 97,5 persen dari pagu.",
    }


def test_captions_that_count_on_with_the_pages_are_no_furniture(tmp_path: Path) -> None:
    def page(number: int) -> Callable[[Sheet], None]:
        def draw(sheet: Sheet) -> None:
            sheet.text(200, 90, f"Tabel 3.{number}")
            name = ("Rawat inap", "Rawat jalan", "Gawat darurat", "Farmasi", "Laboratorium")[number - 1]
            sheet.table(100, [60, 260, 360], [["Uraian", "Nilai"], [name, str(90 - 7 * number)]])

        return draw

    tables = document(save(tmp_path / "a.pdf", [page(number) for number in range(1, 6)])).tables
    assert [table.number for table in tables] == [f"3.{number}" for number in range(1, 6)]


def test_level_watermark_stays_out_of_the_sentence(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(60, 100, ["Realisasi belanja sampai akhir tahun mencapai delapan puluh persen dari pagu dan"])
        sheet.text(150, 122, "DRAFT", 48)
        sheet.paragraph(60, 114, ["sisanya dipakai untuk membayar kegiatan yang selesai pada bulan Desember lalu."])

    found = document(save(tmp_path / "a.pdf", [draw]))
    [sentence] = texts(found, "text")
    assert sentence.startswith("Realisasi") and sentence.endswith("lalu.") and "DRAFT" not in sentence
    assert texts(found, "furniture") == ["DRAFT"]


def test_line_that_a_long_word_left_short_goes_on(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        lines = ["Realisasi anggaran kegiatan pembinaan sampai dengan akhir tahun anggaran adalah"]
        lines += ["Rp12.126.502.835.000,00 dari pagu sesudah perubahan, termasuk belanja tidak terduga yang disetujui"]
        lines += ["bersama dengan dewan."]
        sheet.paragraph(60, 100, lines)

    assert len(texts(document(save(tmp_path / "a.pdf", [draw])), "text")) == 1
