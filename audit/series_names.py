"""What a thing is called and counted in, from one report to the next."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from audit.series_draft import MEASURED, WORDS, Draft, first, key_of, place, title
from audit.wording import number
from schemas.base import Bilingual
from schemas.series import SeriesThing

__all__ = ["other_units", "renamed"]


def renamed(thing: SeriesThing, years: Mapping[str, int]) -> Iterator[Draft]:
    """Another name for what must be the same thing."""
    for before, after in zip(thing.names, thing.names[1:], strict=False):
        if after.score >= 100:
            continue
        values = [first(thing, name.doc) for name in (before, after)]
        same = after.agreeing
        yield Draft(
            rule="seri-nama",
            severity="info",
            thing=thing.id,
            about="\x1f".join((key_of(thing), before.name, after.name)),
            message=Bilingual(
                id=f'"{before.name}" ({years[before.doc]}) disebut "{after.name}" ({years[after.doc]}); kemiripan'
                f" {number(Decimal(str(after.score)), 'id')} dari 100"
                f"{f', dan {same} nilai dari tahun yang sama sama pula' if same else ''}.",
                en=f'"{before.name}" ({years[before.doc]}) is called "{after.name}" ({years[after.doc]}); likeness'
                f" {number(Decimal(str(after.score)), 'en')} of 100"
                f"{f', and {same} values of the same years are the same too' if same else ''}.",
            ),
            places=tuple(place(value) for value in values),
        )


def other_units(thing: SeriesThing, years: Mapping[str, int]) -> Iterator[Draft]:
    """Another unit for the target or result of what has the same name."""
    for what in MEASURED:
        told = [
            value for value in thing.values if value.what == what and value.unit and value.tahun == years[value.doc]
        ]
        for before, after in zip(told, told[1:], strict=False):
            if before.doc != after.doc and same_word(before.unit) != same_word(after.unit):
                yield Draft(
                    rule="seri-satuan",
                    severity="info",
                    thing=thing.id,
                    about="\x1f".join((key_of(thing), what, str(after.tahun))),
                    message=Bilingual(
                        id=f"{title(thing)}: satuan {WORDS[what].id} {before.unit} dalam laporan {years[before.doc]}"
                        f" (hlm. {before.page}), {after.unit} dalam laporan {years[after.doc]} (hlm. {after.page}).",
                        en=f"{title(thing)}: the {WORDS[what].en} is in {before.unit} in the report of {years[before.doc]}"
                        f" (p. {before.page}), in {after.unit} in that of {years[after.doc]} (p. {after.page}).",
                    ),
                    places=(place(before), place(after)),
                )


def same_word(unit: str | None) -> str:
    return (unit or "").casefold().strip(" .")
