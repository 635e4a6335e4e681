"""Numbers and arithmetic as the user's language writes them."""

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from schemas.rounding import rounded

__all__ = ["arithmetic", "bounds", "count", "number", "shown_unit", "stated_value", "value_text"]

SWAP = str.maketrans(",.", ".,")
OPERAND = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])")
LONGEST_SUM = 8
SIGNS_EN = ((" * ", " × "), (" / ", " ÷ "), (" - ", " − "))
SIGNS_ID = ((" * ", " × "), (" / ", " : "), (" - ", " − "), (" in ", " dalam "))


def number(value: Decimal, lang: str) -> str:
    """`1234567890` as "1.234.567.890" (id) or "1,234,567,890" (en); decimals are kept as they are stated."""
    text = f"{value:,f}"
    return text if lang == "en" else text.translate(SWAP)


def value_text(value: Decimal, unit: str | None, lang: str) -> str:
    """A number with its unit: "Rp 1.500.000", "80,00%", "12 desa"."""
    text = number(value, lang)
    if unit == "IDR":
        return f"Rp {text}"
    if unit == "percent":
        return f"{text}%"
    return text if unit is None else f"{text} {unit}"


def stated_value(value: Decimal | str | None, unit: str | None, lang: str) -> str | None:
    """What a finding or check calls stated or expected: a number with its unit, or a word."""
    return value_text(value, unit, lang) if isinstance(value, Decimal) else value


def bounds(low: Decimal, high: Decimal, decimals: int, lang: str) -> tuple[str, str]:
    """An interval with `decimals` decimals, widened to them; both ends are the same text when it is a point."""
    if low == high:
        return (number(rounded(low, decimals, ROUND_HALF_EVEN), lang),) * 2
    return (
        number(rounded(low, decimals, ROUND_FLOOR), lang),
        number(rounded(high, decimals, ROUND_CEILING), lang),
    )


def shown_unit(printed: str | None, unit: str | None) -> str | None:
    """`unit` if the figure was printed with it: beside a bare number of a table, bare numbers read better."""
    marks = printed or ""
    return unit if "%" in marks or any(mark.isalpha() for mark in marks) else None


def arithmetic(formula: str, lang: str) -> str:
    """A check's formula for reading: operands in the notation of `lang`, long sums cut in the middle."""
    text = " + ".join(shortened(formula.split(" + ")))
    text = OPERAND.sub(lambda match: number(Decimal(match[0]), lang), text)
    for sign, shown in SIGNS_ID if lang == "id" else SIGNS_EN:
        text = text.replace(sign, shown)
    return text


def shortened(terms: list[str]) -> list[str]:
    return terms if len(terms) <= LONGEST_SUM else [*terms[:4], "…", *terms[-2:]]


def count(many: int, lang: str) -> str:
    return number(Decimal(many), lang)
