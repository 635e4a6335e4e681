"""The review documents as an office program shows them."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from lkjip.checklist import with_checklist
from publish.office_document import OfficeTemplate
from publish.review_docx import notes_bytes, statement_bytes
from tests.factory import a_clean_report, a_finding, a_large_report, a_report, a_rule

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed"),
]


def converted(content: bytes, folder: Path, kind: str) -> Path:
    source = folder / "dokumen.docx"
    source.write_bytes(content)
    out = folder / "keluar"
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = (str(OFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(out), str(source))
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return next(out.iterdir())


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_part_of_a_note_is_on_paper(lang: str, tmp_path: Path) -> None:
    shown = pages(converted(notes_bytes(with_checklist(a_report()), lang), tmp_path, "pdf"))
    text = " ".join(shown)
    for part in (a_finding().message, a_rule().kriteria, a_rule().rekomendasi):
        assert part.in_language(lang).split(":")[-1].strip() in text
    for number, page in enumerate(shown, 1):
        assert f"{number} {'dari' if lang == 'id' else 'of'} {len(shown)}" in page


def test_heads_are_repeated_where_a_table_goes_on(tmp_path: Path) -> None:
    shown = pages(converted(notes_bytes(a_large_report(60, 600, 120), "id"), tmp_path, "pdf"))
    inside = [page for page in shown if "1.20" in page or "1.25" in page]
    assert inside
    assert all("No. Halaman, tabel Kondisi" in page for page in inside)
    assert len(shown) < 40


def test_a_statement_is_one_page(tmp_path: Path) -> None:
    (page,) = pages(converted(statement_bytes(a_clean_report(), "id"), tmp_path, "pdf"))
    assert "PERNYATAAN TELAH DIREVIU Dinas Contoh" in page
    assert "NIP" in page


def test_a_template_that_an_office_program_has_saved_still_works(tmp_path: Path) -> None:
    from publish.review_forms import form_path

    saved = converted(form_path("chr", "id").read_bytes(), tmp_path, "docx:MS Word 2007 XML").read_bytes()
    content = notes_bytes(a_report(), "id", OfficeTemplate.given(saved))
    (tmp_path / "lagi").mkdir()
    text = " ".join(pages(converted(content, tmp_path / "lagi", "pdf")))
    assert "Dinas Contoh" in text
    assert a_rule().rekomendasi.id in text
    assert "{" not in text
