"""Names of worksheets that every spreadsheet takes: short, without its special characters, no two alike."""

import re
from collections.abc import Iterable, Sequence

from publish.i18n import translator
from publish.sheet_text import CODED
from publish.visible import one_line
from schemas.tables import Table

__all__ = ["LONGEST_NAME", "sheet_names"]

LONGEST_NAME = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
RESERVED = frozenset({"history"})
"""Excel keeps this one for itself, in every language of its menus."""


def sheet_names(tables: Iterable[Table], taken: Sequence[str], lang: str) -> list[str]:
    """A sheet name for each table: "Tabel 3.2.1", or by its page where it has no number; those `taken` are in use already."""
    used = {name.casefold() for name in taken}
    names = []
    for table in tables:
        name = free_name(wanted(table, lang), used)
        used.add(name.casefold())
        names.append(name)
    return names


def wanted(table: Table, lang: str) -> str:
    _ = translator(lang)
    if table.number:
        return _("Tabel {number}").format(number=one_line(table.number))
    return _("Tabel hal. {page}").format(page=table.pages[0]) if table.pages else table.id


def free_name(wanted: str, used: set[str]) -> str:
    """`wanted` made valid; "Tabel 1 (2)" when it is in use, in whatever case."""
    clean = FORBIDDEN.sub("-", CODED.sub("-", wanted)).strip(" '")
    ordinal, name = 1, fitted(clean, "")
    while name.casefold() in used or name.casefold() in RESERVED:
        ordinal += 1
        name = fitted(clean, f" ({ordinal})")
    return name


def fitted(name: str, ending: str) -> str:
    return name[: LONGEST_NAME - len(ending)].rstrip(" '") + ending
