"""Predicates ("Baik", "BB", "Level 3") against the scale that the report itself prints, else that of a regulation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from audit.draft import WordDraft
from audit.grading import Held, hold_to_national, hold_to_own, knows
from audit.rule import Rule, rule_text
from audit.view import View
from audit.wording import number
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.scales import Band, Scale
from schemas.tables import Cell, Column, ColumnRole, Table

__all__ = ["PREDIKAT", "PREDIKAT_PROSA", "label_of"]

GRADED: tuple[ColumnRole, ...] = ("capaian", "nilai", "serapan", "realisasi")
PLANNED: frozenset[ColumnRole | None] = frozenset({"target", "target_akhir", "standar_nasional"})
ACHIEVED: frozenset[ColumnRole | None] = frozenset({"capaian", "serapan"})
OF_ACHIEVEMENT = frozenset({"capaian", "serapan", "efisiensi", None})
MOST = Decimal("0.6")
BOUND = re.compile(r"[<>≤≥]")
"""A cell with one of these states where something begins or ends, not a value."""


def check_tables(view: View) -> Iterator[WordDraft]:
    for table in view.report.tables:
        if any(scale.table == table.id for scale in view.report.scales):
            continue
        for column in table.columns_of("predikat"):
            yield from followed(list(column_verdicts(view, table, column)))
        for column in table.columns:
            yield from followed(list(own_verdicts(view, table, column)))


def column_verdicts(view: View, table: Table, words: Column) -> Iterator[WordDraft]:
    """The words of a column against the figures of the nearest graded column before it."""
    source = next(
        (left[-1] for role in GRADED if (left := [one for one in table.columns_of(role) if one.index < words.index])),
        None,
    )
    if source is None:
        return
    for row in view.rows(table):
        cell, figure = row.cell(words.index), view.figure(row, source)
        if cell is None or figure is None or not cell.text.strip() or cell.repeat or cell.figures:
            continue
        word = " ".join(cell.text.split())
        held = hold_to_own(figure, word, [one for one in own(view) if may_grade(one, table, source, figure)])
        if held is None and words.index - source.index == 1 and not any(knows(one, word) for one in own(view)):
            held = by_regulation(view, cell, figure)
        if held is not None:
            yield verdict(view, figure, word, held, PREDIKAT_ID)


def may_grade(scale: Scale, table: Table, source: Column, figure: Figure) -> bool:
    """Whether the word beside a figure of column `source` may be of `scale`: beside a target and a result without their
    achievement it grades what the reader has to compute, not the result."""
    if source.role in ACHIEVED:
        return scale.instrument in OF_ACHIEVEMENT
    if scale.instrument not in OF_ACHIEVEMENT:
        return True
    return not table.columns_of("target") and (not scale.percent or figure.unit == "percent")


def own_verdicts(view: View, table: Table, column: Column) -> Iterator[WordDraft]:
    """Cells that state a figure with its word: "B (62,08)", "63,36 % (Sedang)"."""
    for row in view.rows(table):
        cell = row.cell(column.index)
        figure = None if cell is None or cell.repeat or not cell.predicate else view.stated_in(cell)
        if cell is None or cell.predicate is None or figure is None or BOUND.search(cell.text):
            continue
        scale = view.scales[cell.predicate.scale]
        if scale.source == "national":
            held = by_regulation(view, cell, figure)
        else:
            scales = [one for one in own(view) if one.instrument == scale.instrument]
            held = hold_to_own(figure, cell.predicate.word, scales, at_bounds=column.role in PLANNED)
        if held is not None:
            yield verdict(view, figure, cell.predicate.word, held, PREDIKAT_ID)


def by_regulation(view: View, cell: Cell, figure: Figure) -> Held | None:
    """The word of a cell against the national scale that it stands on."""
    scale = view.scales.get(cell.predicate.scale) if cell.predicate else None
    if cell.predicate is None or scale is None or scale.source != "national":
        return None
    return held_to_national(view, figure, cell.predicate.word, [scale])


def held_to_national(view: View, figure: Figure, word: str, scales: Sequence[Scale]) -> Held | None:
    """`scales` are of the year; the report's list has every version and unit that may excuse the word."""
    of_one = [one for one in view.report.scales if one.source == "national" and one.instrument == scales[0].instrument]
    return hold_to_national(figure, word, of_one, scales)


def followed(verdicts: list[WordDraft]) -> Iterator[WordDraft]:
    """A column most of whose words contradict the scale grades something else: nothing is said of it."""
    fitting = sum(verdict.outcome == "agrees" for verdict in verdicts)
    known = fitting >= MOST * len(verdicts) or len(verdicts) == 1
    for verdict in verdicts:
        yield verdict if known or verdict.outcome == "agrees" else replace(verdict, outcome="not_computable")


def check_prose(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        if claim.kind != "predicate" or claim.word is None:
            continue
        figure = view.figures[claim.figures[0]]
        scales = [view.scales[name] for name in claim.scales] or own(view)
        national = [one for one in scales if one.source == "national"]
        printed = [one for one in scales if one.source == "report"]
        held = hold_to_own(figure, claim.word, printed)
        if held is None and national and not printed:
            held = held_to_national(view, figure, claim.word, national)
        if held is not None:
            yield verdict(view, figure, claim.word, held, PREDIKAT_PROSA_ID)


def own(view: View) -> list[Scale]:
    return [scale for scale in view.report.scales if scale.source == "report"]


def verdict(view: View, figure: Figure, word: str, held: Held, rule: str) -> WordDraft:
    value = figure.value or Decimal(0)
    label = {lang: label_of(view, held.scale, lang) for lang in ("id", "en")}
    return WordDraft(
        rule=rule,
        relation="scale",
        stated=figure,
        word=word,
        expected=held.expected,
        outcome="agrees" if held.right else "disagrees",
        severity="medium",
        message=Bilingual(
            id=f'Nilai {number(value, "id")} disebut "{word}", padahal menurut {label["id"]} '
            f'nilai itu termasuk "{held.expected}".',
            en=f'{number(value, "en")} is called "{word}", but on {label["en"]} it is "{held.expected}".',
        ),
        expression=f"scale({figure.id}, {held.scale.table or held.scale.id})",
        formula=f"{value} in {interval_text(held.band)}",
        inputs=(figure.id,),
    )


def label_of(view: View, scale: Scale, lang: str) -> str:
    """How people find the scale: its table or page in the report, else the regulation."""
    if scale.source == "national":
        return f"skala {scale.reference}" if lang == "id" else f"the scale of {scale.reference}"
    if scale.table is not None:
        place = view.label(view.tables[scale.table], lang)
    else:
        place = f"halaman {scale.page}" if lang == "id" else f"page {scale.page}"
    return f"skala laporan ini ({place})" if lang == "id" else f"the report's own scale ({place})"


def interval_text(band: Band) -> str:
    low = "-" if band.low is None else str(band.low)
    high = "-" if band.high is None else str(band.high)
    return f"{'[' if band.low_inclusive else '('}{low}; {high}{']' if band.high_inclusive else ')'}"


PREDIKAT_ID = "predikat-tabel"
PREDIKAT_PROSA_ID = "predikat-prosa"
TEXT = rule_text(
    title=("Predikat menurut skala penilaian", "Predicate on its scale"),
    kriteria=(
        "Predikat suatu nilai sesuai dengan skala penilaian yang dimuat dalam laporan itu sendiri; bila laporan tidak memuatnya, "
        "dengan skala peraturan yang berlaku pada tahunnya (SAKIP, IKM, SPIP, SPBE, Reformasi Birokrasi).",
        "The predicate of a value is the one that the report's own scale gives; where the report prints none, the one of the "
        "regulation of its year (SAKIP, satisfaction survey, SPIP, SPBE, bureaucratic reform).",
    ),
    akibat=(
        "Pembaca memperoleh penilaian yang lebih baik atau lebih buruk daripada angkanya.",
        "Readers get a better or worse judgement than the figure supports.",
    ),
    rekomendasi=("Sesuaikan predikat dengan skala, atau perbaiki nilainya.", "Correct the predicate or the value."),
    reference="PermenPANRB 53/2014; skala pada laporan; PermenPANRB 88/2021, 12/2015, 14/2017, 59/2020; KepMenPAN 25/2004; "
    "Peraturan BPKP 5/2021",
)
LIMITS = Bilingual(
    id="Tidak dinilai bila nilai jatuh di celah atau tumpang tindih skala, bila kata itu ada pada skala lain yang cocok, bila "
    "pembulatan nilai masih memungkinkannya, atau bila versi peraturan yang berdekatan memberi kata itu.",
    en="Not judged where the value falls into a hole or overlap of the scale, where another scale with that word fits, where "
    "rounding leaves it open, or where a neighbouring version of the regulation gives the word.",
)
PREDIKAT = Rule(id=PREDIKAT_ID, relation="scale", text=TEXT, limits=LIMITS, check=check_tables)
PREDIKAT_PROSA = Rule(id=PREDIKAT_PROSA_ID, relation="scale", text=TEXT, limits=LIMITS, check=check_prose)
