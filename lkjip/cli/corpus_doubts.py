"""What `lkjip corpus doubts` shows, and what a person's word about it does."""

from corpus.review_list import Doubt, doubts_of, keep_apart, merge
from lkjip.dataset import opened
from lkjip.errors import UsageError
from publish.visible import one_line
from schemas.base import Bilingual

__all__ = ["doubt_lines", "kept_apart", "merged"]

TEXTS = {
    "agency-unknown": Bilingual(id="instansi tidak dikenali", en="its agency is not known"),
    "year-unknown": Bilingual(id="tahun tidak dikenali", en="its year is not known"),
    "agency-similar": Bilingual(
        id='instansi {agency} "{name}" mirip dengan instansi {candidate} "{other}" ({score})',
        en='agency {agency} "{name}" is like agency {candidate} "{other}" ({score})',
    ),
}
NONE = Bilingual(id="Tidak ada yang perlu dilihat.", en="There is nothing to look at.")


def doubt_lines(place: str, lang: str) -> list[str]:
    """A line for each doubt. Raises UsageError."""
    with opened(place) as database:
        found = doubts_of(database)
    return [line(one, lang) for one in found] or [NONE.in_language(lang)]


def line(doubt: Doubt, lang: str) -> str:
    text = (
        TEXTS[doubt.code]
        .in_language(lang)
        .format(agency=doubt.agency, name=doubt.name, candidate=doubt.candidate, other=doubt.other, score=doubt.score)
    )
    return one_line(f"{doubt.file}: {text}")


def merged(place: str, agency: int, other: int) -> Bilingual:
    """Make two agencies one. Raises UsageError."""
    with opened(place) as database:
        if agency == other or not merge(database, agency, other):
            raise UsageError(no_such_agency(agency, other), "no-such-agency")
    return Bilingual(
        id=f"Laporan instansi {agency} sekarang milik instansi {other}.",
        en=f"The reports of agency {agency} are now those of agency {other}.",
    )


def kept_apart(place: str, agency: int) -> Bilingual:
    """Take the doubts about an agency's name off the list. Raises UsageError."""
    with opened(place) as database:
        if not keep_apart(database, agency):
            raise UsageError(no_such_agency(agency), "no-such-agency")
    return Bilingual(id=f"Instansi {agency} tetap tersendiri.", en=f"Agency {agency} stays one of its own.")


def no_such_agency(*numbers: int) -> Bilingual:
    said = ", ".join(map(str, numbers))
    return Bilingual(
        id=f"tidak ada dua instansi, atau tidak ada keraguan, bernomor {said}; lihat lkjip corpus doubts.",
        en=f"there are no two agencies, or there is no doubt, of number {said}; see lkjip corpus doubts.",
    )
