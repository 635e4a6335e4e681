"""`--debug`: what lkjip and its reading child say to developers, tracebacks too."""

import logging
import sys
from typing import Annotated

import typer

__all__ = ["Debug"]


def set_debug(wanted: bool) -> None:
    if wanted:
        logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(name)s: %(message)s")
        logging.getLogger("lkjip").setLevel(logging.DEBUG)


Debug = Annotated[
    bool, typer.Option("--debug", callback=set_debug, help="Tampilkan rincian kesalahan untuk pengembang.")
]
