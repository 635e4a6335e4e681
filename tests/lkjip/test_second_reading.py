"""The second reading: asked where the evidence asks for it, taken where it proves more, and never worse than the first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from reportlab.lib.colors import black

import lkjip
from extract.evidence import has_loose_columns
from lkjip.limits import Limits
from lkjip.second_reading import SECOND_READERS, read_twice
from lkjip.standing import Standing
from lkjip.supervise import read_pages_again
from schemas.printed import Grid, GridCell, PageRead, Reader, TextLine, Word
from tests.extract.drawing import Sheet, pages, save
from tests.lkjip.workers import UseWorker

HEAD = ["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan (%)"]
AMOUNTS = [(100_500_000 + 37_000_000 * at, 90_250_000 + 31_000_000 * at) for at in range(1, 9)]


def amount(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def percent(pagu: int, spent: int) -> str:
    return f"{100 * spent / pagu:.2f}".replace(".", ",")


BODY = [
    [str(at), "Program pembinaan desa", amount(pagu), amount(spent), percent(pagu, spent)]
    for at, (pagu, spent) in enumerate(AMOUNTS, 1)
]
Answers = Mapping[Reader, Mapping[int, PageRead]]
TIGHT = (60, 85, 200, 250, 297, 340)


def rule(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    """A rule painted as a colour gradient: nothing but the rendered page shows it."""
    canvas = sheet.canvas
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x0, sheet.height - y1, x1 - x0, y1 - y0)
    canvas.clipPath(path, stroke=0)
    canvas.linearGradient(x0, sheet.height - y0, x1, sheet.height - y1, (black, black))
    canvas.restoreState()


def drawn_with_gradients(sheet: Sheet) -> None:
    """A table whose rules no path draws, its columns so narrow that their figures nearly touch."""
    bottom = 100 + 20 * (len(BODY) + 1)
    sheet.text(60, 90, "Tabel 3.1 Realisasi Anggaran")
    for y in range(100, bottom + 1, 20):
        rule(sheet, TIGHT[0], y, TIGHT[-1], y + 0.8)
    for x in TIGHT:
        rule(sheet, x, 100, x + 0.8, bottom)
    for at, row in enumerate([HEAD, *BODY]):
        for column, (left, right, text) in enumerate(zip(TIGHT, TIGHT[1:], row, strict=False)):
            y = sheet.height - (113 + 20 * at)
            sheet.canvas.setFont("Helvetica", 7.9 if at else 6)
            if at and column > 1:
                sheet.canvas.drawRightString(right - 1, y, text)
            else:
                sheet.canvas.drawString(left + 2, y, text)


def test_rules_that_only_the_rendered_page_shows_are_seen_by_a_second_reader(tmp_path: Path) -> None:
    report = lkjip.audit(save(tmp_path / "a.pdf", [drawn_with_gradients]))
    look = report.pages[0].second
    assert look is not None
    assert (look.reasons, look.readers, look.chosen) == (("rows-disagree",), SECOND_READERS, "camelot")
    assert report.tool.readers == ("pdfium", "pdfplumber", "camelot")
    assert [[cell.text for cell in row.cells] for row in report.tables[0].rows][1:] == BODY
    assert report.summary.verified == len(BODY)


def test_a_report_without_doubt_is_read_once(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 90, "Tabel 3.1 Realisasi Anggaran")
        sheet.table(100, (60, 90, 260, 350, 440, 520), [HEAD, *BODY])

    report = lkjip.audit(save(tmp_path / "a.pdf", [draw]))
    assert report.tool.readers == ("pdfium",)
    assert report.pages[0].second is None


def wrong_rows(sheet: Sheet) -> None:
    """A table two of whose percentages are wrong: it asks for a second reading, which can only confirm it."""
    rows = [row[:4] + ([row[4]] if at > 2 else ["12,34"]) for at, row in enumerate(BODY)]
    sheet.text(60, 90, "Tabel 3.1 Realisasi Anggaran")
    sheet.table(100, (60, 90, 260, 350, 440, 520), [HEAD, *rows])


def test_a_second_reading_that_agrees_confirms_the_first(tmp_path: Path) -> None:
    report = lkjip.audit(save(tmp_path / "a.pdf", [wrong_rows]))
    look = report.pages[0].second
    assert look is not None
    assert (look.chosen, look.confirmed_by) == ("pdfium", SECOND_READERS)
    assert {finding.certainty for finding in report.findings} == {"certain"}


def test_a_reader_that_fails_changes_nothing(tmp_path: Path) -> None:
    read = pages(save(tmp_path / "a.pdf", [wrong_rows]))

    def read_again(readers: Sequence[Reader], numbers: Sequence[int]) -> Answers:
        return {reader: {} for reader in readers}

    outcome = read_twice(read, None, read_again)
    assert outcome.looks[1].readers == ()
    assert outcome.looks[1].failed == SECOND_READERS
    assert outcome.looks[1].chosen == "pdfium"
    assert len(outcome.known.judgement.findings) > 0


def test_a_rival_that_loses_figures_is_not_taken(tmp_path: Path) -> None:
    read = pages(save(tmp_path / "a.pdf", [wrong_rows]))

    def read_again(readers: Sequence[Reader], numbers: Sequence[int]) -> Answers:
        [page] = read
        lines = tuple(line for grid in page.grids for cell in grid.cells for line in cell.lines)
        return {reader: {1: replace(page, reader=reader, grids=(), lines=page.lines + lines)} for reader in readers}

    outcome = read_twice(read, None, read_again)
    assert outcome.looks[1].chosen == "pdfium"
    assert outcome.looks[1].confirmed_by == ()


def test_a_rival_that_finds_the_same_rows_and_more_is_not_taken(tmp_path: Path) -> None:
    """It would take the running foot for a table, and part the table that goes on over the page."""
    read = pages(save(tmp_path / "a.pdf", [wrong_rows]))

    def read_again(readers: Sequence[Reader], numbers: Sequence[int]) -> Answers:
        [page] = read
        foot = Grid(
            (60, 780, 520, 800), 1, 2, (GridCell(0, 0, 1, 1, (60, 780, 290, 800), (line(785, (70, "Laporan")),)),)
        )
        return {reader: {1: replace(page, reader=reader, grids=(*page.grids, foot))} for reader in readers}

    outcome = read_twice(read, None, read_again)
    assert outcome.looks[1].chosen == "pdfium"
    assert outcome.looks[1].confirmed_by == SECOND_READERS


def unruled(sheet: Sheet, caption: str = "Tabel 3.1 Realisasi Anggaran", wrong: str = "12,34") -> None:
    sheet.text(60, 90, caption)
    rows = [row[:4] + ([row[4]] if at else [wrong]) for at, row in enumerate(BODY)]
    for at, row in enumerate([HEAD, *rows]):
        for x, text in zip((60, 90, 260, 350, 440), row, strict=True):
            sheet.text(x, 113 + 20 * at, text, 9 if at else 4)


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_finding_without_rules_is_certain_only_when_confirmed(tmp_path: Path, confirmed: bool) -> None:
    read = pages(save(tmp_path / "a.pdf", [unruled]))
    assert [grid.found_by for grid in read[0].grids] == ["alignment"]

    def read_again(readers: Sequence[Reader], numbers: Sequence[int]) -> Answers:
        return {reader: {1: replace(read[0], reader=reader)} if confirmed else {} for reader in readers}

    outcome = read_twice(read, None, read_again)
    assert "finding-without-rules" in outcome.looks[1].reasons
    serious = [one for one in outcome.known.judgement.findings if one.severity == "high"]
    assert [one.certainty for one in serious] == ["certain" if confirmed else "probable"]


def test_findings_on_pages_beyond_the_most_that_are_read_again_are_probable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lkjip.second_reading.MOST_PAGES", 1)
    another = partial(unruled, caption="Tabel 3.2 Realisasi Anggaran Perubahan", wrong="23,45")
    read = pages(save(tmp_path / "a.pdf", [unruled, another]))
    asked: list[int] = []

    def read_again(readers: Sequence[Reader], numbers: Sequence[int]) -> Answers:
        asked.extend(numbers)
        return {reader: {number: replace(read[number - 1], reader=reader) for number in numbers} for reader in readers}

    outcome = read_twice(read, None, read_again)
    [left] = {1, 2} - {*asked}
    assert "finding-without-rules" in outcome.looks[left].reasons
    assert (outcome.looks[left].readers, outcome.looks[left].failed) == ((), ())
    serious = {one.page: one.certainty for one in outcome.known.judgement.findings if one.severity == "high"}
    assert serious == {left: "probable", 3 - left: "certain"}


def test_which_reading_holds() -> None:
    first = Standing(proven=4, wrong=2, tabled=20)
    assert Standing(proven=6, wrong=2, tabled=20).beats(first, ruled=False)
    assert not Standing(proven=6, wrong=3, tabled=20).beats(first, ruled=True)
    assert not Standing(proven=6, wrong=0, tabled=19).beats(first, ruled=True)
    assert not Standing(proven=6, wrong=0, tabled=20, loose=1).beats(first, ruled=True)
    glued = replace(first, glued=3)
    assert first.beats(glued, ruled=True)
    assert not first.beats(glued, ruled=False)
    assert not first.beats(first, ruled=True)


def test_a_crash_of_the_second_reader_keeps_its_earlier_pages(use_worker: UseWorker) -> None:
    use_worker("opened(9)\npage(2)\nos.abort()")
    found = read_pages_again(Path("a.pdf"), SECOND_READERS, [2, 5], Limits(timeout=20, stall=20))
    assert {reader: list(pages) for reader, pages in found.items()} == dict.fromkeys(SECOND_READERS, [2])


def line(y: float, *texts: tuple[float, str]) -> TextLine:
    return TextLine(1, tuple(Word(text, (x, y, x + 6.0 * len(text), y + 10), 10.0) for x, text in texts))


def page(*lines: TextLine) -> PageRead:
    return PageRead(1, 595, 842, 0, "text", lines, ())


def test_figures_in_columns_outside_every_table_are_a_sign() -> None:
    rows = [line(100 + 20.0 * at, (60, "Layanan"), (200, f"1{at}.500"), (300, f"9{at},5")) for at in range(3)]
    assert has_loose_columns(page(*rows))
    assert not has_loose_columns(page(*rows[:2]))


def test_years_and_list_numbers_in_a_sentence_are_no_columns() -> None:
    rows = [
        line(100 + 20.0 * at, (60, "pada"), (90, "tahun"), (125, f"202{at}"), (155, "dan"), (180, "12"))
        for at in range(4)
    ]
    assert not has_loose_columns(page(*rows))


def test_figures_inside_a_table_are_no_sign() -> None:
    rows = tuple(line(100 + 20.0 * at, (200, f"1{at}.500"), (300, f"9{at},5")) for at in range(3))
    grid = Grid((60, 90, 400, 160), 1, 1, (GridCell(0, 0, 1, 1, (60, 90, 400, 160), rows),))
    assert not has_loose_columns(replace(page(), grids=(grid,)))
