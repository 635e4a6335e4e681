"""Lists of tujuan, sasaran and indicators that differ between chapters: a name, its number, its place, its direction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from audit.draft import WordDraft
from audit.goal_series import GoalList, alignment, is_out_of_series, is_series
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.findings import Severity
from schemas.statements import GoalLevel, ListedGoal
from schemas.tables import Table, TableKind

__all__ = ["DAFTAR_SASARAN"]

RULE = "daftar-sasaran"
SAME_NAME, SAME_REST = 0.9, 0.85
"""Names so much alike are one, written with slips; of two that say the opposite the rest is so much alike."""
SAME_WORD, LONG = 0.7, 5
"""A word of so many letters tells, and is the same as another so much like it."""
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
NAMES = {
    "tujuan": Bilingual(id="Tujuan", en="Tujuan"),
    "sasaran": Bilingual(id="Sasaran", en="Sasaran"),
    "indikator": Bilingual(id="Indikator", en="Indicator"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """Two lines of two lists, or of one, that do not go together, and what is said of them."""

    one: ListedGoal
    other: ListedGoal
    message: Bilingual
    severity: Severity = "info"


def check(view: View) -> Iterator[WordDraft]:
    for level in NAMES:
        lists = [GoalList(lines) for lines in runs_of(view, level)]
        told: set[frozenset[str]] = set()
        for difference in (*(one for each in lists for one in numbered_twice(view, each)), *between(view, lists)):
            about = frozenset({difference.one.same, difference.other.same, str(difference.message.en[:12])})
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
            yield Difference(mine, its, opposite_words(view, mine, its), "medium")
        elif not is_one_name(mine.printed, its.printed):
            yield Difference(mine, its, wording_words(view, mine, its))
    if found.inserted:
        yield from left_out(view, found.inserted, one, other)
        return
    for at, (mine, its) in enumerate(found.same):
        if mine.number != its.number and None not in (mine.number, its.number):
            alone = agree(found.same[max(at - 1, 0) : at] + found.same[at + 1 : at + 2])
            slip = is_out_of_series(one, mine) != is_out_of_series(other, its)
            whole = is_series(one) and is_series(other) and len(found.same) == len(one.lines) == len(other.lines)
            if (slip and alone) or whole:
                yield Difference(mine, its, number_words(view, mine, its))


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
            yield Difference(line, twin, left_out_words(view, line, twin))


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
            yield Difference(first, second, twice_words(view, first, second))


def is_opposite(one: ListedGoal, other: ListedGoal) -> bool:
    rests = (one.printed.casefold().split()[1:], other.printed.casefold().split()[1:])
    return None not in (one.way, other.way) and one.way != other.way and alike(*map("".join, rests)) >= SAME_REST


def is_one_name(one: str, other: str) -> bool:
    """Whether two names differ in spelling only, or one is the other cut or with a word more; digits that fell into them do not
    count."""
    first, second = letters(one), letters(other)
    if first in second or second in first or is_cut(one, other) or is_cut(other, one):
        return True
    return alike(first, second) >= SAME_NAME and (has_words_of(one, other) or has_words_of(other, one))


def is_cut(one: str, other: str) -> bool:
    """Whether `one` is the first words of `other`, misspelt or not."""
    mine, its = one.casefold().split(), other.casefold().split()[: len(one.split())]
    return (
        len(mine) == len(its)
        and alike(" ".join(mine), " ".join(its)) >= SAME_NAME
        and alike(mine[-1], its[-1]) >= SAME_WORD
    )


def has_words_of(one: str, other: str) -> bool:
    """Whether every long word of `other` stands in `one`, perhaps misspelt or in two parts."""
    words, whole = one.casefold().split(), letters(one)
    return all(
        letters(word) in whole or any(alike(word, each) >= SAME_WORD for each in words)
        for word in other.casefold().split()
        if len(word) >= LONG
    )


def letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalpha())


def alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def placed(view: View, one: ListedGoal, lang: str) -> str:
    page = f"{'hlm.' if lang == 'id' else 'p.'} {one.page}"
    table = view.tables.get(one.run)
    return f"{view.label(table, lang)}, {page}" if table is not None and table.number else page


def wording_words(view: View, one: ListedGoal, other: ListedGoal) -> Bilingual:
    name = NAMES[one.level]
    return Bilingual(
        id=f'{name.id} "{one.printed}" ({placed(view, one, "id")}) di tempat yang sama berbunyi "{other.printed}" '
        f"({placed(view, other, 'id')}).",
        en=f'{name.en} "{one.printed}" ({placed(view, one, "en")}) reads "{other.printed}" at the same place of another list '
        f"({placed(view, other, 'en')}).",
    )


def opposite_words(view: View, one: ListedGoal, other: ListedGoal) -> Bilingual:
    name = NAMES[one.level]
    return Bilingual(
        id=f'{name.id} disebut dengan arah yang berlawanan: "{one.printed}" ({placed(view, one, "id")}) dan "{other.printed}" '
        f"({placed(view, other, 'id')}).",
        en=f'{name.en} named with opposite directions: "{one.printed}" ({placed(view, one, "en")}) and "{other.printed}" '
        f"({placed(view, other, 'en')}).",
    )


def number_words(view: View, one: ListedGoal, other: ListedGoal) -> Bilingual:
    name = NAMES[one.level]
    return Bilingual(
        id=f"{name.id} yang sama bernomor {one.number} ({placed(view, one, 'id')}) dan {other.number} ({placed(view, other, 'id')}): "
        f'"{one.printed}".',
        en=f"The same {name.en.casefold()} has the number {one.number} ({placed(view, one, 'en')}) and {other.number} "
        f'({placed(view, other, "en")}): "{one.printed}".',
    )


def left_out_words(view: View, one: ListedGoal, other: ListedGoal) -> Bilingual:
    name = NAMES[one.level]
    return Bilingual(
        id=f'{name.id} {one.number} "{one.printed}" ({placed(view, one, "id")}) tidak ada dalam daftar lain; nomor {other.number} di sana '
        f'"{other.printed}" ({placed(view, other, "id")}).',
        en=f'{name.en} {one.number} "{one.printed}" ({placed(view, one, "en")}) is missing in another list, whose number '
        f'{other.number} is "{other.printed}" ({placed(view, other, "en")}).',
    )


def twice_words(view: View, one: ListedGoal, other: ListedGoal) -> Bilingual:
    name = NAMES[one.level]
    return Bilingual(
        id=f'Nomor {name.id} {one.number} dipakai untuk dua {name.id.casefold()}: "{one.printed}" dan "{other.printed}" '
        f"({placed(view, other, 'id')}).",
        en=f'The number {one.number} is given to two {name.en.casefold()}: "{one.printed}" and "{other.printed}" '
        f"({placed(view, other, 'en')}).",
    )


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
