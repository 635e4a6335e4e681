"""Agencies of the state, in the capital and in the regions, told by their names."""

import re
from functools import cache

from normalise.knowledge import knowledge

__all__ = ["is_national"]


def is_national(name: str) -> bool:
    """Whether `name` is that of an agency of the state, above which no regional government stands: "KPU Kabupaten Angin"."""
    return _national().match(name.casefold()) is not None


@cache
def _national() -> re.Pattern[str]:
    known = knowledge("agencies")["national"]
    whole, bodies, before = ("|".join(known[part]) for part in ("whole", "bodies", "before"))
    return re.compile(rf"(?:{whole}|(?:(?:{before})\s+)?(?:{bodies}))\b")
