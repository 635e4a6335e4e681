"""Sentences that say that targets were reached, or not, without a figure: against the achievements that the table states."""

from collections.abc import Iterator
from decimal import Decimal

from audit.draft import WordDraft
from audit.interval import half_unit
from audit.partners import partners
from audit.rule import Rule, rule_text
from audit.view import View
from audit.words import place, shorten
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Claim

__all__ = ["KETERCAPAIAN"]

RULE = "ketercapaian-prosa"
REACHED = Decimal(100)
SHOWN = 3


def check(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        if claim.kind == "all-reached" and claim.table is not None:
            missed = [figure for name in claim.figures if falls_short(figure := view.figures[name])]
            if missed:
                yield not_all(view, claim, missed)
        elif claim.kind in ("reached", "unreached"):
            stated = [figure for name in claim.figures if (figure := view.figures[name]).value is not None]
            wrong = [one for one in stated if (falls_short(one) if claim.kind == "reached" else is_reached(view, one))]
            if stated and len(wrong) == len(stated):
                yield not_so(view, claim, wrong[0])


def falls_short(figure: Figure) -> bool:
    return figure.value is not None and figure.value < REACHED and len(figure.readings) < 2


def is_reached(view: View, figure: Figure) -> bool:
    """Whether the target was reached for sure: what is printed as 100 may have been 99.6, unless the row states target and
    result, both exactly, and they are the same."""
    if figure.value is None or len(figure.readings) > 1:
        return False
    return figure.value - half_unit(figure.decimals) >= REACHED or (
        figure.value >= REACHED and is_met_exactly(view, figure)
    )


def is_met_exactly(view: View, figure: Figure) -> bool:
    table = view.tables.get(figure.table or "")
    if table is None or figure.row is None:
        return False
    row, column = table.row(figure.row), next(one for one in table.columns if one.index == figure.column)
    columns = partners(table, column, "target", "realisasi")
    target, result = (view.figure(row, column) for column in columns) if columns else (None, None)
    if target is None or result is None or target.value is None:
        return False
    return target.value == result.value and target.exactness == result.exactness == "exact"


def not_all(view: View, claim: Claim, missed: list[Figure]) -> WordDraft:
    table = view.tables[claim.table or ""]
    rows = {row.index: row for row in table.rows}
    names = [f"{shorten(view.name(table, rows[one.row or 0]), 60)}: {one.text}" for one in missed[:SHOWN]]
    listed = "; ".join(names) + (" …" if len(missed) > SHOWN else "")
    word = " ".join((claim.word or "").split())
    return WordDraft(
        rule=RULE,
        relation="trend",
        word=word,
        severity="medium",
        message=Bilingual(
            id=f'Disebut "{word}", padahal pada {view.label(table, "id")} {len(missed)} dari {len(claim.figures)} capaian kurang dari '
            f"100 ({listed}).",
            en=f'It is said "{word}", but in {view.label(table, "en")} {len(missed)} of {len(claim.figures)} achievements are below 100 '
            f"({listed}).",
        ),
        expression=f"all({', '.join(claim.figures)}) >= 100",
        formula=f"{len(claim.figures) - len(missed)} = {len(claim.figures)}",
        places=claim.at,
        inputs=tuple(one.id for one in missed),
        accuses=False,
        about=f"{table.key}\x1f{word}",
    )


def not_so(view: View, claim: Claim, figure: Figure) -> WordDraft:
    """The words against the achievement of the one indicator that they speak of, at all places that state it."""
    where = {lang: place(view, figure, lang) for lang in ("id", "en")}
    word = " ".join((claim.word or "").split())
    return WordDraft(
        rule=RULE,
        relation="trend",
        word=word,
        expected="tercapai" if claim.kind == "unreached" else "belum tercapai",
        severity="medium",
        message=Bilingual(
            id=f'Disebut "{word}", padahal capaiannya {figure.text} ({where["id"]}, hlm. {figure.page}): target '
            f"{'tercapai' if claim.kind == 'unreached' else 'belum tercapai'}.",
            en=f'It is said "{word}", but the achievement is {figure.text} ({where["en"]}, p. {figure.page}): the target was '
            f"{'reached' if claim.kind == 'unreached' else 'not reached'}.",
        ),
        expression=f"{figure.id} {'<' if claim.kind == 'unreached' else '>='} 100",
        formula=f"{figure.value} {'<' if claim.kind == 'unreached' else '>='} 100",
        places=claim.at,
        inputs=(*claim.figures, *claim.context),
        accuses=False,
        inferred=claim.approximate,
        about=f"{view.thing_of(figure)}\x1f{word}",
    )


KETERCAPAIAN = Rule(
    id=RULE,
    relation="trend",
    text=rule_text(
        title=("Target yang disebut tercapai", "Targets that are said to be reached"),
        kriteria=(
            "Bila kalimat menyebut semua indikator mencapai target, tidak ada capaian di bawah 100 pada tabelnya; bila satu indikator "
            "disebut mencapai (belum mencapai) target, capaiannya sedikitnya 100 (kurang dari 100).",
            "Where a sentence says that all indicators reached their targets, no achievement of its table is below 100; where it says "
            "that one did (did not), its achievement is at least (below) 100.",
        ),
        akibat=(
            "Simpulan laporan menutupi target yang tidak tercapai.",
            "The report's conclusion hides targets that were not reached.",
        ),
        rekomendasi=("Sesuaikan simpulan dengan tabelnya.", "Bring the conclusion in line with the table."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 1 dan 5; Lampiran III (reviu: keandalan data)",
    ),
    limits=Bilingual(
        id='Hanya dinilai terhadap tabel capaian yang terakhir sebelum kalimatnya; "hampir semua", pengecualian, rencana, dan kalimat '
        "tentang sebagian tidak dinilai.",
        en='Judged only against the last table of achievements before the sentence; not "nearly all", exceptions, plans, nor sentences '
        "about a part.",
    ),
    check=check,
)
