"""The official names in force for one report, indexed by how they are written, by code and by parent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from normalise.nomenclature.weights import Weights
from normalise.nomenclature.writing import Written, written
from schemas.nomenclature import NameLevel, OfficialName, code_parts

__all__ = ["ANY_BIDANG", "Catalogue", "Entry", "Key"]

Key = tuple[str, ...]
"""The parts of a code without leading noughts."""
ANY_BIDANG: Key = ("X", "X")
_RANKS: Mapping[NameLevel, int] = {"program": 4, "kegiatan": 5, "sub_kegiatan": 6}
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

    def below(self, key: Key) -> tuple[Entry, ...]:
        """The names right below a program or kegiatan."""
        return self.children.get(key, ())


def _grouped(pairs: Iterable[tuple[Group, Entry]]) -> Mapping[Group, tuple[Entry, ...]]:
    found: dict[Group, list[Entry]] = {}
    for group, entry in pairs:
        found.setdefault(group, []).append(entry)
    return {group: tuple(entries) for group, entries in found.items()}
