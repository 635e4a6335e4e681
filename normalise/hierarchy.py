"""Parents of rows: codes, words, print and sums weighed together, and only what they prove together is told."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from normalise.nesting import Family, best_nesting
from normalise.sums import Proof, proof
from normalise.witnesses import NamedRow, Witness, signatures, witnesses_of

__all__ = ["NamedRow", "parents_of"]

_SURE_DIGITS = 6.0
_ENOUGH_DIGITS = 4.0
_SOME_DIGITS = 2.0
_STRONG = 1.8
_WEAK = 0.9
_CONTRADICTED = -1.5
_LEAST_HOLDING = 0.5
_PROVEN_FAMILIES = 2
_REPEATED_DIGITS = 9.0
_LEAST_COVERED = 0.3
_ANALOGY_WEIGHT = 2.0
_REVERSED = 0.2
_LEAST_ROWS = 3
Look = tuple[int | None, ...]
_LOOKS = frozenset({"indents", "print"})
_OUTLINE = frozenset({"marks"})


@dataclass(frozen=True, slots=True)
class _Heard:
    """A family with what speaks for it.

    `said` is what all witnesses say of its links, `told` what those say that do not go by looks, `named` what those say
    that name levels; all but for the least supported quarter of the links. `worst` is the least of `told`. `headed`: its
    parent is a band, which stands over what follows by its layout.
    """

    family: Family
    said: float
    told: float
    named: float
    worst: float
    sums: Proof
    headed: bool

    @property
    def lone(self) -> bool:
        return len(self.family.children) == 1

    @property
    def proven(self) -> bool:
        return not self.lone and self.sums.digits >= _SURE_DIGITS and self.said > _CONTRADICTED

    @property
    def borne_out(self) -> bool:
        """Proven enough where another family has shown that the table is nested."""
        return not self.lone and self.sums.digits >= _ENOUGH_DIGITS and self.said > _CONTRADICTED

    @property
    def adds_up(self) -> bool:
        return not self.lone and self.sums.digits >= _SOME_DIGITS

    @property
    def attested(self) -> bool:
        supported = self.said >= _STRONG or (self.said >= _WEAK and (self.headed or self.told >= _STRONG))
        return supported and self.worst > -_WEAK and not self.mingled

    @property
    def shown(self) -> bool:
        """Set off by its print, and its sum holds in a few digits: enough where that is so of several families."""
        return self.adds_up and self.said >= _WEAK and self.worst > -_WEAK

    @property
    def mingled(self) -> bool:
        """Whether one of the children is not known to be one while no sum holds: it may be the next parent, unnamed."""
        return self.sums.failing > 0 and not self.sums.digits and self.worst <= 0 and self.told >= _STRONG


def parents_of(rows: Sequence[NamedRow]) -> Mapping[int, int]:
    """Row index -> index of the row that it is a part of; rows at the top, and those in doubt, are left out.

    The nesting is sought twice: what the first search proves tells how parents and parts of this table look, and the
    second knows them by that also where an amount is wrong or a code is missing.
    """
    if len(rows) < _LEAST_ROWS:
        return {}
    witnesses = witnesses_of(rows)
    heard = _hear(rows, witnesses, best_nesting(rows, witnesses))
    analogy = _analogy(rows, witnesses, heard)
    if analogy is not None:
        witnesses = [*witnesses, analogy]
        heard = _hear(rows, witnesses, best_nesting(rows, witnesses))
    return {
        rows[child].index: rows[one.family.parent].index
        for one in _accepted(heard, len(rows))
        for child in one.family.children
    }


def _hear(rows: Sequence[NamedRow], witnesses: Sequence[Witness], families: Sequence[Family]) -> list[_Heard]:
    return [_heard(rows, witnesses, family) for family in families]


def _heard(rows: Sequence[NamedRow], witnesses: Sequence[Witness], family: Family) -> _Heard:
    parent, children = rows[family.parent], family.children

    def heard(names: frozenset[str]) -> list[float]:
        speaking = [witness for witness in witnesses if witness.name not in names]
        return sorted(sum(one.below(family.parent, child) for one in speaking) for child in children)

    said, told, named = heard(frozenset()), heard(_LOOKS), heard(_LOOKS | _OUTLINE)
    quarter = len(children) // 4
    return _Heard(
        family,
        said=said[quarter],
        told=told[quarter],
        named=named[quarter],
        worst=told[0],
        sums=proof(parent.amounts, [rows[child].amounts for child in children]),
        headed=parent.band,
    )


def _accepted(heard: Sequence[_Heard], count: int) -> Iterator[_Heard]:
    """Families that are proven by their sums, or attested by witnesses that the sums of the table do not belie.

    `count` is the number of rows. A part that merely repeats the amount of its parent is believed once other families
    have proved that the table is nested.
    """
    several = _several([one for one in heard if one.shown or one.borne_out], count)
    known = [one.proven or (one.adds_up and one.attested) or (several and one.shown) for one in heard]
    nested = sum(
        one.adds_up and (sure or (any(known) and one.borne_out)) for one, sure in zip(heard, known, strict=True)
    )
    unnamed = [one for one in heard if one.named < _STRONG and not one.lone and one.sums.tested]
    holding = sum(one.adds_up for one in unnamed)
    belied = holding < _LEAST_HOLDING * len(unnamed)
    for one, sure in zip(heard, known, strict=True):
        if (
            sure
            or (any(known) and one.borne_out)
            or (one.attested and (one.headed or one.named >= _STRONG or not belied))
            or _repeats(one, nested)
        ):
            yield one


def _several(shown: Sequence[_Heard], count: int) -> bool:
    """Whether families that few digits bear out each are enough together, and make up much of the table."""
    covered = sum(len(one.family.children) + 1 for one in shown)
    digits = sum(one.sums.digits for one in shown)
    return len(shown) >= _PROVEN_FAMILIES and digits >= _SURE_DIGITS and covered >= _LEAST_COVERED * count


def _repeats(one: _Heard, nested: int) -> bool:
    """Whether a lone part states just what its parent states, in a table of which `nested` families add up."""
    if not one.lone or one.sums.failing or one.worst < 0 or one.said <= _CONTRADICTED:
        return False
    if one.sums.digits >= _REPEATED_DIGITS:
        return nested > 0 or one.said >= _WEAK
    return nested >= _PROVEN_FAMILIES and (one.sums.columns > 1 or one.sums.digits >= _SURE_DIGITS)


def _analogy(rows: Sequence[NamedRow], witnesses: Sequence[Witness], heard: Sequence[_Heard]) -> Witness | None:
    """How parents and parts look in the families that are accepted, as a witness of its own; None when that tells nothing.

    Print is left out where words, codes and marks suffice to tell the levels apart: it varies within a level.
    """
    families = [one.family for one in _accepted(heard, len(rows))]
    doubtful = [one.family for one in heard if one.adds_up]
    spoken = [witness for witness in witnesses if witness.name not in _LOOKS]
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
