"""`--debug`: what lkjip and its reading child say to developers, tracebacks too."""

import logging
import sys
from typing import Annotated

import typer

from publish.visible import logged, visible
from schemas.personal import masked_text

__all__ = ["Debug"]


class MaskedFormatter(logging.Formatter):
    """A traceback may quote what is printed in the report, so it is masked and made visible like all that is written."""

    def format(self, record: logging.LogRecord) -> str:
        return logged(masked_text(visible(super().format(record))))


def set_debug(wanted: bool) -> None:
    if wanted:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(MaskedFormatter("%(name)s: %(message)s"))
        logging.basicConfig(level=logging.WARNING, handlers=[handler])
        logging.getLogger("lkjip").setLevel(logging.DEBUG)


Debug = Annotated[
    bool, typer.Option("--debug", callback=set_debug, help="Tampilkan rincian kesalahan untuk pengembang.")
]
