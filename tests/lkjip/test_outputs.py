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


@pytest.mark.parametrize(
    ("only", "kept"),
    [
        ((), {"a.audit.json", "a.chr.docx", "b.audit.pdf"}),
        (("json",), {"a.audit.json", "a.audit.pdf", "a.chr.docx", "b.audit.pdf"}),
    ],
)
def test_what_could_not_be_made_again_does_not_stay_as_it_was(
    tmp_path: Path, only: Sequence[str], kept: set[str]
) -> None:
    for name in ("a.audit.json", "a.audit.pdf", "a.chr.docx", "b.audit.pdf"):
        (tmp_path / name).write_bytes(b"earlier")
    outputs.remove_outdated({".audit.json"}, tmp_path, "a", only)
    assert {path.name for path in tmp_path.iterdir()} == kept
