"""What all records share: frozen models, decimals written as plain strings, texts in two languages."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema

__all__ = ["Bilingual", "PlainDecimal", "Record", "plain"]


def plain(value: Decimal) -> str:
    """`value` without exponent: `Decimal("5E+3")` becomes `"5000"`."""
    return format(value, "f")


PlainDecimal = Annotated[
    Decimal,
    PlainSerializer(plain, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}),
]
"""A number read from a report, in base units; in JSON a string holding a plain decimal, never a float."""


class Record(BaseModel):
    """Base of what crosses a stage: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Bilingual(Record):
    """One text for the user, in Bahasa Indonesia and in English."""

    id: str
    en: str

    def in_language(self, lang: str) -> str:
        return self.en if lang == "en" else self.id
