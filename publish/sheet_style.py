"""How the cells of our workbooks look, each format made once, and what keeps every text of a report a text."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from xlsxwriter import Workbook

__all__ = ["MADE", "Look", "Styles", "new_book"]

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
MADE: Final = datetime(2000, 1, 1)
"""When all our workbooks were made, as they say themselves: the same audit gives the same file."""
GREY = "#D9D9D9"


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks. `number` is a number format; `quoted` keeps a text from becoming a formula when edited."""

    strong: bool = False
    head: bool = False
    number: str = ""
    quoted: bool = False
    framed: bool = True
    wrapped: bool = True
    fill: str = ""
    ink: str = ""
    link: bool = False
    large: bool = False
    centred: bool = False


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.made: dict[Look, Any] = {}

    def of(self, look: Look) -> Any:
        if look not in self.made:
            properties: dict[str, Any] = {"text_wrap": look.wrapped, "valign": "top"}
            properties |= {"border": 1} if look.framed else {}
            properties |= {"bold": True} if look.strong else {}
            properties |= {"bg_color": GREY, "align": "center", "valign": "vcenter"} if look.head else {}
            properties |= {"num_format": look.number} if look.number else {}
            properties |= {"quote_prefix": True} if look.quoted else {}
            properties |= {"bg_color": look.fill} if look.fill else {}
            properties |= {"font_color": look.ink} if look.ink else {}
            properties |= {"font_color": "#0563C1", "underline": 1} if look.link else {}
            properties |= {"font_size": 14} if look.large else {}
            properties |= {"align": "center"} if look.centred else {}
            self.made[look] = self.book.add_format(properties)
        return self.made[look]


def new_book(stream: Any) -> Any:
    """A workbook that is written to `stream` when it is closed, and in which no text is taken for anything else."""
    book = Workbook(stream, OPTIONS)
    book.set_properties({"created": MADE})
    return book
