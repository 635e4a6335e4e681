"""The satisfaction survey (SKM) of a made-up agency."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from synthetic.numerals import half_up

__all__ = ["Survey", "hold_survey"]


@dataclass(frozen=True, slots=True)
class Survey:
    """`scores` are the sums of answers (1..4) per element over all respondents; `weight` is the printed one of nine."""

    respondents: int
    scores: tuple[int, ...]
    weight: Decimal
    decimals: int

    def mean(self, element: int) -> Decimal:
        return half_up(Decimal(self.scores[element]) / self.respondents, self.decimals)

    def weighted(self, element: int) -> Decimal:
        return half_up(self.mean(element) * self.weight, self.decimals)

    def total(self) -> Decimal:
        return sum((self.weighted(element) for element in range(len(self.scores))), Decimal(0))

    def index(self) -> Decimal:
        """The index on a scale to 100: twenty-five times the printed total, two places."""
        return half_up(self.total() * 25, 2)


def hold_survey(rng: Random, *, most_decimals: int) -> Survey:
    """A survey whose means are printed with two or three places, not above `most_decimals`."""
    respondents = rng.randrange(60, 380)
    scores = tuple(int(respondents * rng.uniform(3.0, 3.72)) for _ in range(9))
    return Survey(
        respondents, scores, Decimal(rng.choice(["0.11", "0.111"])), min(most_decimals, rng.choice([2, 3, 3]))
    )
