"""What was not read is named, and nothing unread is ever called clean."""

import pytest

from publish.gaps import fully_read, gaps, remarks
from publish.verdict import verdict
from schemas.geometry import BBox
from schemas.report import AuditedReport, Unread
from tests.factory import a_clean_report, a_page, a_problem, a_report, an_unread

NOWHERE: BBox = (0.0, 0.0, 0.0, 0.0)


def with_pages(*pages: object, count: int | None = None, **fields: object) -> AuditedReport:
    info = a_report().report.model_copy(update={"pages": count or len(pages)})
    return a_clean_report(pages=pages, report=info, **fields)


def test_a_wholly_read_report_has_no_gaps() -> None:
    assert gaps(a_clean_report(), "id") == []
    assert verdict(a_clean_report(), "id").tone == "calm"


HIDDEN = Unread(bbox=(60.0, 90.0, 200.0, 100.0), what="damaged", reason="not-visible")
UNREAD = [
    (with_pages(a_page(1, unread=(HIDDEN,))), "Halaman 1: 1 baris tersembunyi: angka yang tidak terlihat"),
    (with_pages(a_page(1, kind="scan")), "Halaman 1: seluruh halaman berupa hasil pindai"),
    (with_pages(an_unread(1)), "Halaman 1: 1 gambar: isinya belum dibaca"),
    (with_pages(a_page(1), a_page(3), count=3), "Halaman 2: halaman tidak ada"),
    (with_pages(a_page(1), problems=(a_problem("time-limit", None, "Halaman 2-9 tidak terbaca."),)), "Halaman 2-9"),
    (with_pages(a_page(1), problems=(a_problem("kode-baru", None, "Sesuatu hilang."),)), "Sesuatu hilang."),
]


@pytest.mark.parametrize(("report", "told"), UNREAD)
def test_whatever_was_not_read_is_told_and_never_clean(report: AuditedReport, told: str) -> None:
    found = [f"{gap.heading}: {gap.what}" if gap.heading else gap.what for gap in gaps(report, "id")]
    assert len(found) == 1
    assert found[0].startswith(told)
    assert not fully_read(report)
    assert verdict(report, "id").tone == "unknown"


def test_a_scan_that_ocr_has_read_is_no_gap() -> None:
    assert fully_read(with_pages(a_page(1, kind="scan", ocr="rapidocr")))


def test_an_owner_lock_is_a_remark_not_a_gap() -> None:
    report = with_pages(a_page(1), problems=(a_problem("owner-locked", None, "Dikunci."),))
    assert fully_read(report)
    assert [one.what for one in remarks(report, "id")] == ["Dikunci."]


def test_pages_with_the_same_lack_are_told_together() -> None:
    report = with_pages(*(a_page(number, kind="scan") for number in (1, 2, 3)), a_page(4), a_page(5, kind="scan"))
    assert [gap.heading for gap in gaps(report, "id")] == ["Halaman 1–3, 5"]


def test_a_failed_page_is_told_once_with_its_problem() -> None:
    failed = Unread(bbox=NOWHERE, what="damaged", reason="page-not-read")
    page = a_page(2, kind="scan", width=0.0, height=0.0, unread=(failed,))
    report = with_pages(a_page(1), page, problems=(a_problem("page-failed", 2, "Halaman 2 tidak terbaca: rusak."),))
    assert [gap.what for gap in gaps(report, "id")] == ["Halaman 2 tidak terbaca: rusak."]


def test_nothing_recomputed_is_not_clean() -> None:
    report = a_clean_report(figures=(), checks=(), tables=())
    assert verdict(report, "id").tone == "unknown"


def test_findings_come_before_gaps_but_do_not_hide_them() -> None:
    found = verdict(a_report(pages=(an_unread(),)), "id")
    assert found.tone == "alarm"
    assert "belum terbaca" in found.text
