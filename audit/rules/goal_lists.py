"""Lists of tujuan, sasaran and indicators that differ between chapters: a name, its number, its place, its direction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Literal

from audit.draft import WordDraft
from audit.goal_names import is_one_name, is_opposite
from audit.goal_series import GoalList, alignment, is_out_of_series, is_series
from audit.goal_words import NAMES, left_out_words, number_words, opposite_words, twice_words, wording_words
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.findings import Severity
from schemas.statements import GoalLevel, ListedGoal
from schemas.tables import Table, TableKind

__all__ = ["DAFTAR_SASARAN"]

RULE = "daftar-sasaran"
COMPARED: frozenset[TableKind] = frozenset(
    {
        "perjanjian_kinerja",
        "iku",
        "tujuan_sasaran",
        "capaian_kinerja",
        "perbandingan_tahun",
        "target_renstra",
        "standar_nasional",
    }
)
"""Kinds of tables that list the goals of the year, or of the plan, as they are."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two lines of two lists, or of one, that do not go together: in what `way`, and what is said of them."""

    way: Literal["opposite", "wording", "number", "left-out", "twice"]
    one: ListedGoal
    other: ListedGoal
    message: Bilingual
    severity: Severity = "info"


def check(view: View) -> Iterator[WordDraft]:
    for level in NAMES:
        lists = [GoalList(lines) for lines in runs_of(view, level)]
        told: set[tuple[str, frozenset[str]]] = set()
        for difference in (*(one for each in lists for one in numbered_twice(view, each)), *between(view, lists)):
            about = difference.way, frozenset({difference.one.same, difference.other.same})
            if about not in told:
                told.add(about)
                yield remark(difference)


def runs_of(view: View, level: str) -> list[list[ListedGoal]]:
    """The lists of one level in tables that are compared, and in the text; in each a name once."""
    runs: dict[str, dict[str, ListedGoal]] = {}
    for one in view.report.stated.goals:
        table = view.tables.get(one.run)
        if one.level == level and (table is None or is_compared(view, table, one.level)):
            runs.setdefault(one.run, {}).setdefault(one.same, one)
    return [list(lines.values()) for lines in runs.values()]


def is_compared(view: View, table: Table, level: GoalLevel) -> bool:
    """Of plans that span years only the sasaran are held to the year's: their indicators may have been set anew. What was revised
    since is not held to what came after."""
    revised = any(one.kind == table.kind and one.version == "perubahan" for one in view.report.tables)
    spans = table.kind in ("tujuan_sasaran", "target_renstra")
    return (
        table.kind in COMPARED
        and not (spans and level == "indikator")
        and (table.version == "perubahan" or not revised)
    )


def between(view: View, lists: Sequence[GoalList]) -> Iterator[Difference]:
    for one, other in combinations(lists, 2):
        yield from compared(view, one, other)


def compared(view: View, one: GoalList, other: GoalList) -> Iterator[Difference]:
    found = alignment(one, other)
    if found is None:
        return
    for mine, its in found.replaced:
        if is_opposite(mine, its):
            yield Difference("opposite", mine, its, opposite_words(view, mine, its), "medium")
        elif not is_one_name(mine.printed, its.printed):
            yield Difference("wording", mine, its, wording_words(view, mine, its))
    if found.inserted:
        yield from left_out(view, found.inserted, one, other)
        return
    for at, (mine, its) in enumerate(found.same):
        if mine.number != its.number and None not in (mine.number, its.number):
            alone = agree(found.same[max(at - 1, 0) : at] + found.same[at + 1 : at + 2])
            slip = is_out_of_series(one, mine) != is_out_of_series(other, its)
            whole = is_series(one) and is_series(other) and len(found.same) == len(one.lines) == len(other.lines)
            if (slip and alone) or whole:
                yield Difference("number", mine, its, number_words(view, mine, its))


def agree(pairs: Sequence[tuple[ListedGoal, ListedGoal]]) -> bool:
    """Whether the lines that have a number in both lists, one at least, have the same one."""
    numbers = [(one.number, other.number) for one, other in pairs if None not in (one.number, other.number)]
    return bool(numbers) and all(one == other for one, other in numbers)


def left_out(view: View, inserted: Sequence[ListedGoal], one: GoalList, other: GoalList) -> Iterator[Difference]:
    """The one line that a list lacks between others, where both count through: those behind it have other numbers."""
    kinds = {table.kind for each in (one, other) if (table := view.tables.get(each.run)) is not None}
    chosen = "tujuan_sasaran" in kinds and len(kinds) > 1
    if len(inserted) == 1 and is_series(one) and is_series(other) and not chosen:
        line = inserted[0]
        lacking = other if line.run == one.run else one
        if not any(is_one_name(line.printed, each.printed) for each in lacking.lines):
            twin = lacking.lines[min((line.number or 1), len(lacking.lines)) - 1]
            yield Difference("left-out", line, twin, left_out_words(view, line, twin))


def numbered_twice(view: View, one: GoalList) -> Iterator[Difference]:
    """One number for two neighbours, where the next has the number that shows it: 13, 13, 15. Not 1: that begins anew."""
    lines = [line for line in one.lines if line.number is not None]
    for (first, second), (_, third) in pairwise(pairwise(lines)):
        number = first.number or 0
        if (
            number > 1
            and second.number == number
            and third.number == number + 2
            and not is_one_name(first.printed, second.printed)
        ):
            yield Difference("twice", first, second, twice_words(view, first, second))


def remark(difference: Difference) -> WordDraft:
    one, other = difference.one, difference.other
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=other.printed,
        severity=difference.severity,
        message=difference.message,
        expression=f"list({one.level})",
        formula=f"{one.printed} | {other.printed}",
        about="\x1f".join([one.level, f"{one.number} {one.printed}", f"{other.number} {other.printed}"]),
        places=((other.page, other.bbox), (one.page, one.bbox)),
    )


DAFTAR_SASARAN = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Daftar tujuan, sasaran, dan indikator", "Lists of tujuan, sasaran and indicators"),
        kriteria=(
            "Tujuan, sasaran, dan indikator disebut dengan nomor, bunyi, dan arah yang sama di seluruh laporan.",
            "Tujuan, sasaran and indicators have the same number, wording and direction throughout the report.",
        ),
        akibat=(
            "Pembaca tidak dapat memastikan bahwa yang diukur adalah yang dijanjikan.",
            "Readers cannot be sure that what is measured is what was promised.",
        ),
        rekomendasi=(
            "Samakan dengan perjanjian kinerja atau dokumen perencanaan, atau jelaskan perubahannya.",
            "Write it as in the performance agreement or the plan, or say what was changed.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keselarasan tujuan, sasaran, dan indikator)",
    ),
    limits=Bilingual(
        id="Hanya dua daftar yang paling sedikit tiga nama dan 60 persennya sama, dan hanya nama yang berdiri di antara nama yang sama. "
        "Ejaan, nama yang terpotong, nama yang ditambah keterangan, perjanjian kinerja sebelum dan sesudah perubahan, dan penomoran "
        "yang mulai lagi tidak dinilai.",
        en="Only two lists with at least three names and 60 per cent in common, and only names that stand between the same ones. Spelling, "
        "names cut or with more words, agreements before and after a revision, and numbers that begin again are not judged.",
    ),
    check=check,
)
