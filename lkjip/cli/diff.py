"""`lkjip diff`: what an agency has corrected, between two versions of its report."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lkjip.cli.debug import Debug
from lkjip.cli.language import Language
from lkjip.cli.messages import answering_in, tell
from lkjip.cli.options import DEFAULT, Jobs, MaxMemory, MaxPages, NoOcr, PasswordFile, Timeout, limits_of
from lkjip.cli.password import read_password
from lkjip.limits import cores

__all__ = ["diff"]


class Format(StrEnum):
    text = "text"
    json = "json"
    markdown = "markdown"


Old = Annotated[Path, typer.Argument(metavar="LAMA.pdf|LAMA.audit.json", help="Laporan semula, atau hasil reviunya.")]
New = Annotated[
    Path, typer.Argument(metavar="BARU.pdf|BARU.audit.json", help="Laporan yang sudah diperbaiki, atau hasil reviunya.")
]
Lang = Annotated[Language, typer.Option(help="Bahasa keluaran.")]


def diff(
    old: Old,
    new: New,
    lang: Lang = Language.id,
    format_: Annotated[Format, typer.Option("--format", help="Bentuk keluaran.")] = Format.text,
    jobs: Jobs = None,
    password_file: PasswordFile = None,
    timeout: Timeout = DEFAULT.timeout,
    max_memory: MaxMemory = DEFAULT.memory,
    max_pages: MaxPages = DEFAULT.max_pages,
    no_ocr: NoOcr = False,
    _debug: Debug = False,
) -> None:
    """Bandingkan dua versi sebuah laporan: catatan yang sudah diperbaiki, yang masih ada, yang baru, dan angka yang berubah.

    Status keluar seperti lkjip audit atas versi yang baru.
    """
    from lkjip.cli.diff_order import carry_out  # brings every stage along, which help does not need

    with answering_in(lang):
        limits = limits_of(timeout, max_memory, max_pages, ocr=not no_ocr)
        password = read_password(password_file) if password_file is not None else None
        text, status = carry_out(old, new, lang, format_.value, limits, password, jobs or cores())
    if format_ is Format.json:
        typer.echo(text)
    else:
        tell(text.splitlines())
    raise typer.Exit(status)
