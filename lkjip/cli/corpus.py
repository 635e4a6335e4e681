"""`lkjip corpus`: many reports as one dataset over the years."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lkjip.cli.debug import Debug
from lkjip.cli.language import Language
from lkjip.cli.messages import answering_in, tell
from lkjip.cli.options import DEFAULT, Jobs, MaxMemory, MaxPages, NoOcr, Timeout, limits_of
from lkjip.limits import cores

__all__ = ["corpus"]

corpus = typer.Typer(
    help="Dataset dari banyak laporan: tambah, tanya dengan SQL, ekspor, halaman wilayah.", no_args_is_help=True
)

MOST = 2**31 - 1
"""The greatest number that a dataset gives to anything."""

Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="LAPORAN...",
        help="Berkas PDF, folder, atau daftar: TXT (satu path tiap baris) atau CSV dengan kolom berkas, instansi, pemda, tahun.",
        show_default=False,
    ),
]
Db = Annotated[
    str,
    typer.Option(
        "--db",
        envvar="LKJIP_DB",
        metavar="BERKAS|URL",
        help="Dataset: path berkas SQLite, atau URL postgresql://pengguna@server/basisdata.",
    ),
]
Lang = Annotated[Language, typer.Option(help="Bahasa keluaran.")]


class ExportFormat(StrEnum):
    csv = "csv"
    xlsx = "xlsx"
    parquet = "parquet"


class CsvStyleName(StrEnum):
    polos = "polos"
    id = "id"


@corpus.command(epilog="Contoh: lkjip corpus add laporan-2023/ laporan-2024/ --db kabupaten.db")
def add(
    reports: Paths,
    db: Db = "korpus.db",
    refresh: Annotated[
        bool,
        typer.Option(
            "--refresh",
            help="Baca ulang yang dibaca lkjip, pengetahuan, atau daftar nama yang lain, dan yang pernah gagal.",
        ),
    ] = False,
    jobs: Jobs = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ALAMAT", help="Baca di pekerja Dask: alamat penjadwalnya, tcp://server:8786.", show_default=False
        ),
    ] = None,
    timeout: Timeout = DEFAULT.timeout,
    max_memory: MaxMemory = DEFAULT.memory,
    max_pages: MaxPages = DEFAULT.max_pages,
    no_ocr: NoOcr = False,
    lang: Lang = Language.id,
    _debug: Debug = False,
) -> None:
    """Reviu setiap laporan yang belum ada di dataset lalu catat hasilnya; yang sudah ada tidak dibaca lagi.

    Status keluar: 0 semua tercatat; 2 ada laporan yang tidak dapat dibaca, atau dataset tidak dapat dipakai; 4 kesalahan
    lkjip sendiri; 130 dihentikan (yang sudah tercatat tetap ada).
    """
    from lkjip.cli.corpus_add import add_reports

    with answering_in(lang):
        limits = limits_of(timeout, max_memory, max_pages, ocr=not no_ocr)
        status = add_reports(reports, db, jobs or cores(), limits, lang, cluster, refresh=refresh)
    raise typer.Exit(status)


@corpus.command(epilog='Contoh: lkjip corpus query "select * from agencies" --db kabupaten.db')
def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="Satu pernyataan SELECT; tabelnya di docs/dataset.md.")],
    db: Db = "korpus.db",
    lang: Lang = Language.id,
) -> None:
    """Jalankan SELECT tanpa dapat mengubah apa pun: tabel di layar, CSV di pipa."""
    from lkjip.cli.corpus_query import print_answer

    with answering_in(lang):
        print_answer(sql, db)


@corpus.command(epilog="Contoh: lkjip corpus export --format xlsx --out ekspor --db kabupaten.db")
def export(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder tujuan.")],
    format_: Annotated[ExportFormat, typer.Option("--format", help="Jenis berkas.")] = ExportFormat.csv,
    csv_style: Annotated[
        CsvStyleName,
        typer.Option("--csv-gaya", help="polos: koma dan titik desimal; id: titik koma dan koma desimal."),
    ] = CsvStyleName.polos,
    db: Db = "korpus.db",
    lang: Lang = Language.id,
) -> None:
    """Tulis tabel panjang yang rapi (indikator per tahun, anggaran per tahun, angka, catatan) dan datapackage.json."""
    from lkjip.cli.corpus_export import export_tables

    with answering_in(lang):
        tell(export_tables(db, out, format_.value, csv_style.value))


@corpus.command(epilog="Contoh: lkjip corpus series --out seri --db kabupaten.db")
def series(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder tujuan.")],
    db: Db = "korpus.db",
    lang: Lang = Language.id,
) -> None:
    """Sandingkan laporan setiap instansi antartahun: nilai, nama, satuan, dan program yang berubah tanpa penjelasan."""
    from lkjip.cli.corpus_series import written_series

    with answering_in(lang):
        tell(written_series(db, out))


@corpus.command(epilog='Contoh: lkjip corpus report --region "Kab. Paser" --out hasil/paser.html --db kabupaten.db')
def report(
    out: Annotated[Path, typer.Option(metavar="BERKAS", help="Berkas HTML tujuan.")] = Path("hasil/wilayah.html"),
    region: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PEMDA",
            help="Hanya instansi pemerintah daerah ini; boleh diulang. Bawaan: semua.",
            show_default=False,
        ),
    ] = None,
    db: Db = "korpus.db",
    lang: Lang = Language.id,
) -> None:
    """Tulis satu halaman HTML tentang wilayah: peta catatan, serapan dan capaian, aturan, pertentangan terberat.

    Halaman itu mandiri: dapat dibuka tanpa jaringan. Catatannya bertaut ke hasil lkjip audit (.audit.html) yang ada di
    folder halaman itu atau di bawahnya.
    """
    from lkjip.cli.corpus_report import written_report

    with answering_in(lang):
        tell([written_report(db, out, region or (), lang)])


@corpus.command(epilog="Contoh: lkjip corpus doubts --db kabupaten.db")
def doubts(db: Db = "korpus.db", lang: Lang = Language.id) -> None:
    """Daftar yang perlu dilihat orang: instansi atau tahun yang tidak dikenali, instansi yang namanya mirip."""
    from lkjip.cli.corpus_doubts import doubt_lines

    with answering_in(lang):
        lines = doubt_lines(db, lang)
    tell(lines)


@corpus.command(epilog="Contoh: lkjip corpus same 12 7 --db kabupaten.db")
def same(
    agency: Annotated[int, typer.Argument(max=MOST, metavar="NOMOR", help="Nomor instansi yang ternyata sama.")],
    other: Annotated[int, typer.Argument(max=MOST, metavar="NOMOR", help="Nomor instansi yang dipertahankan.")],
    db: Db = "korpus.db",
    lang: Lang = Language.id,
) -> None:
    """Gabungkan dua instansi yang ternyata satu; laporannya tetap ada."""
    from lkjip.cli.corpus_doubts import merged

    with answering_in(lang):
        tell([merged(db, agency, other).in_language(lang)])


@corpus.command(epilog="Contoh: lkjip corpus different 12 --db kabupaten.db")
def different(
    agency: Annotated[int, typer.Argument(max=MOST, metavar="NOMOR", help="Nomor instansi yang memang lain.")],
    db: Db = "korpus.db",
    lang: Lang = Language.id,
) -> None:
    """Nyatakan bahwa sebuah instansi memang bukan instansi yang namanya mirip."""
    from lkjip.cli.corpus_doubts import kept_apart

    with answering_in(lang):
        tell([kept_apart(db, agency).in_language(lang)])
