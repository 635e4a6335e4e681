"""What `lkjip periksa` lists, as text, JSON, CSV and Markdown."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from rich.console import Console
from rich.text import Text

from publish.listing import Listing, listed
from publish.listing_csv import listing_csv
from publish.listing_json import listing_json
from publish.listing_markdown import escaped, listing_markdown
from publish.listing_text import print_listed, print_total
from publish.terminal import console_for
from schemas.base import Bilingual
from schemas.report import AuditedReport
from tests.factory import a_clean_report, a_finding, a_large_report, a_report, an_unread, both
from tests.publish.listings import a_listing, an_own_finding, rejected

EVIL = "=HYPERLINK(1)|<b>\x1b[2J @inspektorat [klik](http://x) www.x.id"


def text(report: AuditedReport, lang: str = "id", width: int | None = None, least: Any = "info") -> str:
    stream = io.StringIO()
    console = console_for(stream) if width is None else Console(file=stream, width=width, force_terminal=True)
    print_listed(listed(Path("laporan.pdf"), report, 1, least, lang), console, lang)
    return stream.getvalue()


def severities() -> AuditedReport:
    names = ("info", "low", "high", "medium")
    return a_report(findings=tuple(a_finding(f"N{at}", severity=name) for at, name in enumerate(names)))


def test_a_line_says_page_severity_values_and_place() -> None:
    lines = text(a_report()).splitlines()
    assert lines[0] == "laporan.pdf · Dinas Contoh 2024 · 1 halaman"
    assert lines[1].split() == ["hal.", "tingkat", "tertulis", "→", "hitung", "ulang", "tempat"]
    assert lines[2].startswith("hal. 1  tinggi   82,17% → 80,00%")
    assert lines[2].endswith("kalimat “Serapan Program Pelayanan mencapai 82,17%.”")
    assert (
        lines[-1] == "1 tinggi, 0 sedang, 0 rendah, 0 info. 1 catatan tingkat tinggi atau sedang perlu ditindaklanjuti."
    )


def test_what_was_not_read_comes_first_and_nothing_is_called_clean() -> None:
    lines = text(a_clean_report(pages=(an_unread(1),))).splitlines()
    assert lines[1].startswith("TIDAK TERBACA Halaman 1: 1 gambar")
    assert "Belum dapat disimpulkan" in lines[-1]


def test_the_gravest_note_comes_first() -> None:
    lines = text(severities()).splitlines()[2:-1]
    assert [line.split()[2] for line in lines] == ["tinggi", "sedang", "rendah", "info"]


def test_what_is_not_listed_is_counted() -> None:
    shown = text(severities(), least="medium")
    assert len(shown.splitlines()) == 5
    assert shown.splitlines()[-1].startswith("1 tinggi, 1 sedang, 1 rendah, 1 info; 2 tidak ditampilkan (--severity).")


def test_a_note_that_accuses_none_is_told_in_its_own_words() -> None:
    message = Bilingual(id="Salah satu keliru: 5 atau 6.", en="One of them is wrong: 5 or 6.")
    (line,) = text(a_report(findings=(a_finding(decided=False, message=message),))).splitlines()[2:-1]
    assert line.endswith("tinggi   Salah satu keliru: 5 atau 6.")
    assert "82,17%" not in line


def test_doubts_and_the_word_of_the_auditor_stand_beside_the_note() -> None:
    findings = (
        rejected("N1"),
        rejected("N2", look_again=True),
        a_finding("N3", attribution="reading"),
        a_finding("N4", certainty="probable"),
    )
    lines = text(a_report(findings=findings, own_findings=(an_own_finding(),))).splitlines()
    remarks = [line.rsplit("; ", 1)[-1] for line in lines[2:6]]
    assert remarks == [
        "perlu dilihat lagi",
        "perlu dipastikan",
        "dugaan salah baca oleh alat ini, mohon dilihat",
        "ditolak oleh auditor",
    ]
    assert lines[6].split() == ["hal.", "3", "auditor", "Tabel", "3.2:", "Sumber", "data", "tidak", "disebut"]
    assert "1 dugaan salah baca; 1 ditolak oleh auditor; 1 dari auditor" in lines[-1]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_terminal_folds_and_loses_nothing(width: int) -> None:
    report = a_large_report(10, 200, 8)
    plain = Text.from_ansi(text(report, width=width)).plain.splitlines()
    assert max(len(line) for line in plain) <= width
    assert "".join(text(report).split()) == "".join("".join(plain).split())


def test_a_pipe_gets_one_line_a_note() -> None:
    assert len(text(a_large_report(10, 200, 8)).splitlines()) == 11


def test_several_reports_end_in_a_total() -> None:
    stream = io.StringIO()
    print_total(a_listing(a_report(), a_clean_report(pages=(an_unread(1),))), console_for(stream))
    assert stream.getvalue() == (
        "2 laporan direviu, 1 di antaranya terbaca sebagian, 1 tidak dapat direviu: 1 tinggi, 0 sedang, 0 rendah, 0 info.\n"
    )


def test_json_holds_what_a_program_needs() -> None:
    report = a_report(findings=(a_finding(), rejected()), own_findings=(an_own_finding(),), pages=(an_unread(1),))
    document = json.loads(listing_json(a_listing(report)))
    (one,) = document["reports"]
    first, second = one["findings"]
    assert (first["stated"], first["expected"], first["key"], first["severity"]) == ("82.17", "80.00", "key-N1", "high")
    assert (first["rejected"], second["rejected"], second["decision"]["reason"]) == (False, True, "sudah benar")
    assert one["own_findings"][0]["kondisi"] == "Sumber data tidak disebut"
    assert one["unread"][0]["pages"] == [1]
    assert document["refused"] == [{"path": "rusak.pdf", "exit_status": 2, "message": "rusak.pdf: PDF rusak."}]
    assert document["exit_status"] == 2


def csv_rows(listing: Listing, delimiter: str) -> list[dict[str, str]]:
    text = listing_csv(listing).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_csv_in_the_notation_of_the_language() -> None:
    refused, one = csv_rows(a_listing(), ";")
    assert (refused["Tingkat"], refused["Catatan"]) == ("tidak terbaca", "rusak.pdf: PDF rusak.")
    assert (one["Halaman"], one["Tertulis"], one["Seharusnya"], one["Kunci"]) == ("1", "82,17", "80,00", "key-N1")
    _, english = csv_rows(a_listing(lang="en"), ",")
    assert (english["Stated"], english["Should be"], english["Severity"]) == ("82.17", "80.00", "high")
    assert listing_csv(a_listing()).startswith("\ufeffBerkas;".encode())


def test_csv_lists_what_was_not_read_and_what_the_auditor_adds() -> None:
    report = a_report(pages=(an_unread(1),), own_findings=(an_own_finding(),), findings=(rejected(),))
    rows = csv_rows(a_listing(report), ";")[1:]
    assert [row["Tingkat"] for row in rows] == ["tidak terbaca", "tinggi", "auditor"]
    assert [row["Keputusan"] for row in rows] == ["", "ditolak oleh auditor", ""]


def test_no_text_of_a_report_acts_in_a_spreadsheet_or_on_a_page() -> None:
    report = a_report(findings=(a_finding(stated=EVIL, stated_text=EVIL, expected="-1+1", message=both(EVIL)),))
    for row in csv_rows(a_listing(report, path="=a.pdf"), ";")[1:]:
        assert not any(value.startswith(("=", "+", "-", "@")) for value in row.values())
    page = listing_markdown(a_listing(report)).decode()
    assert "<b>" not in page.replace("<!-- -->", "")
    assert not {"\x1b", "@i", "](", "www.x", "http:"} & {
        part for part in ("\x1b", "@i", "](", "www.x", "http:") if part in page
    }


def test_markdown_is_a_heading_a_table_and_a_conclusion() -> None:
    page = listing_markdown(a_listing(a_report(pages=(an_unread(1),)))).decode()
    lines = page.splitlines()
    assert lines[0].startswith("- **Tidak dapat direviu**: rusak.pdf")
    assert lines[2] == "## draf/laporan 1.pdf"
    assert lines.index("**TIDAK TERBACA, harus diperiksa sendiri:**") < lines.index(
        "| ---: | --- | --- | --- | --- | --- |"
    )
    assert lines[-1].startswith("**1 tinggi, 0 sedang")
    assert len({line.count(" | ") for line in lines if line.startswith("|")}) == 1


def test_a_server_shows_a_table_and_nothing_that_the_report_wants_it_to_do() -> None:
    """As markdown-it, which follows the CommonMark of servers, renders it."""
    evil = f"{EVIL} ![x](http://y/z.png) [a]: http://b <script>x</script> `c` *d* ~~e~~ | f\\"
    report = a_report(findings=(a_finding(stated=evil, stated_text=evil, message=both(evil)), a_finding("N2")))
    html = (
        MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(listing_markdown(a_listing(report)).decode())
    )
    assert html.count("<tr>") == 3
    assert html.count("<td") == 2 * 6
    assert not {"a", "img", "script", "code", "em", "s", "b"} & set(re.findall(r"<(\w+)", html))
    assert "*d* ~~e~~ | f\\" in html


@pytest.mark.parametrize(
    ("raw", "safe"),
    [("a|b", r"a\|b"), ("*x*", r"\*x\*"), ("a\nb", "a b"), ("x@y", "x@<!-- -->y"), ("1.000,5%", "1.000,5%")],
)
def test_what_markdown_understands_is_escaped(raw: str, safe: str) -> None:
    assert escaped(raw) == safe
