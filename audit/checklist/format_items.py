"""Items on the format of the report: whether it shows what a performance report is to show."""

from audit.checklist.answer import Answer, judge, no, open_item, yes
from audit.checklist.seen import AGREEMENT, RESULTS, Seen
from schemas.figures import Figure
from schemas.tables import ColumnRole, Table, TableKind

__all__ = ["achievement", "attachments", "essentials", "finance", "improvement", "targets"]

NAMES: tuple[ColumnRole, ...] = ("indikator", "sasaran")
WITH_TARGETS: tuple[TableKind, ...] = (*AGREEMENT, *RESULTS, "iku", "target_renstra", "rencana_aksi")
SPENDERS: tuple[ColumnRole, ...] = ("program", "kegiatan", "nama", "sasaran", "indikator")
WITH_SPENDING: tuple[TableKind, ...] = ("realisasi_anggaran", "capaian_program", "efisiensi")
FEWEST_REPEATED = 3
"""Quantities that attachments and body must state alike before the ones are said to support the other."""


def essentials(seen: Seen) -> Answer:
    """F1. What is essential is a judgement: only where the report speaks of the agency is told."""
    places = seen.headings("I")
    places += seen.some(of_introduction(seen), lambda one: seen.at_table(one, "data instansi", "data on the agency"))
    if places:
        return judge(
            places,
            "Bab pendahuluan atau data instansi ada; apakah semua data penting tampil, perlu dinilai.",
            "There is an introduction or data on the agency; whether all that matters is shown must be judged.",
        )
    return open_item(
        "Judul pendahuluan atau tabel data instansi tidak ditemukan oleh pembacaan mesin.",
        "No heading of an introduction and no table on the agency was found by the machine.",
    )


def of_introduction(seen: Seen) -> list[Table]:
    """Tables of data between the headings of the introduction and of the chapter behind it."""
    begin = max((section.page for section in seen.sections("I")), default=0)
    end = min((section.page for section in seen.sections("II") if section.page >= begin), default=0)
    return [table for table in seen.tables("data_pendukung") if begin and begin <= table.pages[0] < end]


def targets(seen: Seen) -> Answer:
    """F2. Yes where a table names what is to be reached and states the target beside it."""
    found = seen.filled(seen.of_the_year(*WITH_TARGETS), NAMES, ("target",))
    places = seen.at_tables((one for one in found if one.filled), "target", "a target")
    if any(one.mostly for one in found):
        return yes(
            places, "Target tercantum di samping indikator atau sasarannya.", "Targets stand beside their goals."
        )
    if {"III.A.1", "PK"} <= seen.absent.keys() and not any(table.columns_of("target") for table in seen.report.tables):
        return no(
            seen.absences("III.A.1", "PK"),
            "Seluruh laporan terbaca; tabel, kolom, atau uraian target tidak ditemukan, perjanjian kinerja juga tidak.",
            "The whole report was read; no table, column or passage on targets and no performance agreement was found.",
        )
    if places:
        return judge(
            places,
            "Target terbaca hanya pada sebagian kecil baris.",
            "Targets were read in a small part of the rows only.",
        )
    return open_item(
        "Target belum dapat dipastikan dari tabel yang terbaca.", "The tables that were read do not settle it."
    )


def achievement(seen: Seen) -> Answer:
    """F3. Yes only where every row has target and result, nothing that was promised is missing, and it is discussed."""
    found = seen.filled(seen.of_the_year("capaian_kinerja", "analisis_sasaran"), NAMES, ("target", "realisasi"))
    places = seen.at_tables(found, "target dan realisasi", "a target and a result")
    if "III.A.1" in seen.absent:
        return no(
            seen.absences("III.A.1"),
            "Seluruh laporan terbaca; bagian, tabel, atau uraian target dan realisasi tidak ditemukan.",
            "The whole report was read; no section, table or passage on targets and results was found.",
        )
    if not found:
        return open_item(
            "Tabel yang memuat target dan realisasi setiap indikator tidak ditemukan oleh pembacaan mesin.",
            "No table with a target and a result for each indicator was found by the machine.",
        )
    missing = [one for one in seen.by_rule("kinerja-dijanjikan") if one.severity == "medium"]
    discussed = seen.sections("III.A", "III.A.5", "III.A.7")
    if all(one.filled == one.rows for one in found) and not missing and discussed:
        return yes(
            [*places, *seen.headings("III.A", "III.A.5", "III.A.7")],
            "Setiap baris tabel capaian berisi target dan realisasi, dan laporan menganalisisnya.",
            "Each row of the tables of results states target and result, and the report discusses them.",
        )
    return judge(
        [*places, *seen.some(missing, seen.at_finding)],
        "Tabel capaian ada, tetapi belum tampak lengkap: ada baris tanpa target atau realisasi, indikator yang tidak "
        "dilaporkan, atau bagian analisis yang tidak ditemukan.",
        "There are tables of results, but they do not look complete: rows without target or result, indicators that are "
        "not reported, or no section of analysis was found.",
    )


def attachments(seen: Seen) -> Answer:
    """F4. Yes where attachments repeat figures of the body and none of them differs."""
    headings = seen.sections("Lampiran")
    first = min((one.page for one in headings), default=0)
    closing = max((one.page for one in seen.sections("III.B", "IV")), default=0)
    behind = [table for table in seen.report.tables if first and table.pages[0] >= first > closing]
    places = seen.some(headings, seen.at_section)
    if not headings:
        return open_item(
            "Judul lampiran tidak ditemukan dalam berkas ini; lampiran mungkin ada dalam berkas lain.",
            "No heading of an attachment was found in this file; attachments may be in another one.",
        )
    same, different = repeated(seen, first) if behind else (0, 0)
    agreements = [table for table in behind if table.kind == "perjanjian_kinerja"]
    if agreements and same >= FEWEST_REPEATED and not different:
        tables = seen.some(agreements, lambda one: seen.at_table(one, "perjanjian kinerja", "performance agreement"))
        return yes(
            [*places, *tables],
            f"Lampiran memuat perjanjian kinerja; {same} besaran di lampiran sama dengan yang di badan laporan.",
            f"The performance agreement is attached; {same} quantities there are the same as in the body.",
        )
    return judge(
        places,
        f"Lampiran ada; besaran yang sama dengan badan laporan: {same}, yang perlu disandingkan: {different}. "
        "Apakah mendukung isi laporan, perlu dinilai.",
        f"There are attachments; quantities that are the same as in the body: {same}, to be set side by side: {different}. "
        "Whether they support it must be judged.",
    )


def repeated(seen: Seen, first: int) -> tuple[int, int]:
    """How many quantities stated both before page `first` and from it on are the same there, and how many are not."""
    same = different = 0
    for quantity in seen.report.quantities:
        stated = [seen.figures[name] for name in quantity.figures if name in seen.figures]
        body, attached = values(stated, before=first), values(stated, since=first)
        if body and attached:
            same += body == attached
            different += body != attached
    return same, different


def values(figures: list[Figure], before: int | None = None, since: int | None = None) -> set[str]:
    """The values of those on the pages asked for, comparable; empty where one of them is not clear."""
    wanted = [one for one in figures if (before is None or one.page < before) and (since is None or one.page >= since)]
    if any(one.value is None for one in wanted):
        return set()
    return {f"{one.value.normalize():f}" for one in wanted if one.value is not None}


def improvement(seen: Seen) -> Answer:
    """F5. A heading says that there is a place for it, not what stands there: never yes."""
    if {"III.A.5", "IV"} <= seen.absent.keys():
        return no(
            seen.absences("III.A.5", "IV"),
            "Seluruh laporan terbaca; penutup maupun uraian sebab dan solusi tidak ditemukan.",
            "The whole report was read; neither a closing chapter nor a passage on causes and solutions was found.",
        )
    places = seen.headings("III.A.5", "IV")
    places += seen.some(seen.tables("rencana_aksi"), lambda one: seen.at_table(one, "rencana aksi", "plan of actions"))
    if places:
        return judge(
            places,
            "Tempatnya ada; apakah berisi upaya perbaikan ke depan, perlu dibaca.",
            "There is a place for it; whether it tells of improvements to come must be read.",
        )
    return open_item(
        "Judul penutup atau bagian sebab dan solusi tidak ditemukan oleh pembacaan mesin.",
        "No heading of a closing chapter or of causes and solutions was found by the machine.",
    )


def finance(seen: Seen) -> Answer:
    """F6. Yes where a table states budget and realisation row by row."""
    found = seen.filled(seen.tables(*WITH_SPENDING), SPENDERS, ("anggaran", "realisasi_anggaran"))
    places = seen.at_tables([one for one in found if one.filled], "anggaran dan realisasinya", "a budget and its use")
    if any(one.mostly for one in found):
        return yes(
            places, "Anggaran dan realisasinya disajikan dalam tabel.", "Budgets and their use are shown in a table."
        )
    if "III.B" in seen.absent:
        return no(
            seen.absences("III.B"),
            "Seluruh laporan terbaca; bagian, tabel, atau uraian realisasi anggaran tidak ditemukan.",
            "The whole report was read; no section, table or passage on budget realisation was found.",
        )
    places += seen.headings("III.B")
    if places:
        return judge(
            places,
            "Bagian realisasi anggaran ada, tetapi tabel anggaran dan realisasinya tidak terbaca lengkap.",
            "There is a section on budget realisation, but its table was not read in full.",
        )
    return open_item(
        "Bagian atau tabel realisasi anggaran tidak ditemukan oleh pembacaan mesin.",
        "No section or table on budget realisation was found by the machine.",
    )
