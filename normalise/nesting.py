"""The nesting of rows that agrees best with all witnesses and with the amounts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from normalise.sums import Amounts, Children, held_reaches, proof
from normalise.witness import NamedRow, Witness

__all__ = ["Family", "best_nesting"]

_MOST_STEPS = 400_000
"""About a second of work; a table of a thousand rows in five levels takes a tenth of it."""
_MOST_TERMS = 2_000_000
"""Amounts that are added up, in some seconds: of a thousand equal ones every row may reach to every other."""
# What sums say, in the measure of the witnesses (`Witness.weight`): a sum that surely holds outweighs any one of them.
_SURE_DIGITS = 6.0
_HELD = 6.0
_HELD_FOR_EACH = 2.0
_FAILING = 1.0
_OVERSHOT = 1.0
_LONE_HELD = 2.5
_LONE_DIGITS = 9.0
_ACROSS_TOTAL = 1.5


@dataclass(frozen=True, slots=True)
class Family:
    """A parent and its children, by position."""

    parent: int
    children: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Path:
    """Children that cover the rows from the first to before some end; `last` is the position of the last one."""

    score: float
    last: int | None = None
    before: "_Path | None" = None
    end: int = 0

    def children(self) -> Children:
        found: list[tuple[int, int]] = []
        path: _Path | None = self
        while path is not None and path.last is not None:
            found.append((path.last, path.end))
            path = path.before
        return tuple(reversed(found))


@dataclass(frozen=True, slots=True)
class _Span:
    score: float
    children: Children


class _Nesting:
    """Finds for every row and every end that someone proposes for it the best division of the rows between.

    Every witness proposes how far each row reaches, so do the sums; the best way through these spans is found from the
    last row up, each span built of the best spans in it.
    """

    def __init__(self, rows: Sequence[NamedRow], witnesses: Sequence[Witness]) -> None:
        self.amounts: list[Amounts] = [row.amounts for row in rows]
        self.totals = [position for position, row in enumerate(rows) if row.after_total]
        self.witnesses = witnesses
        self.held = held_reaches(self.amounts)
        self.ends = [sorted(ends) for ends in self._proposed(len(rows))]
        self.spans: list[dict[int, _Span]] = [{} for _ in rows]
        self.steps = self.terms = 0
        self._links: dict[tuple[int, int], float] = {}
        self._pairs: dict[tuple[int, int], float] = {}

    def _proposed(self, count: int) -> list[set[int]]:
        proposed = [{position + 1, *self.held[position]} for position in range(count)]
        for witness in self.witnesses:
            for position, end in enumerate(witness.reaches()):
                if end is not None:
                    proposed[position].add(end)
        for total in self.totals:
            for position, ends in enumerate(proposed[:total]):
                if max(ends) > total > position:
                    ends.add(total)
        return proposed

    def families(self) -> list[Family] | None:
        """The families of the best nesting; None where the rows are too many to try all that is proposed."""
        count = len(self.ends)
        for position in range(count - 1, -1, -1):
            self.spans[position] = self._spans_of(position)
            if self.steps > _MOST_STEPS or self.terms > _MOST_TERMS:
                return None
        top = self._paths(None, 0, count).get(count)
        return list(self._unfold(top.children())) if top else []

    def _unfold(self, children: Children) -> Iterator[Family]:
        for position, end in children:
            below = self.spans[position][end].children
            if below:
                yield Family(position, tuple(child for child, _ in below))
                yield from self._unfold(below)

    def _spans_of(self, position: int) -> dict[int, _Span]:
        ends = self.ends[position]
        paths = self._paths(position, position + 1, ends[-1])
        found = {position + 1: _Span(0.0, ())}
        for end in ends[1:]:
            ways = [paths[end].children()] if end in paths else []
            if end in self.held[position]:
                ways.append(self.held[position][end])
            scored = [_Span(self._score(position, way), way) for way in ways]
            if scored:
                best = max(scored, key=lambda span: span.score)
                across = sum(position < total < end for total in self.totals)
                found[end] = _Span(best.score - _ACROSS_TOTAL * min(across, 2), best.children)
        return found

    def _paths(self, parent: int | None, start: int, end: int) -> Mapping[int, _Path]:
        """The best ways to divide the rows from `start` among children of `parent`, by where they end."""
        paths = {start: _Path(0.0)}
        for position in range(start, end):
            so_far = paths.get(position)
            if so_far is None:
                continue
            score = so_far.score + self._joined(parent, so_far.last, position)
            for reach, span in self.spans[position].items():
                self.steps += 1
                if reach <= end and (reach not in paths or score + span.score > paths[reach].score):
                    paths[reach] = _Path(score + span.score, position, so_far, reach)
        return paths

    def _score(self, parent: int, children: Children) -> float:
        score, last = 0.0, None
        for position, end in children:
            score += self._joined(parent, last, position) + self.spans[position][end].score
            last = position
        return score + self._of_sums(parent, [child for child, _ in children])

    def _joined(self, parent: int | None, last: int | None, child: int) -> float:
        score = 0.0
        if parent is not None:
            if (parent, child) not in self._links:
                self._links[parent, child] = sum(one.below(parent, child) for one in self.witnesses)
            score += self._links[parent, child]
        if last is not None:
            if (last, child) not in self._pairs:
                self._pairs[last, child] = sum(one.beside(last, child) for one in self.witnesses)
            score += self._pairs[last, child]
        return score

    def _of_sums(self, parent: int, children: Sequence[int]) -> float:
        """A sum that holds speaks for every one of its parts, as the witnesses do."""
        self.terms += len(children)
        told = proof(self.amounts[parent], [self.amounts[child] for child in children])
        if not told.tested:
            return 0.0
        lost = _FAILING * min(told.failing, 2) + _OVERSHOT * told.overshot
        if len(children) == 1:
            return _LONE_HELD * min(told.digits / _LONE_DIGITS, 1.0) - lost if told.digits else -lost - _FAILING
        return (_HELD + _HELD_FOR_EACH * len(children)) * min(told.digits / _SURE_DIGITS, 1.0) - lost


def best_nesting(rows: Sequence[NamedRow], witnesses: Sequence[Witness]) -> list[Family] | None:
    """The families of the nesting of `rows` that agrees best with `witnesses` and with the amounts; None where too much would
    have to be tried to tell."""
    return _Nesting(rows, witnesses).families()
