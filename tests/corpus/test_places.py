"""Names of outputs: fit for every system, one for each document, never another document's."""

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.places import LONGEST, RESERVED, Place, clean_stem, find_places
from corpus.sources import Source

ONE, TWO, THREE = "1" * 64, "2" * 64, "3" * 64


def outputs(place: Place, sha256: str) -> None:
    place.folder.mkdir(parents=True, exist_ok=True)
    content = {"report": {"sha256": sha256}}
    (place.folder / f"{place.stem}.audit.json").write_text(json.dumps(content), encoding="utf-8")
    (place.folder / f"{place.stem}.audit.html").touch()


def test_alone_a_report_keeps_its_stem(tmp_path: Path) -> None:
    sources = [Source(Path("x/lkjip 2023.pdf"), ONE)]
    assert find_places(sources) == [Place(Path("hasil/lkjip 2023"), "lkjip 2023")]
    assert find_places(sources, tmp_path) == [Place(tmp_path, "lkjip 2023")]


def test_of_one_stem_all_get_their_hash_in_any_order(tmp_path: Path) -> None:
    sources = [Source(Path("a/LKjIP.pdf"), ONE), Source(Path("b/lkjip.PDF"), TWO), Source(Path("c.pdf"), THREE)]
    expected = {ONE: "LKjIP-11111111", TWO: "lkjip-22222222", THREE: "c"}
    for order in itertools.permutations(sources):
        places = find_places(order, tmp_path)
        assert {source.sha256: place.stem for source, place in zip(order, places, strict=True)} == expected
    assert [place.folder for place in find_places(sources[:2])] == [
        Path("hasil/LKjIP-11111111"),
        Path("hasil/lkjip-22222222"),
    ]


def test_outputs_of_the_same_document_are_renewed(tmp_path: Path) -> None:
    outputs(Place(tmp_path, "a"), ONE)
    assert find_places([Source(Path("a.pdf"), ONE)], tmp_path) == [Place(tmp_path, "a")]


def test_outputs_of_another_document_are_left_alone(tmp_path: Path) -> None:
    outputs(Place(tmp_path, "a"), TWO)
    assert find_places([Source(Path("a.pdf"), ONE)], tmp_path) == [Place(tmp_path, "a-11111111")]
    outputs(Place(tmp_path, "a-11111111"), THREE)
    assert find_places([Source(Path("a.pdf"), ONE)], tmp_path) == [Place(tmp_path, f"a-{ONE}")]


def test_outputs_under_hasil_of_another_document_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outputs(Place(Path("hasil/a"), "a"), TWO)
    assert find_places([Source(Path("a.pdf"), ONE)]) == [Place(Path("hasil/a-11111111"), "a-11111111")]


@pytest.mark.parametrize("below", ["", "tabel"])
def test_tables_of_another_document_are_left_alone(tmp_path: Path, below: str) -> None:
    folder = tmp_path / below
    folder.mkdir(exist_ok=True)
    (folder / "a.tabel.json").write_text(json.dumps({"report": {"sha256": TWO}}), encoding="utf-8")
    assert find_places([Source(Path("a.pdf"), ONE)], tmp_path) == [Place(tmp_path, "a-11111111")]
    assert find_places([Source(Path("a.pdf"), TWO)], tmp_path) == [Place(tmp_path, "a")]


def test_a_document_keeps_its_place_only_where_all_outputs_are_its_own(tmp_path: Path) -> None:
    outputs(Place(tmp_path, "a"), ONE)
    (tmp_path / "a.tabel.xlsx").touch()
    assert find_places([Source(Path("a.pdf"), ONE)], tmp_path) == [Place(tmp_path, "a-11111111")]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"report": 1}', '{"report": {}}', "[" * 100_000, "\x00"])
def test_a_file_that_does_not_say_whose_it_is_is_left_alone(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.audit.json").write_text(content, encoding="utf-8")
    assert find_places([Source(Path("a.pdf"), ONE)], tmp_path) == [Place(tmp_path, "a-11111111")]


@pytest.mark.parametrize("name", ["a.audit.html", "a.kkr.xlsx", "a.audit.pdf"])
def test_a_page_or_a_working_paper_without_its_json_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert find_places([Source(Path("a.pdf"), ONE)], tmp_path) == [Place(tmp_path, "a-11111111")]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("LKjIP (final) [1]", "LKjIP (final) [1]"),
        ("harga $b 'dua'", "harga $b 'dua'"),
        ('kata "kutip" a/b\\c:d*e?f<g>h|i', "kata _kutip_ a_b_c_d_e_f_g_h_i"),
        ("akhir. . ", "akhir"),
        ("..", "laporan"),
        ("", "laporan"),
        ("\n\t", "laporan"),
        ("a\nb\x1b[31mc\u202ed", "ab[31mcd"),
        ("CON", "_CON"),
        ("com1.final", "_com1.final"),
        ("nul .x", "_nul .x"),
        ("console", "console"),
        ("kine\u0301rja", "kinérja"),
        ("rusak\udcff", "rusak"),
    ],
)
def test_stems_are_made_fit_for_every_system(name: str, stem: str) -> None:
    assert clean_stem(name) == stem


@given(st.text(max_size=300))
def test_a_stem_is_always_one_harmless_name(name: str) -> None:
    stem = clean_stem(name)
    assert stem
    assert not set(stem) & set('<>:"/\\|?*\0\n')
    assert stem == stem.strip(" .")
    assert len(stem.encode("utf-8")) <= LONGEST + 1
    assert not RESERVED.fullmatch(stem.split(".")[0])
    assert Path("hasil", stem).parent == Path("hasil")
