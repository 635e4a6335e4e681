"""A page on which the first reader fails is tried by another one, in a child of its own; few of them, and not for long."""

import sys
from dataclasses import astuple, replace
from pathlib import Path

import pytest

from extract.pdfium import open_report
from lkjip import otherwise, pipeline, supervise, worker
from lkjip.errors import ReportRefusedError
from lkjip.limits import Limits
from lkjip.looks import looks_of
from lkjip.second_reading import read_twice
from lkjip.status import CLEAN, PARTIAL, exit_status
from lkjip.supervise import read_report, render_pages
from publish.gaps import gaps, remarks
from publish.sheets import pages_to_picture, sheets
from schemas.printed import PageRead, UnreadRegion
from schemas.report import AuditedReport
from synthetic.hostile.draft import CONTENT, Draft, blanks, deflated, report_of
from tests.extract.drawing import LANDSCAPE, Sheet, pages, save
from tests.lkjip.workers import UseWorker

REPORT = Path("laporan.pdf")
QUICK = Limits(timeout=30, stall=30)
LOW = Limits(timeout=90, stall=60, memory=900, processes=1, ocr=False)


def dying(pages: int, deadly: str, other: str) -> str:
    """A child that dies on the pages of `pages` for which `deadly`, an expression of `n`, holds; the other reader does
    `other` with page `n`."""
    return (
        "def by_other(n):\n"
        '    read = {"number": n, "width": 595, "height": 842, "rotation": 0, "kind": "text", "lines": [], "grids": []}\n'
        '    say(type="page", page=read | {"reader": "pdfplumber", "words_by": "pdfplumber"})\n'
        "if sys.argv[1] == 'otherwise':\n"
        "    n = int(sys.argv[sys.argv.index('--pages') + 1])\n"
        f"    {other}\n"
        "    finished()\n"
        "    sys.exit()\n"
        "after = int(sys.argv[sys.argv.index('--after') + 1]) if '--after' in sys.argv else 0\n"
        f"opened({pages})\n"
        f"for n in range(after + 1, {pages} + 1):\n"
        f"    if {deadly}: os.abort()\n"
        "    page(n)\n"
        "finished()"
    )


def test_a_page_that_kills_the_first_reader_is_read_by_the_other(use_worker: UseWorker) -> None:
    use_worker(dying(4, "n in (2, 4)", "opened(4); by_other(n)"))
    reading = read_report(REPORT, QUICK)
    assert [page.words_by == "pdfplumber" for page in reading.pages] == [False, True, False, True]
    assert reading.failed == ()
    [problem] = reading.problems
    assert (problem.code, problem.page) == ("read-otherwise", None)
    assert problem.message.id.startswith("Halaman 2, 4 dibaca oleh pembaca PDF kedua (pdfplumber)")
    assert "pembaca PDF berhenti mendadak" in problem.message.id
    assert problem.message.en.startswith("Pages 2, 4 were read by the second PDF reader (pdfplumber)")
    assert "the PDF reader crashed" in problem.message.en
    assert "pdfplumber" in reading.readers


def test_a_report_of_which_only_the_other_reader_can_read_anything_is_read(use_worker: UseWorker) -> None:
    use_worker(dying(2, "True", "opened(2); by_other(n)"))
    assert [page.number for page in read_report(REPORT, QUICK).pages] == [1, 2]


@pytest.mark.parametrize(
    "other",
    ["opened(3); by_other(n)", "opened(2); os.abort()", "say(type='refused', code='damaged')"],
)
def test_a_page_that_it_cannot_read_or_may_take_for_another_stays_lost(use_worker: UseWorker, other: str) -> None:
    use_worker(dying(2, "n == 2", other))
    reading = read_report(REPORT, QUICK)
    assert reading.failed == (2,)
    assert [problem.code for problem in reading.problems] == ["crash"]


def test_no_more_pages_are_tried_than_a_few(use_worker: UseWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(otherwise, "MOST_PAGES", 1)
    use_worker(dying(4, "n > 1", "opened(4); by_other(n)"))
    reading = read_report(REPORT, QUICK)
    assert [page.number for page in reading.pages] == [1, 2]
    assert reading.failed == (3, 4)
    assert sorted(problem.code for problem in reading.problems) == ["crash", "read-otherwise"]


def test_after_some_pages_that_nobody_can_read_no_further_one_is_tried(
    use_worker: UseWorker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(otherwise, "MOST_IN_VAIN", 1)
    use_worker(dying(4, "n > 2", f"open({str(tmp_path)!r} + '/' + str(n), 'w'); opened(4)"))
    assert read_report(REPORT, QUICK).failed == (3, 4)
    assert [path.name for path in tmp_path.iterdir() if path.name.isdecimal()] == ["3"]


def test_a_page_takes_the_other_reader_no_longer_than_one_page_may(
    use_worker: UseWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervise, "SLOWEST", 1.0)
    use_worker(dying(2, "n == 2", "opened(2); time.sleep(60)"))
    assert read_report(REPORT, QUICK).failed == (2,)


def test_a_page_that_kills_whoever_draws_it_costs_its_own_picture(use_worker: UseWorker) -> None:
    use_worker(
        "opened(4)\n"
        "for n in map(int, sys.argv[sys.argv.index('--pages') + 1].split(',')):\n"
        "    if n == 2: os.abort()\n"
        "    picture(n)\n"
        "finished()"
    )
    drawn = render_pages(REPORT, [1, 2, 3, 4], 72, QUICK)
    assert list(drawn.pictures) == [1, 3, 4]
    assert [problem.message.en for problem in drawn.problems] == ["No picture of page 2: the PDF reader crashed."]


def page(number: int, **parts: object) -> PageRead:
    whole = PageRead(number, 595, 842, 0, "mixed", (), (), (UnreadRegion((60, 60, 500, 500), "picture", "no-picture"),))
    return replace(whole, **parts)


def test_nobody_is_asked_to_draw_a_page_on_which_pdfium_failed() -> None:
    assert list(looks_of([page(1), page(2, words_by="pdfplumber"), page(3, kind="scan", words_by="pdfplumber")])) == [1]


def unruled(sheet: Sheet) -> None:
    sheet.text(60, 90, "Tabel 3.1 Jumlah Kunjungan")
    rows = [("Uraian", "Triwulan I", "Triwulan II", "Jumlah"), ("Poli Umum", "120", "130", "250")]
    rows += [("Poli Gigi", "40", "50", "90"), ("Poli Anak", "70", "80", "190"), ("Laboratorium", "15", "25", "40")]
    for at, row in enumerate(rows):
        sheet.row(110 + 16 * at, (60, 220, 320, 420), row)


def test_the_other_readers_of_tables_are_not_asked_for_it_and_nobody_confirms_what_has_no_rules(tmp_path: Path) -> None:
    asked: list[object] = []

    def read_again(*names: object) -> dict[object, object]:
        asked.append(names)
        return {}

    [read] = pages(save(tmp_path / "a.pdf", [unruled]))
    known = read_twice([replace(read, words_by="pdfplumber")], None, read_again)  # type: ignore[arg-type]
    assert asked == []
    assert {finding.certainty for finding in known.known.judgement.findings} <= {"probable"}


def audited(folder: Path, content: bytes, limits: Limits = LOW) -> AuditedReport:
    path = folder / "a.pdf"
    path.write_bytes(content)
    return pipeline.audit_file(path, limits=limits)


def with_deadly_font(content: str) -> bytes:
    """A report on whose second page, the one with this `content`, PDFium runs out of memory."""
    draft = Draft()
    file = draft.stream(deflated(blanks(2048)), "/Length1 2000000000 /Filter [/FlateDecode /FlateDecode]")
    descriptor = draft.add(f"<< /Type /FontDescriptor /FontName /X /Flags 32 /FontFile2 {file} 0 R >>")
    entries = f"/FirstChar 0 /Widths [{'500 ' * 256}] /Encoding /WinAnsiEncoding /FontDescriptor {descriptor} 0 R"
    font = draft.add(f"<< /Type /Font /Subtype /TrueType /BaseFont /X {entries} >>")
    return report_of(content, f"/Font << /F1 {font} 0 R >>", draft)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the memory of a child is not limited")
def test_a_font_that_kills_pdfium_costs_nothing(tmp_path: Path) -> None:
    report = audited(tmp_path, with_deadly_font(CONTENT))
    assert [(problem.code, problem.page) for problem in report.problems] == [("read-otherwise", 2)]
    assert [one.reader for one in report.pages] == ["pdfium", "pdfplumber", "pdfium"]
    assert report.tool.readers == ("pdfium", "pdfplumber")
    assert [figure.page for figure in report.figures if figure.text.startswith("Rp")] == [1, 1, 2, 2, 3, 3]
    assert exit_status(report) == CLEAN
    assert gaps(report, "id") == []
    assert [one.pages for one in remarks(report, "id")] == [(2,)]
    assert 2 not in pages_to_picture(report)
    assert 2 in [sheet.page for sheet in sheets(report, {})]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the memory of a child is not limited")
def test_a_number_that_nobody_sees_on_a_page_of_the_second_reader_accuses_nobody(tmp_path: Path) -> None:
    unseen = CONTENT.replace("80,00%", ") Tj 1 g (90,00%) Tj 0 g (")
    report = audited(tmp_path, with_deadly_font(unseen))
    assert [one.reader for one in report.pages] == ["pdfium", "pdfplumber", "pdfium"]
    assert [(one.page, one.attribution) for one in report.findings if one.severity == "high"] == [(2, "reading")]
    assert (report.summary.findings.high, report.summary.readings) == (0, 1)
    assert exit_status(report) == CLEAN


def cut(draft: Draft) -> bytes:
    """A report whose download broke off before its end."""
    whole = draft.bytes()
    return whole[: whole.index(b"trailer")]


def test_a_file_that_was_cut_off_is_mended_and_accuses_nobody(tmp_path: Path) -> None:
    draft = Draft()
    for stated in ("80,00", "90,00"):
        draft.page(CONTENT.replace("80,00", stated))
    draft.page("")
    report = audited(tmp_path, cut(draft))
    assert [problem.code for problem in report.problems] == ["mended"]
    assert [one.attribution for one in report.findings if one.severity == "high"] == ["reading"]
    assert report.summary.findings.high == 0
    assert all(one.doubt is not None and "salinan" in one.doubt.id for one in report.findings)
    assert [[part.reason for part in one.unread] for one in report.pages] == [[], [], ["no-content"]]
    assert exit_status(report) == PARTIAL


def test_a_file_that_nobody_can_mend_is_refused_as_before(tmp_path: Path) -> None:
    with pytest.raises(ReportRefusedError) as caught:
        audited(tmp_path, b"%PDF-1.7\n" + b"[" * 5000)
    assert caught.value.code == "damaged"


def test_where_marks_stand_on_a_page_to_avoid_is_asked_of_the_other_reader(tmp_path: Path) -> None:
    report = open_report(save(tmp_path / "a.pdf", [unruled], LANDSCAPE, 90))
    [asked] = worker.frames_of(report, {1}).values()
    [told] = worker.other_frames(report, {1}).values()
    assert astuple(told) == pytest.approx(astuple(asked), abs=0.01)
    assert worker.other_frames(report, set()) == {}
    report.close()
