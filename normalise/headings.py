"""The headings above a column: their path, the part that tells the role, the year, the period and the plan version."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from normalise.folding import fold_heading, squeeze
from normalise.knowledge import knowledge
from schemas.printed import PrintedColumn, PrintedTable
from schemas.tables import Version

__all__ = ["HeadingPath", "heading_path", "last_year", "period_of", "version_of", "year_of", "years_in"]

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SPAN = re.compile(r"(?<!\d)(?:19|20)\d\d\s*[-–/+]\s*((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class HeadingPath:
    """Folded headings of one column: `leaf` is the innermost part that says more than a unit or a year."""

    printed: str
    path: str
    leaf: str


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(knowledge("columns")[key])


def heading_path(table: PrintedTable, column: PrintedColumn) -> HeadingPath:
    """The path of `column`, from the heading rows of `table` where it has them."""
    parts: list[str] = []
    for row in table.rows:
        cell = next((cell for cell in row.cells if cell.column == column.index), None)
        if row.kind == "header" and cell and squeeze(cell.text) and parts[-1:] != [squeeze(cell.text)]:
            parts.append(squeeze(cell.text))
    printed = " / ".join(parts) if parts else column.heading
    folded = [fold_heading(part) for part in parts or [column.heading]]
    return HeadingPath(printed, " / ".join(folded), _leaf(folded))


def _leaf(parts: Sequence[str]) -> str:
    leaf = ""
    for part in reversed(parts):
        leaf = f"{part} {leaf}".strip()
        if not _pattern("silent").search(leaf):
            break
    return leaf


def years_in(text: str) -> list[int]:
    """Years named in `text`; of a period ("2021-2026") only the last."""
    return [int(year) for year in _YEAR.findall(_SPAN.sub(r"\1", text))]


def year_of(heading: HeadingPath, report_year: int | None) -> int | None:
    """The year that the values under `heading` speak of, None when the heading names none."""
    for text in (heading.leaf, heading.path):
        before = _pattern("after_year").split(text)[0]
        years = years_in(before) or years_in(text)
        if years:
            return years[-1]
    return last_year(heading.path, report_year)


def last_year(text: str, report_year: int | None) -> int | None:
    """The year before the report's when `text` says "tahun lalu"."""
    return report_year - 1 if report_year and _pattern("last_year").search(text) else None


def period_of(heading: HeadingPath) -> str | None:
    """`TW1` .. `TW4`, `S1`, `S2`, or None for a whole year."""
    periods: list[dict[str, Any]] = knowledge("columns")["periods"]
    for text in (heading.leaf, heading.path):
        found = [str(entry["period"]) for entry in periods if re.search(entry["pattern"], text)]
        if len(found) == 1:
            return found[0]
    return None


def version_of(text: str) -> Version | None:
    """Plan version that a folded heading or caption names; None when it names none or both."""
    patterns: dict[Version, str] = knowledge("columns")["versions"]
    if "sebelum perubahan" in text:
        return "murni"
    found = [version for version, pattern in patterns.items() if re.search(pattern, text)]
    return found[0] if len(found) == 1 else None
