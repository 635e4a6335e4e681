"""The command line. One module per command; whatever goes wrong ends in one line and an exit status."""

import logging
import signal
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn

import typer

from lkjip.cli.app import app
from lkjip.cli.language import Language
from lkjip.cli.messages import complain, internal_error
from lkjip.cli.misuse import misuse
from lkjip.status import CLEAN, INTERNAL, INTERRUPTED, REFUSED

__all__ = ["main", "run"]

log = logging.getLogger("lkjip")


def main() -> NoReturn:
    """The program `lkjip`. Being told to end is answered as Ctrl-C is: children killed, folders removed."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Carry out one call of the command line; returns its exit status and lets no exception pass."""
    prepare_streams()
    try:
        return int(app(args=list(arguments), prog_name="lkjip", standalone_mode=False) or CLEAN)
    except typer.TyperException as error:
        typer.echo(misuse(error), err=True)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as end:  # typer and rich end so when nobody reads standard output any more
        return INTERRUPTED if end.code else CLEAN
    except Exception as error:  # the one place where a bug of ours becomes a line and a status
        log.debug("internal error", exc_info=error)
        complain(internal_error(error), Language.id)
        return INTERNAL


def prepare_streams() -> None:
    """Let no character that a console cannot show end the work; Windows consoles understand UTF-8 when told so."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8" if sys.platform == "win32" else None, errors="replace")
