"""`lkjip doctor`: what of the installation is there, what is missing, and what that means."""

from enum import StrEnum
from typing import Annotated

import typer

from lkjip.cli.language import Language
from lkjip.doctor import diagnose

__all__ = ["DoctorFormat", "doctor"]


class DoctorFormat(StrEnum):
    text = "text"
    json = "json"


def doctor(
    lang: Annotated[Language, typer.Option(help="Bahasa keluaran.")] = Language.id,
    form: Annotated[
        DoctorFormat, typer.Option("--format", help="text: untuk dibaca; json: untuk program.")
    ] = DoctorFormat.text,
) -> None:
    """Periksa pemasangan lkjip: apa yang ada, apa yang kurang, dan apa akibatnya.

    Status keluar: 0 semua yang diperlukan ada; 1 ada yang diperlukan tetapi tidak ada, rusak, atau lain versinya.
    """
    raise typer.Exit(diagnose(lang, form))
