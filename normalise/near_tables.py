"""Tables by their place in the text: looked up, not gone through for every sentence of a long report."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from schemas.tables import Table

__all__ = ["last_before", "tables_within"]


def tables_within(tables: Sequence[Table], orders: Mapping[str, int], first: int, last: int) -> Sequence[Table]:
    """Those of `tables`, which are in reading order, whose place (by id in `orders`) is `first` to `last`."""

    def place(table: Table) -> int:
        return orders[table.id]

    return tables[bisect_left(tables, first, key=place) : bisect_right(tables, last, key=place)]


def last_before(tables: Sequence[Table], orders: Mapping[str, int], order: int) -> Table | None:
    """The last of `tables`, which are in reading order, that stands before the place `order`."""
    at = bisect_left(tables, order, key=lambda table: orders[table.id])
    return tables[at - 1] if at else None
