"""Options that every command which reads reports has."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from lkjip.errors import UsageError
from lkjip.limits import Limits
from schemas.base import Bilingual

__all__ = [
    "DEFAULT",
    "Fresh",
    "Jobs",
    "MaxMemory",
    "MaxPages",
    "NoOcr",
    "PasswordFile",
    "Reports",
    "Tesseract",
    "Timeout",
    "limits_of",
]

DEFAULT = Limits()
NO_TESSERACT = Bilingual(
    id="tesseract tidak ditemukan. Pasang program itu dengan bahasa ind, atau jalankan tanpa --tesseract.",
    en="tesseract was not found. Install it with the language ind, or leave out --tesseract.",
)
LEAST_MEMORY = 256
MOST_MEMORY = 1024 * 1024
"""Megabytes: the reader itself needs the least; the most is what no report needs."""
LONGEST = 24 * 3600
STALL_SHARE = 5
"""A page may take this part of the time limit, and never less than the default."""

Reports = Annotated[
    list[Path],
    typer.Argument(metavar="LAPORAN.pdf", help="Berkas PDF, atau folder yang berisi PDF.", show_default=False),
]
Fresh = Annotated[
    bool, typer.Option("--fresh", help="Baca dan hitung ulang, juga bila berkas yang sama sudah pernah direviu.")
]
Jobs = Annotated[
    int | None,
    typer.Option(
        min=1,
        help="Banyaknya proses pembaca seluruhnya; satu laporan pun dibagi. Bawaan: jumlah inti prosesor.",
    ),
]
PasswordFile = Annotated[
    Path | None,
    typer.Option(metavar="BERKAS", help="Berkas teks; baris pertamanya kata sandi PDF.", show_default=False),
]
Timeout = Annotated[float, typer.Option(min=1, max=LONGEST, help="Batas waktu membaca satu laporan, dalam detik.")]
MaxMemory = Annotated[int, typer.Option(min=LEAST_MEMORY, max=MOST_MEMORY, help="Batas memori pembaca PDF, dalam MB.")]
MaxPages = Annotated[int, typer.Option(min=1, help="Laporan yang lebih tebal ditolak.")]
NoOcr = Annotated[
    bool,
    typer.Option(
        "--no-ocr",
        help="Jangan baca halaman hasil pindai dan tabel berupa gambar; membacanya perlu sekitar 5 detik per halaman.",
    ),
]


Tesseract = Annotated[
    bool,
    typer.Option(
        "--tesseract",
        help="Angka pada gambar yang menjadi catatan dibaca pula oleh tesseract (harus terpasang, dengan bahasa ind).",
    ),
]


def limits_of(timeout: float, max_memory: int, max_pages: int, *, ocr: bool, tesseract: bool = False) -> Limits:
    """Raises UsageError when tesseract is to be used and is not installed."""
    if tesseract and shutil.which("tesseract") is None:
        raise UsageError(NO_TESSERACT, "no-tesseract")
    stall = max(DEFAULT.stall, timeout / STALL_SHARE)
    return Limits(timeout, stall, max_memory, max_pages, ocr=ocr, tesseract=tesseract)
