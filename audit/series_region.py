"""The same program of an agency in its own report and in that of its region's government."""

from collections.abc import Iterator, Mapping
from itertools import product

from audit.series_draft import WORDS, Draft, key_of, place, title
from audit.series_values import differ
from schemas.base import Bilingual
from schemas.findings import Severity
from schemas.series import SeriesThing, SeriesValue

__all__ = ["told_by_region"]

RULE = "seri-program-pemda"


def told_by_region(thing: SeriesThing, years: Mapping[str, int], region_years: Mapping[str, int]) -> Iterator[Draft]:
    """Amounts of the year of both reports that are two. Only the region's rows that name this agency are known here.

    What was spent has no plan version; a budget is held against one of the same version only, and as a budget may have been
    changed without its table saying so, it is merely told. So is spending, unless the budget is the same in both reports: else
    the region's row may be of more than this agency's share of the program."""
    told: set[tuple[str, int]] = set()
    for value in sorted(thing.region, key=lambda value: not value.is_certain):
        about = value.what, value.tahun
        if not value.is_sure or region_years.get(value.doc) != value.tahun or about in told:
            continue
        same = [one for one in thing.values if is_same(one, value) and years[one.doc] == one.tahun]
        own = next((one for one in sorted(same, key=lambda one: not one.is_certain) if one.is_sure), None)
        if own is None or not all(differ(one, value) for one in same):
            continue
        told.add(about)
        proven = value.what == "realisasi_anggaran" and has_same_budget(thing, value)
        yield draft_of(thing, own, value, "medium" if proven else "info")


def has_same_budget(thing: SeriesThing, value: SeriesValue) -> bool:
    """Whether the region's report gives the program the budget that the agency's own gives it, in the year of `value`, both read
    without a doubt."""
    own, of_region = (
        [
            one
            for one in values
            if (one.what, one.tahun, one.period) == ("anggaran", value.tahun, None) and one.doubt is None
        ]
        for values in (thing.values, thing.region)
    )
    return any(not differ(*pair) for pair in product(own, of_region) if pair[1].doc == value.doc)


def is_same(own: SeriesValue, value: SeriesValue) -> bool:
    of_plan = value.what == "anggaran"
    return (own.what, own.tahun, own.period) == (value.what, value.tahun, None) and not (
        of_plan and own.version != value.version
    )


def draft_of(thing: SeriesThing, own: SeriesValue, value: SeriesValue, severity: Severity) -> Draft:
    word, tahun = WORDS[value.what], value.tahun
    return Draft(
        rule=RULE,
        severity=severity,
        thing=thing.id,
        about="\x1f".join((key_of(thing), value.what, str(tahun))),
        message=Bilingual(
            id=f"{title(thing)}: {word.id} {tahun} adalah {own.printed} dalam laporan instansi ini (hlm. {own.page}) dan"
            f" {value.printed} dalam laporan pemerintah daerah (hlm. {value.page}), yang menyebut instansi ini.",
            en=f"{title(thing)}: the {word.en} of {tahun} is {own.printed} in the report of this agency (p. {own.page}) and"
            f" {value.printed} in that of its region (p. {value.page}), which names this agency.",
        ),
        places=(place(own), place(value)),
    )
