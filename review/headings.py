"""Where the row of headings of a working paper is, and which column is which, whatever was moved or put in."""

from collections.abc import Mapping
from dataclasses import dataclass

from review.workbook_cells import SheetCell, sheets_of
from schemas.working_paper import BASIS_COLUMN, COLUMNS, SHEET

__all__ = ["HeadingPlace", "folded", "head_of"]

HEAD_WITHIN = 60
"""Rows in which the row of headings is looked for: auditors put theirs above it."""
LEAST_HEADINGS = 5


@dataclass(frozen=True, slots=True)
class HeadingPlace:
    column: int
    place: str


Lines = Mapping[int, Mapping[int, SheetCell]]


def head_of(content: bytes) -> tuple[dict[str, list[HeadingPlace]], Lines] | None:
    """Where each field has its column, and the lines below; of the sheet of that name first, then of any other."""
    return next((found for lines in sheets_of(content, SHEET) if (found := head_in(lines))), None)


def head_in(lines: Lines) -> tuple[dict[str, list[HeadingPlace]], Lines] | None:
    numbers = sorted(lines)
    heads = {number: fields_of(lines[number]) for number in numbers if number <= HEAD_WITHIN}
    best = max(heads, key=lambda number: len(heads[number]), default=None)
    if best is None or len(heads[best]) < LEAST_HEADINGS or not {"verdict", "kondisi"} & set(heads[best]):
        return None
    return heads[best], {number: lines[number] for number in numbers if number > best}


def fields_of(line: Mapping[int, SheetCell]) -> dict[str, list[HeadingPlace]]:
    found: dict[str, list[HeadingPlace]] = {}
    for column, cell in sorted(line.items()):
        field = HEADINGS.get(folded(cell.text))
        if field is not None:
            found.setdefault(field, []).append(HeadingPlace(column, cell.place))
    return found


def folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".:*")


HEADINGS = {folded(heading): field for field, headings in COLUMNS.items() for heading in headings} | {
    BASIS_COLUMN: "basis"
}
