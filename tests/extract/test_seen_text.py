"""Text that can be seen, however it is printed: twice at one place, in bright colours, by odd fonts; and what hides it all the same."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from extract import annotations, hidden
from extract.errors import PageTooFullError
from tests.extract.contents import BLACK, SEEN, TITLE, WHITE, Adding, bar, form, page_of, picture, text
from tests.extract.drawing import lines

TWICE = {
    "corrected over a rectangle": text(BLACK) + bar("1 g") + text(BLACK),
    "corrected a little aside": text(BLACK) + bar("1 g") + text(BLACK, 60.4, 611.7),
    "on a white halo": text(WHITE, more="1 Tr 3 w") + text(BLACK),
    "over a pale shadow": text("0.97 g", 60.6, 611.4) + text(BLACK),
    "invisible first": text(BLACK, more="3 Tr") + text(BLACK, more="0 Tr"),
    "in two pieces the second time": text(BLACK)
    + bar("1 g")
    + "BT 0 g /F1 12 Tf 60 612 Td (Realisasi 82,) Tj (17 persen) Tj ET\n",
}


@pytest.mark.parametrize("content", TWICE.values(), ids=TWICE)
def test_what_is_printed_twice_is_seen(tmp_path: Path, content: str) -> None:
    page = page_of(tmp_path, content)
    assert (lines(page), page.unread) == ([TITLE, SEEN], ())


def test_another_number_printed_over_it_hides_a_number(tmp_path: Path) -> None:
    page = page_of(tmp_path, text(BLACK, words="Realisasi 99,99 persen") + bar("1 g") + text(BLACK))
    assert lines(page) == [TITLE, SEEN]
    assert [region.reason for region in page.unread] == ["not-visible"]


@pytest.mark.parametrize(
    ("ground", "ink"),
    [
        ("0 .439 .753 rg", "1 0 0 rg"),
        ("0 .5 0 rg", "1 0 0 rg"),
        ("0 .69 .314 rg", "0 .69 .941 rg"),
        ("1 0 0 rg", ".753 0 0 rg"),
        (".573 .816 .314 rg", "1 1 0 rg"),
        ("0 g", "0 0 1 rg"),
    ],
)
@pytest.mark.parametrize("is_crowded", [False, True])
def test_colours_of_one_darkness_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ground: str, ink: str, is_crowded: bool
) -> None:
    if is_crowded:
        monkeypatch.setattr(hidden, "MOST_PAINTS", 0)
    page = page_of(tmp_path, bar(ground) + text(ink))
    assert (lines(page), page.unread) == ([TITLE, SEEN], ())


def test_a_page_of_large_areas_is_left_to_the_drawing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hidden, "MOST_STEPS", 3)
    page = page_of(tmp_path, bar("0.8 g") * 4 + text("0.8 g") + text(BLACK, y=500))
    assert lines(page) == [TITLE, SEEN]


def drawn_letters(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    """T3, a font of size 1 whose letters are 60 by 80, and which does not say so."""
    glyph = pdf.make_stream(b"60 0 0 0 50 80 d1 0 0 50 80 re f")
    resources.Font.T3 = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 0, 0]),
        FontMatrix=Array([1, 0, 0, 1, 0, 0]),
        CharProcs=Dictionary(one=glyph, two=glyph),
        FirstChar=49,
        LastChar=50,
        Widths=Array([60, 60]),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([49, Name.one, Name.two])),
        Resources=Dictionary(),
    )


def test_a_font_that_enlarges_its_letters_itself_is_read(tmp_path: Path) -> None:
    page = page_of(tmp_path, "BT 0 g /T3 1 Tf 0.1 0 0 0.1 60 600 Tm (1221) Tj ET", drawn_letters)
    assert (lines(page), page.unread) == ([TITLE, "1221"], ())


SMALL = "BT 0.8 g /F1 3.5 Tf 60 612 Td (Capaian 97,11) Tj ET"


OCR = text(BLACK, more="3 Tr")


def pattern(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    """P, a pattern that draws a picture: some programs paint a scan so."""
    resources.Pattern = Dictionary(
        P=pdf.make_stream(
            b"q 595 0 0 842 0 0 cm /I Do Q",
            Type=Name.Pattern,
            PatternType=1,
            PaintType=1,
            TilingType=1,
            BBox=Array([0, 0, 595, 842]),
            XStep=595,
            YStep=842,
            Resources=Dictionary(XObject=Dictionary(I=picture(pdf, 230))),
        )
    )


def deep(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    """X, a picture in forms deeper than is followed."""
    inner = picture(pdf, 230)
    for _ in range(12):
        inner = form(pdf, "q 595 0 0 842 0 0 cm /X Do Q", Resources=Dictionary(XObject=Dictionary(X=inner)))
    resources.XObject = Dictionary(X=inner)


def strips(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    resources.XObject = Dictionary(X=picture(pdf, 230))


@pytest.mark.parametrize(
    ("content", "add"),
    [
        ("/Pattern cs /P scn 0 0 595 842 re f\n", pattern),
        ("/X Do\n", deep),
        ("q 595 0 0 611 0 0 cm /X Do Q q 595 0 0 224 0 618 cm /X Do Q\n", strips),
    ],
    ids=["pattern", "deep", "strips"],
)
def test_a_foreign_ocr_layer_is_kept_over_whatever_shows_the_scan(tmp_path: Path, content: str, add: Adding) -> None:
    page = page_of(tmp_path, content + OCR, add)
    assert lines(page) == [TITLE, SEEN]
    assert {seen.by for seen in page.seen} == {"text_over_image"}
    assert "not-visible" not in [region.reason for region in page.unread]


def cut_off(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    resources.XObject = Dictionary(X=form(pdf, text(BLACK)))


def switched_off(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Lapis"))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    resources.XObject = Dictionary(X=form(pdf, text(BLACK), OC=layer))


def lightened(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    resources.ExtGState = Dictionary(G=Dictionary(BM=Name.Lighten))


def under_a_note(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    """Somebody's correction: a white box laid over the page with another program."""
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Square,
        Rect=Array([50, 600, 350, 640]),
        F=4,
        AP=Dictionary(N=form(pdf, "1 g 0 0 300 40 re f", BBox=Array([0, 0, 300, 40]))),
    )
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])


def black_picture(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
    resources.XObject = Dictionary(X=picture(pdf, 0))


@pytest.mark.parametrize(
    ("content", "add"),
    [
        ("q 0 0 10 10 re W n /X Do Q\n", cut_off),
        ("/X Do\n", switched_off),
        (bar("1 g") + "q /G gs " + text(BLACK) + "Q\n", lightened),
        (text(BLACK), under_a_note),
        ("q 300 0 0 40 50 600 cm /X Do Q\n" + text(BLACK), black_picture),
    ],
    ids=["form cut off", "form in a layer", "blend mode", "annotation", "black picture"],
)
def test_what_more_can_hide_a_number(tmp_path: Path, content: str, add: Adding) -> None:
    page = page_of(tmp_path, content, add)
    assert lines(page) == [TITLE]
    assert "not-visible" in [region.reason for region in page.unread]


def test_a_text_in_a_form_is_read(tmp_path: Path) -> None:
    page = page_of(tmp_path, "/X Do\n", cut_off)
    assert (lines(page), page.unread) == ([TITLE, SEEN], ())


def test_small_pale_print_is_read(tmp_path: Path) -> None:
    def layer(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Lapis"))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(ON=Array([group])))
        resources.Properties = Dictionary(L=group)

    page = page_of(tmp_path, f"/OC /L BDC {SMALL} EMC\n", layer)
    assert (lines(page), page.unread) == ([TITLE, "Capaian 97,11"], ())


def note(kind: str, key: str, text: str, flags: int = 4) -> Adding:
    def add(pdf: pikepdf.Pdf, resources: Dictionary) -> None:
        laid = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array([200, 600, 300, 620]), F=flags)
        laid[f"/{key}"] = text
        laid = pdf.make_indirect(laid)
        pdf.pages[0].Annots = Array([laid])
        if kind == "Widget":
            pdf.Root.AcroForm = Dictionary(Fields=Array([laid]))

    return add


@pytest.mark.parametrize(
    ("add", "expected"),
    [
        (note("FreeText", "Contents", "Rp 1.250.000"), [((200.0, 222.0, 300.0, 242.0), "annotation")]),
        (note("Widget", "V", "97,5"), [((200.0, 222.0, 300.0, 242.0), "annotation")]),
        (note("FreeText", "Contents", "lihat lampiran"), []),
        (note("FreeText", "Contents", "97,5", flags=2), []),
        (note("FreeText", "Contents", "97,5", flags=32), []),
        (note("Popup", "Contents", "97,5"), []),
        (note("Link", "Contents", "halaman 12"), []),
        (note("Highlight", "Contents", "salah, 12"), []),
    ],
)
def test_numbers_typed_over_the_page_are_told(
    tmp_path: Path, add: Adding, expected: list[tuple[tuple[float, ...], str]]
) -> None:
    page = page_of(tmp_path, text(BLACK), add)
    assert lines(page) == [TITLE, SEEN]
    assert [(region.bbox, region.reason) for region in page.unread] == expected


def test_a_page_of_too_many_annotations_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotations, "MOST_ANNOTATIONS", 0)
    with pytest.raises(PageTooFullError, match="annotations"):
        page_of(tmp_path, text(BLACK), note("FreeText", "Contents", "1"))
