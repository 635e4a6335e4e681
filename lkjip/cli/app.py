"""The commands, put together."""

from typing import Annotated

import typer

from lkjip.cli.audit import audit
from lkjip.cli.corpus import corpus
from lkjip.cli.debug import Debug
from lkjip.cli.diff import diff
from lkjip.cli.doctor import doctor
from lkjip.cli.names import names
from lkjip.cli.periksa import periksa
from lkjip.cli.review import review
from lkjip.cli.rules import rules
from lkjip.cli.schema import schema
from lkjip.cli.tables import tables
from lkjip.cli.template import template

__all__ = ["app"]

app = typer.Typer(
    name="lkjip",
    help="Mereviu laporan kinerja instansi pemerintah (LKjIP): menghitung ulang setiap angka yang tertulis dan"
    " menunjukkan di mana laporan bertentangan dengan dirinya sendiri.",
    epilog="Contoh: lkjip audit lkjip-2023.pdf",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog="Contoh: lkjip audit lkjip-2022.pdf lkjip-2023.pdf --out hasil")(audit)
app.command(epilog="Contoh: lkjip periksa draf-lkjip-2023.pdf --severity sedang")(periksa)
app.command(epilog="Contoh: lkjip tables lkjip-2023.pdf --show 26")(tables)
app.command(epilog="Contoh: lkjip template --out templat-kantor")(template)
app.command(epilog="Contoh: lkjip rules serapan-program")(rules)
app.command(epilog="Contoh: lkjip diff lkjip-2023.pdf lkjip-2023-perbaikan.pdf")(diff)
app.add_typer(review, name="review")
app.add_typer(names, name="names")
app.add_typer(corpus, name="corpus")
app.command(epilog="Contoh: lkjip doctor --lang en")(doctor)
app.command(epilog="Contoh: lkjip schema > audit.schema.json")(schema)


def show_version(wanted: bool) -> None:
    if wanted:
        from lkjip.about import tool_version  # pydantic takes its time, and help does not need it

        typer.echo(f"lkjip {tool_version()}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=show_version, is_eager=True, help="Tampilkan versi, lalu selesai.")
]


@app.callback()
def options(version: Version = False, debug: Debug = False) -> None:
    """Options before the command; their callbacks do the work."""
