"""The program `lkjip`, also where a package is broken: one line says which, and `lkjip doctor` runs all the same.

Standard library only, until the commands are there.
"""

import argparse
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn

__all__ = ["BROKEN", "main"]

BROKEN = (ImportError, SyntaxError, AttributeError, SystemError, OSError)
"""What importing a package raises that is missing, cut off, of the wrong release, or whose libraries do not load."""
INTERNAL = 4


def main() -> NoReturn:
    try:
        from lkjip.cli import main as commands
    except BROKEN as error:
        sys.exit(without_commands(error, sys.argv[1:]))
    commands()


def without_commands(error: BaseException, arguments: Sequence[str]) -> int:
    """Answers a call whose commands cannot be imported because of `error`; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    if arguments[:1] == ["doctor"]:
        return doctor(arguments[1:])
    reason = " ".join(str(error).split())
    sys.stderr.write(
        f"lkjip: sebuah paket Python tidak ada atau rusak ({type(error).__name__}: {reason})."
        " Jalankan lkjip doctor untuk melihat yang mana. / A Python package is missing or broken: run lkjip doctor.\n"
    )
    return INTERNAL


def doctor(arguments: Sequence[str]) -> int:
    """`lkjip doctor` with the options of `lkjip.cli.doctor`."""
    from lkjip.doctor import FORMATS, LANGUAGES, diagnose

    parser = argparse.ArgumentParser(prog="lkjip doctor")
    parser.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0])
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0])
    options = parser.parse_args(arguments)
    return diagnose(options.lang, options.format)
