"""pdfminer in place of PDFium: on pages that both can read, the same words and tables stand at the same places."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import astuple
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4

from extract.errors import PageTooFullError, PageUnreadableError, ReportUnreadableError
from extract.other import canvas
from extract.other.page import read_otherwise
from extract.other.report import frames_of, open_otherwise
from extract.page import read_page
from extract.pdfium import open_report
from schemas.printed import PageRead, Word
from synthetic import make_report
from synthetic.hostile import forms
from synthetic.hostile.draft import CONTENT, Draft, blanks, deflated, report_of
from tests.extract.drawing import LANDSCAPE, Sheet, lines, save
from tests.extract.test_hidden_text import WORDS, before, over, under
from tests.extract.test_rivals import cropped, draw, draw_sideways

SHARED = Path(__file__).parents[3] / "shared" / "reports"
NEAR = 2.0
"""Points."""
SAME = 0.98


def other(path: Path, number: int = 1) -> PageRead:
    return read_otherwise(open_otherwise(path, None, 2000), number)


def both(path: Path, number: int = 1) -> tuple[PageRead, PageRead]:
    report = open_report(path)
    try:
        return read_page(report, number), other(path, number)
    finally:
        report.close()


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def words(page: PageRead) -> list[Word]:
    cells = (line for grid in page.grids for cell in grid.cells for line in cell.lines)
    return [word for line in (*page.lines, *cells) for word in line.words]


def same_words(one: PageRead, another: PageRead) -> float:
    """The share of the words of both that have the same text at the same place."""
    places: dict[str, list[Word]] = {}
    for word in words(another):
        places.setdefault(word.text, []).append(word)
    found = 0
    for word in words(one):
        alike = [each for each in places.get(word.text, []) if is_near(each, word)]
        if alike:
            places[word.text].remove(alike[0])
            found += 1
    return found / max(len(words(one)), len(words(another)), 1)


def is_near(one: Word, another: Word) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one.bbox, another.bbox, strict=True))


def cells(page: PageRead) -> Counter[tuple[object, ...]]:
    return Counter(
        (cell.row, cell.column, cell.row_span, cell.col_span, " ".join(line.text for line in cell.lines))
        for grid in page.grids
        for cell in grid.cells
    )


def assert_same(path: Path, numbers: Sequence[int]) -> None:
    for number in numbers:
        first, second = both(path, number)
        assert same_words(first, second) >= SAME, number
        assert cells(first) == cells(second), number
        assert (first.width, first.height, first.rotation, first.kind) == (
            second.width, second.height, second.rotation, second.kind,
        )  # fmt: skip
        assert (first.words_by, second.words_by) == ("pdfium", "pdfplumber")


@pytest.mark.parametrize("crop", [False, True])
@pytest.mark.parametrize(
    ("size", "rotate", "sideways"),
    [(A4, 0, False), (LANDSCAPE, 90, False), (A4, 180, False), (LANDSCAPE, 270, False), (A4, 0, True)],
)
def test_a_page_turned_and_cropped_in_any_way_is_read_where_it_is_displayed(
    tmp_path: Path, crop: bool, size: tuple[float, float], rotate: int, sideways: bool
) -> None:
    path = save(tmp_path / "a.pdf", [draw_sideways if sideways else draw], size, rotate)
    path = cropped(path) if crop else path
    assert_same(path, [1])
    report = open_report(path)
    with report.page(1) as page:
        frame = frames_of(path, None, {1}, 1)[1]
        assert astuple(frame) == pytest.approx(astuple(page.frame), abs=0.01)
    report.close()


def test_pages_of_a_whole_report_are_read_alike(tmp_path: Path) -> None:
    assert_same(written(tmp_path / "a.pdf", make_report(1).pdf), [4, 8])


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3, 4])
def test_every_page_of_a_whole_report_is_read_alike(tmp_path: Path, seed: int) -> None:
    pdf = make_report(seed).pdf
    path = written(tmp_path / "a.pdf", pdf)
    assert_same(path, range(1, len(open_otherwise(path, None, 2000).pages) + 1))


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the development reports (../shared) are not here")
@pytest.mark.parametrize("stem", ["bplhd-jabar-2016", "diskimrum-jabar-2016-bagian-1"])
def test_most_pages_of_real_reports_are_read_alike(stem: str) -> None:
    path = SHARED / "real" / f"{stem}.pdf"
    pages = [both(path, number) for number in range(3, 40, 6)]
    assert sum(same_words(*page) >= SAME for page in pages) >= 0.8 * len(pages)


@pytest.mark.parametrize("seen", [over, under, before])
def test_a_text_that_nobody_sees_is_told_from_print_by_both(tmp_path: Path, seen: Callable[[Sheet], None]) -> None:
    first, second = both(save(tmp_path / "a.pdf", [seen]))
    assert (second.kind, second.ocr, len(second.seen)) == (first.kind, first.ocr, len(first.seen))
    assert lines(second) == [WORDS]
    assert [(part.what, part.reason) for part in second.unread] == [("picture", "no-picture")]


def test_words_part_at_gaps_where_no_blank_is_printed_and_shadows_are_no_words(tmp_path: Path) -> None:
    gaps = "[(Pagu)-250(1.250)-20(.000)] TJ 0 -20 Td"
    shadow = "(Sisa) Tj 0.3 0 Td (Sisa) Tj 30 0 Td (5) Tj 5.56 0 Td (5) Tj"
    first, second = both(written(tmp_path / "a.pdf", report_of(f"BT /F1 10 Tf 72 700 Td {gaps} {shadow} ET")), 2)
    assert [word.text for word in words(second)] == [word.text for word in words(first)]
    assert [word.text for word in words(second)] == ["Pagu", "1.250.000", "Sisa", "55"]


def test_white_ink_is_no_rule(tmp_path: Path) -> None:
    white = "1 G 1 g 60 600 m 500 600 l S 60 500 400 20 re f 0 0 0 0 k 60 400 400 20 re f 0 g BT /F1 9 Tf 72 700 Td (a) Tj ET"
    first, second = both(written(tmp_path / "a.pdf", report_of(white)), 2)
    assert (first.grids, first.drawings) == (second.grids, second.drawings) == ((), ())


@pytest.mark.parametrize(
    ("entries", "text"),
    [
        ("/FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 /FontFile3 4 0 R >>", ""),
        (
            "/FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 /FontFile3 4 0 R >>"
            " /Encoding << /Differences [49 /one /g7] >>",
            "1",
        ),
        ("/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [50 /g7] >>", "13"),
    ],
)
def test_what_only_a_guess_says_of_a_code_is_no_digit(tmp_path: Path, entries: str, text: str) -> None:
    draft = Draft()
    draft.stream(b"\1\0\4\4")
    font = draft.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /X /FirstChar 0 /Widths [{'500 ' * 256}] {entries} >>")
    path = tmp_path / "a.pdf"
    path.write_bytes(
        report_of(
            "BT /F2 9 Tf 72 700 Td (123) Tj (12312312) Tj ET BT /F1 9 Tf 72 600 Td (a) Tj ET",
            f"/Font << /F1 3 0 R /F2 {font} 0 R >>",
            draft,
        )
    )
    page = other(path, 2)
    digits = {letter for word in words(page) for letter in word.text if letter.isdigit()}
    assert digits <= set(text)
    assert [(part.what, part.reason) for part in page.unread] == ([] if text == "13" else [("damaged", "no-unicode")])


@pytest.mark.parametrize("lost", ["stream", "form", "reference"])
def test_a_page_of_which_a_part_is_lost_is_not_taken_for_the_whole(tmp_path: Path, lost: str) -> None:
    draft = Draft()
    bad = draft.stream(b"no deflated data", "/Filter /FlateDecode")
    form = draft.stream(b"nor this", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode")
    good, shows = draft.stream(CONTENT), draft.stream("/X Do")
    second = {"stream": bad, "form": shows, "reference": 99}[lost]
    resources = f"/Resources << /Font << /F1 3 0 R >> /XObject << /X {form} 0 R >> >>"
    for contents in (f"[{good} 0 R]", f"[{good} 0 R {second} 0 R]"):
        entries = f"/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {contents} {resources}"
        draft.pages.append(draft.add(f"<< {entries} >>"))
    path = written(tmp_path / "a.pdf", draft.bytes())
    assert len(words(other(path, 1))) == 19
    with pytest.raises(PageUnreadableError):
        other(path, 2)


def test_a_page_on_which_nothing_is_found_is_not_called_blank(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", report_of("0 0 m 9 9 l S"))
    with pytest.raises(PageUnreadableError):
        other(path, 2)


def test_a_content_that_is_a_bomb_is_given_up_before_it_is_unpacked(tmp_path: Path) -> None:
    draft = Draft()
    bomb = draft.stream(deflated(blanks(64)), "/Filter [/FlateDecode /FlateDecode]")
    with pytest.raises(PageTooFullError):
        other(written(tmp_path / "a.pdf", report_of(bomb, draft=draft)), 2)


@pytest.mark.parametrize(
    ("bound", "content"),
    [
        ("MOST_CHARACTERS", "BT /F1 9 Tf 72 700 Td (1.234.567.890) Tj ET"),
        ("MOST_POINTS", "0 0 m " + "9 9 l " * 20 + "S"),
        ("MOST_OBJECTS", "0 0 m 9 9 l S " * 20),
    ],
)
def test_a_page_with_too_much_on_it_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, content: str
) -> None:
    monkeypatch.setattr(canvas, bound, 10)
    with pytest.raises(PageTooFullError):
        other(written(tmp_path / "a.pdf", report_of(content)), 2)


@pytest.mark.parametrize("name", ["form-laughs", "form-deep"])
def test_forms_that_draw_each_other_for_ever_are_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(canvas, "MOST_FORMS", 100)
    content = next(sample.content for sample in forms.samples() if sample.name == name)
    with pytest.raises(PageTooFullError):
        other(written(tmp_path / "a.pdf", content), 2)


def test_what_is_no_document_for_it_either_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportUnreadableError):
        open_otherwise(written(tmp_path / "a.pdf", b"%PDF-1.7\n" + b"[" * 5000), None, 2000)
    three = written(tmp_path / "b.pdf", report_of(CONTENT))
    with pytest.raises(ReportUnreadableError) as caught:
        open_otherwise(three, None, 2)
    assert caught.value.code == "too-many-pages"
