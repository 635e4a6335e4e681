"""The lists of tables and pictures against their captions: numbers, titles, pages, what is listed and what is there."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile
from operator import itemgetter
from typing import Generic, TypeVar

from audit.attachments import is_attached
from audit.contents_lines import FEWEST_LETTERS, ListName, Place, Titled, misplaced, remark, short, tight
from audit.draft import WordDraft
from audit.view import View
from schemas.base import Bilingual
from schemas.statements import Listed

__all__ = ["captions_listed", "titled_otherwise"]

FEWEST = 4
"""So many lines make a list that was meant to be whole."""
MOST_LACKING = 3
"""A list that lacks more, or that has more that is not there, was perhaps not read whole."""
MOST_SHARED = 0.25
FEWEST_WORDS = 2
WORD = re.compile(r"[^\W\d_]{3,}")
TABLES = ListName("daftar tabel", "the list of tables", Bilingual(id="tabel", en="tables"))
PICTURES = ListName("daftar gambar", "the list of pictures", Bilingual(id="gambar", en="pictures"))

T = TypeVar("T")
Captions = Mapping[str, Sequence[Titled]]
"""The captions of one word ("tabel") by their numbers."""


def captions_listed(view: View) -> Iterator[WordDraft]:
    """All lists of captions, each word by itself; a caption that goes on with a table counts once."""
    listed = view.report.stated.contents
    last = max((one.page for one in listed), default=0)
    for word in dict.fromkeys(one.word for one in listed if one.of != "heading"):
        lines = [one for one in listed if one.word == word]
        if len(lines) >= FEWEST:
            captions = captions_of(view, word, last)
            name = TABLES if word == "tabel" else PICTURES
            yield from misplaced(view, list(pairs_of(lines, captions)), name)
            yield from titled_otherwise(lines, captions, name)
            yield from only_listed(view, lines, captions, name)
            yield from not_listed(view, lines, captions, name)


def captions_of(view: View, word: str, last: int) -> dict[str, list[Titled]]:
    """Those behind the contents, without those of attachments."""
    found: dict[str, list[Titled]] = {}
    if word == "tabel":
        named = [(one.number, one) for one in view.report.mentions if one.kind == "caption" and not one.goes_on]
        titles = [(number, one.printed, one.title, (one.page, one.bbox)) for number, one in named]
    else:
        pictures = [one for one in view.report.stated.pictures if one.word == word]
        titles = [(one.number, one.printed, one.title, (one.page, one.bbox)) for one in pictures]
    for number, printed, title, place in titles:
        if place[0] > last and not is_attached(view, place[0]):
            text = f"{word.capitalize()} {printed} {title}".strip()
            found.setdefault(number, []).append(Titled(tight(title), text, place))
    return found


def pairs_of(lines: Sequence[Listed], captions: Captions) -> Iterator[tuple[Listed, Titled]]:
    """Lines and the one caption of their number, where the titles are one."""
    for line in lines:
        own = captions.get(line.number, ())
        if len(own) == 1 and opens_alike(tight(line.title), own[0].tight):
            yield line, own[0]


def titled_otherwise(
    lines: Sequence[Listed], captions: Captions, name: ListName, *, known: bool = False
) -> Iterator[WordDraft]:
    """Lines whose number stands above something else: most of their words are not in that caption. With `known` only those whose
    title stands above another number."""
    listed = {line.number for line in lines}
    titles = Openings([(one.tight, (number, one)) for number, titles in captions.items() for one in titles])
    for line in lines:
        own = captions.get(line.number, ())
        real = list(islice((one for one in titles.alike(tight(line.title)) if one[0] != line.number), 2))
        there = real[0][1] if len(real) == 1 else None
        if len(own) == 1 and are_of_other_things(line.title, own[0].printed) and (there or not known):
            yield remark(
                line.printed, other_words(line, own[0], there, name), [place_of(line), own[0].place], [line.printed]
            )
        elif there and not own and not known and real[0][0] not in listed:
            yield remark(line.printed, moved_words(line, there, name), [place_of(line), there.place], [line.printed])


def place_of(line: Listed) -> Place:
    return line.page, line.bbox


def other_words(line: Listed, own: Titled, there: Titled | None, name: ListName) -> Bilingual:
    page = own.place[0]
    title = {
        "id": f' Judul itu ada pada "{short(there.printed)}" (hlm. {there.place[0]}).' if there else "",
        "en": f' That title is the one of "{short(there.printed)}" (p. {there.place[0]}).' if there else "",
    }
    return Bilingual(
        id=f'{name.id.capitalize()} menyebut "{line.printed}", di halaman {page} tertulis "{short(own.printed)}".{title["id"]}',
        en=f'In {name.en} stands "{line.printed}", on page {page} "{short(own.printed)}".{title["en"]}',
    )


def moved_words(line: Listed, there: Titled, name: ListName) -> Bilingual:
    page = there.place[0]
    return Bilingual(
        id=f'{name.id.capitalize()} menyebut "{line.printed}"; judul itu ada pada "{short(there.printed)}" (hlm. {page}).',
        en=f'In {name.en} stands "{line.printed}"; that title is the one of "{short(there.printed)}" (p. {page}).',
    )


class Openings(Generic[T]):
    """What goes by titles, found by one that is the same (`opens_alike`) without trying all of them."""

    def __init__(self, titled: Iterable[tuple[str, T]]) -> None:
        self._ordered = sorted(titled, key=itemgetter(0))
        self._whole: dict[str, list[T]] = {}
        for title, one in self._ordered:
            self._whole.setdefault(title, []).append(one)
        self._lengths = sorted({len(title) for title in self._whole if len(title) >= FEWEST_LETTERS})

    def alike(self, title: str) -> Iterator[T]:
        """All whose title is the same; one that is cut off is the same as each that it begins."""
        if len(title) < FEWEST_LETTERS:
            return
        for length in takewhile(lambda shorter: shorter < len(title), self._lengths):
            yield from self._whole.get(title[:length], ())
        for at in range(bisect_left(self._ordered, title, key=itemgetter(0)), len(self._ordered)):
            longer, one = self._ordered[at]
            if not longer.startswith(title):
                return
            yield one


def are_of_other_things(one: str, other: str) -> bool:
    """Whether two titles have next to no words in common; never where one has too few to tell."""
    mine, its = (set(WORD.findall(text.casefold())) for text in (one, other.partition(" ")[2]))
    least = min(len(mine), len(its))
    return least >= FEWEST_WORDS and len(mine & its) <= MOST_SHARED * least


def only_listed(view: View, lines: Sequence[Listed], captions: Captions, name: ListName) -> Iterator[WordDraft]:
    """Lines of whose number and title nothing in the report speaks."""
    last = max(line.page for line in lines)
    named = {one.number for one in view.report.mentions if one.page > last}
    missing = [
        one
        for one in lines
        if not one.found and one.number not in captions and (name is PICTURES or one.number not in named)
    ]
    if view.report.unread or not 0 < len(missing) <= MOST_LACKING:
        return
    names = "; ".join(f'"{one.printed}"' for one in missing)
    message = Bilingual(
        id=f"{name.items.id.capitalize()} dalam {name.id} yang tidak ditemukan dalam laporan: {names}.",
        en=f"{name.items.en.capitalize()} of {name.en} that the report does not have: {names}.",
    )
    yield remark(
        missing[0].printed, message, [(one.page, one.bbox) for one in missing], [one.printed for one in missing]
    )


def not_listed(view: View, lines: Sequence[Listed], captions: Captions, name: ListName) -> Iterator[WordDraft]:
    """Captions that stand between listed ones and are not listed themselves, under another number either."""
    last = max(line.page for line in lines)
    numbers = {line.number for line in lines}
    numbers |= {one.number for one in view.report.mentions if one.page <= last and name is TABLES}
    known = max((titles[0].place for number, titles in captions.items() if number in numbers), default=None)
    listed = Openings([(tight(line.title), line) for line in lines])
    missing = [
        titles[0]
        for number, titles in captions.items()
        if number not in numbers and len(titles) == 1 and next(listed.alike(titles[0].tight), None) is None
    ]
    inner = [one for one in missing if known is not None and one.place < known]
    if not 0 < len(inner) <= MOST_LACKING or len(inner) < len(missing) or not all(one.tight for one in inner):
        return
    names = "; ".join(f'"{short(one.printed)}"' for one in inner)
    message = Bilingual(
        id=f"{name.items.id.capitalize()} yang tidak ada dalam {name.id}: {names}.",
        en=f"{name.items.en.capitalize()} that {name.en} does not have: {names}.",
    )
    yield remark(inner[0].printed, message, [one.place for one in inner], [one.tight for one in inner])


def opens_alike(one: str, other: str) -> bool:
    """Whether two titles are one: a line of a list is often only the first line of the caption."""
    shared = min(len(one), len(other))
    return shared >= FEWEST_LETTERS and one[:shared] == other[:shared]
