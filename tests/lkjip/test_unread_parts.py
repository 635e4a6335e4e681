"""What stands where nobody has read it accuses nobody: neither the row, the column nor the sentence that it may belong to."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from lkjip.interpretation import Interpretation, interpret
from lkjip.limits import Limits
from lkjip.pipeline import audit_file
from lkjip.status import PARTIAL, exit_status
from schemas.printed import UnreadRegion
from tests.extract.drawing import Sheet, pages, save

COLUMNS = (60, 100, 280, 380, 480)
BUDGET = (
    ("No", "Program", "Anggaran (Rp)", "Realisasi (Rp)"),
    ("1", "Program Pelayanan Umum", "400.000.000", "300.000.000"),
    ("2", "Program Pemberdayaan", "250.000.000", "200.000.000"),
    ("3", "Program Ketertiban", "150.000.000", "100.000.000"),
    ("", "Jumlah", "800.000.000", "600.000.000"),
)
WIDE = (60, 100, 280, 360, 430, 510)
ACHIEVED = (
    ("No", "Indikator", "Target", "Realisasi", "Capaian (%)"),
    ("1", "Indeks A", "80", "72", "90,00"),
    ("2", "Indeks B", "50", "40", "80,00"),
    ("3", "Indeks C", "10", "7", "70,00"),
    ("", "Rata-rata", "", "", "80,00"),
)
STAMP = ImageReader(Image.new("L", (40, 12), 60))
TOP, HEIGHT, STEP = 140.0, 20.0, 16.0
pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
Rows = Sequence[Sequence[str]]
Draw = Callable[[Sheet], None]


def hidden(sheet: Sheet, x: float, y: float, text: str) -> None:
    """White letters on white paper, their baseline at `y`."""
    sheet.canvas.setFillGray(1.0)
    sheet.text(x, y, text, 9)
    sheet.canvas.setFillGray(0.0)


def unmapped(sheet: Sheet, x: float, y: float, text: str) -> None:
    """Letters that nobody but their font knows."""
    sheet.text(x, y, "".join(chr(0xE100 + ord(letter)) for letter in text), 9, "Vera")


def title(sheet: Sheet) -> None:
    sheet.text(60, 60, "LAPORAN KINERJA TAHUN 2024", 14)
    sheet.text(60, 84, "KECAMATAN CONTOH KABUPATEN FIKTIF", 14)


def ruled(rows: Rows, hide: Draw | None = None, columns: Sequence[float] = COLUMNS, said: str = "") -> Draw:
    """A table of these rows, the first its heading, what `hide` draws besides, and a sentence below."""

    def draw(sheet: Sheet) -> None:
        title(sheet)
        sheet.text(60, TOP - 8, "Tabel 1. Realisasi Tahun 2024", 9)
        sheet.table(TOP, columns, rows, HEIGHT)
        sheet.text(60, 300, said, 9)
        if hide is not None:
            hide(sheet)

    return draw


def unruled(rows: Rows, hide: Draw | None = None) -> Draw:
    """The same without a line, only the texts below one another."""

    def draw(sheet: Sheet) -> None:
        title(sheet)
        sheet.text(60, TOP - 20, "Tabel 1. Realisasi Tahun 2024", 9)
        for number, texts in enumerate(rows):
            sheet.row(TOP + STEP * number, COLUMNS[:-1], texts)
        if hide is not None:
            hide(sheet)

    return draw


def sentence(hide: Draw | None = None) -> Draw:
    def draw(sheet: Sheet) -> None:
        title(sheet)
        sheet.text(60, 130, "Realisasi anggaran sebesar Rp 700.000", 9)
        sheet.text(280, 130, "dari anggaran Rp 1.000.000 atau 80,00%.", 9)
        if hide is not None:
            hide(sheet)

    return draw


def blanked(rows: Rows, row: int, *columns: int) -> list[list[str]]:
    """`rows` without the texts of one of them in these columns."""
    found = [list(texts) for texts in rows]
    for column in columns:
        found[row][column] = ""
    return found


def baseline(row: int) -> float:
    """Of row `row` of a ruled table, the heading being row 0."""
    return TOP + HEIGHT * row + 13


def understood(tmp_path: Path, *draws: Draw) -> Interpretation:
    return interpret(pages(save(tmp_path / "a.pdf", draws)), None)


def accused(known: Interpretation) -> list[str]:
    return [one.rule for one in known.judgement.findings if one.severity != "info"]


def skipped(known: Interpretation) -> list[str]:
    return [check.rule for check in known.judgement.checks if check.reason == "part-unread"]


AMOUNT = blanked(BUDGET, 2, 2)
IN_CELL = COLUMNS[2] + 3


def in_its_cell(sheet: Sheet) -> None:
    hidden(sheet, IN_CELL, baseline(2), BUDGET[2][2])


def test_a_column_whose_number_nobody_sees_accuses_nobody(tmp_path: Path) -> None:
    assert accused(understood(tmp_path, ruled(AMOUNT))) == ["jumlah-kolom"]
    known = understood(tmp_path, ruled(AMOUNT, in_its_cell))
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])
    assert {figure.reason for figure in known.judgement.figures if figure.text == "800.000.000"} == {"part-unread"}


def test_a_hidden_number_beside_the_table_excuses_nothing(tmp_path: Path) -> None:
    for x in (COLUMNS[-1] + 20, COLUMNS[0] - 55):
        known = understood(tmp_path, ruled(AMOUNT, lambda sheet, x=x: hidden(sheet, x, baseline(2), BUDGET[2][2])))  # type: ignore[misc]
        assert [region.reason for page in known.document.pages for region in page.unread] == ["not-visible"]
        assert (accused(known), skipped(known)) == (["jumlah-kolom"], [])


def test_a_hidden_number_in_another_column_excuses_no_sum(tmp_path: Path) -> None:
    rows = [list(texts) for texts in BUDGET]
    rows[3][2] = "50.000.000"
    known = understood(tmp_path, ruled(rows, lambda sheet: hidden(sheet, COLUMNS[0] + 20, baseline(2), "17")))
    assert known.meaning.unread_parts.tables["T1"].rows == {2}
    assert (accused(known), skipped(known)) == (["jumlah-kolom"], [])


@pytest.mark.parametrize("columns", [(0, 1, 2, 3), (2,)], ids=["whole row", "one number of it"])
def test_a_row_that_nobody_sees_may_belong_to_every_sum(tmp_path: Path, columns: tuple[int, ...]) -> None:
    """One that left no cell: nothing shows in it."""
    rows = blanked(BUDGET, 2, 0, 1, 2, 3)
    rows[1][3] = "500.000.000"  # so that one column alone fails
    rows = [[text if column != 0 else "" for column, text in enumerate(texts)] for texts in rows]

    def hide(sheet: Sheet) -> None:
        for column in columns:
            hidden(sheet, COLUMNS[column] + 3, baseline(2), BUDGET[2][column] or "2")

    assert accused(understood(tmp_path, ruled(rows))) == ["jumlah-kolom"]
    known = understood(tmp_path, ruled(rows, hide))
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])


def test_a_row_that_nobody_sees_beside_a_merged_cell(tmp_path: Path) -> None:
    """Which goes on over it, so that the row is left with cells that seem empty."""

    def draw(sheet: Sheet) -> None:
        title(sheet)
        sheet.text(60, TOP - 8, "Tabel 1. Realisasi Tahun 2024", 9)
        sheet.table(TOP, COLUMNS, [("Sasaran", *BUDGET[0][1:])], HEIGHT)
        sheet.box(COLUMNS[0], TOP + HEIGHT, COLUMNS[1], TOP + 4 * HEIGHT)
        sheet.text(COLUMNS[0] + 3, baseline(1), "Aman", 9)
        rows = [BUDGET[1][1:], ("", "", ""), BUDGET[3][1:]]
        sheet.table(TOP + HEIGHT, COLUMNS[1:], rows, HEIGHT)
        sheet.table(TOP + 4 * HEIGHT, COLUMNS, [("", "Jumlah", "800.000.000", "400.000.000")], HEIGHT)

    def hiding(sheet: Sheet) -> None:
        draw(sheet)
        for x, text in zip(COLUMNS, BUDGET[2], strict=False):
            hidden(sheet, x + 3, baseline(2), text)

    assert accused(understood(tmp_path, draw)) == ["jumlah-kolom"]
    known = understood(tmp_path, hiding)
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])


def test_a_hidden_number_of_a_table_without_rules(tmp_path: Path) -> None:
    assert accused(understood(tmp_path, unruled(AMOUNT))) == ["jumlah-kolom"]
    known = understood(tmp_path, unruled(AMOUNT, lambda sheet: hidden(sheet, COLUMNS[2], TOP + 2 * STEP, BUDGET[2][2])))
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])


def test_a_hidden_number_in_a_heading_leaves_its_column_unknown(tmp_path: Path) -> None:
    rows = [list(texts) for texts in BUDGET]
    rows[3][2] = "50.000.000"
    assert accused(understood(tmp_path, ruled(rows))) == ["jumlah-kolom"]
    known = understood(tmp_path, ruled(rows, lambda sheet: hidden(sheet, COLUMNS[2] + 70, baseline(0), "2023")))
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])


def test_a_hidden_row_before_a_page_break(tmp_path: Path) -> None:
    """Below the last row of a page on which the table does not end."""
    low = 700.0

    def first(sheet: Sheet) -> None:
        title(sheet)
        sheet.text(60, low - 8, "Tabel 1. Realisasi Tahun 2024", 9)
        sheet.table(low, COLUMNS, BUDGET[:3], HEIGHT)

    def hiding(sheet: Sheet) -> None:
        first(sheet)
        hidden(sheet, IN_CELL, low + 3 * HEIGHT + 13, "50.000.000")

    def second(sheet: Sheet) -> None:
        unnumbered = [["", *texts[1:]] for texts in (*BUDGET[3:4], ("", "Program Lain", "100.000.000", "50.000.000"))]
        sheet.table(60, COLUMNS, [*unnumbered, ["", "Jumlah", "950.000.000", "650.000.000"]], HEIGHT)

    assert accused(understood(tmp_path, first, second)) == ["jumlah-kolom"]
    known = understood(tmp_path, hiding, second)
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])


def test_a_mean_over_a_hidden_achievement(tmp_path: Path) -> None:
    rows = blanked(ACHIEVED, 3, 4)
    assert accused(understood(tmp_path, ruled(rows, columns=WIDE))) == ["rata-rata"]
    known = understood(
        tmp_path, ruled(rows, lambda sheet: hidden(sheet, WIDE[4] + 3, baseline(3), ACHIEVED[3][4]), WIDE)
    )
    assert (accused(known), skipped(known)) == ([], ["rata-rata"])


def test_of_two_wrong_ratios_the_one_whose_row_hides_a_number_is_not_told(tmp_path: Path) -> None:
    rows = [list(texts) for texts in ACHIEVED[:1]]
    rows += [[str(number), f"Indeks {number}", "80", "72", "90,00"] for number in range(1, 7)]
    rows[3][4], rows[5][2:] = "95,00", ["60", "45", "71,00"]
    both = understood(tmp_path, ruled(rows, columns=WIDE))
    assert [one.page for one in both.judgement.findings if one.rule == "capaian-kinerja"] == [1, 1]
    known = understood(
        tmp_path, ruled(rows, lambda sheet: hidden(sheet, WIDE[1] + 60, baseline(3), "(target 75,8)"), WIDE)
    )
    assert (accused(known), skipped(known)) == (["capaian-kinerja"], ["capaian-kinerja"])
    [told] = [one for one in known.judgement.findings if one.rule == "capaian-kinerja"]
    assert told.bbox[1] > TOP + 5 * HEIGHT


def test_rows_that_a_sentence_counts(tmp_path: Path) -> None:
    rows, said = [*ACHIEVED[:3], ("",) * 5], "Tabel 1 di atas memuat 3 indikator kinerja."
    assert accused(understood(tmp_path, ruled(rows, None, WIDE, said))) == ["jumlah-butir"]
    known = understood(
        tmp_path, ruled(rows, lambda sheet: hidden(sheet, WIDE[1] + 3, baseline(3), "Indeks C 70"), WIDE, said)
    )
    assert accused(known) == []


@pytest.mark.parametrize(
    ("x", "y", "rules"),
    [(225, 130, []), (445, 130, []), (60, 144, []), (530, 130, ["serapan-prosa"]), (60, 200, ["serapan-prosa"])],
    ids=["in the middle", "at its end", "on the line below", "away from it", "far below"],
)
def test_a_hidden_number_in_a_sentence(tmp_path: Path, x: float, y: float, rules: list[str]) -> None:
    assert accused(understood(tmp_path, sentence())) == ["serapan-prosa"]
    known = understood(tmp_path, sentence(lambda sheet: hidden(sheet, x, y, "100.000")))
    assert accused(known) == rules
    assert skipped(known) == ([] if rules else ["serapan-prosa"])


@pytest.mark.parametrize(
    ("what", "reason"),
    [
        ("picture", "no-ocr"),
        ("picture", "illegible"),
        ("picture", "broken-picture"),
        ("picture", "no-picture"),
        ("picture", "cell-unread"),
        ("damaged", "no-unicode"),
        ("damaged", "annotation"),
        ("chart", "illegible"),
    ],
)
def test_the_same_holds_whatever_the_reason(
    tmp_path: Path, what: Literal["picture", "chart", "damaged"], reason: str
) -> None:
    [page] = pages(save(tmp_path / "a.pdf", [ruled(AMOUNT)]))
    top = TOP + 2 * HEIGHT
    region = UnreadRegion((IN_CELL, top + 2, IN_CELL + 60, top + HEIGHT - 2), what, reason)
    known = interpret([replace(page, unread=(region,))], None)
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])


def speck(sheet: Sheet, x: float, row: int) -> None:
    """A picture that is too small to be read, in a row of a ruled table."""
    sheet.canvas.drawImage(STAMP, x, sheet.height - TOP - HEIGHT * (row + 1) + 4, 40, 12)


def test_a_small_picture_in_a_cell_without_words_may_be_its_number(tmp_path: Path) -> None:
    known = understood(tmp_path, ruled(AMOUNT, lambda sheet: speck(sheet, IN_CELL, 2)))
    assert [page.unread for page in known.document.pages] == [()]
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])


def test_a_small_picture_beside_a_number_excuses_nothing(tmp_path: Path) -> None:
    rows = [list(texts) for texts in BUDGET]
    rows[3][2] = "50.000.000"
    known = understood(tmp_path, ruled(rows, lambda sheet: speck(sheet, COLUMNS[2] + 55, 2)))
    assert (accused(known), skipped(known)) == (["jumlah-kolom"], [])


def test_a_column_of_signs_excuses_nothing(tmp_path: Path) -> None:
    wide = (60, 90, 230, 310, 390, 450, 520)
    rows = [[*texts, "Status" if not number else ""] for number, texts in enumerate(ACHIEVED[:4])]
    rows += [[str(number), f"Indeks {number}", "80", "72", "90,00", ""] for number in range(4, 7)]
    rows[2][4] = "85,00"

    def lights(sheet: Sheet) -> None:
        for row in range(1, len(rows)):
            speck(sheet, 460, row)

    known = understood(tmp_path, ruled(rows, lights, wide))
    assert (accused(known), skipped(known)) == (["capaian-kinerja"], [])


def test_a_single_letter_without_a_meaning_may_be_a_number(tmp_path: Path) -> None:
    [page] = pages(save(tmp_path / "a.pdf", [ruled(AMOUNT)]))
    cells = [cell.bbox for cell in page.grids[0].cells if cell.row == 2 and cell.column == 2]
    known = interpret([replace(page, specks=tuple(cells))], None)
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])


def test_a_picture_that_ends_at_the_edge_of_a_cell_is_beside_it(tmp_path: Path) -> None:
    [page] = pages(save(tmp_path / "a.pdf", [ruled(AMOUNT)]))
    region = UnreadRegion((COLUMNS[-1] - 1.0, TOP, 560.0, TOP + 100), "picture", "no-ocr")
    assert accused(interpret([replace(page, unread=(region,))], None)) == ["jumlah-kolom"]


def test_a_page_with_more_hidden_lines_than_are_looked_at(tmp_path: Path) -> None:
    [page] = pages(save(tmp_path / "a.pdf", [ruled(AMOUNT)]))
    lines = tuple(UnreadRegion((70.0, 130 + n / 9, 300.0, 131 + n / 9), "damaged", "not-visible") for n in range(900))
    known = interpret([replace(page, unread=lines)], None)
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])


def test_in_the_whole_audit_nothing_counts_and_the_place_is_named(tmp_path: Path) -> None:
    path = save(tmp_path / "a.pdf", [ruled(AMOUNT, in_its_cell)])
    report = audit_file(path, limits=Limits(processes=1, ocr=False))
    assert [one.rule for one in report.findings if one.severity != "info"] == []
    assert report.summary.unread_regions == 1
    assert exit_status(report) == PARTIAL


def test_words_without_unicode_spare_the_sentence_that_each_stands_in(tmp_path: Path) -> None:
    """Whatever stands further down the page."""

    def hide(sheet: Sheet) -> None:
        unmapped(sheet, 225, 130, "100.000")
        sheet.text(60, 500, "Kode unik", 9)
        unmapped(sheet, 110, 500, "100.000")

    known = understood(tmp_path, sentence(hide))
    assert (accused(known), skipped(known)) == ([], ["serapan-prosa"])


def test_list_marks_without_unicode_above_and_below_a_table_excuse_nothing(tmp_path: Path) -> None:
    rows = [list(texts) for texts in ACHIEVED]
    rows[2][4], rows[4][4] = "85,00", "81,67"

    def marks(sheet: Sheet) -> None:
        for y in (98, 112, 320, 340):
            unmapped(sheet, 110, y, "o")
            sheet.text(126, y, "uraian kegiatan yang dilaksanakan", 9)

    known = understood(tmp_path, ruled(rows, marks, WIDE))
    assert (accused(known), skipped(known)) == (["capaian-kinerja"], [])


@pytest.mark.parametrize("top", [20.0, 100.0], ids=["lines above and below", "lines below"])
def test_a_sentence_on_a_page_with_more_hidden_lines_than_are_looked_at(tmp_path: Path, top: float) -> None:
    [page] = pages(save(tmp_path / "a.pdf", [sentence()]))
    lines = tuple(UnreadRegion((70.0, top + n, 300.0, top + n + 1), "damaged", "not-visible") for n in range(500))
    known = interpret([replace(page, unread=lines)], None)
    assert (accused(known), skipped(known)) == ([], ["serapan-prosa"])


Region = tuple[Literal["picture", "chart", "damaged"], str]


@pytest.mark.parametrize("region", [("picture", "no-ocr"), ("chart", "illegible")])
@pytest.mark.parametrize("middle", [126.0, 400.0])
def test_nothing_of_a_sentence_is_missing_before_a_picture_of_the_page(
    tmp_path: Path, region: Region, middle: float
) -> None:
    """Also where the middle of the picture happens to be on its line."""
    [page] = pages(save(tmp_path / "a.pdf", [sentence()]))
    known = interpret([replace(page, unread=(UnreadRegion((0.0, middle - 120, 595.0, middle + 120), *region),))], None)
    assert accused(known) == (["serapan-prosa"])


@pytest.mark.parametrize("region", [("damaged", "no-unicode"), ("damaged", "annotation"), ("damaged", "no-content")])
@pytest.mark.parametrize(("top", "bottom"), [(20.0, 400.0), (133.0, 400.0), (20.0, 124.0)])
def test_lost_text_may_be_on_every_line_that_it_reaches_over(
    tmp_path: Path, region: Region, top: float, bottom: float
) -> None:
    [page] = pages(save(tmp_path / "a.pdf", [sentence()]))
    known = interpret([replace(page, unread=(UnreadRegion((0.0, top, 595.0, bottom), *region),))], None)
    assert (accused(known), skipped(known)) == ([], ["serapan-prosa"])


def test_a_picture_of_one_line_in_a_sentence_may_be_a_number(tmp_path: Path) -> None:
    [page] = pages(save(tmp_path / "a.pdf", [sentence()]))
    known = interpret([replace(page, unread=(UnreadRegion((225.0, 122.0, 275.0, 132.0), "picture", "no-ocr"),))], None)
    assert (accused(known), skipped(known)) == ([], ["serapan-prosa"])


def picture(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """A small one, its lower left corner at `x` and `y`."""
    sheet.canvas.drawImage(STAMP, x, sheet.height - y, width, height)


def test_a_small_picture_that_goes_on_in_the_next_cell_may_be_the_number_of_both(tmp_path: Path) -> None:
    def spilled(x: float) -> Draw:
        return lambda sheet: picture(sheet, x, TOP + 3 * HEIGHT - 4, COLUMNS[2] + 30 - x, 12)

    known = understood(tmp_path, ruled(AMOUNT, spilled(COLUMNS[2] - 60)))
    assert (accused(known), skipped(known)) == ([], ["jumlah-kolom"])
    edge = understood(tmp_path, ruled(AMOUNT, lambda sheet: picture(sheet, COLUMNS[2] - 40, baseline(2), 41, 12)))
    assert accused(edge) == ["jumlah-kolom"]


@pytest.mark.parametrize(
    ("place", "rules"),
    [
        ((226, 132, 48, 10), []),
        ((46, 132, 9, 9), ["serapan-prosa"]),
        ((455, 132, 40, 10), ["serapan-prosa"]),
        ((226, 145, 48, 48), ["serapan-prosa"]),
        ((226, 150, 48, 10), ["serapan-prosa"]),
    ],
    ids=["like a word", "list mark", "at its end", "logo", "line below"],
)
def test_a_small_picture_between_words_may_be_a_number_of_the_sentence(
    tmp_path: Path, place: tuple[float, float, float, float], rules: list[str]
) -> None:
    known = understood(tmp_path, sentence(lambda sheet: picture(sheet, *place)))
    assert [page.unread for page in known.document.pages] == [()]
    assert (accused(known), skipped(known)) == (rules, [] if rules else ["serapan-prosa"])


def test_a_small_picture_behind_words_excuses_nothing(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        picture(sheet, 150, 132, 90, 11)
        picture(sheet, 300, 132, 80, 11)
        sentence()(sheet)

    assert accused(understood(tmp_path, draw)) == ["serapan-prosa"]


def test_a_single_letter_without_a_meaning_between_words_may_be_a_number(tmp_path: Path) -> None:
    known = understood(tmp_path, sentence(lambda sheet: unmapped(sheet, 240, 130, "7")))
    assert (accused(known), skipped(known)) == ([], ["serapan-prosa"])


def test_a_page_with_more_gaps_than_are_looked_at(tmp_path: Path) -> None:
    [page] = pages(save(tmp_path / "a.pdf", [sentence()]))
    gaps = tuple((70.0, 300.0 + n, 300.0, 301.0 + n) for n in range(500))
    assert accused(interpret([replace(page, specks=gaps[:400])], None)) == ["serapan-prosa"]
    assert accused(interpret([replace(page, specks=gaps)], None)) == []
