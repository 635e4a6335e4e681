"""One row at the top of a page: the rest of a table without rules, or text."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from schemas.printed import Document
from tests.extract.drawing import Sheet, document, rows, save

HEAD = ("Program", "Anggaran", "Keterangan")


def line(sheet: Sheet, y: float, cells: Sequence[str], ends: float = 340) -> None:
    sheet.text(60, y, cells[0], 9)
    sheet.ending(ends, y, cells[1])
    sheet.text(405, y, cells[2], 9)


def two_pages(folder: Path, rest: Sequence[str], ends: float = 340, *, text_between: bool = False) -> Document:
    def first(sheet: Sheet) -> None:
        sheet.row(700, (110, 280, 390), HEAD)
        for step in range(3):
            line(sheet, 722 + 20 * step, ("Program Layanan Kesehatan", "Rp 42.085.425.000", "APBD"))

    def second(sheet: Sheet) -> None:
        if text_between:
            sheet.text(60, 70, "Selain program tersebut masih ada satu program yang dibiayai dari sumber lain.", 9)
        line(sheet, 90, rest, ends)
        sheet.paragraph(60, 130, ["Seluruh program tersebut dilaksanakan sesuai dengan rencana yang ditetapkan."])

    return document(save(folder / "a.pdf", [first, second]))


def test_row_in_the_columns_of_the_table_before_is_its_last(tmp_path: Path) -> None:
    rest = ("Program Pangan", "Rp 1.700.000.000", "APBN")
    [table] = two_pages(tmp_path, rest).tables
    assert rows(table)[-1] == list(rest)
    assert table.pages == (1, 2)


@pytest.mark.parametrize(
    ("rest", "ends", "text_between"),
    [
        (("Program Pangan", "Rp 1.700.000.000", "APBN"), 340, True),
        (("Program Pangan", "Rp 1.700.000.000", "APBN"), 250, False),
        (("Rp 1.700.000.000", "Program Pangan", "APBN"), 340, False),
    ],
    ids=["text-before-it", "other-columns", "figures-below-names"],
)
def test_other_row_is_text(tmp_path: Path, rest: Sequence[str], ends: float, text_between: bool) -> None:
    found = two_pages(tmp_path, rest, ends, text_between=text_between)
    assert [len(rows(table)) for table in found.tables] == [3]
    text = " ".join(sentence.text for sentence in found.sentences)
    assert all(part in text for part in rest)


AMOUNTS = ("Kode", "Program", "Pagu", "Realisasi", "Sisa")


def long_and_short(folder: Path, rest: Sequence[str], ends: Sequence[float], total: str | None = None) -> Document:
    """A table of two pages whose amounts end at the same places; those of the second page are so much shorter that the
    gaps between its texts lie elsewhere."""

    def budget(sheet: Sheet, y: float, name: str, amount: str, ends: Sequence[float]) -> None:
        sheet.text(60, y, "2.23.01", 9)
        sheet.text(100, y, name, 9)
        for end in ends:
            sheet.ending(end, y, amount)

    def first(sheet: Sheet) -> None:
        sheet.row(600, (70, 160, 260, 375, 490), AMOUNTS)
        for step in range(8):
            budget(sheet, 622 + 20 * step, "Program Kesehatan", "42.085.425.000,00", (290, 400, 510))

    def second(sheet: Sheet) -> None:
        for step, name in enumerate(rest):
            budget(sheet, 70 + 20 * step, name, f"{step + 2}.085", ends)
        if total is not None:
            sheet.text(83, 210, total, 9)
            for end in ends:
                sheet.ending(end, 210, "35.595")
        sheet.paragraph(60, 300, ["Seluruh program tersebut dilaksanakan sesuai dengan rencana yang ditetapkan."])

    return document(save(folder / "b.pdf", [first, second]))


REST = ["Pangan", "Air", "Jalan", "Pasar", "Sungai", "Hutan", "Laut"]


def test_rows_whose_own_gaps_lie_elsewhere_go_on_with_the_table_before(tmp_path: Path) -> None:
    [table] = long_and_short(tmp_path, REST, (290, 400, 510)).tables
    assert [row[1] for row in rows(table)[-7:]] == REST
    assert rows(table)[-1] == ["2.23.01", "Laut", "8.085", "8.085", "8.085"]


def test_rows_set_in_other_places_are_a_table_of_their_own(tmp_path: Path) -> None:
    assert len(long_and_short(tmp_path, REST, (200, 340, 460)).tables) == 2


def test_the_name_of_a_sum_in_the_middle_of_two_columns_goes_on(tmp_path: Path) -> None:
    [table] = long_and_short(tmp_path, REST, (290, 400, 510), "Jumlah").tables
    assert rows(table)[-1][0] == "Jumlah"
    assert rows(table)[-1][-1] == "35.595"


WEIGHED = ("No", "Indikator", "Bobot (%)", "Capaian (%)", "Nilai")


def sum_alone(folder: Path, heading: Sequence[str]) -> Document:
    """A table of which only the sum stands on the next page, below `heading`."""
    middles = (70, 180, 300, 390, 480)

    def across(sheet: Sheet, y: float, texts: Sequence[str]) -> None:
        for middle, text in zip(middles, texts, strict=True):
            sheet.centred(middle, y, text)

    def first(sheet: Sheet) -> None:
        across(sheet, 600, WEIGHED)
        for step in range(6):
            across(
                sheet,
                622 + 20 * step,
                (str(step + 1), f"Indeks layanan {step + 1}", "25", f"9{step},41", f"2{step},60"),
            )

    def second(sheet: Sheet) -> None:
        across(sheet, 70, heading)
        sheet.centred(125, 90, "Jumlah")
        sheet.centred(middles[2], 90, "100")
        sheet.centred(middles[4], 90, "97,68")
        sheet.paragraph(60, 130, ["Seluruh indikator tersebut dinilai menurut bobot yang telah ditetapkan bersama."])

    return document(save(folder / "c.pdf", [first, second]))


def test_a_sum_alone_below_the_heading_again_is_the_last_row(tmp_path: Path) -> None:
    [table] = sum_alone(tmp_path, WEIGHED).tables
    assert table.pages == (1, 2)
    assert [text for text in rows(table)[-1] if text][-2:] == ["100", "97,68"]


def test_a_sum_alone_below_another_heading_is_none_of_its_rows(tmp_path: Path) -> None:
    other = ("No", "Unsur", "Nilai", "Mutu", "Indeks")
    assert all(table.pages != (1, 2) for table in sum_alone(tmp_path, other).tables)
