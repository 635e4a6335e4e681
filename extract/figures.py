"""How printed text looks: like a figure, like a label, like the number of a column. No meaning, only shape."""

import re
from collections.abc import Sequence

from extract.hyphens import ends_with_hyphen, is_hyphenation

__all__ = ["awaits_amount", "column_number", "is_figure", "is_label_number", "is_wrapped", "joined_lines"]

FIGURE = re.compile(
    r"^[\s(<>=≥≤±~]*(?:rp\.?|idr)?[\s(]*[-–]?\d[\d.,\s]*(?:[%‰*]|,-|\.-)?\s*\)?\s*(?:%|persen)?$", re.IGNORECASE
)
LABEL = re.compile(r"^\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]?$", re.IGNORECASE)
PLAIN = re.compile(r"^[(\[]?\s*(\d{1,2})\s*[)\]]?\.?$")
FORMULA = re.compile(r"^[(\[]?\s*(\d{1,2})\s*(?:[)\]]?\s*[=:]|[(\[])\s*[\d\s()\[\]/:x×*+\-–=%.]*$", re.IGNORECASE)
GROUPS = re.compile(r"^-?\d{1,3}(?:\.\d{3})+(?:,\d*-?|\.\d{2})?$|^-?\d{1,3}(?:,\d{3})+(?:\.\d*-?)?$|^-?\d+,-$")
TAIL = re.compile(r"(?:^|[\s(]|rp\.?)(\d[\d.,]*[.,])$", re.IGNORECASE)
CURRENCY = re.compile(r"\brp\.?$", re.IGNORECASE)
HEAD = re.compile(r"^([\d.,]*\d[.,]?-?|-)(?:\s|$)")


WHOLE_PART = re.compile(r"\d{2,3}(?:\.\d{3})*,")
DECIMALS = re.compile(r"\d{1,2}\s?[%*]?")
"""The two lines of a cell that holds nothing but a figure cut at its decimal comma: "134," and "4"."""


def is_figure(text: str) -> bool:
    """Whether `text` is a number, with or without Rp, percent sign, brackets; a bare label ("1.") is not asked for."""
    return bool(FIGURE.match(text))


def is_label_number(text: str) -> bool:
    """Whether `text` numbers its row: "1", "2.", "a)", "IV"."""
    return bool(LABEL.match(text.strip()))


def column_number(text: str) -> int | None:
    """The number of a column that `text` states: 3 for "3", "(3)", "[3]", "3 = 2/1", "3(2/1)"; None for other text."""
    match = PLAIN.match(text) or FORMULA.match(text)
    return int(match.group(1)) if match else None


def joined_lines(lines: Sequence[str], *, narrow: bool = False) -> str:
    """The lines of a cell as one text; a figure wrapped after one of its separators is put together again.

    What is broken at a hyphen goes on without a blank; in a `narrow` cell (a heading) the hyphen may only break a word.
    """
    text = ""
    for line in lines:
        if ends_with_hyphen(text):
            capitals = text.isupper() and line.isupper()
            broken = narrow and is_hyphenation(text, line.lower() if capitals else line)
            text = (text[:-1] if broken else text) + line
        else:
            text += line if not text or is_wrapped(text, line) else f" {line}"
    return text


def awaits_amount(text: str) -> bool:
    """Whether `text` ends with a mark of currency, so that its amount follows on the next line: "sebesar Rp."."""
    return bool(CURRENCY.search(text))


def is_wrapped(text: str, line: str) -> bool:
    """Whether the figure that ends `text` goes on at the beginning of `line`: "5.538." and "364.094", "7.000," and "-",
    "134," and "4" where they are all that the cell holds."""
    if WHOLE_PART.fullmatch(text) and DECIMALS.fullmatch(line):
        return True
    tail, head = TAIL.search(text), HEAD.match(line)
    if tail is None or head is None:
        return False
    return bool(GROUPS.match(tail.group(1) + head.group(1)))
