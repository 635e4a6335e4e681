"""Sentences that point to a table where it is not, or to another table than the one they speak of."""

from collections.abc import Iterator

from audit.attachments import is_attached
from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.statements import Reference

__all__ = ["RUJUKAN_TABEL"]

RULE = "rujukan-tabel"
SIDES = {
    "above": Bilingual(id="sebelum", en="before"),
    "below": Bilingual(id="sesudah", en="behind"),
}
"""Where a table stands as its sentence sees it."""


def check(view: View) -> Iterator[WordDraft]:
    numbers = {mention.printed: mention.number for mention in view.report.mentions if mention.kind == "caption"}
    pointed = {one.number for one in view.report.stated.references}
    for one in view.report.stated.references:
        if one.caption_page is None or is_attached(view, one.page) or is_attached(view, one.caption_page):
            continue
        if one.said is not None and one.side is not None and one.said != one.side:
            yield remark(one, wrong_side(one))
        elif one.meant:
            yield remark(one, other_table(view, one))
        elif one.said == one.side == "below" and one.beside and numbers.get(one.beside) not in pointed:
            yield remark(one, another_follows(one))


def wrong_side(one: Reference) -> Bilingual:
    side = SIDES[one.side or "above"]
    beside, there = Bilingual(id="", en=""), SIDES[one.said or "below"]
    if one.beside is not None:
        beside = Bilingual(
            id=f" Yang tepat {there.id} kalimat ini adalah Tabel {one.beside}.",
            en=f" The one right {there.en} the sentence is Table {one.beside}.",
        )
    return Bilingual(
        id=f'Kalimat menunjuk "{one.printed}", tetapi tabel itu ada {side.id} kalimat ini (hlm. {one.caption_page}).{beside.id}',
        en=f'The sentence points to "{one.printed}", but that table stands {side.en} it (p. {one.caption_page}).{beside.en}',
    )


def another_follows(one: Reference) -> Bilingual:
    """Of a sentence that leads to the table right behind it, to which no other sentence points."""
    return Bilingual(
        id=f'Kalimat menunjuk "{one.printed}" (hlm. {one.caption_page}), tetapi yang tepat sesudahnya adalah Tabel {one.beside}, yang '
        "tidak ditunjuk kalimat mana pun.",
        en=f'The sentence points to "{one.printed}" (p. {one.caption_page}), but right behind it stands Table {one.beside}, to which no '
        "sentence points.",
    )


def other_table(view: View, one: Reference) -> Bilingual:
    titles = {mention.printed: mention.title for mention in view.report.mentions if mention.kind == "caption"}
    named = next(
        title.title for title in view.report.mentions if title.kind == "caption" and title.number == one.number
    )
    meant = titles.get(one.beside or "", "")
    return Bilingual(
        id=f'Kalimat menunjuk "{one.printed}" ("{named}", hlm. {one.caption_page}), tetapi isi yang disebutnya adalah isi tabel di '
        f'sebelahnya, Tabel {one.beside} ("{meant}").',
        en=f'The sentence points to "{one.printed}" ("{named}", p. {one.caption_page}), but what it speaks of is in the table '
        f'beside it, Table {one.beside} ("{meant}").',
    )


def remark(one: Reference, message: Bilingual) -> WordDraft:
    return WordDraft(
        rule=RULE,
        relation="sequence",
        word=one.printed,
        severity="info",
        message=message,
        expression=f"reference({one.number})",
        formula=one.printed,
        about="\x1f".join([one.number, one.said or "", one.sentence]),
        places=((one.page, one.bbox),),
    )


RUJUKAN_TABEL = Rule(
    id=RULE,
    relation="sequence",
    text=rule_text(
        title=("Rujukan ke tabel", "References to tables"),
        kriteria=(
            "Kalimat menunjuk tabel yang memuat hal yang disebutnya, dan tabel itu ada di tempat yang disebut (di atas, berikut).",
            "A sentence points to the table that holds what it speaks of, and the table stands where it says (above, below).",
        ),
        akibat=(
            "Pembaca mencari angka di tabel yang keliru atau tidak menemukan tabel yang dimaksud.",
            "Readers look for a figure in the wrong table, or do not find the table that is meant.",
        ),
        rekomendasi=(
            "Perbaiki nomor tabel dalam kalimat, atau letaknya.",
            "Correct the number of the table in the sentence, or the place.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: format dan penyajian)",
    ),
    limits=Bilingual(
        id="Hanya nomor yang dimiliki tepat satu tabel. Tabel yang keliru hanya dilaporkan bila semua kata judul tabel di sebelah kalimat "
        "ada dalam kalimat itu dan tidak satu pun kata judul tabel yang ditunjuk; rujukan ke tabel dokumen lain tidak dinilai.",
        en="Only numbers that exactly one table has. A wrong table is reported only where the sentence has every word of the title of "
        "the table beside it and none of the title of the one that it points to; references to tables of other documents are not judged.",
    ),
    check=check,
)
