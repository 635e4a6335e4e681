"""Draws the pages of a layout from the top down and keeps what they truly say."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from synthetic.gallery.cells import KnownTable, Row, Table
from synthetic.gallery.leaf import Leaf, wrapped
from synthetic.gallery.matter import Matter
from synthetic.gallery.ruling import Ruling, full_grid
from synthetic.gallery.setting import BOLD, Setting, Type, column_edges, set_rows
from synthetic.style import PAPERS

__all__ = ["Drawing", "Specimen"]


@dataclass(frozen=True, slots=True)
class Specimen:
    """The PDF of a layout with all tables and all sentences that stand in it, in order."""

    pdf: bytes
    tables: tuple[KnownTable, ...]
    sentences: tuple[str, ...]


class Drawing:
    """`y` is how far down the page is filled; what is drawn next stands below it. `table_type` is that of all tables."""

    def __init__(self, seed: str) -> None:
        self.rng = Random(seed)
        self.matter = Matter(self.rng)
        rng = self.rng
        self.paper = PAPERS[rng.choice(["a4", "a4", "folio", "legal"])]
        self.font = rng.choice(["Helvetica", "Times-Roman", "Vera"])
        self.size = rng.choice([10.5, 11.0, 12.0])
        self.margin = rng.choice([57.0, 64.0, 71.0])
        self.justified = rng.random() < 0.5
        self.table_type = Type(self.font, rng.choice([7.5, 8.0, 9.0]), rng.choice([2.5, 3.0, 4.0]))
        self.caption_lines = rng.choice([1, 2])
        self.chapter, self.captions = rng.randrange(2, 5), rng.randrange(0, 12)
        self.leaf = Leaf(self.paper)
        self.y = self.margin
        self.tables: list[KnownTable] = []
        self.sentences: list[str] = []

    @property
    def width(self) -> float:
        """Of the text, between the margins."""
        return self.leaf.width - 2 * self.margin

    def use_paper(self, paper: tuple[float, float]) -> None:
        """Draw on `paper`, this page, on which nothing is drawn yet, included."""
        self.paper = paper
        self.leaf.resize(paper)

    def next_page(self) -> None:
        self.leaf.next(self.paper)
        self.y = self.margin

    def specimen(self) -> Specimen:
        return Specimen(self.leaf.pdf(), tuple(self.tables), tuple(self.sentences))

    # Text

    def say(self, count: int | None = None) -> None:
        """A paragraph of `count` sentences over the width of the page."""
        sentences = [self.matter.sentence() for _ in range(count or self.rng.randrange(1, 4))]
        self.sentences += sentences
        self.paragraph(" ".join(sentences), self.margin, self.width)
        self.y += 0.6 * self.size

    def paragraph(self, text: str, left: float, width: float) -> None:
        lines = wrapped(text, self.font, self.size, width)
        for number, line in enumerate(lines):
            self.y += 1.4 * self.size
            if self.justified and number < len(lines) - 1:
                self.leaf.justified(left, self.y, line, self.font, self.size, width)
            else:
                self.leaf.text(left, self.y, line, self.font, self.size)

    def caption(
        self, title: str | None = None, label: str = "Tabel", left: float | None = None, width: float | None = None
    ) -> str:
        """A numbered caption, centred, its title on a line of its own in half of the reports; returns the title."""
        self.captions += 1
        title = title or self.matter.title()
        left, width = left or self.margin, width or self.width
        number = f"{label} {self.chapter}.{self.captions}"
        text = f"{number}\n{title}" if self.caption_lines == 2 else f"{number} {title}"
        bold = BOLD[self.font]
        self.y += 0.4 * self.size
        for line in wrapped(text, bold, self.size - 1, width):
            self.y += 1.25 * self.size
            self.leaf.text(left + width / 2, self.y, line, bold, self.size - 1, "center")
        self.y += 0.6 * self.size
        return title

    # Tables

    def table(
        self, table: Table, ruling: Ruling = full_grid, *, caption: bool = True, left: float | None = None,
        width: float | None = None, kind: Type | None = None,
    ) -> Setting:  # fmt: skip
        """`table` with a caption above it, below what is there."""
        left, width = left or self.margin, width or self.width
        title = self.caption(left=left, width=width) if caption else None
        xs, kind = column_edges(table, left, width, kind or self.table_type)
        setting = self.rows((*table.top, *table.body), len(table.top), xs, kind, ruling)
        self.tables.append(table.known(title, [self.leaf.number]))
        self.y += 1.5 * self.size
        return setting

    def rows(self, rows: Sequence[Row], heads: int, xs: tuple[float, ...], kind: Type, ruling: Ruling) -> Setting:
        """Printed rows, whichever table they belong to. Raises ValueError where they do not fit the page."""
        setting = set_rows(rows, heads, xs, self.y, kind)
        if setting.ys[-1] > self.leaf.height - 30:
            raise ValueError(f"a table ends at {setting.ys[-1]:.0f} on a page of {self.leaf.height:.0f} points")
        ruling(self.leaf, setting)
        setting.draw(self.leaf)
        self.y = setting.ys[-1]
        return setting
