"""Bad use, as one small tree of exceptions; each carries the exit status of the command line and both languages.

A bad *document* is not here: it becomes a problem of the result, and the batch goes on.
"""

from schemas.base import Bilingual

__all__ = [
    "LkjipError", "OutputNotMadeError", "ReportRefusedError", "StoppedError", "TemplateRefusedError", "UsageError"
]  # fmt: skip


class LkjipError(Exception):
    """Base of all errors that lkjip raises on purpose. `exit_code` follows the contract."""

    exit_code = 4

    def __init__(self, message: Bilingual, code: str = "error") -> None:
        super().__init__(message, code)  # as they came, so that the error crosses to another process whole
        self.message = message
        self.code = code

    def __str__(self) -> str:
        return self.message.en


class ReportRefusedError(LkjipError):
    """The report could not be audited at all: not a PDF, needs a password, damaged, over a limit."""

    exit_code = 2


class OutputNotMadeError(LkjipError):
    """One of the files that show an audit cannot be made of this report; the audit and the other files stand."""


class TemplateRefusedError(OutputNotMadeError):
    """The template that an office gave for a file cannot be used."""

    exit_code = 2


class UsageError(LkjipError):
    """The call itself cannot be carried out: an output folder that cannot be written, a bad option."""

    exit_code = 2


class StoppedError(LkjipError):
    """The user interrupted the work; what was being read is given up."""

    exit_code = 130
