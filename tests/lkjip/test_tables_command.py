"""`lkjip tables`: the files it writes, where, and what it says of reports that it cannot read."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from lkjip.cli import run
from tests.lkjip import documents
from tests.lkjip.workers import UseWorker

Capture = pytest.CaptureFixture[str]

BUDGET = [
    ["Program", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan (%)"],
    ["Pelayanan", "1.000.000", "800.000", "80,00"],
    ["=Pembinaan", "500.000", "500.000", "100,00"],
    ["Jumlah", "1.500.000", "1.300.000", "86,67"],
]
STAFF = [["Jabatan", "Banyaknya"], ["Camat", "1"], ["Staf", "12"]]
GRID = [("GRID", (0, 0), (-1, -1), 0.5, "black")]


def tabular(path: Path, *tables: list[list[str]]) -> Path:
    """A report with a ruled table on each page, below a caption."""
    style = getSampleStyleSheet()["Normal"]
    story: list[object] = []
    for number, rows in enumerate(tables, 1):
        caption = Paragraph(f"Tabel 3.{number} Data Kecamatan Contoh Tahun 2024", style)
        story += [caption, Table(rows, style=GRID), PageBreak()]
    SimpleDocTemplate(str(path), pagesize=A4, invariant=1).build(story)
    return path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a report of two tables in it."""
    monkeypatch.chdir(tmp_path)
    tabular(tmp_path / "a.pdf", BUDGET, STAFF)
    return tmp_path


def test_every_table_in_three_formats(desk: Path, capsys: Capture) -> None:
    assert run(["tables", "a.pdf"]) == 0
    folder = desk / "hasil" / "a" / "tabel"
    assert sorted(path.name for path in folder.iterdir()) == ["a.T1.csv", "a.T2.csv", "a.tabel.json", "a.tabel.xlsx"]
    first = list(csv.reader(io.StringIO((folder / "a.T1.csv").read_text(encoding="utf-8"))))
    assert first == [
        BUDGET[0],
        ["Pelayanan", "1000000", "800000", "80.00"],
        ["'=Pembinaan", "500000", "500000", "100.00"],
        ["Jumlah", "1500000", "1300000", "86.67"],
    ]
    book = openpyxl.load_workbook(folder / "a.tabel.xlsx")
    assert book.sheetnames == ["Daftar", "Tabel 3.1", "Tabel 3.2"]
    assert [cell.value for cell in book["Tabel 3.1"][3]] == ["=Pembinaan", 500000, 500000, 100]
    content = json.loads((folder / "a.tabel.json").read_text(encoding="utf-8"))
    assert [table["number"] for table in content["tables"]] == ["3.1", "3.2"]
    captured = capsys.readouterr()
    assert captured.err == ""
    assert "Tabel: 2" in captured.out
    assert "Angka dalam tabel: " in captured.out
    assert str(Path("hasil/a/tabel/a.tabel.xlsx")) in captured.out
    assert "dan 2 berkas CSV" in captured.out


def test_ids_are_those_of_the_audit(desk: Path) -> None:
    assert run(["tables", "a.pdf", "--out", "."]) == 0
    assert run(["audit", "a.pdf", "--out", "."]) in (0, 1)
    tables = json.loads((desk / "a.tabel.json").read_text(encoding="utf-8"))
    audited = json.loads((desk / "a.audit.json").read_text(encoding="utf-8"))
    assert tables["tables"] == audited["tables"]
    values = {figure["id"]: figure["value"] for figure in audited["figures"] if figure["source"] == "table"}
    assert {figure["id"]: figure["value"] for figure in tables["figures"]} == values


def test_the_style_of_csv_and_the_language(desk: Path, capsys: Capture) -> None:
    assert run(["tables", "a.pdf", "--out", "x", "--csv-gaya", "id", "--lang", "en"]) == 0
    assert (desk / "x" / "a.T1.csv").read_text(encoding="utf-8-sig").splitlines()[1] == "Pelayanan;1000000;800000;80,00"
    assert "Tables: 2" in capsys.readouterr().out


def test_pages_are_drawn(desk: Path) -> None:
    assert run(["tables", "a.pdf", "--out", ".", "--show", "2", "--show", "1", "--show", "2"]) == 0
    assert sorted(path.name for path in desk.glob("*.png")) == ["a.halaman-1.png", "a.halaman-2.png"]
    with Image.open(desk / "a.halaman-2.png") as image:
        assert len(image.convert("RGB").getcolors(100_000) or ()) > 20


def test_a_page_that_is_not_there_is_told_in_one_line(desk: Path, capsys: Capture) -> None:
    assert run(["tables", "a.pdf", "--show", "9"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "halaman 9 tidak ada" in line
    assert not (desk / "hasil").exists()


def test_an_earlier_reading_with_more_tables_leaves_nothing(desk: Path) -> None:
    assert run(["tables", "a.pdf", "--out", "."]) == 0
    (desk / "a.T3.csv").touch()
    assert run(["tables", "a.pdf", "--out", "."]) == 0
    assert sorted(path.name for path in desk.glob("*.csv")) == ["a.T1.csv", "a.T2.csv"]


def test_tables_of_another_report_are_left_alone(desk: Path) -> None:
    assert run(["tables", "a.pdf"]) == 0
    tabular(desk / "a.pdf", STAFF)
    assert run(["tables", "a.pdf"]) == 0
    folders = sorted(path.name for path in (desk / "hasil").iterdir())
    assert len(folders) == 2
    assert len(list((desk / "hasil" / "a" / "tabel").glob("*.csv"))) == 2


def test_a_report_without_tables_says_so(desk: Path, capsys: Capture) -> None:
    documents.report(desk / "b.pdf")
    assert run(["tables", "b.pdf"]) == 0
    captured = capsys.readouterr()
    assert "Tabel: 0" in captured.out
    assert "CSV" not in captured.out


def test_one_that_cannot_be_read_does_not_stop_the_others(desk: Path, capsys: Capture) -> None:
    (desk / "b.pdf").write_bytes(b"hello")
    assert run(["tables", "b.pdf", "a.pdf", "--out", "."]) == 2
    captured = capsys.readouterr()
    assert "bukan berkas PDF" in captured.err
    assert (desk / "a.tabel.json").is_file()


def test_unread_pages_are_named_in_every_output(desk: Path, use_worker: UseWorker, capsys: Capture) -> None:
    use_worker("opened(2)\npage(1)\nos._exit(3)")
    assert run(["tables", "a.pdf", "--out", "."]) == 3
    assert "Halaman 2 tidak terbaca" in capsys.readouterr().out
    content = json.loads((desk / "a.tabel.json").read_text(encoding="utf-8"))
    assert content["problems"][0]["page"] == 2
    listed = [cell.value for cell in openpyxl.load_workbook(desk / "a.tabel.xlsx")["Daftar"]["A"]]
    assert any(text and "Halaman 2 tidak terbaca" in str(text) for text in listed)


def test_a_drawing_that_failed_is_told(desk: Path, use_worker: UseWorker, capsys: Capture) -> None:
    use_worker("opened(1)\nif sys.argv[1] == 'read':\n    page(1)\nfinished()")
    assert run(["tables", "a.pdf", "--out", ".", "--show", "1"]) == 3
    assert "Gambar halaman 1 tidak dapat dibuat" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_told(desk: Path, capsys: Capture) -> None:
    (desk / "berkas").touch()
    assert run(["tables", "a.pdf", "--out", "berkas"]) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err
