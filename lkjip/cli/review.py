"""`lkjip review`: the auditor's word goes back in, from the working paper or by hand."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lkjip.cli.language import Language
from lkjip.cli.messages import answering_in, tell

__all__ = ["review"]

review = typer.Typer(
    help="Keputusan auditor: baca kembali kertas kerja yang sudah diisi, gabungkan, lihat.", no_args_is_help=True
)


class Take(StrEnum):
    theirs = "theirs"
    mine = "mine"


Into = Annotated[
    Path | None,
    typer.Option(
        metavar="NAMA.review.yaml",
        help="Berkas keputusan tujuan. Bawaan: di samping hasil audit laporannya.",
        show_default=False,
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER", help="Folder hasil lkjip audit. Bawaan: folder kertas kerjanya.", show_default=False
    ),
]
Taking = Annotated[
    Take | None,
    typer.Option(
        help="Bila isian kertas kerja bertentangan dengan keputusan yang ada: theirs memakai kertas kerja, mine yang ada."
        " Tanpa ini pertentangan hanya ditampilkan.",
        show_default=False,
    ),
]
Lang = Annotated[Language, typer.Option(help="Bahasa keluaran.")]


@review.command("import", epilog="Contoh: lkjip review import hasil/lkjip-2023/lkjip-2023.kkr.xlsx")
def import_(
    file: Annotated[Path, typer.Argument(metavar="KERTAS-KERJA.xlsx", help="Kertas kerja yang sudah diisi.")],
    into: Into = None,
    out: Out = None,
    take: Taking = None,
    lang: Lang = Language.id,
) -> None:
    """Catat keputusan dari kertas kerja; tidak ada yang tertimpa diam-diam.

    Status keluar: 0 semuanya tercatat; 1 ada pertentangan atau isian yang tidak dipahami; 2 tidak dapat dibaca.
    """
    carry_out([file], into, out, take, lang)


@review.command(epilog="Contoh: lkjip review merge ani.xlsx budi.xlsx --out hasil/lkjip-2023")
def merge(
    files: Annotated[list[Path], typer.Argument(metavar="A.xlsx B.xlsx", help="Kertas kerja beberapa auditor.")],
    into: Into = None,
    out: Out = None,
    take: Taking = None,
    lang: Lang = Language.id,
) -> None:
    """Gabungkan kertas kerja beberapa auditor: yang sepakat dan yang hanya disebut satu orang dicatat, yang bertentangan
    ditampilkan dan tidak dicatat.

    Status keluar seperti lkjip review import.
    """
    carry_out(files, into, out, take, lang)


def carry_out(files: list[Path], into: Path | None, out: Path | None, take: Take | None, lang: Language) -> None:
    from lkjip.cli.review_lines import lines_of, status_of  # brings the reader of workbooks along
    from lkjip.review_order import take_in

    with answering_in(lang):
        outcome = take_in(files, into, out, None if take is None else take.value)
    tell(lines_of(outcome, lang))
    raise typer.Exit(status_of(outcome))


@review.command(epilog="Contoh: lkjip review show hasil/lkjip-2023")
def show(
    place: Annotated[
        Path, typer.Argument(metavar="NAMA.review.yaml|FOLDER", help="Berkas keputusan, atau folder hasil lkjip audit.")
    ],
    everything: Annotated[bool, typer.Option("--all", help="Juga entri terdahulu yang sudah diganti.")] = False,
    lang: Lang = Language.id,
) -> None:
    """Daftar keputusan yang berlaku."""
    from lkjip.cli.review_list import listed

    with answering_in(lang):
        lines = listed(place, lang, everything=everything)
    tell(lines)
