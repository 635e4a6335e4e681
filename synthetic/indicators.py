"""Performance indicators of a made-up agency, with targets and results of two years."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from synthetic.numerals import half_up
from synthetic.style import Style
from synthetic.survey import Survey

__all__ = ["Indicator", "Year", "make_indicator"]


@dataclass(frozen=True, slots=True)
class Year:
    """Target and result of one year, exact as printed."""

    target: Decimal
    actual: Decimal


@dataclass(frozen=True, slots=True)
class Indicator:
    """`places` are the decimals of target and result; `whole` is the denominator of a fraction such as 12/15; `base` is the
    year before the plan and its result, where the report tells them."""

    name: str
    unit: str
    kind: str
    lower: bool
    places: tuple[int, int]
    now: Year
    last: Year
    end: Decimal
    whole: int | None = None
    base: tuple[int, Decimal] | None = None

    def achievement(self, year: Year, style: Style) -> Decimal | None:
        """Exact achievement in percent by the formulas that the report declares; None for a target of zero."""
        if year.target == 0 or (self.lower and style.lower_formula == "t/r" and year.actual == 0):
            return None
        if not self.lower:
            value = year.actual / year.target * 100
        elif style.lower_formula == "2t-r":
            value = (2 * year.target - year.actual) / year.target * 100
        else:
            value = year.target / year.actual * 100
        return min(value, Decimal(style.cap)) if style.cap else value


def _near(target: Decimal, places: int, rng: Random, low: float = 0.86, high: float = 1.12) -> Decimal:
    if rng.random() < 0.15:
        return half_up(target, places)
    return half_up(target * Decimal(str(round(rng.uniform(low, high), 4))), places)


def _few(rng: Random, *, lower: bool) -> tuple[Year, Year]:
    """Small whole numbers; a lower-is-better target may be zero, which makes achievement undefined."""
    if lower and rng.random() < 0.2:
        return Year(Decimal(0), Decimal(0)), Year(Decimal(2), Decimal(1))
    target = rng.randrange(4, 16)
    actual = max(1, target + rng.choice([-3, -2, -1, 0, 0, 1, 2]))
    return Year(Decimal(target), Decimal(actual)), Year(
        Decimal(target + rng.choice([0, 1, 2])), Decimal(max(1, actual + rng.choice([-2, -1, 1, 2])))
    )


def _years(kind: str, places: tuple[int, int], survey: Survey, rng: Random, *, lower: bool) -> tuple[Year, Year]:
    if kind == "few":
        return _few(rng, lower=lower)
    span = {
        "percent": (70, 92), "index": (52, 88), "grade": (61, 84), "count": (24, 240),
        "large": (1200, 64000), "survey": (76, 88), "decimal": (2, 4),
    }[kind]  # fmt: skip
    target = Decimal(rng.randrange(*span))
    before = target - (Decimal(rng.randrange(1, 3)) if kind != "decimal" else 0)
    high = 1.08 if kind in {"percent", "index", "grade", "survey"} else 1.15
    actual = survey.index() if kind == "survey" else _near(target, places[1], rng, high=high)
    return Year(target, actual), Year(before, _near(before, places[1], rng, high=high))


def _end_target(kind: str, target: Decimal, rng: Random, *, lower: bool) -> Decimal:
    """The target for the last year of the plan, a little more ambitious than this year's."""
    if lower:
        return max(Decimal(1), half_up(target * Decimal("0.8"), 0))
    if kind in {"decimal", "fraction"}:
        return target + 1
    return half_up(target * Decimal("1.08"), 0) if kind in {"large", "count"} else target + rng.randrange(2, 6)


def make_indicator(entry: dict[str, object], survey: Survey, rng: Random) -> Indicator:
    """The indicator of a catalogue `entry` with drawn numbers; a survey indicator takes the survey's own index."""
    kind, lower = str(entry["kind"]), bool(entry.get("lower"))
    places = {"few": (0, 0), "count": (0, 0), "large": (0, 0), "fraction": (0, 0), "decimal": (0, 2)}.get(kind, (0, 2))
    whole = None
    if kind == "fraction":
        whole = rng.randrange(14, 40)
        target = rng.randrange(whole // 2, whole)
        now = Year(Decimal(target), Decimal(min(whole, target + rng.choice([-3, -1, 0, 1]))))
        last = Year(Decimal(target - 1), Decimal(target - rng.choice([1, 2, 3])))
    else:
        now, last = _years(kind, places, survey, rng, lower=lower)
    end = _end_target(kind, now.target, rng, lower=lower)
    name, unit = str(entry["name"]), str(entry["unit"])
    return Indicator(name, unit, kind, lower, places, now, last, end, whole)
