"""The page and the workbook of several reports: all are there, with what was not read and what was refused."""

import io

from openpyxl import load_workbook

from publish.overview import report_line
from publish.overview_book import overview_bytes
from publish.overview_page import overview_html
from schemas.review import Decision, OwnFinding
from tests.factory import a_finding, a_report
from tests.publish.overviews import an_overview
from tests.publish.page import parse
from tests.publish.test_working_paper import AT


def test_the_page_lists_each_report_with_its_counts_links_and_gaps_and_what_was_refused() -> None:
    page = parse(overview_html(an_overview(), "id"))
    rows = page.one("table", cls="reports").one("tbody").all("tr")
    assert [row.one("th").all("a")[0].attributes["href"] for row in rows] == [
        f"bagian%20{at}/r.audit.html" for at in range(3)
    ]
    assert (
        rows[0].one("th").words.startswith("Dinas A & <b>B</b> Kabupaten Fiktif · Dinas A & <b>B</b>.pdf · 1 halaman")
    )
    assert [row.attributes["data-high"] for row in rows] == ["1", "0", "1"]
    assert [bool(row.all("details")) for row in rows] == [False, False, True]
    assert "1 dari 7 angka" in rows[0].words
    assert page.one("section", cls="missed").words == "Tidak dapat direviu: 1 rusak.pdf: bukan berkas PDF."
    assert "belum" in rows[2].words.casefold() and "Laporan yang sebagian tidak terbaca: 1" in page.words


def test_the_page_lets_nothing_in_from_outside() -> None:
    html = overview_html(an_overview("en"), "en")
    policy = parse(html).one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    assert policy.startswith("default-src 'none'")
    assert "http" not in html.replace("http-equiv", "")
    assert "Reports reviewed" in parse(html).words


def test_the_workbook_has_a_row_a_report_and_every_note_of_all() -> None:
    book = load_workbook(io.BytesIO(overview_bytes(an_overview(), "id")))
    assert book.sheetnames == ["Laporan", "Catatan"]
    reports, notes = ([[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book)
    assert [row[0] for row in reports[1:4]] == ["Dinas A & <b>B</b>", "Badan Bersih", "Camat Timur"]
    assert reports[1][4:9] == [1, 1, 0, 0, 0]
    assert reports[3][15] == "Halaman tidak terbaca."
    assert reports[4][14] == "TIDAK DIREVIU: rusak.pdf: bukan berkas PDF."
    assert book["Laporan"]["A2"].hyperlink.target == "bagian%200\\r.audit.html"  # as Excel writes it
    assert [(row[0], row[3], row[4], row[7], row[8]) for row in notes[1:]] == [
        ("Dinas A & <b>B</b>", 1, "tinggi", 82.17, 80),
        ("Camat Timur", 1, "tinggi", 82.17, 80),
    ]
    assert overview_bytes(an_overview(), "id") == overview_bytes(an_overview(), "id")


def test_a_line_tells_decisions_readings_and_the_auditors_own_notes() -> None:
    rejected = a_finding(decision=Decision(key="key-N1", verdict="rejected", at=AT), look_again=True)
    reading = a_finding("N2", attribution="reading")
    own = OwnFinding(key="own-1", page=3, where="Tabel 9", kondisi="Lampiran kurang", at=AT)
    notes = report_line(a_report(findings=(reading, rejected), own_findings=(own,)), {}, "id").notes
    assert [(note.severity, note.severity_word, note.decision) for note in notes] == [
        ("high", "tinggi", "ditolak (perlu dilihat lagi)"),
        (None, "dugaan salah baca", ""),
        (None, "catatan auditor", ""),
    ]
    assert notes[2].place == "Tabel 9"
