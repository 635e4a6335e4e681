"""What the page says: every finding with its arithmetic and boxes, every gap, every figure."""

import time
from datetime import datetime
from decimal import Decimal

import pytest

from publish.html import html_text
from publish.sheets import PICTURE_DPI, PICTURES_BUDGET, SMALLEST_DPI, fitting_dpi, pages_to_picture
from schemas.findings import Candidate, Place
from schemas.protocol import PagePicture
from schemas.reasons import REASONS
from schemas.report import AuditedReport
from schemas.review import Correction, Decision, OwnFinding
from tests.factory import (
    a_cell,
    a_check,
    a_clean_report,
    a_figure,
    a_finding,
    a_large_report,
    a_page,
    a_problem,
    a_report,
    a_table,
    an_unread,
)
from tests.publish.page import Element, known, parse


def page_of(
    report: AuditedReport | None = None, pictures: dict[int, PagePicture] | None = None, lang: str = "id"
) -> Element:
    return parse(html_text(report or a_report(), pictures or {}, lang))


def picture(number: int, size: int = 12) -> PagePicture:
    return PagePicture(number=number, png="iVBORw0KGgo=".ljust(size, "A"), width=595, height=842)


def test_the_head_names_agency_year_file_and_pages() -> None:
    head = page_of().one("header", cls="head").words
    for part in ("Dinas Contoh 2024", "Kabupaten Fiktif", "lkjip-dinas-contoh.pdf", "1 halaman"):
        assert part in head


def test_a_finding_shows_what_is_written_recomputed_and_by_which_arithmetic() -> None:
    card = page_of().one("article", id="N1")
    text = card.words
    assert "tinggi Serapan anggaran dalam kalimat N1 · hal. 1" in text
    assert "Tertulis 82,17% Hasil hitung ulang 80,00% Selisih +2,17 poin" in text
    assert card.one("p", cls="arithmetic").words == "800.000 : 1.000.000 × 100 = 80,00%"
    assert "Tabel 3.1, baris “Program Pelayanan”, kolom “Realisasi (Rp)”" in text
    assert "kalimat “Serapan Program Pelayanan mencapai 82,17%.”" in text
    for part in ("Kriteria Serapan = realisasi", "Akibat Pembaca", "Rekomendasi Perbaiki", "Acuan PermenPANRB"):
        assert part in text


def test_english() -> None:
    page = page_of(lang="en")
    assert page.one("html").attributes["lang"] == "en"
    text = page.one("article", id="N1").words
    assert "800,000 ÷ 1,000,000 × 100 = 80.00%" in text
    assert "Difference +2.17 points" in text
    assert "Serapan = realisasi" not in text


def test_boxes_stand_on_the_stated_figure_and_its_operands() -> None:
    page = page_of(pictures={1: picture(1)})
    sheet = page.one("figure", id="hal-1")
    assert sheet.one("img").attributes["src"] == "data:image/png;base64,iVBORw0KGgo="
    assert sheet.one("svg").attributes["viewbox"] == "0 0 595.0 842.0"
    marks = known(page, "findings")["N1"]["marks"]
    assert [mark[:4] for mark in marks] == [
        [1, "stated", "F7", "1"],
        [1, "operand", "F2", "2"],
        [1, "operand", "F1", "3"],
    ]
    assert marks[0][4] == [98.5, 298.5, 43.0, 15.0]


def test_every_figure_has_its_box_and_every_recomputation_its_operands() -> None:
    page = page_of()
    figures = known(page, "figures")
    assert list(figures) == [figure.id for figure in a_report().figures]
    assert figures["F7"]["box"] == [100.0, 300.0, 40.0, 12.0]
    assert (figures["F7"]["status"], figures["F7"]["of"], figures["F7"]["page"]) == ("contradicted", "anggaran", 1)
    check = known(page, "checks")["C1"]
    assert (check["stated"], check["inputs"], check["agrees"]) == ("F7", ["F2", "F1"], False)
    assert (check["formula"], check["result"], check["difference"]) == (
        "800.000 : 1.000.000 × 100",
        "80,00%",
        "+2,17 poin",
    )


def test_operands_on_another_page_bring_that_page() -> None:
    figures = tuple(one.model_copy(update={"page": 2}) if one.id == "F1" else one for one in a_report().figures)
    report = a_report(figures=figures, pages=(a_page(1), a_page(2)))
    assert pages_to_picture(report) == [1, 2]
    page = page_of(report, {1: picture(1)})
    assert page.one("article", id="N1").attributes["data-pages"] == "1 2"
    assert "tidak disertakan" in page.one("figure", id="hal-2").words
    assert [mark[:3] for mark in known(page, "findings")["N1"]["marks"] if mark[0] == 2] == [[2, "operand", "F1"]]


def test_rounded_operands_show_the_bounds_and_exact_ones_the_unrounded_result() -> None:
    rounded = a_check(expected=Decimal("1.08"), expected_low=Decimal("1.07511"), expected_high=Decimal("1.07641"))
    card = page_of(a_report(checks=(rounded,))).one("article", id="N1")
    assert "1,0751 sampai 1,0765" in card.words
    point = Decimal("78.8785123")
    exact = a_check(expected=Decimal("78.88"), expected_low=point, expected_high=point)
    card = page_of(a_report(checks=(exact,))).one("article", id="N1")
    assert card.one("p", cls="arithmetic").words.endswith("= 78,8785 ≈ 78,88%")


def test_an_undecided_finding_accuses_no_figure() -> None:
    candidates = tuple(Candidate(figure=name, would_be=Decimal(900000), supports=("C1",)) for name in ("F2", "F1"))
    page = page_of(a_report(findings=(a_finding(decided=False, candidates=candidates),)))
    assert {mark[1] for mark in known(page, "findings")["N1"]["marks"]} == {"operand"}
    undecided = page.one("div", cls="undecided").words
    assert "Belum dapat ditentukan angka mana yang keliru" in undecided
    assert "800.000 → 900.000" in undecided
    assert "1.000.000 → 900.000" in undecided


def test_a_misreading_is_listed_apart_and_not_counted() -> None:
    page = page_of(a_report(findings=(a_finding("N1"), a_finding("N2", attribution="reading"))))
    readings = page.one("section", cls="readings")
    assert [card.attributes["id"] for card in readings.all("article")] == ["N2"]
    assert page.one("li", cls="tile", **{"class": "tile high"}).words == "1 tinggi"
    assert "dipisahkan dan tidak dihitung: 1" in page.one("section", id="ringkasan").words


def test_findings_stand_by_severity_then_page() -> None:
    order = [("N1", "info", 1), ("N2", "high", 9), ("N3", "medium", 3), ("N4", "high", 2)]
    findings = tuple(a_finding(name, severity=severity, page=page) for name, severity, page in order)
    cards = page_of(a_report(findings=findings)).all("article")
    assert [card.attributes["id"] for card in cards] == ["N4", "N2", "N3", "N1"]


def test_a_finding_without_figures_or_rule_text_is_shown() -> None:
    bare = a_finding(figures=(), checks=(), candidates=(), stated=None, stated_text=None, expected=None, rule="x")
    card = page_of(a_report(findings=(bare,), rules={})).one("article", id="N1")
    assert "82,17%" in card.words
    assert card.all("dl") == []


def test_what_was_not_read_stands_above_everything() -> None:
    body = page_of(a_clean_report(pages=(an_unread(1),), problems=(a_problem(page=7, text="Rusak."),))).one("body")
    first = next(child for child in body.children if isinstance(child, Element))
    assert first.attributes["class"] == "gaps"
    assert "Halaman 1 : 1 gambar: isinya belum dibaca" in first.words
    assert "Halaman 7 : Rusak." in first.words
    assert page_of(a_clean_report()).all("aside") == []


def test_coverage_table_has_every_class_and_all() -> None:
    rows = page_of().one("table", cls="figures").all("tr")
    assert [row.words for row in rows[1:]] == ["Anggaran 7 0 0 1 0 6 0 ✗ bertentangan: 1 ✗ → masukan: 6 →"] + [
        "Semua angka 7 0 0 1 0 6 0 ✗ bertentangan: 1 ✗ → masukan: 6 →"
    ]
    links = [link.attributes for link in rows[1].all("a")]
    assert [(link["data-of"], link["data-status"]) for link in links] == [
        ("anggaran", ""),
        ("anggaran", "contradicted"),
        ("anggaran", "input"),
    ]


def test_tables_as_read_mark_each_figure_with_a_sign() -> None:
    table = page_of().one("table", cls="grid")
    assert [cell.words for cell in table.all("td", cls="input")] == [
        "1.000.000 →",
        "800.000 →",
        "500.000 →",
        "500.000 →",
        "1.500.000 →",
        "1.300.000 →",
    ]
    assert "jumlah" in table.words


def test_merged_cells_span_and_stray_copies_are_dittos() -> None:
    table = a_table()
    merged = a_cell(0, "Sasaran", row_span=2, bbox=(0, 0, 1, 1))
    copy = a_cell(0, "Sasaran", repeat=True)
    rows = [table.rows[0]]
    rows += [
        row.model_copy(update={"cells": (cell, *row.cells[1:])})
        for row, cell in zip(table.rows[1:], (merged, copy, copy), strict=True)
    ]
    grid = page_of(a_report(tables=(table.model_copy(update={"rows": tuple(rows)}),))).one("table", cls="grid")
    assert [cell.text for cell in grid.all("td", rowspan="2")] == ["Sasaran"]
    assert [cell.text for cell in grid.all("td", cls="ditto")] == ["〃"]


def test_every_figure_is_in_the_ledger_with_its_reason() -> None:
    dark = a_figure("F8", None, text="12.34.5", status="unverifiable", reason="no-value", page=1, class_="skm")
    page = page_of(a_report(figures=(*a_report().figures, dark)))
    assert len(known(page, "figures")) == 8
    assert (known(page, "figures")["F8"]["text"], known(page, "figures")["F8"]["remark"]) == (
        "12.34.5",
        REASONS["no-value"].id,
    )
    assert "skm" in [
        one.attributes["value"] for one in page.one("section", id="angka").one("select", name="of").all("option")
    ]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_reasons_why_figures_could_not_be_checked_lead_with_their_counts(lang: str) -> None:
    dark = [
        a_figure(f"F{number}", status="unverifiable", reason=reason, class_=name)
        for number, (reason, name) in enumerate(
            [("base-datum", "data_dasar"), ("base-datum", "kinerja"), ("prose-unlinked", "kinerja")], 8
        )
    ]
    table = page_of(a_report(figures=(*a_report().figures, *dark)), lang=lang).one("section", id="ringkasan")
    rows = [row.words for row in table.one("table", cls="reasons").all("tr")[1:]]
    assert rows == [
        f"{REASONS['base-datum'].in_language(lang)} 0 1 1 2",
        f"{REASONS['prose-unlinked'].in_language(lang)} 0 1 0 1",
    ]


def test_places_of_other_pages_are_boxed() -> None:
    places = (Place(page=1, bbox=(100.0, 300.0, 140.0, 312.0)), Place(page=2, bbox=(10.0, 10.0, 50.0, 20.0)))
    page = page_of(a_report(findings=(a_finding(places=places),), pages=(a_page(1), a_page(2))))
    assert [mark[:2] for mark in known(page, "findings")["N1"]["marks"] if mark[0] == 2] == [[2, "place"]]
    assert page.one("figure", id="hal-2")


@pytest.mark.slow
def test_a_large_report_stays_light_and_fast() -> None:
    report = a_large_report()
    pictures = {number: picture(number, 90_000) for number in range(1, 101)}
    start = time.process_time()
    html = html_text(report, pictures, "id")
    assert time.process_time() - start < 10
    assert len(html.encode("utf-8")) < 15_000_000
    page = parse(html)
    assert len(page.all("article")) == 60
    assert len(page.all("img")) == len(page.all("figure", cls="sheet")) == 100
    assert len(known(page, "figures")) == 5000
    assert page.all("g", cls="fig") == page.all("tr", data_figure="F1_1") == []


def test_pictures_over_the_budget_are_coarser_then_left_out_where_no_finding_is_and_both_is_said() -> None:
    report = a_large_report(40, 400, 12)
    heavy = {number: picture(number, 500_000) for number in range(1, 41)}
    assert SMALLEST_DPI <= fitting_dpi(heavy) < PICTURE_DPI
    assert fitting_dpi({1: picture(1)}) == PICTURE_DPI
    html = html_text(report, heavy, "id")
    assert len(html.encode("utf-8")) < 15_000_000
    page = parse(html)
    assert len(page.all("img")) == PICTURES_BUDGET // 500_000
    noted = {finding.page for finding in report.findings}
    shown = {int(sheet.attributes["data-page"]) for sheet in page.all("figure", cls="sheet") if sheet.all("img")}
    assert noted < shown
    told = page.one("section", id="pembacaan").one("ul", cls="problems").words
    assert "gambar halaman diperkecil menjadi 72 dpi" in told
    assert "Tanpa gambar, hanya kotak letak angka: halaman " in told


def test_the_word_of_the_auditor_stands_on_the_finding_and_rejected_ones_stand_apart() -> None:
    said = {"at": datetime(2026, 3, 4, 8, 0), "by": "Pereviu 1"}
    accepted = Decision(key="key-N1", verdict="accepted", comment="Sudah <dicek>.", **said)
    rejected = Decision(key="key-N2", verdict="rejected", reason="Memang begitu.", **said)
    misread = Decision(key="key-N3", verdict="misread", right_values={"key-F7": "80,00%"}, **said)
    findings = (
        a_finding("N1", decision=accepted, look_again=True),
        a_finding("N2", decision=rejected),
        a_finding("N3", decision=misread),
        a_finding("N4"),
    )
    own = OwnFinding(key="own1", page=1, where="Tabel 3.1", kondisi="Lampiran kurang.", at=said["at"])
    page = page_of(a_report(findings=findings, own_findings=(own,)))
    card = page.one("article", id="N1")
    assert "✓ diterima perlu dilihat lagi" in card.one("header").words
    assert "Komentar Sudah <dicek>. Dicatat oleh Pereviu 1, 04-03-2026" in card.one("div", cls="decision").words
    assert [one.attributes["id"] for one in page.one("section", cls="rejected").all("article")] == ["N2"]
    assert "struck" in page.one("article", id="N2").attributes["class"]
    assert "82,17% → 80,00%" in page.one("article", id="N3").one("div", cls="decision").words
    assert page.one("article", id="N4").all("div", cls="decision") == []
    decisions = [page.one("article", id=name).attributes["data-decision"] for name in ("N1", "N2", "N3", "N4")]
    assert decisions == ["accepted", "rejected", "misread", "none"]
    assert "Lampiran kurang. hal. 1 Tabel 3.1" in page.one("article", id="own-own1").words
    assert page.one("select", name="decision")
    assert page_of().all("select", name="decision") == []


def test_what_the_auditor_has_corrected_and_what_has_lost_its_place_is_said_at_the_head() -> None:
    corrections = (
        Correction(
            figure="F1", key="key-F1", text="10.000", read=None, right_text="<b>100.000", value=Decimal(100_000)
        ),
        Correction(figure="F2", key="key-F2", text="2", read=None, right_text="dua", value=None),
    )
    report = a_report(findings=()).model_copy(
        update={
            "corrections": corrections,
            "lost_decisions": (Decision(key="lama", verdict="accepted", at=datetime(2025, 1, 2)),),
        }
    )
    head = page_of(report).one("header", cls="head").words
    assert "dipakai dalam semua hitungan: 1" in head and "10.000 → <b>100.000" in head
    assert "TIDAK dipakai" in head and "2 → dua" in head
    assert "tidak ada lagi dalam laporan ini; tetap disimpan: 1" in head


def test_every_correction_is_in_the_files() -> None:
    corrections = tuple(
        Correction(
            figure="F1", key="key-F1", text=f"{at}.000", read=None, right_text=f"{at}.001", value=Decimal(at * 1000 + 1)
        )
        for at in range(100, 130)
    )
    report = a_report(findings=()).model_copy(update={"corrections": corrections})
    head = page_of(report).one("header", cls="head").words
    assert all(f"{at}.000 → {at}.001" in head for at in range(100, 130))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_an_empty_report_is_shown(lang: str) -> None:
    empty = a_report(tables=(), figures=(), checks=(), findings=(), rules={}, sections=(), pages=())
    page = page_of(empty, lang=lang)
    assert page.all("article") == []
    assert page.one("aside", cls="gaps")
