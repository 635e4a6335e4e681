"""Running text: sentences, headings, furniture, contents."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.paragraphs import Paragraph, bullet_of
from extract.sentences import split
from schemas.printed import TextLine, Word
from tests.extract.drawing import Sheet, document, lines, pages, save, texts


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
        (["Masih nihil di semester I. Pada Juli ada 28."], ["Masih nihil di semester I.", "Pada Juli ada 28."]),
        (["Laporan disusun oleh M. Budi."], ["Laporan disusun oleh M. Budi."]),
        (["Lampiran 1. Indikator Kinerja."], ["Lampiran 1. Indikator Kinerja."]),
        (["Menurut pasal 30 ayat 1. Hal itu benar."], ["Menurut pasal 30 ayat 1.", "Hal itu benar."]),
        (["Serapan 95,58 %. Kegiatan ini selesai."], ["Serapan 95,58 %.", "Kegiatan ini selesai."]),
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


LEFT = [
    "Pelayanan dasar di bidang kesehatan",
    "terus ditingkatkan agar jangkauannya",
    "semakin luas. Pada tahun berjalan ada",
    "1.250 orang yang dilayani puskesmas",
    "keliling, lebih banyak daripada tahun",
    "sebelumnya. Jumlah kunjungan ke rumah",
    "sakit juga naik menjadi 4.500 orang",
]
RIGHT = [
    "selama setahun. Angka kesembuhan yang",
    "dicapai adalah 87,5 persen dan masih",
    "dapat ditingkatkan lagi. Untuk itu di",
    "tahun mendatang disiapkan 12 ruangan",
    "baru beserta tenaga yang terlatih dan",
    "alat yang memadai. Dengan demikian ke",
    "depan mutu pelayanan akan lebih baik.",
]


@pytest.mark.parametrize("offset", [0, 6])
def test_columns_of_text_are_read_one_after_the_other(tmp_path: Path, offset: float) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(
            60, 80, ["Bagian ini menguraikan pelayanan kesehatan yang diberikan kepada seluruh masyarakat kabupaten."]
        )
        sheet.paragraph(60, 110, LEFT)
        sheet.paragraph(310, 110 + offset, RIGHT)
        sheet.paragraph(
            60,
            250,
            ["Uraian berikutnya kembali memenuhi seluruh lebar halaman seperti pada bagian yang terdahulu tadi."],
        )

    found = texts(document(save(tmp_path / "a.pdf", [draw])), "text")
    assert (
        "Pada tahun berjalan ada 1.250 orang yang dilayani puskesmas keliling, lebih banyak daripada tahun sebelumnya."
        in found
    )
    assert "Jumlah kunjungan ke rumah sakit juga naik menjadi 4.500 orang selama setahun." in found
    assert "Angka kesembuhan yang dicapai adalah 87,5 persen dan masih dapat ditingkatkan lagi." in found
    assert found[0].startswith("Bagian ini menguraikan")
    assert found[-1].startswith("Uraian berikutnya kembali")


def test_labels_and_their_values_are_no_columns(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for step in range(9):
            sheet.text(60, 100 + 14 * step, f"Nama unit kerja nomor {step}")
            sheet.text(310, 100 + 14 * step, f": Bagian {step}")

    [page] = pages(save(tmp_path / "a.pdf", [draw]))
    assert lines(page)[0] == "Nama unit kerja nomor 0 : Bagian 0"


def test_an_amount_goes_on_after_the_abbreviation_that_ends_a_line(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(
            60,
            100,
            [
                "Program pembinaan pelayanan dasar bagi masyarakat desa didukung anggaran sebesar Rp.",
                "1.170.232.000,- dengan realisasi Rp. 1.000.500.000,- sampai akhir tahun.",
            ],
        )

    [sentence] = texts(document(save(tmp_path / "a.pdf", [draw])), "text")
    assert "sebesar Rp. 1.170.232.000,- dengan realisasi" in sentence


def test_bare_numbers_that_count_on_are_list_marks(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(
            60, 100, ["1 Masih rendahnya mutu benih.", "2 Masih tingginya biaya angkut.", "3 Menurunnya luas lahan."]
        )
        sheet.paragraph(60, 200, ["27 Kabupaten telah menyampaikan laporannya sebelum batas waktu yang ditetapkan."])

    sentences = document(save(tmp_path / "a.pdf", [draw])).sentences
    assert [sentence.bullet for sentence in sentences] == ["1", "2", "3", None]


@pytest.mark.parametrize("mark", ["2.1", "3.1.2", "A.1.", "101)"])
def test_marks_of_lists_and_sections(mark: str) -> None:
    assert bullet_of(f"{mark} Rencana Strategis") == mark


def test_a_decimal_fraction_is_no_mark() -> None:
    assert bullet_of("2.125 Orang") is None
    assert bullet_of("97.5 persen") is None


def test_a_body_that_is_bold_by_its_file_has_no_headings(tmp_path: Path) -> None:
    body = [
        "Hasil pengukuran atas indikator kinerja utama badan pada tahun berjalan menunjukkan",
        "bahwa realisasi mencapai 89.75 sehingga melampaui target yang telah ditetapkan dalam",
        "perjanjian kinerja dan menunjukkan kenaikan dibandingkan dengan tahun yang sebelumnya",
    ]

    def draw(sheet: Sheet) -> None:
        sheet.text(60, 80, "BAB III", 12, "Helvetica-Bold")
        for step, text in enumerate(body):
            sheet.text(60, 110 + 14 * step, text, 10, "Helvetica-Bold")

    found = document(save(tmp_path / "a.pdf", [draw]))
    assert [heading.title for heading in found.headings] == ["BAB III"]
    assert len(texts(found, "text")) == 1


def test_a_bold_beginning_of_a_sentence_is_no_heading(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for top in (100, 140, 180):
            sheet.paragraph(
                60,
                top,
                ["Uraian ini menjelaskan pelaksanaan kegiatan pelayanan pada tahun berjalan secara rinci.", "Selesai."],
            )
        sheet.text(
            60,
            230,
            "Upaya yang dilakukan untuk mencapai target kinerja pada tahun yang berjalan ini",
            10,
            "Helvetica-Bold",
        )
        sheet.text(60, 244, "adalah melaksanakan 12 pelatihan bagi petugas lapangan.", 10)

    found = document(save(tmp_path / "a.pdf", [draw]))
    assert found.headings == ()
    assert any("tahun yang berjalan ini adalah melaksanakan 12 pelatihan" in text for text in texts(found, "text"))


def test_captions_that_count_on_with_the_pages_are_no_furniture(tmp_path: Path) -> None:
    def page(number: int) -> Callable[[Sheet], None]:
        def draw(sheet: Sheet) -> None:
            sheet.text(200, 90, f"Tabel 3.{number}")
            name = ("Rawat inap", "Rawat jalan", "Gawat darurat", "Farmasi", "Laboratorium")[number - 1]
            sheet.table(100, [60, 260, 360], [["Uraian", "Nilai"], [name, str(90 - 7 * number)]])

        return draw

    tables = document(save(tmp_path / "a.pdf", [page(number) for number in range(1, 6)])).tables
    assert [table.number for table in tables] == [f"3.{number}" for number in range(1, 6)]


def test_a_heading_with_the_words_of_cells_at_the_top_of_pages_is_no_furniture(tmp_path: Path) -> None:
    name = "Jumlah desa mandiri"

    def page(number: int) -> Callable[[Sheet], None]:
        def draw(sheet: Sheet) -> None:
            if number < 4:
                sheet.table(50, [60, 260, 360], [[name, str(90 - 7 * number)], [f"Uraian {'abc'[number - 1]}", "5"]])
            else:
                sheet.text(60, 63, name, 9, "Helvetica-Bold")
            sheet.paragraph(60, 220, ["Uraian pada halaman ini ditulis dengan kalimat yang cukup panjang."])

        return draw

    found = document(save(tmp_path / "a.pdf", [page(number) for number in range(1, 5)]))
    assert [heading.title for heading in found.headings] == [name]


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


def test_a_dash_that_starts_a_line_inside_a_sentence_is_no_mark(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(
            60,
            100,
            [
                "Jumlah kunjungan wisatawan mancanegara yang tercatat pada periode bulan Januari",
                "– Maret 2020 adalah 44.258 orang menurut catatan dinas.",
            ],
        )

    [sentence] = texts(document(save(tmp_path / "a.pdf", [draw])), "text")
    assert "Januari – Maret 2020 adalah 44.258 orang" in sentence


def test_an_amount_alone_goes_on_with_what_introduces_it(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 100, "1) Peningkatan Perilaku Hidup Bersih sebesar :")
        sheet.text(72, 114, "Rp. 3.102.512.000,-")
        sheet.text(60, 128, "2) Pencegahan Kurang Gizi sebesar Rp. 592.922.000,-")
        sheet.text(60, 142, "3) Rata-rata capaian semua indikator :")
        sheet.text(72, 156, "105,87%;")

    assert texts(document(save(tmp_path / "a.pdf", [draw])), "item") == [
        "Peningkatan Perilaku Hidup Bersih sebesar : Rp. 3.102.512.000,-",
        "Pencegahan Kurang Gizi sebesar Rp. 592.922.000,-",
        "Rata-rata capaian semua indikator : 105,87%;",
    ]


def test_a_sentence_on_a_table_that_a_line_begins_with_is_no_caption(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        lines = ["Pagu seluruh program beserta realisasinya sampai dengan akhir tahun dapat dilihat pada"]
        lines += ["Tabel 3.7. Anggaran terbesar ada pada Program Penunjang dan selebihnya pada program"]
        lines += ["lain yang dilaksanakan bersama."]
        sheet.paragraph(60, 100, lines)

    found = document(save(tmp_path / "a.pdf", [draw]))
    assert texts(found, "caption") == []
    assert texts(found, "text")[0].endswith("dapat dilihat pada Tabel 3.7.")


def test_a_caption_below_a_whole_sentence_is_one(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        lines = ["Pagu seluruh program beserta realisasinya sampai dengan akhir tahun dapat dilihat di sini."]
        lines += ["Tabel 3.7. Anggaran Program Penunjang dan Program Lain"]
        sheet.paragraph(60, 100, lines)

    assert len(texts(document(save(tmp_path / "a.pdf", [draw])), "caption")) == 1
