"""The contents and the lists of tables and pictures against what the report really has: titles, their numbers, the pages they are on."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from audit.caption_lists import captions_listed, titled_otherwise
from audit.contents_lines import FEWEST_LETTERS, RULE, ListName, Titled, misplaced, remark, short, tight
from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.statements import Listed

__all__ = ["DAFTAR_ISI"]

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NUMBER = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})+)\.?\s")
MARK = re.compile(
    r"^\W*(?:bab\W+)?(?:[ivxlc]{1,6}|[a-z]|\d{1,2})(?:[\s.\-]{0,2}\d{1,2})*\b[\s.):\-]*(?=[^\W\d_]{2})", re.IGNORECASE
)


def check(view: View) -> Iterator[WordDraft]:
    contents = [one for one in view.report.stated.contents if one.of == "heading"]
    headings = headings_behind(view, contents)
    yield from misplaced(view, pairs_of(contents, headings), HEADINGS)
    yield from misdated(contents, headings)
    yield from misnumbered(contents, headings)
    yield from absent(view, contents)
    yield from captions_listed(view)


def headings_behind(view: View, contents: Sequence[Listed]) -> list[Titled]:
    last = max((one.page for one in contents), default=0)
    return [
        Titled(tight(MARK.sub("", one.title)), one.title, (one.page, one.bbox))
        for one in view.report.sections
        if one.page > last and one.bbox is not None
    ]


def pairs_of(lines: Sequence[Listed], titles: Sequence[Titled]) -> list[tuple[Listed, Titled]]:
    """Each line with the one heading of its title; without those that none or several have."""
    titled: dict[str, list[Titled]] = {}
    for title in titles:
        titled.setdefault(title.tight, []).append(title)
    found = [(line, titled.get(name, ())) for line in lines if len(name := tight(line.title)) >= FEWEST_LETTERS]
    return [(line, alike[0]) for line, alike in found if len(alike) == 1]


HEADINGS = ListName("daftar isi", "the contents", Bilingual(id="judul", en="titles"))


def misdated(contents: Sequence[Listed], headings: Sequence[Titled]) -> Iterator[WordDraft]:
    """Lines that differ from a heading in the year alone: those of last year's contents."""
    names = {one.tight for one in headings}
    by_name: dict[str, list[Titled]] = {}
    for one in headings:
        by_name.setdefault(undated(one.tight), []).append(one)
    for line in contents:
        name = tight(line.title)
        if name in names or not YEAR.search(line.title):
            continue
        alike = by_name.get(undated(name), []) if len(undated(name)) >= FEWEST_LETTERS else []
        if len(alike) == 1 and YEAR.search(alike[0].printed):
            other = alike[0]
            message = Bilingual(
                id=f'Daftar isi menyebut "{line.printed}", judul di halaman {other.place[0]} berbunyi "{short(other.printed)}".',
                en=f'The contents say "{line.printed}", the heading on page {other.place[0]} reads "{short(other.printed)}".',
            )
            yield remark(line.printed, message, [(line.page, line.bbox), other.place], [line.printed])


def misnumbered(contents: Sequence[Listed], headings: Sequence[Titled]) -> Iterator[WordDraft]:
    """Lines whose title has another number in the report, where their own number stands above something else."""
    by_number: dict[str, list[Titled]] = {}
    for one in headings:
        if match := NUMBER.match(one.printed):
            by_number.setdefault(match[1], []).append(one)
    times = Counter(one.number for one in contents)
    lines = [one for one in contents if "." in one.number and times[one.number] == 1]
    yield from titled_otherwise(lines, by_number, HEADINGS, known=True)


def undated(name: str) -> str:
    return YEAR.sub("", name)


def absent(view: View, contents: Sequence[Listed]) -> Iterator[WordDraft]:
    """Numbered lines of which no text of the report speaks; a line without a number may be a part of another."""
    missing = [one for one in contents if not one.found and one.number and one.label is not None]
    if view.report.unread or not missing or 2 * len(missing) > len(contents):
        return
    names = "; ".join(f'"{one.printed}"' for one in missing)
    message = Bilingual(
        id=f"Judul dalam daftar isi yang tidak ditemukan dalam laporan: {names}.",
        en=f"Titles of the contents that the report does not have: {names}.",
    )
    yield remark(
        missing[0].printed, message, [(one.page, one.bbox) for one in missing], [one.printed for one in missing]
    )


DAFTAR_ISI = Rule(
    id=RULE,
    relation="sequence",
    text=rule_text(
        title=("Daftar isi, daftar tabel, dan daftar gambar", "Contents and lists of tables and pictures"),
        kriteria=(
            "Daftar isi, daftar tabel, dan daftar gambar menyebut nomor, judul, dan halaman seperti dalam laporan.",
            "The contents and the lists of tables and pictures give numbers, titles and pages as they are in the report.",
        ),
        akibat=("Pembaca tidak menemukan bagian yang dicari.", "Readers do not find what they look for."),
        rekomendasi=(
            "Perbarui daftar isi, daftar tabel, dan daftar gambar.",
            "Update the contents and the lists of tables and pictures.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: format dan penyajian)",
    ),
    limits=Bilingual(
        id="Hanya judul yang tertulis sama di satu tempat saja; halaman dibandingkan dengan nomor yang tercetak, dan tidak dinilai bila "
        "penomoran halaman mulai lagi di tiap bab atau tidak tercetak. Judul tabel dan gambar hanya dinilai lain bila hampir tidak ada "
        "kata yang sama; yang tidak ada dalam laporan atau dalam daftar hanya dilaporkan bila paling banyak tiga.",
        en="Only titles that are written alike in one place alone; pages are those printed, and are not judged where their numbers begin "
        "again in each chapter or are not printed. Titles of tables and pictures differ only where they have next to no words in common; "
        "what is missing in the report or in a list is told only where it is three at most.",
    ),
    check=check,
)
