"""What the plan behind the reports loses or rewrites: programs that vanish, targets for its end that change."""

import re
from collections.abc import Iterable, Iterator, Sequence

from audit.series_draft import Draft, first, key_of, place, title
from schemas.base import Bilingual
from schemas.series import SeriesDocument, SeriesThing, SeriesValue

__all__ = ["end_targets", "vanished"]

FEWEST_PROGRAMS = 3
"""A report that lists fewer programs than this does not list its budget."""
SHOWN = 5
"""How many names of a list are written out."""
SAME = 0.6
"""Two names that share such a part of their words may be one program, told in other words."""
PROGRAM = re.compile(r"program\s", re.IGNORECASE)
END = "target_akhir"


def end_targets(things: Sequence[SeriesThing], documents: Sequence[SeriesDocument]) -> Iterator[Draft]:
    """Targets for the end of the plan that the report of the next year tells otherwise. Where hardly any stays, the plan is
    another one."""
    for before, after in zip(documents, documents[1:], strict=False):
        if after.tahun != before.tahun + 1:
            continue
        pairs = [
            (thing, one, other)
            for thing in things
            if (one := end_target(thing, before)) and (other := end_target(thing, after)) and is_one_end(one, other)
        ]
        changed = [(thing, one, other) for thing, one, other in pairs if one.value != other.value]
        if len(changed) * 2 >= len(pairs):
            continue
        for thing, one, other in changed:
            yield Draft(
                rule="seri-target-akhir",
                severity="info",
                thing=thing.id,
                about="\x1f".join((key_of(thing), str(after.tahun))),
                message=Bilingual(
                    id=f"{title(thing)}: target akhir rencana {one.printed} dalam laporan {before.tahun} (hlm. {one.page})"
                    f" menjadi {other.printed} dalam laporan {after.tahun} (hlm. {other.page}), sedangkan target akhir"
                    f" {len(pairs) - len(changed)} indikator lain tetap.",
                    en=f"{title(thing)}: the target for the end of the plan is {one.printed} in the report of {before.tahun}"
                    f" (p. {one.page}) and {other.printed} in that of {after.tahun} (p. {other.page}), while those of"
                    f" {len(pairs) - len(changed)} other indicators stay.",
                ),
                places=(place(one), place(other)),
            )


def end_target(thing: SeriesThing, document: SeriesDocument) -> SeriesValue | None:
    told = [value for value in thing.values if value.doc == document.id and value.what == END and value.is_sure]
    return told[0] if len(told) == 1 else None


def is_one_end(one: SeriesValue, other: SeriesValue) -> bool:
    """Whether both are of one unit and of one year; a heading without a year leaves each with the year of its report."""
    return one.unit == other.unit and other.tahun - one.tahun in (0, 1)


def vanished(things: Sequence[SeriesThing], documents: Sequence[SeriesDocument]) -> Iterator[Draft]:
    """Programs with a budget in one year that the report of the next does not name any more; the last place is where that one
    lists its own."""
    for before, after in zip(documents, documents[1:], strict=False):
        if after.tahun != before.tahun + 1:
            continue
        listed = {doc.id: programs(things, doc) for doc in (before, after)}
        named = [words(name.name) for thing in things for name in thing.names if name.doc == after.id]
        gone = [
            thing
            for thing in listed[before.id]
            if after.id not in {name.doc for name in thing.names} and not is_among(words(title(thing)), named)
        ]
        # Where hardly any goes on, the codes are those of another nomenclature.
        stay = len(listed[before.id]) - len(gone)
        if not gone or stay <= len(gone) or len(listed[after.id]) < FEWEST_PROGRAMS:
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
            places=(*(place(first(thing, before.id)) for thing in gone), place(first(listed[after.id][0], after.id))),
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


def is_program(thing: SeriesThing) -> bool:
    """By its official code, or by its name where it has none."""
    if thing.code:
        return thing.level == "program"
    return thing.level in (None, "program") and PROGRAM.match(title(thing)) is not None


def words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))


def is_among(name: frozenset[str], others: Iterable[frozenset[str]]) -> bool:
    return any(len(name & other) >= SAME * len(name | other) for other in others)
