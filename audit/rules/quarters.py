"""A year and its quarters or semesters: added up, or as the last of them leaves it."""

from collections.abc import Iterator, Sequence

from audit.draft import Draft, recompute
from audit.formulas import Formula, Mean, Same, Sum
from audit.practice import Practice, settle
from audit.quarters import stated_parts, whole_years
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, Table

__all__ = ["TRIWULAN", "WAYS", "rows_of"]

RULE = "triwulan"
WAYS = ("sum", "last", "mean")
ADDED = frozenset({"anggaran", "realisasi_anggaran", "sisa"})


def check(view: View) -> Iterator[Draft]:
    """Which way a table takes is settled over its columns; single indicators differ from it by their nature: counts add up
    over a year, an index is what it was at the end, a rate may be the mean."""
    for table in view.report.tables:
        rows = [row for year, parts in whole_years(table) for row in rows_of(view, table, year, parts)]
        other = {draft.stated.id: draft for row in rows for draft in row.values() if draft.outcome == "agrees"}
        for draft in settle([rows], Practice(main=WAYS)) if rows else ():
            yield other.get(draft.stated.id, draft) if draft.outcome == "disagrees" else draft


def rows_of(view: View, table: Table, year: Column, parts: Sequence[Column]) -> Iterator[dict[str, Draft]]:
    for row in view.rows(table):
        stated, figures = view.figure(row, year), stated_parts(view, row, parts)
        if stated is None or not figures or row.kind == "mean":
            continue
        yield {
            name: recompute(
                RULE,
                "sum" if name == "sum" else "equality" if name == "last" else "mean",
                stated,
                formula,
                view.figures,
                f"{table.id}:{year.index}",
                variant=name,
                last_digit=name == "mean",
            )
            for name, formula in ways(year, figures, full=len(figures) == len(parts)).items()
        }


def ways(year: Column, figures: Sequence[Figure], *, full: bool) -> dict[str, Formula]:
    """The last of the year is known only where it is stated; money is added up or is what has been spent up to the end."""
    ids = tuple(figure.id for figure in figures)
    found: dict[str, Formula] = {"sum": Sum(ids)}
    if full:
        found["last"] = Same(ids[-1])
        if year.role not in ADDED:
            found["mean"] = Mean(ids)
    return found


TRIWULAN = Rule(
    id=RULE,
    relation="sum",
    text=rule_text(
        title=("Tahun dan triwulannya", "A year and its quarters"),
        kriteria=(
            "Angka setahun adalah jumlah triwulan (atau semester), atau posisi pada triwulan terakhir, sesuai cara tabelnya.",
            "A year's figure is the sum of its quarters (or semesters), or the position at the last of them, as the table has it.",
        ),
        akibat=(
            "Target atau realisasi setahun tidak dapat ditelusuri ke rencana aksi triwulannya.",
            "The year's target or result cannot be traced to its quarters.",
        ),
        rekomendasi=(
            "Cocokkan angka setahun dengan angka triwulannya.",
            "Reconcile the year's figure with its quarters.",
        ),
        reference="PermenPANRB 53/2014, Lampiran I dan III; PermenPANRB 88/2021 (pengukuran kinerja triwulanan)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila keempat triwulan (kedua semester) dan tahunnya ada dalam tabel yang sama; indikator yang dijumlahkan "
        "dan yang berposisi akhir boleh bercampur.",
        en="Judged only where all four quarters (both semesters) and their year stand in the same table; indicators that are added "
        "up and those of a final position may be mixed.",
    ),
    check=check,
)
