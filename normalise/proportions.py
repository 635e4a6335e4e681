"""Roles that arithmetic tells: a column that is another divided by a third in most rows, whatever its heading says."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from normalise.grounds import Grounds, Roles
from normalise.headings import version_of, year_of
from normalise.knowledge import knowledge
from normalise.relations import (
    Relation,
    Values,
    difference,
    growth,
    holds,
    inverse_share,
    middle,
    product_share,
    quotient,
    share,
    step,
)
from normalise.result_columns import results_named
from schemas.tables import ColumnRole

__all__ = ["corrected"]

_LARGE = 1_000_000
_MOST_PERCENT = 1000
_BUDGET_AND_SPENT = 2
_ALL = 100
_ENOUGH = 5
"""Percentages among which one that is none is a slip of the pen: "10,000" for 100,00."""
_SILENT: frozenset[str | None] = frozenset({None, "nilai"})
_SHARES: frozenset[str | None] = _SILENT | {"capaian", "serapan", "sisa_persen", "realisasi_anggaran", "realisasi"}
_PARTS: frozenset[str | None] = _SILENT | {"realisasi", "realisasi_anggaran"}
_COMPARED: frozenset[str | None] = frozenset({"realisasi", "capaian", "anggaran", "realisasi_anggaran", "nilai"})
_LINES: frozenset[str] = frozenset({"program", "kegiatan"})
_MEASURED: frozenset[str] = frozenset({"indikator", "sasaran"})


def corrected(roles: Roles, grounds: Grounds) -> Roles:
    """`roles` with those mended that the numbers contradict, and those found that only the numbers tell."""
    mending = _Mending(list(roles), grounds)
    mending.triples()
    mending.spending()
    mending.budget()
    mending.performance()
    mending.changes()
    mending.derived()
    return mending.roles


class _Mending:
    """The roles of one table while its arithmetic is looked at."""

    def __init__(self, roles: Roles, grounds: Grounds) -> None:
        self.roles = roles
        self.grounds = grounds

    def triples(self) -> None:
        """Whole, part and percentage of which the heading of the whole says nothing, perhaps the others neither."""
        for index, role in enumerate(self.roles):
            for whole, part in combinations(range(index), 2):
                is_open = self.roles[whole] in _SILENT and self.roles[part] in _PARTS and role in _SHARES
                if is_open and self._is((whole, part), index, share):
                    self.roles[whole], self.roles[part], self.roles[index] = self._triple(whole, part, index)

    def _triple(self, whole: int, part: int, index: int) -> tuple[ColumnRole | None, ...]:
        known = set(filter(None, self.roles))
        if middle(self._values(whole)) >= _LARGE and (known & _LINES or self._speaks_of_money()):
            return "anggaran", "realisasi_anggaran", "serapan"
        if known & _MEASURED:
            return "target", "realisasi", "capaian"
        return self.roles[whole], self.roles[part], self.roles[index]

    def _speaks_of_money(self) -> bool:
        return re.search(knowledge("columns")["budget"], self.grounds.caption) is not None

    def spending(self) -> None:
        """Of two columns of budgets alone the one that the absorption is a share by is what was spent: "Anggaran", "Belanja"."""
        budgets = [index for index, role in enumerate(self.roles) if role == "anggaran"]
        versions = any(version_of(self.grounds.headings[index].path) for index in budgets)
        if "realisasi_anggaran" in self.roles or len(budgets) != _BUDGET_AND_SPENT or versions:
            return
        for index in (at for at, role in enumerate(self.roles) if role == "serapan"):
            within = all(value <= _ALL for value in self._values(index).values())
            if within and index > budgets[1] and self._is((budgets[0], budgets[1]), index, share):
                self.roles[budgets[1]] = "realisasi_anggaran"

    def budget(self) -> None:
        """What is left of a budget, and percentages of it; a bare "Serapan" may head the amount or the percentage."""
        for index, role in enumerate(self.roles):
            pairs = [pair for pair in self._pairs("anggaran", "realisasi_anggaran") if index not in pair]
            if role in _SILENT | {"pertumbuhan", "efisiensi"} and any(
                self._is(pair, index, difference, step) for pair in pairs
            ):
                self.roles[index] = "sisa"
            elif role in _SHARES | {"anggaran"}:
                self.roles[index] = self._share_of_budget(index, pairs)

    def _share_of_budget(self, index: int, pairs: list[tuple[int, int]]) -> ColumnRole | None:
        own = self._values(index)
        amounts = sum(value > _MOST_PERCENT for value in own.values())
        if not own or amounts > (len(own) >= _ENOUGH):
            return self.roles[index]
        used = any(self._is(pair, index, share) for pair in pairs)
        left = any(self._is(pair, index, share) for pair in self._pairs("anggaran", "sisa") if index not in pair)
        if left and not used:
            return "sisa_persen"
        return "serapan" if (used and not left) or self._stands_among_amounts(index) else self.roles[index]

    def _stands_among_amounts(self, index: int) -> bool:
        """Whether what is headed like an amount is far too small to be one beside the budgets."""
        amounts = [self._values(at) for at, role in enumerate(self.roles) if role == "anggaran" and at != index]
        return self.roles[index] in ("anggaran", "realisasi_anggaran") and any(middle(one) >= _LARGE for one in amounts)

    def performance(self) -> None:
        """An achievement of target and result; the "capaian" that another one is computed from is itself the result."""
        for index, role in enumerate(self.roles):
            of_results = [pair for pair in self._pairs("target", "realisasi") if index not in pair]
            if role in _SILENT | {"realisasi", "serapan"} and any(
                self._is(pair, index, share, inverse_share) for pair in of_results
            ):
                self.roles[index] = "capaian"
            standards = [pair for pair in self._pairs("standar_nasional", "realisasi") if max(pair) < index]
            if role in _SILENT and any(self._is(pair, index, share) for pair in standards):
                self.roles[index] = "capaian"
            for target, result in self._pairs("target", "capaian"):
                if role == "capaian" and result < index and self._is((target, result), index, share):
                    self.roles[result] = "realisasi"
        self.roles = results_named(self.roles, self.grounds)

    def changes(self) -> None:
        """What grew from one year to another, in units or in percent."""
        for index, role in enumerate(self.roles):
            if role in _SILENT and any(self._is(pair, index, step, growth) for pair in self._years_before(index)):
                self.roles[index] = "pertumbuhan"

    def _years_before(self, index: int) -> Iterator[tuple[int, int]]:
        years = [year_of(heading, self.grounds.report_year) for heading in self.grounds.headings]
        for old in range(index):
            for new in range(index):
                before, after = years[old], years[new]
                if before and after and before < after and self.roles[old] == self.roles[new] in _COMPARED:
                    yield old, new

    def derived(self) -> None:
        """Achievement by absorption is efficiency; an achievement times its weight is a weighted value."""
        for index, role in enumerate(self.roles):
            if role in _SILENT and any(
                self._is(pair, index, quotient, difference) for pair in self._pairs("capaian", "serapan")
            ):
                self.roles[index] = "efisiensi"
            elif role == "capaian" and any(
                self._is(pair, index, product_share) for pair in self._pairs("bobot", "capaian") if index not in pair
            ):
                self.roles[index] = "nilai"

    def _is(self, inputs: tuple[int, int], result: int, *relations: Relation) -> bool:
        return self._is_computed(inputs, result, relations) or self._is_stated(inputs, result, relations)

    def _is_computed(self, inputs: tuple[int, int], result: int, relations: Sequence[Relation]) -> bool:
        stated = self._values(result)
        may = self.grounds.steps.take(1 + len(stated) * len(relations))
        return may and holds([self._values(at) for at in inputs], stated, *relations)

    def _is_stated(self, inputs: tuple[int, int], result: int, relations: Sequence[Relation]) -> bool:
        """Whether the table states the formula of `result`; where the figures fail it, they and not the roles are wrong."""
        formula = self.grounds.formulas.get(result)
        if formula is None:
            return False
        first, second = formula.first, formula.second
        if formula.operation == "difference":
            return ((first, second) == inputs and difference in relations) or (
                (second, first) == inputs and step in relations
            )
        return (second, first) == inputs and share in relations

    def _values(self, index: int) -> Values:
        return self.grounds.profiles[index].values

    def _pairs(self, first: ColumnRole, second: ColumnRole) -> list[tuple[int, int]]:
        """All columns of the two roles; of plan versions side by side the last comes first."""
        firsts = [index for index, role in enumerate(self.roles) if role == first]
        seconds = [index for index, role in enumerate(self.roles) if role == second]
        return [(one, other) for one in reversed(firsts) for other in seconds if one != other]
