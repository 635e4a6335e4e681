"""Marks and comments on the pages of a copy of a PDF. Only the child may import this: it parses a stranger's file."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from publish.appearances import COLOURS, NOTICE_LETTERS, Drawing, drawing_of, notice_drawing
from publish.pdf_outline import Outline
from publish.signatures import is_signed, take_out_signatures
from publish.tags import page_scale
from publish.user_space import Sheet, around, decimals, on_sheet, quad
from schemas.annotations import Annotations, Bookmark, Mark, Notice
from schemas.geometry import BBox

__all__ = ["Copy"]

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
POPUP = (200.0, 120.0)
NOTICE_GAP = 4.0


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
        Outline(self.pdf, self.sheets).add(outline)

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
