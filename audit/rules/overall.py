"""What sentences tell of the whole agency, or of one sasaran: the mean of the achievements, the absorption of the budget."""

from collections.abc import Iterator, Sequence

from audit.averages import MeanOfMeans
from audit.completeness import rows_are_missing
from audit.draft import Draft, recompute, unclear
from audit.formulas import Formula, Mean, Ratio, Same
from audit.mean_rows import closing_mean
from audit.mean_ways import mean_ways
from audit.partners import partners
from audit.rule import Rule, rule_text
from audit.summands import amounts, top_rows
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.findings import Relation
from schemas.meaning import Claim
from schemas.rounding import rounded
from schemas.tables import Column, Row, Table

__all__ = ["KESELURUHAN"]

RULE = "keseluruhan"
FITS = ("agrees", "agrees_truncated")
PERCENT = "percent"
MEASURING = "capaian_kinerja"
OF_INDICATORS = (MEASURING, "analisis_sasaran", "iku", "perbandingan_tahun")
FEWEST_TOLD = 2
"""So many sentences have to tell the mean of all for one that tells another to be wrong."""
Rival = tuple[str, str, Formula]
"""The table it is from, the variant, the formula."""


def check(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind in ("overall-mean", "overall-absorption", "goal-mean"):
            yield from judged(view, claim)


def judged(view: View, claim: Claim) -> Iterator[Draft]:
    """One that fits settles it. Else the table beside the sentence, or all tables alike, show what it should be."""
    stated = view.figures[claim.figures[0]]
    plain, others = rivals(view, claim)
    relation: Relation = "ratio" if claim.kind == "overall-absorption" else "mean"
    drafts = [
        recompute(
            RULE,
            "equality" if isinstance(formula, Same) else relation,
            stated,
            formula,
            view.figures,
            f"prose:{stated.id}",
            variant=variant,
            inferred=True,
        )
        for _, variant, formula in (*plain, *others)
    ]
    fitting = next((draft for outcome in FITS for draft in drafts if draft.outcome == outcome), None)
    if fitting is not None:
        yield fitting
        return
    shown = [draft for draft, (table, _, _) in zip(drafts, plain, strict=False) if claim.table in (None, table)]
    if not shown:
        return
    if claim.kind == "overall-mean" and claim.table is None:
        tables = [view.tables[table] for table, _, _ in plain]
        shown = told_elsewhere(view, claim, tables, shown) or shown
    first = shown[0]
    yield first if all(same_result(first, other) for other in shown) else unclear(first)


def told_elsewhere(view: View, claim: Claim, tables: Sequence[Table], drafts: Sequence[Draft]) -> list[Draft]:
    """The mean of the longest table of results, where other sentences tell it and no other mean of such a table as the mean of all:
    what one sentence tells otherwise is that mean as well."""
    measuring = [table for table in tables if table.kind == MEASURING]
    longest = max((len(table.rows) for table in tables if table.kind in OF_INDICATORS), default=0)
    whole = [
        draft for draft, table in zip(drafts, tables, strict=True) if table in measuring and len(table.rows) == longest
    ]
    if not whole or not all(same_result(whole[0], one) for one in whole):
        return []
    alike = [one for one in view.report.claims if one.kind == claim.kind and one.figures != claim.figures]
    others = [view.figures[one.figures[0]] for one in alike]
    stated = whole[0].stated
    bearing = [one for one in others if is_result(whole[0], one)]
    return (
        whole
        if len(bearing) >= FEWEST_TOLD and all(one in bearing or one.value == stated.value for one in others)
        else []
    )


def is_result(draft: Draft, figure: Figure) -> bool:
    """Whether a figure is what the recomputation comes to, at the decimals that it prints."""
    point = draft.comparison.point
    return point is not None and figure.value is not None and rounded(point, figure.decimals) == figure.value


def same_result(one: Draft, other: Draft) -> bool:
    """Whether two recomputations come to the same, as far as the sentence prints it."""
    points = [draft.comparison.point for draft in (one, other)]
    return (
        None not in points and len({rounded(point, one.stated.decimals) for point in points if point is not None}) == 1
    )


def rivals(view: View, claim: Claim) -> tuple[list[Rival], list[Rival]]:
    """What the tables show plainly, and the other ways in which reports compute it."""
    if claim.kind == "goal-mean":
        groups: list[Rival] = [("", "simple", Mean(group)) for group in claim.groups if all_stated(view, group)]
        return groups, [("", "printed", Same(name)) for name in claim.context]
    plain: list[Rival] = []
    others: list[Rival] = []
    for table in view.report.tables:
        of_table = absorbed if claim.kind == "overall-absorption" else averaged
        for variant, formula in of_table(view, table):
            (plain if variant in ("printed", "simple") else others).append((table.id, variant, formula))
        if claim.kind == "overall-mean":
            others += [(table.id, "section", Same(figure.id)) for figure in printed_means(view, table)]
    return plain, others


def printed_means(view: View, table: Table) -> Iterator[Figure]:
    """What the closing rows of a table state in percent, of whatever comparison it makes: with last year, a plan's end, others."""
    for column in table.columns:
        for row in table.rows if column.unit == PERCENT else ():
            figure = view.figure(row, column)
            if figure is not None and row.kind in ("mean", "total"):
                yield figure


def all_stated(view: View, group: Sequence[str]) -> bool:
    return bool(group) and all(view.figures[name].value is not None for name in group)


def averaged(view: View, table: Table) -> Iterator[tuple[str, Formula]]:
    """The mean of a table of targets and results: its own row of means, of all rows, of those that are no part of others."""
    for column in table.columns_of("capaian"):
        if partners(table, column, "realisasi", "target") is None or column.tahun not in (
            None,
            view.report.identity.tahun,
        ):
            continue
        printed = [
            figure for row in table.rows if row.kind in ("mean", "total") and (figure := view.figure(row, column))
        ]
        if (closing := closing_mean(view, table)) is not None:
            printed.append(closing[2])
        yield from (("printed" if len(printed) == 1 else "section", Same(figure.id)) for figure in printed)
        body = [row for row in table.rows if row.kind == "body"]
        in_part = bool(printed) or rows_are_missing(table)
        for rows, variant in ((top_rows(body), "simple"), (body, "all-rows")):
            terms = terms_of(view, rows, column, closing[2].id if closing else None)
            if terms is not None and len(terms) > 1:
                yield ("all-rows" if in_part else variant), Mean(terms)
                yield from mean_ways(view, table, rows, column, terms)
        if len(printed) > 1:
            yield "of-means", Mean(tuple(figure.id for figure in printed))
        groups = by_goal(view, table, body, column)
        if len(groups) > 1:
            yield "of-goals", MeanOfMeans(groups)


def by_goal(view: View, table: Table, rows: Sequence[Row], column: Column) -> tuple[tuple[str, ...], ...]:
    """The achievements of each sasaran that the table names, in its order."""
    goals = table.columns_of("sasaran")
    groups: list[list[str]] = []
    for row in rows if len(goals) == 1 else ():
        cell, figure = row.cell(goals[0].index), view.figure(row, column)
        if cell is not None and not cell.repeat and cell.text.strip():
            groups.append([])
        if figure is not None and figure.value is not None and groups:
            groups[-1].append(figure.id)
    return tuple(tuple(group) for group in groups if group)


def terms_of(view: View, rows: Sequence[Row], column: Column, but: str | None) -> tuple[str, ...] | None:
    terms = amounts(view, rows, column)
    return None if terms is None else tuple(name for name in terms if name != but)


def absorbed(view: View, table: Table) -> Iterator[tuple[str, Formula]]:
    """The absorption of the table's total, as printed and as its amounts give it; else of the sums of its lines."""
    for result in table.columns_of("serapan"):
        pair = partners(table, result, "realisasi_anggaran", "anggaran")
        if pair is None or result.tahun not in (None, view.report.identity.tahun):
            continue
        totals = [row for row in table.rows if row.kind == "total"]
        for row in totals[-1:]:
            part, whole, share = (view.figure(row, one) for one in (*pair, result))
            if share is not None and share.value is not None:
                yield "printed", Same(share.id)
            if part is not None and whole is not None and whole.value:
                yield ("of-total" if share else "simple"), Ratio(part.id, whole.id)
        for row in table.rows:
            share = view.figure(row, result)
            if row.kind in ("mean", "subtotal", "body") and share is not None:
                yield "section", Same(share.id)


KESELURUHAN = Rule(
    id=RULE,
    relation="mean",
    text=rule_text(
        title=("Rata-rata capaian dan serapan dalam kalimat", "Mean achievement and absorption in a sentence"),
        kriteria=(
            "Rata-rata capaian (serapan anggaran) yang disebut kalimat = rata-rata (serapan jumlah) pada tabel pengukuran kinerja "
            "(realisasi anggaran).",
            "The mean achievement (absorption) that a sentence states = the mean (the absorption of the total) of the table of "
            "results (of the budget).",
        ),
        akibat=(
            "Kesimpulan laporan tidak didukung oleh tabelnya sendiri.",
            "The report's conclusion is not borne out by its own tables.",
        ),
        rekomendasi=(
            "Hitung ulang dari tabelnya, dan samakan ikhtisar, bab III dan penutup.",
            "Recompute it from the table; make summary, chapter III and conclusion agree.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Setiap cara menghitung yang cocok diterima (baris, sasaran, berbobot, dibatasi 100 atau 120). Bila tidak ada yang cocok, "
        "hanya dinilai terhadap tabel di dekat kalimat itu, atau bila semua tabel menghasilkan angka yang sama.",
        en="Any way of computing that fits is accepted (rows, goals, weighted, capped at 100 or 120). Where none does, judged only "
        "against the table beside the sentence, or where all tables come to the same.",
    ),
    check=check,
)
