"""Parents of rows: codes, words, print and sums weighed together, and only what they prove together is told."""

from collections import Counter
from collections.abc import Mapping, Sequence

from normalise.attestation import LOOKS, Heard, accepted, hear
from normalise.nesting import Family, best_nesting
from normalise.witness import NamedRow, Witness
from normalise.witnesses import said_level, signatures, witnesses_of

__all__ = ["NamedRow", "parents_of"]

_ANALOGY_WEIGHT = 2.0
_REVERSED = 0.2
"""Links between two looks that may run the other way round; with more of them the looks tell no order."""
_LEAST_ROWS = 3
Look = tuple[int | None, ...]


def parents_of(rows: Sequence[NamedRow]) -> Mapping[int, int] | None:
    """Row index -> index of the row that it is a part of; rows at the top, and those in doubt, are left out. None where too much
    would have to be tried to tell.

    The nesting is sought twice: what the first search proves tells how parents and parts of this table look, and the
    second knows them by that also where an amount is wrong or a code is missing.
    """
    if len(rows) < _LEAST_ROWS:
        return {}
    witnesses = witnesses_of(rows)
    nesting = best_nesting(rows, witnesses)
    if nesting is None:
        return None
    heard = hear(rows, witnesses, nesting)
    analogy = _analogy(rows, witnesses, heard)
    if analogy is not None:
        witnesses = [*witnesses, analogy]
        nesting = best_nesting(rows, witnesses)
        if nesting is None:
            return None
        heard = hear(rows, witnesses, nesting)
    return {
        rows[child].index: rows[one.family.parent].index
        for one in accepted(heard, len(rows))
        for child in one.family.children
        if not _say_one_level(rows[one.family.parent], rows[child])
    }


def _say_one_level(parent: NamedRow, child: NamedRow) -> bool:
    """Whether both rows call themselves programs, or both kegiatan: neither is a part of the other, whatever the sums allow."""
    said = said_level(parent)
    return said is not None and said == said_level(child)


def _analogy(rows: Sequence[NamedRow], witnesses: Sequence[Witness], heard: Sequence[Heard]) -> Witness | None:
    """How parents and parts look in the families that are accepted, as a witness of its own; None when that tells nothing.

    Print is left out where words, codes and marks suffice to tell the levels apart: it varies within a level.
    """
    families = [one.family for one in accepted(heard, len(rows))]
    doubtful = [one.family for one in heard if one.adds_up]
    spoken = [witness for witness in witnesses if witness.name not in LOOKS]
    for chosen in (spoken, witnesses):
        keys = _depths_of_looks(signatures(rows, chosen), families, doubtful)
        if len(set(keys) - {None}) > 1:
            return Witness("analogy", _ANALOGY_WEIGHT, keys)
    return None


def _depths_of_looks(
    looks: Sequence[Look], families: Sequence[Family], doubtful: Sequence[Family]
) -> tuple[int | None, ...]:
    """Depth of each row by its look; None for looks that parents and their own parts have, or may have, in common."""
    links = Counter((looks[family.parent], looks[child]) for family in families for child in family.children)
    possible = {(looks[family.parent], looks[child]) for family in doubtful for child in family.children}
    mixed = {above for above, below in {*links, *possible} if above == below}
    known = {pair for pair, count in links.items() if links[pair[::-1]] <= _REVERSED * count and not mixed & set(pair)}
    depths: dict[Look, int] = {}
    for _ in range(len(known) + 1):
        deeper = {
            below: depths.get(above, 0) + 1 for above, below in known if depths.get(below, 0) <= depths.get(above, 0)
        }
        if not deeper:
            break
        depths |= deeper
    else:
        return (None,) * len(looks)
    seen = {look for pair in known for look in pair}
    return tuple(depths.get(look, 0) if look in seen else None for look in looks)
