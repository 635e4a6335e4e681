"""Rows that carry the figures of another indicator."""

from collections.abc import Iterator

from audit.copied_rows import CopiedRow, copied_rows
from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.words import place, shorten
from schemas.base import Bilingual
from schemas.figures import Figure

__all__ = ["BARIS_TERSALIN"]

RULE = "baris-tersalin"


def check(view: View) -> Iterator[WordDraft]:
    for one in copied_rows(view):
        yield remark(view, one)


def remark(view: View, one: CopiedRow) -> WordDraft:
    first, right = one.refuted[0]
    at = {lang: place(view, one.own[0], lang) for lang in ("id", "en")}
    page = one.own[0].page
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=first.text,
        value=first.value,
        expected=right.value,
        severity="high",
        message=Bilingual(
            id=f"{at['id']} (hlm. {page}): {listed(one.own)} sama persis dengan {named(view, one.model[0], 'id')}, "
            f"sedangkan {otherwise(view, one, 'id')}. "
            + (
                "Baris ini tampaknya tersalin dari baris itu."
                if one.certain
                else "Baris ini tersalin, atau angka di tempat lain itu keliru; laporan ini tidak menunjukkan yang mana."
            ),
            en=f"{at['en']} (p. {page}): {listed(one.own)} are exactly those of {named(view, one.model[0], 'en')}, "
            f"but {otherwise(view, one, 'en')}. "
            + (
                "This row seems to be a copy of that one."
                if one.certain
                else "This row is a copy, or the figure elsewhere is wrong; the report does not show which."
            ),
        ),
        expression="",
        formula="",
        stated=first,
        inputs=tuple(
            dict.fromkeys(figure.id for figure in (*one.own, *one.model, *(right for _, right in one.refuted)))
        ),
        places=tuple((figure.page, figure.bbox) for figure in one.own if figure.id != first.id),
        accuses=one.certain,
    )


def listed(figures: tuple[Figure, ...]) -> str:
    return " / ".join(figure.text for figure in figures)


def named(view: View, figure: Figure, lang: str) -> str:
    table = view.tables[figure.table or ""]
    row = table.row(figure.row)
    words = ("baris", "hlm.") if lang == "id" else ("the row", "p.")
    return f'{words[0]} "{shorten(view.name(table, row))}" ({view.label(table, lang)}, {words[1]} {figure.page})'


def otherwise(view: View, one: CopiedRow, lang: str) -> str:
    stated, page = ("menyatakan", "hlm.") if lang == "id" else ("states", "p.")
    return "; ".join(
        f"{place(view, right, lang)} ({page} {right.page}) {stated} {right.text}" for _, right in one.refuted
    )


BARIS_TERSALIN = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Baris yang tersalin", "A copied row"),
        kriteria=(
            "Target, realisasi, dan capaian suatu indikator adalah angka indikator itu sendiri, sama di seluruh laporan.",
            "Target, result and achievement of an indicator are its own, and the same throughout the report.",
        ),
        akibat=(
            "Capaian indikator itu tidak dilaporkan; yang dinilai adalah capaian indikator lain.",
            "The indicator's achievement is not reported; another one's is judged in its place.",
        ),
        rekomendasi=(
            "Ganti angka baris itu dengan angka indikatornya sendiri, juga penilaian yang mengikutinya.",
            "Replace the row's figures by those of its own indicator, and the grade that follows from them.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keselarasan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya bila target dan realisasi tahun yang sama tepat sama dengan satu indikator lain, sedikitnya lima angka penting "
        "bersama-sama, dan laporan di tempat lain menyatakan angka yang lain untuk indikator itu; yang tersalin disebut pasti hanya "
        "bila sedikitnya dua angka dan dua tabel menyatakannya. Capaian yang sama saja tidak dipersoalkan.",
        en="Only where target and result of one year are exactly another indicator's, at least five significant digits together, "
        "and the report elsewhere states something else of this indicator; which row is the copy is said only where at "
        "least two figures and two tables state otherwise. Equal achievements alone are not questioned.",
    ),
    check=check,
)
