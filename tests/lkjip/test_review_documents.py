"""`lkjip audit --template`: an office's own look, and what becomes of a template that cannot be used."""

from pathlib import Path

import pytest

from lkjip import outputs, supervise
from lkjip.cli import run
from lkjip.status import FINDINGS, REFUSED
from publish.review_forms import form_path
from tests.lkjip.documents import stating
from tests.publish.office import a_template, members, words

WRONG = "Realisasi anggaran sebesar Rp 800.000 dari anggaran Rp 1.000.000 atau 82,00%."
DOCX = "laporan.chr.docx"
STATEMENT = "laporan.pernyataan.docx"

Capture = pytest.CaptureFixture[str]


def laporan(out: Path, name: str = "laporan.pdf") -> Path:
    """A report with one wrong figure, beside the folder of its results."""
    path = out.parent / name
    return path if path.exists() else stating(path, WRONG)


def audit(out: Path, *arguments: str) -> int:
    return run(["audit", str(laporan(out)), "--out", str(out), "--only", "json,docx,pernyataan", *arguments])


def given(folder: Path, *lines: str) -> str:
    path = folder / "kantor.docx"
    path.write_bytes(a_template(*lines))
    return str(path)


def test_an_audit_leaves_the_review_documents(tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    assert audit(out) == FINDINGS
    notes, statement = words((out / DOCX).read_bytes()), words((out / STATEMENT).read_bytes())
    assert "Kecamatan Contoh" in notes
    assert "Daftar uji reviu" in notes
    assert "BELUM DAPAT DITERBITKAN" in statement


def test_a_template_is_never_served_from_what_another_one_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    assert audit(tmp_path / "bawaan") == FINDINGS
    monkeypatch.setattr(supervise, "running", lambda *_, **__: pytest.fail("a child was started"))
    first = given(tmp_path, "SATU {{ laporan.instansi }}")
    assert audit(tmp_path / "satu", "--template", first) == FINDINGS
    assert words((tmp_path / "satu" / DOCX).read_bytes()) == "SATU Kecamatan Contoh"
    second = given(tmp_path, "DUA {{ laporan.tahun }}")
    assert audit(tmp_path / "dua", "--template", second) == FINDINGS
    assert words((tmp_path / "dua" / DOCX).read_bytes()) == "DUA 2024"
    assert audit(tmp_path / "lagi") == FINDINGS
    assert (tmp_path / "lagi" / DOCX).read_bytes() == (tmp_path / "bawaan" / DOCX).read_bytes()
    assert (tmp_path / "dua" / STATEMENT).read_bytes() == (tmp_path / "bawaan" / STATEMENT).read_bytes()


def test_what_was_made_with_a_template_is_kept_under_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    template = given(tmp_path, "SATU {{ laporan.instansi }}")
    assert audit(tmp_path / "a", "--template", template) == FINDINGS
    for name in ("docx", "pernyataan"):
        broken = outputs.Output(outputs.OUTPUTS[name].ending, lambda _: pytest.fail("made anew"))
        monkeypatch.setitem(outputs.OUTPUTS, name, broken)
    assert audit(tmp_path / "b", "--template", template) == FINDINGS
    assert (tmp_path / "b" / DOCX).read_bytes() == (tmp_path / "a" / DOCX).read_bytes()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "bukan berkas .docx"),
        (a_template("{{ laporan.intansi }}"), "nama yang tidak ada"),
        (a_template("{{ laporan.__class__ }}"), "tidak dapat dijalankan"),
        (None, "tidak dapat dibuka"),
    ],
)
def test_a_bad_template_is_one_line_and_the_others_are_written(
    content: bytes | None, said: str, tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "kantor.docx"
    if content is not None:
        path.write_bytes(content)
    assert audit(tmp_path / "hasil", "--template", str(path)) == REFUSED
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("lkjip: ")
    assert "kantor.docx" in line
    assert said in line
    written = {one.name for one in (tmp_path / "hasil").iterdir()}
    assert written == {"laporan.audit.json", STATEMENT}


def test_a_bad_template_is_told_once_for_all_reports(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "hasil"
    arguments = ["audit", str(laporan(out)), str(laporan(out, "lain.pdf")), "--out", str(out), "--only", "json,docx"]
    assert run([*arguments, "--template", str(tmp_path / "tidak-ada.docx")]) == REFUSED
    assert capsys.readouterr().err.count("tidak-ada.docx") == 1


def test_the_templates_are_handed_out_and_never_written_over(tmp_path: Path, capsys: Capture) -> None:
    assert run(["template", "--out", str(tmp_path)]) == 0
    assert members((tmp_path / "chr.docx").read_bytes()) == members(form_path("chr", "id").read_bytes())
    (tmp_path / "chr.docx").write_bytes(b"milik kantor")
    assert run(["template", "--out", str(tmp_path), "--lang", "en"]) == 0
    assert (tmp_path / "chr.docx").read_bytes() == b"milik kantor"
    assert "left alone" in capsys.readouterr().err


def test_a_template_that_was_handed_out_can_be_given_back(tmp_path: Path, capsys: Capture) -> None:
    assert run(["template", "--out", str(tmp_path)]) == 0
    both = ("--template", str(tmp_path / "chr.docx"), "--template-pernyataan", str(tmp_path / "pernyataan.docx"))
    assert audit(tmp_path / "a", *both) == FINDINGS
    assert audit(tmp_path / "b") == FINDINGS
    assert words((tmp_path / "a" / DOCX).read_bytes()) == words((tmp_path / "b" / DOCX).read_bytes())
