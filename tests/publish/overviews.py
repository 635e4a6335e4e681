"""Overviews of reports of fictional agencies, for tests."""

from publish.overview import MissedLine, Overview, report_line
from schemas.report import AuditedReport, ReportInfo
from tests.factory import a_clean_report, a_problem, a_report

__all__ = ["a_named_report", "an_overview"]


def a_named_report(name: str, year: int = 2024, *, clean: bool = False, unread: bool = False) -> AuditedReport:
    made = a_clean_report if clean else a_report
    info = ReportInfo(file=f"{name}.pdf", sha256="0" * 64, pages=1, instansi=name, pemda="Kabupaten Fiktif", tahun=year)
    return made(report=info, problems=(a_problem(page=None),) if unread else ())


def an_overview(lang: str = "id") -> Overview:
    """Three reports, the second clean and the third partly unread, and one that was refused."""
    reports = (
        a_named_report("Dinas A & <b>B</b>"),
        a_named_report("Badan Bersih", clean=True),
        a_named_report("Camat Timur", unread=True),
    )
    files = [
        {".audit.html": f"bagian%20{at}/r.audit.html", ".kkr.xlsx": f"bagian%20{at}/r.kkr.xlsx"} for at in range(3)
    ]
    return Overview(
        tuple(report_line(report, links, lang) for report, links in zip(reports, files, strict=True)),
        (MissedLine("rusak.pdf", "rusak.pdf: bukan berkas PDF."),),
    )
