"""How printed text looks: like a figure, like a label, like the number of a column. No meaning, only shape."""

import re

__all__ = ["column_number", "is_figure", "is_label_number", "joined_lines"]

FIGURE = re.compile(
    r"^[\s(<>=≥≤±~]*(?:rp\.?|idr)?[\s(]*[-–]?\d[\d.,\s]*(?:[%‰*]|,-|\.-)?\s*\)?\s*(?:%|persen)?$", re.IGNORECASE
)
LABEL = re.compile(r"^\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]?$", re.IGNORECASE)
PLAIN = re.compile(r"^[(\[]?\s*(\d{1,2})\s*[)\]]?\.?$")
FORMULA = re.compile(r"^[(\[]?\s*(\d{1,2})\s*(?:[)\]]?\s*[=:]|[(\[])\s*[\d\s()\[\]/:x×*+\-–=%.]*$", re.IGNORECASE)
GROUPS = re.compile(r"^-?\d{1,3}(?:\.\d{3})+(?:,\d*)?$|^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$")
TAIL = re.compile(r"(?:^|\s)([\d.,]*\d[.,]|[\d.,]+)$")
HEAD = re.compile(r"^([\d.,]+)(?:\s|$)")


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


def joined_lines(lines: list[str]) -> str:
    """The lines of a cell as one text; a figure wrapped after one of its separators is put together again."""
    text = ""
    for line in lines:
        tail, head = TAIL.search(text), HEAD.match(line)
        glued = bool(tail and head and tail.group(1)[-1] in ".," and GROUPS.match(tail.group(1) + head.group(1)))
        text += line if glued or not text else f" {line}"
    return text
