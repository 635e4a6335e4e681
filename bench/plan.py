"""Which generated reports are measured: seeds, agencies, lines of tables, and the errors planted in them."""

from dataclasses import dataclass
from math import gcd
from typing import get_args

import synthetic
from synthetic.style import Rules

__all__ = ["ERRORS", "RULES", "Plan", "Recipe"]

RULES: tuple[Rules, ...] = get_args(Rules)
ERRORS = 9
"""How many errors are planted in a report that has some."""
KINDS = tuple(kind for kind in synthetic.ErrorKind if not kind.in_voice)
STRIDE = next(step for step in (9, 10, 11, 13) if gcd(step, len(KINDS)) == 1)
"""Kinds this far apart go into one report: neighbours are much alike and would spoil the same table, and some kinds need
reports of another make than others. No step that divides their number, which would leave some out."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which report to make. Seed, agency and lines vary together, so that a few reports cover them all."""

    seed: int
    rules: Rules
    agency: str
    errors: tuple[synthetic.ErrorKind, ...] = ()

    def make(self) -> synthetic.SyntheticReport:
        """The report, without those errors for which it has no place."""
        errors = list(self.errors)
        while True:
            try:
                return synthetic.make_report(self.seed, rules=self.rules, agency=self.agency, errors=errors)
            except synthetic.NoPlaceError as refusal:
                if refusal.kind is None:
                    raise
                errors.remove(refusal.kind)


@dataclass(frozen=True, slots=True)
class Plan:
    """How many reports: `tables` clean ones are read by all tools too, `clean` by lkjip only, `planted` have errors;
    `layouts` is how many pages of each layout of the gallery, `agencies` how many of them state misprinted names;
    `told` reports are written in a voice, `told_wrong` have errors in that prose; `scans` is the number of conditions in
    which pages are scanned."""

    first_seed: int = 5001
    tables: int = 12
    clean: int = 24
    planted: int = 45
    layouts: int = 5
    agencies: int = 24
    told: int = 8
    told_wrong: int = 24
    scans: int = 12

    def recipes(self, count: int, errors: int = 0) -> list[Recipe]:
        """`count` reports with `errors` errors each, whose kinds take turns, so that each is planted about as often."""
        start = self.first_seed + 10_000 * bool(errors)
        agencies = synthetic.agency_kinds()
        return [
            Recipe(start + place, RULES[place % len(RULES)], agencies[place % len(agencies)], in_turn(place, errors))
            for place in range(count)
        ]


def in_turn(place: int, errors: int) -> tuple[synthetic.ErrorKind, ...]:
    """The kinds of error of the report at `place`; the whole sequence goes round all kinds evenly."""
    turns = range(place * errors, (place + 1) * errors)
    return tuple(KINDS[turn * STRIDE % len(KINDS)] for turn in turns)
