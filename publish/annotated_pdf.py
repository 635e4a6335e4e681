"""Writes marks, comments and bookmarks onto a copy of a PDF. Only the child may import this: it parses a stranger's file.

qpdf copies every object that is not touched here as it is. Touched are: the list of annotations of a page (a new one, which
begins with the old entries), the list of bookmarks, and a digital signature, which no copy can carry.
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pikepdf import (
    Dictionary,
    Name,
    ObjectStreamMode,
    PasswordError,
    Pdf,
    PikepdfError,
    StreamDecodeLevel,
)

from publish.pdf_marks import Copy
from publish.user_space import Sheet
from schemas.annotations import Annotations
from schemas.protocol import CopyRefusalCode

__all__ = ["CopyRefusedError", "opened", "write_annotated_copy"]

OLDEST = "1.4"
"""The version of PDF that first knew multiplication."""


class CopyRefusedError(Exception):
    """No annotated copy of this file can be made; `code` says why, `detail` is for developers."""

    def __init__(self, code: CopyRefusalCode, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code: CopyRefusalCode = code
        self.detail = detail


def write_annotated_copy(
    path: Path, password: str | None, annotations: Annotations, sheets: Mapping[int, Sheet], target: Path
) -> None:
    """Write to `target` the PDF at `path` with `annotations`; `sheets` are the pages that could be opened, by number.

    The same annotations give the same bytes, unless the file is encrypted: its copy is too, with the same keys. Raises
    CopyRefusedError.
    """
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != annotations.sha256:
            raise CopyRefusedError("other-file")
    try:
        with opened(path, password or "") as pdf:
            refuse_what_shows_no_annotations(pdf, annotations)
            Copy(pdf, sheets).write(annotations)
            pdf.save(
                target,
                min_version=OLDEST,
                fix_metadata_version=False,
                # Without this streams of older codings are written anew; qpdf has no such choice for an encrypted file.
                stream_decode_level=None if pdf.is_encrypted else StreamDecodeLevel.none,
                object_stream_mode=ObjectStreamMode.generate,
                encryption=pdf.is_encrypted,
                deterministic_id=not pdf.is_encrypted,
            )
    except PikepdfError as error:
        raise CopyRefusedError("unwritable", str(error)) from error
    except OSError as error:
        raise CopyRefusedError("no-room", str(error)) from error


@contextmanager
def opened(path: Path, password: str) -> Iterator[Pdf]:
    """Older encryptions take a password letter by letter, newer ones as UTF-8: PDFium tries both, so do we. qpdf is given the open
    file: of a path it takes only what UTF-8 can write."""
    with path.open("rb") as stream:
        try:
            pdf = Pdf.open(stream, password=password)
        except PasswordError:
            stream.seek(0)
            pdf = Pdf.open(stream, password=password.encode("latin-1", errors="replace"))
        with pdf:
            yield pdf


def refuse_what_shows_no_annotations(pdf: Pdf, annotations: Annotations) -> None:
    """Raises CopyRefusedError where marks would stand on other pages than those that were read, or would not be shown."""
    form = pdf.Root.get(Name.AcroForm)
    if isinstance(form, Dictionary) and Name.XFA in form:
        raise CopyRefusedError("xfa")
    if len(pdf.pages) != annotations.pages:
        raise CopyRefusedError("other-pages", f"{len(pdf.pages)} instead of {annotations.pages}")
