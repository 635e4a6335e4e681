"""The words by which sentences say what their figures are (`data/claims.yaml`), as patterns."""

import re
from functools import cache

from normalise.knowledge import alternatives, entry

__all__ = ["last_role", "limit", "words", "words_of"]


def words(*path: str) -> re.Pattern[str]:
    """A pattern for any of the words at `path` of the claims grammar, as whole words."""
    return words_of("claims", *path)


@cache
def words_of(name: str, *path: str) -> re.Pattern[str]:
    """The same for the words at `path` of the knowledge `name`; "nya" may be attached."""
    return re.compile(rf"(?<!\w)(?:{alternatives(entry(name, *path))})(?:nya)?(?!\w)", re.IGNORECASE)


def limit(*path: str) -> int:
    return int(entry("claims", *path))


def last_role(lead: str) -> str | None:
    """Whether the last word before a figure that says so calls it a `target`, a `realisasi` or a `capaian`."""
    ends = {
        name: [one.end() for one in words("achievement", name).finditer(lead)]
        for name in ("target", "realisasi", "capaian")
    }
    stated = {name: places[-1] for name, places in ends.items() if places}
    return max(stated, key=lambda name: stated[name]) if stated else None
