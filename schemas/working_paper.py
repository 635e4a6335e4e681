"""The sheet of the working paper (Kertas Kerja Reviu) that the auditor fills in: written by publish, read back by review.

A title block stands above the one row of headings, which is among the first `MOST_ROWS_ABOVE` rows; below it, one row is one
finding. Auditors sort, filter, hide and move columns, and add rows: a row is known by its key, a column by its heading.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Final

from schemas.review import Decision, OwnFinding

__all__ = [
    "BASIS_COLUMN",
    "COLUMNS",
    "DECIDED_COLUMNS",
    "KEY_COLUMN",
    "MOST_ROWS_ABOVE",
    "OWN_COLUMNS",
    "SHEET",
    "VERDICT_WORDS",
    "basis_of",
    "decision_cells",
    "own_cells",
    "right_value_text",
]

SHEET: Final = "Catatan Reviu"
"""Its name in either language."""

MOST_ROWS_ABOVE: Final = 20

KEY_COLUMN: Final = "kunci"
"""The hidden last column; it holds the key of the finding. One of the auditor's own has none there until it was read back; from
then on it stands as a row with its own key, its place (`OwnFinding.where`) in the column of tables."""

BASIS_COLUMN: Final = "dasar"
"""The heading of a further hidden column: what the row was written from (`basis_of`). With it a decision of before tells from one
that was given since; the sheet is read without it too, more cautiously."""

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

DECIDED_COLUMNS: Final = ("verdict", "reason", "sebab", "right_value", "comment", "tanggapan", "follow_up", "by")
"""What the auditor fills in for a finding of lkjip; for one of the auditor's own every column but the number is."""

OWN_COLUMNS: Final = (
    "page", "table", "kondisi", "kriteria", "sebab", "akibat", "rekomendasi", "comment", "tanggapan", "follow_up", "by"
)  # fmt: skip
"""Where the parts of a finding of the auditor's own stand; its place in the columns `row` and `column` is read too."""

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


def decision_cells(decision: Decision | None, figures: Sequence[str]) -> dict[str, str]:
    """What a decision fills in, by field: the verdict as its code; nothing for what it does not say. `figures` as above."""
    if decision is None:
        return {}
    said = {name: getattr(decision, name) for name in DECIDED_COLUMNS if name != "right_value"}
    said["right_value"] = right_value_text(decision.right_values, figures)
    return {name: value for name in DECIDED_COLUMNS if (value := said[name])}


def own_cells(own: OwnFinding) -> dict[str, str]:
    """The same of a finding of the auditor's own."""
    said = {name: own.where if name == "table" else getattr(own, name) for name in OWN_COLUMNS}
    return {name: str(value) for name, value in said.items() if value not in (None, "")}


def basis_of(evidence: str | None, cells: Mapping[str, str]) -> str:
    """What a row was written from: the evidence of its finding, and a fingerprint of what stood in the cells that are read
    back, whatever their order and line breaks."""
    said = "\x1f".join(f"{name}={' '.join(text.split())}" for name, text in sorted(cells.items()))
    digest = hashlib.sha1(said.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()[:12] if said else "-"
    return f"{evidence or '-'}/{digest}"
