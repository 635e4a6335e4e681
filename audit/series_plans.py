"""Targets for the end of the plan that one report tells otherwise than the next."""

from collections.abc import Iterator, Sequence

from audit.series_draft import Draft, key_of, place, title
from schemas.base import Bilingual
from schemas.series import SeriesDocument, SeriesThing, SeriesValue

__all__ = ["end_targets"]

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
    told = [value for value in thing.values if value.doc == document.id and value.what == END and value.is_certain]
    return told[0] if len(told) == 1 else None


def is_one_end(one: SeriesValue, other: SeriesValue) -> bool:
    """Whether both are of one unit and of one year; a heading without a year leaves each with the year of its report."""
    return one.unit == other.unit and other.tahun - one.tahun in (0, 1)
