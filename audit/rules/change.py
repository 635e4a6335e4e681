"""Change between two years, in points or in percent, wherever a table prints it beside the two values."""

from collections.abc import Iterator
from itertools import combinations

from audit.draft import Draft, recompute
from audit.formulas import Difference, Formula, Growth
from audit.practice import Practice, settle
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, ColumnRole, Table

__all__ = ["PERUBAHAN"]

RULE = "perubahan"
COMPARED: tuple[ColumnRole, ...] = ("realisasi", "capaian", "nilai", "serapan", "anggaran", "realisasi_anggaran")
MOST_PAIRS = 6


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        for column in table.columns_of("pertumbuhan"):
            pairs = list(compared(table, column))
            names = tuple(f"{kind}-{number}" for number in range(len(pairs)) for kind in ("points", "percent"))
            if names:
                yield from settle([list(rows_of(view, table, column, pairs))], Practice(main=names))


def compared(table: Table, result: Column) -> Iterator[tuple[Column, Column]]:
    """Pairs (earlier, later) of like columns left of the result; without years the left one is the earlier."""
    found = []
    for role in COMPARED:
        left = [column for column in table.columns_of(role) if column.index < result.index]
        for first, second in combinations(left, 2):
            years = (first.tahun or 0, second.tahun or 0)
            found.append((first, second) if years[0] <= years[1] else (second, first))
    yield from found[:MOST_PAIRS]


def rows_of(view: View, table: Table, result: Column, pairs: list[tuple[Column, Column]]) -> Iterator[dict[str, Draft]]:
    for row in view.rows(table):
        stated = view.figure(row, result)
        drafts: dict[str, Draft] = {}
        for number, pair in enumerate(pairs):
            earlier, later = (view.figure(row, column) for column in pair)
            if stated is None or earlier is None or later is None:
                continue
            for kind, formula in formulas(earlier, later).items():
                drafts[f"{kind}-{number}"] = recompute(
                    RULE, "difference", stated, formula, view.figures, f"{table.id}:{result.index}", variant=kind
                )
        if drafts:
            yield drafts


def formulas(earlier: Figure, later: Figure) -> dict[str, Formula]:
    return {"points": Difference(later.id, earlier.id), "percent": Growth(earlier.id, later.id)}


PERUBAHAN = Rule(
    id=RULE,
    relation="difference",
    text=rule_text(
        title=("Perubahan antartahun", "Change between years"),
        kriteria=(
            "Perubahan = nilai tahun ini - nilai tahun lalu, atau dalam persen terhadap nilai tahun lalu, sesuai tabelnya.",
            "Change = this year's value - last year's, or in percent of last year's, as the table computes it.",
        ),
        akibat=(
            "Kenaikan atau penurunan kinerja dibaca dari angka yang keliru.",
            "A rise or fall is read from a wrong figure.",
        ),
        rekomendasi=("Hitung ulang perubahan dari kedua nilainya.", "Recompute the change from its two values."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 2 (perbandingan dengan tahun lalu)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila sebagian besar baris tabel mengikuti salah satu cara hitung itu.",
        en="Judged only where most rows of the table follow one of these ways.",
    ),
    check=check,
)
