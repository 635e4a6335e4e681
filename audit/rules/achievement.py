"""Achievement: realisasi against target, in the formulas that offices use."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from audit.draft import Draft, recompute
from audit.formulas import Capped, Formula, LowerIsBetter, Ratio
from audit.operands import rows_with
from audit.partners import partners, partners_across_years
from audit.practice import Practice, fits_closely, settle
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.findings import Relation
from schemas.tables import Column, Table

__all__ = ["CAPAIAN", "CAPAIAN_PROSA"]

RULE = "capaian-kinerja"
PROSE_RULE = "capaian-prosa"
LIMITS = (100, 120)
PRACTICE = Practice(
    main=("higher",),
    by_polarity=("lower", "target-over-realisasi"),
    caps={f"{name}-max-{limit}": Decimal(limit) for limit in LIMITS for name in ("higher", "lower")},
)


def check(view: View) -> Iterator[Draft]:
    columns = [
        list(rows_of(view, table, column)) for table in view.report.tables for column in table.columns_of("capaian")
    ]
    yield from settle(columns, PRACTICE, indicators(view, columns))


def relation_of(variant: str) -> Relation:
    return "inverse_ratio" if variant.startswith(("lower", "target-over")) else "ratio"


def indicators(view: View, columns: Sequence[Sequence[Mapping[str, Draft]]]) -> dict[str, str]:
    """Name of the indicator of each stated achievement (by figure id)."""
    names: dict[str, str] = {}
    for stated in (next(iter(row.values())).stated for rows in columns for row in rows):
        if stated.table is not None and stated.row is not None:
            table = view.tables[stated.table]
            name = view.name(table, next(row for row in table.rows if row.index == stated.row)).casefold()
            if name:
                names[stated.id] = name
    return names


def rows_of(view: View, table: Table, result: Column) -> Iterator[dict[str, Draft]]:
    found = partners(table, result, "realisasi", "target") or partners_across_years(
        table, result, "realisasi", "target_akhir"
    )
    for row, stated, (realisasi, target) in rows_with(view, table, result, found):
        if row.kind == "mean":
            continue
        yield {
            name: recompute(
                RULE,
                relation_of(name),
                stated,
                formula,
                view.figures,
                f"{table.id}:{result.index}",
                variant=name,
            )
            for name, formula in formulas(target, realisasi).items()
        }


def check_prose(view: View) -> Iterator[Draft]:
    """A sentence names the three figures; any formula in use that gives the third is accepted."""
    for claim in view.report.claims:
        if claim.kind == "achievement":
            stated, realisasi, target = (view.figures[name] for name in claim.figures)
            drafts = {
                name: recompute(
                    PROSE_RULE, relation_of(name), stated, formula, view.figures, f"prose:{stated.id}", variant=name
                )
                for name, formula in formulas(target, realisasi).items()
            }
            yield next((draft for draft in drafts.values() if fits_closely(draft)), drafts["higher"])


def formulas(target: Figure, realisasi: Figure) -> dict[str, Formula]:
    """domain: PermenPANRB 53/2014 leaves the formula to the agency; these are the ones in use, with caps at 100 and 120."""
    higher, lower = Ratio(realisasi.id, target.id), LowerIsBetter(target.id, realisasi.id)
    found: dict[str, Formula] = {
        "higher": higher,
        "lower": lower,
        "target-over-realisasi": Ratio(target.id, realisasi.id),
    }
    for limit in LIMITS:
        found[f"higher-max-{limit}"] = Capped(higher, Decimal(limit))
        found[f"lower-max-{limit}"] = Capped(lower, Decimal(limit))
    return found


CAPAIAN = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Persentase capaian kinerja", "Achievement percentage"),
        kriteria=(
            "Capaian = realisasi / target x 100; untuk indikator yang makin rendah makin baik: "
            "(target - (realisasi - target)) / target x 100 atau target / realisasi x 100.",
            "Achievement = realisation / target x 100; where lower is better: "
            "(target - (realisation - target)) / target x 100, or target / realisation x 100.",
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
CAPAIAN_PROSA = Rule(
    id=PROSE_RULE,
    relation="ratio",
    text=rule_text(
        title=("Capaian kinerja dalam kalimat", "Achievement in a sentence"),
        kriteria=(
            "Capaian dalam kalimat sesuai dengan target dan realisasi yang disebut kalimat itu.",
            "The achievement in a sentence follows from the target and the realisation that the sentence states.",
        ),
        akibat=(
            "Kalimat memberi kesan capaian yang tidak sesuai dengan angka yang disebutnya.",
            "The sentence gives an achievement that its own figures do not.",
        ),
        rekomendasi=("Sesuaikan kalimat dengan tabel pengukurannya.", "Bring the sentence in line with the table."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila satu kalimat menyebut ketiganya; semua rumus yang lazim diterima.",
        en="Judged only where one sentence states all three; every formula in use is accepted.",
    ),
    check=check_prose,
)
