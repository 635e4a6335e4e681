"""The running text of the document as sentences and headings, and the tables at their place among them."""

from collections.abc import Sequence
from dataclasses import replace

from extract.captions import is_caption_start, points_on
from extract.drawings import is_label
from extract.flow import Item
from extract.headings import heading_look, is_chapter, is_numbered
from extract.layout import layout_of
from extract.paragraphs import Paragraph, counted_lines, gathered, mark_of
from extract.pieces import pieces_of
from extract.printing import printed_table
from extract.sentences import placed_text, split
from extract.tables import FoundTable
from schemas.printed import Heading, PrintedTable, Sentence, SentenceKind, TextLine

__all__ = ["Prose"]

SENTENCE_WORDS = 4
"""A run of fewer words that stands alone is a label, no sentence."""
MOST_HEADING_LINES = 4
LINE_GAP = 1.5
"""Lines of one heading stand no further apart than this many line heights."""


class Prose:
    """Walks over the items of the document once and numbers what it finds in reading order."""

    def __init__(self, items: Sequence[Item], tables: Sequence[FoundTable], contents: set[int]) -> None:
        self.items = items
        self.starts: dict[int, list[FoundTable]] = {}
        for table in tables:
            self.starts.setdefault(id(table.grids[0]), []).append(table)
        self.captions = {id(item): index for index, table in enumerate(tables) for item in table.caption_lines}
        self.contents = contents
        lines = [item.line for item in items if item.line is not None and not item.furniture]
        self.layout = replace(layout_of(lines), counted=counted_lines(lines))
        self.order = 0
        self.paragraph = 0
        self.tables: list[PrintedTable] = []
        self.sentences: list[Sentence] = []
        self.headings: list[Heading] = []
        self.pending: list[TextLine] = []

    def read(self) -> None:
        index = 0
        while index < len(self.items):
            index += self.take(index)
        self.flush()

    def take(self, index: int) -> int:
        """Deal with the item at `index`, and with the following ones that belong to it; returns how many."""
        item = self.items[index]
        if item.line is None:
            self.take_table(item)
            return 1
        if item.furniture:
            self.whole([item.line], "furniture")
            return 1
        if id(item) in self.contents:
            self.flush()
            self.whole([item.line], "contents")
            return 1
        if id(item) in self.captions or (is_caption_start(item.line.text) and not self.is_pointed_to(item.line)):
            self.flush()
            lines = self.caption_lines(index)
            self.whole(lines, "caption")
            return len(lines)
        if is_label(item.page, item.line) and not self.is_title(item.line):
            for piece in pieces_of(item.line):
                self.whole([piece], "chart")
            return 1
        lines = self.heading_lines(index)
        if lines:
            self.take_heading(lines)
            return len(lines)
        self.pending.append(item.line)
        return 1

    def take_table(self, item: Item) -> None:
        for table in self.starts.get(id(item), []):
            self.flush()
            caption = table.caption
            number, title = (caption.number, caption.title) if caption else (None, None)
            self.tables.append(printed_table(table.sheet, self.next_order(), number, title))
        if item.furniture and item.grid is not None:
            for cell in item.grid.cells:
                self.whole(list(cell.lines), "furniture")

    def caption_lines(self, index: int) -> list[TextLine]:
        """The lines of the caption that begins at `index`: those its table knows, or the first line alone."""
        owner = self.captions.get(id(self.items[index]))
        lines: list[TextLine] = []
        for item in self.items[index:]:
            if item.line is None or (lines and (owner is None or self.captions.get(id(item)) != owner)):
                break
            lines.append(item.line)
        return lines

    def heading_lines(self, index: int) -> list[TextLine]:
        """The lines of the heading that begins at `index`; none when running text does."""
        first = self.items[index].line
        if first is None or self.continues_sentence(first):
            return []
        look = heading_look(first, self.layout)
        if look is None:
            return []
        lines = [first]
        for item in self.items[index + 1 :]:
            if item.line is None or item.furniture or not self.same_heading(lines, item.line):
                break
            lines.append(item.line)
        rest = self.items[index + len(lines) :]
        if len(lines) > MOST_HEADING_LINES or (rest and rest[0].line and self.runs_on(lines[-1], rest[0].line)):
            return []
        return lines

    def is_title(self, line: TextLine) -> bool:
        """Whether a line only stands beside a drawing: a title, a list item, the last words of a sentence, "(2018=100)"."""
        goes_on = bool(self.pending) and (line.text[:1].islower() or line.text.startswith("("))
        return goes_on or is_chapter(line.text) or mark_of(line, self.layout) is not None

    def runs_on(self, last: TextLine, line: TextLine) -> bool:
        """Whether `last`, though it looks like a heading, is the beginning of the sentence that `line` goes on with."""
        near = line.page == last.page and line.bbox[1] - last.bbox[3] <= LINE_GAP * (last.bbox[3] - last.bbox[1])
        return near and self.layout.reaches(last) and line.text[:1].islower() and mark_of(line, self.layout) is None

    def is_pointed_to(self, line: TextLine) -> bool:
        """Whether a line that begins as a caption does is the end of a sentence on a table: "... dapat dilihat pada"."""
        return self.continues_sentence(line) and points_on(self.pending[-1].text)

    def continues_sentence(self, line: TextLine) -> bool:
        """Whether `line` stands in the middle of a paragraph that is being gathered."""
        if not self.pending or mark_of(line, self.layout) is not None:
            return False
        last = self.pending[-1]
        return len(gathered([last, line], self.layout)) == 1 and last.bold == line.bold

    def same_heading(self, lines: list[TextLine], line: TextLine) -> bool:
        last = lines[-1]
        if line.page != last.page or line.bold != last.bold or mark_of(line, self.layout) or is_numbered(line.text):
            return False
        height = last.bbox[3] - last.bbox[1]
        near = line.bbox[1] - last.bbox[3] <= LINE_GAP * height
        alike = abs(line.words[0].size - last.words[0].size) < 0.5
        return near and alike and heading_look(line, self.layout) is not None

    def take_heading(self, lines: list[TextLine]) -> None:
        self.flush()
        look = heading_look(lines[0], self.layout)
        sentence = self.whole(lines, "heading")
        box = lines[0].bbox
        self.headings.append(Heading(sentence.order, sentence.text, look.level if look else 4, lines[0].page, box))

    def flush(self) -> None:
        """Write the sentences of the lines gathered so far."""
        for paragraph in gathered(self.pending, self.layout):
            self.write(paragraph)
        self.pending = []

    def write(self, paragraph: Paragraph) -> None:
        self.paragraph += 1
        kind: SentenceKind = "item" if paragraph.bullet else "text"
        if paragraph.words - bool(paragraph.bullet) < SENTENCE_WORDS:
            kind = "label"
        for text, tokens in split(paragraph):
            self.sentences.append(Sentence(self.next_order(), self.paragraph, kind, text, tokens, paragraph.bullet))

    def whole(self, lines: list[TextLine], kind: SentenceKind) -> Sentence:
        """Lines as one sentence of a paragraph of its own."""
        self.paragraph += 1
        placed = placed_text(lines)
        text, tokens = placed.part(0, len(placed.text))
        sentence = Sentence(self.next_order(), self.paragraph, kind, text, tokens)
        self.sentences.append(sentence)
        return sentence

    def next_order(self) -> int:
        self.order += 1
        return self.order - 1
