"""Words for rising and falling that are said of rows of a table, or of the indicator that is spoken of, without a figure."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.words import place
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.findings import Severity
from schemas.meaning import Claim

__all__ = ["ARAH_TABEL"]

RULE = "arah-tabel"


@dataclass(frozen=True, slots=True)
class Step:
    """The values of two years, and whether the word that is said of them goes the other way."""

    earlier: Figure
    later: Figure
    against: bool


def check(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        kind, _, way = claim.kind.rpartition("-")
        if kind in ("row-turn", "topic-turn"):
            steps = list(steps_of(view, claim, up=way == "up"))
            if steps and steps[0].against and (kind == "row-turn" or all(one.against for one in steps)):
                yield remark(view, claim, steps, up=way == "up")


def steps_of(view: View, claim: Claim, *, up: bool) -> Iterator[Step]:
    names = claim.figures
    for first, second in zip(names[::2], names[1::2], strict=True):
        earlier, later = view.figures[first], view.figures[second]
        if earlier.value is not None and later.value is not None and len(earlier.readings) == len(later.readings):
            yield Step(earlier, later, goes_against(earlier.value, later.value, up=up))


def goes_against(before: Decimal, after: Decimal, *, up: bool) -> bool:
    return after < before if up else after > before


def remark(view: View, claim: Claim, steps: list[Step], *, up: bool) -> WordDraft:
    """Where the word fits an earlier year it may be meant of that one: only the last year then speaks against it."""
    last, fitting = steps[0], [one for one in steps if not one.against]
    really = ("turun", "fell") if up else ("naik", "rose")
    severity: Severity = "low" if fitting else "medium"
    tail = {lang: since(view, fitting[0], lang) if fitting else "" for lang in ("id", "en")}
    at = {lang: place(view, last.later, lang) for lang in ("id", "en")}
    first, second = stated(view, last.earlier), stated(view, last.later)
    return WordDraft(
        rule=RULE,
        relation="trend",
        word=claim.word or "",
        expected=really[0],
        severity=severity,
        message=Bilingual(
            id=f'Disebut "{claim.word}", padahal {at["id"]} (hlm. {last.later.page}): '
            f"{really[0]} dari {first} menjadi {second}.{tail['id']}",
            en=f'It is said "{claim.word}", but {at["en"]} (p. {last.later.page}) '
            f"{really[1]} from {first} to {second}.{tail['en']}",
        ),
        expression=f"{last.later.id} - {last.earlier.id}",
        formula=f"{last.later.value} - {last.earlier.value}",
        places=claim.at,
        inputs=tuple(dict.fromkeys(claim.figures)),
        accuses=False,
        inferred=claim.approximate,
        about=f"{last.later.key}\x1f{claim.word}",
    )


def since(view: View, step: Step, lang: str) -> str:
    value = stated(view, step.earlier)
    return f" Terhadap {value} kata itu benar." if lang == "id" else f" Against {value} the word holds."


def stated(view: View, figure: Figure) -> str:
    """The figure with the year of its column."""
    if figure.table is None or figure.column is None:
        return figure.text
    year = view.tables[figure.table].columns[figure.column].tahun
    return figure.text if year is None else f"{figure.text} ({year})"


ARAH_TABEL = Rule(
    id=RULE,
    relation="trend",
    text=rule_text(
        title=("Arah perubahan yang disebut tanpa angka", "Direction told without a figure"),
        kriteria=(
            "Bila kalimat menyebut sesuatu naik atau turun tanpa menyebut angkanya, tabelnya menunjukkan arah yang sama.",
            "Where a sentence says that something rose or fell and states no figure, the table shows the same direction.",
        ),
        akibat=(
            "Pembaca memperoleh arah perubahan yang terbalik.",
            "Readers are told the opposite of what the figures say.",
        ),
        rekomendasi=("Cocokkan kalimat dengan tabelnya.", "Check the sentence against its table."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 2 (perbandingan dengan tahun lalu)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila kalimat menyebut nama baris tabel di atasnya yang memuat deret tahun, atau membandingkan "
        "indikator yang dibahas dengan tahun sebelumnya; bila katanya sesuai untuk realisasi atau capaiannya, tidak dinilai "
        "salah. Bila hanya tahun terakhir yang berlawanan, temuannya ringan.",
        en="Judged only where the sentence names rows of the table above it, which has a series of years, or compares the "
        "indicator spoken of with the year before; not where the word fits its result or its achievement. Where only the last "
        "year speaks against it, the finding is low.",
    ),
    check=check,
)
