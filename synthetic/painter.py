"""Turns the blocks of a made-up report into what reportlab sets: paragraphs, tables, page turns."""

import re
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Paragraph,
    Spacer,
)

from synthetic.blocks import Contents, Cover, Heading, Part, Prose, Table, Turn
from synthetic.book import Book
from synthetic.facts import Fact
from synthetic.furniture import Furniture
from synthetic.grid import set_table

__all__ = ["Marks", "Painter"]

Marks = dict[str, list[int]]
"""Pages (from 1) on which each marked thing was drawn, by its label."""

BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "Vera": "VeraBd"}
SMALL_TABLE_ROWS = 6
NUMBER = re.compile(r"[^0-9]*[0-9]\S*")


def marked(parts: tuple[Part, ...], label: str | None = None) -> str:
    """Paragraph markup of `parts` with a drawing mark in each fact, and before all of it when a `label` is given.

    A fact's mark follows its first word with a digit: reportlab glues a mark to what stands before it, so that one
    before the fact could be drawn on an earlier line or page than the fact.
    """
    pieces = [f'<onDraw name="mark" label="{label}"/>'] if label else []
    for part in parts:
        if isinstance(part, Fact):
            number = NUMBER.match(part.text)
            end = number.end() if number else len(part.text)
            pieces.append(f'{escape(part.text[:end])}<onDraw name="mark" label="{part.id}"/>{escape(part.text[end:])}')
        else:
            pieces.append(escape(part))
    return "".join(pieces)


class Painter:
    """Turns blocks into flowables; `known` holds the marks of the pass before."""

    def __init__(self, book: Book, known: Marks) -> None:
        self.book = book
        self.look = book.style.layout
        self.known = known
        self.bold = BOLD[self.look.font]
        self.furniture = Furniture(self.look, self.title(), body_starts=known.get("body", [1])[0])
        size = self.look.text_size
        self.text = ParagraphStyle(
            "text",
            fontName=self.look.font,
            fontSize=size,
            leading=size * 1.45,
            alignment=TA_JUSTIFY if self.look.justified else TA_LEFT,
            spaceAfter=size * 0.6,
            firstLineIndent=24 if self.look.justified else 0,
        )
        self.item = ParagraphStyle("item", self.text, leftIndent=22, bulletIndent=6, firstLineIndent=0)
        self.caption = ParagraphStyle(
            "caption",
            self.text,
            fontName=self.bold,
            fontSize=size - 1,
            leading=size * 1.25,
            alignment=TA_CENTER,
            firstLineIndent=0,
        )
        self.chapter = ParagraphStyle(
            "chapter", self.caption, fontSize=size + 2, leading=(size + 2) * 1.3, spaceAfter=size
        )
        self.section = ParagraphStyle(
            "section",
            self.text,
            fontName=self.bold,
            spaceBefore=size * 0.7,
            firstLineIndent=0,
            alignment=TA_LEFT,
            keepWithNext=1,
        )

    def title(self) -> str:
        cover = next(block for block in self.book.blocks if isinstance(block, Cover))
        return f"LKjIP {cover.lines[2].title()} Tahun {self.book.year}"

    def flowables(self) -> list[Flowable]:
        story: list[Flowable] = []
        for number, block in enumerate(self.book.blocks):
            match block:
                case Cover(lines):
                    story += self._cover(lines)
                case Contents(title):
                    story += [PageBreak(), Paragraph(title, self.chapter), *self._contents()]
                case Turn(landscape, body):
                    self._turn(story, "land" if landscape else "port", body=body)
                case Heading():
                    self._heading(story, block, f"H{number}")
                case Prose(sentences, bullet):
                    markup = " ".join(marked(sentence.parts) for sentence in sentences)
                    story.append(Paragraph(markup, self.item if bullet else self.text, bulletText=bullet))
                case Table():
                    story += self._table(block)
        return story

    def _cover(self, lines: tuple[str, ...]) -> list[Flowable]:
        big = ParagraphStyle("big", self.chapter, fontSize=20, leading=27)
        middle = ParagraphStyle("middle", self.chapter, fontSize=15, leading=21)
        drop = self.look.paper[1] * 0.17
        return [
            Spacer(1, drop),
            *(Paragraph(escape(line), big) for line in lines[:2]),
            Spacer(1, drop * 1.6),
            *(Paragraph(escape(line), middle) for line in lines[2:-1]),
            Spacer(1, drop * 0.8),
            Paragraph(escape(lines[-1]), self.caption),
        ]

    def _turn(self, story: list[Flowable], template: str, *, body: bool) -> None:
        story.append(NextPageTemplate(template))
        if body:
            return
        story.append(PageBreak())

    def _heading(self, story: list[Flowable], heading: Heading, label: str) -> None:
        mark = f'<onDraw name="mark" label="{label}"/>'
        if heading.level > 1:
            story.append(CondPageBreak(90))
            story.append(Paragraph(f"{mark}{escape(f'{heading.label} {heading.title}')}", self.section))
            return
        if not isinstance(story[-1], PageBreak):
            story.append(PageBreak())
        if heading.label == "BAB I":
            mark = '<onDraw name="mark" label="body"/>' + mark
        if heading.label:
            story.append(Paragraph(mark + heading.label, self.chapter))
            mark = ""
        story.append(Paragraph(mark + escape(heading.title.upper()), self.chapter))

    def _contents(self) -> list[Flowable]:
        return [self.furniture.contents_line(*entry, self.text) for entry in self._entries()]

    def _entries(self) -> list[tuple[str, int, int]]:
        """Title, level and page of every heading, as the pass before found them."""
        return [
            (
                f"{block.label} {block.title.upper() if block.level == 1 else block.title}".strip(),
                block.level,
                self.known.get(f"H{number}", [1])[0],
            )
            for number, block in enumerate(self.book.blocks)
            if isinstance(block, Heading)
        ]

    def _table(self, table: Table) -> list[Flowable]:
        landscape = self._is_landscape(table)
        width = self.look.paper[1 if landscape else 0] - 2 * self.look.margin
        flowable = set_table(table, self.look, self.bold, width, marked)
        label = f"Tabel {table.number}" if table.number else ""
        joint = "<br/>" if self.look.caption_lines == 2 else " "
        caption = Paragraph(f"{label}{joint if label else ''}{escape(table.caption)}", self.caption)
        parts = [flowable, Spacer(1, 4), caption] if self.look.caption_below else [caption, flowable]
        if len(table.rows) <= SMALL_TABLE_ROWS:
            return [KeepTogether([*parts, Spacer(1, 12)])]
        return [CondPageBreak(150), *parts, Spacer(1, 12)]

    def _is_landscape(self, table: Table) -> bool:
        landscape = False
        for block in self.book.blocks:
            if isinstance(block, Turn):
                landscape = block.landscape
            if block is table:
                break
        return landscape
