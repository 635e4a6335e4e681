"""Rows that one table lists and another table of the same things does not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audit.draft import WordDraft
from audit.row_names import NamedRow, NameList, budgets, name_list, only_in_one, stands_in
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import ColumnRole, Table, TableKind

__all__ = ["BARIS_TABEL"]

RULE = "baris-tabel"
FEWEST_SHARED = 3
FEWEST_OF_BUDGET = 2
MOST_SHARED = 0.7
"""Lists that share less are lists of other things, or one is a selection."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Kinds of tables that ought to list the same. `either` says that each may lack what the other has; else only the second
    is held to the first, and only where it has nothing of its own (a renamed indicator is not a missing one)."""

    names: ColumnRole
    first: TableKind
    second: TableKind
    either: bool


PAIRINGS = (
    Pairing("indikator", "perjanjian_kinerja", "capaian_kinerja", either=False),
    Pairing("program", "anggaran_program", "realisasi_anggaran", either=True),
    Pairing("nama", "data_pendukung", "data_pendukung", either=True),
    Pairing("nama", "data_pendukung", "lainnya", either=True),
    Pairing("nama", "lainnya", "lainnya", either=True),
    Pairing("nama", "data_pendukung", "perbandingan_tahun", either=True),
    Pairing("nama", "perbandingan_tahun", "perbandingan_tahun", either=True),
    Pairing("nama", "data_pendukung", "realisasi_anggaran", either=True),
)


def check(view: View) -> Iterator[WordDraft]:
    for pairing in PAIRINGS:
        first, second = lists_of(view, pairing, pairing.first), lists_of(view, pairing, pairing.second)
        seen: set[frozenset[str]] = set()
        told: set[tuple[str, str]] = set()
        for one in first:
            for other in second:
                pair = frozenset({one.table.id, other.table.id})
                if one.table.id == other.table.id or pair in seen:
                    continue
                if of_same_things(one, other) or (pairing.names == "program" and of_same_budgets(view, one, other)):
                    seen.add(pair)
                    yield from compared(view, pairing, (one, other), (first, second), told)


def lists_of(view: View, pairing: Pairing, kind: TableKind) -> list[NameList]:
    """The lists of tables of `kind` that were read whole, as far as that shows."""
    whole = [table for table in view.report.tables if table.kind == kind and is_whole(view, table)]
    return [found for table in whole if (found := name_list(view, table, pairing.names)) is not None]


def is_whole(view: View, table: Table) -> bool:
    return any(row.kind == "header" for row in table.rows) and view.is_read_whole(table)


def of_same_things(one: NameList, other: NameList) -> bool:
    shared = len(one.names & other.names)
    return shared >= FEWEST_SHARED and shared >= MOST_SHARED * max(len(one.names), len(other.names))


def of_same_budgets(view: View, one: NameList, other: NameList) -> bool:
    """Whether two short lists of programmes are of one budget: all but one of their names, each with the same rupiah."""
    shared = one.names & other.names
    sizes = len(one.names), len(other.names)
    if len(shared) < FEWEST_OF_BUDGET or len(shared) < min(sizes) or max(sizes) - min(sizes) != 1:
        return False
    mine, theirs = budgets(view, one), budgets(view, other)
    return all(mine[name] & theirs[name] for name in shared)


def compared(
    view: View,
    pairing: Pairing,
    pair: tuple[NameList, NameList],
    lists: tuple[Sequence[NameList], Sequence[NameList]],
    told: set[tuple[str, str]],
) -> Iterator[WordDraft]:
    """What each lacks; what another table of the lacking one's kind has was divided between them, goal by goal.

    `told` holds which table was said to lack which name: several lists may have it.
    """
    one, other = pair
    mine, theirs = only_in_one(one, other)
    mine = [row for row in mine if not elsewhere(row, lists[1], other) and (other.table.id, row.name) not in told]
    theirs = [row for row in theirs if not elsewhere(row, lists[0], one) and (one.table.id, row.name) not in told]
    if not pairing.either:
        mine, theirs = ([] if theirs else not_told(view, mine)), []
    told.update((other.table.id, row.name) for row in mine)
    told.update((one.table.id, row.name) for row in theirs)
    if mine or theirs:
        yield remark(view, (one, mine), (other, theirs))


def not_told(view: View, rows: Sequence[NamedRow]) -> list[NamedRow]:
    """`rows` without the names of which nothing in the chapter of results speaks: these are a finding of their own."""
    told = {(one.page, one.bbox) for one in view.report.stated.agreed if one.planned and not one.found}
    return [row for row in rows if (row.cell.page, row.cell.bbox) not in told]


def elsewhere(row: NamedRow, lists: Sequence[NameList], lacking: NameList) -> bool:
    """Whether another table goes on with what `lacking` lists; one that lists the same things again does not."""
    rest = [one for one in lists if one.table.id != lacking.table.id]
    return any(stands_in(row, one) for one in rest if 2 * len(one.names & lacking.names) < len(lacking.names))


Lacking = tuple[NameList, Sequence[NamedRow]]
"""A table and those of its rows that the other table lacks."""


def remark(view: View, first: Lacking, second: Lacking) -> WordDraft:
    rows = [*first[1], *second[1]]
    texts = {lang: "; ".join(said(view, first, second, lang)) for lang in ("id", "en")}
    return WordDraft(
        rule=RULE,
        relation="presence",
        word=rows[0].text,
        severity="info",
        message=Bilingual(id=f"{texts['id']}.", en=f"{texts['en']}."),
        expression=f"rows({first[0].table.id}, {second[0].table.id})",
        formula=" | ".join(row.name for row in rows),
        about="\x1f".join([first[0].table.key, second[0].table.key, *(row.name for row in rows)]),
        places=tuple((row.cell.page, row.cell.bbox) for row in rows),
    )


def said(view: View, first: Lacking, second: Lacking, lang: str) -> Iterator[str]:
    for (has, rows), (lacks, _) in ((first, second), (second, first)):
        if rows:
            names = ", ".join(f'"{row.text}"' for row in rows)
            here, there = (placed(view, one.table, lang) for one in (has, lacks))
            yield (
                f"{names} ada dalam {here}, tidak ada dalam {there}"
                if lang == "id"
                else f"{names}: listed in {here}, not in {there}"
            )


def placed(view: View, table: Table, lang: str) -> str:
    label = view.label(table, lang)
    return f"{label} ({'hlm.' if lang == 'id' else 'p.'} {table.pages[0]})" if table.number or table.caption else label


BARIS_TABEL = Rule(
    id=RULE,
    relation="presence",
    text=rule_text(
        title=(
            "Baris yang ada di satu tabel dan tidak ada di tabel lain",
            "Rows listed in one table and missing in another",
        ),
        kriteria=(
            "Indikator dalam perjanjian kinerja dilaporkan capaiannya, program yang dianggarkan dilaporkan realisasinya, dan daftar "
            "hal yang sama memuat nama yang sama.",
            "Indicators of the performance agreement are reported on, programmes with a budget have their realisation, and lists "
            "of the same things hold the same names.",
        ),
        akibat=(
            "Laporan tidak lengkap, atau daftar-daftarnya tidak dapat dibandingkan.",
            "The report is incomplete, or its lists cannot be compared.",
        ),
        rekomendasi=(
            "Pastikan apakah baris ini terlewat atau memang tidak termasuk, dan jelaskan.",
            "See whether the row was left out or does not belong, and say so.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II dan III (kelengkapan dan keselarasan data)",
    ),
    limits=Bilingual(
        id="Hanya untuk dua daftar yang paling sedikit empat nama dan 70 persennya sama, atau dua daftar program yang berbeda satu "
        "nama saja dan pagu yang lainnya sama. Nama yang ditulis lain, terpotong, atau "
        "terdapat di tabel lain yang sejenis tidak dianggap hilang; tabel yang nomor barisnya melompat dan indikator yang "
        "namanya berganti tidak dinilai.",
        en="Only for two lists that have four names and 70 per cent in common, or two lists of programmes that differ in one name "
        "only and state the same budgets of the others. Names written otherwise, cut, or standing in "
        "another table of the kind do not count as missing; tables whose row numbers skip and indicators that were renamed "
        "are not judged.",
    ),
    check=check,
)
