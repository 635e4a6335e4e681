"""Predicates ("Baik", "Sangat Tinggi") against the scale that the report itself prints."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.wording import number
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Band, Scale
from schemas.tables import Column, ColumnRole, Table

__all__ = ["PREDIKAT", "PREDIKAT_PROSA", "band_of", "fold"]

GRADED: tuple[ColumnRole, ...] = ("capaian", "nilai", "serapan", "realisasi")
MOST = Decimal("0.6")


def fold(word: str) -> str:
    return " ".join("".join(mark if mark.isalnum() else " " for mark in word.casefold()).split())


def band_of(scale: Scale, value: Decimal) -> Band | None:
    """The one step that `value` falls into; None in a hole or where steps overlap."""
    fitting = [band for band in scale.bands if holds(band, value)]
    return fitting[0] if len(fitting) == 1 else None


def holds(band: Band, value: Decimal) -> bool:
    above = band.low is None or value > band.low or (band.low_inclusive and value == band.low)
    below = band.high is None or value < band.high or (band.high_inclusive and value == band.high)
    return above and below


def graded(view: View, figure: Figure, word: str, rule: str) -> WordDraft | None:
    """Hold `word` for `figure` to every scale of the report that knows the word; None when none can tell.

    A word that stands on several scales is contradicted only if all of them contradict it.
    """
    if figure.value is None:
        return None
    verdicts: list[tuple[Scale, Band]] = []
    for scale in view.report.scales:
        if forms_of(scale, word):
            band = band_of(scale, figure.value)
            if band is None:
                return None
            verdicts.append((scale, band))
    if not verdicts:
        return None
    right = any(fold(word) == fold(one.name) for _, band in verdicts for one in band.predicates)
    scale, band = verdicts[0]
    forms = forms_of(scale, word)
    expected = next((one.name for one in band.predicates if one.form in forms), band.predicates[0].name)
    table = view.tables[scale.table]
    return WordDraft(
        rule=rule,
        relation="scale",
        stated=figure,
        word=word,
        expected=expected,
        outcome="agrees" if right else "disagrees",
        severity="medium",
        message=Bilingual(
            id=f'Nilai {number(figure.value, "id")} disebut "{word}", padahal menurut skala laporan ini ({view.label(table, "id")}) '
            f'nilai itu termasuk "{expected}".',
            en=f'{number(figure.value, "en")} is called "{word}", '
            f'but on the report\'s own scale ({view.label(table, "en")}) it is "{expected}".',
        ),
        expression=f"scale({figure.id}, {scale.table})",
        formula=f"{figure.value} in {interval_text(band)}",
        inputs=(figure.id,),
    )


def forms_of(scale: Scale, word: str) -> list[str]:
    """Where in the steps of `scale` the word stands; empty when the scale does not know it."""
    return [one.form for band in scale.bands for one in band.predicates if fold(one.name) == fold(word)]


def interval_text(band: Band) -> str:
    low = "-" if band.low is None else str(band.low)
    high = "-" if band.high is None else str(band.high)
    return f"{'[' if band.low_inclusive else '('}{low}; {high}{']' if band.high_inclusive else ')'}"


def check_tables(view: View) -> Iterator[WordDraft]:
    for table in view.report.tables:
        if any(scale.table == table.id for scale in view.report.scales):
            continue
        for column in table.columns_of("predikat"):
            yield from followed(list(column_verdicts(view, table, column)))


def column_verdicts(view: View, table: Table, words: Column) -> Iterator[WordDraft]:
    source = next(
        (left[-1] for role in GRADED if (left := [one for one in table.columns_of(role) if one.index < words.index])),
        None,
    )
    if source is None:
        return
    for row in view.rows(table):
        cell, figure = row.cell(words.index), view.figure(row, source)
        if cell is not None and figure is not None and cell.text.strip() and not cell.repeat:
            verdict = graded(view, figure, " ".join(cell.text.split()), PREDIKAT_ID)
            if verdict is not None:
                yield verdict


def followed(verdicts: list[WordDraft]) -> Iterator[WordDraft]:
    """A column most of whose words contradict the scale grades something else: nothing is said of it."""
    fitting = sum(verdict.outcome == "agrees" for verdict in verdicts)
    known = fitting >= MOST * len(verdicts) or len(verdicts) == 1
    for verdict in verdicts:
        yield verdict if known or verdict.outcome == "agrees" else replace(verdict, outcome="not_computable")


def check_prose(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        if claim.kind == "predicate" and claim.word is not None:
            verdict = graded(view, view.figures[claim.figures[0]], claim.word, PREDIKAT_PROSA_ID)
            if verdict is not None:
                yield verdict


PREDIKAT_ID = "predikat-tabel"
PREDIKAT_PROSA_ID = "predikat-prosa"
TEXT = rule_text(
    title=("Predikat menurut skala laporan", "Predicate on the report's own scale"),
    kriteria=(
        "Predikat suatu nilai sesuai dengan skala penilaian yang dimuat dalam laporan itu sendiri.",
        "The predicate of a value is the one that the report's own scale gives.",
    ),
    akibat=(
        "Pembaca memperoleh penilaian yang lebih baik atau lebih buruk daripada angkanya.",
        "Readers get a better or worse judgement than the figure supports.",
    ),
    rekomendasi=("Sesuaikan predikat dengan skala, atau perbaiki nilainya.", "Correct the predicate or the value."),
    reference="PermenPANRB 53/2014; skala pada laporan",
)
LIMITS = Bilingual(
    id="Tidak dinilai bila nilai jatuh di celah atau tumpang tindih skala, atau bila kata itu ada pada skala lain yang cocok.",
    en="Not judged where the value falls into a hole or overlap of the scale, or where another scale with that word fits.",
)
PREDIKAT = Rule(id=PREDIKAT_ID, relation="scale", text=TEXT, limits=LIMITS, check=check_tables)
PREDIKAT_PROSA = Rule(id=PREDIKAT_PROSA_ID, relation="scale", text=TEXT, limits=LIMITS, check=check_prose)
