"""The headings above a column: their path, the part that tells the role, the year, the period and the plan version."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Any

from normalise.folding import fold_heading, squeeze
from normalise.knowledge import knowledge
from schemas.printed import PrintedColumn, PrintedRow, PrintedTable
from schemas.tables import Version

__all__ = [
    "HeadingPath", "heading_paths", "counted_year", "own_title", "period_of", "version_of", "year_of", "years_in",
    "years_outside_spans",
]  # fmt: skip

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_FOOTNOTE = re.compile(r"\*(?!\s*\d)")
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


def heading_paths(table: PrintedTable) -> list[HeadingPath]:
    """The path of each column, from the heading rows at the top of `table` where it has them."""
    title = own_title(table)
    rows = [row for row in _top_rows(table) if not title or _title_of(row, table) is None]
    return [_path(rows, column) for column in table.columns]


def own_title(table: PrintedTable) -> str | None:
    """The title that stands as a merged cell over all columns of `table`, above their headings; None without one."""
    titles = [title for row in _top_rows(table)[:-1] if (title := _title_of(row, table))]
    return titles[0] if titles else None


def _top_rows(table: PrintedTable) -> list[PrintedRow]:
    """The heading rows above the first row of content; what reads like one further down is one that a page repeats."""
    rows = list(takewhile(lambda row: row.kind != "body", table.rows))
    return [row for row in rows if row.kind == "header"]


def _title_of(row: PrintedRow, table: PrintedTable) -> str | None:
    wide = [cell for cell in row.cells if not cell.repeat and squeeze(cell.text)]
    is_title = len(wide) == 1 and len(table.columns) > 2 and wide[0].col_span == len(table.columns)
    return squeeze(wide[0].text) if is_title else None


def _path(rows: Sequence[PrintedRow], column: PrintedColumn) -> HeadingPath:
    parts: list[str] = []
    for row in rows:
        cell = next((cell for cell in row.cells if cell.column == column.index), None)
        if cell and squeeze(cell.text) and parts[-1:] != [squeeze(cell.text)]:
            parts.append(squeeze(cell.text))
    printed = " / ".join(parts) if parts else column.heading
    folded = [_without_marks(fold_heading(part)) for part in parts or [column.heading]]
    return HeadingPath(printed, " / ".join(folded), _leaf(folded))


def _without_marks(text: str) -> str:
    """`text` without the asterisks of footnotes; those of a formula, "(4/5)*100", have a number behind them."""
    return squeeze(_FOOTNOTE.sub(" ", text))


def _leaf(parts: Sequence[str]) -> str:
    leaf = ""
    for part in reversed(parts):
        leaf = f"{part} {leaf}".strip()
        if not _pattern("silent").search(leaf) and not _pattern("vacuous").search(leaf):
            break
    return leaf


def years_in(text: str) -> list[int]:
    """Years named in `text`; of a period ("2021-2026") only the last."""
    return [int(year) for year in _YEAR.findall(_SPAN.sub(r"\1", text))]


def years_outside_spans(text: str) -> list[int]:
    """Years named in `text` alone, not as an end of a period ("2021-2026")."""
    return [int(year) for year in _YEAR.findall(_SPAN.sub(" ", text))]


def year_of(heading: HeadingPath, report_year: int | None) -> int | None:
    """The year that the values under `heading` speak of, None when the heading names none."""
    for text in (heading.leaf, heading.path):
        before = _pattern("after_year").split(text)[0]
        years = years_in(before) or years_in(text)
        if years:
            return years[-1]
    return counted_year(heading.path, report_year)


def counted_year(text: str, report_year: int | None) -> int | None:
    """The year that `text` counts from the report's: "tahun lalu", "n-2", "tahun berjalan"."""
    if report_year is None:
        return None
    ago = _pattern("years_ago").search(text)
    if ago:
        return report_year - int(ago[1])
    if _pattern("last_year").search(text):
        return report_year - 1
    return report_year if _pattern("this_year").search(text) else None


def period_of(heading: HeadingPath) -> str | None:
    """`TW1` .. `TW4`, `S1`, `S2`, or None for a whole year."""
    known = knowledge("columns")
    periods: list[dict[str, Any]] = known["periods"]
    for text in (heading.leaf, heading.path):
        found = [str(entry["period"]) for entry in periods if re.search(entry["pattern"], text)]
        if len(found) == 1:
            return None if found[0] in known["last_periods"] and re.search(known["up_to"], text) else found[0]
    return None


def version_of(text: str) -> Version | None:
    """Plan version that a folded heading or caption names; None when it names none or both."""
    patterns: dict[Version, str] = knowledge("columns")["versions"]
    before, after = (re.search(pattern, text) for pattern in (r"\bsebelum\b", r"\b(?:sesudah|setelah)\b"))
    if before and after:
        return None
    if before and re.search(patterns["perubahan"], text):
        return "murni"
    found = [version for version, pattern in patterns.items() if re.search(pattern, text)]
    return found[0] if len(found) == 1 else None
