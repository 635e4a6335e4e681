"""Writing into one worksheet: texts stay texts, numbers are numbers, formulas carry the value that they come to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Final

from publish.csv_file import poses_as_formula
from publish.figure_cells import fits
from publish.i18n import translator
from publish.row_heights import set_heights
from publish.sheet_style import Look, Styles
from publish.sheet_text import part_text, sheet_line, sheet_text
from publish.visible import fitting, one_line, visible

__all__ = ["CENTRED", "PLAIN", "Pen", "print_set_up", "shown_format"]

PLAIN: Final = Look()
CENTRED: Final = Look(centred=True)
REMARK_LINE = 48
GROUPED_FROM = 10_000
LONGEST_FOOTER = 80
LONGEST_REMARK = 30_000
A4 = 9
MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.7}


@dataclass(frozen=True, slots=True)
class Pen:
    """`wrapped` are the texts that may need more than one line, by row and column."""

    sheet: Any
    styles: Styles
    wrapped: dict[tuple[int, int], str] = field(default_factory=dict)

    def text(self, row: int, column: int, text: str, look: Look = PLAIN) -> None:
        shown = sheet_text(text)
        if not shown:
            self.sheet.write_blank(row, column, None, self.styles.of(look))
            return
        if poses_as_formula(shown):
            look = replace(look, quoted=True)
        if look.wrapped:
            self.wrapped[row, column] = shown
        self.sheet.write_string(row, column, shown, self.styles.of(look))

    def texts(self, row: int, column: int, texts: Iterable[str], look: Look = PLAIN) -> None:
        for at, text in enumerate(texts, column):
            self.text(row, at, text, look)

    def number(self, row: int, column: int, value: Decimal | int, look: Look = PLAIN) -> None:
        """`value`, as a text where it has more digits than a spreadsheet keeps."""
        if fits(Decimal(value)):
            self.sheet.write_number(row, column, float(value), self.styles.of(look))
        else:
            self.text(row, column, f"{value:f}", look)

    def value(self, row: int, column: int, value: Decimal | int | str | None, look: Look = PLAIN) -> None:
        """A number, a word, or an empty cell."""
        if isinstance(value, Decimal | int):
            self.number(row, column, value, look)
        else:
            self.text(row, column, value or "", look)

    def formula(self, row: int, column: int, formula: str, value: Decimal | None, look: Look = PLAIN) -> None:
        """`formula` (without "=") with the value that it comes to, for whoever does not compute."""
        cached = "" if value is None else float(value)
        self.sheet.write_formula(row, column, f"={formula}", self.styles.of(look), cached)

    def link(self, row: int, column: int, address: str, text: str, look: Look = PLAIN) -> None:
        shown = sheet_line(text)
        style = self.styles.of(replace(look, link=True, quoted=poses_as_formula(shown)))
        self.sheet.write_url(row, column, address, style, shown)

    def band(self, row: int, first: int, last: int, text: str) -> None:
        """A heading over the columns `first` to `last`, in one line."""
        shown = sheet_line(text)
        style = self.styles.of(Look(head=True, strong=True, wrapped=False, quoted=poses_as_formula(shown)))
        self.sheet.merge_range(row, first, row, last, "", style)
        self.sheet.write_string(row, first, shown, style)

    def remark(self, row: int, column: int, text: str) -> None:
        """A note on the cell, which points at it, large enough for most of `text`."""
        lines = sum(1 + len(line) // REMARK_LINE for line in text.splitlines())
        size = {"width": 320, "height": min(24 + 16 * lines, 400)}
        shown = part_text(fitting(visible(text), LONGEST_REMARK))
        self.sheet.write_comment(row, column, shown, {"author": "lkjip", "font_size": 9, **size})

    def heads(self, row: int, column: int, heads: Sequence[str]) -> None:
        self.texts(row, column, heads, Look(head=True, strong=True))

    def fit(self, widths: Mapping[int, float], beside: Iterable[tuple[int, str, float, int]] = ()) -> None:
        """Set the `widths` of columns and make rows high enough for what was written, and for texts that others wrote `beside`
        (see `row_heights`)."""
        for column, width in widths.items():
            self.sheet.set_column(column, column, width)
        own = ((row, text, widths[column], 1) for (row, column), text in self.wrapped.items() if column in widths)
        set_heights(self.sheet, [*beside, *own])


def shown_format(value: Decimal | str | None, unit: str | None = None) -> str:
    """The number format that shows all decimals of `value`; Excel puts the separators of its own language."""
    if not isinstance(value, Decimal):
        return ""
    exponent = value.as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    digits = ("#,##0" if abs(value) >= GROUPED_FROM else "0") + ("." + "0" * decimals if decimals else "")
    return {"IDR": f'"Rp "{digits}', "percent": f'{digits}"%"'}.get(unit or "", digits)


def print_set_up(sheet: Any, name: str, lang: str, head: tuple[int, int], pages_wide: int = 1) -> None:
    """A4, lying, as wide as `pages_wide` sheets of paper, the rows `head` above each; `name` of the report at the foot."""
    _ = translator(lang)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(**MARGINS)
    sheet.fit_to_pages(pages_wide, 0)
    sheet.repeat_rows(*head)
    shown = part_text(one_line(name, LONGEST_FOOTER)).replace("&", "&&")
    page = _("Halaman")
    sheet.set_footer(f"&L&8{shown}&C&8&A&R&8{page} &P / &N")
