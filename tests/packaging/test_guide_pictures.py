"""Every picture of the guide is there, is drawn by `make pictures`, and shows something."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from lkjip.pipeline import audit_file
from tests.pictures import EXAMPLE, FOLDER, PICTURES, Example, draw

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 200_000
"""Bytes of a picture: the guide is carried to offices with slow lines."""
FEWEST_COLOURS = 8


def named() -> set[str]:
    """The pictures that the documents show."""
    documents = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    return {
        name
        for path in documents
        for name in re.findall(r"!\[[^\]]+\]\((?:docs/)?gambar/([^)]+)\)", path.read_text(encoding="utf-8"))
    }


def test_every_picture_of_the_guide_is_there_and_drawn_by_the_target() -> None:
    there = {path.name for path in FOLDER.iterdir()}
    assert named() == there
    assert there <= set(PICTURES)


def test_every_picture_that_can_be_drawn_is_shown() -> None:
    """An output that was added belongs into the guide."""
    can = {name for name, one in PICTURES.items() if one.lacks is None}
    assert {name for name in can if PICTURES[name].program} <= named()


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
def test_a_picture_is_small_and_shows_something(name: str) -> None:
    content = (FOLDER / name).read_bytes()
    assert len(content) < LARGEST
    picture = Image.open(io.BytesIO(content))
    assert picture.format == "PNG"
    assert len(picture.convert("RGB").getcolors(1 << 24) or ()) >= FEWEST_COLOURS


@pytest.mark.chromium
@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.long
def test_the_pictures_can_be_drawn(tmp_path: Path) -> None:
    example = Example(audit_file(EXAMPLE), tmp_path)
    for name, one in PICTURES.items():
        if one.lacks is None:
            assert len(draw(name, example)) > 5_000, name
