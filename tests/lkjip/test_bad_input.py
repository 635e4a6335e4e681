"""Bad reports, from end to end: one line in the user's language, status 2, nothing written, the others reviewed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lkjip import documents

ROOT = Path(__file__).resolve().parents[2]


def lkjip(*arguments: object, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """Runs the command line from another folder, as users do."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from lkjip.cli import main; main()"
    command = [sys.executable, "-P", "-c", code, *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", timeout=120)


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
        (blank, "tidak memiliki lapisan teks", "no text layer"),
        (Path.mkdir, "tidak ada berkas PDF", "no PDF file"),
        (lambda path: None, "tidak ditemukan", "not found"),
    ],
    ids=["html", "empty", "header", "truncated", "no-pages", "locked", "blank", "folder", "missing"],
)
def test_a_bad_report_is_refused_in_one_line(tmp_path: Path, make: object, said: str, said_in_english: str) -> None:
    assert callable(make)
    make(tmp_path / "laporan.pdf")
    for lang, words in (("id", said), ("en", said_in_english)):
        run = lkjip("audit", "laporan.pdf", "--lang", lang, cwd=tmp_path)
        assert (run.returncode, run.stdout) == (2, "")
        (line,) = run.stderr.splitlines()
        assert line.startswith("lkjip: laporan.pdf: ")
        assert words in line
    assert [path.name for path in tmp_path.iterdir() if path.name != "laporan.pdf"] == []


def test_the_others_are_still_reviewed(tmp_path: Path) -> None:
    not_a_pdf(tmp_path / "a.pdf")
    documents.report(tmp_path / "b.pdf")
    truncated(tmp_path / "c.pdf")
    run = lkjip("audit", "a.pdf", "b.pdf", "c.pdf", "d.pdf", "--out", "keluar", cwd=tmp_path)
    assert run.returncode == 2
    assert sorted(path.name for path in (tmp_path / "keluar").iterdir()) == ["b.audit.html", "b.audit.json"]
    assert [line.split(": ")[1] for line in run.stderr.splitlines()] == ["d.pdf", "a.pdf", "c.pdf"]
    assert "Traceback" not in run.stderr


def test_a_password_opens_a_locked_report(tmp_path: Path) -> None:
    locked(tmp_path / "a.pdf")
    (tmp_path / "sandi.txt").write_text("rahasia\r\nbaris lain\r\n", encoding="utf-8-sig")
    run = lkjip("audit", "a.pdf", "--password-file", "sandi.txt", "--out", ".", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "a.audit.json").is_file()
    assert "rahasia" not in run.stdout + run.stderr


@pytest.mark.parametrize(("content", "said"), [(b"salah", "tidak membuka"), (b"", "tidak membuka"), (b"\xff", "UTF-8")])
def test_a_wrong_password_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    locked(tmp_path / "a.pdf")
    (tmp_path / "sandi.txt").write_bytes(content)
    run = lkjip("audit", "a.pdf", "--password-file", "sandi.txt", cwd=tmp_path)
    assert run.returncode == 2
    (line,) = run.stderr.splitlines()
    assert said in line


def test_a_missing_password_file_is_told(tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf")
    run = lkjip("audit", "a.pdf", "--password-file", "sandi.txt", "--lang", "en", cwd=tmp_path)
    assert run.returncode == 2
    assert run.stderr == "lkjip: sandi.txt: the password file cannot be read as UTF-8 text.\n"


def test_an_owner_lock_is_read_with_a_note(tmp_path: Path) -> None:
    documents.locked(tmp_path / "a.pdf", "", "pemilik")
    run = lkjip("audit", "a.pdf", "--out", ".", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    written = json.loads((tmp_path / "a.audit.json").read_text(encoding="utf-8"))
    assert [problem["code"] for problem in written["problems"]] == ["owner-locked"]


def test_too_many_pages_are_refused(tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf", pages=3)
    run = lkjip("audit", "a.pdf", "--max-pages", 2, cwd=tmp_path)
    assert run.returncode == 2
    assert "lebih dari" in run.stderr or "melebihi batas 2 halaman" in run.stderr


@pytest.mark.parametrize(
    "name", ["a b.pdf", "LKjIP (1) [2] 'x'.pdf", "harga $HOME `x` 5$.pdf", "-n.pdf", "dua\nbaris.pdf"]
)
def test_any_name_is_reviewed(tmp_path: Path, name: str) -> None:
    documents.report(tmp_path / name)
    run = lkjip("audit", "--", name, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    stem = Path(name).stem.replace("\n", "")
    assert (tmp_path / "hasil" / stem / f"{stem}.audit.json").is_file()


def test_modules_beside_the_report_are_not_imported(tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf")
    for name in ("audit", "lkjip", "extract", "schemas", "json", "pypdfium2"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('terjebak')", encoding="utf-8")
    run = lkjip("audit", "a.pdf", cwd=tmp_path)
    assert run.returncode == 0, run.stderr


def test_the_same_content_is_reviewed_once(tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf")
    (tmp_path / "b.pdf").write_bytes((tmp_path / "a.pdf").read_bytes())
    run = lkjip("audit", "a.pdf", "b.pdf", "a.pdf", cwd=tmp_path)
    assert run.returncode == 0
    assert run.stderr == "lkjip: b.pdf: isinya sama dengan a.pdf; direviu sekali saja.\n"
    assert [path.name for path in (tmp_path / "hasil").iterdir()] == ["a"]


def test_an_output_of_another_report_is_not_overwritten(tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf")
    lkjip("audit", "a.pdf", "--out", ".", cwd=tmp_path)
    first = (tmp_path / "a.audit.json").read_bytes()
    documents.report(tmp_path / "a.pdf", mark="perubahan")
    run = lkjip("audit", "a.pdf", "--out", ".", cwd=tmp_path)
    assert run.returncode == 0
    assert (tmp_path / "a.audit.json").read_bytes() == first
    assert len(list(tmp_path.glob("a-????????.audit.json"))) == 1


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    documents.report(tmp_path / "a.pdf")
    (tmp_path / "berkas").touch()
    run = lkjip("audit", "a.pdf", "--out", "berkas", cwd=tmp_path)
    assert run.returncode == 2
    (line,) = run.stderr.splitlines()
    assert "--out" in line
