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
