"""Sentences that tell the mean achievement of one sasaran: "Sasaran ... rata-rata capaiannya 98,20 %"."""

from collections.abc import Iterator, Mapping, Sequence

from normalise.folding import fold, squeeze
from normalise.headings import years_in
from normalise.knowledge import pattern
from normalise.named_things import Named, NameIndex
from normalise.overall_claims import is_told, overall_claims
from normalise.passages import Mention, Passage
from normalise.units import PERCENT
from schemas.meaning import Claim
from schemas.tables import Cell, Column, Table

__all__ = ["find_aggregates"]


CLOSING = " \"“”'’:;"
"""What may close the name of a sasaran."""
MEASURING = ("capaian_kinerja", "analisis_sasaran", "iku")


class Goals:
    """The sasaran that tables name, and the achievements of each."""

    def __init__(self, tables: Sequence[Table], tahun: int | None) -> None:
        self._measured: dict[str, list[tuple[str, ...]]] = {}
        self._restated: dict[str, list[str]] = {}
        self.names: dict[str, str] = {}
        for table in tables:
            goals = table.columns_of("sasaran")
            for result in table.columns_of("capaian") if len(goals) == 1 else ():
                if result.tahun in (None, tahun):
                    for name, figures in achieved(table, goals[0], result).items():
                        of = fold(name)
                        self.names.setdefault(of, name)
                        if table.kind in MEASURING and table.columns_of("target"):
                            self._measured.setdefault(of, []).append(tuple(figures))
                        elif len(figures) == 1:
                            self._restated.setdefault(of, []).append(figures[0])
        self.index = NameIndex(self.names, frozenset(), ())

    def measured(self, of: str) -> tuple[tuple[str, ...], ...]:
        """The achievements of its indicators, by table of results."""
        return tuple(self._measured.get(of, ()))

    def restated(self, of: str) -> tuple[str, ...]:
        """What other tables state of it in one figure."""
        return tuple(self._restated.get(of, ()))


def achieved(table: Table, goal: Column, result: Column) -> Mapping[str, list[str]]:
    """The figures of `result` below each sasaran."""
    found: dict[str, list[str]] = {}
    name: str | None = None
    for row in table.rows:
        cell, stated = row.cell(goal.index), row.cell(result.index)
        if row.kind in ("total", "mean", "subtotal"):
            name = None
        if row.kind not in ("body", "band"):
            continue
        if cell is not None and not cell.repeat and cell.text.strip():
            name = named(cell)
        if name is not None and stated is not None and not stated.repeat and len(stated.figures) == 1:
            found.setdefault(name, []).append(stated.figures[0])
    return found


def named(cell: Cell) -> str:
    if cell.canonical is not None:
        return cell.canonical.name
    return pattern("topics", "introduced").sub("", squeeze(cell.text))


def find_aggregates(
    passages: Sequence[Passage], tables: Sequence[Table], orders: Mapping[str, int], tahun: int | None
) -> Iterator[Claim]:
    """What sentences tell of all achievements together, of those of one sasaran, and of the whole budget."""
    goals = Goals(tables, tahun)
    for passage in passages:
        named_here = goals.index.named_in(passage.sentence.text) if passage.mentions else []
        if len({one.of for one in named_here}) == 1:
            yield from goal_claims(passage, goals, named_here[0], tahun)
        elif not named_here:
            yield from overall_claims(passage, tables, orders, tahun)


def beside_goal(passage: Passage, mention: Mention, goal: Named) -> str:
    """The words before a figure without those of the sasaran: behind its name, and before it where a mean is told there."""
    text, start = passage.sentence.text, mention.start - len(passage.before(mention))
    behind = text[max(goal.end, start) : mention.start]
    before = pattern("overall", "goal").sub(" ", text[start : goal.start])
    if goal.start >= start and pattern("overall", "mean").search(before.rstrip()):
        return f"{before} {behind.strip(CLOSING) or 'sebesar'} "
    return behind


def goal_claims(passage: Passage, goals: Goals, goal: Named, tahun: int | None) -> Iterator[Claim]:
    """The mean that `passage` tells of the sasaran `goal`; of one with a single indicator any achievement is that one's."""
    text, groups = passage.sentence.text, goals.measured(goal.of)
    if set(years_in(text)) - {tahun}:
        return
    single = all(len(group) == 1 for group in groups)
    for mention in passage.mentions:
        lead = beside_goal(passage, mention, goal)
        if is_told(mention, lead, "mean") or (
            single and mention.figure.unit == PERCENT and is_told(mention, lead, "achievement")
        ):
            yield Claim(
                "goal-mean",
                (mention.figure.id,),
                text,
                word=goals.names[goal.of],
                groups=groups,
                context=goals.restated(goal.of),
            )
