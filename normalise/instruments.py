"""What a scale grades or a name speaks of: achievement, absorption, or an evaluation with a scale of its own."""

import re
from functools import cache
from typing import Any, get_args

from normalise.folding import fold
from normalise.knowledge import knowledge
from schemas.scales import Instrument

__all__ = ["evaluations_in", "instrument_of", "is_distinct"]


@cache
def known() -> dict[Instrument, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = knowledge("national_scales")["instruments"]
    return {name: entries[name] for name in get_args(Instrument)}


@cache
def pattern(name: Instrument) -> re.Pattern[str]:
    words = sorted((fold(word) for word in known()[name]["words"]), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in words) + r")(?:nya)?(?!\w)")


def evaluations_in(text: str) -> tuple[Instrument, ...]:
    """The evaluations that `text` names (SAKIP, IKM, SPIP ...), each once."""
    folded = fold(text)
    return tuple(name for name, entry in known().items() if entry.get("evaluation") and pattern(name).search(folded))


def instrument_of(subject: str, *, percent: bool) -> Instrument | None:
    """What a scale with this subject grades; None where it names none, or several evaluations.

    A scale of percentages without a name grades achievement: no evaluation gives per cent.
    """
    named, folded = evaluations_in(subject), fold(subject)
    others = [name for name, entry in known().items() if not entry.get("evaluation") and pattern(name).search(folded)]
    if named and not (percent and "capaian" in others):
        return named[0] if len(named) == 1 else None
    if "capaian" in others or not others:
        return "capaian" if others or percent else None
    return others[0]


def is_distinct(name: Instrument | None) -> bool:
    """Whether the words of this instrument's scale need no name beside them ("WTP")."""
    return name is not None and bool(known()[name].get("distinct"))
