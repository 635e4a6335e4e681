"""Numbers of pictures and charts: one given to two of them."""

import re
from collections.abc import Iterator, Sequence

from audit.attachments import is_attached
from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.statements import Picture

__all__ = ["NOMOR_GAMBAR"]

RULE = "nomor-gambar"
SIGNS = re.compile(r"[^\w]+")


def check(view: View) -> Iterator[WordDraft]:
    groups: dict[tuple[str, str], list[Picture]] = {}
    for one in view.report.stated.pictures:
        if is_attached(view, one.page):
            continue
        groups.setdefault((one.word, one.number), []).append(one)
    for (word, number), members in groups.items():
        if "." not in number and starts_anew(word, groups):
            continue
        different = distinct(members)
        if len(different) > 1:
            yield remark(different)


def starts_anew(word: str, groups: dict[tuple[str, str], list[Picture]]) -> bool:
    """Whether plain numbers begin again, chapter by chapter."""
    return len(groups.get((word, "1"), ())) > 1


def distinct(members: Sequence[Picture]) -> list[Picture]:
    """One caption for each title; a title that begins another is the same one, cut at the end of a line. One without a title
    may be a part of any."""
    found: list[Picture] = []
    for one in members:
        name = tight(one)
        if name and not any(name.startswith(tight(other)) or tight(other).startswith(name) for other in found):
            found.append(one)
    return found


def tight(picture: Picture) -> str:
    return SIGNS.sub("", picture.title.casefold())


def remark(members: Sequence[Picture]) -> WordDraft:
    first = members[0]
    label = f"{first.word.capitalize()} {first.printed}"
    places = {
        lang: "; ".join(f'"{short(one.title)}" ({"hlm." if lang == "id" else "p."} {one.page})' for one in members)
        for lang in ("id", "en")
    }
    return WordDraft(
        rule=RULE,
        relation="sequence",
        word=label,
        severity="info",
        message=Bilingual(
            id=f"Nomor {label} dipakai {len(members)} kali: {places['id']}.",
            en=f"The number {label} is given {len(members)} times: {places['en']}.",
        ),
        expression=f"picture({first.number})",
        formula=first.number,
        about="\x1f".join([label, *(one.title for one in members)]),
        places=tuple((one.page, one.bbox) for one in members),
    )


def short(title: str, limit: int = 60) -> str:
    return title if len(title) <= limit else f"{title[: limit - 1].rstrip()}…"


NOMOR_GAMBAR = Rule(
    id=RULE,
    relation="sequence",
    text=rule_text(
        title=("Nomor gambar dan grafik", "Numbers of pictures and charts"),
        kriteria=("Setiap gambar atau grafik bernomor sendiri.", "Each picture or chart has a number of its own."),
        akibat=("Pembaca tidak menemukan gambar yang dimaksud.", "Readers cannot find the picture that is meant."),
        rekomendasi=("Perbaiki penomoran gambar.", "Correct the numbers of the pictures."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: format dan penyajian)",
    ),
    limits=Bilingual(
        id="Gambar, grafik, dan diagram dihitung terpisah; penomoran yang mulai lagi di tiap bab, gambar tanpa judul, dan nomor yang "
        "terlewat tidak dinilai (judulnya mungkin bagian dari gambar).",
        en="Pictures, charts and diagrams are counted apart; numbers that begin again in each chapter, pictures without a title and "
        "skipped numbers are not judged (their caption may be a part of the picture).",
    ),
    check=check,
)
