"""Products that a sentence states, and amounts that it tells twice in two units.

"12 unit dengan kapasitas masing-masing 300 liter, sehingga totalnya 3.600 liter atau 3,6 m3": how many, how much each, and what that
comes to. Where something else may go into the total the claim is `approximate`: it can be borne out, not contradicted.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from normalise.knowledge import entry, pattern
from normalise.nouns import NOUN
from normalise.passages import Mention, Passage
from normalise.sum_parts import adds_up, alike
from normalise.units import IDR, PERCENT, is_counted
from schemas.meaning import Claim

__all__ = ["products_told"]

FILE = "products"


def products_told(passage: Passage) -> Iterator[Claim]:
    """`product` (figures: total, how much each, how many) and `converted` (figures: an amount, the same in the unit before it;
    `value` is how many of the one unit the other is)."""
    for count, each, total in zip(passage.mentions, passage.mentions[1:], passage.mentions[2:], strict=False):
        if (
            is_number_of_things(count)
            and alike(each.figure.unit, total.figure.unit)
            and multiplies(passage, each, total)
        ):
            unsure = may_be_otherwise(passage, count, each, total)
            ids = (total.figure.id, each.figure.id, count.figure.id)
            yield Claim("product", ids, passage.sentence.text, approximate=unsure)
    for first, second in pairwise(passage.mentions):
        factor = conversion(first.figure.unit, second.figure.unit)
        plain = not first.approximate and not passage.is_bound(first) and not passage.is_bound(second)
        plain = plain and not pattern(FILE, "compared").match(passage.after(second))
        if factor is not None and plain and pattern(FILE, "again").search(passage.before(second)):
            both = (second.figure.id, first.figure.id)
            yield Claim("converted", both, passage.sentence.text, approximate=second.approximate, value=factor)


def is_number_of_things(mention: Mention) -> bool:
    figure = mention.figure
    counted = is_counted(figure.unit) or (figure.unit is not None and figure.unit.startswith(NOUN))
    return counted and not figure.decimals and not mention.approximate and figure.unit not in (PERCENT, IDR)


def multiplies(passage: Passage, each: Mention, total: Mention) -> bool:
    """Whether the words call the one figure what each has, and the other what all have."""
    lead = passage.before(each)
    told = pattern(FILE, "each").search(lead) or pattern(FILE, "times").search(lead)
    return bool(told and adds_up(each.figure.unit) and pattern(FILE, "total").search(passage.before(total)))


def may_be_otherwise(passage: Passage, count: Mention, each: Mention, total: Mention) -> bool:
    """Whether other figures of the sentence, or its words, may go into the total as well."""
    before = [one for one in passage.mentions if one.end <= total.start and one not in (count, each)]
    more = [one for one in before if is_number_of_things(one) or alike(one.figure.unit, each.figure.unit)]
    text = passage.sentence.text[count.start : total.start] + passage.after(total)
    rough = any(one.approximate or passage.is_bound(one) for one in (each, total))
    concluded = pattern(FILE, "concluding").search(passage.before(total))
    return bool(more or rough or not concluded or pattern(FILE, "other").search(text))


def conversion(first: str | None, second: str | None) -> Decimal | None:
    """How many of the `second` unit one of the `first` is; None where they are one, or no two of a kind."""
    names = [(unit or "").casefold().rstrip(".") for unit in (first, second)]
    for kind in entry(FILE, "units") if names[0] != names[1] else ():
        if names[0] in kind and names[1] in kind and kind[names[0]] != kind[names[1]]:
            return Decimal(kind[names[0]]) / Decimal(kind[names[1]])
    return None
