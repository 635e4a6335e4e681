"""The bidang urusan that an agency works in: by the codes it prints, by its name, by the names that only one bidang has."""

from collections import Counter
from collections.abc import Iterable, Sequence

from normalise.folding import fold
from normalise.nomenclature.catalogue import ANY_BIDANG, Catalogue, Entry, Key
from normalise.nomenclature.writing import Written, written
from schemas.meaning import Identity
from schemas.nomenclature import code_parts

__all__ = ["concrete", "find_bidang"]

_CODE_VOTES = 3
_NAME_VOTES = 2
_SHARE = 0.15
_LEAST_VOTES = 2
_NO_TOPIC = frozenset({"urusan", "pemerintahan", "bidang", "daerah", "unsur", "kekhususan"})


def find_bidang(
    catalogue: Catalogue, identity: Identity, codes: Iterable[str], names: Iterable[Written]
) -> tuple[Key, ...]:
    """Keys of the bidang urusan, the main one first; empty where nothing tells. Several for an agency of several."""
    votes: Counter[Key] = Counter()
    for parts in map(code_parts, codes):
        if "X" not in parts:
            votes[parts[:2]] += _CODE_VOTES
    for entry in catalogue.entries:
        if entry.name.level == "bidang_urusan" and _names(entry, identity.instansi or ""):
            votes[entry.key] += _NAME_VOTES
    for name in names:
        found = {entry.key[:2] for entry in catalogue.by_folded.get(name.folded, ())}
        if len(found) == 1 and ANY_BIDANG not in found:
            votes[found.pop()] += 1
    least = max(_LEAST_VOTES, _SHARE * votes.total())
    return tuple(key for key, count in votes.most_common() if count >= least)


def _names(bidang: Entry, instansi: str) -> bool:
    """Whether the agency's name holds what the bidang is about ("Dinas Kesehatan", "Kecamatan ...")."""
    topic = [word for word in bidang.written.words if word not in _NO_TOPIC and word != "dan"]
    words = set(written(fold(instansi)).words)
    return bool(topic) and words.issuperset(topic)


def concrete(code: str, bidang: Sequence[Key]) -> str:
    """`code` with the agency's own bidang in the place of X.XX, where that is known."""
    parts = code.split(".")
    if not bidang or code_parts(code)[:2] != ANY_BIDANG:
        return code
    urusan, own = bidang[0]
    return ".".join([urusan, own.zfill(2), *parts[2:]])
