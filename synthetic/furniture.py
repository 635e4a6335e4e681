"""Running heads, page numbers and lines of the table of contents of a made-up report."""

from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Paragraph
from reportlab.platypus import Table as Grid

from synthetic.style import LayoutStyle

__all__ = ["Furniture"]

ROMANS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


class Furniture:
    """`body_starts` is the page (from 1) on which the printed numbering begins at 1, unless it runs from the cover."""

    def __init__(self, look: LayoutStyle, title: str, body_starts: int) -> None:
        self.look = look
        self.title = title
        self.body_starts = body_starts

    def label(self, page: int) -> str:
        """The printed number of a page."""
        if not self.look.roman_front:
            return str(page)
        if page < self.body_starts:
            return ROMANS[min(page, len(ROMANS) - 1)]
        return str(page - self.body_starts + 1)

    def draw(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        page = canvas.getPageNumber()
        if page == 1:
            return
        look = self.look
        width, height = canvas._pagesize
        canvas.saveState()
        canvas.setFont(look.font, 9)
        low, right = look.margin - 28, width - look.margin
        if look.foot == "centre":
            canvas.drawCentredString(width / 2, low, self.label(page))
        elif look.foot == "right":
            canvas.drawRightString(right, low, self.label(page))
        else:
            canvas.drawRightString(right, low, f"{self.title} | {self.label(page)}")
        if look.running_head:
            canvas.drawString(look.margin, height - look.margin + 14, self.title)
            canvas.setLineWidth(0.5)
            canvas.line(look.margin, height - look.margin + 9, right, height - look.margin + 9)
        canvas.restoreState()

    def contents_line(self, title: str, level: int, page: int, text: ParagraphStyle) -> Flowable:
        """Title, dots, page number, set over the full width."""
        width = self.look.paper[0] - 2 * self.look.margin
        style = ParagraphStyle("entry", text, leftIndent=14 * (level - 1), firstLineIndent=0, spaceAfter=0, alignment=0)
        right = ParagraphStyle("page", style, alignment=2, leftIndent=0)
        used = stringWidth(title, style.fontName, style.fontSize) + style.leftIndent
        dots = "." * max(0, int((width - 36 - used) / stringWidth(".", style.fontName, style.fontSize)) - 2)
        cells = [[Paragraph(f"{escape(title)} {dots}", style), Paragraph(self.label(page), right)]]
        return Grid(
            cells,
            colWidths=[width - 30, 30],
            style=[("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)],
        )
