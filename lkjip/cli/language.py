"""The user's language."""

from enum import StrEnum

__all__ = ["Language"]


class Language(StrEnum):
    id = "id"
    en = "en"
