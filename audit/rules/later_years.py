"""Results of a year after the report's that the report's own tables give for its own year."""

from collections.abc import Iterator
from decimal import Decimal

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.words import place
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Claim

__all__ = ["TAHUN_KALIMAT"]

RULE = "tahun-kalimat"
RESULTS = frozenset({"capaian", "serapan"})


def check(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        year = view.report.identity.tahun
        if claim.kind != "later-year" or claim.word is None or year is None or not claim.places:
            continue
        stated = view.figures[claim.figures[0]]
        own = [one for one in view.report.figures if one.value == stated.value and is_of_the_year(view, one, year)]
        if own:
            yield remark(view, claim, claim.word, stated, own[0], year)


def is_of_the_year(view: View, figure: Figure, year: int) -> bool:
    """Whether a table states the figure as a result of the report's year."""
    if figure.table is None or figure.column is None:
        return False
    column = view.tables[figure.table].columns[figure.column]
    return column.role in RESULTS and column.tahun in (None, year)


def remark(view: View, claim: Claim, word: str, stated: Figure, own: Figure, year: int) -> WordDraft:
    at = {lang: place(view, own, lang) for lang in ("id", "en")}
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=word,
        value=Decimal(word.split()[-1]),
        expected=str(year),
        severity="medium",
        message=Bilingual(
            id=f"{stated.text} disebut sebagai hasil {word} (hlm. {claim.places[0][0]}), tahun sesudah tahun laporan; {at['id']} "
            f"(hlm. {own.page}) menyatakannya untuk tahun {year}.",
            en=f'{stated.text} is told as a result of "{word}" (p. {claim.places[0][0]}), the year after the report\'s; {at["en"]} '
            f"(p. {own.page}) states it for {year}.",
        ),
        expression="",
        formula="",
        places=claim.places,
        inputs=(stated.id, own.id),
        about=f"{word}: {stated.text}",
    )


TAHUN_KALIMAT = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Tahun dalam kalimat", "Year in a sentence"),
        kriteria=(
            "Hasil yang dilaporkan adalah hasil tahun laporan atau tahun sebelumnya.",
            "Reported results are those of the report's year or of earlier ones.",
        ),
        akibat=("Pembaca mengira hasil itu milik tahun lain.", "Readers take the result for one of another year."),
        rekomendasi=("Perbaiki tahunnya.", "Correct the year."),
        reference="PermenPANRB 53/2014, Lampiran II (laporan kinerja tahunan)",
    ),
    limits=Bilingual(
        id="Hanya untuk persentase capaian atau serapan yang juga dimuat tabel untuk tahun laporan; kalimat tentang rencana, target, "
        "dan hasil evaluasi tidak dinilai.",
        en="Only for percentages of achievement or absorption that a table states for the report's year as well; sentences on plans, "
        "targets and evaluations are not judged.",
    ),
    check=check,
)
