"""The sheet of the working paper (Kertas Kerja Reviu) that the auditor fills in: written by publish, read back by review.

A title block stands above the one row of headings, which is among the first `MOST_ROWS_ABOVE` rows; below it, one row is one
finding. Auditors sort, filter, hide and move columns, and add rows: a row is known by its key, a column by its heading.
"""

from collections.abc import Mapping, Sequence
from typing import Final

__all__ = ["COLUMNS", "DECIDED_COLUMNS", "KEY_COLUMN", "MOST_ROWS_ABOVE", "SHEET", "VERDICT_WORDS", "right_value_text"]

SHEET: Final = "Catatan Reviu"
"""Its name in either language."""

MOST_ROWS_ABOVE: Final = 20

KEY_COLUMN: Final = "kunci"
"""The hidden last column; it holds the key of the finding. One of the auditor's own has none there until it was read back; from
then on it stands as a row with its own key, its place (`OwnFinding.where`) in the column of tables."""

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


def right_value_text(right_values: Mapping[str, str], figures: Sequence[str]) -> str:
    """What stands in the column of right values: `figures` are the keys of the finding's figures, its own first.

    That of its own figure stands alone ("82,17"); any other is led by the number of the figure in the finding, as it stands in
    the row's Kondisi and on the page of the audit: "[2] 952.945.200; [3] 909.791.200".
    """
    if set(right_values) == set(figures[:1]):
        return right_values[figures[0]]
    numbered = [f"[{number}] {right_values[key]}" for number, key in enumerate(figures, 1) if key in right_values]
    return "; ".join([*numbered, *(f"[{key}] {value}" for key, value in right_values.items() if key not in figures)])
