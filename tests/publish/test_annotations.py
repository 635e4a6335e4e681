"""What is to be drawn on the copy of a report: every place, said in words, in the user's language."""

from collections import Counter
from datetime import datetime
from typing import Any

import pytest

from publish.annotations import annotations
from schemas.annotations import Bookmark, Mark
from schemas.base import Bilingual
from schemas.findings import Candidate, Place
from schemas.geometry import BBox, overlap_share
from schemas.report import AuditedReport
from schemas.review import Decision, OwnFinding
from schemas.tables import Cell
from tests.factory import a_finding, a_large_report, a_page, a_problem, a_report, a_table, an_unread, both

AT = datetime(2026, 11, 1)
FIRST = (100.0, 300.0, 140.0, 312.0)


def with_finding(**fields: Any) -> AuditedReport:
    return a_report(findings=(a_finding(**fields),))


def decided(verdict: Any, **fields: Any) -> Decision:
    return Decision(key="key-N1", verdict=verdict, at=AT, **fields)


def marks_of(report: AuditedReport, lang: str = "id") -> list[Mark]:
    """All marks but the summary."""
    summary, *others = annotations(report, lang).marks
    assert (summary.style, summary.tone, summary.page) == ("note", "summary", 1)
    return others


def texts(report: AuditedReport, lang: str = "id") -> str:
    return "\n".join(mark.text for mark in marks_of(report, lang))


def titles(bookmark: Bookmark) -> list[str]:
    return [bookmark.title, *(title for child in bookmark.children for title in titles(child))]


def test_the_accused_figure_is_marked_and_its_operands_fainter() -> None:
    stated, *operands = marks_of(a_report())
    assert (stated.style, stated.tone, stated.boxes, stated.name) == ("noted", "high", (FIRST,), "key-N1")
    assert stated.tag is not None
    assert stated.tag.text == "N1 T"
    assert [(mark.style, mark.part_of, mark.tag) for mark in operands] == [("operand", "key-N1", None)] * 2
    assert {mark.boxes[0][1] for mark in operands} == {140.0}


def test_the_comment_says_what_how_and_how_surely() -> None:
    stated, *_ = marks_of(a_report())
    lines = stated.text.splitlines()
    assert lines[0] == "Catatan N1 (tinggi)"
    assert "Hitungan: 800.000 : 1.000.000 × 100 = 80,00%" in lines
    assert "Selisih: +2,17 poin" in lines
    assert "Kepastian: pasti." in lines
    assert "Rekomendasi: Perbaiki persentase." in lines
    assert (stated.author, stated.subject) == ("lkjip", "Serapan anggaran dalam kalimat")


def test_the_comment_is_in_the_users_language() -> None:
    stated, *_ = marks_of(a_report(), "en")
    assert stated.text.startswith("Finding N1 (high)\n")
    assert "Arithmetic: 800,000 ÷ 1,000,000 × 100 = 80.00%" in stated.text
    assert "Certainty: certain." in stated.text
    assert stated.tag is not None
    assert stated.tag.text == "N1 H"


def test_an_explanation_and_doubt_are_told() -> None:
    text = texts(with_finding(certainty="probable", explanation=both("Pembilang dari baris lain.")))
    assert "Penjelasan: Pembilang dari baris lain." in text
    assert "Perlu dipastikan: " in text
    assert "Kepastian: pasti" not in text


def test_every_place_has_a_mark() -> None:
    places = (Place(page=1, bbox=FIRST), Place(page=1, bbox=(90, 500, 99, 512)), Place(page=3, bbox=(90, 500, 99, 512)))
    report = a_report(findings=(a_finding(places=places),), pages=tuple(map(a_page, (1, 2, 3))))
    noted = [mark for mark in marks_of(report) if mark.style == "noted"]
    assert [(mark.page, mark.boxes[0], mark.part_of) for mark in noted] == [
        (1, FIRST, None),
        (1, (90, 500, 99, 512), "key-N1"),
        (3, (90, 500, 99, 512), None),
    ]
    assert "penjelasannya di halaman 1" in noted[2].text
    assert all(mark.text.startswith("Catatan N1 (tinggi)") and mark.tag for mark in noted)


def test_of_two_that_stand_even_neither_is_accused() -> None:
    candidates = tuple(Candidate(figure=name, would_be=None, supports=()) for name in ("F7", "F2"))
    marks = marks_of(with_finding(decided=False, candidates=candidates))
    assert [mark.style for mark in marks] == ["doubtful", "doubtful", "operand"]
    assert [mark.tag.text for mark in marks if mark.tag] == ["N1 T?", "N1 T?"]
    assert "Belum dapat ditentukan angka mana yang keliru.\n- 82,17% (hal. 1, " in marks[0].text


def test_what_may_be_misread_accuses_nobody() -> None:
    report = with_finding(attribution="reading")
    first, *_ = marks_of(report)
    assert (first.style, first.tone, first.tag and first.tag.text) == ("doubtful", "reading", "N1 ?")
    assert first.text.startswith("Dugaan salah baca N1: mohon dilihat\n")
    assert titles(annotations(report, "id").outline)[:3] == [
        "Catatan reviu",
        "Tidak ada catatan.",
        "Dugaan salah baca oleh alat ini: mohon dilihat (1)",
    ]


@pytest.mark.parametrize("verdict", ["rejected", "misread"])
def test_a_rejected_finding_is_in_the_outline_only(verdict: Any) -> None:
    report = with_finding(decision=decided(verdict, reason="Target sudah direvisi."))
    assert marks_of(report) == []
    word = {"rejected": "ditolak", "misread": "salah baca"}[verdict]
    assert titles(annotations(report, "id").outline)[2:] == [
        "Tidak diterima auditor (1)",
        f"N1 · hal. 1 · {word}: Target sudah direvisi.",
    ]


def test_a_rejection_on_other_grounds_is_to_be_looked_at_again() -> None:
    text = texts(with_finding(decision=decided("rejected"), look_again=True))
    assert "Perlu dilihat lagi" in text
    assert "Keputusan auditor: ditolak" in text


def test_an_accepted_finding_says_what_the_auditor_said() -> None:
    decision = decided("accepted", comment="Sudah dibahas.", tanggapan="Akan diperbaiki.", follow_up="Ralat")
    text = texts(with_finding(decision=decision))
    for line in ("Keputusan auditor: diterima", "Komentar: Sudah dibahas.", "Tanggapan instansi: Akan diperbaiki."):
        assert line in text.splitlines()


def test_the_auditors_own_finding_is_a_note_on_its_page() -> None:
    own = OwnFinding(
        key="a1", page=2, where="Tabel 3.1", kondisi="Lampiran tidak ada.", kriteria="Format.", by="TR", at=AT
    )
    pageless = OwnFinding(key="a2", kondisi="Laporan terlambat.", at=AT)
    report = a_report(own_findings=(own, pageless), findings=(), pages=(a_page(1), a_page(2)), report=two_pages())
    (note,) = marks_of(report)
    assert (note.page, note.style, note.tone, note.author, note.name) == (2, "note", "own", "TR", "a1")
    assert note.text == "Catatan auditor\nTempat: Tabel 3.1\nLampiran tidak ada.\nKriteria: Format."
    assert titles(annotations(report, "id").outline)[2:] == [
        "Catatan auditor (2)",
        "hal. 2: Lampiran tidak ada.",
        "Laporan terlambat.",
    ]


def two_pages() -> Any:
    return a_report().report.model_copy(update={"pages": 2})


def test_what_was_not_read_is_crossed_out_where_it_stands() -> None:
    report = a_report(findings=(), pages=(an_unread(1),))
    (mark,) = marks_of(report)
    assert (mark.style, mark.boxes) == ("unread", ((60.0, 400.0, 500.0, 700.0),))
    assert mark.text.startswith("Tidak terbaca, harus diperiksa sendiri.\n1 gambar: ")
    assert any(title.startswith("Bagian yang tidak terbaca (1)") for title in titles(annotations(report, "id").outline))


def test_pages_that_were_not_read_bear_a_note() -> None:
    pages = (a_page(1, kind="scan", width=1200.0, height=1700.0),)
    report = a_report(findings=(), pages=pages, problems=(a_problem(page=2),), report=two_pages())
    scan, failed = marks_of(report)
    assert [(mark.page, mark.style, mark.tone) for mark in (scan, failed)] == [
        (1, "note", "unread"),
        (2, "note", "unread"),
    ]
    assert "seluruh halaman berupa hasil pindai" in scan.text
    assert "Halaman tidak terbaca." in failed.text


def test_a_finding_without_a_box_is_a_note() -> None:
    report = with_finding(bbox=(0, 0, 0, 0), places=(Place(page=1, bbox=(0, 0, 0, 0)),), figures=(), checks=())
    (note,) = marks_of(report)
    assert (note.style, note.tone, note.tag and note.tag.text) == ("note", "high", "N1")


def test_the_summary_explains_the_marks_and_names_the_original() -> None:
    report = a_report(problems=(a_problem("time-limit", None, "Batas waktu tercapai."),))
    summary = annotations(report, "id").marks[0].text
    for part in (
        "tinggi 1, sedang 0",
        "T tinggi, S sedang, R rendah, I info",
        "SHA-256 " + "0" * 64,
        "Batas waktu tercapai.",
    ):
        assert part in summary


def test_hostile_text_is_made_visible_and_bounded() -> None:
    hostile = "a\u202eb\x00c" + "panjang " * 4000
    report = with_finding(message=Bilingual(id=hostile, en=hostile))
    every = [mark.text for mark in marks_of(report)] + titles(annotations(report, "id").outline)
    assert not any("\u202e" in text or "\x00" in text for text in every)
    assert max(map(len, every)) <= 4000
    assert max(map(len, titles(annotations(report, "id").outline))) <= 160


def test_findings_in_another_document_are_not_marked_here() -> None:
    assert marks_of(with_finding(doc="D2")) == []


def test_three_hundred_findings_have_names_and_letters_of_their_own() -> None:
    report = a_large_report(pages=60, figures=6000, findings=300)
    marks = marks_of(report)
    assert Counter(mark.name for mark in marks).most_common(1)[0][1] == 1
    assert len({mark.tag.text for mark in marks if mark.tag and mark.style == "noted"}) == 300
    for page in range(1, 61):
        tags = [mark.tag.bbox for mark in marks if mark.tag and mark.page == page]
        assert not any(overlap_share(one, other) > 0.1 for one in tags for other in tags if one is not other)
    assert len(annotations(report, "id").outline.children) == 300


def test_letters_keep_off_other_figures_where_there_is_room() -> None:
    report = a_report()
    stated, *_ = marks_of(report)
    assert stated.tag is not None
    assert not any(overlap_share(stated.tag.bbox, figure.bbox) for figure in report.figures)


def test_letters_stay_on_the_page() -> None:
    corner = (585.0, 1.0, 594.0, 9.0)
    report = with_finding(bbox=corner, places=(Place(page=1, bbox=corner),), figures=())
    (mark,) = marks_of(report)
    assert mark.tag is not None
    x0, top, x1, bottom = mark.tag.bbox
    assert (x0 >= 0, top >= 0, x1 <= 595, bottom <= 842) == (True,) * 4


@pytest.mark.parametrize(("printed", "is_beside"), [("800.000", True), ("800.000 %", False), ("800.000 ribu", False)])
def test_letters_stand_beside_a_figure_only_in_an_empty_cell(printed: str, is_beside: bool) -> None:
    """What else the cell holds stands beside the figure, and its own box does not tell where."""
    table = a_table()
    rows = [
        row.model_copy(update={"cells": tuple(with_text(cell, printed) for cell in row.cells)}) for row in table.rows
    ]
    figures = tuple(
        one.model_copy(update={"bbox": narrowed(one.bbox)}) if one.id == "F2" else one for one in a_report().figures
    )
    box = next(one.bbox for one in figures if one.id == "F2")
    finding = a_finding(figures=("F2",), bbox=box, places=())
    report = a_report(tables=(table.model_copy(update={"rows": tuple(rows)}),), figures=figures, findings=(finding,))
    (mark,) = marks_of(report)
    assert mark.tag is not None
    assert (box[1] < (mark.tag.bbox[1] + mark.tag.bbox[3]) / 2 < box[3]) == is_beside


def with_text(cell: Cell, text: str) -> Cell:
    return cell.model_copy(update={"text": text}) if cell.figures == ("F2",) else cell


def narrowed(box: BBox) -> BBox:
    return (box[0] + 40, *box[1:])


def test_letters_of_a_marked_cell_stand_inside_it() -> None:
    cell = a_table().rows[1].cells[0]
    report = with_finding(bbox=cell.bbox, places=(), figures=())
    (mark,) = marks_of(report)
    assert mark.tag is not None
    assert overlap_share(mark.tag.bbox, cell.bbox) == 1
