"""Changes that sentences tell without a figure: of rows that the table above names ("Kabupaten A dan Kabupaten B mengalami penurunan"),
or of the indicator that is spoken of ("Nilai ini mengalami sedikit peningkatan dibandingkan tahun sebelumnya").

The claim takes its figures from the tables: pairs of an earlier and a later one, the pair that is most likely meant first.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from normalise.comparison_words import any_of, listed, phrase
from normalise.headings import years_in
from normalise.named_things import name_words
from normalise.near_tables import last_before
from normalise.nomenclature.writing import words_of
from normalise.passages import Passage
from normalise.topics import Topics
from normalise.turns import Turn, turns_in
from schemas.figures import Figure, Quantity
from schemas.meaning import Claim
from schemas.tables import Column, Row, Table

__all__ = ["row_turns", "topic_turns"]

BEHIND = 12
"""So many sentences and tables lie between a table and a sentence about its rows."""
BEHIND_TURN = 70
LEAST_YEARS = 2
SERIES = ("capaian", "realisasi", "nilai")
PLACE = {"kab": "kabupaten"}
WORD = re.compile(r"[^\W_]+")


def plain_turns(passage: Passage) -> list[Turn]:
    """The words of change of a sentence that states no figures and speaks of no part, mean or plan."""
    turns = () if passage.mentions else turns_in(passage.sentence.text)
    if not turns or any_of("row_turn", "unclear").search(passage.sentence.text):
        return []
    return [turn for turn in turns if turn.way != "apart" and not turn.compares]


def claim(passage: Passage, turn: Turn, pairs: Sequence[tuple[str, str]], kind: str, *, named: bool) -> Claim:
    return Claim(
        f"{kind}-{turn.way}",
        tuple(name for pair in pairs for name in pair),
        passage.sentence.text,
        word=turn.word,
        at=tuple(passage.sentence.places(turn.start, turn.end)),
        approximate=not named,
    )


# Rows of the table above.


def row_turns(
    passages: Sequence[Passage], tables: Sequence[Table], orders: Mapping[str, int], figures: Mapping[str, Figure]
) -> Iterator[Claim]:
    """One claim for each row that is named before a word of change: its last two years, then the last against each other year."""
    for passage in passages:
        turns = plain_turns(passage)
        table = table_above(passage, tables, orders) if turns else None
        columns = series_of(table) if table is not None else []
        if len(turns) != 1 or table is None or len(columns) < LEAST_YEARS:
            continue
        for row in named_rows(table, passage.sentence.text[: turns[0].start]):
            stated = [one for column in columns if (one := stated_in(row, column, figures)) is not None]
            if len(stated) == len(columns):
                pairs = [(earlier, stated[-1]) for earlier in reversed(stated[:-1])]
                yield claim(passage, turns[0], pairs, "row-turn", named=True)


def table_above(passage: Passage, tables: Sequence[Table], orders: Mapping[str, int]) -> Table | None:
    last = last_before(tables, orders, passage.sentence.order)
    return last if last is not None and passage.sentence.order - orders[last.id] <= BEHIND else None


def series_of(table: Table) -> list[Column]:
    """The only columns of one kind, one for each of several years, in their order."""
    found = [one for one in table.columns if one.role in SERIES and one.tahun is not None and one.period is None]
    single = len({one.role for one in found}) == 1 and len({one.tahun for one in found}) == len(found)
    return sorted(found, key=lambda one: one.tahun or 0) if single else []


def stated_in(row: Row, column: Column, figures: Mapping[str, Figure]) -> str | None:
    cell = row.cell(column.index)
    known = (
        cell is not None and not cell.repeat and len(cell.figures) == 1 and figures[cell.figures[0]].value is not None
    )
    return cell.figures[0] if cell is not None and known else None


def named_rows(table: Table, lead: str) -> list[Row]:
    """The rows that `lead` names, where it is made of their names and of words that say nothing more."""
    said = [PLACE.get(word, word) for word in words_of(lead)]
    found: list[Row] = []
    taken: set[int] = set()
    for row in sorted((one for one in table.rows if one.kind == "body"), key=lambda one: -len(row_name(table, one))):
        name = row_name(table, row)
        for at in range(len(said) - len(name) + 1):
            free = not taken.intersection(range(at, at + len(name)))
            if len(name) > 1 and free and tuple(said[at : at + len(name)]) == name:
                found.append(row)
                taken.update(range(at, at + len(name)))
    rest = [word for at, word in enumerate(said) if at not in taken]
    return found if all(word in listed("row_turn", "around") for word in rest) else []


def row_name(table: Table, row: Row) -> tuple[str, ...]:
    for column in table.columns:
        cell = table.printed(row, column.index) if column.role in ("nama", "indikator", "kegiatan", "program") else None
        if cell is not None and cell.text.strip():
            return tuple(PLACE.get(word, word) for word in words_of(cell.text))
    return ()


# The indicator that is spoken of.


def topic_turns(
    passages: Sequence[Passage],
    topics: Topics,
    quantities: Sequence[Quantity],
    figures: Mapping[str, Figure],
    tahun: int | None,
) -> Iterator[Claim]:
    """The results of the year and of the year before, then the achievements: the words may be said of either."""
    values = {
        (one.what, one.of, one.tahun): next(iter(one.figures))
        for one in quantities
        if one.period is None and len({figures[name].value for name in one.figures}) == 1
    }
    for passage in passages:
        turns, topic = plain_turns(passage), topics.of(passage)
        if len(turns) != 1 or topic is None or tahun is None or not since_last_year(passage, turns[0], tahun):
            continue
        lead = [word for word in WORD.findall(passage.sentence.text[: turns[0].start].casefold()) if not word.isdigit()]
        known = listed("row_turn", "around") | listed("anaphor") | name_words(topic.of)
        if not lead or not all(word in known for word in lead):
            continue
        both = (((what, topic.of, tahun - 1), (what, topic.of, tahun)) for what in ("realisasi", "capaian"))
        pairs = [(values[first], values[second]) for first, second in both if first in values and second in values]
        if pairs and pairs[0][0] in {values.get(("realisasi", topic.of, tahun - 1))}:
            yield claim(passage, turns[0], pairs, "topic-turn", named=topic.reason == "named")


def since_last_year(passage: Passage, turn: Turn, tahun: int) -> bool:
    """Whether the change is told against the year before, and no other year is named."""
    text = passage.sentence.text
    found = phrase("row_turn", "since_last_year").search(text[: turn.end + BEHIND_TURN])
    return found is not None and found["year"] in (None, str(tahun - 1)) and set(years_in(text)) <= {tahun, tahun - 1}
