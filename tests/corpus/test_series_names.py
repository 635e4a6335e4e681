"""What an agency is called in a report never leads out of the folder of its file."""

import unicodedata
from pathlib import Path, PureWindowsPath

import pytest

from corpus.places import RESERVED
from corpus.series import series_stems
from corpus.series_rows import AgencyRow

ENDING = ".series.json"
HOSTILE = (
    "../../x",
    "..\\..\\x",
    "/etc/passwd",
    "C:\\Windows\\x",
    "CON",
    "nul.txt",
    "a/b\\c",
    "Dinas " + "X" * 300,
    "Dinas " + "Ä" * 300,
    "Dinas...",
    "Dinas. . .",
    ".",
    "..",
    "",
    "   ",
    "a:rahasia",
    "a\0b",
    "a\nb",
    "\u202egnp.exe",
    "*?<>|",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_one_plain_file_of_the_folder(name: str) -> None:
    [stem] = series_stems([AgencyRow(1, name.casefold(), name, "")]).values()
    file = f"{stem}{ENDING}"
    assert Path("keluar", file).parent == Path("keluar")
    assert PureWindowsPath("keluar", file).parent == PureWindowsPath("keluar")
    assert len(file.encode()) < 200
    assert not RESERVED.fullmatch(stem.partition(".")[0].strip())
    assert stem.strip(" .") == stem != ""
    assert all(unicodedata.category(char)[0] != "C" for char in stem)


def test_no_two_agencies_share_a_file() -> None:
    """Also where the number that tells two apart makes the name of a third."""
    names = ("Dinas A", "dinas a", "Dinas A-1", "Dinas A-1-1", "Dinas " + "X" * 200, "Dinas " + "X" * 201)
    stems = series_stems([AgencyRow(number, name, name, "") for number, name in enumerate(names, 1)])
    assert len({stem.casefold() for stem in stems.values()}) == len(names)
