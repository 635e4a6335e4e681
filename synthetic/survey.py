"""The satisfaction survey (SKM) of a made-up agency."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from synthetic.numerals import half_up

__all__ = ["Survey", "ask_survey", "hold_survey"]


@dataclass(frozen=True, slots=True)
class Survey:
    """`scores` are the sums of answers (1..4) per element over all respondents; `weight` is the printed one of an element.

    With `exact_weight` a weighted mean is the mean divided by the number of elements, whatever is printed. `answers` per
    respondent and names of `elements` only where the report prints them.
    """

    respondents: int
    scores: tuple[int, ...]
    weight: Decimal
    decimals: int
    exact_weight: bool = False
    answers: tuple[tuple[int, ...], ...] = ()
    elements: tuple[str, ...] = ()

    def mean(self, element: int) -> Decimal:
        return half_up(Decimal(self.scores[element]) / self.respondents, self.decimals)

    def weighted(self, element: int) -> Decimal:
        if self.exact_weight:
            return half_up(self.mean(element) / len(self.scores), self.decimals)
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


def ask_survey(rng: Random, *, most_decimals: int, many: tuple[str, ...]) -> Survey:
    """A small survey of which every answer is known: of nine elements, or of the fourteen named by `many`."""
    names = rng.choice([(), many])
    size = len(names) or 9
    answers = tuple(tuple(rng.choice([2, 3, 3, 3, 4, 4]) for _ in range(size)) for _ in range(rng.randrange(22, 41)))
    weight = Decimal("0.071") if names else Decimal(rng.choice(["0.11", "0.111"]))
    scores = tuple(sum(given[place] for given in answers) for place in range(size))
    return Survey(
        len(answers), scores, weight, min(most_decimals, rng.choice([2, 3, 3])), rng.random() < 0.4, answers, names
    )
