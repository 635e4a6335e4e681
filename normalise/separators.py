"""Digits with separators -> the values they may stand for, and which way of writing they prove.

Indonesian offices write 1.234,5 and, from spreadsheets set to English, 1,234.5, often both in one report.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

__all__ = ["Convention", "Interpretation", "decide", "interpretations"]

Convention = Literal["id", "en"]
"""`id`: point between thousands, comma before decimals; `en`: the other way round."""

_DECIMAL_MARK = {"id": ",", "en": "."}
_DOMINANT = 0.95
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One value of printed digits; `convention` is the one that it needs, None when it needs none."""

    value: Decimal
    decimals: int
    convention: Convention | None


def interpretations(digits: str) -> tuple[Interpretation, ...]:
    """All values of unsigned `digits` ("1.234", "1.234.567.890,00"): none when malformed, two when unclear."""
    text = _BLANKS.sub("", digits)
    marks = re.findall(r"[.,]", text)
    if not marks:
        return (Interpretation(Decimal(text), 0, None),) if text.isdecimal() else ()
    groups = re.split(r"[.,]", text)
    if len(set(marks)) == 2:
        return _mixed(groups, marks)
    return _single(groups[0], groups[1], marks[0]) if len(marks) == 1 else _repeated(groups, marks[0])


def _mixed(groups: list[str], marks: list[str]) -> tuple[Interpretation, ...]:
    if len(set(marks[:-1])) != 1 or not _grouped(groups[:-1]):
        return ()
    convention: Convention = "en" if marks[-1] == "." else "id"
    stated = _value("".join(groups[:-1]), groups[-1], convention)
    # 503,753.650 of rupiah: three digits behind the last mark may also be thousands behind a mark that slipped
    return (stated, _value("".join(groups), "", None)) if len(groups[-1]) == 3 else (stated,)


def _single(head: str, tail: str, mark: str) -> tuple[Interpretation, ...]:
    as_decimals = _value(head, tail, "en" if mark == "." else "id")
    if len(tail) != 3 or len(head) > 3 or head.startswith("0"):
        return (as_decimals,)
    return (_value(head + tail, "", "id" if mark == "." else "en"), as_decimals)


def _repeated(groups: list[str], mark: str) -> tuple[Interpretation, ...]:
    thousands: Convention = "id" if mark == "." else "en"
    if _grouped(groups):
        return (_value("".join(groups), "", thousands),)
    if _grouped(groups[:-1]) and len(groups[-1]) <= 2:
        # 5.538.364.09: either decimals behind the wrong mark or a digit lost; both stay open
        return (_value("".join(groups[:-1]), groups[-1], None), _value("".join(groups), "", None))
    return ()


def _grouped(groups: list[str]) -> bool:
    return 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _value(whole: str, decimals: str, convention: Convention | None) -> Interpretation:
    return Interpretation(
        Decimal(f"{whole}.{decimals or 0}") if decimals else Decimal(whole), len(decimals), convention
    )


def decide(evidence: Iterable[Convention | None]) -> Convention | None:
    """The convention that (nearly) all clear numbers of a scope prove; None without evidence or when they differ."""
    counts = Counter(convention for convention in evidence if convention)
    if not counts:
        return None
    convention, most = counts.most_common(1)[0]
    return convention if most >= _DOMINANT * counts.total() else None
