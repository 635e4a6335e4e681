"""The formula of an indicator in one report and in the next: as it is printed, and as target, result and achievement show it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from itertools import product

from audit.formulas import Formula
from audit.interval import Interval, half_unit
from audit.rules.achievement import formulas
from audit.series_draft import MEASURED, Draft, key_of, place, title
from schemas.base import Bilingual
from schemas.series import SeriesFormula, SeriesThing, SeriesValue

__all__ = ["recalculated", "reprinted"]

RULE = "seri-rumus"
WAYS: Mapping[str, Formula] = formulas(*MEASURED)
"""The formulas of an achievement, over a target and a result that are called so."""
TOKEN = re.compile(r"[^\W\d_]{3,}|\d[\d.]{2,}")
YEAR = re.compile(r"(?:19|20)\d\d")
FURNITURE = frozenset(
    (
        "rumus",
        "formula",
        "formulasi",
        "jumlah",
        "total",
        "banyaknya",
        "seluruh",
        "nilai",
        "persen",
        "persentase",
        "dibagi",
        "bagi",
    )
    + ("dibanding", "dibandingkan", "dikali", "dikalikan", "kali", "per", "yang")
    + ("dan", "dari", "pada", "dengan", "terhadap", "untuk", "dalam", "tahun", "satu")
)
"""Words of any formula, which say nothing of what is counted."""
ALIKE = 0.8
"""Words at least so alike (0 to 1) are one, misspelt or with another affix."""
MOST_SHOWN = 120
"""Letters of a formula that a message quotes."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How a report reckons an achievement: `names` are all ways that give what is printed, `likest` one that gives it exactly."""

    names: frozenset[str]
    likest: str
    values: tuple[SeriesValue, SeriesValue, SeriesValue]

    @property
    def doc(self) -> str:
        return self.values[0].doc


def recalculated(thing: SeriesThing, years: Mapping[str, int]) -> Iterator[Draft]:
    """Another formula of the achievement: no single one gives what both reports print."""
    told: list[Reckoned] = []
    for doc, tahun in sorted(years.items(), key=lambda pair: pair[1]):
        after = reckoned(thing, doc, tahun)
        if after is None:
            continue
        before = next((one for one in reversed(told) if not one.names & after.names), None)
        if before is not None:
            yield draft_of(thing, before, after, years)
            told = []
        told.append(after)


def draft_of(thing: SeriesThing, before: Reckoned, after: Reckoned, years: Mapping[str, int]) -> Draft:
    (old, new), (last, now) = (
        (WAYS[one.likest].write(str) for one in (before, after)),
        (years[one.doc] for one in (before, after)),
    )
    return Draft(
        rule=RULE,
        severity="info",
        thing=thing.id,
        about="\x1f".join((key_of(thing), "capaian", str(now))),
        message=Bilingual(
            id=f"{title(thing)}: capaian {before.values[2].printed} dalam laporan {last} (hlm. {before.values[2].page}) dihitung"
            f" dengan {old}, capaian {after.values[2].printed} dalam laporan {now} (hlm. {after.values[2].page}) dengan {new}.",
            en=f"{title(thing)}: the achievement {before.values[2].printed} in the report of {last} (p. {before.values[2].page})"
            f" is reckoned as {old}, {after.values[2].printed} in that of {now} (p. {after.values[2].page}) as {new}.",
        ),
        places=tuple(place(value) for one in (before, after) for value in one.values),
    )


def reckoned(thing: SeriesThing, doc: str, tahun: int) -> Reckoned | None:
    """By what the report `doc` prints of its own year; None where no formula gives the achievement exactly."""
    stated = {what: own_values(thing, doc, tahun, what) for what in (*MEASURED, "capaian")}
    names: set[str] = set()
    likest: tuple[str, tuple[SeriesValue, SeriesValue, SeriesValue]] | None = None
    for target, result, achieved in product(*stated.values()):
        for name, formula in WAYS.items():
            names |= {name} if fits(formula, target, result, achieved) else set()
            if likest is None and is_exact(formula, target, result, achieved):
                likest = name, (target, result, achieved)
    return None if likest is None else Reckoned(frozenset(names), *likest)


def own_values(thing: SeriesThing, doc: str, tahun: int, what: str) -> list[SeriesValue]:
    return [
        value
        for value in thing.values
        if (value.doc, value.tahun, value.what, value.period) == (doc, tahun, what, None) and value.is_certain
    ]


def fits(formula: Formula, target: SeriesValue, result: SeriesValue, achieved: SeriesValue) -> bool:
    """Whether the rounding of the result, and cutting off, leave it open that `formula` was used."""
    realisasi = as_rounded(result) if result.decimals else Interval.point(result.value)
    found = formula.evaluate({"target": Interval.point(target.value), "realisasi": realisasi})
    return found is not None and found.overlaps(as_rounded(achieved, units=2))


def is_exact(formula: Formula, target: SeriesValue, result: SeriesValue, achieved: SeriesValue) -> bool:
    found = formula.evaluate({"target": Interval.point(target.value), "realisasi": Interval.point(result.value)})
    return found is not None and abs(found.low - achieved.value) <= half_unit(achieved.decimals)


def as_rounded(value: SeriesValue, units: int = 1) -> Interval:
    half = half_unit(value.decimals) * Decimal(units)
    return Interval(value.value - half, value.value + half)


def reprinted(thing: SeriesThing, years: Mapping[str, int]) -> Iterator[Draft]:
    """Another formula in the column that prints it: each of the two counts what the other does not name."""
    printed: dict[str, list[SeriesFormula]] = {}
    for one in thing.formulas:
        printed.setdefault(one.doc, []).append(one)
    docs = sorted(printed, key=lambda doc: years[doc])
    for last, now in zip(docs, docs[1:], strict=False):
        before, after = printed[last][0], printed[now][0]
        if not all(is_another(*pair) for pair in product(printed[last], printed[now])):
            continue
        yield Draft(
            rule=RULE,
            severity="info",
            thing=thing.id,
            about="\x1f".join((key_of(thing), "formulasi", str(years[now]))),
            message=Bilingual(
                id=f'{title(thing)}: rumus "{shown(before)}" dalam laporan {years[last]} (hlm. {before.page}) menjadi'
                f' "{shown(after)}" dalam laporan {years[now]} (hlm. {after.page}).',
                en=f'{title(thing)}: the formula "{shown(before)}" in the report of {years[last]} (p. {before.page}) becomes'
                f' "{shown(after)}" in that of {years[now]} (p. {after.page}).',
            ),
            places=(place(before), place(after)),
        )


def is_another(one: SeriesFormula, other: SeriesFormula) -> bool:
    """Whether each says what the other does not: one that merely says more may be the same, told at length or cut off."""
    return bool(unsaid(one.printed, other.printed) and unsaid(other.printed, one.printed))


def unsaid(formula: str, other: str) -> set[str]:
    """The words and constants of `formula` that `other` does not have, not even broken at the end of a line."""
    own, others = tokens(formula), tokens(other)
    joined = "".join(re.findall(r"[^\W_]", other.casefold()))
    words = {one for one in own if one.isalpha() and one not in joined and not get_close_matches(one, others, 1, ALIKE)}
    return words | {one for one in own - others if not one.isalpha()}


def tokens(formula: str) -> set[str]:
    found = {token.replace(".", "") for token in TOKEN.findall(formula.casefold())}
    return {token for token in found if token not in FURNITURE and not YEAR.fullmatch(token)}


def shown(formula: SeriesFormula) -> str:
    text = " ".join(formula.printed.split())
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN].rstrip()} …"
