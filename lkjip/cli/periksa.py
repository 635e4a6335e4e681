"""`lkjip periksa`: a quick list of the notes, for who writes a report and for programs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lkjip.cli.debug import Debug
from lkjip.cli.language import Language
from lkjip.cli.messages import answering_in
from lkjip.cli.options import (
    DEFAULT,
    Fresh,
    Jobs,
    MaxMemory,
    MaxPages,
    NoOcr,
    PasswordFile,
    Reports,
    Tesseract,
    Timeout,
    limits_of,
)
from lkjip.cli.password import read_password
from lkjip.limits import cores

__all__ = ["ListFormat", "periksa"]


class ListFormat(StrEnum):
    text = "text"
    json = "json"
    csv = "csv"
    markdown = "markdown"
    sarif = "sarif"


Format = Annotated[
    ListFormat,
    typer.Option(
        "--format",
        help="text: untuk dibaca; json, csv, markdown, sarif: untuk program, ditulis ke keluaran baku tanpa apa pun lainnya.",
    ),
]
Least = Annotated[
    str,
    typer.Option(
        "--severity",
        metavar="tinggi|sedang|rendah|info",
        help="Tingkat terendah yang ditampilkan. Status keluar tidak berubah karenanya.",
    ),
]
Lang = Annotated[Language, typer.Option(help="Bahasa keluaran.")]
Out = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        help="Folder hasil lkjip audit yang berisi keputusan auditor. Bawaan: hasil/NAMA-LAPORAN/. Tidak ada yang ditulis ke sana.",
        show_default=False,
    ),
]


def periksa(
    reports: Reports,
    form: Format = ListFormat.text,
    severity: Least = "info",
    out: Out = None,
    lang: Lang = Language.id,
    jobs: Jobs = None,
    password_file: PasswordFile = None,
    timeout: Timeout = DEFAULT.timeout,
    max_memory: MaxMemory = DEFAULT.memory,
    max_pages: MaxPages = DEFAULT.max_pages,
    no_ocr: NoOcr = False,
    tesseract: Tesseract = False,
    fresh: Fresh = False,
    _debug: Debug = False,
) -> None:
    """Periksa laporan dengan cepat: daftar ringkas catatan, tanpa menulis berkas.

    Yang tidak terbaca disebut lebih dahulu. Status keluar sama dengan lkjip audit: 0 semua terbaca dan tidak ada catatan tinggi
    atau sedang; 1 ada catatan seperti itu; 2 ada laporan yang tidak dapat direviu; 3 sebagian isi tidak terbaca; 4 kesalahan
    lkjip sendiri; 130 dihentikan.
    """
    from lkjip.cli.batch import carry_out
    from lkjip.cli.periksa_order import PeriksaOrder, severity_of

    with answering_in(lang):
        limits = limits_of(timeout, max_memory, max_pages, ocr=not no_ocr, tesseract=tesseract)
        password = read_password(password_file) if password_file is not None else None
        least = severity_of(severity)
    order = PeriksaOrder(form, least, lang, limits, password, fresh, out)
    status = carry_out(order, reports, jobs or cores(), order.miss)
    order.conclude(status)
    raise typer.Exit(status)
