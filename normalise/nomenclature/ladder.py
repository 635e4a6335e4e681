"""Which official name a printed one means: exact, folded, fuzzy above a cut-off and clear of the runner-up, else none."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from normalise.nomenclature.catalogue import ANY_BIDANG, Catalogue, Entry, Key
from normalise.nomenclature.likeness import evenly_alike
from normalise.nomenclature.writing import Written
from schemas.nomenclature import NameLevel

__all__ = ["Match", "Sought", "candidates", "find"]

Method = Literal["exact", "folded", "fuzzy"]
CUT_OFF = 84.0
"""Least score of a name that only its words tell."""
CUT_OFF_NEAR = 74.0
"""Least score of a name among those below the program or kegiatan that it is a part of, or that was printed last."""
CUT_OFF_CODED = 60.0
"""Least score of a name whose code is printed beside it."""
SURE = 90.0
MARGIN, MARGIN_UNSURE = 0.3, 0.45
"""How much of the way from the runner-up to the name itself the printed one must have gone; more when it is not `SURE`."""
LEAST_MARGIN = 1.0
LEAST_START = 4
"""Words of a name cut short that tell which one it was."""
LEAST_TELLING = 3
"""A name of fewer words whose place is not known may not lack any of the official one: "Gaji dan Tunjangan" names many things."""
_CUT_SHORT = 96.0
_OTHER_POWERS = frozenset({"3", "4", "5", "7"})


@dataclass(frozen=True, slots=True)
class Sought:
    """A printed name with what is known around it.

    `above` is the key of the program or kegiatan that it is a part of, `after` those printed last before it where its
    parent is not known, `holds` what the names under it are parts of, `bidang` the bidang urusan that the agency works in,
    `taken` the keys that names beside it have. `strict` asks for the same words.
    """

    written: Written
    levels: Collection[NameLevel] = ("program", "kegiatan", "sub_kegiatan")
    code: str | None = None
    above: Key | None = None
    after: tuple[Key, ...] = ()
    holds: Key | None = None
    bidang: Collection[Key] = ()
    taken: Collection[Key] = ()
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """`score` is 0 to 100; `runner_up` the next name that it could have been."""

    entry: Entry
    score: float
    method: Method
    runner_up: str | None = None


def find(catalogue: Catalogue, sought: Sought) -> Match | None:
    """The official name that `sought` means; None when none is near enough or two are as near."""
    if not sought.written.words:
        return None
    same = _same(catalogue, sought)
    if same and sought.above and same.entry.parent != sought.above:
        # the words of a name elsewhere, but also nearly those of one that belongs here
        here = _likest(catalogue, _below(catalogue, sought, sought.above), sought, SURE)
        own = same if _is_of_bidang(same.entry, sought) else None
        return here if here and not sought.strict else own
    return same if same or sought.strict or _is_ambiguous(catalogue, sought) else _alike(catalogue, sought)


def candidates(catalogue: Catalogue, written: Written, most: int) -> list[tuple[Entry, float]]:
    """The names most like `written`, best first, with their scores: what a person is shown to choose from."""
    scored = [
        (entry, catalogue.likeness(written.words, entry.written.words)) for entry in catalogue.near(written.folded)
    ]
    return sorted(scored, key=lambda pair: -pair[1])[:most]


def _same(catalogue: Catalogue, sought: Sought) -> Match | None:
    """The one name of these words that fits best to what stands around it; several that fit as well are none."""
    found = [one for one in catalogue.by_folded.get(sought.written.folded, ()) if _may_be(one, sought)]
    best = _best_placed(catalogue, found, sought)
    if len(best) != 1:
        return None
    exact = best[0].written.plain == sought.written.plain
    return Match(best[0], 100.0, "exact" if exact else "folded")


def _is_ambiguous(catalogue: Catalogue, sought: Sought) -> bool:
    """Whether several official names have just these words: then no likeness tells which one it is."""
    return any(_may_be(one, sought) for one in catalogue.by_folded.get(sought.written.folded, ()))


def _may_be(entry: Entry, sought: Sought) -> bool:
    return entry.name.level in sought.levels and sought.written.level in (None, entry.name.level)


def _best_placed(catalogue: Catalogue, found: Sequence[Entry], sought: Sought) -> list[Entry]:
    ranked = sorted(found, key=lambda one: _place(catalogue, one, sought))
    return [one for one in ranked if _place(catalogue, one, sought) == _place(catalogue, ranked[0], sought)]


def _place(catalogue: Catalogue, entry: Entry, sought: Sought) -> tuple[int, ...]:
    """How ill `entry` fits: not the printed code, not under what it stands under, not of the agency, of another power."""
    coded = {one.key for one in catalogue.coded(sought.code)} if sought.code else set()
    return (
        bool(coded) and entry.key not in coded,
        sought.above is not None and entry.parent != sought.above,
        sought.holds is not None and entry.key != sought.holds,
        not _is_of_bidang(entry, sought),
        len(entry.key) > 3 and entry.key[3] in _OTHER_POWERS,
        next((rank for rank, key in enumerate(sought.after) if entry.parent == key), len(sought.after)),
    )


def _alike(catalogue: Catalogue, sought: Sought) -> Match | None:
    """The likest name among those that the surroundings leave, the narrowest first."""
    coded = catalogue.coded(sought.code) if sought.code else ()
    held = catalogue.by_key.get(sought.holds, ()) if sought.holds else ()
    near = [_below(catalogue, sought, key) for key in ((sought.above,) if sought.above else sought.after)]
    for entries, cut_off in ((coded, CUT_OFF_CODED), *((some, CUT_OFF_NEAR) for some in (held, *near))):
        match = _likest(catalogue, [one for one in entries if _may_be(one, sought)], sought, cut_off)
        if match:
            return match
    wide = [one for one in catalogue.near(sought.written.folded) if _may_be(one, sought) and _of_agency(one, sought)]
    return _likest(catalogue, wide, sought, CUT_OFF)


def _below(catalogue: Catalogue, sought: Sought, key: Key) -> list[Entry]:
    return [one for one in catalogue.below(key) if _may_be(one, sought)]


def _of_agency(entry: Entry, sought: Sought) -> bool:
    power = len(entry.key) > 3 and entry.key[3] in _OTHER_POWERS
    return not power and _is_of_bidang(entry, sought)


def _is_of_bidang(entry: Entry, sought: Sought) -> bool:
    return not sought.bidang or entry.key[:2] == ANY_BIDANG or entry.key[:2] in sought.bidang


def _likest(catalogue: Catalogue, entries: Sequence[Entry], sought: Sought, cut_off: float) -> Match | None:
    scored = sorted(
        ((_score(catalogue, entry, sought), entry) for entry in entries if entry.key not in sought.taken),
        key=lambda pair: -pair[0],
    )
    if not scored or scored[0][0] < cut_off:
        return None
    score, best = scored[0]
    runner_up = next((pair for pair in scored[1:] if pair[1].key != best.key and pair[0] > 0), None)
    if runner_up and not _is_clear(catalogue, score, best, *runner_up):
        return None
    return Match(best, round(score, 1), "fuzzy", runner_up[1].name.name if runner_up else None)


def _is_clear(catalogue: Catalogue, score: float, best: Entry, its: float, other: Entry) -> bool:
    """Whether the printed name is nearer to `best` than to `other` by what tells these two apart: long names differ in few
    of their words."""
    apart = 100 - catalogue.likeness(other.written.words, best.written.words)
    return score - its >= max(LEAST_MARGIN, (MARGIN if score >= SURE else MARGIN_UNSURE) * apart)


def _score(catalogue: Catalogue, entry: Entry, sought: Sought) -> float:
    words, whole = sought.written.words, entry.written.words
    coded = sought.code is not None and entry in catalogue.coded(sought.code)
    if not coded and _has_other_word(catalogue, words, whole):
        return 0.0
    if len(words) >= LEAST_START and whole[: len(words)] == words:
        return _CUT_SHORT
    if len(words) < LEAST_TELLING and not (coded or sought.above or sought.written.level):
        return evenly_alike(words, whole, catalogue.weigh)
    return catalogue.likeness(words, whole)


def _has_other_word(catalogue: Catalogue, words: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether the printed name has a word of the nomenclature that the official one lacks: slips make no such words, so it is
    another name. "cetak" for "cetakan" is none."""
    return any(
        catalogue.weigh.knows(word) and not any(word.startswith(one) or one.startswith(word) for one in whole)
        for word in words
    )
