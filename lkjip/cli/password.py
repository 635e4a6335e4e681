"""The password of a PDF, from a file: on the command line other users of the machine would see it."""

from pathlib import Path

from lkjip.errors import UsageError
from lkjip.refusal import named
from schemas.base import Bilingual

__all__ = ["read_password"]

LONGEST = 1024


def read_password(file: Path) -> str:
    """The first line of `file`; raises UsageError when there is none. A byte order mark of Notepad is not part of it."""
    try:
        with file.open(encoding="utf-8-sig") as stream:
            line = stream.readline(LONGEST)
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            named(
                file,
                Bilingual(
                    id="berkas kata sandi tidak dapat dibaca sebagai teks UTF-8.",
                    en="the password file cannot be read as UTF-8 text.",
                ),
            ),
            "password-file",
        ) from error
    return line.rstrip("\r\n")
