"""Numbers of which a part was painted over, cut off or printed anew: neither the old nor the new half is a number."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.extract.contents import BLACK, SEEN, TITLE, Adding, bar, page_of, picture, text
from tests.extract.drawing import lines

DIGIT, SEPARATOR = 6.672, 3.336
"""How wide they are in Helvetica of 12 points."""
LEFT = 60.0


def place(number: str, at: int) -> tuple[float, float]:
    """Where character `at` of `number` begins and ends when that begins at the left edge."""
    widths = [DIGIT if character.isdigit() else SEPARATOR for character in number]
    return LEFT + sum(widths[:at]), LEFT + sum(widths[: at + 1])


def box_over(number: str, at: int) -> str:
    x0, x1 = place(number, at)
    return f"q 1 g {x0} 608 {x1 - x0} 15 re f Q\n"


@pytest.mark.parametrize(("number", "at"), [("70,05", 4), ("80,00", 0), ("71,00", 1), ("1.234.567", 8)])
@pytest.mark.parametrize("new", ["", "0"], ids=["covered", "printed anew"])
def test_a_number_with_a_digit_painted_over(tmp_path: Path, number: str, at: int, new: str) -> None:
    content = text(BLACK, words=number) + box_over(number, at)
    page = page_of(tmp_path, content + (text(BLACK, place(number, at)[0], words=new) if new else ""))
    assert lines(page) == [TITLE]
    assert [region.reason for region in page.unread] == ["not-visible"]


def test_a_digit_in_a_text_of_its_own_that_was_corrected(tmp_path: Path) -> None:
    """Programs part a number into several texts."""
    number = "80,00"
    content = text(BLACK, words="8") + text(BLACK, place(number, 1)[0], words="0,00") + box_over(number, 0)
    page = page_of(tmp_path, content + text(BLACK, words="7"))
    assert lines(page) == [TITLE]
    assert [region.reason for region in page.unread] == ["not-visible"]


def test_a_number_in_several_texts_that_was_replaced_as_a_whole(tmp_path: Path) -> None:
    old = "".join(text(BLACK, place("110,44", at)[0], words=part) for at, part in ((0, "110"), (3, ","), (4, "44")))
    page = page_of(tmp_path, old + bar("1 g") + text(BLACK, 61, 611, words="104,35"))
    assert lines(page) == [TITLE, "104,35"]
    assert [region.reason for region in page.unread] == ["not-visible"]


def test_a_number_printed_anew_letter_by_letter(tmp_path: Path) -> None:
    """PDFium tells no copy of the letters that are the same."""
    anew = "".join(text(BLACK, place("98,5", at)[0], words=letter) for at, letter in enumerate("98,5"))
    page = page_of(tmp_path, text(BLACK, words="97,5") + bar("1 g") + anew)
    assert lines(page) == [TITLE]
    assert [region.reason for region in page.unread] == ["not-visible"]


def test_the_tips_of_covered_digits_are_no_number(tmp_path: Path) -> None:
    page = page_of(tmp_path, text(BLACK, words="650.000.000") + "q 1 g 55 610 100 9 re f Q\n")
    assert lines(page) == [TITLE]
    assert [region.reason for region in page.unread] == ["not-visible"]


def test_a_number_cut_off_behind_its_middle(tmp_path: Path) -> None:
    page = page_of(tmp_path, "q 55 600 42 40 re W n\n" + text(BLACK, words="700.000.000") + "Q\n")
    assert lines(page) == [TITLE]
    assert [region.reason for region in page.unread] == ["not-visible"]


def shading(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    """S, white that turns into white, as office programs fill a box."""
    blend = Dictionary(FunctionType=2, N=1, Domain=Array([0, 1]), C0=Array([1, 1, 1]), C1=Array([1, 1, 1]))
    resources.Shading = Dictionary(
        S=Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([0, 0, 500, 0]), Function=blend)
    )


def test_a_number_under_an_area_of_changing_colour(tmp_path: Path) -> None:
    page = page_of(tmp_path, text(BLACK) + "q 50 600 300 40 re W n /S sh Q\n", shading)
    assert lines(page) == [TITLE]
    assert [region.reason for region in page.unread] == ["not-visible"]


def test_of_texts_in_forms_the_one_printed_over_the_other_counts(tmp_path: Path) -> None:
    """Both are suspect, and drawn without both the place changes."""

    def both(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
        content = text(BLACK, words="Realisasi 71,99 persen") + bar("1 g") + text(BLACK, words="Realisasi 80,35 persen")
        resources.XObject = Dictionary(
            X=pdf.make_stream(
                content.encode(),
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=Array([0, 0, 595, 842]),
                Resources=Dictionary(Font=resources.Font),
            )
        )

    page = page_of(tmp_path, "/X Do\n", both)
    assert lines(page) == [TITLE, "Realisasi 80,35 persen"]
    assert [region.reason for region in page.unread] == ["not-visible"]


def watermark(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    """W, a picture that lets nearly all through."""
    mask = picture(pdf, 40)
    resources.XObject = Dictionary(X=picture(pdf, 128, SMask=mask))


def scan(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    resources.XObject = Dictionary(X=picture(pdf, 230))


WHOLE = "q 595 0 0 842 0 0 cm /X Do Q\n"
STRIPS = "".join(f"q 595 0 0 105.25 0 {105.25 * at} cm /X Do Q\n" for at in range(8))


def test_a_text_under_a_watermark_of_the_whole_page_is_text(tmp_path: Path) -> None:
    page = page_of(tmp_path, "".join(text(BLACK, y=612 - 20 * at) for at in range(4)) + WHOLE, watermark)
    assert (lines(page), page.kind, page.seen) == ([TITLE, *[SEEN] * 4], "mixed", ())


def white_paper(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    resources.XObject = Dictionary(X=picture(pdf, 255))


def test_a_word_beside_a_scan_leaves_what_lies_under_it_what_it_is(tmp_path: Path) -> None:
    content = text(BLACK) + text(BLACK, y=100, words="Halaman 12") + "q 595 0 0 700 0 142 cm /X Do Q\n"
    page = page_of(tmp_path, content, scan)
    assert len(page.seen) == len(SEEN.split()) + len(TITLE.split())
    assert lines(page) == [TITLE, SEEN, "Halaman 12"]


def test_a_number_in_smaller_print_than_its_first_letters(tmp_path: Path) -> None:
    content = "q 595 0 0 842 0 0 cm /X Do Q\nBT 0 g /F1 30 Tf 60 612 Td (Rp) Tj /F1 12 Tf (500) Tj ET\n"
    page = page_of(tmp_path, content, scan)
    assert "500" in " ".join(lines(page))
    assert "not-visible" not in [region.reason for region in page.unread]


@pytest.mark.parametrize("size", [4, 6, 8])
def test_pale_small_print_on_a_picture_is_read(tmp_path: Path, size: int) -> None:
    content = "q 595 0 0 842 0 0 cm /X Do Q\n" + "".join(
        f"BT 0.85 g /F1 {size} Tf {60 + 80 * (at % 5)} {700 - 20 * (at // 5)} Td (Nilai 1.23{at % 10}) Tj ET\n"
        for at in range(30)
    )
    page = page_of(tmp_path, content, white_paper)
    assert "not-visible" not in [region.reason for region in page.unread]


@pytest.mark.parametrize("content", [WHOLE, STRIPS], ids=["one picture", "strips"])
def test_a_text_under_a_scan_is_what_somebody_read_of_it(tmp_path: Path, content: str) -> None:
    page = page_of(tmp_path, text(BLACK) + content, scan)
    assert lines(page) == [TITLE, SEEN]
    assert {seen.by for seen in page.seen} == {"text_over_image"}
    assert "not-visible" not in [region.reason for region in page.unread]


def filled(kind: str, **more: object) -> Adding:
    def add(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array([110, 702, 150, 718]), F=4, **more)
        pdf.pages[0].Annots = Array([pdf.make_indirect(note)])

    return add


@pytest.mark.parametrize(("kind", "expected"), [("Stamp", 1), ("FreeText", 1), ("Highlight", 0)])
def test_an_annotation_whose_text_is_not_known_in_a_cell_without_words(
    tmp_path: Path, kind: str, expected: int
) -> None:
    grid = "".join(f"{x} {y} 100 20 re S\n" for x in (0, 100, 200) for y in (680, 700, 720))
    words = "".join(text(BLACK, 5 + x, 5 + y, words="abc") for x in (0, 200) for y in (680, 700, 720))
    page = page_of(tmp_path, grid + words, filled(kind))
    assert page.unread == ()
    assert len(page.specks) == expected
