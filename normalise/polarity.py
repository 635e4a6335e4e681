"""Whether more of a thing is better: by its name, and by how the report itself computes its achievement.

"Melampaui target" of a number of cases may mean to stay below it. Where this is open, such words are not held against a figure.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal

from normalise.comparison_words import any_of
from schemas.figures import Figure, Quantity

__all__ = ["Better", "Polarities", "better_by_name"]

Better = Literal["more", "less"]
NEAR = Decimal("0.01")
"""Percentage points by which an achievement may miss its formula beside its own rounding."""
HUNDRED = Decimal(100)


def better_by_name(text: str) -> Better | None:
    """What the words of `text` say; where they name something of which less is better, that is what counts."""
    if any_of("measure", "lower_is_better").search(text):
        return "less"
    return "more" if any_of("measure", "higher_is_better").search(text) else None


class Polarities:
    """What the achievements in the tables show of each thing (`of`) in one year."""

    def __init__(self, quantities: Iterable[Quantity], figures: Mapping[str, Figure], tahun: int | None) -> None:
        self._stated: dict[tuple[str, str], set[Decimal]] = {}
        self._decimals: dict[str, int] = {}
        for one in quantities:
            if (
                one.of is not None
                and one.tahun == tahun
                and one.period is None
                and one.what in ("target", "realisasi", "capaian")
            ):
                for name in one.figures:
                    figure = figures[name]
                    if figure.table is not None and figure.value is not None:
                        self._stated.setdefault((one.of, one.what), set()).add(figure.value)
                        if one.what == "capaian":
                            self._decimals[one.of] = min(figure.decimals, self._decimals.get(one.of, figure.decimals))

    def of(self, of: str, text: str) -> Better | None:
        """By the words of `text` and by the tables; None where neither says it, or where they say different things."""
        said = {better_by_name(text), self.shown(of)} - {None}
        return said.pop() if len(said) == 1 else None

    def shown(self, of: str) -> Better | None:
        """Which formula its achievement follows, where its target and its result differ."""
        values = [self._stated.get((of, what), set()) for what in ("target", "realisasi", "capaian")]
        if any(len(some) != 1 for some in values):
            return None
        target, result, stated = (next(iter(some)) for some in values)
        if target <= 0 or result <= 0 or target == result:
            return None
        margin = NEAR + Decimal(1).scaleb(-self._decimals[of])
        more = abs(result / target * HUNDRED - stated) <= margin
        less = any(abs(one - stated) <= margin for one in inverse(target, result))
        return None if more == less else "more" if more else "less"


def inverse(target: Decimal, result: Decimal) -> tuple[Decimal, ...]:
    """The two usual formulas of things of which less is better (PermenPANRB 53/2014, Lampiran II)."""
    return target / result * HUNDRED, (2 * target - result) / target * HUNDRED
