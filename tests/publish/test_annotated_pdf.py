"""The annotated copy as others see it: other libraries, and a rendered page; the original in it is what it was."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, AttachedFileSpec, Dictionary, Encryption, Name, Pdf, Permissions, String
from PIL import Image, ImageChops
from reportlab.pdfgen.canvas import Canvas

from publish.annotated_pdf import CopyRefusedError, opened
from schemas.annotations import Bookmark
from schemas.geometry import BBox
from tests.publish.annotated import a_mark, a_pdf, a_tag, annotated, frozen, signed

SCALE = 4


def rendered(path: Path, page: int = 1, password: str | None = None) -> Image.Image:
    with pypdfium2.PdfDocument(path, password=password) as document:
        return document[page - 1].render(scale=SCALE).to_pil().convert("RGB")


def bar_of(image: Image.Image) -> BBox:
    """Where the black bar is displayed, in points."""
    box = ImageChops.invert(image.convert("L")).point(lambda grey: 255 * (grey > 200)).getbbox()
    assert box is not None
    left, top, right, bottom = (edge / SCALE for edge in box)
    return (left, top, right, bottom)


def colour_at(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    found = image.getpixel((round(x * SCALE), round(y * SCALE)))
    assert isinstance(found, tuple)
    return found


def is_red(colour: tuple[int, ...]) -> bool:
    red, green, blue = colour
    return red > 230 and green < 210 and blue < 210


def turned(degrees: int) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Rotate = degrees

    return change


def cropped(pdf: Pdf) -> None:
    pdf.pages[0].obj.CropBox = Array([25, 40, 280, 390])


def moved(pdf: Pdf) -> None:
    pdf.pages[0].obj.MediaBox = Array([-50, -70, 250, 330])


def cropped_beyond(pdf: Pdf) -> None:
    pdf.pages[0].obj.CropBox = Array([-100, 40, 900, 390])
    pdf.pages[0].obj.Rotate = 270


def in_other_units(pdf: Pdf) -> None:
    pdf.pages[0].obj.UserUnit = 3
    pdf.pages[0].obj.Rotate = 90


def inherited(pdf: Pdf) -> None:
    page, parent = pdf.pages[0].obj, pdf.Root.Pages
    del page.MediaBox
    parent.MediaBox = Array([10, 20, 310, 420])
    parent.CropBox = Array([20, 30, 300, 400])
    parent.Rotate = -90


@pytest.mark.parametrize(
    "change",
    [turned(0), turned(90), turned(180), turned(270), cropped, moved, cropped_beyond, in_other_units, inherited],
    ids=["upright", "90", "180", "270", "cropped", "moved", "cropped-beyond", "user-unit", "inherited"],
)
def test_the_mark_is_displayed_around_the_figure(tmp_path: Path, change: Callable[[Pdf], None]) -> None:
    path = a_pdf(tmp_path / "a.pdf", change)
    bar = bar_of(rendered(path))
    box = (bar[0] - 10, bar[1] - 10, bar[2] + 10, bar[3] + 10)
    image = rendered(annotated(path, [a_mark(box)]))
    for x, y in [
        (box[0] + 2, box[1] + 2),
        (box[2] - 2, box[1] + 2),
        (box[0] + 2, box[3] - 2),
        (box[2] - 2, box[3] - 2),
    ]:
        assert is_red(colour_at(image, x, y)), (x, y)
        assert colour_at(image, x + (6 if x > bar[0] else -6), y) == (255, 255, 255)
        assert colour_at(image, x, y + (6 if y > bar[1] else -6)) == (255, 255, 255)
    assert colour_at(image, (bar[0] + bar[2]) / 2, (bar[1] + bar[3]) / 2) == (0, 0, 0)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_letters_stand_upright_however_the_page_is_turned(tmp_path: Path, degrees: int) -> None:
    path = a_pdf(tmp_path / "a.pdf", turned(degrees))
    box, place = (100.0, 100.0, 140.0, 112.0), (100.0, 85.0, 136.0, 97.0)
    image = rendered(annotated(path, [a_mark(box, tag=a_tag("N12 T", place))]))
    same = rendered(annotated(a_pdf(tmp_path / "b.pdf"), [a_mark(box, tag=a_tag("N12 T", place))]))
    cut = tuple(round(SCALE * edge) for edge in place)
    assert len(set(same.crop(cut).get_flattened_data())) > 20  # type: ignore[arg-type]
    difference = ImageChops.difference(image.crop(cut), same.crop(cut))  # type: ignore[arg-type]
    assert sum(difference.convert("L").histogram()[60:]) < 0.02 * difference.width * difference.height


@pytest.mark.parametrize("style", ["noted", "doubtful", "operand", "unread"])
def test_styles_differ_without_their_colours(tmp_path: Path, style: Any) -> None:
    """Fill, dashes, a line below, a cross: told apart by where there is ink."""
    path = a_pdf(tmp_path / "a.pdf")
    image = rendered(annotated(path, [a_mark((100, 100, 200, 140), style=style)])).convert("L")
    upper = [image.getpixel((round(SCALE * x), round(SCALE * 98.5))) for x in range(100, 200)]
    inside = image.getpixel((SCALE * 110, SCALE * 120))
    cross = image.getpixel((SCALE * 150, SCALE * 120))
    has_line, has_gaps = min(upper) < 150, max(upper) > 220  # type: ignore[type-var, operator]
    assert (has_line, has_gaps, inside < 255, cross < inside) == {  # type: ignore[operator]
        "noted": (True, False, True, False),
        "doubtful": (True, True, True, False),
        "operand": (False, True, False, False),
        "unread": (True, True, False, True),
    }[style]


def test_other_libraries_read_the_comments(tmp_path: Path) -> None:
    path = annotated(a_pdf(tmp_path / "a.pdf", cropped), [a_mark((30, 40, 70, 52), name="kunci-satu")])
    with pdfplumber.open(path) as document:
        highlight, popup = document.pages[0].annots
    assert highlight["contents"] == "Catatan N1 (tinggi)\nTertulis 82,17; hasil hitung ulang 80,00 ≈ 80."
    assert (highlight["title"], highlight["data"]["Subtype"].name) == ("lkjip", "Highlight")
    assert highlight["data"]["NM"] == b"kunci-satu"
    assert popup["data"]["Subtype"].name == "Popup"
    corners = highlight["data"]["QuadPoints"]
    left, top = 25 + 30, 390 - 40
    assert corners == [left, top, left + 40, top, left, top - 12, left + 40, top - 12]
    assert highlight["x0"] == pytest.approx(left - 1.5, abs=1.1)
    assert not any(key in highlight["data"] for key in ("M", "CreationDate"))


def test_marks_of_one_comment_hang_together(tmp_path: Path) -> None:
    first = a_mark((30, 40, 70, 52), name="k")
    second = a_mark((30, 80, 70, 92), name="k.1", style="operand", part_of="k")
    with Pdf.open(annotated(a_pdf(tmp_path / "a.pdf"), [first, second])) as pdf:
        leader, popup, member = pdf.pages[0].obj.Annots
        assert leader == member.IRT
        assert (member.RT, member.Subtype, popup.Parent == leader) == (Name.Group, Name.Underline, True)


def furnished(pdf: Pdf) -> None:
    """Links, a form, an attachment, bookmarks, and one list of annotations for two pages."""
    link = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([10, 10, 50, 20]),
            A=Dictionary(S=Name.URI, URI=String("https://contoh.go.id/?a=1")),
        )
    )
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String("nama"),
            V=String("isi"),
            Rect=Array([60, 10, 90, 20]),
        )
    )
    note = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([5, 5, 9, 9]), Contents=String("catatan lama"))
    )
    shared = pdf.make_indirect(Array([link, field, note]))
    for page in pdf.pages:
        page.obj.Annots = shared
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), NeedAppearances=True)
    pdf.attachments["data.csv"] = AttachedFileSpec(pdf, b"a;b\n1;2\n", filename="data.csv")
    pdf.docinfo.Title = String("Laporan Kinerja")
    with pdf.open_outline() as outline:
        for number in (1, 2):
            entry = pikepdf.OutlineItem(f"BAB {number}", number - 1)
            entry.children.append(pikepdf.OutlineItem(f"{number}.1", number - 1))
            outline.root.append(entry)


def test_what_was_there_is_untouched(tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "a.pdf", furnished, pages=2)
    copy = annotated(path, [a_mark((30, 40, 70, 52))], outline=[Bookmark(title="N1", page=1, left=30, top=40)])
    with Pdf.open(path) as before, Pdf.open(copy) as after:
        for old, new in zip(before.pages, after.pages, strict=True):
            assert frozen(new.obj, ["/Annots"]) == frozen(old.obj, ["/Annots"])
            assert new.obj.Contents.read_bytes() == old.obj.Contents.read_bytes()
            assert frozen(new.obj.Annots)[:3] == frozen(old.obj.Annots)
        assert [len(page.obj.Annots) for page in after.pages] == [5, 3]
        assert frozen(after.Root.AcroForm) == frozen(before.Root.AcroForm)
        assert frozen(after.docinfo) == frozen(before.docinfo)
        assert after.attachments["data.csv"].get_file().read_bytes() == b"a;b\n1;2\n"
    unmarked = a_pdf(tmp_path / "b.pdf", furnished, pages=2)
    assert rendered(copy, 2).tobytes() == rendered(unmarked, 2).tobytes()


def titles(path: Path, password: str | None = None) -> list[tuple[int, str, int | None]]:
    with pypdfium2.PdfDocument(path, password=password) as document:
        return [
            (one.level, one.get_title(), dest.get_index() if (dest := one.get_dest()) else None)
            for one in document.get_toc()
        ]


def test_bookmarks_stand_before_those_of_the_original(tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "a.pdf", furnished, pages=2)
    bookmarks = [
        Bookmark(title="N1 · tinggi", page=2, tone="high"),
        Bookmark(title="Tidak terbaca (1)", page=1, children=(Bookmark(title="Halaman 1", page=1),)),
    ]
    copy = annotated(path, [], outline=bookmarks)
    with Pdf.open(path) as before, Pdf.open(copy) as after:
        assert after.Root.Outlines.Count == before.Root.Outlines.Count + 3
        assert (after.Root.Outlines.First.Count, after.Root.Outlines.First.Last.Count) == (2, -1)
    assert titles(copy) == [
        (0, "Catatan reviu", 0),
        (1, "N1 · tinggi", 1),
        (1, "Tidak terbaca (1)", 0),
        (2, "Halaman 1", 0),
        (0, "BAB 1", 0),
        (1, "1.1", 0),
        (0, "BAB 2", 1),
        (1, "2.1", 1),
    ]
    assert [title for _, title, _ in titles(path)] == ["BAB 1", "1.1", "BAB 2", "2.1"]


def test_a_bookmark_leads_to_the_place_on_a_turned_page(tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "a.pdf", turned(90))
    with Pdf.open(annotated(path, [], outline=[Bookmark(title="N1", page=1, top=136)])) as pdf:
        assert list(pdf.Root.Outlines.First.First.Dest)[2:4] == [100, 0]
        assert pdf.Root.PageMode == Name.UseOutlines


def test_the_same_audit_gives_the_same_bytes(tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "a.pdf", furnished, pages=2)
    once, again = (annotated(path, [a_mark((30, 40, 70, 52))]).read_bytes() for _ in range(2))
    assert once == again
    assert annotated(path, [a_mark((30, 40, 71, 52))]).read_bytes() != once


def test_a_copy_is_hardly_larger(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for number in range(60):
        for line in range(50):
            canvas.drawString(
                60, 60 + 14 * line, f"Realisasi {number * line} dari {line} kegiatan di kecamatan {number}"
            )
        canvas.showPage()
    canvas.save()
    path = tmp_path / "a.pdf"
    marks = [a_mark((60, 60, 99, 70), page=1 + at % 60, name=f"k{at}", text="Catatan. " * 60) for at in range(300)]
    assert annotated(path, marks).stat().st_size < path.stat().st_size + 300 * 600


def test_a_signed_report_is_told_to_be_no_longer_signed(tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "a.pdf", signed, pages=2)
    copy = annotated(path, [])
    with Pdf.open(copy) as pdf:
        assert Name.Perms not in pdf.Root
        stamp, notice = pdf.pages[0].obj.Annots
        assert (Name.V in stamp, Name.FT in stamp, stamp.AP.N.read_bytes()) == (
            False,
            False,
            b"1 0 0 rg 0 0 50 30 re f",
        )
        assert (notice.Subtype, str(notice.Contents)) == (Name.FreeText, "SALINAN REVIU, bukan yang asli.")
        assert not any("/ByteRange" in one for one in pdf.objects if isinstance(one, Dictionary))
    assert titles(copy)[:2] == [(0, "Catatan reviu", 0), (1, "Bukan dokumen bertanda tangan", 0)]
    image = rendered(copy)
    assert colour_at(image, 225, 400 - 45) == (255, 0, 0), "the picture of the signature"
    assert any(image.getpixel((x, y))[2] < 100 for x in range(80, 1100) for y in range(20, 60)), "the notice"  # type: ignore[index]


def test_a_signature_that_several_fields_share_goes_too(tmp_path: Path) -> None:
    def shared(pdf: Pdf) -> None:
        signed(pdf)
        shown = pdf.pages[0].obj.Annots[0]
        field = pdf.make_indirect(Dictionary(FT=Name.Sig, T=String("induk"), V=shown.V, Kids=Array([shown])))
        other = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("nama"), V=String("isi"), Kids=Array()))
        for key in (Name.FT, Name.V, Name.T):
            del shown[key]
        shown.Parent = field
        pdf.Root.AcroForm.Fields = Array([field, other])
        del pdf.Root.Perms

    copy = annotated(a_pdf(tmp_path / "a.pdf", shared), [])
    with Pdf.open(copy) as pdf:
        assert not any("/ByteRange" in one for one in pdf.objects if isinstance(one, Dictionary))
        assert pdf.pages[0].obj.Annots[0].Subtype == Name.Stamp
        assert any(one.get(Name.V) == String("isi") for one in pdf.Root.AcroForm.Fields)


def test_a_signature_in_fields_that_go_round_in_circles_does_no_harm(tmp_path: Path) -> None:
    def circle(pdf: Pdf) -> None:
        signed(pdf)
        shown = pdf.pages[0].obj.Annots[0]
        other = pdf.make_indirect(Dictionary(FT=Name.Sig, Kids=Array([shown]), Parent=shown))
        shown.Parent, shown.Kids = other, Array([other])
        pdf.Root.AcroForm.Fields = Array([shown, other])

    copy = annotated(a_pdf(tmp_path / "a.pdf", circle), [])
    assert titles(copy)[1][1] == "Bukan dokumen bertanda tangan"


def test_an_empty_field_for_a_signature_is_none(tmp_path: Path) -> None:
    def empty(pdf: Pdf) -> None:
        signed(pdf)
        del pdf.Root.Perms
        del pdf.pages[0].obj.Annots[0].V

    path = a_pdf(tmp_path / "a.pdf", empty)
    copy = annotated(path, [])
    assert [title for _, title, _ in titles(copy)] == ["Catatan reviu"]
    with Pdf.open(copy) as pdf:
        assert Name.Sig == pdf.pages[0].obj.Annots[0].FT


RESTRICTED = Permissions(extract=False, modify_annotation=False, print_highres=False)


@pytest.mark.parametrize("revision", [2, 3, 4, 6])
@pytest.mark.parametrize("user", ["", "rahasia é"])
def test_an_encrypted_report_stays_encrypted_with_the_same_keys(tmp_path: Path, revision: Any, user: str) -> None:
    encryption = Encryption(
        owner="pemilik", user=user, R=revision, allow=RESTRICTED, aes=revision >= 4, metadata=revision >= 4
    )
    path = a_pdf(tmp_path / "a.pdf", encryption=encryption)
    copy = annotated(path, [a_mark((30, 40, 70, 52))], password=user or None)
    if user:
        with pytest.raises(pypdfium2.PdfiumError):
            pypdfium2.PdfDocument(copy)
    for password in (user, "pemilik"):
        with opened(path, password) as before, opened(copy, password) as after:
            assert after.is_encrypted
            assert after.allow == before.allow
            assert after.encryption.R == before.encryption.R
            assert after.pages[0].obj.Contents.read_bytes() == before.pages[0].obj.Contents.read_bytes()
    assert [title for _, title, _ in titles(copy, user)] == ["Catatan reviu", "Terkunci"]
    assert is_red(colour_at(rendered(copy, password=user), 40, 46))


def test_a_password_that_is_not_needed_does_no_harm(tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "a.pdf")
    with pytest.warns(UserWarning, match="no password was needed"):
        copy = annotated(path, [a_mark((30, 40, 70, 52))], password="tidak perlu")
    with Pdf.open(copy) as pdf:
        assert not pdf.is_encrypted


def with_xfa(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp/>"))


@pytest.mark.parametrize(
    ("change", "fields", "code"),
    [
        (with_xfa, {}, "xfa"),
        (turned(0), {"pages": 2}, "other-pages"),
        (turned(0), {"sha256": "0" * 64}, "other-file"),
    ],
    ids=["xfa", "pages", "file"],
)
def test_no_copy_of_a_file_on_which_marks_would_mislead(
    tmp_path: Path, change: Callable[[Pdf], None], fields: dict[str, Any], code: str
) -> None:
    path = a_pdf(tmp_path / "a.pdf", change)
    with pytest.raises(CopyRefusedError) as caught:
        annotated(path, [], **fields)
    assert caught.value.code == code
    assert not path.with_suffix(".audit.pdf").exists()


def muddled(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = Name.Nothing
    pdf.Root.Outlines = Array([1, 2])
    pdf.Root.AcroForm = Array([])


def test_a_muddled_file_is_annotated_all_the_same(tmp_path: Path) -> None:
    copy = annotated(a_pdf(tmp_path / "a.pdf", muddled), [a_mark((30, 40, 70, 52))])
    assert [title for _, title, _ in titles(copy)] == ["Catatan reviu"]
    assert is_red(colour_at(rendered(copy), 40, 46))


def test_marks_beside_the_page_and_of_missing_pages_do_no_harm(tmp_path: Path) -> None:
    marks = [
        a_mark((-500, 9000, -400, 9100), name="a"),
        a_mark((900, 900, 916, 916), name="b", style="note", tag=a_tag("i", (900, 900, 916, 916))),
        a_mark((1, 1, 9, 9), page=7),
    ]
    copy = annotated(a_pdf(tmp_path / "a.pdf"), marks, outline=[Bookmark(title="N1", page=7)])
    assert is_yellowish(colour_at(rendered(copy), 287, 387)), "a note comes back onto its page"
    with Pdf.open(copy) as pdf:
        assert pdf.check_pdf_syntax() == []


def is_yellowish(colour: tuple[int, ...]) -> bool:
    return colour != (255, 255, 255)


def test_a_copy_of_a_copy_can_be_annotated(tmp_path: Path) -> None:
    first = annotated(a_pdf(tmp_path / "a.pdf"), [a_mark((30, 40, 70, 52))])
    second = annotated(first, [a_mark((30, 140, 70, 152))])
    assert [title for _, title, _ in titles(second)] == ["Catatan reviu", "Catatan reviu"]
    assert is_red(colour_at(rendered(second), 40, 46))
    assert is_red(colour_at(rendered(second), 40, 146))
    assert pikepdf.open(io.BytesIO(second.read_bytes())).check_pdf_syntax() == []
