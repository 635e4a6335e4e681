"""Templates that an office gives for the review documents."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lkjip.errors import TemplateRefusedError
from lkjip.refusal import named
from lkjip.regular_files import beginning_of
from schemas.base import Bilingual

__all__ = ["GivenTemplate", "bad_template", "given_templates"]

LARGEST = 20_000_000
"""Bytes: no more of a file is taken in, whatever it is."""


@dataclass(frozen=True, slots=True)
class GivenTemplate:
    """What lies at `path`; `content` is empty where it could not be read, and `refusal` says why."""

    path: Path
    content: bytes
    refusal: TemplateRefusedError | None = None

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def given_templates(paths: Mapping[str, Path | None]) -> dict[str, GivenTemplate]:
    """Those that were named, by the output that they are for. One that is not there is known as such: the outputs that need
    no template are made all the same."""
    return {name: read(path) for name, path in paths.items() if path is not None}


def read(path: Path) -> GivenTemplate:
    try:
        return GivenTemplate(path, beginning_of(path, LARGEST + 1))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        why = Bilingual(id=f"tidak dapat dibuka ({reason})", en=f"cannot be opened ({reason})")
        return GivenTemplate(path, b"", bad_template(path, why))


def bad_template(path: Path, why: Bilingual) -> TemplateRefusedError:
    message = Bilingual(id=f"templat ini tidak dapat dipakai: {why.id}.", en=f"this template cannot be used: {why.en}.")
    return TemplateRefusedError(named(path, message), "bad-template")
