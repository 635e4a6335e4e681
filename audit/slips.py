"""Slips of the hand: a number that is another one with one digit wrong, lost, doubled or exchanged with its neighbour."""

import re
from decimal import Decimal

from schemas.figures import Figure

__all__ = ["is_slip_of", "one_slip_apart"]

FEWEST_DIGITS = 6
"""Of shorter numbers too many lie a digit apart for that to prove anything."""


def is_slip_of(stated: Figure, right: Decimal) -> bool:
    """Whether the digits that are printed are those of `right` but for one slip."""
    printed, meant = re.sub(r"\D", "", stated.text.partition(",")[0]), str(abs(int(right)))
    if right != right.to_integral_value() or len(meant.rstrip("0")) < FEWEST_DIGITS:
        return False
    return one_slip_apart(printed, meant)


def one_slip_apart(printed: str, meant: str) -> bool:
    """Whether two runs of digits differ by one digit, or by two neighbours that changed places."""
    if len(printed) == len(meant):
        apart = [place for place in range(len(meant)) if printed[place] != meant[place]]
        swapped = len(apart) == 2 and apart[1] == apart[0] + 1
        return len(apart) == 1 or (
            swapped and printed[apart[0]] + printed[apart[1]] == meant[apart[1]] + meant[apart[0]]
        )
    shorter, longer = sorted((printed, meant), key=len)
    return len(longer) == len(shorter) + 1 and any(
        longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )
