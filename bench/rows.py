"""How many rows and numeric cells of known tables a tool has read exactly.

A row counts when its non-empty texts stand, in order, as one row that was read (white space folded; the text of a
merged cell may be repeated). A numeric cell counts when it stands whole in the row that shares most texts with its own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.gold import GoldTable
from bench.ratio import Ratio
from bench.readers import ReadTable

__all__ = ["NUMERIC", "RowScore", "fold", "mates", "score_rows"]

NUMERIC = re.compile(r"[(<>=]*(?:rp\.?)?-?\d[\d.,]*%?\)?")
Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowScore:
    """`missed` are the rows that were not read as they are, for whoever looks into it."""

    rows: Ratio = Ratio()
    numbers: Ratio = Ratio()
    missed: tuple[tuple[str, Texts], ...] = ()

    def __add__(self, other: "RowScore") -> "RowScore":
        return RowScore(self.rows + other.rows, self.numbers + other.numbers, self.missed + other.missed)


@dataclass(frozen=True, slots=True)
class ReadRow:
    table: str
    pages: frozenset[int]
    texts: Texts
    count: Counter[str]


def fold(text: str) -> str:
    """`text` without white space and soft hyphens, in small letters."""
    return re.sub(r"\s+", "", text.replace("\u00ad", "")).lower()


def score_rows(gold: Iterable[GoldTable], read: Sequence[ReadTable]) -> RowScore:
    """Hold `read` against `gold`."""
    rows = _rows(read)
    return sum((_score_table(table, _near(table, rows)) for table in gold), RowScore())


def mates(gold: GoldTable, read: Sequence[ReadTable]) -> str | None:
    """The name of the table of `read` in which most rows of `gold` have their nearest row."""
    near = _near(gold, _rows(read))
    votes = Counter(_mate(wanted, near).table for row in gold.rows if (wanted := _folded(row)) and near)
    return votes.most_common(1)[0][0] if votes else None


def _rows(read: Sequence[ReadTable]) -> list[ReadRow]:
    folded = [(table, _folded(row)) for table in read for row in table.rows]
    return [ReadRow(table.name, table.pages, texts, Counter(texts)) for table, texts in folded]


def _near(table: GoldTable, rows: list[ReadRow]) -> list[ReadRow]:
    return [row for row in rows if table.pages is None or row.pages & table.pages]


def _folded(row: Iterable[str]) -> Texts:
    return tuple(folded for text in row if (folded := fold(text)))


def _squeezed(texts: Texts) -> Texts:
    return tuple(text for position, text in enumerate(texts) if position == 0 or text != texts[position - 1])


def _mate(wanted: Texts, near: list[ReadRow]) -> ReadRow:
    """The row that shares most texts with `wanted`; among equals the one most like it in length."""
    count = Counter(wanted)
    return max(near, key=lambda row: ((row.count & count).total(), -abs(len(row.texts) - len(wanted))))


def _score_table(table: GoldTable, near: list[ReadRow]) -> RowScore:
    exact = {row.texts for row in near} | {_squeezed(row.texts) for row in near}
    hits = numbers = right = 0
    missed = []
    wanted_rows = [(row, wanted) for row in table.rows if (wanted := _folded(row))]
    for row, wanted in wanted_rows:
        if wanted in exact or _squeezed(wanted) in exact:
            hits += 1
        else:
            missed.append((table.name, row))
        numeric = Counter(text for text in wanted if NUMERIC.fullmatch(text))
        numbers += numeric.total()
        if near and numeric:
            right += (_mate(wanted, near).count & numeric).total()
    return RowScore(Ratio(hits, len(wanted_rows)), Ratio(right, numbers), tuple(missed))
