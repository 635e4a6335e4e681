"""The numbers of one step of a scale, in every way that reports print them: "76 s.d 90", "66 ≤ 75", "85 ke atas", "> 90 - 100"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache

from normalise.folding import squeeze
from normalise.knowledge import knowledge
from schemas.scales import Range

__all__ = ["parse_range", "range_in", "unit_of"]

NUMBER = r"(\d+(?:[.,]\d+)?)\s*(?:%|persen\b)?"
VARIABLE = r"(?:[^\W\d_]{1,12}|nilai capaian)"
"""What stands for the value: "66 ≤ x ≤ 75", "40 ≤ IKLH < 50"."""
DIGIT = re.compile(r"\d")
LONGEST = 60
WHOLE = r"(?!\w)"
OUTER_BRACKETS = re.compile(r"^\(([^()]*)\)$")
NOT_A_NUMBER_BEFORE = r"(?<![\d.,])"
NOT_A_NUMBER_AFTER = r"(?![.,]?\d)"


@cache
def patterns(*, inside: bool = False) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds of steps and how each is printed, the longer forms first.

    `inside` a longer text a word before a mark is one of that text, not what stands for the value ("x > 90").
    """
    known: dict[str, list[str]] = knowledge("scales")

    def any_of(*names: str) -> str:
        words = sorted((word for name in names for word in known[name]), key=len, reverse=True)
        return "(?:" + "|".join(re.escape(word) + (WHOLE if word[-1].isalpha() else "") for word in words) + ")"

    lower, upper = any_of("at_least", "above"), any_of("at_most", "below")
    between, joining = any_of("between"), any_of("between", "joining")
    x = "" if inside else rf"(?:(?!{lower}|{upper}){VARIABLE}\s*)?"
    forms = (
        ("both", rf"(?:{x}({lower}))?\s*{NUMBER}\s*{between}\s*({upper})?\s*{NUMBER}"),
        ("both", rf"{x}({lower})\s*{NUMBER}\s*{joining}?\s*({upper})\s*{NUMBER}"),
        ("both", rf"{any_of('both_ends')}\s*({lower})?\s*{NUMBER}\s*{joining}\s*({upper})?\s*{NUMBER}"),
        ("around", rf"{NUMBER}\s*(<|≤|<=|=<)\s*{VARIABLE}\s*(<|≤|<=|=<)\s*{NUMBER}"),
        ("around_down", rf"{NUMBER}\s*(>|≥|>=|=>)\s*{VARIABLE}\s*(>|≥|>=|=>)\s*{NUMBER}"),
        ("pair", rf"{NUMBER}\s*(<|≤|<=|=<)\s*{NUMBER}"),
        ("at_least", rf"{x}{any_of('at_least')}\s*{NUMBER}"),
        ("at_most", rf"{x}{any_of('at_most')}\s*{NUMBER}"),
        ("above", rf"{x}{any_of('above')}\s*{NUMBER}"),
        ("below", rf"{x}{any_of('below')}\s*{NUMBER}"),
        ("exactly", rf"{x}{any_of('exactly')}\s*{NUMBER}"),
        ("at_least", rf"{NUMBER}\s*{any_of('and_above')}"),
        ("at_most", rf"{NUMBER}\s*{any_of('and_below')}"),
    )
    edges = (NOT_A_NUMBER_BEFORE, NOT_A_NUMBER_AFTER) if inside else ("", "")
    return tuple((kind, re.compile(edges[0] + form + edges[1], re.IGNORECASE)) for kind, form in forms)


@lru_cache(maxsize=4096)
def parse_range(text: str) -> Range | None:
    """The step that the whole of `text` states: "> 90 - 100", "76% s.d 90%", "≤ 50", "91 ≤"; else None."""
    if len(text) > LONGEST or not DIGIT.search(text):
        return None
    clean = OUTER_BRACKETS.sub(r"\1", squeeze(text)).strip()
    for kind, pattern in patterns():
        match = pattern.fullmatch(clean)
        if match:
            return built(kind, match.groups())
    return None


def range_in(text: str) -> tuple[Range, str, str] | None:
    """The one step inside `text`, and the words before and behind it; None where other numbers stand beside it."""
    if not DIGIT.search(text):
        return None
    for kind, pattern in patterns(inside=True):
        match = pattern.search(text)
        if match:
            before, behind = text[: match.start()], text[match.end() :]
            found = None if re.search(r"\d", before + behind) else built(kind, match.groups())
            return (found, before, behind) if found else None
    return None


def built(kind: str, parts: Sequence[str | None]) -> Range | None:
    if kind == "both":
        ends = sorted(
            [(value(parts[1]), not is_open(parts[0], "above")), (value(parts[3]), not is_open(parts[2], "below"))]
        )
        return between(*ends[0], *ends[1])
    if kind == "around":
        return between(value(parts[0]), parts[1] != "<", value(parts[3]), parts[2] != "<")
    if kind == "around_down":
        return between(value(parts[3]), parts[2] != ">", value(parts[0]), parts[1] != ">")
    if kind == "pair":
        # "76 ≤ 90" is 76 to 90; of "76 < 90" nobody can say whether its ends belong to it, and they stay ungraded
        return between(value(parts[0]), parts[1] != "<", value(parts[2]), parts[1] != "<")
    number = value(parts[0])
    return {
        "at_least": Range(low=number, low_inclusive=True, high=None),
        "at_most": Range(low=None, high=number, high_inclusive=True),
        "above": Range(low=number, high=None),
        "below": Range(low=None, high=number),
        "exactly": Range(low=number, low_inclusive=True, high=number, high_inclusive=True),
    }[kind]


def between(low: Decimal, low_in: bool, high: Decimal, high_in: bool) -> Range | None:
    """A step from `low` to `high`; None for two ends the wrong way round."""
    return Range(low=low, low_inclusive=low_in, high=high, high_inclusive=high_in) if low <= high else None


def is_open(mark: str | None, name: str) -> bool:
    return mark is not None and squeeze(mark).casefold() in knowledge("scales")[name]


def value(text: str | None) -> Decimal:
    return Decimal((text or "0").replace(",", "."))


def unit_of(ends: Iterator[Decimal]) -> Decimal:
    """One unit in the last place of the bounds of a scale: 1 for 76 and 90, 0,01 for 76,61."""
    exponents = [end.as_tuple().exponent for end in ends]
    return Decimal(1).scaleb(min((one for one in exponents if isinstance(one, int)), default=0))
