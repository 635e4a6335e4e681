"""What the command line says beside its results: one line each, on standard error."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from lkjip.cli.language import Language
from lkjip.errors import LkjipError
from lkjip.refusal import named
from publish.visible import logged, one_line, visible
from schemas.base import Bilingual

__all__ = ["INTERRUPTED", "answering_in", "complain", "copy_of", "internal_error", "tell"]


INTERRUPTED = Bilingual(
    id="dihentikan; laporan yang belum selesai tidak ditulis.", en="interrupted; unfinished reports were not written."
)


@contextmanager
def answering_in(lang: Language) -> Iterator[None]:
    """Turns an error that lkjip raises on purpose into one line in the user's language and its exit status."""
    try:
        yield
    except LkjipError as error:
        complain(error.message, lang)
        raise typer.Exit(error.exit_code) from error


def complain(message: Bilingual, lang: Language) -> None:
    typer.echo(logged(f"lkjip: {one_line(message.in_language(lang))}"), err=True)


def internal_error(error: BaseException, path: Path | None = None) -> Bilingual:
    """What is said of a bug of ours; `path` is the report that showed it."""
    kind = type(error).__name__
    if isinstance(error, ImportError):
        reason = one_line(str(error))
        broken = Bilingual(
            id=f"sebuah paket Python tidak ada atau rusak ({reason}). Jalankan lkjip doctor untuk melihat yang mana.",
            en=f"a Python package is missing or broken ({reason}). Run lkjip doctor to see which one.",
        )
        return broken if path is None else named(path, broken)
    message = Bilingual(
        id=f"kesalahan di dalam lkjip sendiri ({kind}). Ulangi dengan --debug dan laporkan keluarannya.",
        en=f"an error of lkjip itself ({kind}). Try again with --debug and report what it prints.",
    )
    return message if path is None else named(path, message)


def tell(lines: Iterable[str | Path]) -> None:
    """Print `lines` on standard output, each harmless to whatever shows it."""
    typer.echo("\n".join(logged(" ".join(visible(str(line)).splitlines())) for line in lines))


def copy_of(copy: Path, first: Path) -> Bilingual:
    return named(
        copy,
        Bilingual(
            id=f"isinya sama dengan {first}; direviu sekali saja.",
            en=f"has the same content as {first}; reviewed only once.",
        ),
    )
