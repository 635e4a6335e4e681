"""Where a figure is printed, as truth files and findings both tell it."""

import re
from typing import Any

__all__ = ["place"]


def place(entry: dict[str, Any], key: str = "text") -> tuple[int, str]:
    """Page and printed text, without what may or may not be printed with a number: "Rp", "%", "(empat)" after a 4."""
    text = re.sub(r"\s+", "", str(entry[key] or "")).lower()
    return entry["page"], re.sub(r"^rp\.?|%$|(?<=\d)\([a-z]+\)$", "", text)
