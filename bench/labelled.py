"""Claims of real reports that a person labelled: those of the gold files, and those of `bench/labels/claims.csv`.

`bench/labels/sorted.csv` sorts claims of the gold files by kind, and says of many what their figure rests on.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

__all__ = ["Labelled", "labelled_claims", "number_in", "values_of"]

LABELS = Path(__file__).parent / "labels" / "claims.csv"
SORTED = LABELS.with_name("sorted.csv")
NUMBER = re.compile(r"-?\d(?:[\d.,]*\d)?")
YEAR = re.compile(r"(?:19|20)\d\d")
UNSORTED = "not sorted"
"""A claim of a gold file whose arithmetic is not labelled."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """`figures` are those of the sentence as printed, `operands` all that the claim rests on, as far as they are labelled one by
    one; `holds` is None where even a person cannot tell; `right` is what a wrong figure should be, where that is labelled."""

    page: int
    kind: str
    figures: tuple[str, ...]
    operands: tuple[str, ...]
    holds: bool | None
    right: str = ""

    @property
    def stated(self) -> str:
        """The figure that claims something: the first that is none of the operands, which may be written otherwise
        ("Rp 5.000,00" is labelled "5.000")."""
        known = {value for text in self.operands for value in values_of(text)}
        return next((text for text in self.figures if not values_of(text) & known), self.figures[0])


def labelled_claims(stem: str, gold: dict[str, Any] | None) -> list[Labelled]:
    """The labelled claims of the report `stem`, whose gold file is `gold` if it has one."""
    known = {int(row["number"]): row for row in rows_of(SORTED, stem)}
    entries = enumerate([] if gold is None else gold.get("claims", ()))
    listed = (transcribed(entry, known.get(number)) for number, entry in entries)
    return [*(one for one in listed if one.figures), *(by_hand(row) for row in rows_of(LABELS, stem))]


def rows_of(path: Path, stem: str) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["report"] == stem]


def transcribed(entry: dict[str, Any], row: dict[str, str] | None = None) -> Labelled:
    """A claim of a gold file, sorted by `row` where its own arithmetic is not given; a year among its numbers is no figure."""
    figures = (text for one in entry["text_numbers"] if (text := number_in(one)) and not YEAR.fullmatch(text))
    derive = entry.get("derive") or {}
    arguments = derive.get("args", [])
    if arguments and all("lit" in one for one in arguments):
        operands = tuple(number_in(one["lit"]) for one in arguments)
    else:
        operands = listed_in(row["operands"]) if row else ()
    kind = derive.get("op") or (row["kind"] if row else UNSORTED)
    return Labelled(entry["page"], kind, tuple(figures), operands, entry["holds"])


def listed_in(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))


def by_hand(row: dict[str, str]) -> Labelled:
    here, elsewhere = listed_in(row["here"]), listed_in(row["elsewhere"])
    figures = (row["stated"], *here)
    return Labelled(int(row["page"]), row["kind"], figures, (*here, *elsewhere), row["holds"] == "yes", row["right"])


def number_in(text: str) -> str:
    """The number of "60,5 persen"; empty where there is none."""
    found = NUMBER.search(str(text))
    return found[0] if found else ""


def values_of(text: str) -> set[Decimal]:
    """What a printed number may be worth, in Indonesian and in English notation."""
    return set(readings(text))


def readings(text: str) -> Iterator[Decimal]:
    for group, point in ((".", ","), (",", ".")):
        try:
            yield Decimal(text.replace(group, "").replace(point, "."))
        except InvalidOperation:
            continue
