"""Numbers as people write them, in Indonesian and in English."""

from decimal import Decimal

__all__ = ["number"]


def number(value: Decimal, lang: str) -> str:
    """`5538364094` as "5.538.364.094" (id) or "5,538,364,094" (en); decimals are kept as they are."""
    text = f"{value:,f}"
    return text if lang == "en" else text.translate(str.maketrans(",.", ".,"))
