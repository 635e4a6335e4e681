"""What was not looked for in a report because there was too much to try, as its remarks tell it."""

from collections.abc import Iterator, Mapping

from lkjip.interpretation import Interpretation
from lkjip.reading import page_ranges
from schemas.base import Bilingual
from schemas.meaning import Sought
from schemas.reasons import SEARCH_ENDED
from schemas.report import Problem

__all__ = ["ended_searches"]

SOUGHT: Mapping[Sought, Bilingual] = {
    "superlatives": Bilingual(
        id="kalimat tentang yang tertinggi atau terendah tidak dicocokkan dengan tabel",
        en="sentences on the highest or the lowest were not held to the tables",
    ),
    "counts": Bilingual(
        id="jumlah yang disebut kalimat tidak dicari di semua tabel",
        en="numbers of things in sentences were not looked for in all tables",
    ),
    "names": Bilingual(
        id="sasaran dan indikator yang ditulis lain dari rencananya tidak dikenali kembali",
        en="sasaran and indicators that are not written as in the plan were not known again",
    ),
    "goals": Bilingual(
        id="daftar tujuan, sasaran, dan indikator tidak dibandingkan satu dengan yang lain",
        en="lists of tujuan, sasaran and indicators were not compared with one another",
    ),
    "roles": Bilingual(
        id="arti kolom tabel hanya diambil dari judulnya, tidak dicari dari angkanya",
        en="what columns mean was taken from their headings only, not looked for in their figures",
    ),
    "nesting": Bilingual(
        id="baris tabel yang menjadi bagian dari baris lain tidak dicari",
        en="which rows of a table are parts of others was not looked for",
    ),
    "kinds": Bilingual(
        id="besaran yang dimaksud kalimat tidak ditentukan",
        en="which kind of figure sentences mean was not told",
    ),
    "sentences": Bilingual(
        id="angka dalam kalimat yang terlalu panjang tidak dikaitkan satu dengan yang lain",
        en="the figures of sentences that are too long were not linked to one another",
    ),
}
PERCENTAGES = Bilingual(
    id="persentase yang tidak cocok tidak dicari penjelasannya, jadi tidak dinilai",
    en="percentages that do not fit were not explained, and so not judged",
)


def ended_searches(known: Interpretation) -> tuple[Problem, ...]:
    """One remark for each kind of search that was ended, with the pages that it was for."""
    return tuple(_remark(what, pages) for what, pages in _pages(known).items())


def _pages(known: Interpretation) -> dict[Bilingual, set[int]]:
    found: dict[Bilingual, set[int]] = {}
    for what, page in _ended(known):
        found.setdefault(what, set()).add(page)
    return found


def _ended(known: Interpretation) -> Iterator[tuple[Bilingual, int]]:
    for search in known.meaning.ended:
        yield from ((SOUGHT[search.sought], page) for page in search.pages)
    pages = {figure.id: figure.page for figure in known.judgement.figures}
    for check in known.judgement.checks:
        if check.reason == SEARCH_ENDED:
            yield PERCENTAGES, pages[check.stated]


def _remark(what: Bilingual, pages: set[int]) -> Problem:
    where = page_ranges(sorted(pages))
    message = Bilingual(
        id=f"Terlalu banyak kemungkinan untuk dicoba: {what.id} (halaman {where}).",
        en=f"There was too much to try: {what.en} (page {where}).",
    )
    return Problem(code=SEARCH_ENDED, message=message)
