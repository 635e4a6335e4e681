"""A call that typer does not understand, in one line: what is wrong in Indonesian, typer's own words in brackets."""

import typer

from publish.visible import one_line

__all__ = ["misuse"]

KINDS = {
    "MissingParameter": "ada argumen yang belum diisi",
    "NoSuchOption": "opsi tidak dikenal",
    "BadParameter": "nilai yang diberikan tidak sah",
    "BadOptionUsage": "opsi tidak lengkap",
    "NoArgsIsHelpError": "perintah belum disebut",
}
"""By the names of typer's exceptions, most of which it does not export."""


def misuse(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "lkjip"
    kind = type(error).__name__
    what = KINDS.get(kind, "perintah tidak dapat dijalankan")
    detail = "missing command" if kind == "NoArgsIsHelpError" else error.format_message().rstrip(".")
    return f"lkjip: {what} ({one_line(detail)}). Bantuan: {command} --help"
