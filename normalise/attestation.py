"""Families of rows with what speaks for them, and which of them are believed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalise.nesting import Family
from normalise.sums import Proof, proof
from normalise.witness import NamedRow, Witness

__all__ = ["LOOKS", "Heard", "accepted", "hear"]

LOOKS = frozenset({"indents", "print"})
"""Witnesses that only set one row off from another; the others know an order of levels."""
_OUTLINE = frozenset({"marks"})

_SURE_DIGITS = 6.0
"""So many agreeing digits are no chance: one in a million for each sum that could be formed."""
_ENOUGH_DIGITS = 4.0
_SOME_DIGITS = 2.0
_REPEATED_DIGITS = 9.0
"""Of two equal rows: amounts of five digits in two columns that differ from each other."""
_STRONG = 1.8
"""What one witness that knows an order of levels says (`witnesses_of`), and what print and indentation only say together."""
_WEAK = 0.9
_CONTRADICTED = -1.5
_LEAST_HOLDING = 0.5
_SEVERAL = 2
_LEAST_COVERED = 0.3


@dataclass(frozen=True, slots=True)
class Heard:
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


def hear(rows: Sequence[NamedRow], witnesses: Sequence[Witness], families: Sequence[Family]) -> list[Heard]:
    return [_hear_one(rows, witnesses, family) for family in families]


def _hear_one(rows: Sequence[NamedRow], witnesses: Sequence[Witness], family: Family) -> Heard:
    parent, children = rows[family.parent], family.children

    def heard(names: frozenset[str]) -> list[float]:
        speaking = [witness for witness in witnesses if witness.name not in names]
        return sorted(sum(one.below(family.parent, child) for one in speaking) for child in children)

    said, told, named = heard(frozenset()), heard(LOOKS), heard(LOOKS | _OUTLINE)
    quarter = len(children) // 4
    return Heard(
        family,
        said=said[quarter],
        told=told[quarter],
        named=named[quarter],
        worst=told[0],
        sums=proof(parent.amounts, [rows[child].amounts for child in children]),
        headed=parent.band,
    )


def accepted(heard: Sequence[Heard], count: int) -> Iterator[Heard]:
    """Families that are proven by their sums, or attested by witnesses that the sums of the table do not belie.

    `count` is the number of rows. A part that merely repeats the amount of its parent is believed once other families
    have proved that the table is nested.
    """
    several = _are_several([one for one in heard if one.shown or one.borne_out], count)
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


def _are_several(shown: Sequence[Heard], count: int) -> bool:
    """Whether families that few digits bear out each are enough together, and make up much of the table."""
    covered = sum(len(one.family.children) + 1 for one in shown)
    digits = sum(one.sums.digits for one in shown)
    return len(shown) >= _SEVERAL and digits >= _SURE_DIGITS and covered >= _LEAST_COVERED * count


def _repeats(one: Heard, nested: int) -> bool:
    """Whether a lone part states just what its parent states, in a table of which `nested` families add up."""
    if not one.lone or one.sums.failing or one.worst < 0 or one.said <= _CONTRADICTED:
        return False
    if one.sums.digits >= _REPEATED_DIGITS:
        return nested > 0 or one.said >= _WEAK
    return nested >= _SEVERAL and (one.sums.columns > 1 or one.sums.digits >= _SURE_DIGITS)
