"""Programs with a budget in one year that the report of the next does not name any more."""

import re
from collections.abc import Iterable, Iterator, Sequence

from audit.series_draft import Draft, first, key_of, place, title
from schemas.base import Bilingual
from schemas.series import SeriesDocument, SeriesThing

__all__ = ["vanished"]

FEWEST_PROGRAMS = 3
"""A report that lists fewer programs than this does not list its budget."""
SHOWN = 5
"""How many names of a list are written out."""
SAME = 0.6
"""Two names that share such a part of their words may be one program, told in other words."""
PROGRAM = re.compile(r"program\s", re.IGNORECASE)


def vanished(things: Sequence[SeriesThing], documents: Sequence[SeriesDocument]) -> Iterator[Draft]:
    """Programs with a budget in one year that the report of the next does not name any more; the last place is where that one
    lists its own. Nothing is said where a part of it was not read, or a name may be misread: the program may stand there."""
    for before, after in zip(documents, documents[1:], strict=False):
        if after.tahun != before.tahun + 1 or not after.is_whole:
            continue
        listed, now_listed = (programs(things, doc) for doc in (before, after))
        if any(may_be_misread(thing, after) for thing in now_listed):
            continue
        clear = [thing for thing in listed if not may_be_misread(thing, before)]
        named = [words(name.name) for thing in things for name in thing.names if name.doc == after.id]
        gone = [
            thing
            for thing in clear
            if after.id not in {name.doc for name in thing.names} and not is_among(words(title(thing)), named)
        ]
        # Where hardly any goes on, the codes are those of another nomenclature.
        stay = len(clear) - len(gone)
        if not gone or stay <= len(gone) or len(now_listed) < FEWEST_PROGRAMS:
            continue
        names = "; ".join(title(thing) for thing in gone[:SHOWN]) + ("; …" if len(gone) > SHOWN else "")
        yield Draft(
            rule="seri-program-hilang",
            severity="info",
            thing=None,
            about="\x1f".join((str(before.tahun), *(key_of(thing) for thing in gone))),
            message=Bilingual(
                id=f"{len(gone)} program yang beranggaran dalam laporan {before.tahun} tidak disebut dalam laporan {after.tahun}: {names}.",
                en=f"{len(gone)} programs with a budget in the report of {before.tahun} are not named in that of {after.tahun}: {names}.",
            ),
            places=(*(place(first(thing, before.id)) for thing in gone), place(first(now_listed[0], after.id))),
        )


def programs(things: Iterable[SeriesThing], document: SeriesDocument) -> list[SeriesThing]:
    """The programs that the report gives a budget of its own year."""
    return [
        thing
        for thing in things
        if is_program(thing)
        and any(
            value.doc == document.id and value.what == "anggaran" and value.tahun == document.tahun
            for value in thing.values
        )
    ]


def may_be_misread(thing: SeriesThing, document: SeriesDocument) -> bool:
    """Whether there is a doubt about the reading of every place where the report speaks of `thing`."""
    own = [value for value in thing.values if value.doc == document.id]
    return bool(own) and all(value.doubt is not None for value in own)


def is_program(thing: SeriesThing) -> bool:
    """By its official code, or by its name where it has none."""
    if thing.code:
        return thing.level == "program"
    return thing.level in (None, "program") and PROGRAM.match(title(thing)) is not None


def words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))


def is_among(name: frozenset[str], others: Iterable[frozenset[str]]) -> bool:
    return any(len(name & other) >= SAME * len(name | other) for other in others)
