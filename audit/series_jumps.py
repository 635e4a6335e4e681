"""A value ten, a hundred or a thousand times that of the year before: a decimal mark may have moved."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from audit.series_draft import MEASURED, WORDS, Draft, key_of, place, title
from schemas.base import Bilingual
from schemas.series import SeriesThing

__all__ = ["tenfold"]

POWERS = tuple(Decimal(10) ** power for power in (1, 2, 3, -1, -2, -3))
SLACK = Decimal("0.12")
"""How far a jump may be from a power of ten: a value also changes a little from one year to the next."""
FEW = 100
"""Counts below this do change tenfold."""


def tenfold(thing: SeriesThing, years: Mapping[str, int]) -> Iterator[Draft]:
    """A value that is ten, a hundred or a thousand times that of the year before, or such a part of it."""
    for what in MEASURED:
        own = [
            value
            for value in thing.values
            if value.what == what and value.tahun == years[value.doc] and value.period is None and value.is_certain
        ]
        by_year = {value.tahun: value for value in own}
        for tahun, value in sorted(by_year.items()):
            before = by_year.get(tahun - 1)
            if before is None or not before.value or not value.value or before.unit != value.unit:
                continue
            counted = not before.decimals and not value.decimals
            if counted and min(abs(before.value), abs(value.value)) < FEW:  # counts do grow from 1 to 10
                continue
            if any(abs(value.value / before.value / power - 1) <= SLACK for power in POWERS):
                yield Draft(
                    rule="seri-kali-sepuluh",
                    severity="info",
                    thing=thing.id,
                    about="\x1f".join((key_of(thing), what, str(tahun))),
                    message=Bilingual(
                        id=f"{title(thing)}: {WORDS[what].id} {before.printed} pada {tahun - 1} (hlm. {before.page}) menjadi"
                        f" {value.printed} pada {tahun} (hlm. {value.page}); periksa letak pemisah desimalnya.",
                        en=f"{title(thing)}: the {WORDS[what].en} of {before.printed} in {tahun - 1} (p. {before.page}) becomes"
                        f" {value.printed} in {tahun} (p. {value.page}); look at where the decimal mark stands.",
                    ),
                    places=(place(before), place(value)),
                )
