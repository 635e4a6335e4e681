"""What a sentence was understood to say, as `audit.json` tells it."""

from typing import Literal

from schemas.base import Record

__all__ = ["ClaimReason", "StatedClaim", "UnlinkedReason"]

ClaimReason = Literal["named", "previous", "heading", "table", "claim", "words"]
"""Why the figures were taken for what they are: the thing is named in the sentence, in the one before it, in the heading above,
or is that of the table above; `claim`: the words tie the figure to others whose thing is named; `words`: the words of the
sentence alone say how its figures belong together."""


UnlinkedReason = Literal["rough", "other-scope", "several-things", "not-in-tables", "kind-open"]
"""Why a told value is of no quantity: it is told roughly or as a bound; the sentence speaks of a part of the year, of several years
or of others; it names several things; it names nothing that tables list; what it names stands in tables, but the words do not
say which of its figures this is."""


class StatedClaim(Record):
    """Extends the contract. `kind` says how figures belong together ("ratio", "achievement", "count", ...), or is "statement"
    for one figure and the quantity that it states, or "value" for one that is of no quantity: `unlinked` says why, `subject` what
    it is of in the words of the sentence, `unit` in what; "change-told" is one by which its subject rose or fell (`word`); a "reference"
    is words that point to a table and have no figure.

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
    subject: str | None = None
    unit: str | None = None
    unlinked: UnlinkedReason | None = None
