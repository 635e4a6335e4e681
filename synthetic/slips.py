"""More ways to get a figure wrong: slips of the hand and of the method, each as `distortions` gives them."""

from collections.abc import Callable
from decimal import Decimal

from synthetic.distortions import Change
from synthetic.facts import Fact
from synthetic.field import Field
from synthetic.numerals import half_up

__all__ = [
    "digit_doubled", "digit_lost", "impossible", "last_years_target", "listed_elsewhere", "number_skipped",
    "point_shifted", "summed_wrongly", "swapped", "year_before",
]  # fmt: skip


def swapped(field: Field, fact: Fact) -> Change | None:
    """The whole divided by the part."""
    relation = field.derived_by(fact, "ratio")
    if relation is None or relation.formula != "part/whole" or relation.limit is not None:
        return None
    part, whole = (field.book.facts[name].value for name in relation.inputs)
    if not part or not whole or fact.value is None:
        return None
    value = half_up(whole / part * 100, fact.decimals)
    if abs(value - fact.value) < 2 or not field.keeps_predicates(fact, value):
        return None
    return fact.show(value), value


def point_shifted(field: Field, fact: Fact) -> Change | None:
    """The decimal separator one place too far to the right or to the left, the digits as they were."""
    if fact.value is None or fact.decimals == 0 or fact.value < 10:
        return None
    numbers = field.book.style.numbers
    by, places = field.rng.choice([(10, fact.decimals - 1), (-10, fact.decimals + 1)])
    value = fact.value * by if by > 0 else fact.value / -by
    if places == 3 and numbers.group == numbers.point:
        return None
    tail = fact.text[len(fact.text.rstrip("% ")) :]
    return numbers.number(value, places) + tail, value


def _respelt(fact: Fact, change: Callable[[str, int], str], place: int) -> Change:
    assert fact.value is not None
    value = Decimal(change(str(int(fact.value)), place))
    return fact.show(value), value


def _inner_digit(field: Field, fact: Fact) -> int | None:
    """A place behind the first digit and before the last three."""
    digits = str(int(fact.value or 0))
    return field.rng.randrange(1, len(digits) - 3) if len(digits) > 5 else None


def digit_lost(field: Field, fact: Fact) -> Change | None:
    place = _inner_digit(field, fact)
    return None if place is None else _respelt(fact, lambda text, at: text[:at] + text[at + 1 :], place)


def digit_doubled(field: Field, fact: Fact) -> Change | None:
    place = _inner_digit(field, fact)
    return None if place is None else _respelt(fact, lambda text, at: text[: at + 1] + text[at:], place)


def summed_wrongly(sign: int) -> Callable[[Field, Fact], Change | None]:
    """One part left out (-1) or counted twice (1)."""

    def change(field: Field, fact: Fact) -> Change | None:
        relation = field.derived_by(fact, "sum")
        if relation is None or fact.value is None or len(relation.inputs) < 3:
            return None
        parts = [part for name in relation.inputs if (part := field.book.facts[name]).value]
        if not parts:
            return None
        field.source = field.rng.choice(parts)
        value = fact.value + sign * (field.source.value or 0)
        return (fact.show(value), value) if value > 0 else None

    return change


def impossible(field: Field, fact: Fact) -> Change | None:
    """A percentage that no whole number of the people asked can give, neither rounded nor cut off."""
    relation = field.derived_by(fact, "ratio")
    assert relation is not None and fact.value is not None
    people = int(field.book.facts[relation.inputs[0]].value or 0)
    step = Decimal(1).scaleb(-fact.decimals)
    shares = [Decimal(count * 100) / people for count in range(people + 1)]
    for _ in range(20):
        value = half_up(fact.value + Decimal(field.rng.randrange(-80, 80)) / 10, fact.decimals)
        if 50 < value < 100 and value != fact.value and all(abs(value - share) > 2 * step for share in shares):
            return fact.show(value), value
    return None


def number_skipped(field: Field, fact: Fact) -> Change | None:
    """The last number of a list one too high."""
    stated = field.derived_by(fact, "sequence")
    used = any(fact.id in relation.inputs for relation in field.touching[fact.id])
    if stated is None or stated.formula != "next" or used or fact.value is None:
        return None
    return fact.show(fact.value + 1), fact.value + 1


def year_before(_field: Field, fact: Fact) -> Change:
    return str(int(fact.text) - 1), None


def last_years_target(field: Field, fact: Fact) -> Change | None:
    """The target of the year before, where the report states that too."""
    key = field.key_of(fact)
    if not isinstance(key, tuple) or len(key) != 4 or key[3] != field.book.year or len(field.repeats(fact)) < 2:
        return None
    last = field.book.first.get((*key[:3], field.book.year - 1))
    if last is None or last.value is None or last.value == fact.value or "(" in field.cell_text(fact):
        return None
    field.source = last
    return fact.show(last.value), last.value


def listed_elsewhere(field: Field, fact: Fact) -> Change | None:
    """The row of a name is taken out of its table; nothing else in the report rests on that row."""
    row = field.row_facts(fact)
    ids = {other.id for other in row}
    if any(r.stated not in ids for other in row for r in field.touching[other.id]) or ids & field.spoilt:
        return None
    field.remove_row(fact)
    return "", None
