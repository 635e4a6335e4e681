"""Lists of official names as they come: columns in any order, codes whole or in parts, Excel's own numbers, semicolons."""

from pathlib import Path

import openpyxl
import pytest

from corpus.name_lists import import_names
from corpus.name_sheets import UnreadableSheetError
from corpus.name_store import DamagedStoreError, NameStore
from schemas.nomenclature import NameList, OfficialName


def imported(path: Path) -> dict[str, str]:
    return {name.code: name.name for name in import_names(path, "t", "Keputusan", 2021, None).names.names}


def test_a_csv_of_code_level_and_name(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text(
        'code,level,name,satuan\n7.01,bidang,KECAMATAN,\n7.01.02,program,"PROGRAM A, B",\nX.XX.01,p,PENUNJANG,\n'
    )
    assert imported(path) == {"7.01": "KECAMATAN", "7.01.02": "PROGRAM A, B", "X.XX.01": "PENUNJANG"}


def test_a_csv_as_indonesian_excel_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_bytes(
        "No;Nama Kegiatan;Kode\r\n1;Pelayanan “Prima”;7.01.02.2.01\r\n2;Lain;7.01.02.2.02\r\n".encode("cp1252")
    )
    assert imported(path) == {"7.01.02.2.01": "Pelayanan “Prima”", "7.01.02.2.02": "Lain"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_name_over_two_lines_in_any_of_the_encodings_of_excel(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "daftar.txt"
    path.write_bytes('Kode\tNama\r\n7.01.02\t"PROGRAM\nSATU"\r\n7.01.03\tPROGRAM DUA\r\n'.encode(encoding))
    assert imported(path) == {"7.01.02": "PROGRAM SATU", "7.01.03": "PROGRAM DUA"}


def test_too_many_rows_are_refused_rather_than_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.name_sheets.MOST_ROWS", 2)
    path = tmp_path / "daftar.csv"
    path.write_text("Kode,Nama\n7.01.02,SATU\n7.01.03,DUA\n")
    with pytest.raises(UnreadableSheetError) as caught:
        import_names(path, "t", None, 2021, None)
    assert caught.value.reason == "too-large"


def test_an_xlsx_with_the_parts_of_the_code_in_columns(tmp_path: Path) -> None:
    path = tmp_path / "daftar.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["LAMPIRAN"])
    sheet.append(["URUSAN", "BIDANG", "PROGRAM", "KEGIATAN", "SUB", "NOMENKLATUR", "KINERJA"])
    sheet.append([7, "01", "02", None, None, "PROGRAM PENYELENGGARAAN", None])
    sheet.append([7, "01", "02", "2.01", None, "Koordinasi  Penyelenggaraan", None])
    sheet.append(
        [7, "01", "02", "2.01", "0001", "Koordinasi/Sinergi", "Terlaksananya segala macam pekerjaan dengan baik"]
    )
    book.save(path)
    assert imported(path) == {
        "7.01.02": "PROGRAM PENYELENGGARAAN",
        "7.01.02.2.01": "Koordinasi Penyelenggaraan",
        "7.01.02.2.01.0001": "Koordinasi/Sinergi",
    }


def test_a_code_that_excel_took_for_a_number(tmp_path: Path) -> None:
    path = tmp_path / "daftar.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Kode", "Uraian"], [2.1, "PERTANAHAN"], ["2.10.02", "PROGRAM TANAH"], ["2.10.03", "PROGRAM LAIN"]):
        sheet.append(row)
    sheet["A2"].number_format = "0.00"
    book.save(path)
    assert imported(path)["2.10"] == "PERTANAHAN"


def test_rows_without_a_name_or_code_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text("Kode,Nama\n1.01.02,PROGRAM A\n1.01.03,\n,catatan\n1.01.02.2,setengah\n1.01.04,PROGRAM B\n")
    result = import_names(path, "t", None, 2021, None)
    assert (len(result.names.names), result.skipped) == (2, 3)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.csv", b"satu,dua\ntiga,empat\n", "no-names"),
        ("a.csv", b"", "no-names"),
        ("a.csv", b'Kode,Nama\n7.01.02,"' + b"x" * 200_000 + b'"\n', "damaged"),
        ("a.xlsx", b"PK not a workbook", "damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0", "kind"),
        ("a.pdf", b"%PDF-1.7", "kind"),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableSheetError) as caught:
        import_names(path, "t", None, 2021, None)
    assert caught.value.reason == reason


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSheetError) as caught:
        import_names(tmp_path / "tidak-ada.csv", "t", None, 2021, None)
    assert caught.value.reason == "missing"


def a_list(title: str, name: str) -> NameList:
    return NameList(title=title, names=(OfficialName(code="1.01.02", level="program", name=name),))


def test_a_store_keeps_one_list_of_a_title_and_the_latest_speaks_first(tmp_path: Path) -> None:
    store = NameStore(tmp_path)
    assert (store.lists(), store.names(), store.fingerprint()) == ((), (), None)
    for new in (a_list("lama", "A"), a_list("baru", "B"), a_list("lama", "C")):
        store.path.write_bytes(store.with_list(new))
    assert [name.name for name in store.names()] == ["C", "B"]
    first = store.fingerprint()
    content = store.without("baru")
    assert content is not None
    store.path.write_bytes(content)
    assert [one.title for one in store.lists()] == ["lama"]
    assert store.fingerprint() != first
    assert store.without("tidak ada") is None


def test_a_damaged_store_is_said_to_be(tmp_path: Path) -> None:
    store = NameStore(tmp_path)
    store.path.write_bytes(b"[{]")
    with pytest.raises(DamagedStoreError):
        store.names()
