"""Which figures were seen on a picture is told by their places; the least sure word of a figure counts."""

import pytest

from normalise.sightings import Sighting, Sightings
from schemas.geometry import BBox
from schemas.printed import PageRead, SeenBox

WORDS = (
    SeenBox((100, 100, 160, 112), 0.99),
    SeenBox((164, 100, 200, 112), 0.7),
    SeenBox((100, 200, 160, 212), 0.9, "text_over_image"),
)
PAGES = [
    PageRead(1, 595, 842, 0, "text", (), ()),
    PageRead(2, 595, 842, 0, "scan", (), (), seen=WORDS),
]


@pytest.mark.parametrize(
    ("page", "box", "sighting"),
    [
        (2, (100, 100, 160, 112), Sighting("ocr", 0.99)),
        (2, (120, 101, 140, 111), Sighting("ocr", 0.99)),
        (2, (100, 100, 200, 112), Sighting("ocr", 0.7)),
        (2, (100, 200, 130, 212), Sighting("text_over_image", 0.9)),
        (2, (155, 100, 163, 112), Sighting("ocr", 0.99)),
        (2, (100, 300, 160, 312), None),
        (2, (100, 111, 160, 123), None),
        (1, (100, 100, 160, 112), None),
        (3, (100, 100, 160, 112), None),
    ],
    ids=["a word", "a part", "two words", "foreign", "half off", "no word", "touching", "a text page", "no page"],
)
def test_how_a_place_was_read(page: int, box: BBox, sighting: Sighting | None) -> None:
    assert Sightings(PAGES).at(page, box) == sighting
