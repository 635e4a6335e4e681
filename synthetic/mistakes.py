"""Ways in which work goes wrong, not the hand: the value of another row, another base, a sum or mean of the wrong rows.

Each gives the new text and value as `distortions` do, and tells the field from which other fact it took them.
"""

from decimal import Decimal

from synthetic.distortions import Change
from synthetic.facts import Fact
from synthetic.field import Field
from synthetic.numerals import half_up

__all__ = ["divided_by_total", "mean_without_one", "of_the_row_above", "points_for_percent", "summed_with_parts"]

CLEARLY = 2
"""By how much a percentage must be wrong at least."""


def of_the_row_above(field: Field, fact: Fact) -> Change | None:
    above = [other for other in field.column_facts(fact) if other.place.row == int(fact.place.row or 0) - 1]
    if not above or above[0].value is None or not _clearly(fact, above[0].value):
        return None
    field.source = above[0]
    return fact.show(above[0].value), above[0].value


def divided_by_total(field: Field, fact: Fact) -> Change | None:
    """A line's share of the whole budget for its absorption."""
    relation = field.derived_by(fact, "ratio")
    if relation is None or relation.formula != "part/whole":
        return None
    part, whole = (field.book.facts[name] for name in relation.inputs)
    total = next((one for one in field.column_facts(whole) if field.row_role(one) == "total"), None)
    if total is None or not total.value or not part.value:
        return None
    value = half_up(part.value / total.value * 100, fact.decimals)
    field.source = total
    return (fact.show(value), value) if value and _clearly(fact, value) else None


def points_for_percent(field: Field, fact: Fact) -> Change | None:
    """The difference where the growth in percent belongs."""
    relation = field.derived_by(fact, "ratio")
    if relation is None or relation.formula != "growth":
        return None
    new, old = (field.book.facts[name].value for name in relation.inputs)
    if new is None or old is None:
        return None
    value = half_up(new - old, fact.decimals)
    return (fact.show(value), value) if value and _clearly(fact, value) else None


def mean_without_one(field: Field, fact: Fact) -> Change | None:
    relation = field.derived_by(fact, "mean")
    if relation is None or len(relation.inputs) < 3 or fact.value is None:
        return None
    parts = [field.book.facts[name] for name in relation.inputs]
    for gone in field.rng.sample(parts, len(parts)):
        rest = [part.value for part in parts if part.id != gone.id and part.value is not None]
        value = half_up(sum(rest, Decimal(0)) / len(rest), fact.decimals)
        if abs(value - fact.value) >= 10 * Decimal(1).scaleb(-fact.decimals) and field.keeps_predicates(fact, value):
            field.source = gone
            return fact.show(value), value
    return None


def summed_with_parts(field: Field, fact: Fact) -> Change | None:
    """A total to which a line was added that one of its programs contains already."""
    relation = field.derived_by(fact, "sum")
    if relation is None or fact.value is None:
        return None
    extra = [
        other
        for other in field.column_facts(fact)
        if field.row_role(other) == "body" and other.id not in relation.inputs and other.value
    ]
    if not extra:
        return None
    field.source = field.rng.choice(extra)
    value = fact.value + (field.source.value or 0)
    return fact.show(value), value


def _clearly(fact: Fact, value: Decimal) -> bool:
    return fact.value is not None and abs(value - fact.value) >= CLEARLY
