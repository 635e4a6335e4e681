"""An XLSX before and while it is opened: every sheet a part of its own, rows and cells in their order, so that the library
reads no part twice and loses none; and only so much of it."""

import io
import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from schemas.packages import BadPackageError, Bounds, is_xml, parts_of

__all__ = ["Allowance", "check_workbook", "opened"]

BOUNDS = Bounds(whole=256 << 20, part=64 << 20, members=5_000, tags=2_000_000)
"""Ten times the working paper of a report of two hundred pages, twice the national list of names."""
MOST_ROWS = 400_000
"""Rows and shared texts that are written down, empty ones too: the cost of reading an XLSX lies in them."""
LAST_ROW = 1_048_576
MOST_SHEETS = 2_000
LISTED_AT = 4
"""How deep a sheet stands in the list of them: nothing, the outermost tag, the list, the sheet."""
ROWS = frozenset({"row", "si"})
COST = (
    dict.fromkeys(("row", "c", "v", "f", "is", "si", "t"), 0)
    | dict.fromkeys(("r", "rPr", "b", "i", "u", "sz", "color", "rFont", "family", "scheme", "comment", "text"), 1)
)  # fmt: skip
OTHER_COST, MOST_COST = 3, 300_000
"""What the tags of a part may cost: those of cells next to nothing (the rows do), those of texts in several typefaces more,
those of styles and names most."""
MOST_READ = 20_000_000
ROW, TEXT = 10, 8
"""Cells that a row costs beside its own, and characters that cost as much as a cell."""
PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class Allowance:
    """How much may still be read of a workbook: cells, blank ones between others too, and characters. A part may be small and
    the same text stand in all of its cells, or a cell in the last column of each row."""

    left: int = field(default_factory=lambda: MOST_READ)

    def row(self, cells: Sequence[Any]) -> None:
        """Raises BadPackageError when a row of `cells` is one too many."""
        self.left -= ROW + len(cells) if cells else 1
        if self.left < 0:
            raise BadPackageError("too-large")

    def text(self, value: object) -> None:
        """Raises BadPackageError when what a cell holds is too much."""
        self.left -= len(value) // TEXT if isinstance(value, str) else 1
        if self.left < 0:
            raise BadPackageError("too-large")


def opened(content: bytes, *, formulas: bool = False) -> Any:
    """The workbook `content`, which was checked, with the formulas of its cells or with what they came to. Charts and other
    workbooks that it names are left out: nothing stands in them that is read here, and nothing bounds them."""
    from openpyxl.reader.excel import ExcelReader  # only what comes back from an office needs it

    reader = ExcelReader(io.BytesIO(content), read_only=True, data_only=not formulas, keep_links=False)
    reader.read_chartsheet = lambda *_: None
    reader.read()
    return reader.wb


def check_workbook(content: bytes) -> None:
    """Raises BadPackageError for an XLSX that nobody should open."""
    rows = MOST_ROWS
    parts: dict[str, PartTags | None] = {}
    for name, part in parts_of(content, BOUNDS):
        parts[name] = seen = PartTags(name, rows) if is_xml(name, part) else None
        if seen is not None:
            seen.read(part)
            rows = seen.rows_left
    for name, seen in parts.items():
        if seen is not None and seen.sheets:
            folder, base = posixpath.split(name)
            relations = parts.get(posixpath.join(folder, "_rels", f"{base}.rels"))
            check_sheets([relations.targets.get(one, "") if relations else "" for one in seen.sheets], parts)


def check_sheets(targets: Sequence[str], parts: Mapping[str, "PartTags | None"]) -> None:
    """Raises BadPackageError where two sheets are one part of the package, which no program writes (a small file could have any
    number of them, each read anew), where one is no part (it would be missing without a word), and where rows or cells do
    not stand in their order (some would be)."""
    if len(targets) > MOST_SHEETS:
        raise BadPackageError("too-large")
    if len({posixpath.normpath(f"/{target}") for target in targets}) < len(targets):
        raise BadPackageError("odd")
    if any((part := parts.get(target)) is None or part.muddled for target in targets):
        raise BadPackageError("damaged")


class PartTags:
    """What the tags of one part say, by any prefix and whatever the part says it is: the library looks at the place of a tag
    more than at its name."""

    def __init__(self, name: str, rows_left: int) -> None:
        self.rows_left = rows_left
        self.sheets: list[str] = []
        """What a list of sheets calls them."""
        self.targets: dict[str, str] = {}
        """The parts that are meant by such names."""
        self.muddled = False
        """Whether a row or cell stands before another that it belongs behind: the library leaves one of them out."""
        self.is_list = name.endswith(".rels")
        self.folder = posixpath.dirname(posixpath.dirname(name))
        self.cost = 0
        self.path = [""]
        self.row = self.column = 0

    def read(self, part: bytes) -> None:
        """Raises BadPackageError for too many tags of a kind."""
        parser = ParserCreate()
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        try:
            parser.Parse(part, True)
        except ExpatError:
            return  # of a part that is not named XML: whoever opens it comes no further

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        kind, inside = tag.rpartition(":")[2], self.path[-1]
        self.path.append(kind)
        self.cost += COST.get(kind, OTHER_COST)
        self.rows_left -= kind in ROWS
        if self.rows_left < 0 or self.cost > MOST_COST:
            raise BadPackageError("too-large")
        if inside == "row":
            self.cell(attributes.get("r"))
        elif kind == "row":
            self.next_row(attributes.get("r"))
        elif inside == "sheets" and len(self.path) == LISTED_AT:
            self.sheets += [value for key, value in attributes.items() if key.rpartition(":")[2] == "id" and value]
        if self.is_list and "Target" in attributes:
            self.targets[attributes.get("Id", "")] = self.target(attributes)

    def end(self, _: str) -> None:
        self.path.pop()

    def target(self, attributes: Mapping[str, str]) -> str:
        """The part that is meant, as the library finds it."""
        told = attributes["Target"]
        if attributes.get("TargetMode") == "External":
            return told
        return told[1:] if told.startswith("/") else posixpath.normpath(posixpath.join(self.folder, told))

    def next_row(self, told: str | None) -> None:
        before = self.row
        self.row, self.column = before + 1 if told is None else row_number(told), 0
        self.muddled |= not before < self.row <= LAST_ROW

    def cell(self, told: str | None) -> None:
        if told is None:
            self.column += 1
            return
        before, place = self.column, PLACE.fullmatch(told)
        self.column = column_number(place[1]) if place else 0
        self.muddled |= place is None or int(place[2]) != self.row or self.column <= before


def row_number(told: str) -> int:
    """0 for what is no number of a row; "2.0" is one."""
    try:
        number = Decimal(told)
    except InvalidOperation:
        return 0
    return int(number) if number.is_finite() and number <= LAST_ROW and number == int(number) else 0


@cache
def column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
