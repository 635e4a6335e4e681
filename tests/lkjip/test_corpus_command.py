"""`lkjip corpus`: adding, adding again, failing, being killed, asking, exporting."""

import csv
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import lkjip
from corpus.sources import content_hash
from lkjip import build, hands, supervise
from lkjip.cli import run
from lkjip.status import CLEAN, INTERNAL, REFUSED
from schemas.agency import AgencyName
from schemas.figures import Quantity
from schemas.report import AuditedReport
from schemas.series import AgencySeries
from tests.factory import a_figure, a_page, a_problem, a_report, an_unread

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "lkjip-contoh.pdf"

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the work is done; reports are read by a stand-in that takes their year from the file's name."""

    def audited(path: Path, *_: object) -> AuditedReport:
        if "rusak" in path.name:
            raise ZeroDivisionError
        report = a_report()
        info = report.report.model_copy(
            update={"sha256": content_hash(path), "file": path.name, "tahun": int(path.stem[-4:])}
        )
        return report.model_copy(update={"report": info})

    monkeypatch.setattr(hands, "audited", audited)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LKJIP_DB", raising=False)
    return tmp_path


def a_file(folder: Path, name: str, content: str = "") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(content or name)
    return path


def asked(db: str, sql: str, capsys: Capture) -> list[list[str]]:
    capsys.readouterr()
    assert run(["corpus", "query", sql, "--db", db]) == CLEAN
    return list(csv.reader(capsys.readouterr().out.splitlines()))[1:]


@pytest.mark.slow
def test_the_example_as_lkjip_audit_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    db = str(tmp_path / "korpus.db")
    assert run(["corpus", "add", str(EXAMPLE), "--db", db]) == CLEAN
    assert "1 laporan ditambahkan, 0 sudah ada." in capsys.readouterr().out
    report = lkjip.audit(EXAMPLE)
    ((figures, high, medium, name),) = asked(
        db, "select figures, high, medium, a.name from versions, reports r, agencies a where a.id = r.agency_id", capsys
    )
    summary = report.summary
    assert report.report.agency is not None
    assert (figures, high, medium, name) == (
        str(summary.figures),
        str(summary.findings.high),
        str(summary.findings.medium),
        report.report.agency.name,
    )
    monkeypatch.setattr(supervise, "running", None)
    assert run(["corpus", "add", str(EXAMPLE), "--db", db]) == CLEAN
    assert "0 laporan ditambahkan, 1 sudah ada." in capsys.readouterr().out
    with lkjip.open_corpus(db) as corpus:
        assert len(corpus.figures()) == summary.figures
        assert len(corpus.findings()) == len(report.findings)
        assert corpus.query("select count(*) as n from checks")["n"][0] == len(report.checks)


def test_adding_again_does_nothing_new(desk: Path, capsys: Capture) -> None:
    a_file(desk, "satu/a-2022.pdf")
    a_file(desk, "satu/b-2023.pdf")
    assert run(["corpus", "add", "satu"]) == CLEAN
    a_file(desk, "satu/c-2024.pdf")
    a_file(desk, "satu/salinan-2024.pdf", "satu/c-2024.pdf")
    assert run(["corpus", "add", "satu"]) == CLEAN
    assert "1 laporan ditambahkan, 2 sudah ada." in capsys.readouterr().out
    assert asked("korpus.db", "select tahun from reports order by tahun", capsys) == [["2022"], ["2023"], ["2024"]]


def test_one_bad_report_costs_no_other(desk: Path, capsys: Capture) -> None:
    a_file(desk, "r/a-2022.pdf")
    a_file(desk, "r/rusak-2023.pdf")
    assert run(["corpus", "add", "r", "tidak-ada.pdf"]) == INTERNAL
    said = capsys.readouterr()
    assert "tidak-ada.pdf" in said.err and "rusak-2023.pdf" in said.err and "Traceback" not in said.err
    assert "1 laporan ditambahkan, 0 sudah ada, 2 gagal." in said.out
    assert asked("korpus.db", "select file, code from failures", capsys) == [["rusak-2023.pdf", "internal"]]
    assert run(["corpus", "add", "r"]) == REFUSED
    assert "1 pernah gagal dan tidak dicoba lagi" in capsys.readouterr().out
    assert run(["corpus", "add", "r", "--refresh"]) == INTERNAL
    assert asked("korpus.db", "select attempts from failures", capsys) == [["2"]]


def test_a_report_that_cannot_be_written_costs_no_other(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    a_file(desk, "r/a-2022.pdf")
    a_file(desk, "r/b-2023.pdf")
    real = build.write_report

    def write(database: Any, report: AuditedReport, *rest: Any, **more: Any) -> int:
        if report.report.tahun == 2022:
            raise ValueError
        return real(database, report, *rest, **more)

    monkeypatch.setattr(build, "write_report", write)
    assert run(["corpus", "add", "r"]) == INTERNAL
    assert asked("korpus.db", "select tahun from reports", capsys) == [["2023"]]
    assert asked("korpus.db", "select file, message from failures", capsys) == [["a-2022.pdf", "ValueError"]]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_name_that_is_no_text_costs_no_other(tmp_path: Path, capsys: Capture) -> None:
    nip = b" ".join((b"19650812", b"199003", b"1", b"005"))
    bad = Path(os.fsdecode(os.fsencode(tmp_path) + b"/lap\xff " + nip + b".pdf"))
    bad.write_text("<html>", encoding="utf-8")
    db = str(tmp_path / "korpus.db")
    assert run(["corpus", "add", str(bad), str(EXAMPLE), "--db", db]) == REFUSED
    ((file, message),) = asked(db, "select file, message from failures", capsys)
    assert "1965" not in file + message
    assert asked(db, "select count(*) from versions", capsys) == [["1"]]


def test_of_two_reports_of_one_year_the_later_in_order_is_the_current(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    audited = hands.audited

    def slowly(path: Path, *more: Any) -> AuditedReport:
        time.sleep(0.3 if path.name.startswith("asli") else 0)
        return audited(path, *more)

    monkeypatch.setattr(hands, "audited", slowly)
    for name in ("asli-2022.pdf", "perbaikan-2022.pdf"):
        a_file(desk, f"r/{name}")
    a_file(desk, "daftar.csv", "berkas,instansi\nr/asli-2022.pdf,Dinas Contoh\nr/perbaikan-2022.pdf,Dinas Contoh\n")
    assert run(["corpus", "add", "daftar.csv", "--jobs", "2"]) == CLEAN
    assert asked("korpus.db", "select file, number from versions where is_current", capsys) == [
        ["perbaikan-2022.pdf", "2"]
    ]


def test_what_a_list_said_holds_until_a_list_says_otherwise(desk: Path, capsys: Capture) -> None:
    a_file(desk, "a-2022.pdf")
    sql = "select name, tahun from agencies a join reports r on r.agency_id = a.id"
    a_file(desk, "daftar.csv", "berkas;instansi;tahun\na-2022.pdf;Dinas Perikanan;2019\n")
    for added in ("1 laporan", "0 laporan"):
        assert run(["corpus", "add", "daftar.csv"]) == CLEAN
        assert added in capsys.readouterr().out
    assert run(["corpus", "add", "a-2022.pdf", "--refresh"]) == CLEAN
    assert asked("korpus.db", sql, capsys) == [["dinas perikanan", "2019"]]
    a_file(desk, "daftar.csv", "berkas;instansi;tahun\na-2022.pdf;Dinas Pertanian;2019\n")
    assert run(["corpus", "add", "daftar.csv"]) == CLEAN
    assert asked("korpus.db", sql, capsys) == [["dinas pertanian", "2019"]]


def test_a_file_that_is_no_report_is_told_and_recorded(tmp_path: Path, capsys: Capture) -> None:
    db, bad = str(tmp_path / "korpus.db"), a_file(tmp_path, "bukan.pdf", "<html>")
    assert run(["corpus", "add", str(bad), "--db", db]) == REFUSED
    assert capsys.readouterr().err.count("\n") == 1
    assert asked(db, "select code, attempts from failures", capsys) == [["not-a-pdf", "1"]]


@pytest.mark.parametrize("what", ["tool_version", "knowledge_hash", "names"])
def test_refresh_reads_again_what_another_program_read(
    what: str, desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(build, "reader_now", lambda: ("0.0.test", "0" * 16, None))
    a_file(desk, "a-2022.pdf")
    assert run(["corpus", "add", "a-2022.pdf"]) == CLEAN
    for refresh, said in ((["--refresh"], "0 laporan ditambahkan, 1"), ([], "0 laporan ditambahkan, 1")):
        assert run(["corpus", "add", "a-2022.pdf", *refresh]) == CLEAN
        assert said in capsys.readouterr().out
    other = {
        "tool_version": ("9", "0" * 16, None),
        "knowledge_hash": ("0.0.test", "1", None),
        "names": ("0.0.test", "0" * 16, "x"),
    }
    monkeypatch.setattr(build, "reader_now", lambda: other[what])
    for refresh, said in (([], "0 laporan ditambahkan, 1"), (["--refresh"], "1 laporan ditambahkan, 0")):
        assert run(["corpus", "add", "a-2022.pdf", *refresh]) == CLEAN
        assert said in capsys.readouterr().out
    assert asked("korpus.db", "select count(*) from versions", capsys) == [["1"]]


def test_a_list_says_whose_a_report_is(desk: Path, capsys: Capture) -> None:
    a_file(desk, "a-2022.pdf")
    assert run(["corpus", "add", "a-2022.pdf"]) == CLEAN
    assert asked("korpus.db", "select code from doubts", capsys) == [["agency-unknown"]]
    a_file(desk, "daftar.csv", "berkas;instansi;pemda;tahun\na-2022.pdf;Kec. Suka Maju;Kab. Fiktif;2021\n")
    for added in ("1 laporan", "0 laporan"):
        assert run(["corpus", "add", "daftar.csv"]) == CLEAN
        assert added in capsys.readouterr().out
    sql = "select name, region, tahun from agencies a join reports r on r.agency_id = a.id"
    assert asked("korpus.db", sql, capsys) == [["kecamatan suka maju", "kabupaten fiktif", "2021"]]
    assert asked("korpus.db", "select code from doubts", capsys) == []


def test_what_a_list_says_of_a_folder_holds_for_every_report_in_it(desk: Path, capsys: Capture) -> None:
    for name in ("a-2022.pdf", "b-2023.pdf", "dalam/c-2024.pdf"):
        (desk / "r" / "dalam").mkdir(parents=True, exist_ok=True)
        a_file(desk / "r", name)
    a_file(
        desk,
        "daftar.csv",
        "berkas;instansi;pemda\nr/b-2023.pdf;Dinas Dua;\nr/dalam/;Dinas Tiga;Kota Khayal\nr;Dinas Satu;Kab. Fiktif\n",
    )
    for added in ("3 laporan", "0 laporan"):
        assert run(["corpus", "add", "daftar.csv"]) == CLEAN
        assert added in capsys.readouterr().out
    sql = "select tahun, name, region from agencies a join reports r on r.agency_id = a.id order by tahun"
    assert asked("korpus.db", sql, capsys) == [
        ["2022", "dinas satu", "kabupaten fiktif"],
        ["2023", "dinas dua", "kabupaten fiktif"],
        ["2024", "dinas tiga", "kota khayal"],
    ]


def test_a_malformed_list_is_told_and_nothing_is_read(desk: Path, capsys: Capture) -> None:
    a_file(desk, "a-2022.pdf")
    a_file(desk, "daftar.csv", "berkas;tahun\na-2022.pdf;tahun lalu\n")
    assert run(["corpus", "add", "daftar.csv"]) == REFUSED
    (line,) = capsys.readouterr().err.splitlines()
    assert "daftar.csv" in line and "baris" not in line.split("daftar.csv")[0] and "2" in line
    assert asked("korpus.db", "select count(*) from versions", capsys) == [["0"]]


@pytest.mark.parametrize("command", [["query", "select 1"], ["export", "--out", "x"], ["doubts"], ["same", "1", "2"]])
def test_a_dataset_that_is_not_there(command: list[str], desk: Path, capsys: Capture) -> None:
    assert run(["corpus", *command]) == REFUSED
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("lkjip: korpus.db: ")
    assert list(desk.iterdir()) == []


def test_misuse_of_sql_is_told_in_one_line(desk: Path, capsys: Capture) -> None:
    a_file(desk, "a-2022.pdf")
    assert run(["corpus", "add", "a-2022.pdf"]) == CLEAN
    capsys.readouterr()
    assert run(["corpus", "query", "delete from versions"]) == REFUSED
    (line,) = capsys.readouterr().err.splitlines()
    assert "SELECT" in line


def test_a_query_in_a_pipe_is_bare_csv_and_harmless(desk: Path, capsys: Capture) -> None:
    a_file(desk, "a-2022.pdf")
    assert run(["corpus", "add", "a-2022.pdf"]) == CLEAN
    rows = asked("korpus.db", "select '=1+1' as a, -5 as b, '-12.50' as c, null as d, '-a' as e", capsys)
    assert rows == [["'=1+1", "-5", "-12.50", "", "'-a"]]


def test_export(desk: Path, capsys: Capture) -> None:
    a_file(desk, "a-2022.pdf")
    assert run(["corpus", "add", "a-2022.pdf"]) == CLEAN
    for format_ in ("csv", "parquet", "xlsx"):
        capsys.readouterr()
        assert run(["corpus", "export", "--format", format_, "--out", "ekspor"]) == CLEAN
        written = capsys.readouterr().out.split()
        assert [Path(path).suffix for path in written] == [f".{format_}"] * 4 + [".json"]
        assert all(Path(path).stat().st_size for path in written)
    assert not list(Path("ekspor").glob(".*"))


def test_people_decide_about_names(desk: Path, capsys: Capture) -> None:
    for year, name in ((2022, "Kec. Suka Maju Timur"), (2023, "Kec. Suka Maju Timor")):
        a_file(desk, f"a-{year}.pdf")
        a_file(desk, "daftar.csv", f"berkas,instansi,pemda\na-{year}.pdf,{name},Kab. Fiktif\n")
        assert run(["corpus", "add", "daftar.csv"]) == CLEAN
    capsys.readouterr()
    assert run(["corpus", "doubts"]) == CLEAN
    assert "kecamatan suka maju timor" in capsys.readouterr().out
    assert run(["corpus", "same", "2", "1"]) == CLEAN
    assert run(["corpus", "different", "1"]) == REFUSED
    capsys.readouterr()
    assert run(["corpus", "doubts"]) == CLEAN
    assert "Tidak ada" in capsys.readouterr().out
    assert asked("korpus.db", "select agency_id, tahun from reports order by tahun", capsys) == [
        ["1", "2022"],
        ["1", "2023"],
    ]


def test_series_of_an_agency_are_made_when_a_year_comes(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Two reports that state another result for one year, as real audits would: the dataset and the file tell it."""

    def audited(path: Path, *_: object) -> AuditedReport:
        year, value = int(path.stem[-4:]), "81.59" if path.stem.endswith("2022") else "82.92"
        figure = a_figure("F1", value, quantity="Q1", status="input")
        result = Quantity(
            id="Q1", what="realisasi", of="indeks contoh", name="Indeks Contoh", tahun=2022, figures=("F1",)
        )
        report = a_report(figures=(figure,), quantities=(result,), findings=(), checks=(), tables=())
        agency = AgencyName(name="dinas contoh", region="kabupaten fiktif", level="kabupaten", kind="dinas")
        fields = {"sha256": content_hash(path), "file": path.name, "tahun": year, "agency": agency}
        return report.model_copy(update={"report": report.report.model_copy(update=fields)})

    monkeypatch.setattr(hands, "audited", audited)
    a_file(desk, "a-2022.pdf")
    assert run(["corpus", "add", "a-2022.pdf"]) == CLEAN
    assert asked("korpus.db", "select * from series_findings", capsys) == []
    a_file(desk, "b-2023.pdf")
    for _ in range(2):
        assert run(["corpus", "add", "b-2023.pdf", "--refresh"]) == CLEAN
    assert asked("korpus.db", "select rule, severity, name from series_findings", capsys) == [
        ["seri-nilai", "medium", "Indeks Contoh"]
    ]
    sql = "select v.file, p.page, p.printed from series_places p join versions v on v.id = p.version_id order by p.id"
    assert [row[0] for row in asked("korpus.db", sql, capsys)] == ["a-2022.pdf", "b-2023.pdf"]
    assert run(["corpus", "series", "--out", "seri"]) == CLEAN
    (path,) = capsys.readouterr().out.split("\n")[:-1]
    series = AgencySeries.model_validate_json(Path(path).read_bytes())
    assert Path(path).name == "Dinas Contoh kabupaten fiktif.series.json"
    assert [document.tahun for document in series.documents] == [2022, 2023]
    assert [finding.rule for finding in series.findings] == list(series.rules) == ["seri-nilai"]
    assert [document.is_whole for document in series.documents] == [True, True]
    with closing(sqlite3.connect("korpus.db")) as stored, stored:  # as an earlier lkjip wrote it
        stored.execute("update quantities set name = ?", ("Indeks\x1b[31m \u202eContoh\u2028\x9b",))
    assert run(["corpus", "series", "--out", "seri"]) == CLEAN
    content = Path(path).read_bytes().decode()
    assert content.count("\n") == 1 and not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", content)
    assert "Indeks\\u001b[31m �Contoh\\n�" in content


def test_a_report_is_whole_in_the_dataset_where_outputs_call_it_so(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A remark takes nothing away, a sheet that was not seen or a page that is missing does."""
    reports: Mapping[int, Mapping[str, Any]] = {
        2020: {},
        2021: {"problems": (a_problem("owner-locked", None),)},
        2022: {"problems": (a_problem("mended", None),)},
        2023: {"pages": (a_page(1, kind="scan"),)},
        2024: {"pages": (an_unread(1),)},
    }

    def audited(path: Path, *_: object) -> AuditedReport:
        report = a_report(**reports[int(path.stem[-4:])])
        info = report.report.model_copy(update={"sha256": content_hash(path), "tahun": int(path.stem[-4:])})
        return report.model_copy(update={"report": info})

    monkeypatch.setattr(hands, "audited", audited)
    for year in reports:
        a_file(desk, f"r/a-{year}.pdf")
    run(["corpus", "add", "r"])
    sql = "select tahun from reports r join versions v on v.report_id = r.id where is_whole order by tahun"
    assert asked("korpus.db", sql, capsys) == [["2020"], ["2021"]]


KILLS = int(os.environ.get("LKJIP_KILLS", "4"))
"""`make soak` kills more often."""


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_killed_build_loses_nothing_that_was_written(tmp_path: Path) -> None:
    """Killed at several moments and begun again each time, it ends with the dataset of a build that nobody disturbed."""
    folder = tmp_path / "laporan"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.pdf").write_bytes(EXAMPLE.read_bytes() + b"\n%" + str(number).encode())
    whole, killed = tmp_path / "whole.db", tmp_path / "killed.db"
    begun = time.monotonic()
    subprocess.run(command(folder, whole), env=settings(tmp_path / "a"), check=True, stdout=subprocess.DEVNULL)
    took = time.monotonic() - begun
    for number in range(KILLS):
        child = subprocess.Popen(
            command(folder, killed), env=settings(tmp_path / "b"), stdout=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(took * (number + 1) / (KILLS + 2))
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        if killed.exists():
            assert halves(killed) == 0
        shutil.rmtree(tmp_path / "b", ignore_errors=True)  # what is kept of earlier audits would hide what was lost
    subprocess.run(command(folder, killed), env=settings(tmp_path / "b"), check=True, stdout=subprocess.DEVNULL)
    assert contents(killed) == contents(whole)


def command(folder: Path, db: Path) -> list[str]:
    return [sys.executable, "-P", "-m", "lkjip", "corpus", "add", str(folder), "--db", str(db), "--jobs", "2"]


def settings(home: Path) -> Mapping[str, str]:
    return {**os.environ, "LKJIP_HOME": str(home)}


def halves(db: Path) -> int:
    """Versions of which not every figure is there."""
    with sqlite3.connect(db) as connection:
        if not connection.execute("select 1 from sqlite_master where name = 'versions'").fetchall():
            return 0
        sql = "select count(*) from versions v where v.figures <> (select count(*) from figures f where f.version_id = v.id)"
        return int(connection.execute(sql).fetchone()[0])


def contents(db: Path) -> Any:
    with sqlite3.connect(db) as connection:
        read = "select sha256, figures, high from versions order by sha256"
        values = (
            "select sha256, f.id, f.value, f.status from figures f join versions v on v.id = version_id order by 1, 2"
        )
        return connection.execute(read).fetchall(), connection.execute(values).fetchall()
