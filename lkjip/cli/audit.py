"""`lkjip audit`: review one report or many."""

import os
from pathlib import Path
from typing import Annotated

import typer

from lkjip.cli.debug import Debug
from lkjip.cli.language import Language
from lkjip.cli.messages import answering_in
from lkjip.cli.password import read_password
from lkjip.limits import Limits

__all__ = ["audit"]

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
Out = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="Folder hasil. Bawaan: hasil/NAMA-LAPORAN/.", show_default=False)
]
Lang = Annotated[Language, typer.Option(help="Bahasa ringkasan dan berkas HTML.")]
Jobs = Annotated[
    int | None, typer.Option(min=1, help="Banyaknya laporan yang dibaca bersamaan. Bawaan: jumlah inti prosesor.")
]
PasswordFile = Annotated[
    Path | None,
    typer.Option(metavar="BERKAS", help="Berkas teks; baris pertamanya kata sandi PDF.", show_default=False),
]
Timeout = Annotated[float, typer.Option(min=1, max=LONGEST, help="Batas waktu membaca satu laporan, dalam detik.")]
MaxMemory = Annotated[int, typer.Option(min=LEAST_MEMORY, max=MOST_MEMORY, help="Batas memori pembaca PDF, dalam MB.")]
MaxPages = Annotated[int, typer.Option(min=1, help="Laporan yang lebih tebal ditolak.")]


def audit(
    reports: Reports,
    out: Out = None,
    lang: Lang = Language.id,
    jobs: Jobs = None,
    password_file: PasswordFile = None,
    timeout: Timeout = DEFAULT.timeout,
    max_memory: MaxMemory = DEFAULT.memory,
    max_pages: MaxPages = DEFAULT.max_pages,
    _debug: Debug = False,
) -> None:
    """Reviu laporan: hitung ulang angka-angkanya, tulis hasil JSON dan HTML, cetak ringkasannya.

    Status keluar: 0 semua terbaca dan tidak ada catatan tinggi atau sedang; 1 ada catatan seperti itu; 2 ada laporan
    yang tidak dapat direviu; 3 sebagian isi tidak terbaca; 4 kesalahan lkjip sendiri; 130 dihentikan.
    """
    from lkjip.cli.batch import Order, audit_all  # brings every stage along, which help does not need

    limits = Limits(timeout, max(DEFAULT.stall, timeout / STALL_SHARE), max_memory, max_pages)
    with answering_in(lang):
        password = read_password(password_file) if password_file is not None else None
    raise typer.Exit(audit_all(reports, Order(out, lang, limits, password), jobs or os.cpu_count() or 1))
