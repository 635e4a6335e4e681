"""`lkjip audit`: review one report or many."""

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

__all__ = ["audit"]

Out = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="Folder hasil. Bawaan: hasil/NAMA-LAPORAN/.", show_default=False)
]
Only = Annotated[
    str | None,
    typer.Option(
        metavar="json,html", help="Tulis hasil ini saja, dipisahkan koma. Bawaan: semuanya.", show_default=False
    ),
]
Template = Annotated[
    Path | None,
    typer.Option(
        metavar="BERKAS.docx", help="Templat kantor untuk Catatan Hasil Reviu (docs/template.md).", show_default=False
    ),
]
StatementTemplate = Annotated[
    Path | None,
    typer.Option(metavar="BERKAS.docx", help="Templat kantor untuk Pernyataan Telah Direviu.", show_default=False),
]
Lang = Annotated[Language, typer.Option(help="Bahasa ringkasan dan berkas HTML.")]


def audit(
    reports: Reports,
    out: Out = None,
    lang: Lang = Language.id,
    jobs: Jobs = None,
    password_file: PasswordFile = None,
    timeout: Timeout = DEFAULT.timeout,
    max_memory: MaxMemory = DEFAULT.memory,
    max_pages: MaxPages = DEFAULT.max_pages,
    no_ocr: NoOcr = False,
    tesseract: Tesseract = False,
    only: Only = None,
    template: Template = None,
    template_pernyataan: StatementTemplate = None,
    fresh: Fresh = False,
    _debug: Debug = False,
) -> None:
    """Reviu laporan: hitung ulang angka-angkanya, tulis hasilnya (JSON, HTML, XLSX, PDF, DOCX), cetak ringkasannya.

    Status keluar: 0 semua terbaca dan tidak ada catatan tinggi atau sedang; 1 ada catatan seperti itu; 2 ada laporan
    yang tidak dapat direviu; 3 sebagian isi tidak terbaca; 4 kesalahan lkjip sendiri; 130 dihentikan.
    """
    from lkjip.cli.audit_order import AuditOrder, chosen_outputs  # brings every stage along, which help does not need
    from lkjip.cli.batch import carry_out
    from lkjip.cli.overview import Collected
    from lkjip.office_templates import given_templates

    with answering_in(lang):
        limits = limits_of(timeout, max_memory, max_pages, ocr=not no_ocr, tesseract=tesseract)
        password = read_password(password_file) if password_file is not None else None
        wanted = chosen_outputs(only)
    templates = given_templates({"docx": template, "pernyataan": template_pernyataan})
    collected = Collected(out, lang)
    order = AuditOrder(out, lang, limits, password, fresh, wanted, collected, templates)
    status = carry_out(order, reports, jobs or cores(), collected.miss)
    with answering_in(lang):
        collected.write()
    raise typer.Exit(status)
