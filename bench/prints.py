"""Printed texts of figures and sentences, made comparable."""

import re
from typing import Any

__all__ = ["Place", "letters", "place"]

Place = tuple[int, str]
"""Page and printed text."""


def letters(text: str | None) -> str:
    return re.sub(r"[^a-z0-9]+", "", (text or "").lower())


def place(entry: dict[str, Any], key: str = "text") -> Place:
    """Page and printed text, without what may or may not be printed with a number: "Rp", "%", "(empat)", a unit."""
    text = re.sub(r"\s+", " ", str(entry[key] or "")).lower().strip()
    number = re.match(r"(?:rp\.?\s*)?(-?\d[\d.,]*\d|\d)", text)
    return entry["page"], number[1] if number else text
