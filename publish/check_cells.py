"""A recomputation in cells: stated, recomputed by a formula that lives, the difference, what it comes to."""

from decimal import Decimal

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from publish.i18n import translator
from publish.live_check import LiveCheck, decimals_of
from publish.sheet_pen import Pen, shown_format
from publish.sheet_style import Look
from publish.words import OUTCOMES, word

__all__ = ["PARTS", "colour_checks", "write_check"]

PARTS = 4
"""Cells that a check takes: stated, recomputed, difference, verdict."""
COLOURS = {"agrees_truncated": "#FFF3C4", "agrees": "#DDF0DD", "disagrees": "#F4B6AE", "not_computable": "#E8E8E8"}
"""That of what agrees only if cut off comes first: its words begin as those of what agrees."""
DIFFERS = "#FBDD9E"


def write_check(pen: Pen, row: int, column: int, check: LiveCheck) -> None:
    """The four cells of `check` from `column` on."""
    expected = check.expected
    style = Look(number=shown_format(check.stated_value))
    if check.stated is not None and check.stated_value is not None:
        pen.formula(row, column, check.stated, check.stated_value, style)
    else:
        pen.value(row, column, check.stated_value if check.stated_value is not None else check.printed, style)
    result = Look(number=shown_format(expected))
    if check.formula is not None and isinstance(expected, Decimal):
        pen.formula(row, column + 1, check.formula, expected, result)
    else:
        pen.value(row, column + 1, expected, result)
    write_difference(pen, row, column + 2, check)
    pen.text(row, column + 3, check.verdict)


def write_difference(pen: Pen, row: int, column: int, check: LiveCheck) -> None:
    style = Look(number=shown_format(check.difference))
    if check.difference is None or check.formula is None or check.stated is None:
        pen.value(row, column, check.difference, style)
        return
    stated, result = (xl_rowcol_to_cell(row, column - back) for back in (2, 1))
    pen.formula(row, column, f"ROUND({stated}-{result},{decimals_of(check.difference)})", check.difference, style)


def colour_checks(pen: Pen, first: int, last: int, column: int, lang: str) -> None:
    """Colours of the difference and the verdict, beside what they say, for the checks in the rows `first` to `last`."""
    _ = translator(lang)
    book, sheet = pen.styles.book, pen.sheet
    start = xl_rowcol_to_cell(first, column + 2)
    sheet.conditional_format(
        xl_range(first, column + 2, last, column + 2),
        {
            "type": "formula",
            "criteria": f"=AND(ISNUMBER({start}),{start}<>0)",
            "format": book.add_format({"bg_color": DIFFERS}),
        },
    )
    for outcome, fill in COLOURS.items():
        sheet.conditional_format(
            xl_range(first, column + 3, last, column + 3),
            {
                "type": "text",
                "criteria": "begins with",
                "value": word(OUTCOMES, outcome, _),
                "format": book.add_format({"bg_color": fill}),
                "stop_if_true": True,
            },
        )
