"""`lkjip names`: import, find, list, remove, and what is said of a list that cannot be used."""

from pathlib import Path

import pytest

from corpus.database import open_database
from corpus.writer import Origin, write_report
from lkjip.cli import run
from schemas.agency import AgencyName
from schemas.figures import Quantity
from tests.factory import a_figure, a_report

Capture = pytest.CaptureFixture[str]
LIST = "kode;nama\n1.02;URUSAN PEMERINTAHAN BIDANG KESEHATAN\n1.02.02;PROGRAM PEMENUHAN UPAYA KESEHATAN\n=1+1;x\n"


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LKJIP_HOME", str(tmp_path / "settings"))
    monkeypatch.delenv("LKJIP_DB", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "settings"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "daftar.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_what_was_imported_is_found_listed_and_removed(file: Path, capsys: Capture) -> None:
    assert run(["names", "import", str(file), "--decree", "Keputusan 1", "--from", "2022"]) == 0
    assert "2 nama diimpor (1 bidang urusan, 1 program); 1 baris lain dilewati." in capsys.readouterr().out
    assert run(["names", "find", "program pemenuhan upaya kesehatn", "-n", "1"]) == 0
    out = capsys.readouterr().out
    assert "1.02.02" in out
    assert "(Keputusan 1, 2022-)" in out
    assert run(["names", "find", "program pemenuhan upaya kesehatan", "--tahun", "2021"]) == 0
    assert "1.02.02" not in capsys.readouterr().out
    assert run(["names", "list"]) == 0
    assert capsys.readouterr().out.startswith("daftar.csv: 1 bidang urusan, 1 program")
    assert run(["names", "remove", "daftar.csv"]) == 0
    capsys.readouterr()
    assert run(["names", "list", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "no list has been imported yet.\n"


def test_shipped_names_are_found_without_any_import(capsys: Capture) -> None:
    assert run(["names", "find", "7.01.02"]) == 0
    assert "PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK" in capsys.readouterr().out
    assert run(["names", "find", "Administrasi Umum Perangkat Daerah", "--provinsi", "-n", "1"]) == 0
    assert "X.XX.01.1.06" in capsys.readouterr().out
    assert run(["names", "find", "zzzz"]) == 0
    assert "tidak ada nama resmi yang mirip" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["import", "tidak-ada.csv"], "berkas tidak ditemukan"),
        (["import", "{pdf}"], "bukan XLSX atau CSV"),
        (["import", "{file}", "--from", "2024", "--to", "2023"], "tahun terakhir mendahului"),
        (["remove", "apa"], "daftar 'apa' tidak ada"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    arguments: list[str], says: str, file: Path, tmp_path: Path, capsys: Capture
) -> None:
    pdf = tmp_path / "laporan.pdf"
    pdf.write_bytes(b"%PDF-1.7")
    call = [one.format(file=file, pdf=pdf) for one in arguments]
    assert run(["names", *call]) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1


def test_a_damaged_store_stops_every_command_that_needs_it(own_settings: Path, file: Path, capsys: Capture) -> None:
    own_settings.mkdir()
    (own_settings / "nomenklatur.json").write_text("rusak")
    for call in (["list"], ["find", "x"], ["remove", "x"], ["import", str(file)]):
        assert run(["names", *call]) == 2
        assert "daftar nama yang diimpor rusak" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    blocked = tmp_path / "berkas"
    blocked.write_text("")
    monkeypatch.setenv("LKJIP_HOME", str(blocked / "dalam"))
    assert run(["names", "import", str(file)]) == 2
    assert "LKJIP_HOME" in capsys.readouterr().err


def a_dataset(place: Path) -> None:
    """Three agencies with a name that is in no list, one of them in two years, and one with an official name."""
    lines = (("a", "satu", 2022), ("b", "satu", 2023), ("c", "dua", 2023), ("d", "tiga", 2023))
    database = open_database(str(place), create=True)
    for letter, agency, year in lines:
        official = letter == "d"
        name = "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK" if official else "Program Pelayanan Pubik"
        figure = a_figure("F1", "100", unit="IDR", quantity="Q1")
        key = "7.01.02" if official else name.casefold()
        quantity = Quantity(id="Q1", what="anggaran", of=key, name=name, tahun=year, figures=("F1",))
        report = a_report(figures=(figure,), quantities=(quantity,), findings=(), checks=(), tables=())
        report = report.model_copy(
            update={"report": report.report.model_copy(update={"sha256": letter * 64, "tahun": year})}
        )
        of = AgencyName(name=f"kecamatan {agency}", region="kabupaten fiktif", level="kabupaten", kind="kecamatan")
        write_report(database, report, Origin(of, of.name, year))
    database.close()


def test_names_of_a_dataset_are_offered_apart_from_the_official_ones(tmp_path: Path, capsys: Capture) -> None:
    for place, call in (("lain.db", ["--db", "lain.db"]), ("korpus.db", [])):
        a_dataset(tmp_path / place)
        assert run(["names", "find", "pelayanan publik", *call, "-n", "2"]) == 0
        official, seen = capsys.readouterr().out.split("Dalam dataset, bukan nama resmi:\n")
        assert "7.01.02" in official and "[1 instansi, 1 laporan, 2023]" in official and "Pubik" not in official
        (line,) = seen.splitlines()
        assert line.endswith("Program Pelayanan Pubik  [2 instansi, 3 laporan, 2022-2023]")
        assert run(["names", "find", "zzzz", *call]) == 0
        assert capsys.readouterr().out == "tidak ada nama resmi yang mirip.\n"


def test_a_dataset_makes_no_name_official(tmp_path: Path, capsys: Capture) -> None:
    before = run(["names", "list"]), capsys.readouterr().out
    a_dataset(tmp_path / "korpus.db")
    assert run(["names", "find", "Program Pelayanan Pubik", "--lang", "en"]) == 0
    official, seen = capsys.readouterr().out.split("In the dataset, no official names:\n")
    assert "Pubik" not in official and seen.startswith("100.0")
    assert (run(["names", "list"]), capsys.readouterr().out) == before


def test_a_dataset_that_cannot_be_read(tmp_path: Path, capsys: Capture) -> None:
    """One that is named stops the call; one that merely lies there is left out, and that is said."""
    (tmp_path / "korpus.db").write_text("ini bukan basis data sama sekali, hanya teks biasa")
    assert run(["names", "find", "pelayanan publik"]) == 0
    said = capsys.readouterr().out
    assert "7.01.02" in said and "korpus.db: berkas ini bukan basis data SQLite" in said
    assert run(["names", "find", "pelayanan publik", "--db", "korpus.db"]) == 2
    assert run(["names", "find", "pelayanan publik", "--db", "tidak-ada.db"]) == 2
