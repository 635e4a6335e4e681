"""The parts of a made-up report before it is set: headings, prose, tables, page turns."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from synthetic.facts import Fact

__all__ = [
    "Block",
    "Cell",
    "Column",
    "Contents",
    "Cover",
    "Heading",
    "Part",
    "Prose",
    "Row",
    "Sentence",
    "Table",
    "Turn",
]

Part = str | Fact
"""A piece of printed text: fixed, or a fact whose text may yet be changed by planting."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`rows` and `columns` are spans; a covered place holds None instead of a cell."""

    parts: tuple[Part, ...]
    rows: int = 1
    columns: int = 1

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def facts(self) -> list[Fact]:
        return [part for part in self.parts if isinstance(part, Fact)]


@dataclass(frozen=True, slots=True)
class Column:
    """`group` is the heading above several columns; `weight` shares out spare width; `align` of body cells.

    `formula` says how the column is derived, with "[1]" for the column before it, "[2]" for the one before that.
    `role`, `year` and `unit` are what an audit should make of it. `dated` is the year that "{tahun}" in the heading
    stands for.
    """

    heading: str
    weight: float = 0.0
    align: str = "right"
    group: str | None = None
    formula: str = ""
    role: str | None = None
    year: int | None = None
    unit: str | None = None
    dated: Fact | None = None

    @property
    def title(self) -> str:
        """The heading as printed."""
        return self.heading.replace("{tahun}", self.dated.text) if self.dated else self.heading

    @property
    def path(self) -> str:
        return f"{self.group} / {self.title}" if self.group else self.title


@dataclass(frozen=True, slots=True)
class Row:
    """`role`: body, total, mean or parent (a row that others below it add up to)."""

    cells: tuple[Cell | None, ...]
    role: str = "body"
    level: int = 0

    @property
    def bold(self) -> bool:
        return self.role in {"total", "mean"} or self.level == 1


@dataclass(slots=True)
class Table:
    id: str
    number: str
    caption: str
    kind: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    column_numbers: str | None = None
    pages: list[int] = field(default_factory=list)

    @property
    def header_rows(self) -> int:
        """Printed rows above the body: headings and the numbers of the columns."""
        return 1 + any(column.group for column in self.columns) + (self.column_numbers is not None)


@dataclass(frozen=True, slots=True)
class Sentence:
    number: int
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def facts(self) -> list[Fact]:
        return [part for part in self.parts if isinstance(part, Fact)]


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph, or with a `bullet` an item of a list."""

    sentences: tuple[Sentence, ...]
    bullet: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 is a chapter and starts a page; `label` stands before or above the title."""

    level: int
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A new page; `landscape` holds until the next turn, `body` starts the numbering at 1."""

    landscape: bool = False
    body: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    title: str


Block = Heading | Prose | Table | Turn | Cover | Contents
