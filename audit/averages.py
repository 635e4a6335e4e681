"""Formulas of means that are not the plain one: weighted, over rows that state nothing, capped, geometric."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from audit.formulas import Values, added
from audit.interval import Interval

__all__ = ["CappedMean", "GeometricMean", "MeanOfAll", "MeanOfMeans", "WeightedMean"]


@dataclass(frozen=True, slots=True)
class WeightedMean:
    """`(v1 * w1 + v2 * w2 ...) / (w1 + w2 ...)`; `terms` and `weights` are figure ids in the same order."""

    terms: tuple[str, ...]
    weights: tuple[str, ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.terms + self.weights

    def write(self, name: Callable[[str], str]) -> str:
        products = (f"{name(term)} * {name(weight)}" for term, weight in zip(self.terms, self.weights, strict=True))
        return f"({' + '.join(products)}) / ({' + '.join(map(name, self.weights))})"

    def evaluate(self, values: Values) -> Interval | None:
        return self.products(values).over(added(self.weights, values))

    def products(self, values: Values, without: str | None = None) -> Interval:
        total = Interval.point(Decimal(0))
        for term, weight in zip(self.terms, self.weights, strict=True):
            if without not in (term, weight):
                total = total + values[term] * values[weight]
        return total

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        if unknown in self.weights:
            return None
        others = self.products(values, without=unknown)
        needed = result * added(self.weights, values) - others
        return needed.over(values[self.weights[self.terms.index(unknown)]])


@dataclass(frozen=True, slots=True)
class MeanOfAll:
    """The sum of the terms over `count` rows, of which some state nothing and count as zero."""

    terms: tuple[str, ...]
    count: int

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.terms

    def write(self, name: Callable[[str], str]) -> str:
        return f"({' + '.join(name(term) for term in self.terms)}) / {self.count}"

    def evaluate(self, values: Values) -> Interval | None:
        return added(self.terms, values).times(Decimal(1) / self.count)

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        others = added([term for term in self.terms if term != unknown], values)
        return result.times(Decimal(self.count)) - others


@dataclass(frozen=True, slots=True)
class CappedMean:
    """The mean of the terms, each counted as `limit` at most: achievements above 100 percent that may not make up for others."""

    terms: tuple[str, ...]
    limit: Decimal

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.terms

    def write(self, name: Callable[[str], str]) -> str:
        return f"({' + '.join(f'MIN({name(term)}, {self.limit})' for term in self.terms)}) / {len(self.terms)}"

    def evaluate(self, values: Values) -> Interval | None:
        limit = self.limit
        cut = {name: Interval(min(values[name].low, limit), min(values[name].high, limit)) for name in self.terms}
        return added(self.terms, cut).times(Decimal(1) / len(self.terms))

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:  # noqa: ARG002
        return None


@dataclass(frozen=True, slots=True)
class GeometricMean:
    """The n-th root of the product of n terms: how ministries average the achievement of outputs (PMK 22/2021)."""

    terms: tuple[str, ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.terms

    def write(self, name: Callable[[str], str]) -> str:
        return f"({' * '.join(name(term) for term in self.terms)}) ^ (1 / {len(self.terms)})"

    def evaluate(self, values: Values) -> Interval | None:
        if any(values[name].low <= 0 for name in self.terms):
            return None
        lows, highs = ([getattr(values[name], end).ln() for name in self.terms] for end in ("low", "high"))
        return Interval(*((sum(logs, Decimal(0)) / len(logs)).exp() for logs in (lows, highs)))

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:  # noqa: ARG002
        return None


@dataclass(frozen=True, slots=True)
class MeanOfMeans:
    """The mean of the means of `groups`: of the sasaran, each the mean of its indicators."""

    groups: tuple[tuple[str, ...], ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        return tuple(name for group in self.groups for name in group)

    def write(self, name: Callable[[str], str]) -> str:
        means = (f"({' + '.join(map(name, group))}) / {len(group)}" for group in self.groups)
        return f"({' + '.join(means)}) / {len(self.groups)}"

    def evaluate(self, values: Values) -> Interval | None:
        total = Interval.point(Decimal(0))
        for group in self.groups:
            total = total + added(group, values).times(Decimal(1) / len(group))
        return total.times(Decimal(1) / len(self.groups))

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        own = next(group for group in self.groups if unknown in group)
        others = Interval.point(Decimal(0))
        for group in self.groups:
            known = [term for term in group if term != unknown]
            others = others + added(known, values).times(Decimal(1) / len(group))
        return (result.times(Decimal(len(self.groups))) - others).times(Decimal(len(own)))
