"""What outputs are made of: pictures as fine as the file has room for, drawn once where they fit."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from lkjip import outputs
from lkjip.limits import Limits
from lkjip.reading import Rendering
from publish.sheets import PICTURE_DPI, PICTURES_BUDGET
from schemas.protocol import PagePicture
from tests.factory import a_large_report


@pytest.mark.parametrize(("each", "rounds"), [(1000, 1), (PICTURES_BUDGET // 6, 2)])
def test_pictures_that_are_too_large_together_are_drawn_again_coarser(
    each: int, rounds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def drawn(path: Path, numbers: Sequence[int], dpi: int, limits: Limits, password: str | None) -> Rendering:
        asked.append(dpi)
        return Rendering({number: PagePicture(number, "A" * each, dpi, dpi) for number in numbers})

    monkeypatch.setattr(outputs, "render_pages", drawn)
    material = outputs.Material(a_large_report(10, 100, 3), Path("a.pdf"), "id", Limits(), None)
    assert len(material.pictures) == 10
    assert asked[0] == PICTURE_DPI
    assert len(asked) == rounds
    assert all(dpi < PICTURE_DPI for dpi in asked[1:])
    assert material.is_whole
    assert len(asked) == rounds


MADE = {".audit.json": b"{}", ".audit.html": b"<p>"}
EARLIER = ("a.audit.json", "a.audit.html", "a.audit.pdf", "a.chr.docx", "b.audit.pdf")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What an earlier audit left."""
    for name in EARLIER:
        (tmp_path / name).write_bytes(b"earlier")
    return tmp_path


def is_blocked(path: Path) -> None:
    """Nothing can be written at `path` any more, nor can it be removed."""
    path.unlink(missing_ok=True)
    path.mkdir()


@pytest.mark.parametrize(("only", "gone"), [((), {"a.audit.pdf"}), (("json", "html"), set())])
def test_what_could_not_be_made_again_does_not_stay_as_it_was(
    folder: Path, only: Sequence[str], gone: set[str]
) -> None:
    outputs.write_outputs(MADE, folder, "a", only)
    assert {path.name for path in folder.iterdir()} == {*EARLIER} - gone


def test_it_does_not_stay_either_where_another_file_cannot_be_written(folder: Path) -> None:
    is_blocked(folder / "a.audit.html")
    with pytest.raises(outputs.PartlyWrittenError) as error:
        outputs.write_outputs(MADE, folder, "a")
    assert error.value.names == ("a.audit.html",)
    assert {path.name for path in folder.iterdir()} == {*EARLIER} - {"a.audit.pdf"}
    assert (folder / "a.audit.json").read_bytes() == b"{}"


def test_without_a_new_json_all_stays_as_it_was(folder: Path) -> None:
    is_blocked(folder / "a.audit.json")
    with pytest.raises(outputs.PartlyWrittenError) as error:
        outputs.write_outputs(MADE, folder, "a")
    assert error.value.names == ("a.audit.json", "a.audit.html")
    assert {path.name for path in folder.iterdir()} == {*EARLIER}
    assert (folder / "a.audit.pdf").read_bytes() == b"earlier"


def test_an_outdated_file_that_cannot_be_removed_is_named(folder: Path) -> None:
    is_blocked(folder / "a.audit.pdf")
    with pytest.raises(outputs.PartlyWrittenError) as error:
        outputs.write_outputs(MADE, folder, "a")
    assert error.value.names == ("a.audit.pdf",)
    assert (folder / "a.audit.html").read_bytes() == b"<p>"
