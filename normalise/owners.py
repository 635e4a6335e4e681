"""Documents of another agency or region where the report means its own: what is left over from another report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from normalise.agency_names import agency_name
from normalise.folding import fold, squeeze
from normalise.knowledge import knowledge, pattern
from normalise.names import Mention, named_at, proper, region_at
from schemas.meaning import Identity
from schemas.printed import Document, Sentence
from schemas.statements import OtherOwner

__all__ = ["find_other_owners"]

_FRONT_PAGES = 3
_ALIKE = 75.0
"""Names more alike than this are one, misspelt."""
_FEWEST_LETTERS = 3
_KINDS = ("text", "item", "heading", "caption", "furniture", "label")


@dataclass(frozen=True, slots=True)
class _Owner:
    """An agency: its kind ("kecamatan"), the folded words of its name, its region; `name` is for people."""

    kind: str
    words: tuple[str, ...]
    region: str | None
    name: str

    @property
    def is_of_place(self) -> bool:
        return self.kind in knowledge("owners")["places"]


def find_other_owners(document: Document, identity: Identity) -> tuple[OtherOwner, ...]:
    """Each place where what only the report's own agency has is given to another one of its kind, or of another region.

    Nothing where the first pages do not name the agency: another one may own the report.
    """
    front = fold(" ".join(line.text for page in document.pages[:_FRONT_PAGES] for line in page.lines))
    own = _owner(identity.instansi or "", identity.pemda)
    agency = own if own is not None and " ".join(own.words) in front else None
    region = identity.pemda if identity.pemda and fold(identity.pemda) in front else None
    return tuple(
        one
        for sentence in document.sentences
        if sentence.kind in _KINDS and sentence.tokens and not pattern("owners", "another").search(sentence.text)
        for one in (*_agencies(sentence, agency), *_regions(sentence, region))
    )


def _agencies(sentence: Sentence, own: _Owner | None) -> Iterator[OtherOwner]:
    """What an agency has, with the name of another one."""
    if own is None:
        return
    for match in _owned().finditer(sentence.text):
        found = named_at(sentence.text, match.end())
        other = _of_mention(found[0]) if found is not None else None
        document = match["document"] is not None
        name = _contradicts(own, other) if other is not None and (document or own.is_of_place) else None
        if found is not None and name is not None:
            yield _told(sentence, own.name, name, (match.start(), found[1]), document)


def _regions(sentence: Sentence, own: str | None) -> Iterator[OtherOwner]:
    """What a region has, with the name of another one."""
    for match in _regional().finditer(sentence.text) if own else ():
        found = region_at(sentence.text, match.end())
        if own and found is not None and _is_another_region(own, found[0]):
            yield _told(sentence, own, proper(found[0]), (match.start(), found[1]), True)


def _told(sentence: Sentence, own: str, other: str, span: tuple[int, int], document: bool) -> OtherOwner:
    page, bbox = (sentence.places(*span) or sentence.places(0, len(sentence.text)))[0]
    return OtherOwner(own, other, squeeze(sentence.text[span[0] : span[1]]), document, page, bbox)


def _contradicts(own: _Owner, other: _Owner) -> str | None:
    """The name of `other` where it is certain to be another agency than `own`, with what tells them apart."""
    if own.kind != other.kind:
        return None
    same = _is_one(own.words, other.words)
    if own.is_of_place and not same:
        return other.name
    if same and own.region and other.region and _is_another_region(own.region, other.region):
        return other.name if other.region in fold(other.name) else f"{other.name} {other.region.title()}"
    return None


def _is_another_region(own: str, other: str) -> bool:
    """Two regions of one rank with different names; a region above or below is no other one."""
    (kind, *mine), (its_kind, *its) = fold(own).split(), fold(other).split()
    named = bool(its) and not _is_unnamed(its[0])
    return kind == its_kind and named and not _is_one(tuple(mine), tuple(its))


def _is_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one: misspelt, cut, with more words behind it, a short form ("Jateng"), or with other words before
    the last one ("50 Kota")."""
    shorter = min(len(one), len(other))
    within = set(one) <= set(other) or set(other) <= set(one)
    if not shorter or within or one[-1] == other[-1] or _is_short(one, other) or _is_short(other, one):
        return True
    heads = " ".join(one[:shorter]), " ".join(other[:shorter])
    return max(fuzz.ratio(*heads), fuzz.ratio("".join(one), "".join(other))) >= _ALIKE


def _is_short(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether `one` is a single word whose letters stand in `other` in their order, from the first on."""
    rest = iter("".join(other))
    return len(one) == 1 and one[0][:1] == other[0][:1] and all(letter in rest for letter in one[0])


def _of_mention(mention: Mention) -> _Owner | None:
    return _owner(proper(mention.agency or ""), proper(mention.region) if mention.region else None)


def _owner(name: str, region: str | None) -> _Owner | None:
    """The agency called `name`; None without a name that tells it from others of its kind."""
    agency = agency_name(name, region)
    if agency is None or agency.kind is None:
        return None
    rest = agency.name.removeprefix(agency.kind).split()
    whole = agency.kind in knowledge("agencies")["complete"]
    if not whole and (not rest or _is_unnamed(rest[0]) or len("".join(rest)) < _FEWEST_LETTERS):
        return None
    return _Owner(agency.kind, tuple(rest) or (agency.kind,), agency.region, name)


def _is_unnamed(word: str) -> bool:
    return word in knowledge("owners")["unnamed"]


@cache
def _owned() -> re.Pattern[str]:
    known = knowledge("owners")
    return re.compile(rf"(?:(?P<document>{known['documents']})|{known['matters']}){known['between']}", re.IGNORECASE)


@cache
def _regional() -> re.Pattern[str]:
    known = knowledge("owners")
    return re.compile(rf"{known['regional']}{known['between']}", re.IGNORECASE)
