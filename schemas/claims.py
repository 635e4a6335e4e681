"""What a sentence was understood to say, as `audit.json` tells it."""

from typing import Literal

from schemas.base import Record

__all__ = ["ClaimReason", "StatedClaim"]

ClaimReason = Literal["named", "previous", "heading", "table", "claim", "words"]
"""Why the figures were taken for what they are: the thing is named in the sentence, in the one before it, in the heading above,
or is that of the table above; `claim`: the words tie the figure to others whose thing is named; `words`: the words of the
sentence alone say how its figures belong together."""


class StatedClaim(Record):
    """Extends the contract. `kind` says how figures belong together ("ratio", "achievement", "count", ...), or is "statement"
    for one figure and the quantity that it states, or "reference" for words that point to a table and have no figure.

    `roles` says of each figure what it was taken for. `quantity` is what a statement is of; None where nothing else states it.
    `word` is the predicate, direction, counted thing or number word that goes with the figures, `table` the table meant.
    """

    id: str
    kind: str
    page: int
    sentence: str
    figures: tuple[str, ...]
    roles: tuple[str, ...] = ()
    reason: ClaimReason
    what: str | None = None
    name: str | None = None
    tahun: int | None = None
    quantity: str | None = None
    word: str | None = None
    table: str | None = None
