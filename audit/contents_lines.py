"""Lines of contents held to what they list: the parts that the contents and the lists of tables and pictures share."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audit.draft import WordDraft
from audit.view import View
from schemas.base import Bilingual
from schemas.geometry import BBox
from schemas.statements import Listed

__all__ = ["FEWEST_LETTERS", "ListName", "Place", "RULE", "Titled", "misplaced", "remark", "short", "tight"]

RULE = "daftar-isi"
MOST_SHOWN = 4
FEWEST_LETTERS = 8
SIGNS = re.compile(r"[^\w]+")
Place = tuple[int, BBox]


@dataclass(frozen=True, slots=True)
class Titled:
    """A title as it stands in the body: letters and digits only, and its place."""

    tight: str
    printed: str
    place: Place


def tight(text: str) -> str:
    return SIGNS.sub("", text.casefold())


@dataclass(frozen=True, slots=True)
class ListName:
    """How a list and what it lists are called."""

    id: str
    en: str
    items: Bilingual


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
