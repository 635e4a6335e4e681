"""Columns of the tables, worded as this report words them, with what an audit should make of them."""

from collections.abc import Mapping

from synthetic.blocks import Column
from synthetic.book import Book

__all__ = ["column"]

ROLES: Mapping[str, str | None] = {
    "no": "nomor",
    "code": "kode",
    "goal": "sasaran",
    "indicator": "indikator",
    "unit": "satuan",
    "target": "target",
    "actual": "realisasi",
    "achievement": "capaian",
    "predicate": "predikat",
    "line": "program",
    "program": "program",
    "budget": "anggaran",
    "spent": "realisasi_anggaran",
    "rest": "sisa",
    "absorption": "serapan",
    "note": "keterangan",
    "year_actual": "realisasi",
    "change": "pertumbuhan",
    "end_target": "target_akhir",
    "end_level": "capaian",
    "efficiency": "efisiensi",
    "mean_achievement": "capaian",
    "formula": "formulasi",
    "source": "sumber_data",
    "owner": "penanggung_jawab",
    "aim": None,
    "strategy": None,
}
"""Role of the columns by the key of their heading in `wording.toml`."""
HEADED: Mapping[str, str] = {"Uraian": "nama"}
"""Role under a heading that says less than its key."""
UNITS = {
    "anggaran": "IDR",
    "realisasi_anggaran": "IDR",
    "sisa": "IDR",
    "serapan": "percent",
    "capaian": "percent",
}
DATED = frozenset({*UNITS, "target", "realisasi", "pertumbuhan", "efisiensi", "nilai"})
"""Roles whose figures belong to a year; the last year of a plan is not printed."""


def column(
    book: Book,
    key: str,
    weight: float = 0.0,
    align: str = "right",
    group: str | None = None,
    *,
    role: str | None = None,
    year: int | None = None,
    unit: str | None = None,
    formula: str = "",
) -> Column:
    """A column headed by this report's wording of `key`; with a `role` of its own `key` is the heading itself.

    `year` is the report's where none is given; `unit` that of all its figures, where the role does not tell it.
    """
    when = book.year if year is None else year
    heading = key if role else book.style.words[key].format(year=when)
    meant = role or HEADED.get(heading, ROLES[key])
    dated = when if meant in DATED else None
    return Column(heading, weight, align, group, formula, meant, dated, unit or UNITS.get(meant or ""))
