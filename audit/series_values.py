"""One quantity of one year with two values in two reports."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from audit.series_draft import WORDS, Draft, key_of, place, title
from schemas.base import Bilingual
from schemas.series import SeriesThing, SeriesValue

__all__ = ["differ", "restated"]

RESULTS = frozenset({"realisasi", "realisasi_anggaran"})
SCALED = {"percent", "IDR"}
"""A number without a unit may be of another thing than one of these."""
THOUSANDS = 3


def restated(thing: SeriesThing, years: Mapping[str, int]) -> Iterator[Draft]:
    """Quantities of one year with two values in two reports; those of several years are one remark, and those that may be
    misread another."""
    pairs: dict[tuple[str, bool], list[tuple[SeriesValue, SeriesValue]]] = {}
    for (what, _, _), values in groups(thing).items():
        told = [with_unit(value, thing) for value in values if value.is_sure]
        parting = [pair for pair in combinations(told, 2) if parts(*pair)]
        if what in WORDS and parting:
            pair = next((pair for pair in parting if is_certain(pair)), parting[0])
            pairs.setdefault((what, is_certain(pair)), []).append(pair)
    for (what, certain), found in pairs.items():
        found.sort(key=lambda pair: (not is_first_hand(pair, years), pair[0].tahun, pair[0].period or ""))
        (one, other), *more = found
        others = ", ".join(sorted({str(pair[0].tahun) for pair in more} - {str(one.tahun)}))
        yield Draft(
            rule="seri-nilai",
            severity="medium" if is_first_hand(found[0], years) else "info",
            thing=thing.id,
            about="\x1f".join((key_of(thing), what, *(() if certain else ("bacaan",)))),
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


def is_certain(pair: tuple[SeriesValue, SeriesValue]) -> bool:
    return all(value.is_certain for value in pair)


def is_first_hand(pair: tuple[SeriesValue, SeriesValue], years: Mapping[str, int]) -> bool:
    """Whether it is a result of which the report of its own year speaks too."""
    return pair[0].what in RESULTS and any(years[value.doc] == value.tahun for value in pair)


def with_unit(value: SeriesValue, thing: SeriesThing) -> SeriesValue:
    """A value without a unit has the one that its report tells of the thing elsewhere: a column of last year's results seldom
    repeats it."""
    told = {one.unit for one in thing.values if one.doc == value.doc and one.what == value.what and one.unit}
    return value if value.unit or len(told) != 1 else value.model_copy(update={"unit": told.pop()})


def parts(one: SeriesValue, other: SeriesValue) -> bool:
    """Whether two values of one quantity contradict each other in two reports, of the same version of the plan."""
    return one.doc != other.doc and one.version == other.version and differ(one, other)


def differ(one: SeriesValue, other: SeriesValue) -> bool:
    """Whether two values are apart by at least one unit of the last place that both print: one may be rounded, or cut off."""
    if one.unit != other.unit and (one.unit and other.unit or {one.unit, other.unit} & SCALED):
        return False
    return abs(one.value - other.value) >= max(last_place(one), last_place(other))


def last_place(value: SeriesValue) -> Decimal:
    """One unit of the last printed place. An amount that ends in noughts may be told in thousands or millions."""
    noughts = len(digits) - len(digits.rstrip("0")) if (digits := f"{abs(value.value):f}".partition(".")[0]) else 0
    if value.value == value.value.to_integral_value() and noughts >= THOUSANDS:
        return Decimal(10) ** noughts
    return Decimal(1).scaleb(-value.decimals)


def groups(thing: SeriesThing) -> dict[tuple[str, int, str | None], list[SeriesValue]]:
    """All that is said of the thing, by what it is, the year and the part of the year."""
    found: dict[tuple[str, int, str | None], list[SeriesValue]] = {}
    for value in thing.values:
        found.setdefault((value.what, value.tahun, value.period), []).append(value)
    return found
