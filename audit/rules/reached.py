"""Sentences that say that targets were reached, or not, without a figure: against the achievements that the table states."""

from collections.abc import Iterator
from decimal import Decimal

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.words import shorten
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


def falls_short(figure: Figure) -> bool:
    return figure.value is not None and figure.value < REACHED and len(figure.readings) < 2


def not_all(view: View, claim: Claim, missed: list[Figure]) -> WordDraft:
    table = view.tables[claim.table or ""]
    rows = {row.index: row for row in table.rows}
    names = [f"{shorten(view.name(table, rows[one.row or 0]), 60)}: {one.text}" for one in missed[:SHOWN]]
    listed = "; ".join(names) + (" …" if len(missed) > SHOWN else "")
    word = " ".join((claim.word or "").split())
    return WordDraft(
        rule=RULE,
        relation="trend",
        stated=None,
        word=word,
        expected=None,
        outcome="disagrees",
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


KETERCAPAIAN = Rule(
    id=RULE,
    relation="trend",
    text=rule_text(
        title=("Target yang disebut tercapai", "Targets that are said to be reached"),
        kriteria=(
            "Bila kalimat menyebut semua indikator mencapai target, tidak ada capaian di bawah 100 pada tabelnya.",
            "Where a sentence says that all indicators reached their targets, no achievement of its table is below 100.",
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
