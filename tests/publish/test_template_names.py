"""docs/template.md names what a template may use: all of it, and nothing else."""

import re
import typing
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path

from publish.chr_names import Note, ReviewNames, Unread

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "template.md"
SAME = {"ringan", "untuk_dilihat", "ditolak", "kelompok[].catatan", "pernyataan.catatan"}
"""Lists of notes that the guide does not spell out again."""


def names(kind: type, before: str = "") -> Iterator[str]:
    """Every name under the record `kind`, as the guide writes it."""
    for name, hint in typing.get_type_hints(kind).items():
        listed = typing.get_origin(hint) is tuple
        inner = typing.get_args(hint)[0] if listed else hint
        path = f"{before}{name}"
        if path in SAME or not is_dataclass(inner):
            yield path
        else:
            yield from names(typing.cast(type, inner), f"{path}[]." if listed else f"{path}.")


def told() -> set[str]:
    rows = [line for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`([a-z_.\[\]]+)`", row.split("|")[1])}


def test_the_guide_names_everything_and_nothing_else() -> None:
    assert told() == set(names(ReviewNames))


def test_the_lists_that_are_not_spelled_out_hold_what_the_guide_says() -> None:
    hints = typing.get_type_hints(ReviewNames)
    assert {typing.get_args(hints[name])[0] for name in ("catatan", "ringan", "untuk_dilihat", "ditolak")} == {Note}
    assert typing.get_args(typing.get_type_hints(typing.get_args(hints["kelompok"])[0])["catatan"])[0] is Note
    assert typing.get_args(typing.get_type_hints(hints["pernyataan"])["tidak_terbaca"])[0] is Unread
