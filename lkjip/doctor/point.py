"""One thing that was looked at."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Both", "Point", "State"]

State = Literal["ok", "note", "absent", "missing"]
"""`missing`: needed, and not there, broken or of another version than was tested. `note`: works, but less well. `absent`: not
there and not needed."""


@dataclass(frozen=True, slots=True)
class Both:
    """A text in both languages; `schemas.base.Bilingual` needs pydantic, which may be what is broken."""

    id: str
    en: str

    def in_language(self, lang: str) -> str:
        return self.en if lang == "en" else self.id


@dataclass(frozen=True, slots=True)
class Point:
    """`what` was looked at and what was `found`; `meaning` says what that means for the user, where it means something."""

    name: str
    state: State
    what: Both
    found: Both
    meaning: Both | None = None
