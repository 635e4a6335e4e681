"""The official names in force for one report, indexed by how they are written, by code and by parent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from rapidfuzz import fuzz, process

from normalise.nomenclature.likeness import likeness
from normalise.nomenclature.weights import Weights
from normalise.nomenclature.writing import Written, written
from schemas.nomenclature import NameLevel, OfficialName, code_parts

__all__ = ["ANY_BIDANG", "Catalogue", "Entry", "Key"]

Key = tuple[str, ...]
"""The parts of a code without leading noughts."""
ANY_BIDANG: Key = ("X", "X")
_RANKS: Mapping[NameLevel, int] = {"program": 4, "kegiatan": 5, "sub_kegiatan": 6}
_CLOSEST = 16
_LEAST_LETTERS, _LEAST_WORDS = 45.0, 60.0
_ASKED, _COMPARED = 4096, 65536
Group = TypeVar("Group")


@dataclass(frozen=True, slots=True)
class Entry:
    name: OfficialName
    key: Key
    written: Written

    @property
    def parent(self) -> Key:
        """Key of the program of a kegiatan (over the part for whose power it is), of the kegiatan of a sub-kegiatan."""
        return self.key[:3] if len(self.key) == 5 else self.key[:-1]


class Catalogue:
    """Read-only; one entry for each different name of a code."""

    def __init__(self, names: Iterable[OfficialName]) -> None:
        seen: dict[tuple[Key, str], Entry] = {}
        for name in names:
            entry = Entry(name, code_parts(name.code), written(name.name))
            seen.setdefault((entry.key, entry.written.folded), entry)
        self.entries: Sequence[Entry] = tuple(seen.values())
        # one table asks for a name in several rounds, and a report prints it in several tables
        self.near = lru_cache(_ASKED)(self._near)
        self.likeness = lru_cache(_COMPARED)(self._likeness)

    @cached_property
    def by_folded(self) -> Mapping[str, tuple[Entry, ...]]:
        return _grouped((entry.written.folded, entry) for entry in self.entries)

    @cached_property
    def by_key(self) -> Mapping[Key, tuple[Entry, ...]]:
        return _grouped((entry.key, entry) for entry in self.entries)

    @cached_property
    def children(self) -> Mapping[Key, tuple[Entry, ...]]:
        return _grouped((entry.parent, entry) for entry in self.entries)

    @cached_property
    def weigh(self) -> Weights:
        """How much a word tells these names apart."""
        return Weights(folded.split() for folded in self.by_folded)

    def coded(self, code: str) -> tuple[Entry, ...]:
        """The names of `code`; a supporting program stands in the lists without the bidang of the agency."""
        key = code_parts(code)
        if len(key) < 3:
            return self.by_key.get(key, ())
        return self.by_key.get(key) or self.by_key.get((*ANY_BIDANG, *key[2:]), ())

    def rank_of(self, text: str) -> int | None:
        """Level of the names that have just the words of `text`: 4 program, 5 kegiatan, 6 sub-kegiatan; None when there is
        none, or names of two levels have them."""
        ranks = {_RANKS.get(one.name.level) for one in self.by_folded.get(written(text).folded, ())}
        return ranks.pop() if len(ranks) == 1 else None

    def _near(self, folded: str) -> tuple[Entry, ...]:
        """The entries whose letters or words are most like those of a folded name: a first sieve over the whole catalogue."""
        hits: dict[str, None] = {}
        for scorer, least in ((fuzz.ratio, _LEAST_LETTERS), (fuzz.token_set_ratio, _LEAST_WORDS)):
            for name, _, _ in process.extract(folded, self._folded, scorer=scorer, limit=_CLOSEST, score_cutoff=least):
                hits[name] = None
        return tuple(entry for name in hits for entry in self.by_folded[name])

    @cached_property
    def _folded(self) -> list[str]:
        return list(self.by_folded)

    def _likeness(self, printed: tuple[str, ...], official: tuple[str, ...]) -> float:
        return likeness(printed, official, self.weigh)

    def below(self, key: Key) -> tuple[Entry, ...]:
        """The names right below a program or kegiatan."""
        return self.children.get(key, ())


def _grouped(pairs: Iterable[tuple[Group, Entry]]) -> Mapping[Group, tuple[Entry, ...]]:
    found: dict[Group, list[Entry]] = {}
    for group, entry in pairs:
        found.setdefault(group, []).append(entry)
    return {group: tuple(entries) for group, entries in found.items()}
