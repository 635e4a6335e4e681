"""Items on how the report was made: most of it cannot be seen in the report."""

from audit.checklist.answer import Answer, judge, no, open_item
from audit.checklist.seen import Seen
from schemas.findings import Finding
from schemas.tables import ColumnRole

__all__ = ["awareness", "contributions", "data_flow", "data_keepers", "makers", "reliability", "supporting_data"]

NAMES: tuple[ColumnRole, ...] = ("indikator", "sasaran")


def makers(_seen: Seen) -> Answer:
    """M1."""
    return open_item(
        "Tidak terlihat dari laporan; lihat SK tim penyusun atau uraian tugas unit.",
        "The report does not show it; see the decree on the team or the tasks of the unit.",
    )


def supporting_data(seen: Seen) -> Answer:
    """M2. Whether the data suffice is a judgement."""
    tables = seen.tables("data_pendukung", "skm")
    places = seen.some(tables, lambda one: seen.at_table(one, "data pendukung", "supporting data"))
    named = seen.filled(seen.report.tables, NAMES, ("sumber_data",))
    places += seen.at_tables((one for one in named if one.filled), "sumber data", "a source of data")
    if places:
        return judge(
            places,
            "Data pendukung atau sumber data disebut dalam laporan; memadai atau tidaknya perlu dicocokkan dengan bukti.",
            "The report names supporting data or their sources; whether they suffice must be held to the evidence.",
        )
    return open_item(
        "Tabel data pendukung atau kolom sumber data tidak ditemukan oleh pembacaan mesin; lihat data dukung pada unit kerja.",
        "No supporting data or column of their sources was found by the machine; see the data kept by the units.",
    )


def data_flow(_seen: Seen) -> Answer:
    """M3."""
    return open_item(
        "Tidak terlihat dari laporan; lihat SOP atau surat permintaan data.",
        "The report does not show it; see the procedure or the requests for data.",
    )


def data_keepers(seen: Seen) -> Answer:
    """M4. A column of persons in charge is a sign, not the appointment itself."""
    found = [one for one in seen.filled(seen.report.tables, NAMES, ("penanggung_jawab",)) if one.filled]
    if found:
        return judge(
            seen.at_tables(found, "penanggung jawab", "who is in charge"),
            "Penanggung jawab disebut dalam tabel; penetapannya pada setiap unit perlu dilihat.",
            "Tables name who is in charge; how each unit appointed them must be seen.",
        )
    return open_item(
        "Kolom penanggung jawab tidak ditemukan oleh pembacaan mesin; lihat SK atau SOP pengumpulan data.",
        "No column of persons in charge was found by the machine; see the decree or procedure on data.",
    )


def reliability(seen: Seen) -> Answer:
    """M5. No where stated figures contradict each other for certain; never yes: what is consistent may still be untrue."""
    high = [one for one in seen.standing if one.severity == "high"]
    certain = [one for one in high if one.certainty == "certain" or is_accepted(one)]
    if certain:
        return no(
            seen.some(certain, seen.at_finding),
            f"{len(certain)} catatan tinggi yang pasti: angka-angka dalam laporan bertentangan satu sama lain.",
            f"{len(certain)} certain notes of high severity: figures of the report contradict each other.",
        )
    doubts = [one for one in seen.standing if one.severity in ("high", "medium")]
    summary = seen.report.summary
    if doubts:
        return judge(
            seen.some(doubts, seen.at_finding),
            f"{len(doubts)} catatan tinggi atau sedang perlu dipastikan lebih dahulu.",
            f"{len(doubts)} notes of high or medium severity must be settled first.",
        )
    if seen.fully_read and summary.verified:
        return judge(
            (),
            f"{summary.verified} dari {summary.figures} angka dihitung ulang dan cocok, tanpa catatan tinggi atau sedang; "
            "kebenaran sumber datanya tidak terlihat dari laporan.",
            f"{summary.verified} of {summary.figures} figures were recomputed and agree, without a note of high or medium "
            "severity; whether their sources are right the report does not show.",
        )
    return open_item(
        "Sebagian laporan tidak terbaca, atau tidak ada angka yang dapat dihitung ulang.",
        "A part of the report was not read, or no figure could be recomputed.",
    )


def awareness(_seen: Seen) -> Answer:
    """M6."""
    return open_item(
        "Tidak terlihat dari laporan; lihat notula pembahasan atau persetujuan unit terkait.",
        "The report does not show it; see minutes or the approval of the units.",
    )


def contributions(_seen: Seen) -> Answer:
    """M7."""
    return open_item(
        "Tidak terlihat dari laporan; lihat laporan kinerja bulanan unit-unit di bawahnya.",
        "The report does not show it; see the monthly reports of the units below.",
    )


def is_accepted(finding: Finding) -> bool:
    """Whether the auditor has said so of the finding as it is now."""
    return finding.decision is not None and finding.decision.verdict == "accepted" and not finding.look_again
