"""The right formula with another operand: of another table or year, of the whole, of a neighbour, without its decimals.

This shows a figure that is stale, too: it was right before the operand was corrected, and another place still states what the
operand was then.
"""

from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, Decimal
from itertools import product

from audit.causes.case import Case
from audit.causes.cause import Cause, Say
from audit.causes.lookup import elsewhere, neighbours, parents, place_of
from audit.causes.recomputed import MOST_OPERANDS, with_values
from audit.causes.saying import at
from audit.compare import exponent_of
from audit.wording import number
from schemas.figures import Figure
from schemas.rounding import rounded

__all__ = ["both_elsewhere", "cut_off", "of_neighbours", "of_the_whole", "stated_elsewhere"]


def stated_elsewhere(case: Case) -> Iterator[Cause]:
    for operand in replaceable(case):
        yield from instead(case, operand, elsewhere(case.view, operand))


def both_elsewhere(case: Case) -> Iterator[Cause]:
    """Both operands as other places state them, of different times: two of one time give what was right then, a copy."""
    operands = replaceable(case)
    if len(operands) != 2:
        return
    first, second = (list(others_by_value(case, one).values()) for one in operands)
    for one, other in product(first, second):
        if time_of(case, one) != time_of(case, other) and one.value is not None and other.value is not None:
            value = with_values(case, {operands[0].id: one.value, operands[1].id: other.value})
            if value is not None:
                yield Cause(("operands", one.value, other.value), value, computed_with_both(case, one, other))


def others_by_value(case: Case, operand: Figure) -> dict[Decimal | None, Figure]:
    """One place for each value that is stated of the same thing and is not that of the operand."""
    found = {one.value: one for one in reversed(list(elsewhere(case.view, operand))) if one.value is not None}
    return {value: one for value, one in found.items() if value != operand.value}


def time_of(case: Case, figure: Figure) -> object:
    quantity = case.view.quantity(figure)
    return None if quantity is None else (quantity.tahun, quantity.version)


def of_the_whole(case: Case) -> Iterator[Cause]:
    for operand in replaceable(case):
        found = place_of(case.view, operand)
        if found is not None:
            table, row, column = found
            rows = parents(table, row)
            yield from instead(case, operand, (one for row in rows if (one := case.view.figure(row, column))))


def of_neighbours(case: Case) -> Iterator[Cause]:
    for operand in replaceable(case):
        found = place_of(case.view, operand)
        if found is not None:
            table, row, column = found
            rows = neighbours(case.view, table, row)
            yield from instead(case, operand, (one for row in rows if (one := case.view.figure(row, column))))


def cut_off(case: Case) -> Iterator[Cause]:
    """The operands without their decimals, each and all."""
    broken = [one for one in replaceable(case) if one.value is not None and exponent_of(one.value) < 0]
    for some in [*([one] for one in broken), *([broken] if len(broken) > 1 else [])]:
        values = {one.id: rounded(one.value, 0, ROUND_DOWN) for one in some if one.value is not None}
        value = with_values(case, values)
        if value is not None:
            yield Cause(("cut", value), value, without_decimals(case, values))


def replaceable(case: Case) -> list[Figure]:
    names = case.draft.inputs
    computed = case.is_result and case.draft.relation not in ("equality", "sum") and len(names) <= MOST_OPERANDS
    return [case.view.figures[name] for name in names] if computed and len(case.operands) == len(names) else []


def instead(case: Case, operand: Figure, others: Iterable[Figure]) -> Iterator[Cause]:
    for other in others:
        if other.id != case.figure.id and other.value is not None and other.value != operand.value:
            value = with_values(case, {operand.id: other.value})
            if value is not None:
                yield Cause(("operand", operand.id, other.value), value, computed_with(case, operand, other))


def computed_with(case: Case, operand: Figure, other: Figure) -> Say:
    def say(lang: str) -> str:
        where = at(case.view, other, lang)
        if lang == "en":
            return f"The printed number fits {other.text} ({where}) in the place of {operand.text}."
        return f"Angka yang tertulis cocok bila dihitung dengan {other.text} ({where}), bukan dengan {operand.text}."

    return say


def computed_with_both(case: Case, one: Figure, other: Figure) -> Say:
    def say(lang: str) -> str:
        first, second = (f"{figure.text} ({at(case.view, figure, lang)})" for figure in (one, other))
        if lang == "en":
            return f"The printed number fits other operands: {first} and {second}."
        return f"Angka yang tertulis cocok bila dihitung dengan angka lain: {first} dan {second}."

    return say


def without_decimals(case: Case, values: dict[str, Decimal]) -> Say:
    def say(lang: str) -> str:
        pairs = [(case.view.figures[name].text, number(value, lang)) for name, value in values.items()]
        if lang == "en":
            cut = ", ".join(f"{after} instead of {before}" for before, after in pairs)
            return f"The printed number fits operands without their decimals: {cut}."
        cut = ", ".join(f"{after}, bukan {before}" for before, after in pairs)
        return f"Angka yang tertulis cocok bila dihitung tanpa desimal: {cut}."

    return say
