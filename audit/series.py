"""Where two reports of one agency part: values in, remarks out.

Neither report is accused: the later one may have corrected the earlier. What a report itself states in two ways is not
held against another one, and targets or budgets of two plan versions are never held equal.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from audit.keys import Fingerprints
from audit.series_draft import WORDS, Draft, first, key_of, place, title
from audit.series_plans import end_targets, vanished
from audit.wording import number
from schemas.base import Bilingual
from schemas.series import SeriesDocument, SeriesFinding, SeriesThing, SeriesValue

__all__ = ["judge_series"]

RESULTS = frozenset({"realisasi", "realisasi_anggaran"})
MEASURED = ("target", "realisasi")
POWERS = tuple(Decimal(10) ** power for power in (1, 2, 3, -1, -2, -3))
SLACK = Decimal("0.12")
"""How far a jump may be from a power of ten: a value also changes a little from one year to the next."""
SCALED = {"percent", "IDR"}
"""A number without a unit may be of another thing than one of these."""
THOUSANDS = 3
FEW = 100
"""Counts below this do change tenfold."""


def judge_series(documents: Sequence[SeriesDocument], things: Sequence[SeriesThing]) -> tuple[SeriesFinding, ...]:
    """What parts the reports `documents` (in the order of their years), by rule and thing."""
    years = {document.id: document.tahun for document in documents}
    drafts = [
        *(draft for thing in things for draft in restated(thing, years)),
        *(draft for thing in things for draft in tenfold(thing, years)),
        *(draft for thing in things for draft in renamed(thing, years)),
        *(draft for thing in things for draft in other_units(thing, years)),
        *end_targets(things, documents),
        *vanished(things, documents),
    ]
    keys = Fingerprints()
    return tuple(
        SeriesFinding(
            id=f"N{at}",
            key=keys.key(draft.rule, draft.about),
            rule=draft.rule,
            severity=draft.severity,
            thing=draft.thing,
            message=draft.message,
            places=draft.places,
        )
        for at, draft in enumerate(drafts, start=1)
    )


def restated(thing: SeriesThing, years: Mapping[str, int]) -> Iterator[Draft]:
    """Quantities of one year with two values in two reports; those of several years are one remark."""
    pairs: dict[str, list[tuple[SeriesValue, SeriesValue]]] = {}
    for (what, _, _), values in groups(thing).items():
        sure = [with_unit(value, thing) for value in values if value.is_sure]
        pair = next((pair for pair in combinations(sure, 2) if parts(*pair)), None)
        if what in WORDS and pair:
            pairs.setdefault(what, []).append(pair)
    for what, found in pairs.items():
        found.sort(key=lambda pair: (not is_first_hand(pair, years), pair[0].tahun, pair[0].period or ""))
        (one, other), *more = found
        others = ", ".join(sorted({str(pair[0].tahun) for pair in more} - {str(one.tahun)}))
        yield Draft(
            rule="seri-nilai",
            severity="medium" if is_first_hand(found[0], years) else "info",
            thing=thing.id,
            about="\x1f".join((key_of(thing), what)),
            message=Bilingual(
                id=f"{title(thing)}: {WORDS[what].id} {one.tahun} adalah {one.printed} dalam laporan {years[one.doc]}"
                f" (hlm. {one.page}) dan {other.printed} dalam laporan {years[other.doc]} (hlm. {other.page})"
                f"{f'; begitu pula tahun {others}' if others else ''}.",
                en=f"{title(thing)}: the {WORDS[what].en} of {one.tahun} is {one.printed} in the report of {years[one.doc]}"
                f" (p. {one.page}) and {other.printed} in that of {years[other.doc]} (p. {other.page})"
                f"{f'; so it is for {others}' if others else ''}.",
            ),
            places=tuple(place(value) for pair in found for value in pair),
        )


def is_first_hand(pair: tuple[SeriesValue, SeriesValue], years: Mapping[str, int]) -> bool:
    """Whether it is a result of which the report of its own year speaks too."""
    return pair[0].what in RESULTS and any(years[value.doc] == value.tahun for value in pair)


def with_unit(value: SeriesValue, thing: SeriesThing) -> SeriesValue:
    """A value without a unit has the one that its report tells of the thing elsewhere: a column of last year's results seldom
    repeats it."""
    told = {one.unit for one in thing.values if one.doc == value.doc and one.what == value.what and one.unit}
    return value if value.unit or len(told) != 1 else value.model_copy(update={"unit": told.pop()})


def parts(one: SeriesValue, other: SeriesValue) -> bool:
    """Whether two values of one quantity contradict each other by at least one unit of the last place that both print: one
    may be rounded, or cut off."""
    if one.doc == other.doc or one.version != other.version:
        return False
    if one.unit != other.unit and (one.unit and other.unit or {one.unit, other.unit} & SCALED):
        return False
    return abs(one.value - other.value) >= max(last_place(one), last_place(other))


def last_place(value: SeriesValue) -> Decimal:
    """One unit of the last printed place. An amount that ends in noughts may be told in thousands or millions."""
    noughts = len(digits) - len(digits.rstrip("0")) if (digits := f"{abs(value.value):f}".partition(".")[0]) else 0
    if value.value == value.value.to_integral_value() and noughts >= THOUSANDS:
        return Decimal(10) ** noughts
    return Decimal(1).scaleb(-value.decimals)


def tenfold(thing: SeriesThing, years: Mapping[str, int]) -> Iterator[Draft]:
    """A value that is ten, a hundred or a thousand times that of the year before, or such a part of it."""
    for what in MEASURED:
        own = [
            value
            for value in thing.values
            if value.what == what and value.tahun == years[value.doc] and value.period is None and value.is_sure
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


def groups(thing: SeriesThing) -> dict[tuple[str, int, str | None], list[SeriesValue]]:
    """All that is said of the thing, by what it is, the year and the part of the year."""
    found: dict[tuple[str, int, str | None], list[SeriesValue]] = {}
    for value in thing.values:
        found.setdefault((value.what, value.tahun, value.period), []).append(value)
    return found


def same_word(unit: str | None) -> str:
    return (unit or "").casefold().strip(" .")
