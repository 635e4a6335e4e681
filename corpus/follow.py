"""One thing through several reports: the same code, the same name, or a name so like it that no other one can be meant."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from schemas.series import SeriesFormula, SeriesName, SeriesThing, SeriesValue

__all__ = ["Told", "followed"]

CUT_OFF = 88.0
"""Names less alike (0 to 100) are of two things."""
LONG_WORD = 6
"""Words at least so long may differ by one letter and be the same."""
SMALL_WORDS = frozenset(
    (
        "yang",
        "dan",
        "di",
        "ke",
        "dari",
        "pada",
        "untuk",
        "dengan",
        "terhadap",
        "atas",
        "para",
        "serta",
        "dalam",
        "oleh",
        "adalah",
    )
    + ("bagi", "daerah", "kabupaten", "kota", "provinsi")
)
"""Words that come and go in a name without another thing being meant."""
CLEAR = 6.0
"""The next best name must be so much less alike."""
MEASURED = frozenset({"target", "realisasi"})
DIGITS = 4
"""Values that agree in fewer digits than these may agree by chance."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one report says of one thing. `key` is its folded name or its code."""

    doc: str
    key: str
    name: str
    level: str | None
    code: str | None
    value: SeriesValue


@dataclass(slots=True)
class Thread:
    """A thing as far as it was followed: the key that it has in each report."""

    level: str | None
    code: str | None
    names: dict[str, SeriesName] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    values: list[SeriesValue] = field(default_factory=list)

    @property
    def last_key(self) -> str:
        return list(self.keys.values())[-1]


def followed(
    told: Iterable[Told],
    documents: Sequence[str],
    formulas: Mapping[tuple[str, str], Sequence[SeriesFormula]] | None = None,
) -> list[SeriesThing]:
    """The things that the reports `documents` (in the order of their years) speak of, each with all that is said of it.
    `formulas` are those that a report prints for a key."""
    by_doc: dict[str, dict[str, list[Told]]] = {doc: {} for doc in documents}
    for one in told:
        by_doc[one.doc].setdefault(one.key, []).append(one)
    threads: list[Thread] = []
    for doc in documents:
        matches = matched(threads, by_doc[doc])
        for key, said in by_doc[doc].items():
            thread, score, agreeing = matches.get(key, (None, 100.0, 0))
            if thread is None:
                thread = Thread(said[0].level, said[0].code)
                threads.append(thread)
            thread.names[doc] = SeriesName(doc=doc, name=said[0].name, score=score, agreeing=agreeing)
            thread.keys[doc] = key
            thread.level = thread.level or said[0].level
            thread.values += [one.value for one in said]
    return [thing(f"S{number}", thread, formulas or {}) for number, thread in enumerate(threads, start=1)]


def thing(name: str, thread: Thread, formulas: Mapping[tuple[str, str], Sequence[SeriesFormula]]) -> SeriesThing:
    return SeriesThing(
        id=name,
        level=thread.level,
        code=thread.code,
        names=tuple(thread.names.values()),
        values=tuple(thread.values),
        formulas=tuple(one for place in thread.keys.items() for one in formulas.get(place, ())),
    )


Match = tuple[Thread, float, int]
"""The thread that a key goes on, how alike the names are, and how many values show it where the names do not."""


def matched(threads: Sequence[Thread], own: Mapping[str, list[Told]]) -> dict[str, Match]:
    """Which thread each key of a report goes on: its own key first, then names that like no other, then another name under
    which the values of the same years are the same."""
    known = {key: thread for thread in threads for key in thread.keys.values()}
    found: dict[str, Match] = {}
    # The key that a thing has now goes before one that it had: two keys of one report are two things.
    for key in sorted((key for key in own if key in known), key=lambda key: known[key].last_key != key):
        if all(known[key] is not taken for taken, *_ in found.values()):
            found[key] = known[key], 100.0, 0
    for key, thread, score in clear_pairs(threads, own, found, likeness, CUT_OFF, CLEAR):
        found[key] = thread, round(score, 1), 0
    for key, thread, digits in clear_pairs(threads, own, found, agreeing_digits, DIGITS, 1):
        if digits:
            score = float(fuzz.ratio(own[key][0].key, thread.last_key))
            found[key] = thread, round(score, 1), len(shared_values(own[key], thread) or ())
    return found


def clear_pairs(
    threads: Sequence[Thread],
    own: Mapping[str, list[Told]],
    found: Mapping[str, Match],
    score_of: Callable[[list[Told], Thread], float],
    least: float,
    clear: float,
) -> list[tuple[str, Thread, float]]:
    """Keys and threads that nothing has taken yet and that score at least `least` and `clear` above every other pair of theirs."""
    free = [thread for thread in threads if all(thread is not taken for taken, *_ in found.values())]
    pairs = {(key, at): score_of(own[key], thread) for key in own if key not in found for at, thread in enumerate(free)}
    best = []
    for (key, at), score in sorted(pairs.items(), key=lambda pair: -pair[1]):
        rivals = [other for place, other in pairs.items() if place != (key, at) and (place[0] == key or place[1] == at)]
        if score >= least and score - max(rivals, default=0.0) >= clear:
            best.append((key, free[at], score))
    return best


def likeness(said: list[Told], thread: Thread) -> float:
    """From 0 to 100; 0 for what cannot be one thing."""
    one, last = said[0], thread.last_key
    if not may_be_one(one, thread):
        return 0.0
    if one.key.replace(" ", "") == last.replace(" ", ""):
        return 100.0
    return float(fuzz.ratio(one.key, last)) if is_rewritten(one.key, last) else 0.0


def may_be_one(one: Told, thread: Thread) -> bool:
    """False for things of two levels, of two codes, and for names with other numbers ("kelas 1", "kelas 2")."""
    if one.code or thread.code or (one.level and thread.level and one.level != thread.level):
        return False
    return numbers(one.key) == numbers(thread.last_key)


def agreeing_digits(said: list[Told], thread: Thread) -> float:
    """How many digits the values have that a report and an earlier one state alike of the same years, under names that share
    half of their words; 0 where one value differs."""
    first, second = set(said[0].key.split()) - SMALL_WORDS, set(thread.last_key.split()) - SMALL_WORDS
    if not may_be_one(said[0], thread) or len(first & second) * 2 < max(len(first), len(second)):
        return 0.0
    return sum(significant(value) for value in shared_values(said, thread) or ())


def shared_values(said: list[Told], thread: Thread) -> list[Decimal] | None:
    """The targets and results of the same years that both state; None where two of them differ."""
    earlier = {(value.what, value.tahun, value.period): value for value in thread.values if value.what in MEASURED}
    pairs = [
        (one.value, earlier[spot])
        for one in said
        if (spot := (one.value.what, one.value.tahun, one.value.period)) in earlier
    ]
    if any(one.value != other.value or (one.unit and other.unit and one.unit != other.unit) for one, other in pairs):
        return None
    return [one.value for one, _ in pairs]


def significant(value: Decimal) -> int:
    return len(format(abs(value), "f").replace(".", "").strip("0"))


def is_rewritten(one: str, other: str) -> bool:
    """Whether two names differ by slips of the pen and by words that name nothing: "perkotaan" and "perdesaan" are two things,
    however alike."""
    first, second = one.split(), other.split()
    for kind, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        left, right = first[a:b], second[c:d]
        joined = "".join(left) == "".join(right)
        slips = len(left) == len(right) and all(is_slip(*pair) for pair in zip(left, right, strict=True))
        if not joined and not slips and not set(left) | set(right) <= SMALL_WORDS:
            return False
    return True


def is_slip(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= LONG_WORD and OSA.distance(one, other) == 1


def numbers(key: str) -> list[str]:
    return [word for word in key.split() if any(map(str.isdigit, word))]
