"""`lkjip template`: the templates of the review documents, to be restyled and given back."""

from pathlib import Path
from typing import Annotated

import typer

from lkjip.cli.language import Language
from lkjip.cli.messages import answering_in, complain
from lkjip.refusal import named
from schemas.base import Bilingual

__all__ = ["template"]

KINDS = ("chr", "pernyataan")
THERE = Bilingual(
    id="sudah ada dan tidak ditimpa. Pilih folder lain dengan --out, atau ganti namanya lebih dahulu.",
    en="is there already and was left alone. Choose another folder with --out, or rename it first.",
)

Out = Annotated[Path, typer.Option(metavar="FOLDER", help="Folder tujuan. Bawaan: folder ini.", show_default=False)]
Lang = Annotated[Language, typer.Option(help="Bahasa templat.")]


def template(out: Out = Path(), lang: Lang = Language.id) -> None:
    """Tulis templat Word yang dibawa lkjip (chr.docx, pernyataan.docx) untuk disesuaikan dengan gaya kantor."""
    from lkjip.cli.batch import writing_to
    from publish.files import write_atomically
    from publish.review_forms import form_path

    with answering_in(lang), writing_to(out):
        for kind in KINDS:
            target = out / f"{kind}.docx"
            if target.exists():
                complain(named(target, THERE), lang)
            else:
                write_atomically(target, form_path(kind, lang).read_bytes())
                typer.echo(str(target))
