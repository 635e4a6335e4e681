"""Programs, kegiatan and sub-kegiatan of the tables -> their official names, by words, codes and where they stand."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import cast

from normalise.bidang import concrete, find_bidang
from normalise.nomenclature import Catalogue, Match, Sought, catalogue_of, find
from normalise.nomenclature.catalogue import Key
from normalise.nomenclature.likeness import deviation
from normalise.nomenclature.writing import Written
from normalise.printed_names import PrintedName, printed_names
from normalise.state_agencies import is_national
from schemas.meaning import Identity
from schemas.nomenclature import OfficialName
from schemas.tables import Canonical, CanonicalLevel, Table

__all__ = ["Naming", "find_official", "official_names"]

Naming = Mapping[tuple[str, int, int], Canonical]
"""Table id, row and column of a cell -> the name that it states."""

_PROVINCES = ("provinsi", "propinsi")
_ROUNDS = 4


def official_names(identity: Identity, imported: Sequence[OfficialName]) -> Catalogue:
    """The names that a report of this agency and year may state; agencies of the state have programs of their own."""
    if identity.pemda is None and identity.instansi and is_national(identity.instansi):
        return Catalogue(())
    provincial = (identity.pemda or "").casefold().startswith(_PROVINCES)
    return catalogue_of(imported, identity.tahun, provincial=provincial)


def find_official(tables: Sequence[Table], catalogue: Catalogue, identity: Identity) -> Naming:
    """The official names in `tables`; a name that fits none, or two as well, is left out."""
    groups = [printed_names(table) for table in tables]
    items = [item for group in groups for item in group]
    bidang = find_bidang(
        catalogue, identity, [item.code for item in items if item.code], [one.written for one in items]
    )
    for group in groups:
        _settle(group, catalogue, bidang)
    _take_over(items)
    return {(one.table, one.row, one.column): _canonical(one.match, one.written, bidang) for one in items if one.match}


def _settle(group: Sequence[PrintedName], catalogue: Catalogue, bidang: Sequence[Key]) -> None:
    """Match the names of one table: first those of the same words, then the others among what is left; each match may
    tell where a name above or below it belongs, so it takes some rounds."""
    for strict in (True, False):
        for _ in range(_ROUNDS):
            taken = {} if strict else _taken(group)
            new = [one for one in group if one.match is None and _try(one, taken, catalogue, bidang, strict=strict)]
            _one_each(new)
            if not any(one.match for one in new):
                break


def _taken(group: Sequence[PrintedName]) -> dict[int, set[Key]]:
    """The official names that are given already, by the parent (its id) under which they stand."""
    found: dict[int, set[Key]] = {}
    for one in group:
        if one.key:
            found.setdefault(id(one.parent), set()).add(one.key)
    return found


def _try(
    item: PrintedName, taken: Mapping[int, set[Key]], catalogue: Catalogue, bidang: Sequence[Key], *, strict: bool
) -> bool:
    item.match = find(
        catalogue,
        Sought(
            item.written,
            item.levels,
            item.code,
            above=item.parent.key if item.parent else None,
            after=_after(item),
            holds=_holds(item),
            bidang=bidang,
            taken=taken.get(id(item.parent), set()),
            strict=strict or item.strict,
        ),
    )
    return item.match is not None


def _after(item: PrintedName) -> tuple[Key, ...]:
    """The kegiatan and the program printed last before a name whose parent is not known."""
    if item.parent is not None:
        return ()
    last: dict[int, Key] = {}
    for one in reversed(item.earlier):
        if one.key and len(one.key) < 6:
            last.setdefault(len(one.key), one.key)
    return tuple(last[size] for size in sorted(last, reverse=True))


def _holds(item: PrintedName) -> Key | None:
    """What most of the names under it are parts of."""
    found = Counter(one.match.entry.parent for one in item.parts if one.match)
    if not found:
        return None
    key, count = found.most_common(1)[0]
    return key if 2 * count > found.total() else None


def _one_each(new: Sequence[PrintedName]) -> None:
    """Of names beside each other that were matched to one official name only by likeness, the likest keeps it."""
    best: dict[tuple[int, Key], PrintedName] = {}
    for item in sorted(new, key=lambda one: -one.match.score if one.match else 0):
        if item.match is None or item.match.method != "fuzzy":
            continue
        rival = best.setdefault((id(item.parent), item.match.entry.key), item)
        if rival is not item and rival.written.folded != item.written.folded:
            item.match = None


def _take_over(items: Sequence[PrintedName]) -> None:
    """A name that only its place could tell is known in the other tables too, where it is printed alike."""
    known: dict[str, dict[Key, Match]] = {}
    for item in items:
        if item.match and item.match.method != "fuzzy":
            known.setdefault(item.written.folded, {})[item.match.entry.key] = item.match
    for item in items:
        elsewhere = list(known.get(item.written.folded, {}).values())
        if item.match is None and len(elsewhere) == 1 and elsewhere[0].entry.name.level in item.levels:
            item.match = elsewhere[0]


def _canonical(match: Match, printed: Written, bidang: Sequence[Key]) -> Canonical:
    name = match.entry.name
    return Canonical(
        level=cast(CanonicalLevel, name.level),
        code=concrete(name.code, bidang),
        name=name.name,
        score=match.score,
        method=match.method,
        runner_up=match.runner_up,
        deviation=deviation(printed.words, match.entry.written.words),
        listed=name.code,
        decree=name.decree,
        valid_from=name.valid_from,
        valid_to=name.valid_to,
    )
