"""Bad reports, from end to end: one line in the user's language, status 2, nothing written, the others reviewed."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from lkjip.cli import run
from tests.lkjip import documents

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Call:
    status: int
    stdout: str
    stderr: str


Lkjip = Callable[..., Call]


@pytest.fixture
def lkjip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Lkjip:
    """Calls the command line in the folder of the reports."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> Call:
        status = run([str(argument) for argument in arguments])
        return Call(status, *capfd.readouterr())

    return call


def not_a_pdf(path: Path) -> None:
    path.write_text("<html>unduhan gagal</html>", encoding="utf-8")


def empty(path: Path) -> None:
    path.touch()


def no_pages(path: Path) -> None:
    documents.bare(path, "<< /Type /Catalog /Pages 2 0 R >>\n<< /Type /Pages /Kids [] /Count 0 >>")


def header_only(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n")


def truncated(path: Path) -> None:
    content = documents.report(path).read_bytes()
    path.write_bytes(content[: len(content) // 10])


def locked(path: Path) -> None:
    documents.locked(path, "rahasia", "pemilik")


def blank(path: Path) -> None:
    documents.bare(
        path,
        "<< /Type /Catalog /Pages 2 0 R >>\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\n"
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    )


@pytest.mark.parametrize(
    ("make", "said", "said_in_english"),
    [
        (not_a_pdf, "bukan berkas PDF", "not a PDF"),
        (empty, "kosong", "empty"),
        (header_only, "rusak", "damaged"),
        (truncated, "rusak", "damaged"),
        (no_pages, "tidak memiliki halaman", "no pages"),
        (locked, "kata sandi", "password"),
        (blank, "tidak ada yang dapat dibaca", "nothing in this PDF can be read"),
        (Path.mkdir, "tidak ada berkas PDF", "no PDF file"),
        (lambda path: None, "tidak ditemukan", "not found"),
    ],
    ids=["html", "empty", "header", "truncated", "no-pages", "locked", "blank", "folder", "missing"],
)
def test_a_bad_report_is_refused_in_one_line(
    lkjip: Lkjip, tmp_path: Path, make: object, said: str, said_in_english: str
) -> None:
    assert callable(make)
    make(tmp_path / "laporan.pdf")
    for lang, words in (("id", said), ("en", said_in_english)):
        call = lkjip("audit", "laporan.pdf", "--lang", lang)
        assert (call.status, call.stdout) == (2, "")
        (line,) = call.stderr.splitlines()
        assert line.startswith("lkjip: laporan.pdf: ")
        assert words in line
    assert [path.name for path in tmp_path.iterdir() if path.name != "laporan.pdf"] == []


def test_the_others_are_still_reviewed(lkjip: Lkjip, tmp_path: Path) -> None:
    not_a_pdf(tmp_path / "a.pdf")
    documents.report(tmp_path / "b.pdf")
    truncated(tmp_path / "c.pdf")
    call = lkjip("audit", "a.pdf", "b.pdf", "c.pdf", "d.pdf", "--out", "keluar")
    assert call.status == 2
    written = {path.name for path in (tmp_path / "keluar").iterdir()}
    assert {name.split(".")[0] for name in written} == {"b", "daftar-reviu"}
    assert {"b.audit.html", "b.audit.json"} <= written
    assert [line.split(": ")[1] for line in call.stderr.splitlines()] == ["d.pdf", "a.pdf", "c.pdf"]
    assert "Traceback" not in call.stderr


def test_a_password_opens_a_locked_report(lkjip: Lkjip, tmp_path: Path) -> None:
    locked(tmp_path / "a.pdf")
    (tmp_path / "sandi.txt").write_text("rahasia\r\nbaris lain\r\n", encoding="utf-8-sig")
    call = lkjip("audit", "a.pdf", "--password-file", "sandi.txt", "--out", ".")
    assert call.status == 0, call.stderr
    assert (tmp_path / "a.audit.json").is_file()
    assert "rahasia" not in call.stdout + call.stderr


@pytest.mark.parametrize(("content", "said"), [(b"salah", "tidak membuka"), (b"", "tidak membuka"), (b"\xff", "UTF-8")])
def test_a_wrong_password_is_told(lkjip: Lkjip, tmp_path: Path, content: bytes, said: str) -> None:
    locked(tmp_path / "a.pdf")
    (tmp_path / "sandi.txt").write_bytes(content)
    call = lkjip("audit", "a.pdf", "--password-file", "sandi.txt")
    assert call.status == 2
    (line,) = call.stderr.splitlines()
    assert said in line


def test_a_missing_password_file_is_told(lkjip: Lkjip, tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf")
    call = lkjip("audit", "a.pdf", "--password-file", "sandi.txt", "--lang", "en")
    assert call.status == 2
    assert call.stderr == "lkjip: sandi.txt: the password file cannot be read as UTF-8 text.\n"


def test_an_owner_lock_is_read_with_a_note(lkjip: Lkjip, tmp_path: Path) -> None:
    documents.locked(tmp_path / "a.pdf", "", "pemilik")
    call = lkjip("audit", "a.pdf", "--out", ".")
    assert call.status == 0, call.stderr
    written = json.loads((tmp_path / "a.audit.json").read_text(encoding="utf-8"))
    assert [problem["code"] for problem in written["problems"]] == ["owner-locked"]


def test_too_many_pages_are_refused(lkjip: Lkjip, tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf", pages=3)
    call = lkjip("audit", "a.pdf", "--max-pages", 2)
    assert call.status == 2
    assert "melebihi batas 2 halaman" in call.stderr


@pytest.mark.parametrize(
    "name",
    [
        *(pytest.param(name, marks=pytest.mark.slow) for name in ("a b.pdf", "LKjIP (1) [2] 'x'.pdf", "-n.pdf")),
        "harga $HOME `x` 5$.pdf",
        "dua\nbaris.pdf",
    ],
)
def test_any_name_is_reviewed(lkjip: Lkjip, tmp_path: Path, name: str) -> None:
    documents.report(tmp_path / name)
    call = lkjip("audit", "--", name)
    assert call.status == 0, call.stderr
    stem = Path(name).stem.replace("\n", "")
    assert (tmp_path / "hasil" / stem / f"{stem}.audit.json").is_file()


@pytest.mark.slow
def test_modules_beside_the_report_are_not_imported(tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf")
    for name in ("audit", "lkjip", "extract", "schemas", "json", "pypdfium2"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('terjebak')", encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from lkjip.cli import main; main()"
    command = [sys.executable, "-P", "-c", code, "audit", "a.pdf"]
    call = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120)
    assert call.returncode == 0, call.stderr


def test_the_same_content_is_reviewed_once(lkjip: Lkjip, tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf")
    (tmp_path / "b.pdf").write_bytes((tmp_path / "a.pdf").read_bytes())
    call = lkjip("audit", "a.pdf", "b.pdf", "a.pdf")
    assert call.status == 0
    assert call.stderr == "lkjip: b.pdf: isinya sama dengan a.pdf; direviu sekali saja.\n"
    assert [path.name for path in (tmp_path / "hasil").iterdir()] == ["a"]


def test_an_output_of_another_report_is_not_overwritten(lkjip: Lkjip, tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf")
    lkjip("audit", "a.pdf", "--out", ".")
    first = (tmp_path / "a.audit.json").read_bytes()
    documents.report(tmp_path / "a.pdf", mark="perubahan")
    call = lkjip("audit", "a.pdf", "--out", ".")
    assert call.status == 0
    assert (tmp_path / "a.audit.json").read_bytes() == first
    assert len(list(tmp_path.glob("a-????????.audit.json"))) == 1


def test_a_folder_that_cannot_be_written_is_told(lkjip: Lkjip, tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf")
    (tmp_path / "berkas").touch()
    call = lkjip("audit", "a.pdf", "--out", "berkas")
    assert call.status == 2
    (line,) = call.stderr.splitlines()
    assert "--out" in line
