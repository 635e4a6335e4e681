"""Numbers as people write them, in Indonesian and in English."""

from decimal import Decimal

__all__ = ["number"]


def number(value: Decimal, lang: str) -> str:
    """`1234567890` as "1.234.567.890" (id) or "1,234,567,890" (en); decimals are kept as they are."""
    text = f"{value:,f}"
    return text if lang == "en" else text.translate(str.maketrans(",.", ".,"))
