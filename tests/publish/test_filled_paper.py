"""A working paper that someone has saved is never written over."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from publish.filled_paper import set_aside
from publish.working_paper import working_paper_bytes
from tests.factory import a_report


def test_one_as_it_was_written_stays_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.kkr.xlsx"
    path.write_bytes(working_paper_bytes(a_report(), "id"))
    assert set_aside(path) is None
    assert path.exists()
    assert set_aside(tmp_path / "none.kkr.xlsx") is None


def test_one_that_was_saved_gets_another_name_each_time(tmp_path: Path) -> None:
    path = tmp_path / "a.kkr.xlsx"
    names = []
    for _ in range(2):
        book = load_workbook(io.BytesIO(working_paper_bytes(a_report(), "id")))
        book["Catatan Reviu"]["O7"] = "diterima"
        book.save(path)
        moved = set_aside(path)
        assert moved is not None and not path.exists()
        assert load_workbook(moved)["Catatan Reviu"]["O7"].value == "diterima"
        names.append(moved.name)
    assert names == ["a.kkr-terisi-1.xlsx", "a.kkr-terisi-2.xlsx"]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + b"\0" * 18])
def test_whatever_else_stands_there_is_kept_too(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.kkr.xlsx"
    path.write_bytes(content)
    moved = set_aside(path)
    assert moved is not None and moved.read_bytes() == content


def test_properties_of_any_size_are_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.kkr.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("docProps/core.xml", b" " * 200_000)
    assert set_aside(path) is not None
