"""The contents and the list of tables against what the report really has: titles, their numbers, the pages they are on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.geometry import BBox
from schemas.statements import Listed

__all__ = ["DAFTAR_ISI"]

RULE = "daftar-isi"
MOST_SHOWN = 4
FEWEST = 4
"""So many lines make a list that was meant to be whole."""
FEWEST_LETTERS = 8
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
MARK = re.compile(
    r"^\W*(?:bab\W+)?(?:[ivxlc]{1,6}|[a-z]|\d{1,2})(?:[\s.\-]{0,2}\d{1,2})*\b[\s.):\-]*(?=[^\W\d_]{2})", re.IGNORECASE
)
SIGNS = re.compile(r"[^\w]+")
Place = tuple[int, BBox]


@dataclass(frozen=True, slots=True)
class Titled:
    """A title as it stands in the body: letters and digits only, and its place."""

    tight: str
    printed: str
    place: Place


def check(view: View) -> Iterator[WordDraft]:
    contents = [one for one in view.report.stated.contents if one.of == "heading"]
    tables = [one for one in view.report.stated.contents if one.of == "table"]
    headings = headings_behind(view, contents)
    yield from misplaced(view, [(one, match) for one in contents if (match := only_match(one, headings))], HEADINGS)
    yield from misdated(contents, headings)
    yield from absent(view, contents)
    yield from tables_listed(view, tables)


def headings_behind(view: View, contents: Sequence[Listed]) -> list[Titled]:
    last = max((one.page for one in contents), default=0)
    return [
        Titled(tight(MARK.sub("", one.title)), one.title, (one.page, one.bbox))
        for one in view.report.sections
        if one.page > last and one.bbox is not None
    ]


def tight(text: str) -> str:
    return SIGNS.sub("", text.casefold())


def only_match(line: Listed, titles: Sequence[Titled]) -> Titled | None:
    """The one heading of the title of `line`; None where none or several have it."""
    name = tight(line.title)
    found = [one for one in titles if one.tight == name]
    return found[0] if len(found) == 1 and len(name) >= FEWEST_LETTERS else None


@dataclass(frozen=True, slots=True)
class ListName:
    """How a list and what it lists are called."""

    id: str
    en: str
    items: Bilingual


HEADINGS = ListName("daftar isi", "the contents", Bilingual(id="judul", en="titles"))
TABLES = ListName("daftar tabel", "the list of tables", Bilingual(id="tabel", en="tables"))


def misplaced(view: View, pairs: Sequence[tuple[Listed, Titled]], name: ListName) -> Iterator[WordDraft]:
    """Lines whose page number is not the one printed on the page of their title; all of one list are one remark."""
    offset = view.report.stated.offset
    if offset is None:
        return
    paged = [(line, title, title.place[0] - offset) for line, title in pairs if line.label is not None]
    wrong = [one for one in paged if one[0].label != one[2]]
    if not wrong:
        return
    told = {
        lang: "; ".join(
            f'"{line.printed}" {"tercetak di halaman" if lang == "id" else "stands on page"} {real}'
            for line, _, real in wrong[:MOST_SHOWN]
        )
        for lang in ("id", "en")
    }
    more = "; …" if len(wrong) > MOST_SHOWN else ""
    message = Bilingual(
        id=f"{len(wrong)} dari {len(paged)} {name.items.id} tidak di halaman menurut {name.id}: {told['id']}{more}.",
        en=f"{len(wrong)} of {len(paged)} {name.items.en} are not on the page given in {name.en}: {told['en']}{more}.",
    )
    places = [place for line, title, _ in wrong for place in ((line.page, line.bbox), title.place)]
    yield remark(wrong[0][0].printed, message, places, [line.printed for line, _, _ in wrong])


def misdated(contents: Sequence[Listed], headings: Sequence[Titled]) -> Iterator[WordDraft]:
    """Lines that differ from a heading in the year alone: those of last year's contents."""
    names = {one.tight for one in headings}
    for line in contents:
        name = tight(line.title)
        if name in names or not YEAR.search(line.title):
            continue
        alike = [
            one for one in headings if undated(one.tight) == undated(name) and len(undated(name)) >= FEWEST_LETTERS
        ]
        if len(alike) == 1 and YEAR.search(alike[0].printed):
            other = alike[0]
            message = Bilingual(
                id=f'Daftar isi menyebut "{line.printed}", judul di halaman {other.place[0]} berbunyi "{short(other.printed)}".',
                en=f'The contents say "{line.printed}", the heading on page {other.place[0]} reads "{short(other.printed)}".',
            )
            yield remark(line.printed, message, [(line.page, line.bbox), other.place], [line.printed])


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


def tables_listed(view: View, listed: Sequence[Listed]) -> Iterator[WordDraft]:
    """The list of tables against the captions of the same numbers."""
    if len(listed) < FEWEST:
        return
    last = max(one.page for one in listed)
    captions = [one for one in view.report.mentions if one.kind == "caption" and one.page > last and not one.goes_on]
    by_number: dict[str, list[Titled]] = {}
    for one in captions:
        by_number.setdefault(one.number, []).append(
            Titled(tight(one.title), f"Tabel {one.printed} {one.title}", (one.page, one.bbox))
        )
    pairs = [
        (line, by_number[line.number][0])
        for line in listed
        if len(by_number.get(line.number, ())) == 1 and opens_alike(tight(line.title), by_number[line.number][0].tight)
    ]
    yield from misplaced(view, pairs, TABLES)


def opens_alike(one: str, other: str) -> bool:
    """Whether two titles are one: a line of a list is often only the first line of the caption."""
    shared = min(len(one), len(other))
    return shared >= FEWEST_LETTERS and one[:shared] == other[:shared]


def short(text: str, limit: int = 60) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= limit else f"{plain[: limit - 1].rstrip()}…"


def remark(word: str, message: Bilingual, places: Sequence[Place], about: Sequence[str]) -> WordDraft:
    return WordDraft(
        rule=RULE,
        relation="sequence",
        word=word,
        severity="info",
        message=message,
        expression="contents()",
        formula=" | ".join(about),
        about="\x1f".join(about),
        places=tuple(dict.fromkeys(places)),
    )


DAFTAR_ISI = Rule(
    id=RULE,
    relation="sequence",
    text=rule_text(
        title=("Daftar isi dan daftar tabel", "Contents and list of tables"),
        kriteria=(
            "Daftar isi dan daftar tabel menyebut judul dan halaman seperti dalam laporan.",
            "The contents and the list of tables give titles and pages as they are in the report.",
        ),
        akibat=("Pembaca tidak menemukan bagian yang dicari.", "Readers do not find what they look for."),
        rekomendasi=("Perbarui daftar isi dan daftar tabel.", "Update the contents and the list of tables."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: format dan penyajian)",
    ),
    limits=Bilingual(
        id="Hanya judul yang tertulis sama di satu tempat saja; halaman dibandingkan dengan nomor yang tercetak, dan tidak dinilai bila "
        "penomoran halaman mulai lagi di tiap bab atau tidak tercetak.",
        en="Only titles that are written alike in one place alone; pages are those printed, and are not judged where their numbers begin "
        "again in each chapter or are not printed.",
    ),
    check=check,
)
