"""The summary on the terminal and in a pipe."""

import io
from decimal import Decimal
from pathlib import Path

import pytest
from rich.console import Console

from publish.terminal import console_for, print_summary
from schemas.base import Bilingual
from schemas.reasons import REASONS
from schemas.report import AuditedReport
from tests.factory import a_clean_report, a_figure, a_finding, a_large_report, a_page, a_problem, a_report, an_unread

OUTPUTS = [Path("hasil") / "laporan  dengan spasi [1]" / "laporan.audit.html"]


def summary(report: AuditedReport, lang: str = "id", width: int | None = None) -> str:
    stream = io.StringIO()
    console = console_for(stream) if width is None else Console(file=stream, width=width, highlight=False)
    print_summary(report, console, lang, OUTPUTS)
    return stream.getvalue()


def test_says_whose_report_what_was_found_and_where_the_files_are() -> None:
    text = summary(a_report())
    assert "Dinas Contoh 2024" in text
    assert "Kabupaten Fiktif · lkjip-dinas-contoh.pdf · 1 halaman" in text
    assert "Catatan tinggi: 1 (halaman 1)" in text
    assert "N1  hal. 1  82,17% → 80,00%  kalimat di halaman 1" in text
    assert str(OUTPUTS[0]) in text
    assert text.endswith("Simpulan: 1 catatan tingkat tinggi atau sedang perlu ditindaklanjuti.\n")


def test_english() -> None:
    text = summary(a_report(), "en")
    assert "Findings, high: 1 (pages 1)" in text
    assert "82,17% → 80.00%" in text


def test_coverage_has_a_column_for_each_class() -> None:
    lines = [line.split() for line in summary(a_report()).splitlines()]
    assert ["Angka", "Anggaran", "Semua", "angka"] in lines
    assert ["✗", "bertentangan", "1", "1"] in lines
    assert ["→", "masukan", "6", "6"] in lines


def test_says_why_figures_could_not_be_checked() -> None:
    dark = [a_figure(f"F{number}", status="unverifiable", reason="base-datum") for number in range(20, 32)]
    lone = a_figure("F40", status="unverifiable", reason="prose-unlinked")
    text = summary(a_report(figures=(*a_report().figures, lone, *dark)), "en", 200)
    start = text.index("Not verifiable because:")
    assert text[start:].splitlines()[1:3] == [
        f"  12 {REASONS['base-datum'].en}",
        f"   1 {REASONS['prose-unlinked'].en}",
    ]
    assert "Not verifiable" not in summary(a_report(), "en")


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("width", [None, 60, 80])
def test_a_pipe_gets_neither_colour_nor_lines_too_long(width: int | None, lang: str) -> None:
    text = summary(a_large_report(10, 200, 40), lang, width)
    assert "\x1b" not in text
    lines = [line for line in text.splitlines() if ".audit." not in line]
    assert max(len(line) for line in lines) <= (width or 100)
    assert "…" in text


def test_a_terminal_gets_colour() -> None:
    stream = io.StringIO()
    print_summary(a_report(), Console(file=stream, force_terminal=True, width=90), "id", OUTPUTS)
    assert "\x1b[" in stream.getvalue()


def test_minor_findings_are_cut_short_and_counted_serious_ones_never() -> None:
    findings = [a_finding(f"H{number}", severity="high") for number in range(20)]
    findings += [a_finding(f"I{number}", severity="info") for number in range(20)]
    text = summary(a_report(findings=tuple(findings)))
    assert all(f" H{number} " in text for number in range(20))
    assert "dan 12 lainnya" in text
    assert "Catatan info: 20" in text


def test_what_was_not_read_is_told_and_nothing_is_called_clean() -> None:
    text = summary(a_clean_report(pages=(an_unread(1),), problems=(a_problem(page=3, text="Rusak."),)))
    assert "TIDAK TERBACA" in text
    assert "- Halaman 1: 1 gambar: isinya belum dibaca" in text
    assert "- Halaman 3: Rusak." in text
    assert "Simpulan: Belum dapat disimpulkan" in text


def test_a_clean_report_says_how_much_was_recomputed() -> None:
    text = summary(a_clean_report())
    assert "Tidak ada catatan tinggi atau sedang: 1 dari 7 angka dihitung ulang dan cocok." in text
    assert "TIDAK TERBACA" not in text


def test_misreadings_are_told_apart() -> None:
    text = summary(a_report(findings=(a_finding(attribution="reading"),)))
    assert "Tidak ada catatan." in text
    assert "Dugaan salah baca oleh alat ini, mohon dilihat; tidak dihitung: 1 (halaman 1)" in text


def test_says_what_was_read_by_ocr() -> None:
    seen = tuple(figure.model_copy(update={"read_by": "ocr"}) for figure in a_report().figures)
    text = summary(a_report(figures=seen, pages=(a_page(kind="scan", ocr="rapidocr"),)), width=200)
    assert "Dibaca dari gambar dengan OCR (rapidocr): halaman 1; 7 dari 7 angka berasal dari sana." in text
    assert "OCR" not in summary(a_report())


def test_text_of_the_pdf_cannot_steer_the_terminal() -> None:
    evil = "\x1b[2J\x1b]0;judul\x07[bold red]merah[/] \u202egnp\r\nbaris"
    report = a_report(findings=(a_finding(message=Bilingual(id=evil, en=evil), stated_text=evil),))
    info = report.report.model_copy(update={"instansi": evil, "file": evil})
    text = summary(report.model_copy(update={"report": info}))
    assert not set("\x1b\x07\r\u202e") & set(text)
    assert "[bold red]merah[/]" in text


def test_a_code_page_without_the_signs_does_not_end_the_audit() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252")
    print_summary(a_report(), console_for(stream), "id", OUTPUTS)
    stream.flush()
    assert b"? terverifikasi" in raw.getvalue()


@pytest.mark.parametrize(
    ("stated", "expected", "shown"),
    [
        ("tahun 2023", "2022", "tahun 2023 → 2022 "),
        ("2023", "2022", "2023 → 2022 "),
        ("2.023 orang", "2022", "2.023 orang → 2.022"),
        ("82,17%", "2022", "82,17% → 2.022"),
    ],
)
def test_a_year_is_shown_without_marks_and_unit(stated: str, expected: str, shown: str) -> None:
    finding = a_finding(stated_text=stated, expected=Decimal(expected))
    assert shown in summary(a_report(findings=(finding,)), width=200)
