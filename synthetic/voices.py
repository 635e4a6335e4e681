"""The styles of writing that the further prose of a report may have."""

from typing import Literal, get_args

__all__ = ["VOICES", "Voice"]

Voice = Literal["ringkas", "birokratis", "daftar", "naratif"]
"""Terse, bureaucratic, in lists, narrative."""
VOICES: tuple[Voice, ...] = get_args(Voice)
