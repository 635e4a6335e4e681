"""A remark on what parts two reports, before it has its number and key, and the words that such remarks are made of."""

from dataclasses import dataclass

from schemas.base import Bilingual
from schemas.findings import Severity
from schemas.series import SeriesFormula, SeriesPlace, SeriesThing, SeriesValue

__all__ = ["MEASURED", "WORDS", "Draft", "first", "key_of", "place", "title"]

MEASURED = ("target", "realisasi")
WORDS = {
    "target": Bilingual(id="target", en="target"),
    "realisasi": Bilingual(id="realisasi", en="result"),
    "capaian": Bilingual(id="capaian", en="achievement"),
    "anggaran": Bilingual(id="anggaran", en="budget"),
    "realisasi_anggaran": Bilingual(id="realisasi anggaran", en="spending"),
    "serapan": Bilingual(id="serapan", en="absorption"),
}
"""The quantities that are held against each other: what else a report states may be another thing in another year."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A remark before it has its number and key."""

    rule: str
    severity: Severity
    thing: str | None
    about: str
    message: Bilingual
    places: tuple[SeriesPlace, ...]


def first(thing: SeriesThing, doc: str) -> SeriesValue:
    return next(value for value in thing.values if value.doc == doc)


def title(thing: SeriesThing) -> str:
    return thing.names[-1].name


def key_of(thing: SeriesThing) -> str:
    """What stays the same when a later report is added."""
    return thing.code or thing.names[0].name.casefold()


def place(value: SeriesValue | SeriesFormula) -> SeriesPlace:
    return SeriesPlace(doc=value.doc, page=value.page, bbox=value.bbox, printed=value.printed, doubt=value.doubt)
