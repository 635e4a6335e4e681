"""A path is not a report: content is."""

import os
from pathlib import Path

import pytest

from corpus import find_sources


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.pdf").write_bytes(b"one")
    (tmp_path / "b.pdf").write_bytes(b"two")
    (tmp_path / "arsip").mkdir()
    (tmp_path / "arsip/salinan a.PDF").write_bytes(b"one")
    (tmp_path / "arsip/catatan.txt").write_bytes(b"three")
    return tmp_path


def test_one_file_given_twice_is_one_source(desk: Path) -> None:
    sources = find_sources([desk / "a.pdf", desk / "b.pdf", desk / "a.pdf", desk / "arsip/salinan a.PDF"])
    assert [source.path.name for source in sources.found] == ["a.pdf", "b.pdf"]
    assert sources.found[0].copies == (desk / "arsip/salinan a.PDF",)
    assert sources.found[0].sha256 == "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
    assert sources.missing == ()


def test_a_folder_stands_for_the_pdfs_in_it(desk: Path) -> None:
    sources = find_sources([desk])
    assert {path.name for source in sources.found for path in (source.path, *source.copies)} == {
        "a.pdf",
        "b.pdf",
        "salinan a.PDF",
    }


def test_wildcards_are_read_where_no_shell_did(desk: Path) -> None:
    assert [source.path.name for source in find_sources([desk / "?.pdf"]).found] == ["a.pdf", "b.pdf"]


def test_brackets_in_a_name_are_its_own(desk: Path) -> None:
    (desk / "LKjIP [1].pdf").write_bytes(b"four")
    assert [source.path.name for source in find_sources([desk / "LKjIP [1].pdf"]).found] == ["LKjIP [1].pdf"]


def test_what_is_not_there_is_told(desk: Path) -> None:
    (desk / "kosong").mkdir()
    sources = find_sources([desk / "x.pdf", desk / "kosong", desk / "z*.pdf", desk / "a.pdf"])
    assert [path.name for path in sources.missing] == ["x.pdf", "kosong", "z*.pdf"]
    assert [source.path.name for source in sources.found] == ["a.pdf"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_a_pipe_is_not_waited_for(desk: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(desk / "pipa.pdf")
    assert find_sources([desk / "pipa.pdf"]).missing == (desk / "pipa.pdf",)


def test_an_empty_file_is_a_source_that_the_reader_refuses(desk: Path) -> None:
    (desk / "kosong.pdf").touch()
    assert len(find_sources([desk / "kosong.pdf"]).found) == 1


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b.pdf"])
def test_a_name_that_no_system_takes_is_missing(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert find_sources([path]).missing == (path,)


def test_annotated_copies_in_a_folder_are_no_reports(desk: Path) -> None:
    (desk / "a.audit.pdf").write_bytes(b"one, annotated")
    (desk / "arsip/b.AUDIT.PDF").write_bytes(b"two, annotated")
    for path in (desk, desk / "*.pdf"):
        assert not any("annotated" in source.path.read_text() for source in find_sources([path]).found)
    (given,) = find_sources([desk / "a.audit.pdf"]).found
    assert given.path.name == "a.audit.pdf"
