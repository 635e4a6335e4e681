"""Achievement: realisasi against target, in the formulas that offices use."""

from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from audit.bases import base_of, left_open
from audit.draft import Draft, recompute, unclear
from audit.expression import Expression, Operand, Operation, constant, divided, minus
from audit.formulas import Capped, Formula, LowerIsBetter, Ratio, RatioOfSums
from audit.fractions import as_counts, fraction_in, of_fractions
from audit.operands import rows_with
from audit.practice import Practice, fits_closely, settle
from audit.printed import follows_print
from audit.quarters import parts_of_years, stated_parts
from audit.range_target import RangeTarget, range_in
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.findings import Relation
from schemas.tables import Column, Table

__all__ = ["CAPAIAN", "PLAIN", "check", "formulas", "relation_of", "rows_of", "usual_ways"]

RULE = "capaian-kinerja"
CAPS = (("higher", 100), ("higher", 120), ("lower", 100), ("lower", 120), ("target-over-realisasi", 120))
"""Formulas and the limits at which agencies end their results. Not 100 for target / realisasi: any result below its target would
then be excused that is called 100 %."""
PRACTICE = Practice(
    main=("higher", "trend"),
    by_polarity=("lower", "target-over-realisasi"),
    caps={f"{name}-max-{limit}": Decimal(limit) for name, limit in CAPS},
)

PLAIN: Mapping[str, Callable[[str, str], Formula]] = {
    "higher": lambda target, realisasi: Ratio(realisasi, target),
    "lower": LowerIsBetter,
    "target-over-realisasi": Ratio,
}
OF_RANGES = Practice(main=tuple(f"{name}-of-{bound}" for bound in ("range", "low", "high") for name in PLAIN))


def check(view: View) -> Iterator[Draft]:
    """Plain targets, then those that are ranges and results by quarters: these are measured in ways of their own."""
    found = [
        (table, column)
        for table in view.report.tables
        for column in table.columns_of("capaian")
        if not follows_print(view, table, column)
    ]
    by_quarters = [(table, column) for table, column in found if is_of_last_quarter(view, table, column)]
    columns = [list(rows_of(view, table, column)) for table, column in found if (table, column) not in by_quarters]
    practice = replace(PRACTICE, told=view.report.stated.caps)
    plain = settle(columns, practice, indicators(view, columns))
    ranges = settle([list(range_rows_of(view, table, column)) for table, column in found], OF_RANGES)
    yield from (left_open(view, draft) for draft in (*plain, *ranges))
    for table, column in by_quarters:
        yield from of_quarters(view, table, column)


def is_of_last_quarter(view: View, table: Table, result: Column) -> bool:
    """Whether the achievement of a year stands beside the results of its quarters alone."""
    columns = measured(view, table, result)
    return columns is not None and result.period is None and columns[0].period is not None


def of_quarters(view: View, table: Table, result: Column) -> Iterator[Draft]:
    """The year's result is the sum of the quarters or the last of them, indicator by indicator: neither accuses."""
    realisasi, target = measured(view, table, result) or ()
    parts = next((parts for parts in parts_of_years(table) if realisasi in parts), (realisasi,))
    for row, stated, (whole,) in rows_with(view, table, result, (target,)):
        figures = stated_parts(view, row, parts)
        if not figures or row.kind == "mean":
            continue
        added = RatioOfSums(tuple(figure.id for figure in figures), (whole.id,))
        drafts = list(
            recomputed(view, stated, {**formulas(whole.id, figures[-1].id), "quarters-added": added}).values()
        )
        fitting = next((draft for draft in drafts if fits_closely(draft)), drafts[0])
        yield fitting if fitting.outcome != "disagrees" else unclear(fitting)


def relation_of(variant: str) -> Relation:
    return "inverse_ratio" if variant.startswith(("lower", "target-over")) else "ratio"


def indicators(view: View, columns: Sequence[Sequence[Mapping[str, Draft]]]) -> dict[str, str]:
    """Name of the indicator of each stated achievement (by figure id)."""
    names: dict[str, str] = {}
    for stated in (next(iter(row.values())).stated for rows in columns for row in rows):
        if stated.table is not None and stated.row is not None:
            table = view.tables[stated.table]
            name = view.name(table, table.row(stated.row)).casefold()
            if name:
                names[stated.id] = name
    return names


def rows_of(view: View, table: Table, result: Column) -> Iterator[dict[str, Draft]]:
    columns = measured(view, table, result)
    for row, stated, (realisasi, target) in rows_with(view, table, result, columns):
        if row.kind != "mean":
            yield variants(view, stated, realisasi, target)
    for row in view.rows(table) if columns else ():
        part, whole = (fraction_in(view, row.cell(column.index)) for column in columns or ())
        counted = view.figure(row, result)
        if counted is not None and part is not None and whole is not None and row.kind != "mean":
            yield recomputed(view, counted, of_fractions(whole, part, CAPS), as_counts(*part, *whole))


def measured(view: View, table: Table, result: Column) -> tuple[Column, ...] | None:
    def found() -> tuple[Column, ...] | None:
        base = base_of(view, table, result, lambda *figures: usual_ways(view, *figures))
        return base.columns if base else None

    return view.once((RULE, "measured", table.id, result.index), found)


def usual_ways(view: View, stated: Figure, realisasi: Figure, target: Figure) -> list[Draft]:
    """The recomputations by which the base of a column is told."""
    return list(plainly(view, stated, realisasi, target).values())


def plainly(view: View, stated: Figure, realisasi: Figure, target: Figure) -> dict[str, Draft]:
    """The recomputations without caps; several rules ask for those of one row, and every rival base of its column."""
    return view.once(
        (RULE, "plain", stated.id, realisasi.id, target.id),
        lambda: recomputed(view, stated, plain_ways(target.id, realisasi.id)),
    )


def range_rows_of(view: View, table: Table, result: Column) -> Iterator[dict[str, Draft]]:
    columns = measured(view, table, result)
    for row in view.rows(table) if columns else ():
        part, whole = columns or ()
        bounds = range_in(row.cell(whole.index), view.figures)
        stated, realisasi = view.figure(row, result), view.figure(row, part)
        if bounds is not None and stated is not None and realisasi is not None:
            yield of_range(view, stated, realisasi, bounds)


def variants(view: View, stated: Figure, realisasi: Figure, target: Figure) -> dict[str, Draft]:
    def found() -> dict[str, Draft]:
        known, ways = plainly(view, stated, realisasi, target), formulas(target.id, realisasi.id)
        return known | recomputed(view, stated, {name: one for name, one in ways.items() if name not in known})

    return view.once((RULE, "variants", stated.id, realisasi.id, target.id), found)


def of_range(view: View, stated: Figure, realisasi: Figure, bounds: tuple[Figure, Figure]) -> dict[str, Draft]:
    """By the rule of ranges, or against one bound as though it were the target, which offices also do."""
    low, high = (bound.id for bound in bounds)
    ways: dict[str, Formula] = {}
    for name, over in PLAIN.items():
        ways[f"{name}-of-range"] = RangeTarget(low, high, realisasi.id, over)
        ways[f"{name}-of-low"] = over(low, realisasi.id)
        ways[f"{name}-of-high"] = over(high, realisasi.id)
    return recomputed(view, stated, ways)


def recomputed(
    view: View, stated: Figure, ways: Mapping[str, Formula], instead: dict[str, Figure] | None = None
) -> dict[str, Draft]:
    """The recomputations of `stated` in all `ways`; the figures `instead` take the place of those of the report."""
    group = f"{stated.table}:{stated.column}"
    figures = ChainMap(instead, view.figures) if instead else view.figures
    return {
        name: recompute(RULE, relation_of(name), stated, formula, figures, group, variant=name)
        for name, formula in ways.items()
    }


def plain_ways(target: str, realisasi: str) -> dict[str, Formula]:
    return {name: over(target, realisasi) for name, over in PLAIN.items()}


def short_of_target(target: str, realisasi: str) -> Formula:
    """`(T - R) / T * 100`, nought where the target is met: what some e-SAKIP applications print for falling indicators."""
    missing = divided(minus(Operand(target), Operand(realisasi)), Operand(target))
    return Expression(Operation("*", missing, constant(100)))


def formulas(target: str, realisasi: str) -> dict[str, Formula]:
    """domain: PermenPANRB 53/2014 leaves the formula to the agency; these are the ones in use, with caps at 100 and 120."""
    found = plain_ways(target, realisasi)
    found["trend"] = short_of_target(target, realisasi)
    return found | {f"{name}-max-{limit}": Capped(found[name], Decimal(limit)) for name, limit in CAPS}


CAPAIAN = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Persentase capaian kinerja", "Achievement percentage"),
        kriteria=(
            "Capaian = realisasi / target x 100; untuk indikator yang makin rendah makin baik: "
            "(target - (realisasi - target)) / target x 100 atau target / realisasi x 100; target rentang: 100 di dalamnya, "
            "selebihnya terhadap batas yang dilampaui.",
            "Achievement = realisation / target x 100; where lower is better: "
            "(target - (realisation - target)) / target x 100, or target / realisation x 100; a target that is a range: 100 "
            "within it, else against the bound that was passed.",
        ),
        akibat=(
            "Keberhasilan atau kegagalan indikator dinilai dari capaian yang keliru.",
            "The indicator is judged by a wrong achievement.",
        ),
        rekomendasi=(
            "Hitung ulang capaian, atau perbaiki target atau realisasi, dan sebutkan rumus yang dipakai.",
            "Recompute the achievement or correct target or realisation, and state the formula used.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A; PermenPANRB 8/2021 (target minimal)",
    ),
    limits=Bilingual(
        id="Rumus diputuskan per tabel menurut sebagian besar barisnya; target nol tidak dapat dihitung.",
        en="The formula is decided per table by most of its rows; a target of zero is not computable.",
    ),
    check=check,
)
