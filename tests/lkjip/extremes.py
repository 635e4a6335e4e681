"""Pages of reports that are small files and extreme: one thing of each over and over, as an attacker would print it.

Each is a function of how often, drawn as what a child says of its pages: what the parent makes of them is to be measured.
"""

from collections.abc import Callable

from schemas.printed import PageRead
from tests.lkjip.extreme_sentences import SENTENCES
from tests.lkjip.extreme_tables import TABLES

__all__ = ["EXTREMES"]

EXTREMES: dict[str, Callable[[int], list[PageRead]]] = {one.__name__: one for one in (*SENTENCES, *TABLES)}
