"""The total of a list, told by the sentence above it: "Belanja sebesar Rp 3 miliar, dengan rincian: a. Program A Rp 1 miliar ...".

The items are those that count on with the marks of the first (a., b., c.); lists inside an item have marks of another kind. Every
item must state one figure of the unit, and the marks must leave none out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from normalise.cues import content_words, cue, shape
from normalise.passages import Mention, Passage
from normalise.sum_parts import adds_up, alike, lists_parts
from schemas.meaning import Claim

__all__ = ["list_sums"]

_MARK = re.compile(r"\(?([0-9]{1,2}|[a-zA-Z])([.)]*)$")
_BRACKETS = re.compile(r"\([^()]*\)")
MOST_ITEMS = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of an item: of what kind ("a.", "1)", a dash) and its place in the list; dashes have none."""

    kind: str
    number: int | None


def list_sums(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """What the sentence at `index` says to be the total of the items that follow it."""
    passage = passages[index]
    text = passage.sentence.text
    if not shape("sum", "list").search(text) or not lists_parts(text) or index + 1 >= len(passages):
        return
    items = items_below(passages, index)
    if len(items) < 2:
        return
    for unit in dict.fromkeys(one.figure.unit for one in passage.mentions if adds_up(one.figure.unit)):
        total = told_total(passage, unit)
        parts = [part_of(item, unit) for item in items]
        found = [one for one in parts if one is not None]
        if total is not None and len(found) == len(parts) and lists_parts(" ".join(one.sentence.text for one in items)):
            ids = (total.figure.id, *(one.figure.id for one in found))
            yield Claim("sum", ids, text, approximate=not is_whole(passages, index, items, unit))


def told_total(passage: Passage, unit: str | None) -> Mention | None:
    """The only figure of the unit before the list; of a budget and what was spent of it neither is told to be meant."""
    same = [one for one in passage.mentions if alike(one.figure.unit, unit)]
    return same[0] if len(same) == 1 and not same[0].approximate else None


def items_below(passages: Sequence[Passage], index: int) -> list[Passage]:
    """The items of the list right below, in order; none where their marks are not those of one whole list."""
    above = mark_of(passages[index])
    first = mark_of(passages[index + 1])
    if first is None or (above is not None and first.kind == above.kind) or first.number not in (None, 1):
        return []
    items: list[Passage] = []
    for passage in passages[index + 1 : index + 1 + MOST_ITEMS]:
        mark = mark_of(passage)
        if mark is None or (above is not None and mark.kind == above.kind):
            break
        if mark.kind == first.kind and mark.number in (None, len(items) + 1):
            items.append(passage)
        elif mark.kind == first.kind:
            break
    return items


def is_whole(passages: Sequence[Passage], index: int, items: Sequence[Passage], unit: str | None) -> bool:
    """Whether no item can have been overlooked: nothing unread stands between them, none opens a list with marks like its own,
    and what follows is no item that lost its mark or counts otherwise."""
    kind = [mark.kind for one in items if (mark := mark_of(one)) is not None][0]
    last = max(at for at in range(index, min(index + 1 + MOST_ITEMS, len(passages))) if passages[at] is items[-1])
    known = {one.sentence.order for one in passages[index : last + 1]}
    orders = [one.sentence.order for one in items]
    gapless = all(order in known for before, after in pairwise(orders) for order in range(before, after))
    below = next((passages[at] for at in range(last + 1, len(passages)) if is_beside(passages[at], kind)), None)
    mark = mark_of(below) if below is not None else None
    more = below is not None and any(alike(one.figure.unit, unit) for one in below.mentions)
    followed = more and (mark is None or mark.kind == kind)
    nested = any(shape("sum", "list").search(one.sentence.text) and mark_number(one) is None for one in items)
    return gapless and not followed and not nested


def is_beside(passage: Passage, kind: str) -> bool:
    """Whether a passage below the last item is no list of that item: it has no mark, or one of the same kind."""
    mark = mark_of(passage)
    return mark is None or mark.kind == kind or mark.kind[:1].isupper()


def mark_number(passage: Passage) -> int | None:
    mark = mark_of(passage)
    return mark.number if mark is not None else None


def part_of(item: Passage, unit: str | None) -> Mention | None:
    """The only figure of the unit outside brackets; none where it is said to be something else than the total tells."""
    inside = [match.span() for match in _BRACKETS.finditer(item.sentence.text)]
    same = [one for one in item.mentions if alike(one.figure.unit, unit)]
    outside = [one for one in same if not any(start < one.start < end for start, end in inside)]
    found = outside or same
    if len(found) != 1 or found[0].approximate or not content_words(item.sentence.text[: found[0].start]):
        return None
    return None if cue("sum", "not_part").search(item.before(found[0])[-30:]) else found[0]


def mark_of(passage: Passage) -> Mark | None:
    """The mark of a list item; of "1)" and "1." the kinds differ."""
    bullet = passage.sentence.bullet
    if bullet is None:
        return None
    match = _MARK.fullmatch(bullet.strip())
    if match is None:
        return Mark(bullet.strip(), None)
    if match[1].isdecimal():
        return Mark(f"1{match[2]}", int(match[1]))
    kind = "a" if match[1].islower() else "A"
    return Mark(f"{kind}{match[2]}", ord(match[1].casefold()) - ord("a") + 1)
