"""Which pages and pictures are looked at, and that a child is told so without loss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip.looks import looks_of, parse_looks, written_looks
from schemas.geometry import BBox
from schemas.printed import PageKind, PageRead, UnreadRegion

EDGES = st.integers(0, 99_999).map(lambda hundredths: round(hundredths / 100, 2))
BOXES = st.tuples(EDGES, EDGES, EDGES, EDGES)


def page(number: int, kind: PageKind, *boxes: BBox, reason: str = "no-ocr") -> PageRead:
    unread = tuple(UnreadRegion(box, "picture" if reason == "no-ocr" else "damaged", reason) for box in boxes)
    return PageRead(number, 595, 842, 0, kind, (), (), unread=unread)


@given(st.dictionaries(st.integers(1, 2000), st.lists(BOXES, max_size=3).map(tuple), max_size=5))
def test_what_is_written_is_read_back(looks: dict[int, tuple[BBox, ...]]) -> None:
    read = parse_looks(written_looks(looks, looks))
    assert read.keys() == looks.keys()
    for number, boxes in looks.items():
        assert len(read[number]) == len(boxes)
        for box, wanted in zip(read[number], boxes, strict=True):
            assert box == pytest.approx(wanted, abs=0.01)


def test_only_the_pages_asked_for_are_written() -> None:
    assert parse_looks(written_looks({1: (), 2: ((0, 0, 9, 9),), 3: ()}, [3, 2])) == {3: (), 2: ((0, 0, 9, 9),)}
    assert parse_looks("") == {}


@pytest.mark.parametrize("text", ["x:1,2,3,4", "1:1,2,3", "1:a,b,c,d", "1:1,2,3,4,5"])
def test_what_no_one_wrote_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_looks(text)


def test_scanned_pages_are_looked_at_as_a_whole_and_pictures_by_their_boxes() -> None:
    pages = [
        page(1, "text"),
        page(2, "scan", (0, 0, 595, 842)),
        page(3, "mixed", (50, 50, 400, 300), (50, 400, 400, 700)),
        page(4, "blank"),
    ]
    assert looks_of(pages) == {2: (), 3: ((50, 50, 400, 300), (50, 400, 400, 700))}


@pytest.mark.parametrize("reason", ["not-visible", "annotation"])
def test_what_no_picture_tells_stays_unread(reason: str) -> None:
    assert looks_of([page(1, "text", (50, 50, 400, 60), reason=reason)]) == {}


def test_letters_without_a_meaning_are_looked_at() -> None:
    assert looks_of([page(1, "text", (50, 50, 400, 60), reason="no-unicode")]) == {1: ((50, 50, 400, 60),)}


def test_a_picture_at_one_place_of_every_page_is_furniture() -> None:
    head = (40, 20, 550, 90)
    pages = [page(number, "mixed", head) for number in range(1, 9)]
    assert looks_of([*pages, page(9, "mixed", (50, 300, 500, 600))]) == {9: ((50, 300, 500, 600),)}
