"""Writes marks, comments and bookmarks onto a copy of a PDF. Only the child may import this: it parses a stranger's file.

qpdf copies every object that is not touched here as it is. Touched are: the list of annotations of a page (a new one, which
begins with the old entries), the list of bookmarks, and a digital signature, which no copy can carry.
"""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pikepdf import (
    Array,
    Dictionary,
    Name,
    ObjectStreamMode,
    PasswordError,
    Pdf,
    PikepdfError,
    StreamDecodeLevel,
    String,
)

from publish.appearances import COLOURS, NOTICE_LETTERS, Drawing, drawing_of, notice_drawing
from publish.tags import page_scale
from publish.user_space import Sheet, around, decimals, on_sheet, quad
from schemas.annotations import Annotations, Bookmark, Mark, Notice
from schemas.geometry import BBox
from schemas.protocol import CopyRefusalCode

__all__ = ["CopyRefusedError", "opened", "write_annotated_copy"]

SUBTYPES = {
    "noted": Name.Highlight,
    "doubtful": Name.Highlight,
    "operand": Name.Underline,
    "unread": Name.Highlight,
    "note": Name.Text,
}
PRINTED = 4
FLOATING = 28
"""Printed, and neither enlarged nor turned with the page: what viewers ask of a pop-up."""
STAMPED = 196
"""Printed, read-only and locked."""
POPUP = (200.0, 120.0)
DEEPEST = 50
"""Levels of a form's fields."""
NOTICE_GAP = 4.0
LEAD = 36.0
"""Points of the page above a place that a bookmark leads to."""
OLDEST = "1.4"
"""The version of PDF that first knew multiplication."""


class CopyRefusedError(Exception):
    """No annotated copy of this file can be made; `code` says why, `detail` is for developers."""

    def __init__(self, code: CopyRefusalCode, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code: CopyRefusalCode = code
        self.detail = detail


def write_annotated_copy(
    path: Path, password: str | None, annotations: Annotations, sheets: Mapping[int, Sheet], target: Path
) -> None:
    """Write to `target` the PDF at `path` with `annotations`; `sheets` are the pages that could be opened, by number.

    The same annotations give the same bytes, unless the file is encrypted: its copy is too, with the same keys. Raises
    CopyRefusedError.
    """
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != annotations.sha256:
            raise CopyRefusedError("other-file")
    try:
        with opened(path, password or "") as pdf:
            refuse_what_shows_no_annotations(pdf, annotations)
            Copy(pdf, sheets).write(annotations)
            pdf.save(
                target,
                min_version=OLDEST,
                fix_metadata_version=False,
                # Without this streams of older codings are written anew; qpdf has no such choice for an encrypted file.
                stream_decode_level=None if pdf.is_encrypted else StreamDecodeLevel.none,
                object_stream_mode=ObjectStreamMode.generate,
                encryption=pdf.is_encrypted,
                deterministic_id=not pdf.is_encrypted,
            )
    except PikepdfError as error:
        raise CopyRefusedError("unwritable", str(error)) from error
    except OSError as error:
        raise CopyRefusedError("no-room", str(error)) from error


def opened(path: Path, password: str) -> Pdf:
    """Older encryptions take a password letter by letter, newer ones as UTF-8: PDFium tries both, so do we."""
    try:
        return Pdf.open(path, password=password)
    except PasswordError:
        return Pdf.open(path, password=password.encode("latin-1", errors="replace"))


def refuse_what_shows_no_annotations(pdf: Pdf, annotations: Annotations) -> None:
    """Raises CopyRefusedError where marks would stand on other pages than those that were read, or would not be shown."""
    form = pdf.Root.get(Name.AcroForm)
    if isinstance(form, Dictionary) and Name.XFA in form:
        raise CopyRefusedError("xfa")
    if len(pdf.pages) != annotations.pages:
        raise CopyRefusedError("other-pages", f"{len(pdf.pages)} instead of {annotations.pages}")


class Copy:
    """A PDF that is being annotated."""

    def __init__(self, pdf: Pdf, sheets: Mapping[int, Sheet]) -> None:
        self.pdf = pdf
        self.sheets = sheets
        self.resources = pdf.make_indirect(
            Dictionary(
                ExtGState=Dictionary(M=Dictionary(Type=Name.ExtGState, BM=Name.Multiply)),
                Font=Dictionary(F=self.font(Name.Helvetica), B=self.font(Name("/Helvetica-Bold"))),
            )
        )
        self.drawn: dict[int, list[Any]] = defaultdict(list)

    def font(self, name: Name) -> Any:
        """One of the fonts that every viewer has."""
        return self.pdf.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=name, Encoding=Name.WinAnsiEncoding)
        )

    def write(self, annotations: Annotations) -> None:
        by_name: dict[tuple[int, str], Any] = {}
        for mark in annotations.marks:
            if mark.page in self.sheets:
                by_name[mark.page, mark.name] = self.draw_mark(mark, by_name.get((mark.page, mark.part_of or "")))
        notices = list(self.notices(annotations))
        self.draw_notices(notices, annotations.author)
        for page, drawn in self.drawn.items():
            self.append(page, drawn)
        told = tuple(Bookmark(title=notice.title, page=1, tone="high") for notice in notices)
        outline = annotations.outline.model_copy(update={"children": (*told, *annotations.outline.children)})
        self.add_outline(outline)

    def notices(self, annotations: Annotations) -> list[Notice]:
        """What is to be said of this file."""
        found = []
        if is_signed(self.pdf):
            take_out_signatures(self.pdf)
            found.append(annotations.if_signed)
        if self.pdf.is_encrypted:
            found.append(annotations.if_locked)
        return found

    def draw_mark(self, mark: Mark, leader: Any) -> Any:
        sheet, drawing = self.sheets[mark.page], drawing_of(mark)
        if mark.style == "note":
            drawing = Drawing(on_sheet(drawing.rect, sheet), drawing.operators)
        content = self.annotation(SUBTYPES[mark.style], mark.page, drawing, mark.text, mark.author)
        content.NM = String(mark.name)
        content.Subj = String(mark.subject)
        content.C = Array(COLOURS[mark.tone].wash)
        if mark.style == "note":
            content.Name = Name.Note
        else:
            content.QuadPoints = Array([value for box in mark.boxes for value in quad(box, sheet)])
        annotation = self.add(mark.page, content)
        if leader is None:
            self.add_popup(mark.page, annotation, drawing.rect)
        else:
            annotation.IRT, annotation.RT = leader, Name.Group
        return annotation

    def draw_notices(self, notices: Sequence[Notice], author: str) -> None:
        """On the first page, one below the other, for everyone to see."""
        top, sheet = 0.0, self.sheets.get(1)
        for number, notice in enumerate(notices if sheet is not None else []):
            assert sheet is not None
            scale = page_scale(sheet.width, sheet.height)
            drawing = notice_drawing(notice.text, sheet.width, scale, top + NOTICE_GAP * scale)
            content = self.annotation(Name.FreeText, 1, drawing, notice.text, author)
            content.NM = String(f"lkjip-notice-{number}")
            content.DA = String(f"/Helv {NOTICE_LETTERS * scale:.2f} Tf {' '.join(map(str, COLOURS['high'].ink))} rg")
            self.add(1, content)
            top = drawing.rect[3]

    def annotation(self, subtype: Name, page: int, drawing: Drawing, text: str, author: str) -> Dictionary:
        """What all annotations have. No date: the same audit is to give the same file on any day."""
        return Dictionary(
            Type=Name.Annot,
            Subtype=subtype,
            Rect=Array(around(drawing.rect, self.sheets[page])),
            F=PRINTED,
            P=self.pdf.pages[page - 1].obj,
            T=String(author),
            Contents=String(text),
            AP=Dictionary(N=self.appearance(drawing, self.sheets[page])),
        )

    def appearance(self, drawing: Drawing, sheet: Sheet) -> Any:
        """`drawing` as a form that stands upright on the page as displayed, however that is turned."""
        (x, y), (right_x, right_y), (up_x, up_y) = (
            sheet.user_point(*place) for place in ((0.0, 0.0), (1.0, 0.0), (0.0, -1.0))
        )
        x0, top, x1, bottom = drawing.rect
        form = self.pdf.make_stream(drawing.operators)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([0, 0, *decimals(x1 - x0, bottom - top)])
        form.Matrix = Array([round(part) for part in (right_x - x, right_y - y, up_x - x, up_y - y, 0, 0)])
        form.Resources = self.resources
        return form

    def add(self, page: int, content: Dictionary) -> Any:
        annotation = self.pdf.make_indirect(content)
        self.drawn[page].append(annotation)
        return annotation

    def add_popup(self, page: int, parent: Any, beside: BBox) -> None:
        sheet = self.sheets[page]
        box = on_sheet((beside[2], beside[1], beside[2] + POPUP[0], beside[1] + POPUP[1]), sheet)
        parent.Popup = self.add(
            page,
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Popup,
                Rect=Array(around(box, sheet)),
                F=FLOATING,
                P=self.pdf.pages[page - 1].obj,
                Parent=parent,
                Open=False,
            ),
        )

    def append(self, page: int, drawn: Sequence[Any]) -> None:
        """A list of its own for the page: the old one may be that of other pages too."""
        sheet = self.pdf.pages[page - 1].obj
        old = sheet.get(Name.Annots)
        sheet.Annots = self.pdf.make_indirect(Array([*(old if isinstance(old, Array) else []), *drawn]))

    def add_outline(self, bookmark: Bookmark) -> None:
        """Ours before those of the original, which stay as they are."""
        root = self.pdf.Root.get(Name.Outlines)
        if not isinstance(root, Dictionary):
            root = self.pdf.Root.Outlines = self.pdf.make_indirect(Dictionary(Type=Name.Outlines))
            if Name.PageMode not in self.pdf.Root:
                self.pdf.Root.PageMode = Name.UseOutlines
        first = root.get(Name.First)
        entry = self.entry(bookmark, root, is_open=True)
        if isinstance(first, Dictionary):
            entry.Next, first.Prev = first, entry
        else:
            root.Last = entry
        root.First = entry
        shown = root.get(Name.Count, 0)
        root.Count = max(int(shown) if isinstance(shown, int) else 0, 0) + 1 + len(bookmark.children)

    def entry(self, bookmark: Bookmark, parent: Any, *, is_open: bool = False) -> Any:
        entry = self.pdf.make_indirect(
            Dictionary(Title=String(bookmark.title), Parent=parent, Dest=self.place(bookmark))
        )
        if bookmark.tone is not None:
            entry.C = Array(COLOURS[bookmark.tone].ink)
        below = [self.entry(child, entry) for child in bookmark.children]
        for one, following in zip(below, below[1:], strict=False):
            one.Next, following.Prev = following, one
        if below:
            entry.First, entry.Last = below[0], below[-1]
            entry.Count = len(below) if is_open else -len(below)
        return entry

    def place(self, bookmark: Bookmark) -> Array:
        page = self.pdf.pages[min(max(bookmark.page, 1), len(self.pdf.pages)) - 1].obj
        sheet = self.sheets.get(bookmark.page)
        if sheet is None:
            return Array([page, Name.Fit])
        left, top = sheet.user_point(0.0, max(bookmark.top - LEAD, 0.0))
        return Array([page, Name.XYZ, *decimals(left, top), None])


def is_signed(pdf: Pdf) -> bool:
    """Whether somebody has signed it: a field that holds a signature, or rights that one grants."""
    return Name.Perms in pdf.Root or any(field.value is not None for field in signature_fields(pdf))


def signature_fields(pdf: Pdf) -> list[Any]:
    return [field for field in pdf.acroform.fields if field.field_type == "/Sig"] if pdf.acroform.exists else []


def take_out_signatures(pdf: Pdf) -> None:
    """A signature covers the bytes of the original: here it would be invalid. Its picture on the page stays, as a stamp:
    viewers do not show a field that belongs to no form."""
    fields = signature_fields(pdf)
    shown = [one.obj for field in fields for one in pdf.acroform.get_annotations_for_field(field)]
    above = [parent for field in fields for parent in parents_of(field.obj)]
    pdf.acroform.disable_digital_signatures()
    for parent in above:  # qpdf looks at the lowest only
        without(parent, Name.FT, Name.V)
    for picture in shown:
        if Name.AP in picture:
            without(picture, Name.T, Name.MK, Name.Ff, Name.Parent)
            picture.Subtype, picture.F = Name.Stamp, STAMPED


def parents_of(field: Any) -> list[Any]:
    """Those above `field` that make it a signature; in a muddled file they may go round in circles."""
    found: list[Any] = []
    above = field.get(Name.Parent)
    while isinstance(above, Dictionary) and above.get(Name.FT, Name.Sig) == Name.Sig and len(found) < DEEPEST:
        found.append(above)
        above = above.get(Name.Parent)
    return found


def without(thing: Any, *keys: Name) -> None:
    for key in keys:
        if key in thing:
            del thing[key]
