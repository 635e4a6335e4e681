"""Codes and list marks before the names of rows, and the depth in an outline that they tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "Code",
    "Mark",
    "adds_segments",
    "code_in",
    "code_of",
    "depths_of_codes",
    "depths_of_marks",
    "extends",
    "mark_in",
]

Code = tuple[str, ...]
"""The segments of a code, without leading zeros: "7.01.02" is ("7", "1", "2")."""

_SEGMENT = re.compile(r"[0-9A-Za-z]{1,6}")
_NUMBERED_NAME = re.compile(r"^\s*(\d{1,4}(?:\.\d{1,4})+)\.?(?=\s|$)")
_MARK = re.compile(r"^\s*(\(?)([0-9]{1,3}|[ivxIVX]{1,5}|[A-Za-z])(\.?\)|\.)(?=\s|$|[^\dA-Za-z]|[A-Z][a-z])")
_BARE = re.compile(r"^\s*()([0-9]{1,3}|[ivxIVX]{1,5}|[A-Za-z])()\s*$")
_NUMBER_FIRST = re.compile(r"^\s*()([0-9]{1,3})()\s+(?=[A-Za-z])")
_COMPOUND = re.compile(r"^\s*([IVX]{1,5}|[A-Z])\.([0-9]{1,2}|[IVX]{1,4})\.?(?=\s|$)")
_BULLET = re.compile("^\\s*([-\u2013\u2022\u25cf\u25aa\u27a2\u2713*+])\\s")
_ACCOUNT = "akun"
_OUTPUT_CODE = re.compile(r"\d{4}\.[A-Z]{3}(?:\.|$)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A list mark: `style` is what marks of one level have in common, `text` what counts them."""

    style: tuple[str, str, str]
    text: str


def code_of(text: str) -> Code | None:
    """The code that a cell of a column of codes holds: "1.01.02.2.01", "1 01 02", "024.05.WA"; None for anything else."""
    parts = [part for part in re.split(r"[.\s/-]+", text) if part]
    if not parts or len(parts) > 12 or not all(_SEGMENT.fullmatch(part) for part in parts):
        return None
    return _plain(parts) if any(char.isdigit() for char in text) else None


def code_in(name: str) -> Code | None:
    """The numbers before a name ("1.1 Kegiatan ..."), when there is more than one."""
    match = _NUMBERED_NAME.match(name)
    return _plain(match[1].split(".")) if match else None


def _plain(parts: Sequence[str]) -> Code:
    plain = tuple(part.lstrip("0").upper() or "0" for part in parts)
    return (f"{_ACCOUNT}{plain[0]}", *plain[1:]) if _is_account(parts) else plain


def _is_account(parts: Sequence[str]) -> bool:
    """Accounts (5.1.02.01) have a single figure in second place, codes of programs (5.01.02) two: they are no siblings."""
    return len(parts) > 2 and parts[0] in set("456789") and len(parts[1]) == 1 and len(parts[2]) == 2


def mark_in(text: str, place: Literal["number", "name"]) -> Mark | None:
    """The list mark at the start of `text`; a full stop behind a number comes and goes within a list."""
    bullet = _BULLET.match(text)
    if bullet:
        return Mark((place, "bullet", bullet[1]), "")
    compound = _COMPOUND.match(text)
    if compound:
        return Mark((place, "compound", ""), compound[2])
    match = _MARK.match(text) or (_BARE.match(text) if place == "number" else _NUMBER_FIRST.match(text))
    if match is None:
        return None
    signs = match[1] + match[3]
    stop = place == "number" or match[2].isdecimal()
    return Mark((place, _kind(match[2]), signs.replace(".", "") if stop else signs), match[2])


def _kind(text: str) -> str:
    if text.isdecimal():
        return "digits"
    case = "upper" if text.isupper() else "lower"
    return f"{case} roman" if len(text) > 1 else case


def depths_of_marks(marks: Sequence[Mark | None]) -> list[int | None]:
    """Depth of each mark in an outline: a style that is open goes on with its list, any other begins one below.

    "I" alone is a Roman number where the table also counts "II" or "IV" in that way.
    """
    styles = {mark.style for mark in marks if mark}
    open_styles: list[tuple[str, str, str]] = []
    depths: list[int | None] = []
    for mark in marks:
        if mark is None:
            depths.append(None)
            continue
        style = _with_romans(mark, styles)
        if style in open_styles:
            del open_styles[open_styles.index(style) + 1 :]
        else:
            open_styles.append(style)
        depths.append(len(open_styles) - 1)
    return depths


def _with_romans(mark: Mark, styles: set[tuple[str, str, str]]) -> tuple[str, str, str]:
    place, kind, signs = mark.style
    roman = (place, f"{kind} roman", signs)
    return roman if mark.text.upper() in {"I", "V", "X"} and roman in styles else mark.style


def extends(longer: Code, shorter: Code) -> bool:
    return len(longer) > len(shorter) and longer[: len(shorter)] == shorter


def adds_segments(codes: Sequence[Code | None]) -> bool:
    """Whether every level adds segments to the code above. Codes of ministries do not all do that (024.05.WA > 2070 >
    2070.EBA > 2070.EBA.994 > 051), nor do accounts below the code of what they are spent on."""
    return not any(code[0].startswith(_ACCOUNT) or _is_output(code) for code in codes if code)


def _is_output(code: Code) -> bool:
    return bool(_OUTPUT_CODE.match(".".join(code)))


def depths_of_codes(codes: Sequence[Code | None]) -> list[int | None]:
    """Depth of each code: its number of segments where each level adds some to the one above; else one below the code
    that it extends, beside the open code of its shape, or below the last one."""
    if adds_segments(codes):
        return [len(code) if code else None for code in codes]
    by_length = any(_is_output(code) for code in codes if code)
    open_codes: list[Code] = []
    depths: list[int | None] = []
    for code in codes:
        if code is None:
            depths.append(None)
            continue
        del open_codes[_place(code, open_codes, by_length=by_length) :]
        open_codes.append(code)
        depths.append(len(open_codes) - 1)
    return depths


def _place(code: Code, open_codes: Sequence[Code], *, by_length: bool) -> int:
    extended = [at for at, other in enumerate(open_codes) if extends(code, other)]
    if extended:
        return extended[-1] + 1
    shape = _shape(code, by_length=by_length)
    alike = [at for at, other in enumerate(open_codes) if _shape(other, by_length=by_length) == shape]
    return alike[0] if alike else len(open_codes)


def _shape(code: Code, *, by_length: bool) -> tuple[str, ...]:
    kinds = tuple("number" if part.isdecimal() or part in {"X", "XX"} else "letters" for part in code)
    return (*kinds, str(len(code[0]))) if by_length and len(code) == 1 else kinds
