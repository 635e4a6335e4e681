"""Several things compared with another time at once: "1.214 unit dengan panjang 17.397 m; jumlah dan panjangnya meningkat dibandingkan
tahun 2019, yaitu 1.087 unit dan panjang 14.820 m". Which figures belong together is told by their units.
"""

from collections.abc import Iterator, Sequence

from normalise.change_slots import compared_with
from normalise.comparison_words import any_of
from normalise.movement_words import shape
from normalise.passages import Mention, Passage
from normalise.told_levels import is_level, role, unit_of
from normalise.turns import Turn, turns_in
from schemas.meaning import Claim

__all__ = ["unit_pairs"]

FEWEST = 2


def unit_pairs(passage: Passage, before: Passage | None, told: Sequence[Claim]) -> Iterator[Claim]:
    """The pairs of a sentence, or of it and the one `before`, that `told` has not; only where the change is said of two things."""
    text, turns = passage.sentence.text, turns_in(passage.sentence.text)
    held = {frozenset(one.figures) for one in told if one.kind.startswith("trend-")}
    for place, turn in enumerate(turns):
        end = turns[place + 1].start if place + 1 < len(turns) else len(text)
        others = [one for one in passage.mentions if turn.end <= one.start < end]
        own = [one for one in passage.mentions if one.end <= turn.start]
        levels = own or (list(before.mentions) if before is not None else [])
        if not is_said_of_both(passage, turn, own) or not is_compared(passage, turn, others):
            continue
        pairs = by_unit(levels, others)
        for earlier, later in pairs if len(pairs) >= FEWEST else ():
            ids = (earlier.figure.id, later.figure.id)
            if frozenset(ids) not in held and role(passage, earlier) != "target":
                yield Claim(f"trend-{turn.way}", ids, text, word=turn.word, approximate=not own)


def is_said_of_both(passage: Passage, turn: Turn, own: Sequence[Mention]) -> bool:
    if turn.way == "apart":
        return False
    lead = passage.sentence.text[own[-1].end if own else 0 : turn.start]
    return shape("both").search(lead) is not None and not any_of("breaks").search(lead)


def is_compared(passage: Passage, turn: Turn, others: Sequence[Mention]) -> bool:
    """Whether the first of `others` stands behind "dibandingkan"."""
    return len(others) >= FEWEST and compared_with(passage.sentence.text[turn.end : others[0].start]) is not None


def by_unit(levels: Sequence[Mention], others: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Each of `others` with the only one of `levels` that has its unit; none where a unit stands twice on either side."""
    units = [unit_of(one) for one in others]
    if None in units or len(set(units)) < len(units) or not all(map(is_level, (*levels, *others))):
        return []
    found = [[one for one in levels if unit_of(one) == unit] for unit in units]
    if any(len(same) > 1 for same in found):
        return []
    return [(other, same[0]) for other, same in zip(others, found, strict=True) if same]
