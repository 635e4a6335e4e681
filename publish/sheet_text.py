"""A text as a cell of a workbook takes it: harmless, as long as a cell may be, and never markup of the workbook itself."""

import re

from publish.visible import one_line, visible

__all__ = ["CODED", "part_text", "sheet_line", "sheet_text"]

LONGEST = 32_767
"""UTF-16 units, as Excel counts."""
UNIT = 2
RICH = "<r>", "</r>"
"""What begins and ends so is copied by xlsxwriter as it stands, for its own formatted texts."""
CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Begins what Excel takes for a coded character."""


def sheet_text(text: str) -> str:
    """`text` for a cell."""
    shown = visible(text)
    units = shown.encode("utf-16-le")
    if len(units) > LONGEST * UNIT:
        shown = units[: (LONGEST - 1) * UNIT].decode("utf-16-le", errors="ignore").rstrip() + "…"
    return f"{shown} " if shown.startswith(RICH[0]) and shown.endswith(RICH[1]) else shown


def sheet_line(text: str) -> str:
    """`text` for a cell of one line."""
    return sheet_text(one_line(text))


def part_text(text: str) -> str:
    """`text` for a part of a workbook where xlsxwriter, other than in cells, does not write out what Excel takes for a coded
    character ("_x000D_")."""
    return CODED.sub("_x005F_", text)
