"""Ways to get a figure or a word wrong; each gives the new text and value, or None where it would change nothing."""

from decimal import Decimal

from synthetic.derivation import derive
from synthetic.facts import Fact
from synthetic.field import Field
from synthetic.numerals import cut

__all__ = [
    "Change",
    "last_years_value",
    "miscount",
    "opposite",
    "other_band",
    "totals_percent",
    "transposed",
    "truncated",
    "wrong_digit",
]

Change = tuple[str, Decimal | None]
"""New text and new value."""

BOUNDS = {"serapan": (5, 100), "capaian": (20, 180), "rata": (20, 180), "nrr": (1, 4), "efisiensi": (0, 3)} | {
    "efisiensi_lain": (0, 200),
    "proporsi": (0, 100),
    "pertumbuhan": (0, 200),
    "kemajuan": (20, 180),
    "terhadap_standar": (20, 180),
    "capaian_rentang": (20, 200),
    "nrr_tertimbang": (0, 1),
    "indeks": (1, 4),
    "ikm": (25, 100),
    "rata_tertimbang": (20, 180),
    "nilai_tertimbang": (0, 100),
}
"""Between what a planted figure of a role stays, so that it looks like one that a report might print."""


def wrong_digit(field: Field, fact: Fact, *, deepest: int = 3) -> Change | None:
    """One of the leading `deepest` digits replaced, so that the value is off by far more than any rounding."""
    assert fact.value is not None
    digits = list(str(int(abs(fact.value).scaleb(fact.decimals))))
    whole = len(digits) - fact.decimals
    at = [i for i in range(min(deepest, len(digits))) if fact.unit != "percent" or i < max(whole, 1)]
    for place in field.rng.sample(at, len(at)):
        for digit in field.rng.sample("0123456789", 10):
            changed = [*digits[:place], digit, *digits[place + 1 :]]
            if digit == digits[place] or changed[0] == "0":
                continue
            value = Decimal("".join(changed)).scaleb(-fact.decimals).copy_sign(fact.value)
            low, high = BOUNDS.get(fact.role, (0, 10**15))
            least = 10 if fact.decimals > 0 else 1
            if not low <= value <= high or abs(value - fact.value) < Decimal(least).scaleb(-fact.decimals):
                continue
            if field.keeps_predicates(fact, value):
                return fact.show(value), value
    return None


def transposed(_field: Field, fact: Fact) -> Change | None:
    """Two neighbouring digits swapped."""
    assert fact.value is not None
    digits = list(str(int(fact.value)))
    for place in range(1, len(digits) - 3):
        if digits[place] != digits[place + 1]:
            digits[place], digits[place + 1] = digits[place + 1], digits[place]
            value = Decimal("".join(digits)).scaleb(0)
            return fact.show(value), value
    return None


def truncated(field: Field, fact: Fact) -> Change | None:
    relation = field.derived_by(fact, "ratio", "inverse_ratio")
    assert relation is not None
    value = cut(derive(relation, field.book.facts), fact.decimals)
    if value == fact.value or not field.keeps_predicates(fact, value):
        return None
    return fact.show(value), value


def totals_percent(field: Field, fact: Fact) -> Change | None:
    total = field.book.first[("absorption", "total")]
    if fact.value is None or total.value is None or fact.of == "total" or abs(total.value - fact.value) < 1:
        return None
    field.source = total
    return fact.show(total.value), total.value


def last_years_value(field: Field, fact: Fact) -> Change | None:
    """The result of the year before, which stands in the same row."""
    table = field.tables[str(fact.place.table)]
    row = table.rows[int(fact.place.row or 0) - table.header_rows]
    cells = [cell for cell in row.cells if cell and any(other.role == "actual" for other in cell.facts)]
    if len(cells) != 2 or cells[1].facts != [fact] or "(" in cells[1].text:
        return None
    last = cells[0].facts[0]
    if last.value is None or last.value == fact.value:
        return None
    field.source = last
    return fact.show(last.value), last.value


def other_band(field: Field, fact: Fact) -> Change:
    words = [band.word for band in field.scale.bands if band.word != fact.text]
    return field.rng.choice(words), None


def opposite(_field: Field, fact: Fact) -> Change | None:
    pairs = {"meningkat": "menurun", "menurun": "meningkat", "naik": "turun", "turun": "naik"}
    return (pairs[fact.text], None) if fact.text in pairs else None


def miscount(field: Field, fact: Fact) -> Change:
    assert fact.value is not None
    value = fact.value + field.rng.choice([1, 1, -1] if fact.value > 1 else [1])
    return fact.show(value), value
