"""Missions that the report lists differently: another number, another wording, one left out of a list."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.statements import Mission

__all__ = ["DAFTAR_MISI"]

RULE = "daftar-misi"
FEWEST_WORDS = 5
"""Names this short may begin alike by chance."""
ALIKE, UNLIKE = 0.9, 0.6
"""Names at least so much alike are one mission, written with slips; those below `UNLIKE` are two."""
FEWEST_LISTED = 4
SAME_ELSE = 2
"""So many other missions of two lists must be the same for them to be lists of the same missions."""


def check(view: View) -> Iterator[WordDraft]:
    missions = view.report.stated.missions
    lists = lists_of(missions)
    yield from numbered_otherwise(missions)
    yield from worded_otherwise(lists)
    yield from left_out([one for one in lists if is_read_whole(view, one)], missions)


def is_read_whole(view: View, missions: Mapping[int, Mission]) -> bool:
    """Whether nothing on the pages of the list of `missions` is unread: one that it seems to lack may stand there."""
    pages = [one.page for one in missions.values()]
    return not view.may_lack_lines(min(pages), max(pages))


def lists_of(missions: Sequence[Mission]) -> list[dict[int, Mission]]:
    """The missions of each run by their numbers; what is named twice in one counts where its name is given."""
    runs: dict[int, dict[int, Mission]] = {}
    for one in missions:
        if one.run is not None:
            run = runs.setdefault(one.run, {})
            if one.number not in run or not run[one.number].name:
                run[one.number] = one
    return list(runs.values())


def is_same(one: Mission, other: Mission) -> bool:
    return are_alike(one.name, other.name, ALIKE)


@lru_cache(maxsize=4096)
def are_alike(one: str, other: str, least: float) -> bool:
    """Whether two names are so much alike as far as the shorter goes; never where one is too short to tell.

    The letters in any order bound the likeness from above and are counted in a fraction of the time.
    """
    first, second = one.split(), other.split()
    shared = min(len(first), len(second))
    if shared < FEWEST_WORDS:
        return False
    matcher = SequenceMatcher(None, "".join(first[:shared]), "".join(second[:shared]), autojunk=False)
    return matcher.quick_ratio() >= least and matcher.ratio() >= least


def numbered_otherwise(missions: Sequence[Mission]) -> Iterator[WordDraft]:
    """One mission under two numbers; each pair of numbers once."""
    told: set[frozenset[int]] = set()
    for one, other in combinations(missions, 2):
        pair = frozenset({one.number, other.number})
        if len(pair) == 2 and pair not in told and is_same(one, other):
            told.add(pair)
            message = Bilingual(
                id=f'Misi yang sama bernomor {one.number} (hlm. {one.page}) dan {other.number} (hlm. {other.page}): "{name(one)}".',
                en=f'The same mission has the number {one.number} (p. {one.page}) and {other.number} (p. {other.page}): "{name(one)}".',
            )
            yield remark([other, one], message)


def worded_otherwise(lists: Sequence[dict[int, Mission]]) -> Iterator[WordDraft]:
    """One number with two missions, in lists whose other missions are the same."""
    told: set[int] = set()
    for one, other in combinations(lists, 2):
        shared = [number for number in one if number in other]
        same = [number for number in shared if is_same(one[number], other[number])]
        for number in shared:
            first, second = one[number], other[number]
            long_enough = min(len(first.name.split()), len(second.name.split())) >= FEWEST_WORDS
            unlike = long_enough and not are_alike(first.name, second.name, UNLIKE)
            if unlike and number not in told and len(same) >= SAME_ELSE:
                told.add(number)
                message = Bilingual(
                    id=f'Misi {number} berbunyi "{name(first)}" (hlm. {first.page}) dan "{name(second)}" (hlm. {second.page}).',
                    en=f'Mission {number} reads "{name(first)}" (p. {first.page}) and "{name(second)}" (p. {second.page}).',
                )
                yield remark([second, first], message)


def left_out(lists: Sequence[dict[int, Mission]], missions: Sequence[Mission]) -> Iterator[WordDraft]:
    """A list that has all missions of a longer one but a single one before its last, under no other number either."""
    whole = [one for one in lists if len(one) >= FEWEST_LISTED and set(one) == set(range(1, len(one) + 1))]
    if not whole:
        return
    longest = max(whole, key=len)
    for one in lists:
        missing = [number for number in longest if number not in one]
        named = [number for number in one if number in longest and is_same(one[number], longest[number])]
        if len(missing) == 1 and missing[0] < max(one) and len(named) >= SAME_ELSE and len(one) == len(longest) - 1:
            lacking, first = longest[missing[0]], next(iter(one.values()))
            if any(each.run == first.run and is_same(each, lacking) for each in missions):
                continue
            message = Bilingual(
                id=f'Daftar misi di halaman {first.page} tidak memuat Misi {lacking.number} "{name(lacking)}" (hlm. {lacking.page}).',
                en=f'The list of missions on page {first.page} lacks mission {lacking.number} "{name(lacking)}" (p. {lacking.page}).',
            )
            yield remark([lacking, first], message)


def name(mission: Mission, limit: int = 90) -> str:
    text = mission.printed.partition(": ")[2] or mission.printed
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def remark(places: Sequence[Mission], message: Bilingual) -> WordDraft:
    first = places[0]
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=first.printed,
        severity="info",
        message=message,
        expression=f"mission({first.number})",
        formula=" | ".join(one.printed for one in places),
        about="\x1f".join(f"{one.number} {one.name}" for one in places),
        places=tuple((one.page, one.bbox) for one in places),
    )


DAFTAR_MISI = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Daftar misi", "Lists of missions"),
        kriteria=(
            "Misi disebut dengan nomor dan bunyi yang sama di seluruh laporan, dan daftarnya lengkap.",
            "Missions have the same number and wording throughout the report, and their lists are whole.",
        ),
        akibat=(
            "Pembaca tidak dapat menelusuri kinerja ke misi yang didukungnya.",
            "Readers cannot trace performance to the mission that it serves.",
        ),
        rekomendasi=(
            "Samakan nomor, bunyi, dan jumlah misi dengan dokumen perencanaan, atau jelaskan misi siapa yang dimaksud.",
            "Write number, wording and count of missions as in the plan, or say whose missions are meant.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keselarasan tujuan dan sasaran dengan rencana strategis)",
    ),
    limits=Bilingual(
        id="Misi daerah dan misi instansi dapat bernomor lain. Ejaan, misi tanpa nomor, dan daftar yang hanya memuat sebagian kecil misi "
        "tidak dinilai.",
        en="Missions of the region and of the agency may have other numbers. Spelling, missions without a number and lists of a few of the "
        "missions are not judged.",
    ),
    check=check,
)
