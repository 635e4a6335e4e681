"""`lkjip tables`: the tables of reports as files for spreadsheets and programs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lkjip.cli.debug import Debug
from lkjip.cli.language import Language
from lkjip.cli.messages import answering_in
from lkjip.cli.options import DEFAULT, Jobs, MaxMemory, MaxPages, NoOcr, PasswordFile, Reports, Timeout, limits_of
from lkjip.cli.password import read_password
from lkjip.limits import cores

__all__ = ["CsvStyleName", "tables"]


class CsvStyleName(StrEnum):
    polos = "polos"
    id = "id"


Out = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="Folder hasil. Bawaan: hasil/NAMA-LAPORAN/tabel/.", show_default=False),
]
Lang = Annotated[Language, typer.Option(help="Bahasa ringkasan dan daftar tabel.")]
CsvStyle = Annotated[
    CsvStyleName,
    typer.Option(
        "--csv-gaya",
        help="polos: koma di antara kolom, titik desimal; id: titik koma dan koma desimal, untuk Excel berbahasa"
        " Indonesia.",
    ),
]
Show = Annotated[
    list[int] | None,
    typer.Option(min=1, metavar="HALAMAN", help="Gambar halaman ini dengan yang terbaca di atasnya; boleh berulang."),
]


def tables(
    reports: Reports,
    out: Out = None,
    lang: Lang = Language.id,
    csv_style: CsvStyle = CsvStyleName.polos,
    show: Show = None,
    jobs: Jobs = None,
    password_file: PasswordFile = None,
    timeout: Timeout = DEFAULT.timeout,
    max_memory: MaxMemory = DEFAULT.memory,
    max_pages: MaxPages = DEFAULT.max_pages,
    no_ocr: NoOcr = False,
    _debug: Debug = False,
) -> None:
    """Tulis setiap tabel laporan sebagai CSV, XLSX, dan JSON, tanpa mereviunya.

    Status keluar: 0 semua terbaca; 2 ada laporan yang tidak dapat dibaca; 3 sebagian isi tidak terbaca; 4 kesalahan
    lkjip sendiri; 130 dihentikan.
    """
    from lkjip.cli.batch import carry_out  # brings every stage along, which help does not need
    from lkjip.cli.tables_order import TablesOrder

    limits = limits_of(timeout, max_memory, max_pages, ocr=not no_ocr)
    with answering_in(lang):
        password = read_password(password_file) if password_file is not None else None
    order = TablesOrder(out, lang, csv_style, tuple(sorted(set(show or ()))), limits, password)
    raise typer.Exit(carry_out(order, reports, jobs or cores()))
