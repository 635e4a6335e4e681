"""Money spent and work done up to each quarter of a year: they grow, or stay."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.draft import WordDraft
from audit.quarters import stated_parts, whole_years
from audit.rule import Rule, rule_text
from audit.rules.quarters import WAYS, rows_of
from audit.view import View
from audit.words import place
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, Table

__all__ = ["KUMULATIF"]

RULE = "kumulatif-turun"
GROWING = frozenset({"realisasi_anggaran", "fisik"})
FEWEST = 3


def check(view: View) -> Iterator[WordDraft]:
    for table in view.report.tables:
        for year, parts in whole_years(table):
            if year.role in GROWING and is_cumulative(view, table, year, parts):
                for row in view.rows(table):
                    yield from falls(view, stated_parts(view, row, parts))


def is_cumulative(view: View, table: Table, year: Column, parts: Sequence[Column]) -> bool:
    """Whether the year is what stands at its last quarter, in several rows where that is not their sum, and in none the sum."""
    fits = dict.fromkeys(WAYS, 0)
    for ways in rows_of(view, table, year, parts):
        fitting = [name for name, draft in ways.items() if draft.outcome == "agrees"]
        if len(fitting) == 1:
            fits[fitting[0]] += 1
    return fits["last"] >= FEWEST and fits["sum"] == 0


def falls(view: View, figures: Sequence[Figure]) -> Iterator[WordDraft]:
    for before, after in pairwise(figures):
        if before.value is not None and after.value is not None and after.value < before.value:
            yield fall(view, before, after)


def fall(view: View, before: Figure, after: Figure) -> WordDraft:
    return WordDraft(
        rule=RULE,
        relation="trend",
        word=after.text,
        severity="medium",
        message=Bilingual(
            id=f"{place(view, after, 'id')}: tertulis {after.text}, kurang dari {before.text} pada periode sebelumnya, padahal "
            "kolom-kolom ini kumulatif. Salah satu dari kedua angka itu keliru.",
            en=f"{place(view, after, 'en')}: {after.text} is written, less than {before.text} in the period before, though "
            "these columns are cumulative. One of the two figures is wrong.",
        ),
        expression="",
        formula="",
        places=tuple((figure.page, figure.bbox) for figure in (after, before)),
        inputs=(after.id, before.id),
        accuses=False,
        value=after.value,
    )


KUMULATIF = Rule(
    id=RULE,
    relation="trend",
    text=rule_text(
        title=("Realisasi kumulatif tidak berkurang", "Cumulative results do not shrink"),
        kriteria=(
            "Realisasi anggaran dan kemajuan fisik yang dihitung sampai dengan suatu triwulan tidak kurang dari triwulan sebelumnya.",
            "Money spent and physical progress up to a quarter are not less than up to the quarter before.",
        ),
        akibat=(
            "Kemajuan dalam tahun berjalan tidak dapat dipercaya.",
            "The progress within the year cannot be relied upon.",
        ),
        rekomendasi=(
            "Cocokkan angka kumulatif tiap triwulan dengan laporan triwulannya.",
            "Reconcile the cumulative figures with the quarterly reports.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila tabel itu terbukti kumulatif: angka setahunnya sama dengan triwulan terakhir, bukan jumlahnya; "
        "persentase serapan tidak dinilai, karena pagu dapat bertambah.",
        en="Judged only where the table proves cumulative: its year equals the last quarter, not their sum; percentages of "
        "absorption are not judged, since a budget may grow.",
    ),
    check=check,
)
