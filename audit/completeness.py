"""Whether a table was read whole, as far as its own row numbers can tell."""

import re

from schemas.tables import Table

__all__ = ["rows_are_missing"]


def rows_are_missing(table: Table) -> bool:
    """True when the numbers in the `nomor` column skip: 1, 2, 4. Numbering may restart at 1 (sections of a table)."""
    for column in table.columns_of("nomor"):
        numbers = []
        for row in table.rows:
            cell = row.cell(column.index)
            if (
                row.kind == "body"
                and cell is not None
                and not cell.repeat
                and (found := re.fullmatch(r"(\d{1,3})\.?", cell.text.strip()))
            ):
                numbers.append(int(found[1]))
        if any(after not in (before + 1, 1) for before, after in zip(numbers, numbers[1:], strict=False)):
            return True
    return False
