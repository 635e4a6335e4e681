"""The sheet of the working paper (Kertas Kerja Reviu) that the auditor fills in: written by publish, read back by review."""

from typing import Final

__all__ = ["COLUMNS", "DECIDED_COLUMNS", "KEY_COLUMN", "SHEET", "VERDICT_WORDS"]

SHEET: Final = "Catatan Reviu"

KEY_COLUMN: Final = "kunci"
"""The hidden last column; it holds the key of the finding, and nothing for one of the auditor's own."""

COLUMNS: Final = {
    "no": ("No.", "No."),
    "page": ("Halaman", "Page"),
    "table": ("Tabel", "Table"),
    "row": ("Baris", "Row"),
    "column": ("Kolom", "Column"),
    "severity": ("Tingkat", "Severity"),
    "kondisi": ("Kondisi", "Condition"),
    "kriteria": ("Kriteria", "Criterion"),
    "stated": ("Tertulis", "Stated"),
    "recomputed": ("Hitung ulang", "Recomputed"),
    "difference": ("Selisih", "Difference"),
    "sebab": ("Sebab", "Cause"),
    "akibat": ("Akibat", "Effect"),
    "rekomendasi": ("Rekomendasi", "Recommendation"),
    "verdict": ("Keputusan", "Decision"),
    "reason": ("Alasan", "Reason"),
    "right_value": ("Nilai yang benar", "Right value"),
    "comment": ("Komentar", "Comment"),
    "tanggapan": ("Tanggapan instansi", "Agency's response"),
    "follow_up": ("Tindak lanjut", "Follow-up"),
    "by": ("Oleh", "By"),
    KEY_COLUMN: ("kunci", "kunci"),
}
"""The columns of the sheet in order: field -> heading in Bahasa Indonesia and in English."""

DECIDED_COLUMNS: Final = ("verdict", "reason", "right_value", "comment", "tanggapan", "follow_up", "by")
"""What the auditor fills in for a finding of lkjip; for one of the auditor's own every column but the number is."""

VERDICT_WORDS: Final = {
    "accepted": ("diterima", "accepted"),
    "rejected": ("ditolak", "rejected"),
    "misread": ("salah baca", "misread"),
}
"""What may stand in the column of decisions, in either language."""
