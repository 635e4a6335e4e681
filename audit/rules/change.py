"""Change between two years, in points or in percent, wherever a table prints it beside the two values."""

from collections import ChainMap
from collections.abc import Iterator
from itertools import combinations

from audit.draft import Draft, recompute
from audit.formulas import Difference, Formula, Growth
from audit.fractions import as_counts, fraction_in
from audit.growth import CompoundGrowth, mean_growth
from audit.practice import Practice, settle
from audit.printed import follows_print
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, ColumnRole, Row, Table

__all__ = ["PERUBAHAN"]

RULE = "perubahan"
COMPARED: tuple[ColumnRole, ...] = (
    "realisasi", "capaian", "nilai", "serapan", "anggaran", "realisasi_anggaran", "target", "efisiensi"
)  # fmt: skip
MOST_PAIRS = 6
SHORTEST_SERIES = 3


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        for column in table.columns_of("pertumbuhan"):
            pairs, series = list(compared(table, column)), list(series_of(table, column))
            names = [f"{kind}-{number}" for number in range(len(pairs)) for kind in ("points", "percent")]
            names += [f"{kind}-{number}" for number in range(len(series)) for kind in ("mean", "compound")]
            if names and not follows_print(view, table, column):
                yield from settle([list(rows_of(view, table, column, pairs, series))], Practice(main=tuple(names)))


def compared(table: Table, result: Column) -> Iterator[tuple[Column, Column]]:
    """Pairs (earlier, later) of like columns left of the result, the nearest first; without years the left one is the
    earlier."""
    found = []
    for role in COMPARED:
        left = [column for column in table.columns_of(role) if column.index < result.index]
        pairs = sorted(combinations(left, 2), key=lambda pair: (pair[1].index, pair[0].index), reverse=True)
        ends = [(left[0], left[-1])] if len(pairs) >= MOST_PAIRS else []
        for first, second in [*pairs[: MOST_PAIRS - 1], *ends]:
            years = (first.tahun or 0, second.tahun or 0)
            found.append((first, second) if years[0] <= years[1] else (second, first))
    yield from dict.fromkeys(found)


def series_of(table: Table, result: Column) -> Iterator[list[Column]]:
    """Like columns of successive years left of the result, three or more: over these a mean growth may be stated."""
    for role in COMPARED:
        years = {
            column.tahun: column
            for column in table.columns_of(role)
            if column.index < result.index and column.tahun is not None and column.period is None
        }
        ordered = sorted(years)
        if len(ordered) >= SHORTEST_SERIES and ordered == list(range(ordered[0], ordered[0] + len(ordered))):
            yield [years[year] for year in ordered]


def rows_of(
    view: View, table: Table, result: Column, pairs: list[tuple[Column, Column]], series: list[list[Column]]
) -> Iterator[dict[str, Draft]]:
    for row in view.rows(table):
        stated = view.figure(row, result)
        ways: dict[str, Formula] = {}
        counts: dict[str, Figure] = {}
        for number, pair in enumerate(pairs):
            earlier, later = (view.figure(row, column) for column in pair)
            if stated is not None and earlier is None and later is None and (parts := counted(view, row, pair, stated)):
                (earlier, later), counts = parts, counts | as_counts(*parts)
            if earlier is not None and later is not None:
                ways |= {f"{kind}-{number}": formula for kind, formula in formulas(earlier, later).items()}
        for number, columns in enumerate(series):
            ids = [figure.id for column in columns if (figure := view.figure(row, column)) is not None]
            if len(ids) == len(columns) == len(set(ids)):
                ways[f"mean-{number}"] = mean_growth(ids)
                ways[f"compound-{number}"] = CompoundGrowth(ids[0], ids[-1], len(ids) - 1)
        if stated is not None and ways:
            group = f"{table.id}:{result.index}"
            yield {
                name: recompute(
                    RULE,
                    "difference",
                    stated,
                    formula,
                    ChainMap(counts, view.figures) if counts else view.figures,
                    group,
                    variant=name.rpartition("-")[0],
                )
                for name, formula in ways.items()
            }


def counted(view: View, row: Row, pair: tuple[Column, Column], stated: Figure) -> tuple[Figure, Figure] | None:
    """The parts of "10/23" and "11/23", of one whole, where the change is a whole number of them."""
    earlier, later = (fraction_in(view, row.cell(column.index)) for column in pair)
    if earlier is None or later is None or earlier[1].value != later[1].value or stated.decimals:
        return None
    return earlier[0], later[0]


def formulas(earlier: Figure, later: Figure) -> dict[str, Formula]:
    return {"points": Difference(later.id, earlier.id), "percent": Growth(earlier.id, later.id)}


PERUBAHAN = Rule(
    id=RULE,
    relation="difference",
    text=rule_text(
        title=("Perubahan antartahun", "Change between years"),
        kriteria=(
            "Perubahan = nilai tahun ini - nilai tahun lalu, atau dalam persen terhadap nilai tahun lalu, sesuai tabelnya; "
            "untuk beberapa tahun: rata-rata pertumbuhan tahunannya, atau pertumbuhan majemuk.",
            "Change = this year's value - last year's, or in percent of last year's, as the table computes it; over several "
            "years the mean of the yearly rates, or the compound rate.",
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
