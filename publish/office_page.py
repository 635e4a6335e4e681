"""A blank office document for templates: A4, one typeface, room for the letterhead, page numbers, tables that go on."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

from publish.office_package import repacked

__all__ = ["OfficePage", "Row"]

FONT = "Arial"
INK, MUTED, ALARM = RGBColor(0x1F, 0x2A, 0x37), RGBColor(0x6B, 0x72, 0x80), RGBColor(0x9B, 0x1C, 0x1C)
HEAD_FILL, LABEL_FILL, ALARM_FILL = "D9E2EC", "F3F5F7", "FDECEA"
WIDTH = Mm(170)
LEFT, RIGHT, TOP, BOTTOM = Mm(22), Mm(18), Mm(20), Mm(18)
FEW = 8.5

Row = Sequence[str]


class OfficePage:
    """A document that is written from the top down."""

    def __init__(self, lang: str) -> None:
        self.document: Any = Document()
        self.body_styles(lang)
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = LEFT, RIGHT
        section.top_margin, section.bottom_margin = TOP, BOTTOM
        section.header_distance = section.footer_distance = Mm(9)

    def body_styles(self, lang: str) -> None:
        styles = self.document.styles
        normal = styles["Normal"]
        face(normal, 10, INK)
        normal.paragraph_format.space_after = Pt(4)
        normal.element.rPr.append(language("id-ID" if lang == "id" else "en-GB"))
        for name, size, before in (("Title", 15, 0), ("Heading 1", 12.5, 16), ("Heading 2", 10.5, 12)):
            style = styles[name]
            face(style, size, INK, bold=True)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)
            style.paragraph_format.keep_with_next = True
        frame = styles["Title"].element.pPr.find(qn("w:pBdr"))
        if frame is not None:
            styles["Title"].element.pPr.remove(frame)
        styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for name, size, colour, bold in (
            ("Sel", FEW, INK, False),
            ("Sel Kepala", 8, INK, True),
            ("Sel Kecil", 7.5, MUTED, False),
            ("Sel Peringatan", FEW, ALARM, True),
            ("Kecil", FEW, MUTED, False),
            ("Peringatan", 10, ALARM, True),
            ("Kop", 9, MUTED, False),
        ):
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = normal
            face(style, size, colour, bold=bold)
            style.paragraph_format.space_after = Pt(2)
        styles["Sel Kepala"].paragraph_format.keep_with_next = True
        styles["Kop"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def letterhead(self, text: str) -> None:
        """Room for the office's own on the first page, with its double line."""
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        first = section.first_page_header.paragraphs[0]
        first.style = self.document.styles["Kop"]
        first.text = text
        first.paragraph_format.space_before = first.paragraph_format.space_after = Pt(14)
        first._p.get_or_add_pPr().append(border_below())

    def footer(self, left: str, page: str, of: str) -> None:
        """On every page: whose document it is, and "page 3 of 12"."""
        section = self.document.sections[0]
        for footer in (section.first_page_footer, section.footer):
            line = footer.paragraphs[0]
            line.style = self.document.styles["Kecil"]
            line.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
            line.add_run(f"{left}\t{page} ")
            add_field(line, "PAGE")
            line.add_run(f" {of} ")
            add_field(line, "NUMPAGES")

    def title(self, text: str) -> None:
        self.document.add_paragraph(text, style="Title")

    def heading(self, text: str, level: int = 1) -> None:
        self.document.add_paragraph(text, style=f"Heading {level}")

    def text(self, text: str, style: str = "Normal", *, keep: bool = False) -> Any:
        line = self.document.add_paragraph(text, style=style)
        line.paragraph_format.keep_with_next = keep or None
        return line

    def bullet(self, text: str) -> None:
        self.document.add_paragraph(text, style="List Bullet")

    def tag(self, text: str) -> None:
        """A line of the template language that leaves nothing behind."""
        self.document.add_paragraph(f"{{%p {text} %}}", style="Kecil")

    def table(self, widths: Sequence[float], head: Row | None = None) -> Any:
        """An empty table, `widths` in millimetres; its head is repeated on every page that it goes on to."""
        table = self.document.add_table(rows=0, cols=len(widths), style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        table._tbl.tblPr.append(air())
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        if head is not None:
            row = add_row(table, head, style="Sel Kepala")
            repeat(row)
            for cell in row.cells:
                shade(cell, HEAD_FILL)
        return table

    def row(self, table: Any, texts: Row, style: str = "Sel") -> Any:
        return add_row(table, texts, style=style)

    def row_tag(self, table: Any, text: str) -> None:
        """A row of the template language that leaves nothing behind."""
        add_row(table, (f"{{%tr {text} %}}", *[""] * (len(table.columns) - 1)), style="Sel Kecil")

    def labelled(self, table: Any, label: str, text: str, *, across: int, keep: bool = False) -> None:
        """A row with a label over the first `across` columns and a text over the others; `keep` it with the row below."""
        row = add_row(table, [""] * len(table.columns), style="Sel")
        left = joined(row.cells[:across])
        right = joined(row.cells[across:])
        fill(left, label, "Sel Kepala")
        left.paragraphs[0].paragraph_format.keep_with_next = keep
        fill(right, text, "Sel")
        shade(left, LABEL_FILL)

    def alarm_box(self, lines: Sequence[tuple[str, str]]) -> None:
        """What must be seen first: (text, style) inside a red frame."""
        table = self.table([WIDTH.mm])
        cell = add_row(table, [""], style="Sel").cells[0]
        shade(cell, ALARM_FILL)
        fill(cell, lines[0][0], lines[0][1])
        for text, style in lines[1:]:
            cell.add_paragraph(text, style=style)

    def page_break(self) -> None:
        self.document.add_page_break()

    def content(self) -> bytes:
        stream = io.BytesIO()
        self.document.save(stream)
        return repacked(stream.getvalue())


def face(style: Any, size: float, colour: RGBColor, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    style.font.color.rgb = colour
    fonts = style.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), FONT)


def language(code: str) -> Any:
    element = OxmlElement("w:lang")
    element.set(qn("w:val"), code)
    return element


def border_below() -> Any:
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "double"), ("sz", "6"), ("space", "6"), ("color", "6B7280")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    return borders


def air() -> Any:
    """A little room above and below the text of cells."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "45")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    return margins


def add_field(paragraph: Any, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def add_row(table: Any, texts: Row, *, style: str) -> Any:
    row = table.add_row()
    for cell, text, column in zip(row.cells, texts, table.columns, strict=True):
        cell.width = column.width or Length(0)
        fill(cell, text, style)
    whole = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().append(whole)
    return row


def joined(cells: Sequence[Any]) -> Any:
    """Neighbouring cells as one, with one empty paragraph."""
    whole = cells[0].merge(cells[-1]) if len(cells) > 1 else cells[0]
    for paragraph in whole.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    return whole


def fill(cell: Any, text: str, style: str) -> None:
    """Lines of `text` as paragraphs; one that begins with "!" warns, with "~" is small."""
    styles = {"!": "Sel Peringatan", "~": "Sel Kecil"}
    for at, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if not at else cell.add_paragraph()
        paragraph.style = styles.get(line[:1], style)
        paragraph.text = line[1:] if line[:1] in styles else line


def shade(cell: Any, fill_colour: str) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill_colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
