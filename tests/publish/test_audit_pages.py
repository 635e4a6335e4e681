"""Pages of audits are found by what they show, wherever `lkjip audit` puts them."""

from pathlib import Path

from publish.audit_pages import audit_pages
from publish.html import html_text
from tests.factory import a_report


def an_audit_page(path: Path, sha256: str) -> None:
    report = a_report()
    info = report.report.model_copy(update={"sha256": sha256})
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html_text(report.model_copy(update={"report": info}), {}, "id"), encoding="utf-8")


def test_pages_beside_and_below_are_found_by_content(tmp_path: Path) -> None:
    an_audit_page(tmp_path / "a.audit.html", "a" * 64)
    an_audit_page(tmp_path / "b c#1" / "b c#1.audit.html", "b" * 64)
    an_audit_page(tmp_path / "hasil" / "d" / "d.audit.html", "d" * 64)
    an_audit_page(tmp_path / "jauh" / "sekali" / "e.audit.html", "e" * 64)
    (tmp_path / "lain.audit.html").write_text("<p>SHA-256</p>", encoding="utf-8")
    assert audit_pages(tmp_path) == {
        "a" * 64: "a.audit.html",
        "b" * 64: "b%20c%231/b%20c%231.audit.html",
        "d" * 64: "hasil/d/d.audit.html",
    }


def test_the_nearest_of_several_is_taken(tmp_path: Path) -> None:
    an_audit_page(tmp_path / "x" / "a.audit.html", "a" * 64)
    an_audit_page(tmp_path / "a.audit.html", "a" * 64)
    assert audit_pages(tmp_path) == {"a" * 64: "a.audit.html"}


def test_a_folder_by_that_name_and_a_folder_that_is_not_there_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "x.audit.html").mkdir()
    assert audit_pages(tmp_path) == audit_pages(tmp_path / "tidak-ada") == {}
