"""The rows of a spreadsheet -> a list of official names: which columns hold codes and names is told by what they hold."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.name_sheets import UnreadableSheetError, sheets_of
from schemas.nomenclature import NameList, OfficialName, code_parts, level_of_code

__all__ = ["ImportedList", "import_names"]

CODE_SHARE = 0.5
"""A column holds codes when this share of what stands in it are."""
MOST_PARTS = 8
CODE_HEADING = re.compile(r"\b(?:kode|code)\b", re.IGNORECASE)
NAME_HEADING = re.compile(r"nomenklatur|\bnama\b|\bname\b|uraian", re.IGNORECASE)
HEADING_ROWS = 30
SAMPLE = 2000

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class ImportedList:
    """`skipped` counts the rows below the first name that state no code of a known form together with a name."""

    names: NameList
    skipped: int


def import_names(
    path: Path, title: str, decree: str | None, valid_from: int | None, valid_to: int | None
) -> ImportedList:
    """The names in the spreadsheet at `path`. Raises UnreadableSheetError; its reason `no-names` says that none is in it."""
    found: dict[tuple[tuple[str, ...], str], OfficialName] = {}
    skipped = 0
    for rows in sheets_of(path):
        codes = _code_columns(rows)
        names = _name_column(rows, codes)
        if not codes or names is None:
            continue
        for row in rows:
            code, name = _code(row, codes), _name(row, names)
            level = level_of_code(code) if code else None
            if not name and not code:
                continue
            if level is None or code is None or not name:
                skipped += bool(found)
                continue
            official = OfficialName(
                code=code, level=level, name=name, decree=decree, valid_from=valid_from, valid_to=valid_to
            )
            found.setdefault((code_parts(code), name.casefold()), official)
    if not found:
        raise UnreadableSheetError("no-names")
    listed = NameList(title=title, decree=decree, valid_from=valid_from, valid_to=valid_to, names=tuple(found.values()))
    return ImportedList(listed, skipped)


def _code_columns(rows: Sequence[Row]) -> range:
    """The one column of whole codes, or the columns side by side that hold their parts; empty when there are none."""
    width = max((len(row) for row in rows), default=0)
    called = _headed(rows, CODE_HEADING, range(width))
    if called is not None and _share(rows, called, lambda text: bool(code_parts(text))) >= CODE_SHARE:
        return range(called, called + 1)
    whole = [_share(rows, at, lambda text: len(code_parts(text)) > 2) for at in range(width)]
    if width and max(whole) >= CODE_SHARE:
        best = whole.index(max(whole))
        return range(best, best + 1)
    parts = [
        bool(rows) and _share(rows, at, lambda text: 0 < len(code_parts(text)) <= 2) >= CODE_SHARE
        for at in range(width)
    ]
    start = next((at for at, is_part in enumerate(parts) if is_part), width)
    end = next((at for at in range(start, width) if not parts[at]), width)
    return range(start, min(end, start + MOST_PARTS)) if end - start > 2 else range(0)


def _headed(rows: Sequence[Row], heading: re.Pattern[str], columns: Iterable[int]) -> int | None:
    """The first of `columns` that a heading of this kind stands over."""
    places = ((row, at) for row in rows[:HEADING_ROWS] for at in columns)
    return next((at for row, at in places if at < len(row) and heading.search(row[at])), None)


def _share(rows: Sequence[Row], at: int, is_code: Callable[[str], bool]) -> float:
    filled = [text for row in rows[:SAMPLE] if at < len(row) and (text := row[at].strip())]
    return sum(map(is_code, filled)) / len(filled) if filled else 0.0


def _name_column(rows: Sequence[Row], codes: range) -> int | None:
    """The column that its heading calls names, else the one with most letters; behind the codes as a rule."""
    width = max((len(row) for row in rows), default=0)
    others = [at for at in range(width) if at not in codes]
    called = _headed(rows, NAME_HEADING, others)
    if called is not None:
        return called
    letters = {at: sum(sum(map(str.isalpha, row[at])) for row in rows[:SAMPLE] if at < len(row)) for at in others}
    return max(letters, key=lambda at: letters[at]) if letters and max(letters.values()) else None


def _code(row: Row, codes: range) -> str | None:
    parts = [text for at in codes if at < len(row) and (text := row[at].strip().strip("."))]
    code = ".".join(parts)
    return code if code_parts(code) else None


def _name(row: Row, names: int) -> str:
    text = " ".join(row[names].split()) if names < len(row) else ""
    return text if re.search(r"[^\W\d_]", text) else ""
