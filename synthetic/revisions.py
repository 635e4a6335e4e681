"""A report and its corrected version: an error mended, another one made, a page and rows put in; all else as it was."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from synthetic.blocks import Block, Cell, Heading, Prose, Row, Sentence, Table
from synthetic.book import Book
from synthetic.kinds import ErrorKind
from synthetic.paint import paint
from synthetic.planting import PlantedError, plant
from synthetic.report import SyntheticReport, compose
from synthetic.truth import describe

__all__ = ["Revision", "revise"]

PUT_IN = "Disisipkan kemudian"
LINES = (
    "Bagian ini ditambahkan setelah pembahasan bersama dan tidak memuat angka.",
    "Uraiannya melengkapi penjelasan pada bagian sebelumnya.",
)


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions of one report; `mended` is the error that only the old one has, `made` the one that only the new one has."""

    old: SyntheticReport
    new: SyntheticReport
    mended: PlantedError | None
    made: PlantedError | None


def revise(
    seed: int,
    errors: Sequence[ErrorKind],
    *,
    mend: int | None = None,
    make: ErrorKind | None = None,
    page: bool = False,
    rows: bool = False,
    agency: str | None = None,
) -> Revision:
    """The report of `seed` with `errors`, and a later version of it: the error number `mend` mended, one of kind `make` made, a
    page put in before every chapter but the first, and a row into every table that has a place for one.

    Raises NoPlaceError.
    """
    old = version(seed, errors, agency)
    book, model, planted = compose(seed, errors=errors, agency=agency)
    made = None
    if make is not None:
        (made,) = plant(book, model.scale, [make], random.Random(seed))
    mended = None if mend is None else planted[mend]
    if mended is not None:
        mended.fact.text, mended.fact.value = mended.right_text, mended.right_value
    if page:
        book.blocks = list(with_pages(book.blocks))
    if rows:
        for table in tables_of(book):
            put_row(table)
    pdf, pages = paint(book)
    left = [one for one in (*planted, made) if one is not None and one is not mended]
    return Revision(old, SyntheticReport(pdf, describe(book, model, left, seed=seed, pages=pages)), mended, made)


def version(seed: int, errors: Sequence[ErrorKind], agency: str | None) -> SyntheticReport:
    book, model, planted = compose(seed, errors=errors, agency=agency)
    pdf, pages = paint(book)
    return SyntheticReport(pdf, describe(book, model, planted, seed=seed, pages=pages))


def with_pages(blocks: Sequence[Block]) -> Iterator[Block]:
    """A page of text before every chapter, which starts one itself."""
    chapters = 0
    for block in blocks:
        chapters += isinstance(block, Heading) and block.level == 1
        if isinstance(block, Heading) and block.level == 1 and chapters > 1:
            yield Heading(1, "TAMBAHAN", PUT_IN.upper())
            yield Prose(tuple(Sentence(0, (line,)) for line in LINES))
        yield block


def tables_of(book: Book) -> list[Table]:
    return [block for block in book.blocks if isinstance(block, Table)]


def put_row(table: Table) -> None:
    """A row of dashes behind the first row of `table`, and later rows numbered anew; none where cells span rows."""
    body = [at for at, row in enumerate(table.rows) if row.role == "body"]
    plain = all(cell is not None and cell.rows == cell.columns == 1 for row in table.rows for cell in row.cells)
    if len(body) < 2 or not plain or any(row.level for row in table.rows):
        return
    at = body[0] + 1
    first = table.rows[body[0]]
    names = [index for index, cell in enumerate(first.cells) if cell is not None and is_name(cell)]
    if not names:
        return
    made = [
        replace(cell, parts=(PUT_IN if index == names[0] else numbered(cell, 1) or "-",))
        for index, cell in enumerate(first.cells)
        if cell is not None
    ]
    later = [replace(row, cells=tuple(renumbered(row))) for row in table.rows[at:]]
    table.rows = [*table.rows[:at], Row(tuple(made)), *later]


def is_name(cell: Cell) -> bool:
    return not cell.facts and any(mark.isalpha() for mark in cell.text)


def numbered(cell: Cell, more: int) -> str | None:
    """The running number of a cell, so many further; None for any other cell."""
    text = cell.text.rstrip(".")
    return None if cell.facts or not text.isdecimal() else f"{int(text) + more}{cell.text[len(text) :]}"


def renumbered(row: Row) -> Iterator[Cell | None]:
    for index, cell in enumerate(row.cells):
        text = numbered(cell, 1) if cell is not None and index == 0 else None
        yield cell if cell is None or text is None else replace(cell, parts=(text,))
