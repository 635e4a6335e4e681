"""Achievement beside a result whose target stands in another table of the report."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from audit.bases import usual
from audit.draft import Draft, recompute
from audit.practice import settle
from audit.rule import Rule, rule_text
from audit.rules.achievement import PRACTICE, formulas, indicators, relation_of
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, Table

__all__ = ["CAPAIAN_TABEL_LAIN"]

RULE = "capaian-tabel-lain"


def check(view: View) -> Iterator[Draft]:
    targets = targets_of(view)
    columns = [
        list(rows_of(view, table, column, targets))
        for table in view.report.tables
        for column in table.columns_of("capaian")
        if column.tahun is not None and usual(table, column) is None and column.formula is None
    ]
    yield from settle(columns, PRACTICE, indicators(view, columns))


def targets_of(view: View) -> Mapping[tuple[str | None, int | None], Figure]:
    """The target of each thing and year that the report's tables state as one value, whatever the version of the plan."""
    found: dict[tuple[str | None, int | None], list[Figure]] = {}
    for one in view.report.quantities:
        if one.what == "target" and one.period is None:
            figures = [view.figures[name] for name in one.figures if view.figures[name].table is not None]
            found.setdefault((one.of, one.tahun), []).extend(figures)
    return {thing: figures[0] for thing, figures in found.items() if len({figure.value for figure in figures}) == 1}


def rows_of(
    view: View, table: Table, result: Column, targets: Mapping[tuple[str | None, int | None], Figure]
) -> Iterator[dict[str, Draft]]:
    of_year = [
        one for one in table.columns_of("realisasi") if one.tahun == result.tahun and one.period == result.period
    ]
    for row in view.rows(table) if len(of_year) == 1 else ():
        stated, realisasi = view.figure(row, result), view.figure(row, of_year[0])
        thing = view.thing_of(stated) if stated is not None else None
        target = targets.get((thing, result.tahun)) if thing is not None else None
        if stated is not None and realisasi is not None and target is not None and row.kind == "body":
            yield variants(view, stated, realisasi, target, earlier=result.tahun != view.report.identity.tahun)


def variants(view: View, stated: Figure, realisasi: Figure, target: Figure, *, earlier: bool) -> dict[str, Draft]:
    group = f"{stated.table}:{stated.column}"
    return {
        name: replace(
            recompute(RULE, relation_of(name), stated, formula, view.figures, group, variant=name, inferred=True),
            severity="medium" if earlier else "high",
            accuses=not earlier,
            note=source_of(view, target, earlier=earlier),
        )
        for name, formula in formulas(target.id, realisasi.id).items()
    }


def source_of(view: View, target: Figure, *, earlier: bool) -> Bilingual:
    table = view.tables[target.table or ""]
    maybe = (
        (" Target tahun itu mungkin kemudian diubah.", " The target of that year may have been revised since.")
        if earlier
        else ("", "")
    )
    return Bilingual(
        id=f"Target {target.text} berasal dari {view.label(table, 'id')}, halaman {target.page}.{maybe[0]}",
        en=f"The target {target.text} is that of {view.label(table, 'en')}, page {target.page}.{maybe[1]}",
    )


CAPAIAN_TABEL_LAIN = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Capaian terhadap target di tabel lain", "Achievement of a target in another table"),
        kriteria=(
            "Capaian yang ditulis di samping realisasi tanpa targetnya mengikuti target indikator itu di tabel lain laporan ini.",
            "An achievement beside a result without its target follows from the indicator's target in another table.",
        ),
        akibat=(
            "Perbandingan antartahun memuat capaian yang tidak sesuai dengan targetnya.",
            "The comparison between years states an achievement that does not follow from its target.",
        ),
        rekomendasi=(
            "Cocokkan capaian dengan target dan realisasi indikator itu.",
            "Reconcile the achievement with the indicator's target and result.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 2",
    ),
    limits=Bilingual(
        id="Hanya bila target indikator itu untuk tahun itu bernilai satu di seluruh laporan dan sebagian besar baris kolom "
        "mengikutinya; target tahun-tahun lalu mungkin sudah diubah, karena itu hanya catatan tingkat sedang.",
        en="Only where the indicator's target for the year has one value throughout the report and most rows of the column "
        "follow it; targets of earlier years may have been revised since, which is why these are of medium severity.",
    ),
    check=check,
)
