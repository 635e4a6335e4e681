"""`lkjip names`: the official names of programs, kegiatan and sub-kegiatan that printed names are held to."""

from pathlib import Path
from typing import Annotated

import typer

from lkjip.cli.language import Language
from lkjip.cli.messages import answering_in, tell

__all__ = ["names"]

MOST_CANDIDATES = 50

names = typer.Typer(
    help="Nama resmi program, kegiatan, dan sub kegiatan: impor daftar lengkap, cari, lihat.", no_args_is_help=True
)

Lang = Annotated[Language, typer.Option(help="Bahasa keluaran.")]


@names.command(
    "import", epilog='Contoh: lkjip names import nomenklatur.xlsx --decree "Kepmendagri 900.1.15.5-1317/2023"'
)
def import_(
    file: Annotated[Path, typer.Argument(metavar="DAFTAR.xlsx|csv", help="Daftar dengan kolom kode dan nama.")],
    decree: Annotated[str | None, typer.Option(metavar="PERATURAN", help="Dasar hukum daftar itu.")] = None,
    valid_from: Annotated[
        int | None, typer.Option("--from", min=1990, max=2100, metavar="TAHUN", help="Tahun anggaran pertama.")
    ] = None,
    valid_to: Annotated[
        int | None, typer.Option("--to", min=1990, max=2100, metavar="TAHUN", help="Tahun anggaran terakhir.")
    ] = None,
    lang: Lang = Language.id,
) -> None:
    """Tambahkan daftar nama resmi; daftar berkas yang sama digantikan."""
    from lkjip.cli.names_order import imported

    with answering_in(lang):
        result = imported(file, decree, valid_from, valid_to)
    tell([result.in_language(lang)])


@names.command(epilog='Contoh: lkjip names find "penyediaan jasa surat menyurat"')
def find(
    text: Annotated[str, typer.Argument(metavar="NAMA", help="Nama seperti tercetak; boleh dengan kodenya.")],
    most: Annotated[int, typer.Option("-n", min=1, max=MOST_CANDIDATES, help="Banyaknya calon.")] = 5,
    year: Annotated[int | None, typer.Option("--tahun", metavar="TAHUN", help="Tahun anggaran laporan.")] = None,
    provincial: Annotated[bool, typer.Option("--provinsi", help="Nama untuk perangkat daerah provinsi.")] = False,
    db: Annotated[
        str | None,
        typer.Option(
            "--db",
            envvar="LKJIP_DB",
            metavar="BERKAS|URL",
            help="Dataset yang nama-namanya ikut ditawarkan; tanpa pilihan ini korpus.db bila ada.",
        ),
    ] = None,
    lang: Lang = Language.id,
) -> None:
    """Tampilkan nama resmi yang paling mirip, dengan kode dan skornya (0 sampai 100); juga nama yang dipakai dalam dataset."""
    from lkjip.cli.names_order import lines_of

    with answering_in(lang):
        lines = lines_of(text, most, year, provincial, db, lang)
    tell(lines)


@names.command("list")
def list_(lang: Lang = Language.id) -> None:
    """Daftar nama yang sudah diimpor."""
    from lkjip.cli.names_order import listed

    with answering_in(lang):
        lines = listed(lang)
    tell(lines)


@names.command()
def remove(
    title: Annotated[str, typer.Argument(metavar="JUDUL", help="Judul daftar seperti pada lkjip names list.")],
    lang: Lang = Language.id,
) -> None:
    """Hapus satu daftar yang diimpor."""
    from lkjip.cli.names_order import removed

    with answering_in(lang):
        result = removed(title)
    tell([result.in_language(lang)])
