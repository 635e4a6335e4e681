"""Classes of figures, by which coverage is reported: budget, performance, survey, basic data, the rest."""

import re

from normalise.folding import fold
from normalise.units import IDR
from schemas.figures import FigureClass
from schemas.tables import ColumnRole, TableKind

__all__ = ["class_in_prose", "class_in_table"]

_BUDGET_ROLES: frozenset[str] = frozenset({"anggaran", "realisasi_anggaran", "sisa", "sisa_persen", "serapan"})
_PERFORMANCE: frozenset[str] = frozenset(
    {"perjanjian_kinerja", "iku", "tujuan_sasaran", "capaian_kinerja", "perbandingan_tahun", "analisis_sasaran",
     "target_renstra", "standar_nasional", "efisiensi", "capaian_program", "rencana_aksi", "skala"}
)  # fmt: skip
_BUDGET_WORDS = re.compile(r"\b(?:anggaran|pagu|belanja|serapan|penyerapan|keuangan|dana|dpa|apbd|apbn)\b")
_SURVEY_WORDS = re.compile(r"\b(?:ikm|skm|kepuasan masyarakat|responden|unsur pelayanan|mutu pelayanan)\b")
_PERFORMANCE_WORDS = re.compile(
    r"\b(?:target|realisasi|capaian|pencapaian|tercapai|kinerja|sasaran|indikator|nilai|indeks|persentase|sakip|lkjip)\b"
)


def class_in_table(kind: TableKind, role: ColumnRole | None, unit: str | None) -> FigureClass:
    """Class of a figure under a column of `role` in a table of `kind`."""
    if role in _BUDGET_ROLES or unit == IDR or kind in ("realisasi_anggaran", "anggaran_program"):
        return "anggaran"
    if kind == "skm":
        return "skm"
    if kind in _PERFORMANCE:
        return "kinerja"
    return "data_dasar" if kind == "data_pendukung" else "lainnya"


def class_in_prose(sentence: str, unit: str | None, section: str | None) -> FigureClass:
    """Class of a figure of running text, by its unit, the words around it and the chapter it stands in."""
    folded = fold(sentence)
    if unit == IDR or _BUDGET_WORDS.search(folded):
        return "anggaran"
    if _SURVEY_WORDS.search(folded):
        return "skm"
    if section == "I":
        return "data_dasar"
    return "kinerja" if _PERFORMANCE_WORDS.search(folded) else "lainnya"
