"""A record as it is handed on: all that belongs to a person masked, nothing in a text that hides or steers. The last step,
after which nothing is recomputed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import BaseModel

from schemas.base import plain
from schemas.figures import Figure
from schemas.personal import BORN, is_nip, masked_text
from schemas.report import LooseToken, TokenCounts
from schemas.visible import visible

__all__ = ["masked_record"]

AnyRecord = TypeVar("AnyRecord", bound=BaseModel)

NO_TEXT = frozenset({"key", "sha256", "evidence", "png", "knowledge"})
"""Fields whose text is a hash or a picture, never one of the report."""
OF_THE_USER = "file"
"""The user's own name of the file: shown like every text, but not masked."""
ONE_LINE = 2.0
"""Numbers that differ by no more than this in height (points) stand on one line."""


def masked_record(record: AnyRecord) -> AnyRecord:
    """`record` with every text in it masked and made visible; a figure whose text is a number of a person has no value. Keys
    and hashes stay."""
    changed = {name: new for name, value in record if (new := masked_field(name, value)) is not value}
    if isinstance(record, Figure) and masked_text(shown := visible(record.text)) != shown:
        changed |= {"value": None, "readings": ()}
    if isinstance(record, TokenCounts) and record.loose_at:
        changed["loose_at"] = masked_tokens(record.loose_at)
    return record.model_copy(update=changed) if changed else record


def masked_field(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return masked_value(value)
    if name in NO_TEXT:
        return value
    return visible(value) if name == OF_THE_USER else masked_value(value)


def masked_value(value: Any) -> Any:
    """`value` itself where nothing in it is to be masked."""
    if isinstance(value, str):
        text = masked_text(visible(value))
        return value if text == value else text
    if isinstance(value, BaseModel):
        return masked_record(value)
    if isinstance(value, Decimal):
        return None if value > 10**17 and is_nip(plain(value)) else value
    if isinstance(value, tuple):
        items = tuple(masked_value(one) for one in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if isinstance(value, Mapping):
        entries = {name: masked_value(one) for name, one in value.items()}
        return entries if any(entries[name] is not one for name, one in value.items()) else value
    return value


def masked_tokens(tokens: Sequence[LooseToken]) -> tuple[LooseToken, ...]:
    """Numbers left over on a page: one that was printed in groups is several of them, side by side."""
    found: list[LooseToken] = []
    line: list[LooseToken] = []
    for token in tokens:
        if line and abs(token.bbox[1] - line[-1].bbox[1]) > ONE_LINE:
            found += masked_line(line)
            line = []
        line.append(token)
    return (*found, *masked_line(line))


def masked_line(line: Sequence[LooseToken]) -> list[LooseToken]:
    whole = masked_text(" ".join(token.text for token in line))
    if "[" in whole or any(BORN.fullmatch(token.text) for token in line):
        return [token.model_copy(update={"text": "[NIP]" if "[NIP]" in whole else "[…]"}) for token in line]
    return list(line)
