"""Options that every command which reads reports has."""

from pathlib import Path
from typing import Annotated

import typer

from lkjip.limits import Limits

__all__ = ["DEFAULT", "Jobs", "MaxMemory", "MaxPages", "Ocr", "PasswordFile", "Reports", "Timeout", "limits_of"]

DEFAULT = Limits()
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
Ocr = Annotated[
    bool,
    typer.Option(
        "--ocr/--no-ocr",
        help="Baca juga halaman hasil pindai dan tabel berupa gambar; sekitar 5 detik prosesor per halaman.",
    ),
]


def limits_of(timeout: float, max_memory: int, max_pages: int, *, ocr: bool) -> Limits:
    return Limits(timeout, max(DEFAULT.stall, timeout / STALL_SHARE), max_memory, max_pages, ocr=ocr)
