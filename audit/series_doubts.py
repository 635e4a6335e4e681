"""What parts two reports where the reading of one of them is in doubt: it is told with the reason, and accuses nobody."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from audit.series_draft import Draft
from schemas.base import Bilingual
from schemas.series import SeriesPlace

__all__ = ["Reports", "accusing_nobody"]

Reports = Mapping[str, Bilingual]
"""How each report is spoken of, by the id that places have for it."""


def accusing_nobody(draft: Draft, reports: Reports) -> Draft:
    """`draft` as a mere remark that says what is doubtful about its places, where anything is."""
    why = list(dict.fromkeys(reasons(draft, reports)))
    if not why:
        return draft
    said = [draft.message, *why]
    message = Bilingual(id=" ".join(one.id for one in said), en=" ".join(one.en for one in said))
    return replace(draft, severity="info", message=message)


def reasons(draft: Draft, reports: Reports) -> Iterator[Bilingual]:
    for place in draft.places:
        report = reports[place.doc]
        if place.doubt == "mended":
            yield Bilingual(
                id=f"PDF {report.id} rusak dan dibaca dari salinan yang diperbaiki; isi yang hilang dapat menjadi penyebabnya.",
                en=f"The PDF of the {report.en} is damaged and was read from a mended copy; what is missing in it may be the cause.",
            )
        elif place.doubt == "second-reader":
            yield Bilingual(
                id=f"Halaman {place.page} {report.id} dibaca oleh pembaca PDF kedua, yang tidak memeriksa angka tersembunyi;"
                " pastikan isinya terlihat di halaman itu.",
                en=f"The second PDF reader, which does not look for hidden numbers, read page {place.page} of the {report.en};"
                " make sure that it can be seen there.",
            )
        elif place.doubt == "part-unread":
            yield Bilingual(
                id=f"Di samping yang dikutip dari halaman {place.page} {report.id} ada yang tidak terbaca; pastikan isinya lengkap.",
                en=f"Something beside what is quoted from page {place.page} of the {report.en} is unread; make sure that it is complete.",
            )
        elif place.doubt == "seen":
            yield seen_unsurely(place, report)


def seen_unsurely(place: SeriesPlace, report: Bilingual) -> Bilingual:
    return Bilingual(
        id=f"{place.printed} di halaman {place.page} {report.id} dibaca dari gambar dan belum pasti; bandingkan dengan gambarnya.",
        en=f"{place.printed} on page {place.page} of the {report.en} was read from a picture and is not certain; compare it with"
        " the picture.",
    )
