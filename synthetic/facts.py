"""What a made-up report states and how the statements hang together: facts, relations, planted errors."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

__all__ = ["Fact", "Place", "Relation"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact stands. A cell: table id, row (headings counted, from 0), column, their names; else the sentence."""

    table: str | None = None
    caption: str | None = None
    row: int | None = None
    column: int | None = None
    row_name: str | None = None
    column_name: str | None = None
    sentence: int | None = None


@dataclass(slots=True)
class Fact:
    """One stated figure or graded word. `text` is what is printed; planting an error changes `text` and `value`.

    `role` says what it is ("serapan", "sisa", ...), `of` whose; `value` is None for a word. `show` prints another value
    in the same format. `pages` are those on which it was really drawn, filled in by the renderer.
    """

    id: str
    text: str
    value: Decimal | None
    unit: str
    decimals: int
    role: str
    of: str
    show: Callable[[Decimal], str]
    prose: bool = False
    place: Place = field(default_factory=Place)
    pages: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Relation:
    """`stated` follows from `inputs` (fact ids) by `formula`.

    `kind` is the relation as auditors name it (ratio, sum, ...). `rounding`: exact, half_up or cut. `basis` "full" says
    that the inputs entered with more places than are printed. `limit` caps the result.
    """

    kind: str
    formula: str
    stated: str
    inputs: tuple[str, ...]
    rounding: str = "half_up"
    basis: str = "printed"
    limit: int | None = None
