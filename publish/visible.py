"""Text of a PDF as an output shows it: harmless, on one line where there is room for one, no longer than fits."""

import re

from schemas.visible import visible

__all__ = ["HASHED", "fitting", "logged", "one_line", "visible"]

HASHED = re.compile(r"##(?=\[|vso\[|teamcity\[)")
"""What a server that runs programs takes for an order wherever it stands in their output (Azure, TeamCity)."""
COMMANDS = re.compile(rf"(?m)^(\s*:)(?=:)|{HASHED.pattern}")
"""The same, and what is one at the beginning of a line (GitHub)."""


def one_line(text: str, limit: int | None = None) -> str:
    """`visible(text)` without line breaks; longer than `limit` characters it ends in an ellipsis."""
    flat = " ".join(visible(text).split())
    return flat if limit is None else fitting(flat, limit)


def fitting(text: str, limit: int) -> str:
    """`text`, with an ellipsis for what is beyond `limit` characters."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def logged(text: str) -> str:
    """`text`, which was made visible, as lines of output in which no server finds an order to itself."""
    return COMMANDS.sub(lambda match: f"{match[0]} ", text)
