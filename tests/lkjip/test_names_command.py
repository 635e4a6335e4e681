"""`lkjip names`: import, find, list, remove, and what is said of a list that cannot be used."""

from pathlib import Path

import pytest

from lkjip.cli import run

Capture = pytest.CaptureFixture[str]
LIST = "kode;nama\n1.02;URUSAN PEMERINTAHAN BIDANG KESEHATAN\n1.02.02;PROGRAM PEMENUHAN UPAYA KESEHATAN\n=1+1;x\n"


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LKJIP_HOME", str(tmp_path / "settings"))
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
    assert "tidak ada nama yang mirip" in capsys.readouterr().out


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
