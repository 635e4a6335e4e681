"""One thing through several reports: the same code, the same name, or a name so like it that no other one can be meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
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
            thread, score = matches.get(key, (None, 100.0))
            if thread is None:
                thread = Thread(said[0].level, said[0].code)
                threads.append(thread)
            thread.names[doc] = SeriesName(doc=doc, name=said[0].name, score=score)
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


def matched(threads: Sequence[Thread], own: Mapping[str, list[Told]]) -> dict[str, tuple[Thread, float]]:
    """Which thread each key of a report goes on: its own key first, then names that like no other."""
    known = {key: thread for thread in threads for key in thread.keys.values()}
    found: dict[str, tuple[Thread, float]] = {}
    # The key that a thing has now goes before one that it had: two keys of one report are two things.
    for key in sorted((key for key in own if key in known), key=lambda key: known[key].last_key != key):
        if all(known[key] is not taken for taken, _ in found.values()):
            found[key] = known[key], 100.0
    free = [thread for thread in threads if all(thread is not taken for taken, _ in found.values())]
    pairs = {
        (key, at): likeness(own[key][0], thread) for key in own if key not in found for at, thread in enumerate(free)
    }
    for (key, at), score in sorted(pairs.items(), key=lambda pair: -pair[1]):
        rivals = [other for place, other in pairs.items() if place != (key, at) and (place[0] == key or place[1] == at)]
        if score >= CUT_OFF and score - max(rivals, default=0.0) >= CLEAR:
            found[key] = free[at], round(score, 1)
    return found


def likeness(one: Told, thread: Thread) -> float:
    """From 0 to 100; 0 for things of two levels, of two codes, and for names with other numbers ("kelas 1", "kelas 2")."""
    if one.code or thread.code or (one.level and thread.level and one.level != thread.level):
        return 0.0
    last = thread.last_key
    if numbers(one.key) != numbers(last):
        return 0.0
    if one.key.replace(" ", "") == last.replace(" ", ""):
        return 100.0
    return float(fuzz.ratio(one.key, last)) if is_rewritten(one.key, last) else 0.0


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
