"""Lists of reports, right ones and wrong ones."""

import os
from pathlib import Path

import pytest

from corpus.report_lists import Listed, ListError, read_list


def listed(tmp_path: Path, name: str, content: str | bytes) -> list[Listed]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_list(path)


def test_a_path_in_each_line(tmp_path: Path) -> None:
    found = listed(tmp_path, "daftar.txt", "# 2023\na.pdf\n\n  sub/b c.pdf \n/abs/d.pdf\n")
    assert found == [Listed(tmp_path / "a.pdf"), Listed(tmp_path / "sub" / "b c.pdf"), Listed(Path("/abs/d.pdf"))]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_csv_says_whose_and_when(tmp_path: Path, delimiter: str) -> None:
    head = delimiter.join(["Tahun", "Berkas", "Perangkat_Daerah", "Pemda"])
    row = delimiter.join(["2023", '"a.pdf"', "Dinas Contoh", ""])
    assert listed(tmp_path, "daftar.csv", f"\ufeff{head}\r\n{row}\r\n\r\n") == [
        Listed(tmp_path / "a.pdf", "Dinas Contoh", None, 2023)
    ]


def test_a_single_column_is_not_divided(tmp_path: Path) -> None:
    assert listed(tmp_path, "daftar.csv", "berkas\nlaporan; final, 2.pdf\n") == [
        Listed(tmp_path / "laporan; final, 2.pdf")
    ]


@pytest.mark.parametrize(
    ("name", "content", "code", "line"),
    [
        ("a.txt", "", "nothing-listed", None),
        ("a.txt", "a.pdf\nb\0.pdf\n", "no-path", 2),
        ("a.csv", "berkas;tahun\na\0.pdf;2023\n", "no-path", 2),
        ("a.csv", "berkas;tahun\n", "nothing-listed", None),
        ("a.csv", "nama;tahun\na.pdf;2023\n", "no-path-column", 1),
        ("a.csv", "berkas;tahun\na.pdf;dua ribu\n", "no-year", 2),
        ("a.csv", "berkas;tahun\na.pdf;2023\nb.pdf;12023\n", "no-year", 3),
        ("a.csv", "berkas;tahun\n;2023\n", "no-path", 2),
        ("a.csv", 'berkas\n"a.pdf\n', "not-csv", 2),
        ("a.txt", b"\xff\xfe\x00", "not-utf-8", None),
    ],
)
def test_a_list_that_cannot_be_used_says_where(
    tmp_path: Path, name: str, content: str | bytes, code: str, line: int | None
) -> None:
    with pytest.raises(ListError) as refused:
        listed(tmp_path, name, content)
    assert (refused.value.code, refused.value.line) == (code, line)


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ListError) as refused:
        read_list(tmp_path / "a.txt")
    assert refused.value.code == "unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on Windows")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(ListError) as caught:
        read_list(tmp_path / "a.txt")
    assert caught.value.code == "unreadable"


def test_what_a_list_says_of_a_report_hides_and_steers_nothing(tmp_path: Path) -> None:
    (found,) = listed(tmp_path, "a.csv", "berkas;instansi\na.pdf;Dinas\x1b[2J\u202eX\u200b\n")
    assert found.instansi == "Dinas\N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}X"
